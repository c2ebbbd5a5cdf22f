import { covered, textIn, type Reach, type WordLine } from './word-line.js';

// What stands over the columns of a table that gives work out: STT | Nội dung nhiệm vụ | Đơn vị chủ trì | Thời gian hoàn thành.
// A narrow column may break its head: "ST" above "T", "Số" above "TT".
const NUMBER = /^(?:s?tt|số ?tt|số thứ tự)\.?$/iu;
const BROKEN_NUMBER = /^(?:st|số|số thứ)$/iu;
const HEAD = /^(?:s ?t ?t$|tt$|(?:các |tên |danh mục )?(?:nội dung|nhiệm vụ|công việc|giải pháp|hoạt động|đề án|văn bản)|(?:các )?(?:đơn vị|cơ quan|bộ phận|người|cán bộ|đầu mối)(?: |,|$)|(?:phòng|ban|bộ|sở|ngành)(?:,? (?:ban|ngành|phòng)){0,2}(?:$| (?:chủ trì|phối hợp|thực hiện|phụ trách|tham mưu|được giao|chịu trách nhiệm))|chủ trì|phối hợp|thực hiện|phân công|trách nhiệm|thời (?:gian|hạn)|tiến độ|hạn|lộ trình|sản phẩm|kết quả|ghi chú|kinh phí|căn cứ)/iu;
// A number column and one head more, or as many heads without it; cells may begin like one head or two.
const FEWEST_HEADS = 2;
const FEWEST_UNNUMBERED = 3;
const FEWEST_COLUMNS = 3;
// In parts of the type size: heads of neighbouring columns stand further apart than words.
const BETWEEN_HEADS = 0.9;

/** Whether a table may have its head in this line: it begins with the number column, or has the heads of several columns. */
export function mayBeHead(line: WordLine): boolean {
  const [first, second] = line.words;
  if (first === undefined) return false;
  if (NUMBER.test(first.text) || (second !== undefined && NUMBER.test(`${first.text} ${second.text}`))) return true;
  const cells = covered([line], BETWEEN_HEADS * line.size);
  return cells.length >= FEWEST_COLUMNS && isHead(cells.map((cell) => textIn(line, cell)));
}

/** How many of these are the heads of such tables; a head begins with a capital. */
export const knownHeads = (heads: readonly string[]): number => heads.filter((head) => /^\p{Lu}/u.test(head.trim()) && HEAD.test(head.trim())).length;

/** Whether these stand over columns: most as the heads of such tables do, all with a capital, and hardly any column is without one. */
export const isHead = (heads: readonly string[]): boolean => knownHeads(heads) >= (isNumbered(heads[0]?.replaceAll(' ', '') ?? '') ? FEWEST_HEADS : FEWEST_UNNUMBERED) && heads.filter((head) => head.trim() === '').length <= 1 && heads.every((head) => !/^\p{Ll}/u.test(head.trim()));

/** Whether the column below this head, or the first line of it, counts the rows. */
export const isNumbered = (head: string): boolean => NUMBER.test(head.trim()) || BROKEN_NUMBER.test(head.trim());

/** The heads of columns, those of several lines put together. */
export const headsOf = (lines: readonly WordLine[], columns: readonly Reach[]): string[] => columns.map((column) => lines.map((line) => textIn(line, column)).filter((text) => text !== '').join(' '));
