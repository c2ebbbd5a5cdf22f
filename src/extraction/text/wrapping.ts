import { documentTypeByName } from '#core/index.js';
import { readLabel } from '../outline/labels.js';
import { kindOf, SMALL } from './characters.js';
import { isUpperCase } from './letters.js';
import type { Line } from './paragraphs.js';

/** How lines were broken: at a width, or one paragraph to a line; and whether an empty line ends a paragraph. */
export interface Wrapping {
  readonly wrapped: boolean;
  readonly width: number;
  /** What a line with the first word of the next one is at least as long as, where it was broken because it was full. */
  readonly reach: number;
  readonly gapsEnd: boolean;
  /** Whether paragraphs stand apart from each other by empty lines, so that lines without one between them are of one paragraph. */
  readonly apart: boolean;
  /** Whether what stands before a point with a dash has nearly always come to an end: then a dash behind an open line is none. */
  readonly pointsEnd: boolean;
}

const LONGEST_WRAPPED = 118;

/** How the lines of a document were broken, from their lengths and from how they begin. */
export function wrappingOf(lines: readonly Line[]): Wrapping {
  // Rows of tables are as long as they are.
  const long = lines.map((line) => (line.text.includes(' | ') ? 0 : line.text.length)).filter((length) => length >= 45).sort((a, b) => a - b);
  const labels = lines.map((line) => readLabel(line.text));
  const goingOn = lines.flatMap((line, index) => (index > 0 && beginsSmall(line.text) && labels[index] === null ? [index] : []));
  const width = widthOf(long, goingOn.map((index) => lines[index - 1]?.text.length ?? 0));
  const wrapped = long.length >= 6 && width <= LONGEST_WRAPPED;
  const reaches = goingOn.map((index) => reachOf(lines[index - 1], lines[index])).sort((a, b) => a - b);
  const labelled = lines.filter((_, index) => labels[index] !== null);
  const apart = labelled.filter((line) => line.afterGap).length * 3 >= labelled.length * 2;
  const dashes = lines.flatMap((_, index) => (index > 0 && labels[index]?.kind === 'dash' ? [lines[index - 1]?.text ?? ''] : []));
  const pointsEnd = dashes.length >= 4 && dashes.filter((before) => ENDED.test(before)).length >= dashes.length * 0.8;
  return { wrapped, width, apart, pointsEnd, reach: reachAmong(reaches, width), gapsEnd: goingOn.filter((index) => lines[index]?.afterGap).length * 2 <= goingOn.length };
}

const FEWEST_BROKEN = 8;

// Lines that go on with a small letter were broken for sure; few long lines of a web page around them, in which nothing is broken, tell nothing.
function widthOf(long: readonly number[], broken: readonly number[]): number {
  const all = long[Math.floor(long.length * 0.92)] ?? 0;
  if (broken.length < FEWEST_BROKEN || all <= LONGEST_WRAPPED) return all;
  const sorted = broken.filter((length) => length > 0).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.92)] ?? all;
}

// Few lines may all have been broken far out; none can be asked to be longer than the width.
const reachAmong = (sorted: readonly number[], width: number): number => Math.min(width + 1, Math.max(sorted[Math.floor(sorted.length * 0.05)] ?? 0, width * 0.62));

// A line is broken before the first word that does not fit.
const reachOf = (before: Line | undefined, line: Line | undefined): number => (before?.text.length ?? 0) + 1 + (line?.text.split(' ', 1)[0]?.length ?? 0);

const beginsSmall = (text: string): boolean => (kindOf(text.codePointAt(0) ?? 0) & SMALL) !== 0;

const NEW_PARAGRAPH = /^(?:Nơi nhận|Kính gửi|Số\s{0,3}:|TM\.|KT\.|TL\.|TUQ\.|Q\.|CỘNG HÒA|CỘNG HOÀ|Độc lập|Căn cứ|Theo đề nghị|Phụ lục|PHỤ LỤC|Trên đây là|Nay thông báo|(?:Trong quá|Quá) trình (?:tổ chức )?(?:triển khai )?(?:tổ chức )?thực hiện|Thời gian qua|Văn phòng [^.]{2,40}thông báo )/u;
const ENDED = /[.;:!?…]["”’)]{0,3}$/u;

const namesType = (text: string): boolean => text.length < 40 && isUpperCase(text) && documentTypeByName(text) !== null;

/** Whether a line goes on in the paragraph of the line before it. */
export function goesOn(before: Line, line: Line, wrapping: Wrapping): boolean {
  if (standsApart(before, line)) return false;
  return inLabelled(before, line) ?? inText(before, line, wrapping);
}

function inText(before: Line, line: Line, wrapping: Wrapping): boolean {
  const ended = ENDED.test(before.text);
  const full = wrapping.wrapped && isFull(before, line, wrapping);
  if (beginsAnew(line.text)) return full && labelInSentence(before.text, line.text, { ended: ended || (wrapping.apart && line.afterGap), pointsEnd: wrapping.pointsEnd });
  if (goesOnInSentence(line.text) && (!ended || inOneBlock(line, wrapping))) return true;
  return wrapping.wrapped && (isLeftOpen(before, line) || (!opens(before, line, ended) && fillsUp(line, { wrapping, ended, full })));
}

// "2.10." or "III." alone on its line: the words of the point follow.
const isBareLabel = (text: string): boolean => text.length <= 8 && /^(?:(?:\d{1,2}\.){1,3}\d{0,2}[.)]?|[IVX]{1,5}\.|[a-zđ]\)|\d{1,2}\))$/u.test(text) && /[.)]$/u.test(text);

// "IV. TỔ CHỨC / THỰC HIỆN", "III. NHIỆM VỤ, / GIẢI PHÁP": a numbered heading in capitals goes on in capitals. Null where neither holds.
function inLabelled(before: Line, line: Line): boolean | null {
  if (line.afterGap) return null;
  if (isBareLabel(before.text)) return readLabel(line.text) === null;
  const inCapitals = line.text.length <= LONGEST_HEADING && isUpperCase(line.text) && isUpperCase(before.text) && readLabel(line.text) === null;
  return inCapitals && IN_CAPITALS.has(readLabel(before.text)?.kind ?? '') ? true : null;
}

const IN_CAPITALS: ReadonlySet<string> = new Set(['roman', 'capital', 'part', 'number']);
const LONGEST_HEADING = 110;

const isLeftOpen = (before: Line, line: Line): boolean => !line.afterGap && OPEN_END.test(before.text) && !isTitle(line.text) && !OPENS_SENTENCE.test(line.text);

// "Các Bộ, cơ quan ngang / Bộ", "Kết luận … của Bộ / Chính trị", "… của Quốc hội, / Hội đồng": no paragraph ends so, however short the line is.
const OPEN_END = /(?:,|(?<!\p{L})(?:của|và|với|các|tại|về|cho|từ|theo|ngang|hoặc|giữa|do|gồm|cùng|thuộc|của Bộ|báo cáo số|tỉnh và|Ủy ban nhân dân|Uỷ ban nhân dân))$/u;

const inOneBlock = (line: Line, wrapping: Wrapping): boolean => wrapping.wrapped && wrapping.gapsEnd && !line.afterGap;
const opens = (before: Line, line: Line, ended: boolean): boolean => isTitle(before.text) !== isTitle(line.text) || (!ended && OPENS_SENTENCE.test(line.text));

// Where paragraphs stand apart, a line without a gap before it goes on; elsewhere only the fullness of the one before it tells.
function fillsUp(line: Line, { wrapping, ended, full }: { wrapping: Wrapping; ended: boolean; full: boolean }): boolean {
  return wrapping.gapsEnd && wrapping.apart ? !line.afterGap && (!ended || full) : full;
}

function standsApart(before: Line, line: Line): boolean {
  if (line.rules > 0 || line.text.includes(' | ') || before.text.includes(' | ')) return true;
  return /^Nơi nhận/u.test(before.text) || namesType(before.text);
}

const beginsAnew = (text: string): boolean => readLabel(text) !== null || NEW_PARAGRAPH.test(text);

/** Whether what looks like a label at the start of a line stands inside a sentence that the line before it has begun. */
function labelInSentence(before: string, line: string, { ended, pointsEnd }: { ended: boolean; pointsEnd: boolean }): boolean {
  const label = readLabel(line);
  if (label === null) return false;
  // kinh tế / - xã hội | Đồng Lê - Vân Hải / - An Sơn: a dash between two words
  if (label.kind === 'dash') return !ended && (/^[-–]\s{1,3}(?:\p{Ll}|\d)/u.test(line) || pointsEnd || /\s[-–]\s\p{Lu}[^.;:]{0,40}$/u.test(before));
  // … 3 trụ cột: / (1) Doanh nghiệp, (2) Nhà trường
  if (label.kind === 'bracket' && label.value === '1') return line.includes(' (2) ');
  // …: (1) Tư pháp, (2) Đất đai, / (3) Y tế: the number before it stands inside the line, not at its start
  return (label.kind === 'bracket' || label.kind === 'number') && Number(label.value) > 1 && before.lastIndexOf(`${String(Number(label.value) - 1)}${label.kind === 'bracket' ? ')' : '.'} `) > 4;
}

// Words that no sentence has in its middle with a capital, and two words in capitals: what they open is a sentence or a heading.
const OPENS_SENTENCE = /^(?:Ngày \d|Thời gian qua|Thực hiện |Sau khi |Nhằm |Để |Trong thời gian|(?=\P{Ll}{0,13}[^\0-\x7f])\p{Lu}{2,7} \p{Lu}{2,7}(?!\p{L}))/u;

// A small letter, or a date whose first part begins the line: "trước ngày / 15/4/2026."
const goesOnInSentence = (text: string): boolean => /^[\p{Ll}(),.%]/u.test(text) || /^\d{1,2}\/\d/.test(text) || /^\d[\d.,]{3}/.test(text);

// Capitals throughout; "II/2026." at the start of a line is the end of a sentence.
const isTitle = (text: string): boolean => !/[.;,]$/.test(text) && isUpperCase(text) && (text.length >= 12 || !/\d/.test(text));

// A list may begin behind a colon at any width; "các Sở:" and the like cannot end a paragraph.
const ENDS_WITH_LIST = /(?<!(?:các|Các|như|gồm|Các Bộ|các cơ quan)\s{0,2}(?:\p{L}{1,8})?\s?):$/u;

function isFull(before: Line, line: Line, wrapping: Wrapping): boolean {
  // "- Về việc …: / Phòng X chủ trì": what follows the topic of a point is its order.
  return reachOf(before, line) >= wrapping.reach && (!ENDS_WITH_LIST.test(before.text) || readLabel(before.text)?.kind === 'dash');
}
