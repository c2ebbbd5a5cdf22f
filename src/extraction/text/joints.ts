import { documentTypeByName } from '#core/index.js';
import type { Label } from '../outline/labels.js';
import { endsByHabit } from './habits.js';
import { labelInSentence } from './label-in-sentence.js';
import { isUpperCase } from './letters.js';
import { asksForNumber, asksForWhom, hasEnded, hasOpenEnd } from './line-ends.js';
import { beginsCapital, goesOnInSentence, isTitle, opensInCapitals, opensSentence } from './line-starts.js';
import { opensParagraph } from './paragraph-starts.js';
import type { Line } from './paragraphs.js';
import type { Wrapping } from './wrapping.js';
import { isFullBefore } from './wrapping.js';

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
  // "… theo tiến độ quý / III." is no label that stands alone.
  const isWord = asksForNumber(wrapping.lines[index - 2]?.text ?? '');
  return (isWord ? null : inLabelled(pair)) ?? inText(pair, wrapping, index);
}

// "Điều / 2. Giao Sở …": pages of laws are broken behind the first word of a paragraph.
const ARTICLE_LENGTH = 'Điều'.length;
const ARTICLE = /^(?:Điều|ĐIỀU)$/u;
const ITS_NUMBER = /^\d{1,3}[.:]/u;
const isArticle = ({ before, line }: Pair): boolean => before.text.length === ARTICLE_LENGTH && ARTICLE.test(before.text) && ITS_NUMBER.test(line.text);

function inText(pair: Pair, wrapping: Wrapping, index: number): boolean {
  const { before, line, label } = pair;
  const ended = hasEnded(before.text);
  if (label !== null) return mayGoOn(pair, wrapping, index) && labelInSentence({ ...wrapping, index, label, ended: ended || (wrapping.apart && line.afterGap) });
  if (opensParagraph(wrapping, index)) return false;
  if (!ended && isUnfinished(pair)) return true;
  return (goesOnInSentence(line.text) && (!ended || inOneBlock(pair, wrapping))) || fillsWidth(pair, wrapping, { ended, index });
}

function fillsWidth(pair: Pair, wrapping: Wrapping, { ended, index }: { ended: boolean; index: number }): boolean {
  const { before, line } = pair;
  return wrapping.wrapped && (isLeftOpen(before, line) || (!opens(pair, { wrapping, ended, index }) && fillsUp(line, { wrapping, ended, full: isFull(pair, wrapping, index) && !(ended && (headsNext(wrapping, index) || endsHere(pair, wrapping, index))) })));
}

// "… thanh lý trong quý / II/2026.": the number that the line before asks for, however wide the page is.
const isAsked = ({ before, line }: Pair): boolean => !line.afterGap && NUMBER.test(line.text) && asksForNumber(before.text);

const NUMBER = /^(?:\d{1,4}|[IVX]{1,5})(?:[/.;,]|$|\s\p{Ll}|-\p{Lu})/u;

// "… trong tuần / 15."
const mayGoOn = (pair: Pair, wrapping: Wrapping, index: number): boolean => isLong(wrapping, index) || isClose(pair, wrapping) || (BARE_NUMBER.test(pair.line.text) && asksForNumber(pair.before.text));

const BARE_NUMBER = /^\d{1,3}\.$/u;

// Behind a semicolon a paragraph goes on.
const endsHere = ({ before, line }: Pair, wrapping: Wrapping, index: number): boolean => !before.text.endsWith(';') && beginsCapital(line.text) && endsByHabit(wrapping, index);

const isUnfinished = (pair: Pair): boolean => isInBracket(pair) || isAsked(pair) || isCutShort(pair);

const SHORTEST_CUT = 45;

// "… về quản lý đất đai, tham mưu / UBND tỉnh ban hành …", "… ý kiến của / Sở Tài chính": a line of some length that cannot end there, however wide the page is.
function isCutShort({ before, line }: Pair): boolean {
  if (line.afterGap || before.text.length < SHORTEST_CUT || isTitle(line.text) || opensSentence(line.text) || opensInCapitals(line.text)) return false;
  return (hasOpenEnd(before.text) && !before.text.endsWith(',')) || (asksForWhom(before.text) && beginsCapital(line.text));
}

const LONGEST_BRACKET = 120;

// "… về UBND xã (qua Phòng Văn hóa - / Xã hội) trước ngày …": a bracket that the line before opened ends here, however wide the page is.
function isInBracket({ before: { text }, line }: Pair): boolean {
  const open = line.afterGap ? -1 : text.lastIndexOf('(');
  if (open < 0 || text.indexOf(')', open) >= 0) return false;
  const close = line.text.indexOf(')');
  return close > 0 && close < LONGEST_BRACKET && line.text.lastIndexOf('(', close) < 0;
}

// "… hoạt động Công đoàn. / Trục 5": no paragraph whose sentences end has a last line without an end, so such a line is a heading.
function headsNext(wrapping: Wrapping, index: number): boolean {
  const { lines, labels } = wrapping;
  const [line, next] = [lines[index], lines[index + 1]];
  if (line === undefined || hasEnded(line.text) || lines[index - 1]?.text.endsWith(';') === true) return false;
  return next === undefined || labels[index + 1] !== null || (!isFullBefore(wrapping, index + 1) && !goesOnInSentence(next.text));
}

// "2.10." or "III." alone on its line: the words of the point follow.
const isBareLabel = (text: string): boolean => text.length <= 8 && /^(?:(?:\d{1,2}\.){1,3}\d{0,2}[.)]?|[IVX]{1,5}\.|[a-zđ]\)|\d{1,2}\))$/u.test(text) && /[.)]$/u.test(text);

// "IV. TỔ CHỨC / THỰC HIỆN", "III. NHIỆM VỤ, / GIẢI PHÁP": a numbered heading in capitals goes on in capitals. Null where neither holds.
function inLabelled(pair: Pair): boolean | null {
  const { before, labelBefore, line, label } = pair;
  if (isArticle(pair)) return true;
  if (line.afterGap) return null;
  if (isBareLabel(before.text)) return label === null;
  const inCapitals = label === null && labelBefore !== null && IN_CAPITALS.has(labelBefore.kind) && line.text.length <= LONGEST_HEADING;
  return inCapitals && isUpperCase(line.text) && isUpperCase(before.text) ? true : null;
}

const IN_CAPITALS: ReadonlySet<string> = new Set(['roman', 'capital', 'part', 'number']);
const LONGEST_HEADING = 110;

const isLeftOpen = (before: Line, line: Line): boolean => !line.afterGap && hasOpenEnd(before.text) && !isTitle(line.text) && !opensSentence(line.text) && !opensInCapitals(line.text);

// Behind a semicolon too, where lines are broken; a page with hardly a full line tells that by the space between its paragraphs.
const inOneBlock = (pair: Pair, wrapping: Wrapping): boolean => (wrapping.wrapped && wrapping.gapsEnd && !pair.line.afterGap) || isClose(pair, wrapping);

// Where paragraphs stand apart, what stands close behind a long line is of its paragraph, whatever the width of the page.
const isClose = ({ before, line }: Pair, { apart }: Wrapping): boolean => apart && !line.afterGap && before.text.length >= SHORTEST_BROKEN;

const SHORTEST_BROKEN = 45;

// A full line in capitals goes on in capitals, but not to the one who signs.
function opens(pair: Pair, { wrapping, ended, index }: { wrapping: Wrapping; ended: boolean; index: number }): boolean {
  const [before, line] = [pair.before.text, pair.line.text];
  if (inCapitals(before) !== inCapitals(line)) return !(isUpperCase(before) && isUpperCase(line));
  if (inCapitals(line)) return ended || !isLong(wrapping, index) || (SIGNS.test(line) && !OPEN_IN_CAPITALS.test(before));
  return !ended && (opensSentence(line) || opensInCapitals(line));
}

const SIGNS = /^(?:THỦ TƯỚNG|CHỦ TỊCH|[ỦU][YỶ] BAN|HỘI ĐỒNG|BỘ TRƯỞNG|BỘ|GIÁM ĐỐC|HIỆU TRƯỞNG|CHÍNH PHỦ|QUỐC HỘI|BAN THƯỜNG VỤ|BAN CHẤP HÀNH|CHÁNH|TỔNG) /u;
const OPEN_IN_CAPITALS = /(?:,|(?<!\p{L})(?:CỦA|VÀ|VỚI|CÁC|TẠI|VỀ|CHO|TỪ|THEO|HOẶC|GIỮA|DO|GỒM|CÙNG|THUỘC))$/u;

const inCapitals = (text: string): boolean => isTitle(text) || (text.length >= 20 && isUpperCase(text));

// Where paragraphs stand apart, a line without a gap before it goes on; elsewhere only the fullness of the one before it tells.
function fillsUp(line: Line, { wrapping, ended, full }: { wrapping: Wrapping; ended: boolean; full: boolean }): boolean {
  return wrapping.apart ? !line.afterGap && (!ended || full) : full;
}

const standsApart = (before: Line, line: Line): boolean => line.rules > 0 || before.text.startsWith('Nơi nhận') || namesType(before.text);

// A list may begin behind a colon at any width; "các Sở:" and the like cannot end a paragraph.
const ENDS_WITH_LIST = /(?<!(?:các|Các|gồm|Các Bộ|các cơ quan)\s{0,2}(?:\p{L}{1,8})?\s?):$/u;

function isFull(pair: Pair, wrapping: Wrapping, index: number): boolean {
  return isLong(wrapping, index) && (!pair.before.text.endsWith(':') || !beginsList(pair.before.text, wrapping, index));
}

// "… thực hiện các nhiệm vụ sau: / Rà soát …" begins a list; "- Về việc …: / Phòng X chủ trì" says the order of a point behind its topic.
const beginsList = (before: string, wrapping: Wrapping, index: number): boolean => SAID_BELOW.test(before) || (ENDS_WITH_LIST.test(before) && !isInPoint(wrapping, index));

const SAID_BELOW = /(?:sau|sau đây|dưới đây|tiếp theo):$/u;
const LONGEST_POINT = 40;

// Whether the line before this one is of a paragraph that begins with a label.
function isInPoint({ lines, labels }: Wrapping, index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - LONGEST_POINT); at -= 1) {
    if (labels[at] !== null) return true;
    if (lines[at]?.afterGap === true) return false;
  }
  return false;
}

const isLong = (wrapping: Wrapping, index: number): boolean => wrapping.wrapped && isFullBefore(wrapping, index);
