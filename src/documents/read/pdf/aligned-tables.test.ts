import { describe, expect, it } from 'vitest';
import { pdfOf, type PlacedText } from '../../testing/pdf-of.js';
import { READ_LIMITS } from '../limits.js';
import type { ReadText } from '../read-text.js';
import { readPdf } from './read-pdf.js';

const LEFTS = [60, 95, 310, 420, 500];
const LINE = 14;
const SIZE = 10;

/** A row as it is laid out: the lines of each cell; a row of one cell goes across. */
type LaidRow = readonly string[];

const linesOf = (cell: string): string[] => cell.split('⏎').filter((line) => line !== '');
const heightOf = (row: LaidRow): number => Math.max(1, ...row.map((cell) => linesOf(cell).length)) * LINE + 4;

interface Layout {
  readonly top: number;
  /** Whether the lines of a cell stand in the middle of its row. */
  readonly centred?: boolean;
}

/** Words of letters that are 5 points wide, spaces half of that. */
function words(text: string, left: number, y: number): PlacedText[] {
  let x = left;
  return text.split(' ').map((word) => {
    const at = x;
    x += (word.length + 0.5) * (SIZE / 2);
    return { text: word, x: at, y, size: SIZE };
  });
}

/** Rows whose cells begin where their column begins, nothing drawn. */
function laid(rows: readonly LaidRow[], { top, centred = false }: Layout): PlacedText[] {
  let y = top;
  return rows.flatMap((row) => {
    const from = y;
    y += heightOf(row);
    return row.flatMap((cell, column) => {
      const lines = linesOf(cell);
      const down = centred ? (heightOf(row) - 4 - lines.length * LINE) / 2 : 0;
      return lines.flatMap((text, at) => words(text, LEFTS[column] ?? 0, from + down + LINE * (at + 1)));
    });
  });
}

const line = (y: number, text: string, x = 60): PlacedText => ({ text, x, y, size: SIZE });

const paragraph = (top: number): PlacedText[] => ['Thực hiện Kế hoạch của Ủy ban nhân dân tỉnh, Giám đốc Sở giao các phòng, đơn vị thực hiện các', 'nhiệm vụ sau đây, báo cáo kết quả về Văn phòng Sở trước ngày 25 hằng tháng để tổng hợp:'].flatMap((text, at) => words(text, 60, top + at * LINE));

const readPages = async (...pages: readonly (readonly PlacedText[])[]): Promise<ReadText> => readPdf({ bytes: Buffer.from(pdfOf(pages)), limits: READ_LIMITS, onProgress: () => undefined });

/** Each row of each table as its cells, the lines of a cell parted by a stroke. */
const shapes = ({ text, tables = [] }: ReadText): string[][] =>
  tables.map(({ rows }) => rows.map(({ cells }) => cells.map(({ lines, colspan }) => `${lines.map(({ start, end }) => text.slice(start, end)).join('/')}${colspan === 1 ? '' : ` (${colspan})`}`).join(' ; ')));

const HEAD: LaidRow = ['STT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn'];
const HEAD_READ = 'STT ; Nội dung nhiệm vụ ; Đơn vị chủ trì ; Thời hạn';
const FIRST: LaidRow = ['1', 'Rà soát quy hoạch các khu dân cư⏎nông thôn mới; báo cáo kết quả về⏎Văn phòng Sở', 'Phòng Quy hoạch⏎- Kiến trúc', '30/6/2026'];
const FIRST_READ = '1 ; Rà soát quy hoạch các khu dân cư nông thôn mới; báo cáo kết quả về Văn phòng Sở ; Phòng Quy hoạch/- Kiến trúc ; 30/6/2026';
const SECOND: LaidRow = ['2', 'Kiểm tra công vụ', 'Thanh tra Sở', ''];
const SECOND_READ = '2 ; Kiểm tra công vụ ; Thanh tra Sở ; ';

describe('tables without lines in a pdf', () => {
  it('are told by their columns, below the text and above what follows', async () => {
    const read = await readPages([...paragraph(60), ...laid([HEAD, FIRST, SECOND], { top: 100 }), ...paragraph(230)]);
    expect(shapes(read)).toEqual([[HEAD_READ, FIRST_READ, SECOND_READ]]);
    expect(read.text).toContain('\n\nSTT | Nội dung nhiệm vụ | Đơn vị chủ trì | Thời hạn\n1 | ');
    expect(read.text.split('\n').at(-1)).toBe('nhiệm vụ sau đây, báo cáo kết quả về Văn phòng Sở trước ngày 25 hằng tháng để tổng hợp:');
  });

  it.each<[string, PlacedText[], string[]]>([
    ['whose cells stand in the middle of their rows', laid([HEAD, FIRST, SECOND, ['3', 'Kiện toàn tổ công tác chuyển đổi số⏎của Sở', 'Văn phòng Sở', '']], { top: 100, centred: true }), [HEAD_READ, FIRST_READ, SECOND_READ, '3 ; Kiện toàn tổ công tác chuyển đổi số của Sở ; Văn phòng Sở ; ']],
    ['with heads of several lines', laid([['STT', 'Nội dung nhiệm vụ', 'Đơn vị⏎chủ trì', 'Thời hạn⏎hoàn thành'], SECOND, ['3', 'Lập dự toán', 'Văn phòng Sở', '5/2026']], { top: 100, centred: true }), ['STT ; Nội dung nhiệm vụ ; Đơn vị chủ trì ; Thời hạn hoàn thành', SECOND_READ, '3 ; Lập dự toán ; Văn phòng Sở ; 5/2026']],
    ['whose number column breaks its head', laid([['ST⏎T', 'Nội dung nhiệm vụ', 'Đơn vị⏎chủ trì', 'Thời hạn⏎hoàn thành'], SECOND, ['3', 'Lập dự toán', 'Văn phòng Sở', '5/2026']], { top: 100, centred: true }), ['ST T ; Nội dung nhiệm vụ ; Đơn vị chủ trì ; Thời hạn hoàn thành', SECOND_READ, '3 ; Lập dự toán ; Văn phòng Sở ; 5/2026']],
    ['with groups of rows', laid([HEAD, ['I. NHIỆM VỤ TRỌNG TÂM CỦA QUÝ'], FIRST, ['II. NHIỆM VỤ THƯỜNG XUYÊN'], SECOND], { top: 100 }), [HEAD_READ, 'I. NHIỆM VỤ TRỌNG TÂM CỦA QUÝ (4)', FIRST_READ, 'II. NHIỆM VỤ THƯỜNG XUYÊN (4)', SECOND_READ]],
    ['without numbers', laid([['', ...HEAD.slice(1)], ['', ...FIRST.slice(1)], ['', 'Kiểm tra công vụ', 'Thanh tra Sở', '5/2026']], { top: 100 }), [HEAD_READ.slice(6), FIRST_READ.slice(4), 'Kiểm tra công vụ ; Thanh tra Sở ; 5/2026']],
  ])('%s', async (_, texts, expected) => {
    expect(shapes(await readPages([...paragraph(50), ...texts]))).toEqual([expected]);
  });

  it.each<[string, LaidRow[]]>([
    ['with their head printed again', [HEAD, ['', 'nông thôn mới; báo cáo kết quả', '', ''], SECOND, ['3', 'Lập dự toán', 'Văn phòng Sở', '5/2026']]],
    ['without a head', [['', 'nông thôn mới; báo cáo kết quả', '', ''], SECOND, ['3', 'Lập dự toán', 'Văn phòng Sở', '5/2026']]],
  ])('go on overleaf %s', async (_, rows) => {
    const first = [...paragraph(640), ...laid([HEAD, ['1', 'Rà soát quy hoạch các khu dân cư', 'Phòng Quy hoạch', '30/6/2026']], { top: 700 })];
    const read = await readPages(first, [line(40, '2', 300), ...laid(rows, { top: 60 })]);
    expect(shapes(read)).toEqual([[HEAD_READ, '1 ; Rà soát quy hoạch các khu dân cư/nông thôn mới; báo cáo kết quả ; Phòng Quy hoạch ; 30/6/2026', SECOND_READ, '3 ; Lập dự toán ; Văn phòng Sở ; 5/2026']]);
  });

  it.each<[string, PlacedText[]]>([
    ['a letterhead', [line(60, 'UBND TỈNH LAM HỒNG'), line(60, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 320), line(76, 'SỞ XÂY DỰNG', 80), line(76, 'Độc lập - Tự do - Hạnh phúc', 340), line(100, 'Số: 12/KH-SXD'), line(100, 'Lam Hồng, ngày 5 tháng 3 năm 2026', 330)]],
    ['a signature beside the recipients', [...paragraph(60), line(120, 'Nơi nhận:'), line(120, 'KT. GIÁM ĐỐC', 360), line(134, '- Như trên;'), line(134, 'PHÓ GIÁM ĐỐC', 360), line(148, '- Lưu: VT.'), line(190, 'Trần Văn Bình', 360)]],
    ['a list with days behind dots', ['Rà soát quy chế', 'Kiểm tra công vụ', 'Lập dự toán'].flatMap((text, index) => [line(60 + 20 * index, `${String(index + 1)}.`), line(60 + 20 * index, text, 90), line(60 + 20 * index, '..................', 250), line(60 + 20 * index, `${String(index + 5)}/6/2026`, 420)])],
    ['words of a sentence', [line(60, 'TT Nội dung nhiệm vụ, đơn vị chủ trì và thời hạn hoàn thành được nêu trong Phụ lục kèm theo.'), ...paragraph(90)]],
    ['a schedule', laid([['Thứ', 'Sáng', 'Chiều', 'Ghi chú'], ['Hai', 'Họp giao ban', 'Làm việc tại Sở', ''], ['Ba', 'Tiếp công dân', 'Đi cơ sở', '']], { top: 60 })],
  ])('are not seen in %s', async (_, texts) => {
    expect((await readPages(texts)).tables).toBeUndefined();
  });
});
