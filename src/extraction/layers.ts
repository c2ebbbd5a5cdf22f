import { citedIn } from './citations.js';
import { knownNames } from './directory/known-names.js';
import { documentDay } from './document-day.js';
import { issuerFromClues, withPlace } from './header/issuer-without-letterhead.js';
import { readHeader } from './header/header.js';
import type { Block } from './outline/blocks.js';
import { blocksOf } from './outline/blocks.js';
import { looksLikeHeading } from './outline/headings.js';
import { learnedNames } from './outline/learned-names.js';
import type { Node } from './outline/outline.js';
import { outlineOf } from './outline/outline.js';
import type { Genre, Zone } from './outline/zones.js';
import { genreOf, isOfConclusions, isOpener, zonesOf } from './outline/zones.js';
import type { Sheet } from './recognise/tokens.js';
import { bothTables, lexed, passageOf, sheetOf, withKnown } from './recognise/tokens.js';
import type { UnitName } from './recognise/unit-source.js';
import { unitsAt } from './recognise/unit.js';
import type { HeaderReading, Reading, ReadOptions, Span } from './reading.js';
import { addressedUnits } from './tasks/told-in-heading.js';
import { headingUnitsOf } from './tasks/heading-units.js';
import { htmlTables } from './table/html-tables.js';
import { rowStarts } from './table/shaped-grids.js';
import { assignmentRows, gridsOf } from './table/tables.js';
import type { Body } from './tasks/context.js';
import { deadlineFinder } from './tasks/task-deadlines.js';
import { shortNamesIn } from './recognise/short-names.js';
import { lateUnits } from './tasks/late-units.js';
import { cleaned } from './text/clean.js';
import { textGiven } from './text/given.js';
import { spelledOut } from './text/misread.js';
import { lower } from './text/letters.js';
import type { MappedText } from './text/mapped-text.js';
import { linesOf, paragraphText } from './text/paragraphs.js';

/** A document as its parts see it, stage by stage: what the reading is made of, and what an explanation shows. */
export interface Layers {
  readonly clean: MappedText;
  readonly header: HeaderReading;
  /** What tasks are read from; its issuer is that of the header, or told by other clues. */
  readonly body: Body;
  /** Whether the document can give work out at all: a statute cannot, nor a letter to those above. */
  readonly assigns: boolean;
  /** What could not be told of the number and the day of the head. */
  readonly headNotes: Reading['notes'];
}

/** Looks at a text stage by stage, up to the point where tasks are read. */
export function layersOf(given: string, options: ReadOptions): Layers {
  const text = textGiven(given);
  const clean = spelledOut(cleaned(text));
  const lines = linesOf(clean.text);
  const tables = [...(options.tables ?? []), ...htmlTables(text)];
  const mapped = paragraphText(clean, rowStarts(tables), lines);
  const blocks = blocksOf(mapped.text);
  const { header, bodyFrom, bodyTo, pageBefore, addressees, normative, year, notes } = readHeader({ clean, lines, mapped, blocks });
  const annex = header.type === 'Quyết định' ? attachedPlan(blocks, bodyTo) : null;
  const from = articlesFrom(header.type, blocks, { bodyFrom, bodyTo });
  const part = annex ?? blocks.slice(from, bodyTo);
  const words = sheetOf(mapped.text);
  const sheet = withKnown(words, bothTables(knownNames(options), learnedNames(part, words)));
  const outlined = (of: readonly Block[]): readonly Node[] => outlineOf(of, (block) => looksLikeHeading(block) || isOpener(block.text) || headingUnitsOf(block, sheet) !== null);
  const genre = annex === null ? genreIn({ type: header.type, normative }, blocks, part) : 'plan';
  // The articles of a decision give work out too, in front of the plan that it issues.
  const articles = annex === null ? [] : outlined(blocks.slice(from, bodyTo));
  const own = outlined(part);
  const nodes = [...articles, ...own];
  const day = documentDay({ header, year, options, text: mapped.text });
  const inDocument = (at: number): boolean => pageBefore === null || (at >= (blocks[pageBefore]?.start ?? 0) && (annex !== null || at < (blocks[bodyTo]?.start ?? mapped.text.length)));
  const citations = citedIn({ mapped, sheet: words, header, day, inDocument });
  const clues = { symbol: header.symbol, place: header.place, subject: header.subject, head: () => blocks.slice(0, 4).map((block) => mapped.text.slice(block.start, block.end)).join('\n'), body: () => [header.subject ?? '', ...blocks.slice(bodyFrom).map((block) => block.text)].join('\n') };
  const issuer = withPlace(header.issuer, clues) ?? issuerFromClues(clues);
  const grids = gridsOf(mapped, blocks, tables);
  const body: Body = {
    mapped, blocks, nodes, grids, rows: assignmentRows(grids, blocks), zones: [...zonesOf(articles, 'directive').map(saysWhoOnly), ...zonesOf(own, genre, genre === 'directive' && isOfConclusions(header.subject))], genre, sheet, day, citations, deadlinesOf: deadlineFinder({ sheet, day, citations }), issuer,
    formal: header.type !== null || header.number !== null,
    letter: letterKind(isSent(header.type, addressees), part), addressed: addressedBy(header, addressees, { body: part, sheet }), units: options.units ?? [], shortNames: shortNamesIn(mapped.text), issued: header.date, doubtful: inOrder(options.doubtful), late: () => lateUnits(blocks, sheet),
  };
  return { clean, header: { ...header, issuer }, body, assigns: genre !== 'none' && !isNews(header, blocks) && !isUpward(header.type, issuer, addressees), headNotes: notes };
}

// "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch …" is what the decision does; of its articles only those that say who acts give work out.
const saysWhoOnly = (zone: Zone): Zone => (zone === 'directive' ? 'weak' : zone);

const NONE: readonly Span[] = [];
const inOrder = (spans: readonly Span[] | undefined): readonly Span[] => (spans === undefined ? NONE : [...spans].sort((a, b) => a.start - b.start));

// Trả lời Công văn số … | Cục Thuế nhận được công văn số … của Công ty … | Phúc đáp …
const REPLIES = /^(?:Trả lời|Phúc đáp)|^[^.;]{0,80}nhận được (?:công văn|Công văn|văn bản|Văn bản|đơn|thư|phiếu)/u;

// "… nhận được Văn bản số … của Thường trực HĐND tỉnh; về việc này, Chủ tịch UBND tỉnh có ý kiến như sau:": what came in is passed on as work
const RELAYS = /(?:Chủ tịch|Giám đốc|Bộ trưởng|Thứ trưởng|Tổng cục trưởng|Cục trưởng|Hiệu trưởng)[^.;:]{0,80} (?:có ý kiến(?: chỉ đạo)?|chỉ đạo|yêu cầu|giao)[^.;:]{0,60}:\s{0,3}$/u;

// An official letter, and a notice with "Kính gửi": both are written to somebody.
const isSent = (type: string | null, addressees: readonly string[]): boolean => type === 'Công văn' || (type === 'Thông báo' && addressees.length > 0);

function letterKind(sent: boolean, body: readonly Block[]): 'reply' | 'letter' | null {
  if (!sent) return null;
  const replies = body.slice(0, 3).some((block) => REPLIES.test(block.text));
  return replies && !body.slice(0, 6).some((block) => RELAYS.test(block.text)) ? 'reply' : 'letter';
}

// LỊCH CÔNG TÁC TUẦN 23 | LỊCH LÀM VIỆC CỦA LÃNH ĐẠO | LỊCH TIẾP CÔNG DÂN
const SCHEDULE = /^(?:LỊCH (?:CÔNG TÁC|LÀM VIỆC|TIẾP|HỌP|TUẦN|TRỰC)|Lịch (?:công tác|làm việc|tiếp công dân|họp)(?: (?:tuần|thứ|ngày|của|từ|tháng|Thường trực|UBND|lãnh đạo|cơ quan)(?!\p{L})[^.;:]{0,90}| [\d:/ ]{4,24})?$)/u;
const TITLES = 16;

function genreIn({ type, normative }: { type: string | null; normative: boolean }, blocks: readonly Block[], part: readonly Block[]): Genre {
  if (type === null && blocks.slice(0, TITLES).some((block) => SCHEDULE.test(block.text))) return 'schedule';
  return tellsAndPlans(type, part) ? 'report' : genreOf(type, normative);
}

/** A note without a type that has a part of results and a part of plans is a report, as units send them to their office. */
function tellsAndPlans(type: string | null, blocks: readonly Block[]): boolean {
  const has = (shape: RegExp): boolean => blocks.some((block) => block.text.length < 80 && shape.test(block.text));
  return type === null && has(/^KẾT QUẢ/u) && has(/^(?:KẾ HOẠCH|NHIỆM VỤ|PHƯƠNG HƯỚNG)/u);
}

// What a decision is based on and who issues it stand before its first article, and give nothing out.
function articlesFrom(type: string | null, blocks: readonly Block[], { bodyFrom, bodyTo }: { bodyFrom: number; bodyTo: number }): number {
  const at = type === 'Quyết định' ? blocks.findIndex(({ index, label }) => index >= bodyFrom && index < bodyTo && label?.kind === 'article' && label.value === '1') : -1;
  return at < 0 ? bodyFrom : at;
}

/** The plan that a decision issues stands behind its signature, under a title of its own. */
function attachedPlan(blocks: readonly Block[], from: number): Block[] | null {
  const at = blocks.findIndex((block) => block.index >= from && /^(?:KẾ HOẠCH|CHƯƠNG TRÌNH|PHƯƠNG ÁN)(?!\p{L})/u.test(block.text));
  return at < 0 ? null : blocks.slice(at + 1);
}

// "(LHO) - Sáng 22/9, …", "BaoLamHong - Ngày 14/10, …", "Tin, ảnh: Minh Châu": how newspapers begin and end; what somebody asked for is told there, not given out.
const DATELINE = /^\((?:Báo |Đài )?\p{Lu}[\p{L}.\d]{1,24}(?: \p{Lu}\p{L}{0,8}){0,3}\)\s?[-–]\s|^\p{Lu}[\p{L}.\d]{1,14}\s?[-–]\s(?:Ngày|Sáng|Chiều|Tối|Trưa|Hôm|Theo|Mới đây|Vừa qua)\s/u;
const BYLINE = /^(?:Tin,? (?:và )?ảnh|Bài,? (?:và )?ảnh|Tin bài|Tin, bài|Ảnh|Theo (?:TTXVN|VGP|Chinhphu\.vn))\s?[:.]/u;
const isNews = ({ number, symbol, type }: HeaderReading, blocks: readonly Block[]): boolean => number === null && symbol === null && (blocks.slice(0, TITLES).some(({ text }) => DATELINE.test(text)) || blocks.slice(-TITLES).some(({ text }) => BYLINE.test(text)) || (type === null && (isRetold(blocks.slice(0, TITLES)) || isPosted(blocks.slice(0, TITLES)))));

// "UBND tỉnh vừa có Chỉ thị số 20/CT-UBND yêu cầu …", "Ngày 13-11, Chủ tịch UBND tỉnh đã ký ban hành Quyết định …": that somebody issued a paper …
const ISSUED = /\s(?:(?:vừa|mới|đã)(?: có| ký| vừa){0,2}(?: ban hành| gửi| ra)?\s(?:\p{Ll}{1,8} ){0,2}(?:Chỉ thị|Công văn|công văn|Kế hoạch|kế hoạch|Quyết định|Công điện|công điện|Thông báo|văn bản|Văn bản|Chương trình|chỉ thị|Kết luận|Nghị quyết|Hướng dẫn)|(?:có|ban hành) (?:Chỉ thị|Công văn|công văn|Kế hoạch|Công điện|Thông báo|Văn bản|văn bản) số)(?!\p{L})/u;
// … and what it asks for, in the words of somebody else.
const RETELLS = /(?:^|[.;] )(?:Theo đó|Theo (?:Kế hoạch|Công văn|Chỉ thị|Quyết định|văn bản|Kết luận|Nghị quyết|Hướng dẫn),|(?:Chỉ thị|Công văn|Kế hoạch|Quyết định|Công điện|Văn bản)(?: (?:cũng|của \p{L}{1,8}(?: \p{L}{1,8}){0,4}|trên|này))? (?:yêu cầu|nêu rõ|nêu|đề nghị|giao|nhấn mạnh)|Tại (?:quyết định|công văn|văn bản|chỉ thị|kế hoạch)(?: này| trên)?,)(?!\p{L})/u;
const LONGEST_ISSUED = 400;

const isRetold = (blocks: readonly Block[]): boolean => blocks.some(({ text }) => ISSUED.test(text.slice(0, LONGEST_ISSUED))) && blocks.some(({ text }) => RETELLS.test(text));

// "Ngày đăng 23/01/2026 | 08:16", "Cập nhật: 08:09 | 14/01/2026": a page that says when it was put up and holds no point, only what was planned or asked.
const POSTED = /^(?:Ngày đăng|Đăng (?:ngày|lúc)|Cập nhật|Lượt xem)(?: bài)?\s?:?\s{0,2}\d/u;
const OF_PLAN = /(?:^|[.;] )(?:Theo (?:đó|kế hoạch|[Kk]ế hoạch,)|Phát biểu (?:tại|chỉ đạo)|Tại (?:hội nghị|buổi|cuộc họp))(?!\p{L})/u;
const isPosted = (blocks: readonly Block[]): boolean => blocks.some(({ text }) => POSTED.test(text)) && blocks.every(({ label }) => label === null) && blocks.some(({ text }) => OF_PLAN.test(text));

const RANKS: readonly (readonly [RegExp, number])[] = [
  [/^(?:Thủ tướng|Chính phủ|Quốc hội|Bộ Chính trị|Ban Bí thư|Trung ương)/u, 5], [/^(?:Bộ(?! Chỉ huy)|Tổ [Cc]ông tác (?:triển khai )?(?:Đề án|của Thủ tướng|Chính phủ)|Văn phòng Chính phủ|Thanh tra Chính phủ|Ban Chỉ đạo (?:Trung ương|Quốc gia)|Cục|Tổng cục|Ngân hàng Nhà nước)/u, 4],
  [/^(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|HĐND|Hội đồng nhân dân) (?:tỉnh|thành phố)|^(?:Tỉnh ủy|Thành ủy)/u, 3], [/^(?:Sở|Ban Quản lý|Thanh tra tỉnh)/u, 2], [/^(?:Phòng|Trung tâm|Chi cục|Trường|Bệnh viện)/u, 1],
];
const rankOf = (name: string): number => RANKS.find(([shape]) => shape.test(name.trim()))?.[1] ?? 0;

// A letter to those above asks; it gives no work out. Only letters: a report or a notice has its own genre.
function isUpward(type: string | null, issuer: string | null, addressees: readonly string[]): boolean {
  if (type !== 'Công văn' || issuer === null || addressees.length === 0) return false;
  const own = rankOf(issuer);
  return own > 0 && addressees.every((each) => rankOf(each) > own);
}

// tại buổi làm việc với lãnh đạo tỉnh Sơn La | làm việc với Sở Khoa học và Công nghệ
const MET_WITH = /(?:làm việc|buổi làm việc|họp) với\s(?:(?:tập thể|Ban|các đồng chí)\s)?(?:lãnh đạo\s)?(?:(?:chủ chốt|Ban Thường vụ)\s)?/iu;

// "… yêu cầu các sở, ban, ngành, UBND các xã, phường thực hiện các nội dung sau:" before the first section speaks to all sections.
function addressedByOpener(body: readonly Block[], sheet: Sheet): UnitName[] {
  const opener = body.slice(0, 8).find((block) => block.label === null && isOpener(block.text));
  return opener === undefined ? [] : [...addressedUnits(passageOf(sheet, opener.body, opener.end))];
}

/** Who is meant where nothing nearer says so: whom a meeting was held with, or to whom a letter goes. */
function addressedBy(header: HeaderReading, addressees: readonly string[], { body, sheet }: { body: readonly Block[]; sheet: Sheet }): UnitName[] {
  const subject = header.subject ?? '';
  const met = lower(subject).includes(' với') ? MET_WITH.exec(subject) : null;
  if (met !== null) {
    const place = subject.slice(met.index + met[0].length);
    const words = place === place.toLocaleUpperCase('vi') ? capitalWords(place) : place;
    const unit = unitsAt(lexed(words, sheet.known), 0).units[0];
    if (unit !== undefined) return [{ ...unit, anaphor: false }];
  }
  const named = addressees.flatMap((each) => addresseeIn(each, sheet)).filter((unit) => !unit.anaphor);
  return named.length > 0 ? named : addressedByOpener(body, sheet);
}

// What a letter is sent to is somebody, whatever word its name begins with: "Các Khu Quản lý đường bộ I, II". Not: "Như trên", "Quý cơ quan"
const SOMEBODY = /^\p{Lu}[^.:;]{3,90}$/u;
const NOBODY = /^(?:Như|Quý|Lưu|Đ\/c|Đồng chí|Ông|Bà|Đại biểu)(?!\p{L})/u;

function addresseeIn(printed: string, sheet: Sheet): readonly UnitName[] {
  const { units } = unitsAt(lexed(printed, sheet.known), 0);
  if (units.length > 0 || !SOMEBODY.test(printed) || NOBODY.test(printed)) return units;
  return [{ text: printed, start: 0, end: printed.length, group: /^(?:Các|Những) /u.test(printed), anaphor: false }];
}

const capitalWords = (text: string): string => lower(text).replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toLocaleUpperCase('vi')).replace(/(?<!\p{L})(?:Tỉnh|Thành Phố|Huyện|Xã|Phường)(?!\p{L})/gu, lower);
