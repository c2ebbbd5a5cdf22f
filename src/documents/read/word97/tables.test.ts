import { describe, expect, it } from 'vitest';
import { withTables } from './tables.js';

const trim = (text: string): string => text.trim();
const row = (...cells: readonly string[]): string => `${cells.join('\t')}\t\n`;

describe('tables of a .doc', () => {
  it.each([
    ['rows and what stands around them', `Phụ lục\n\n${row('STT', 'Công việc', 'Thời hạn')}${row('1', 'Rà soát\nquy định', '5/2026')}\nHết.`, 'Phụ lục\n\nSTT | Công việc | Thời hạn\n1 | Rà soát quy định | 5/2026\n\nHết.', 1],
    ['a heading across', row('STT', 'Công việc', 'Thời hạn') + row('PHÒNG NỘI VỤ', '', '') + row('1', 'Rà soát', ''), 'STT | Công việc | Thời hạn\nPHÒNG NỘI VỤ\n1 | Rà soát |', 1],
    ['a row with fewer cells', row('STT', 'Công việc', 'Kết quả', 'Tình trạng') + row('1', 'Rà soát', 'Chưa xong'), 'STT | Công việc | Kết quả | Tình trạng\n1 | Rà soát | Chưa xong |', 1],
    ['no table in a letterhead', `UBND TỈNH\nSỞ NỘI VỤ\n\tCỘNG HÒA\nĐộc lập\t\n\nKẾ HOẠCH`, 'UBND TỈNH\nSỞ NỘI VỤ\n\tCỘNG HÒA\nĐộc lập\t\n\nKẾ HOẠCH', 0],
    ['no table in lines typed with tabs', 'Nơi nhận:\tTM. ỦY BAN\n- Như trên\tCHỦ TỊCH', 'Nơi nhận:\tTM. ỦY BAN\n- Như trên\tCHỦ TỊCH', 0],
  ])('%s', (_, body, text, tables) => {
    const printed = withTables(body, trim);
    expect(printed.text).toBe(text);
    expect(printed.tables).toHaveLength(tables);
  });

  it('has a first cell of several lines inside a table', () => {
    expect(withTables(row('Tháng', 'Việc', 'Ai') + row('Tháng 9\nnăm 2026', 'Khai giảng', 'Tổ Văn') + row('Tháng 10\nnăm 2026', 'Thao giảng', 'Tổ Toán'), trim).tables[0]?.rows).toHaveLength(3);
  });
});
