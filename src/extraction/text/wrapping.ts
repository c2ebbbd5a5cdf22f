import { documentTypeByName } from '#core/index.js';
import type { Label } from '../outline/labels.js';
import { readLabel } from '../outline/labels.js';
import { CAPITAL, isPair, kindOf, LETTER, SMALL } from './characters.js';
import { isUpperCase } from './letters.js';
import { labelInSentence } from './label-in-sentence.js';
import type { Line } from './paragraphs.js';
import { unitAt } from './units.js';

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
  readonly lines: readonly Line[];
  /** The label that each of the lines begins with. */
  readonly labels: readonly (Label | null)[];
  /** Which of the lines are rows of tables. */
  readonly rows: readonly boolean[];
}

const LONGEST_WRAPPED = 118;

/** How the lines of a document were broken, from their lengths and from how they begin. */
export function wrappingOf(lines: readonly Line[]): Wrapping {
  const counts = countsOf(lines);
  const { labels, rows, long, broken, reaches } = counts;
  const width = widthOf(inOrder(long), broken);
  const gapsEnd = counts.brokenAtGap * 2 <= broken.length;
  return {
    lines, labels, rows, width,
    wrapped: long.length >= 6 && width <= LONGEST_WRAPPED,
    reach: exactReach(broken, reaches) ?? reachAmong(inOrder(reaches), width),
    gapsEnd,
    apart: gapsEnd && (counts.labelled > 0 ? counts.labelledAtGap * 3 >= counts.labelled * 2 : counts.gaps - counts.brokenAtGap >= FEWEST_GAPS),
    pointsEnd: counts.dashes >= 4 && counts.dashesBehindEnd >= counts.dashes * 0.8,
  };
}

/** What the lines are like, counted in one look at each. */
interface Counts {
  readonly labels: (Label | null)[];
  readonly rows: boolean[];
  /** The lengths of the lines that fill a page, but rows of tables, which are as long as they are. */
  readonly long: number[];
  /** Lengths and reaches of the lines that were broken for sure, since the next one begins with a small letter. */
  readonly broken: number[];
  readonly reaches: number[];
  gaps: number;
  brokenAtGap: number;
  labelled: number;
  labelledAtGap: number;
  dashes: number;
  dashesBehindEnd: number;
}

const SHORTEST_LONG = 45;
const FEWEST_GAPS = 3;

function countsOf(lines: readonly Line[]): Counts {
  const counts: Counts = { labels: [], rows: [], long: [], broken: [], reaches: [], gaps: 0, brokenAtGap: 0, labelled: 0, labelledAtGap: 0, dashes: 0, dashesBehindEnd: 0 };
  let before: Line | undefined;
  for (const line of lines) {
    const label = readLabel(line.text);
    // A rule is rare, the space before it is not.
    const isRow = line.text.includes('|') && line.text.includes(' | ');
    counts.labels.push(label);
    counts.rows.push(isRow);
    if (line.afterGap) counts.gaps += 1;
    if (!isRow && line.text.length >= SHORTEST_LONG) counts.long.push(line.text.length);
    if (label !== null) countLabel(counts, { before, line, kind: label.kind });
    else if (before !== undefined && beginsSmall(line.text)) {
      counts.broken.push(before.text.length);
      counts.reaches.push(reachOf(before, line));
      if (line.afterGap) counts.brokenAtGap += 1;
    }
    before = line;
  }
  return counts;
}

function countLabel(counts: Counts, { before, line, kind }: { before: Line | undefined; line: Line; kind: Label['kind'] }): void {
  counts.labelled += 1;
  if (line.afterGap) counts.labelledAtGap += 1;
  if (kind !== 'dash' || before === undefined) return;
  counts.dashes += 1;
  if (hasEnded(before.text)) counts.dashesBehindEnd += 1;
}

const inOrder = (lengths: readonly number[]): ArrayLike<number> => Uint32Array.from(lengths).sort();

const FEWEST_BROKEN = 8;

// Lines that go on with a small letter were broken for sure; few long lines of a web page around them, in which nothing is broken, tell nothing.
function widthOf(long: ArrayLike<number>, broken: readonly number[]): number {
  const all = long[Math.floor(long.length * 0.92)] ?? 0;
  if (broken.length < FEWEST_BROKEN || all <= LONGEST_WRAPPED) return all;
  const sorted = inOrder(broken.filter((length) => length > 0));
  return sorted[Math.floor(sorted.length * 0.92)] ?? all;
}

// Few lines may all have been broken far out; none can be asked to be longer than the width.
const reachAmong = (sorted: ArrayLike<number>, width: number): number => Math.min(width + 1, Math.max(sorted[Math.floor(sorted.length * 0.05)] ?? 0, width * 0.62));

// Letters of one breadth are broken at exactly one width: what is told by most of the lines, the few that were broken elsewhere do not change.
function exactReach(broken: readonly number[], reaches: readonly number[]): number | null {
  if (broken.length < FEWEST_BROKEN) return null;
  const sorted = inOrder(broken);
  const width = sorted[Math.floor(sorted.length * 0.98)] ?? 0;
  return width <= LONGEST_WRAPPED && reaches.filter((reach) => reach > width).length >= reaches.length * 0.8 ? width + 1 : null;
}

// A line is broken before the first word that does not fit.
const reachOf = (before: Line, line: Line): number => before.text.length + 1 + firstWordOf(line.text);

function firstWordOf(text: string): number {
  const end = text.indexOf(' ');
  return end < 0 ? text.length : end;
}

const beginsSmall = (text: string): boolean => (kindOf(text.codePointAt(0) ?? 0) & SMALL) !== 0;

const NEW_PARAGRAPH = /^(?:Nơi nhận|Kính gửi|Số\s{0,3}:|TM\.|KT\.|TL\.|TUQ\.|Q\.|CỘNG HÒA|CỘNG HOÀ|Độc lập|Căn cứ|Theo đề nghị|Phụ lục|PHỤ LỤC|Trên đây là|Nay thông báo|(?:Trong quá|Quá) trình (?:tổ chức )?(?:triển khai )?(?:tổ chức )?thực hiện|Thời gian qua|Văn phòng [^.]{2,40}thông báo |\((?:Đã|đã) ký)/u;
const NEW_PARAGRAPH_BEGINS = 'NKSTQCĐPV(';

const ENDS = '.;:!?…';
const CLOSES = '"”’)';
const MOST_CLOSING = 3;

// Whether a sentence ends with a line, with up to three closing marks behind its end.
function hasEnded(text: string): boolean {
  for (let at = text.length - 1; at >= 0 && at >= text.length - 1 - MOST_CLOSING; at -= 1) {
    const sign = text.charAt(at);
    if (ENDS.includes(sign)) return true;
    if (!CLOSES.includes(sign)) return false;
  }
  return false;
}

const namesType = (text: string): boolean => text.length < 40 && isUpperCase(text) && documentTypeByName(text) !== null;

/** A line with its label, and the line before it. */
interface Pair {
  readonly before: Line;
  readonly labelBefore: Label | null;
  readonly line: Line;
  readonly label: Label | null;
}

/** Whether the line at an index goes on in the paragraph of the line before it. */
export function goesOn(wrapping: Wrapping, index: number): boolean {
  const before = wrapping.lines[index - 1];
  const line = wrapping.lines[index];
  if (before === undefined || line === undefined || wrapping.rows[index - 1] !== false || wrapping.rows[index] !== false || standsApart(before, line)) return false;
  const pair = { before, labelBefore: wrapping.labels[index - 1] ?? null, line, label: wrapping.labels[index] ?? null };
  return inLabelled(pair) ?? inText(pair, wrapping, index);
}

function inText(pair: Pair, wrapping: Wrapping, index: number): boolean {
  const { before, line, label } = pair;
  const ended = hasEnded(before.text);
  if (label !== null) return isLong(pair, wrapping) && labelInSentence({ ...wrapping, index, label, ended: ended || (wrapping.apart && line.afterGap) });
  if (opensParagraph(pair, ended) || isPlaceAndDay(wrapping, index)) return false;
  return (goesOnInSentence(line.text) && (!ended || inOneBlock(line, wrapping))) || fillsWidth(pair, wrapping, { ended, index });
}

function fillsWidth(pair: Pair, wrapping: Wrapping, { ended, index }: { ended: boolean; index: number }): boolean {
  const { before, line } = pair;
  return wrapping.wrapped && (isLeftOpen(before, line) || (!opens(before, line, ended) && fillsUp(line, { wrapping, ended, full: isFull(pair, wrapping, index) && !(ended && headsNext(wrapping, index)) })));
}

// "… hoạt động Công đoàn. / Trục 5": no paragraph whose sentences end has a last line without an end, so such a line is a heading.
function headsNext({ lines, labels, reach }: Wrapping, index: number): boolean {
  const [line, next] = [lines[index], lines[index + 1]];
  if (line === undefined || hasEnded(line.text)) return false;
  return next === undefined || labels[index + 1] !== null || (reachOf(line, next) < reach && !goesOnInSentence(next.text));
}

// "2.10." or "III." alone on its line: the words of the point follow.
const isBareLabel = (text: string): boolean => text.length <= 8 && /^(?:(?:\d{1,2}\.){1,3}\d{0,2}[.)]?|[IVX]{1,5}\.|[a-zđ]\)|\d{1,2}\))$/u.test(text) && /[.)]$/u.test(text);

// "IV. TỔ CHỨC / THỰC HIỆN", "III. NHIỆM VỤ, / GIẢI PHÁP": a numbered heading in capitals goes on in capitals. Null where neither holds.
function inLabelled({ before, labelBefore, line, label }: Pair): boolean | null {
  if (line.afterGap) return null;
  if (isBareLabel(before.text)) return label === null;
  const inCapitals = label === null && labelBefore !== null && IN_CAPITALS.has(labelBefore.kind) && line.text.length <= LONGEST_HEADING;
  return inCapitals && isUpperCase(line.text) && isUpperCase(before.text) ? true : null;
}

const IN_CAPITALS: ReadonlySet<string> = new Set(['roman', 'capital', 'part', 'number']);
const LONGEST_HEADING = 110;

const isLeftOpen = (before: Line, line: Line): boolean => !line.afterGap && hasOpenEnd(before.text) && !isTitle(line.text) && !opensSentence(line.text);

// "Các Bộ, cơ quan ngang / Bộ", "Kết luận … của Bộ / Chính trị", "… của Quốc hội, / Hội đồng": no paragraph ends so, however short the line is.
const OPEN_END = /(?:,|(?<!\p{L})(?:của|và|với|các|tại|về|cho|từ|theo|ngang|hoặc|giữa|do|gồm|cùng|thuộc|của Bộ|báo cáo số|tỉnh và|Ủy ban nhân dân|Uỷ ban nhân dân))$/u;

const OPEN_WORDS: ReadonlySet<string> = new Set('của và với các tại về cho từ theo ngang hoặc giữa do gồm cùng thuộc Bộ số dân'.split(' '));

function hasOpenEnd(text: string): boolean {
  if (text.endsWith(',')) return true;
  let start = text.length;
  while (start > 0 && (kindOf(unitAt(text, start - 1)) & LETTER) !== 0) start -= 1;
  return OPEN_WORDS.has(text.slice(start)) && OPEN_END.test(text);
}

const inOneBlock = (line: Line, wrapping: Wrapping): boolean => wrapping.wrapped && wrapping.gapsEnd && !line.afterGap;
const opens = (before: Line, line: Line, ended: boolean): boolean => isTitle(before.text) !== isTitle(line.text) || (!ended && opensSentence(line.text));

// Where paragraphs stand apart, a line without a gap before it goes on; elsewhere only the fullness of the one before it tells.
function fillsUp(line: Line, { wrapping, ended, full }: { wrapping: Wrapping; ended: boolean; full: boolean }): boolean {
  return wrapping.apart ? !line.afterGap && (!ended || full) : full;
}

const standsApart = (before: Line, line: Line): boolean => line.rules > 0 || before.text.startsWith('Nơi nhận') || namesType(before.text);

// "(Giao Sở Xây dựng chủ trì các nội dung tại mục này)" behind a sentence is a paragraph of its own.
function opensParagraph({ before, line: { text } }: Pair, ended: boolean): boolean {
  if (ended && (text.startsWith('(') || (text.endsWith('./.') && CLOSES_LETTER.test(text)))) return true;
  return NEW_PARAGRAPH_BEGINS.includes(text.charAt(0)) && NEW_PARAGRAPH.test(text) && !(before.text.endsWith(':') && IN_POINT.test(text));
}

// The sentence that ends a letter, whole on its line: "Đề nghị các đồng chí dự họp đúng thành phần./."
const CLOSES_LETTER = /^(?:Đề nghị|Yêu cầu|Trân trọng|Rất mong|Kính mong) /u;

// What a resolution is to say may begin as the closing of a document does: "… nội dung: / Trong quá trình thực hiện, …".
const IN_POINT = /^(?:Trong quá|Quá) trình/u;

const LAST_OF_HEAD = 60;
const PLACE_AND_DAY = /^\p{Lu}[^,.;:\d]{1,40}, ngày\s[\d\s.…_]{1,14}tháng\s[\d\s.…_]{1,14}năm\s/u;

// "Lam Hồng, ngày 05 tháng 6 năm 2026" of a letterhead, also where the place is wrapped.
function isPlaceAndDay({ lines }: Wrapping, index: number): boolean {
  const line = lines[index]?.text ?? '';
  return index <= LAST_OF_HEAD && line.length <= 60 && PLACE_AND_DAY.test(line.includes(', ngày') ? line : `${line} ${lines[index + 1]?.text ?? ''}`);
}

// Words that no sentence has in its middle with a capital, and two words in capitals: what they open is a sentence or a heading.
const OPENS_SENTENCE = /^(?:(?:Ngày|(?:Sáng|Chiều|Tối) ngày) \d|Thời gian qua|Thực hiện |Sau khi |Nhằm |Để |Trong thời gian|(?=\P{Ll}{0,13}[^\0-\x7f])\p{Lu}{2,7} \p{Lu}{2,7}(?!\p{L}))/u;

const OPENING = 'NTSĐC';

// Such a line begins with one of five letters, or with two capitals.
function opensSentence(text: string): boolean {
  const first = text.charAt(0);
  if (!OPENING.includes(first) && text.length > 1 && (kindOf(unitAt(text, 1)) & CAPITAL) === 0 && !isPair(unitAt(text, 0))) return false;
  return OPENS_SENTENCE.test(text);
}

const GOES_ON = '(),.%';

// A small letter, or a date whose first part begins the line: "trước ngày / 15/4/2026."
function goesOnInSentence(text: string): boolean {
  if (beginsSmall(text) || GOES_ON.includes(text.charAt(0))) return true;
  return DIGITS.includes(text.charAt(0)) && (/^\d{1,2}\/\d/.test(text) || /^\d[\d.,]{3}/.test(text));
}

const DIGITS = '0123456789';
const GOES_ON_BEHIND = '.;,';

// Capitals throughout; "II/2026." at the start of a line is the end of a sentence.
const isTitle = (text: string): boolean => !GOES_ON_BEHIND.includes(text.charAt(text.length - 1)) && isUpperCase(text) && (text.length >= 12 || !/\d/.test(text));

// A list may begin behind a colon at any width; "các Sở:" and the like cannot end a paragraph.
const ENDS_WITH_LIST = /(?<!(?:các|Các|gồm|Các Bộ|các cơ quan)\s{0,2}(?:\p{L}{1,8})?\s?):$/u;

function isFull(pair: Pair, wrapping: Wrapping, index: number): boolean {
  return isLong(pair, wrapping) && (!pair.before.text.endsWith(':') || !beginsList(pair.before.text, wrapping, index));
}

// "… thực hiện các nhiệm vụ sau: / Rà soát …" begins a list; "- Về việc …: / Phòng X chủ trì" says the order of a point behind its topic.
const beginsList = (before: string, wrapping: Wrapping, index: number): boolean => SAID_BELOW.test(before) || (ENDS_WITH_LIST.test(before) && !isInPoint(wrapping, index));

const SAID_BELOW = /(?:sau|sau đây|dưới đây|tiếp theo):$/u;
const LONGEST_POINT = 12;

// Whether the line before this one is of a paragraph that begins with a label.
function isInPoint({ lines, labels }: Wrapping, index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - LONGEST_POINT); at -= 1) {
    if (labels[at] !== null) return true;
    if (lines[at]?.afterGap === true) return false;
  }
  return false;
}

const isLong = ({ before, line }: Pair, wrapping: Wrapping): boolean => wrapping.wrapped && reachOf(before, line) >= wrapping.reach;
