import { cued, lowMatchesOf } from '../recognise/cued.js';
import { WORD, wordSet } from '../recognise/lexicon.js';
import { opening } from '../recognise/opening.js';
import type { Passage } from '../recognise/tokens.js';
import { endOf, isCapital, isWord, lexed, part, phraseAt, startOf, tokenAt, wordAt } from '../recognise/tokens.js';
import type { FoundUnits, UnitName } from '../recognise/unit-source.js';
import { bareGroupAt } from '../recognise/unit-groups.js';
import { made } from '../recognise/unit-source.js';
import { POSTS } from '../recognise/unit-posts.js';
import { unitsAt } from '../recognise/unit.js';
import { properCase } from '../header/proper-case.js';
import { isUpperCase } from '../text/letters.js';
import { allMatches } from '../text/matches.js';
import { ABOUT_NOBODY } from './assignment.js';
import { behind, orders } from './orders.js';
import type { Assignment } from './told-at.js';
import { assignmentAt, givenAt } from './told-at.js';

/** Whether a whole heading is nothing but who must act: "2. Giao Sở Xây dựng", "(4) Thanh tra Sở:", "Các sở, ban, ngành có trách nhiệm:". */
export function headingUnits(heading: Passage): readonly UnitName[] | null {
  const head = part(heading, 0, 420);
  // A point among others, or one that goes on.
  if (head.text.endsWith(';') || head.text.endsWith(',')) return null;
  const written = asInSentence(head.text);
  return (written === head.text ? null : unitsOfHeading(lexed(written, heading.sheet.known))) ?? unitsOfHeading(head);
}

const DUTY_OF = opening('nhiệm trách chức đối riêng', /(?:(?:nhiệm vụ|trách nhiệm|chức năng, nhiệm vụ|nhiệm vụ, quyền hạn|nhiệm vụ và quyền hạn)(?: cụ thể)? (?:của |đối với )|(?:riêng )?đối với )(?=[\p{L}\d])/iu);

function unitsOfHeading(heading: Passage): readonly UnitName[] | null {
  // "Điều 2. Nhiệm vụ của Tổ công tác", "1. Trách nhiệm của Sở Tài chính": whose duties stand below.
  const source = behind(DUTY_OF, heading) ?? heading;
  const given = givenAt(source, source.first);
  const named = given === null ? unitsOrPost(source, source !== heading) : { units: given.units, next: tokenAt(source, given.end) };
  if (named.units.length === 0) return null;
  if (source !== heading && named.units.some((unit) => ABOUT_NOBODY.test(unit.text))) return null;
  const isAll = named.next >= source.last || (REST_WORDS[wordAt(source, named.next)] === 1 && REST.test(source.text.slice(startOf(source, named.next)).trim()));
  return isAll ? named.units : null;
}

// "3. Kế toán", "Giáo viên chủ nhiệm:": a post of a school or an office, alone in its heading.
function unitsOrPost(source: Passage, about: boolean): FoundUnits {
  const named = unitsAt(source, source.first);
  // "1. Đối với chi bộ": one kind of units, without a word for several.
  if (named.units.length === 0 && about) return bareGroupAt(source, source.first) ?? named;
  const post = named.units.length === 0 && isCapital(source, source.first) ? phraseAt(source, source.first, POSTS) : 0;
  return post === 0 ? named : made(source, source.first, source.first + post);
}

// "2. SỞ TÀI CHÍNH": capitals hide where a name ends.
function asInSentence(heading: string): string {
  if (!isUpperCase(heading)) return heading;
  const order = ORDER.exec(heading)?.[0] ?? '';
  const name = properCase(heading.slice(order.length)).replace(DUTY, (duty) => duty.toLowerCase()).replace(LIE_OF_LAND, (where) => where.toLowerCase());
  const written = `${order.charAt(0)}${order.slice(1).toLowerCase()}${name}`;
  return written.length === heading.length ? written : heading;
}

// "GIAO SỞ NỘI VỤ", "ĐỐI VỚI PHÒNG VĂN HÓA - XÃ HỘI": the name begins behind.
const ORDER = /^(?:GIAO|ĐỀ NGHỊ|YÊU CẦU|ĐỐI VỚI|(?:TRÁCH NHIỆM|NHIỆM VỤ) CỦA) /u;
// "UBND CÁC XÃ, PHƯỜNG VEN SÔNG": no name of a place.
const LIE_OF_LAND = /(?<=(?:xã|phường|tỉnh|huyện) )(?:ven (?:sông|biển|đô)|vùng (?:cao|sâu|biên)|miền núi|biên giới|hải đảo)(?!\p{L})/giu;
// Behind the name of a place these words look like one: "… TRÊN ĐỊA BÀN THÀNH PHỐ CÓ TRÁCH NHIỆM".
const DUTY = / (?:có|chịu) trách nhiệm/giu;

const REST_WORDS = wordSet(['(', '.', ':', 'có', 'chịu', 'thực', 'tập', 'chỉ', 'cần', 'chủ', 'triển']);
const REST = /^(?:\([^)]{0,80}\)\s{0,2})?(?:(?:có trách nhiệm|có (?:những |các )?nhiệm vụ(?: cụ thể)?|chịu trách nhiệm|thực hiện(?: các| một số)?(?: nội dung| nhiệm vụ)?(?: sau)?|tập trung(?: thực hiện| triển khai)?(?: các| một số)?(?: nội dung| nhiệm vụ)?(?: sau)?|chỉ đạo|cần|chủ trì|triển khai(?: các nhiệm vụ)?(?: sau)?)\s{0,2}(?:sau\s?)?)?[:.]{0,2}$/u;

const TELLS = cued('yêu giao đề chỉ', /(?:yêu cầu|giao|đề nghị|chỉ thị)\s{1,3}(?=\p{L})/u);
const CLAUSE_STARTS = /(?:^|[,.:;]\s{1,2})(?=\p{L})/gu;

// "đồng chí Giám đốc Sở kết luận …", "Chủ tịch UBND tỉnh chủ trì phiên họp …": who speaks or chairs is not spoken to.
const SPEAKS = /^(?:thông báo|hướng dẫn(?! (?:các |UBND ))|yêu cầu|chỉ thị|chỉ đạo|kết luận|giao|phân công|đề nghị|có ý kiến|thống nhất|điện|(?:đã )?chủ trì (?:cuộc|buổi|phiên|hội nghị|giao ban|họp|làm việc)|(?:đã |vừa )?(?:ban hành|ký|ký ban hành|có|gửi) (?:(?:các )?văn bản|công văn|công điện|chỉ thị)(?!\p{L})[^.;:]{0,80} (?:yêu cầu|giao|đề nghị|chỉ đạo)(?!\p{L}))/iu;

// "Sở Giáo dục và Đào tạo hướng dẫn các trường thực hiện tuyển sinh như sau:": what follows is for those who are guided.
const GUIDES = /^hướng dẫn (?:các |UBND |Ủy ban nhân dân |Uỷ ban nhân dân )[^.]{0,400}\s(?:như sau|sau|sau đây)\s{0,2}:\s{0,2}$/u;

const SPOKEN_TO = /^(?:thông báo|hướng dẫn|lưu ý|nhắc nhở|nhắc)(?: (?:đến|tới|cho|để))?\s{1,2}(?=\p{L})/u;

// "Sở Nội vụ thông báo đến các xã, phường …:": who is spoken to.
function spokenTo(source: Passage, offset: number): readonly UnitName[] {
  const verb = SPOKEN_TO.exec(source.text.slice(offset, offset + 40));
  return verb === null ? [] : unitsAt(source, tokenAt(source, offset + verb[0].length)).units.filter((unit) => !unit.anaphor);
}

/** Whether who a line names only speaks there: "Ban Thường vụ Tỉnh ủy giao:", "Phòng Kinh tế thông báo …:". */
export function speaks(line: Passage, { how, end }: Assignment): boolean {
  return how === 'subject' && SPEAKS.test(line.text.slice(end));
}

const LONGEST_SENTENCE = 700;
const endOfSentence = (sentence: Passage): Passage => part(sentence, Math.max(0, sentence.text.length - LONGEST_SENTENCE), sentence.text.length);

function lastAsked(source: Passage): readonly UnitName[] | null {
  for (const match of lowMatchesOf(TELLS, source).reverse()) {
    const given = givenAt(source, tokenAt(source, match.index));
    if (given !== null) return given.units.filter((unit) => !unit.anaphor);
  }
  return null;
}

/** Whom a sentence asks with so many words: "Ngày 9/11, UBND tỉnh ban hành văn bản yêu cầu các sở, ngành chủ động ứng phó:". */
export const askedUnits = (sentence: Passage): readonly UnitName[] => lastAsked(endOfSentence(sentence)) ?? [];

/** Who the sentence before a list addresses: "… yêu cầu Sở X cần tập trung các nội dung sau:", "Tháng 3/2025, các phòng, đơn vị … tập trung …:". */
export function addressedUnits(sentence: Passage): readonly UnitName[] {
  const source = endOfSentence(sentence);
  const asked = lastAsked(source);
  if (asked !== null) return asked;
  // "Tham dự có đại diện Vụ X, Cục Y. Sau khi nghe báo cáo, Thứ trưởng kết luận:": those who were there are not spoken to.
  const last = source.text.lastIndexOf('. ');
  for (const joint of allMatches(source.text, CLAUSE_STARTS)) {
    if (joint.index < last) continue;
    const named = assignmentAt(source, joint.index + joint[0].length);
    const giver = named !== null && (SPEAKS.test(source.text.slice(named.end)) || GUIDES.test(source.text.slice(named.end)));
    const spoken = giver ? spokenTo(source, named.end) : [];
    if (spoken.length > 0) return spoken;
    if (named !== null && !giver && !named.units.every((unit) => unit.anaphor)) return named.units;
  }
  return [];
}

const GIVES = /^(?:yêu cầu|giao|đề nghị|kết luận|phân công|quyết định|có ý kiến|thống nhất)(?: nhiệm vụ| chỉ đạo| cụ thể)?(?: như sau)?\s{0,2}:\s{0,2}$/u;

/** Whether a heading only says who gives work out: "Ban Thường vụ Tỉnh ủy giao:". */
export const onlyGives = (heading: Passage, { how, end }: Assignment): boolean => how === 'subject' && GIVES.test(heading.text.slice(end));

/** The units that a heading begins with and then only describes: "Chủ tịch UBND các tỉnh từ X đến Y, trong đó trọng tâm là …:". */
export function leadingUnits(heading: Passage): readonly UnitName[] {
  const source = part(heading, 0, 420);
  const named = unitsAt(source, source.first);
  // "Sở Xây dựng được giao làm chủ đầu tư:": what stands behind says which ones.
  const told = wordAt(source, named.next) === WORD.passive ? source.last : named.next;
  for (let at = told; at < source.last; at += 1) if (phraseAt(source, at, orders) > 0) return [];
  return withRest(source, named).filter((unit) => !unit.anaphor);
}

const MOST_REST = 9;
const TELLS_MORE = wordSet(['từ', 'trong', 'theo', 'đã', 'chưa', 'đang', 'cần', 'phải', 'nhất', 'đặc', 'về', 'để', 'khi', 'nếu', 'do', 'vì', 'là', 'gồm']);

// "Các đơn vị sự nghiệp giáo dục ngoài công lập:": the words of no list that a group goes on with, up to the colon. Not: "…, trong đó trọng tâm là …:"
function withRest(source: Passage, { units, next }: FoundUnits): readonly UnitName[] {
  const last = units.at(-1);
  const end = source.last - 1;
  if (last?.group !== true || next >= end || end - next > MOST_REST || wordAt(source, end) !== WORD.colon) return units;
  for (let at = next; at < end; at += 1) if (!isWord(source, at) || isCapital(source, at) || TELLS_MORE[wordAt(source, at)] === 1) return units;
  const [from, to] = [last.end, endOf(source, end - 1)];
  return [...units.slice(0, -1), { ...last, text: `${last.text}${source.text.slice(from, to)}`, end: to }];
}
