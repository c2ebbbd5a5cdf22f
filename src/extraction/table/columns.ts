import { lower, squeezed } from '../text/letters.js';

/** What a column of a table of assignments holds. */
export type Column = 'number' | 'task' | 'lead' | 'support' | 'time' | 'product' | 'other';

// STT | Nội dung nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành | Sản phẩm | Ghi chú
const HEADS: readonly (readonly [Column, RegExp])[] = [
  ['number', /^(?:stt|tt|số tt|số thứ tự)$/u],
  ['support', /phối hợp/u],
  ['time', /^(?:thời (?:gian|hạn|điểm)|tiến độ|hạn)|hoàn thành$|thời gian (?:hoàn thành|thực hiện)/u],
  ['product', /sản phẩm|kết quả|hình thức văn bản|đầu ra/u],
  ['lead', /chủ trì|đơn vị thực hiện|cơ quan thực hiện|phân công|đơn vị chịu trách nhiệm|thực hiện chính|người thực hiện/u],
  ['task', /nhiệm vụ|nội dung|công việc|giải pháp|hoạt động/u],
];

/** The columns that a row of heads names, or null when it is no head: at least the task and one who leads, or its time and who helps. */
export function columnsOf(cells: readonly string[]): Column[] | null {
  if (cells.length < 3 || cells.some((cell) => cell.length > 90)) return null;
  const columns = cells.map((cell): Column => {
    const low = lower(squeezed(cell)).replace(/[.:*\s]{1,4}$/u, '');
    return HEADS.find(([, shape]) => shape.test(low))?.[0] ?? 'other';
  });
  return columns.includes('task') && columns.includes('lead') && (columns.includes('time') || columns.includes('support') || columns.includes('product') || columns.includes('number')) ? columns : null;
}
