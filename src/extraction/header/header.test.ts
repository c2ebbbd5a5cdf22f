import { describe, expect, test } from 'vitest';
import { read } from '../read.js';

const letter = (head: string, rest = ''): string => `${head}\nV/v tăng cường bảo đảm an toàn thông tin\n\nKính gửi:\n- Văn phòng Sở;\n- Các phòng, đơn vị thuộc Sở.\n\nSở Khoa học và Công nghệ yêu cầu các phòng, đơn vị thuộc Sở rà soát tài khoản, báo cáo trước ngày 20/4/2026.\n\n${rest}`;
const HEAD = 'UBND TỈNH LAM HỒNG\nSỞ KHOA HỌC VÀ CÔNG NGHỆ\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 315/SKHCN-CĐS\n\nLam Hồng, ngày 10 tháng 4 năm 2026\n';

describe('the head of a document', () => {
  test('a letter has no line that names its type; whom it is sent to comes first among the recipients', () => {
    const { header, tasks } = read(letter(HEAD, 'Nơi nhận:\n- Như trên;\n- Lãnh đạo Sở;\n- Lưu: VT, CĐS.\n\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nTrịnh Quang Hiển'));
    expect(header).toMatchObject({ number: '315', symbol: 'SKHCN-CĐS', type: 'Công văn', date: '2026-04-10', place: 'Lam Hồng', issuer: 'Sở Khoa học và Công nghệ tỉnh Lam Hồng', subject: 'tăng cường bảo đảm an toàn thông tin' });
    expect(header.recipients).toEqual(['Văn phòng Sở', 'Các phòng, đơn vị thuộc Sở', 'Lãnh đạo Sở']);
    expect(header.signer).toEqual({ name: 'Trịnh Quang Hiển', position: 'Phó Giám đốc', mode: 'KT', chain: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'] });
    expect(tasks.map(({ lead }) => lead.map(({ text }) => text))).toEqual([['các phòng, đơn vị thuộc Sở']]);
  });

  test.each([['MẬT', 'MẬT'], ['TỐI MẬT', 'TỐI MẬT'], ['TUYỆT MẬT', 'TUYỆT MẬT']])('the secrecy mark %s is seen', (mark, seen) => expect(read(letter(`${mark}\n${HEAD}`)).header.secrecy).toBe(seen));

  test('a word about secrets in a sentence is no mark', () => expect(read(letter(HEAD, 'Tài liệu bí mật nhà nước được quản lý riêng.')).header.secrecy).toBeNull());

  test.each([['KHẨN', 'urgent'], ['THƯỢNG KHẨN', 'very_urgent'], ['HỎA TỐC', 'flash'], ['HOẢ TỐC', 'flash']])('%s is %s', (mark, urgency) => expect(read(letter(`${HEAD}\n${mark}\n`)).header.urgency).toBe(urgency));

  test('what the drafter left blank is null, and said so', () => {
    const { header, notes } = read(letter(HEAD.replace('315', '     ').replace('ngày 10', 'ngày     ')));
    expect(header).toMatchObject({ number: null, symbol: 'SKHCN-CĐS', date: '2026-04' });
    expect(notes.map(({ code }) => code)).toEqual(expect.arrayContaining(['number_blank', 'day_missing', 'signer_missing']));
  });

  test('a letter to those above gives no work out', () => expect(read(letter(HEAD).replace('- Văn phòng Sở;\n- Các phòng, đơn vị thuộc Sở.', '- Bộ Khoa học và Công nghệ.')).tasks).toEqual([]));

  test('units are linked to the directory, and never by a guess', () => {
    const unit = (id: string, name: string): { id: string; name: string; shortName: null; aliases: string[]; parentId: null } => ({ id, name, shortName: null, aliases: [], parentId: null });
    const text = `THÔNG BÁO\nKết luận của Giám đốc Sở\n\nGiám đốc Sở kết luận, giao nhiệm vụ như sau:\n\n1. Văn phòng Sở: Rà soát quy chế làm việc của cơ quan.\n\n2. Phòng Kế toán: Tổng hợp số liệu quyết toán năm.`;
    const [office, accounts] = read(text, { units: [unit('vp', 'Văn phòng Sở'), unit('tt', 'Thanh tra Sở')] }).tasks;
    expect(office?.lead.map(({ unitId }) => unitId)).toEqual(['vp']);
    expect(office?.flags).toEqual([]);
    expect(accounts?.lead.map(({ unitId }) => unitId)).toEqual([null]);
    expect(accounts?.flags.map(({ code }) => code)).toEqual(['unit_unknown']);
  });
});
