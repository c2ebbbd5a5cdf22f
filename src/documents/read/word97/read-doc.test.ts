import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../read-document.js';

const NOTICE = readFileSync(new URL('../../testing/notice.doc', import.meta.url));

async function read(bytes: Uint8Array): Promise<string> {
  const outcome = await readDocument(bytes, 'thong-bao.doc');
  return outcome.ok ? outcome.value.text : outcome.refusal.code;
}

describe('a .doc', () => {
  it('is read with its quotation marks and dashes as they are, cells parted by tabs', async () => {
    expect(await read(NOTICE)).toBe(
      'THÔNG BÁO\n“Giao Văn phòng – chủ trì”, hoàn thành trước ngày 20/6/2025.\nTheo Nghị quyết số 57-NQ/TW.\n1\tRà soát hồ sơ\n2\tTổng hợp báo cáo\nNơi nhận: như trên',
    );
  });

  it('under a password is called locked', async () => {
    const locked = Buffer.from(NOTICE);
    const flags = locked.indexOf(Buffer.from([0xec, 0xa5])) + 11;
    locked[flags] = (locked[flags] ?? 0) | 1;
    expect(await read(locked)).toBe('document.encrypted');
  });

  it('that is cut is called damaged', async () => {
    expect(await read(NOTICE.subarray(0, 4000))).toMatch(/^document\.(?:damaged|kind_unknown)$/);
  });
});
