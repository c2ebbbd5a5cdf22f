import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../read-document.js';

// Invented, and saved by LibreOffice; the plan was typed in .VnTime and .VnTimeH in its last paragraph.
const PLAN = readFileSync(new URL('../../testing/plan.doc', import.meta.url));
const NOTICE = readFileSync(new URL('../../testing/notice.doc', import.meta.url));

async function read(bytes: Uint8Array): Promise<string> {
  const outcome = await readDocument(bytes, 'thong-bao.doc');
  return outcome.ok ? outcome.value.text : outcome.refusal.code;
}

describe('a .doc', () => {
  it('is read with its quotation marks and dashes as they are, tables row by row', async () => {
    expect(await read(NOTICE)).toBe(
      'THÔNG BÁO\n\n“Giao Văn phòng – chủ trì”, hoàn thành trước ngày 20/6/2025.\n\nTheo Nghị quyết số 57-NQ/TW.\n\n1 | Rà soát hồ sơ\n2 | Tổng hợp báo cáo\n\nNơi nhận: như trên',
    );
  });

  it('has its numbers, notes, text boxes, letterhead in the header, final text of tracked changes and letters of old fonts', async () => {
    expect((await read(PLAN)).split('\n\n')).toEqual([
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Số: 12/KH-SNV',
      'KẾ HOẠCH',
      'I. Yêu cầu',
      '1. Giao các xã[1] rà soát trước ngày 20/6/2025.',
      'a) hồ sơ',
      'b) biểu mẫu',
      '2. Tổng hợp',
      'II. Tổ chức thực hiện',
      'TT | Nội dung | Chủ trì | Hạn\nPHÒNG TỔ CHỨC\n1 | Rà soát hồ sơ | Phòng Tổ chức | 20/6/2025\n2 | Tổng hợp |  | 30/6/2025',
      'SỞ NỘI VỤ báo cáo tình hình hằng tháng – “trước ngày 05”.',
      'HỎA TỐC',
      '[1] Xã An Lộc, xã Hà Thanh',
    ]);
  });

  it('says what it found', async () => {
    const outcome = await readDocument(PLAN, 'ke-hoach.doc');
    expect(outcome.ok && outcome.value.notes.map((note) => note.code)).toEqual(['tracked_changes', 'legacy_encoding']);
  });

  it('under a password is called locked', async () => {
    const locked = Buffer.from(NOTICE);
    const flags = locked.indexOf(Buffer.from([0xec, 0xa5])) + 11;
    locked[flags] = (locked[flags] ?? 0) | 1;
    expect(await read(locked)).toBe('document.encrypted');
  });

  it('that is cut is called damaged', async () => {
    expect(await read(NOTICE.subarray(0, 4000))).toBe('document.damaged');
  });
});
