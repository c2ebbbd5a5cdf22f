import type { Node } from '../outline/outline.js';
import type { Zone } from '../outline/zones.js';
import type { UnitMention } from '../reading.js';
import type { Body } from './context.js';
import type { Draft } from './draft.js';
import { meansSameTime } from './same-time.js';
import { saysWho } from './says-who.js';

/** What a document has given out so far where no sentence had said that it does. */
export interface Given {
  /** The paragraph that gave work out last, and to whom. */
  told: { readonly node: Node; readonly lead: readonly UnitMention[] } | null;
}

interface Place {
  readonly node: Node;
  readonly zone: Zone;
  readonly given: Given;
}

/** Of what could be tasks, those that are, in a part where nothing has said that work is given out. */
export function givenAnyhow(body: Body, found: readonly Draft[], place: Place): Draft[] {
  const tasks: Draft[] = [];
  for (const each of found) {
    const draft = isOrderIn(body, each, place) ? each : goingOn(body, each, place);
    if (draft === null) continue;
    if (isOpenTo(body, place)) place.given.told = { node: place.node, lead: draft.lead };
    tasks.push(draft);
  }
  return tasks;
}

function isOrderIn(body: Body, draft: Draft, { node, zone }: Place): boolean {
  if (body.genre === 'invitation') return PREPARES.test(draft.text) && draft.by.includes('lead: explicit');
  if (!body.formal && IN_NEWS.test(draft.text)) return false;
  return isSaid(body, draft, { node, zone });
}

function isSaid(body: Body, draft: Draft, { node, zone }: Omit<Place, 'given'>): boolean {
  if (saysWho(draft, zone === 'goals') || isArticlesOrder(body, draft, node)) return true;
  if (body.letter === 'reply' || !saysWhen(draft, body)) return false;
  return zone === 'weak' || (body.letter !== null && (ASKS.test(draft.text) || beginsWithLead(draft) || meansSameTime(draft)));
}

// "Thủ tướng yêu cầu Chủ tịch UBND các tỉnh …": how a newspaper tells of an order.
const IN_NEWS = /^(?:(?:Phó )?Thủ tướng|Bộ trưởng|Thứ trưởng|Chủ tịch|Giám đốc|Bí thư)(?: cũng| còn| đã)? (?:yêu cầu|giao|đề nghị|phân công)(?!\p{L})/u;

// "Giao Văn phòng Sở chuẩn bị tài liệu …" in an invitation. Not: "Đề nghị các đại biểu mang theo …"
const PREPARES = /^(?:Giao|Yêu cầu|Phân công) /u;

/** What an order begins with that says of itself that it is one. */
export const ASKS = /^(?:giao|yêu cầu|đề nghị)/iu;

// "Phòng Tổ chức biên chế tổng hợp số liệu trước ngày 22/4/2026." in a letter: who acts stands first.
const beginsWithLead = (draft: Draft): boolean => draft.by.includes('lead: explicit') && draft.lead[0]?.span?.start === draft.span.start;

/** "Điều 2. Tổ công tác xây dựng kế hoạch, trình … trước ngày 20/4/2026": who acts, and a day to come. */
export function saysWhen(draft: Draft, { issued }: Body): boolean {
  const named = draft.by.includes('lead: explicit') || draft.by.includes('lead: inline') || draft.by.includes('lead: anaphor') || (draft.by.includes('lead: intro') && draft.by.includes('order'));
  return named && (meansSameTime(draft) || hasDayAhead(draft, issued));
}

const hasDayAhead = (draft: Draft, issued: string | null): boolean => draft.deadlines.some(({ inherited, anchor, to }) => !inherited && (to ?? anchor ?? '') >= (issued ?? '0'));

// "Điều 2. Sở Y tế có trách nhiệm công khai danh mục …", "Điều 3. … Vụ Hành chính theo dõi việc thực hiện": whom an article names first, it tells.
// Not: "Điều 2. Tổ công tác có nhiệm vụ …", a body that the decision sets up and whose standing duties it lists
function isArticlesOrder(body: Body, draft: Draft, node: Node): boolean {
  return isOfArticle(body, node) && beginsWithLead(draft) && !draft.lead.some(({ text }) => SET_UP.test(text)) && !STANDS.test(draft.text);
}

// "Phòng Giáo dục có chức năng …", "Trung tâm là đơn vị sự nghiệp …", "Giám đốc quyết định …"
const STANDS = /^[^,;.]{2,90}\s(?:có (?:chức năng|nhiệm vụ,? (?:và )?quyền hạn|quyền|tư cách|con dấu|trụ sở)|là |được (?!giao|phân công)|quyết định )/u;
const SET_UP = /^(?:Ban (?:Chỉ đạo|chỉ đạo|Tổ chức|tổ chức|soạn thảo|Soạn thảo|Quản lý)|Tổ (?!chức)|Hội đồng|Đoàn (?:kiểm|thanh|công|giám)|Thành viên|Trưởng|Phó|Ông|Bà|Đồng chí|Các (?:ông|bà|đồng chí|thành viên))/u;

const isOfArticle = ({ blocks }: Body, { block }: Node): boolean => (block.label ?? blocks[block.index - 1]?.label)?.kind === 'article';

// A paper with a head of its own that gives work out, and neither an answer to a question nor the articles of a decision.
const isOpenTo = (body: Body, { node, zone }: Place): boolean => body.formal && body.letter !== 'reply' && (body.genre === 'invitation' ? zone === 'goals' : body.genre === 'directive' && (zone === 'preamble' || zone === 'weak') && !isOfArticle(body, node));

/** "Bộ X yêu cầu Cục A …" and in the paragraphs below "Cục B chỉ đạo …", "Thông báo cho nhân dân …": once work was given out, who stands first is told too, and an order that follows at once is for the same. */
function goingOn(body: Body, draft: Draft, place: Place): Draft | null {
  const { told } = place.given;
  if (told === null || !isOpenTo(body, place)) return null;
  if (draft.by.includes('lead: explicit')) return body.genre === 'invitation' && ASKS.test(draft.text) ? null : draft;
  if (told.node === place.node && draft.by.includes('lead: anaphor')) return draft;
  const follows = draft.by.includes('order') && (told.node === place.node || follow(body, told.node, place.node));
  return follows ? { ...draft, lead: told.lead.map((unit) => ({ ...unit, basis: 'anaphor' as const })) } : null;
}

// The paragraph right behind another, without a number of its own.
const follow = ({ nodes }: Body, before: Node, node: Node): boolean => node.block.label === null && nodes[nodes.indexOf(node) - 1] === before;
