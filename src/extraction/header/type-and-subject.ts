import { documentTypeByAbbreviation, documentTypeByName, parseDocumentSymbol } from '#core/index.js';
import type { Block } from '../outline/blocks.js';
import { kindOf, LETTER, RAISES, SPACE } from '../text/characters.js';
import { isUpperCase, squeezed } from '../text/letters.js';

/** What kind of document it is, what it is about, and the first block after both. */
export interface TypeAndSubject {
  readonly type: string | null;
  readonly subject: string | null;
  readonly subjectBlock: Block | null;
  readonly bodyFrom: number;
}

const LOOKED_AT = 40;

/** From the line that names the type (THÔNG BÁO, CHỈ THỊ …), or from "V/v" and "Kính gửi" of a công văn, or from the symbol. */
export function readTypeAndSubject(blocks: readonly Block[], symbol: string | null): TypeAndSubject {
  const head = blocks.slice(0, LOOKED_AT);
  let addressed = false;
  let told = false;
  for (const block of head) {
    const named = typeLine(block, symbol) ?? (addressed || told ? null : (titleInCapitals(block, head, symbol) ?? titleOfPeriod(block, symbol)));
    if (named !== null && (!addressed || named.type === typeOfSymbol(symbol))) return fromTypeLine(blocks, block, named);
    // Behind "Kính gửi" the title is that of a document which is attached.
    addressed ||= isDear(block.text);
    told ||= isProse(block);
  }
  return fromDispatch(head, symbol);
}

const LONGEST_HEAD_LINE = 200;

// What no head holds: a point, a sentence.
const isProse = ({ label, text }: Block): boolean => label !== null || text.length > LONGEST_HEAD_LINE || (/[.;:]$/u.test(text) && !/năm/u.test(text));

// "HƯỚNG DẪN CÔNG TÁC KIỂM ĐỊNH NĂM 2026" under the symbol of a letter that is sent to nobody: its title, where no sentence stands before it.
function titleInCapitals(block: Block, head: readonly Block[], symbol: string | null): TypeLine | null {
  if (symbol === null || !isUpperCase(block.text) || typeOfSymbol(symbol) !== 'Công văn' || head.some(({ text }) => isDear(text) || isAbout(text))) return null;
  const found = typeAt(block);
  return found === null || found.rest === '' || !TITLED.has(found.type) ? null : found;
}

// "KẾ HOẠCH HOẠT ĐỘNG LIÊN ĐỘI THÁNG 12", "KẾ HOẠCH CÔNG TÁC ĐỘI THÁNG 10/2019"
const PLAN_OF_PERIOD = /^KẾ HOẠCH [^\p{Ll}]{2,80} (?:TUẦN|THÁNG|QUÝ|HỌC KỲ|HỌC KÌ|NĂM HỌC) {0,2}[\dIV]/u;
const OF_PERIOD = /^(?:CÔNG TÁC|CÔNG VIỆC|NHIỆM VỤ|HOẠT ĐỘNG|PHÂN CÔNG[^a-z]{0,30}) (?:TUẦN|THÁNG) \d/u;

// "THÔNG BÁO CÔNG TÁC TUẦN 12 (từ 24/11 đến 28/11/2025)" on the wall of a school, without a number.
function titleOfPeriod(block: Block, symbol: string | null): TypeLine | null {
  if (symbol === null && PLAN_OF_PERIOD.test(block.text)) return typeAt(block);
  const found = symbol === null && block.text.startsWith('THÔNG BÁO') ? typeAt(block) : null;
  return found !== null && OF_PERIOD.test(found.rest) ? found : null;
}

// Types that everyday titles name together with their subject.
const TITLED = new Set(['Hướng dẫn', 'Kế hoạch', 'Báo cáo', 'Thông báo', 'Quy chế', 'Quy định', 'Chương trình', 'Phương án', 'Đề án', 'Tờ trình', 'Giấy mời', 'Nghị quyết', 'Quyết định', 'Công điện']);

// What may stand behind the name of a type on its line: KẾ HOẠCH LIÊN TỊCH, THÔNG BÁO KẾT LUẬN, CHƯƠNG TRÌNH HÀNH ĐỘNG.
const KIND_OF = /^(?:KẾT LUẬN|LIÊN TỊCH|LIÊN NGÀNH|HÀNH ĐỘNG|PHỐI HỢP|CHUYÊN ĐỀ|NHANH|TÓM TẮT|BỔ SUNG|KHẨN|SƠ KẾT|TỔNG KẾT|TUẦN|CÁ BIỆT|HỌP|DỰ HỌP|HỘI NGHỊ|DỰ HỘI NGHỊ)$/u;

interface TypeLine {
  readonly type: string;
  readonly rest: string;
}

/** A line that names the type, with what it says of the subject: "THÔNG BÁO", "KẾ HOẠCH CÔNG TÁC THÁNG 5", "THÔNG BÁO Về việc nghỉ lễ". */
function typeLine(block: Block, symbol: string | null): TypeLine | null {
  const found = typeAt(block);
  if (found === null) return null;
  return found.rest === '' || KIND_OF.test(found.rest) ? { type: found.type, rest: '' } : withSubject(found.type, found.rest, symbol);
}

// "QUYẾT ĐỊNHVề việc kiện toàn …": glued by what took the text out of its file.
const GLUED = /^(\p{Lu}[\p{Lu} ]{3,24}\p{Lu})(?=(?:Về việc|V\/v)\s)/u;

// The name of a type in capitals that begins a line, and what stands behind it.
function typeAt(block: Block): TypeLine | null {
  if (block.label !== null || block.text.length > 300 || !beginsInCapitals(block.text)) return null;
  const text = block.text.includes('V') ? block.text.replace(GLUED, '$1 ') : block.text;
  const words = squeezed(text.replace(/[.:*]/g, ' ')).split(' ');
  for (let length = Math.min(4, words.length); length >= 1; length -= 1) {
    const name = words.slice(0, length).join(' ');
    const type = documentTypeByName(name)?.name ?? EVERYDAY.get(name);
    if (type !== undefined) return isUpperCase(name) ? { type, rest: words.slice(length).join(' ') } : null;
  }
  return null;
}

// Types that no decree lists, as offices print them.
const EVERYDAY: ReadonlyMap<string, string> = new Map([['PHIẾU GIAO VIỆC', 'Phiếu giao việc'], ['PHIẾU GIAO NHIỆM VỤ', 'Phiếu giao nhiệm vụ'], ['PHIẾU TRÌNH', 'Phiếu trình'], ['THƯ CẢM ƠN', 'Thư cảm ơn'], ['THƯ KHEN', 'Thư khen'], ['THƯ NGỎ', 'Thư ngỏ'], ['THƯ CHÚC MỪNG', 'Thư chúc mừng']]);

const GAPS = ' .:*';

// Whether the first word holds no small letter.
function beginsInCapitals(text: string): boolean {
  let at = 0;
  while (at < text.length && GAPS.includes(text.charAt(at))) at += 1;
  for (; at < text.length && !GAPS.includes(text.charAt(at)); at += 1) {
    const kind = kindOf(text.charCodeAt(at));
    if ((kind & SPACE) !== 0) return true;
    if ((kind & (LETTER | RAISES)) === (LETTER | RAISES)) return false;
  }
  return true;
}

// "KẾ HOẠCH THÁNG 9" is also how a part of a report is headed: capitals behind the name count only where the symbol says the same type.
function withSubject(type: string, rest: string, symbol: string | null): TypeLine | null {
  return /^(?:Về|V\/v)(?!\p{L})/u.test(rest) || (isUpperCase(rest) && (type === typeOfSymbol(symbol) || (type === 'Thông báo' && rest.startsWith('KẾT LUẬN')))) ? { type, rest } : null;
}

function fromTypeLine(blocks: readonly Block[], named: Block, { type, rest }: TypeLine): TypeAndSubject {
  const at = blocks.indexOf(named);
  // "KẾ HOẠCH / HÀNH ĐỘNG" is one name on two lines.
  const first = KIND_OF.test(blocks[at + 1]?.text ?? '') ? at + 2 : at + 1;
  const { parts, next } = partsBelow(blocks, first, rest === '' ? [] : [rest]);
  const subject = squeezed((parts.length === 0 ? [beforeBody(blocks[next])] : parts).join(' ')).replace(/[-–_.\s]{1,12}$/u, '').replace(WEEK, '').replace(ON_BEHALF, '');
  const bodyFrom = afterAddressed(blocks, next);
  return subject === '' ? { type, subject: null, subjectBlock: null, bodyFrom } : { type, subject, subjectBlock: (next > first ? blocks[first] : named) ?? null, bodyFrom };
}

const MOST_PARTS = 8;

// What of the subject stands below the line with the type, and the first block after it.
function partsBelow(blocks: readonly Block[], first: number, begun: readonly string[]): { readonly parts: readonly string[]; readonly next: number } {
  const parts = [...begun];
  let next = first;
  while (next < first + MOST_PARTS && goesOn(blocks[next], parts.join(' '))) {
    const more = behindDay(blocks, next + 1);
    parts.push(blocks[next]?.text ?? '', ...(more === null ? [] : [more.text]));
    next = more?.next ?? next + 1;
  }
  return { parts, next };
}

const ON_BEHALF = /^(?:CỦA|của) (?:BAN|BỘ|ĐẢNG|Ban|Bộ|Đảng)[^.;]{2,80}? (?=(?:VỀ|về|V\/v)\s)/u;

// "KẾ HOẠCH Công tác tuần 22 (Từ ngày 25/5/2026 đến ngày 29/5/2026)": the days of the week it is about stand in brackets below.
const WEEK = /\s\([Tt]ừ ngày [^()]{6,60}\)$/u;

// Where the wrapped lines of the subject ran into the first sentence: what stands before "Ngày 11/3/2026, …", "Căn cứ …".
function beforeBody(block: Block | undefined): string {
  if (block === undefined || block.label !== null || isBody(block.text)) return '';
  const at = block.text.slice(0, 420).search(/(?<=\p{L}{2}|\d)\s(?:Ngày \d{1,2}(?:\/|\stháng)|Căn cứ |Thực hiện (?:Chỉ thị|Nghị|Quyết|Công|Kế|Thông)|Sau khi |(?:Sáng|Chiều) ngày)/u);
  return at < 20 ? '' : block.text.slice(0, at);
}

// "… thực hiện tại / Lam Hồng, ngày 19 tháng 12 năm 2025 / trạm y tế xã": behind a line of the other column the subject goes on in small letters.
const DAY_LINE = /^[\p{L}\s.-]{0,40},?\s{0,3}[nN]g.y.{1,30}th.ng.{1,20}n.m\s{0,3}\d{0,4}(?=\s|$)/u;
const SMALL = /^\p{Ll}[^:]{0,200}$/u;

/** What of the subject stands behind a line of the other column, and the block after it. */
function behindDay(blocks: readonly Block[], at: number): { readonly text: string; readonly next: number } | null {
  const line = blocks[at]?.text ?? '';
  const day = DAY_LINE.exec(line)?.[0];
  if (day === undefined) return null;
  const rest = line.slice(day.length).trim();
  const below = blocks[at + 1]?.text ?? '';
  if (rest !== '') return SMALL.test(rest) ? { text: rest, next: at + 1 } : null;
  return SMALL.test(below) ? { text: below, next: at + 2 } : null;
}

// By whose authority a decision is taken stands under its subject.
const AUTHORITY = /^(?:(?:PHÓ )?THỦ TƯỚNG|CHÍNH PHỦ|CHỦ TỊCH|BỘ TRƯỞNG|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|HIỆU TRƯỞNG|CHÁNH|CỤC TRƯỞNG|VIỆN TRƯỞNG|TRƯỞNG|HỘI ĐỒNG NHÂN DÂN|[ỦU][YỶ] BAN|UBND|QUỐC HỘI|BAN THƯỜNG VỤ|BAN CHẤP HÀNH|THỐNG ĐỐC|TỔNG)(?!\p{L})/u;

// A subject is one paragraph; more only of capitals, or of what begins small ("CỦA BAN THƯỜNG VỤ / về …").
function goesOn(block: Block | undefined, before: string): boolean {
  if (block === undefined || block.label !== null || block.text.length > 420 || isBody(block.text)) return false;
  if (before !== '' && AUTHORITY.test(block.text)) return false;
  return before === '' || (isUpperCase(block.text) && isUpperCase(before)) || /^(?:về|tại|của|năm)\s|^(?:Tháng|Quý|Tuần)\s[\dIVX][^.;:,]{0,100}$/u.test(block.text);
}

// Thủ tướng Chính phủ điện: / - Bộ trưởng các Bộ …; / - Chủ tịch UBND …: whom a telegram is sent to stands behind its title.
function afterAddressed(blocks: readonly Block[], from: number): number {
  const at = blocks.slice(from, from + 4).findIndex((block) => isAddressed(block.text));
  const to = at < 0 ? undefined : blocks[from + at];
  return to === undefined ? from : afterAddressees(blocks.slice(0, from + at + 60), to);
}

const isDear = (text: string): boolean => text.startsWith('Kính gửi') || text.startsWith('Kinh gửi');
// The last word before the colon, which few lines end in.
function saysSent(text: string): boolean {
  const last = text.slice(-7, -1).trimEnd();
  return last.endsWith('gửi') || last.endsWith('điện') || last.endsWith('Điện') || last.endsWith('ĐIỆN');
}

const SENT_TO = /^[^.;]{0,80}(?:điện|Điện|ĐIỆN|gửi)\s{0,2}:$/u;

/** Whether a list of addressees stands under a line: "Kính gửi:", "Thủ tướng Chính phủ điện:". */
export const isAddressed = (text: string): boolean => isDear(text) || (text.endsWith(':') && saysSent(text) && SENT_TO.test(text));

const BODY = /^(?:Căn cứ|Ngày \d|Kính gửi|Thực hiện|Trong |Thời gian|Sau khi|Để |Theo |Trên cơ sở|Nhằm )|(?:[đĐ]iện:|gửi:)$/u;

// "Thực hiện Chiến lược phát triển chăn nuôi", without an end, is a subject; a sentence says what follows.
const MAY_BE_SUBJECT = /^(?:Thực hiện|Để|Theo|Trong|Nhằm)\s/u;
const ENDS_SENTENCE = /[.:;,]$|như sau|ban hành|xây dựng kế hoạch/u;
const isBody = (text: string): boolean => BODY.test(text) && !(MAY_BE_SUBJECT.test(text) && text.length < 200 && !ENDS_SENTENCE.test(text));

// V/v | V/v: | Về: | Viv (a scan)
const ABOUT = /(?:^|\s)V\/[vV][:.]?\s|^(?:Về\s?:|V[i1l|]v)\s/u;
const isAbout = (text: string): boolean => (text.includes('V') && ABOUT.test(text)) || text.startsWith('Về việc');

function fromDispatch(head: readonly Block[], symbol: string | null): TypeAndSubject {
  const about = head.find(({ text }) => isAbout(text));
  const to = head.find(({ text }) => isDear(text));
  const behind = about === undefined ? 0 : head.indexOf(about) + 1;
  const more = about === undefined ? null : behindDay(head, behind);
  const subject = about === undefined ? null : subjectOfDispatch(more === null ? about.text : `${about.text} ${more.text}`);
  const bodyFrom = Math.max(more?.next ?? behind, to === undefined ? 0 : afterAddressees(head, to));
  // Without a line that names its type it is a letter, even where the issuer's letters look like a type: "5615/CT-CS" of a tax office (Cục Thuế).
  const isLetter = about !== undefined || to !== undefined;
  return { type: isLetter ? 'Công văn' : typeOfSymbol(symbol), subject, subjectBlock: about ?? null, bodyFrom };
}

// "V/v báo cáo số liệu Lam Hồng, ngày 8 tháng 12 năm 2025 người khuyết tật": the place and day of the other column stand in the middle.
const ASIDE = /\s(?:\p{Lu}\p{L}{0,8}(?:[ -]{1,3}\p{Lu}\p{L}{0,8}){0,4}\s?,\s{1,3})?ngày[\s.…]{0,20}\S{0,4}[\s.…]{0,20}tháng[\s.…]{0,20}\d{0,2}[\s.…]{0,20}năm\s?(?:\d{4})?(?=\s|$)/u;

function subjectOfDispatch(text: string): string {
  const about = text.replace(/^.{0,200}?(?:V\/v|V\/V)[:.]?\s{0,3}|^(?:Về\s?:|V[i1l|]v)\s{1,3}/u, '').replace(ASIDE, ' ').replace(/\|/g, ' ');
  return squeezed(about.replace(/\s(?:HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|K[íi]nh gửi).*$/u, ''));
}

// TB-SKHCN is a notice; UBND-VX, without a type in it, a công văn.
function typeOfSymbol(symbol: string | null): string | null {
  if (symbol === null) return null;
  const parsed = parseDocumentSymbol(`1/${symbol}`);
  if (parsed?.type === null) return 'Công văn';
  // "QĐ/BTC" of older documents, "KL/TU" of the Party: the type is the first part.
  return documentTypeByAbbreviation(parsed?.type ?? symbol.split(/[-/]/)[0] ?? '')?.name ?? null;
}

function afterAddressees(head: readonly Block[], to: Block): number {
  let next = head.indexOf(to) + 1;
  while (next < head.length) {
    const block = head[next];
    if (block?.label?.kind !== 'dash' || block.text.length > 240) break;
    if (!/[;.,]$/.test(block.text)) return next + (isLastNamed(block.text, head[next + 1]) ? 1 : 0);
    next += 1;
    if (/\.$/.test(block.text)) break;
  }
  return next;
}

const LONGEST_NAMED = 140;

// "- Các đơn vị trực thuộc", without a mark at its end: the last of those it is sent to, where the next paragraph is no entry of the list.
const isLastNamed = (text: string, below: Block | undefined): boolean => text.length <= LONGEST_NAMED && !text.endsWith(':') && below !== undefined && below.label?.kind !== 'dash';
