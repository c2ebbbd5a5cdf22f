import type { Block } from '../outline/blocks.js';
import type { Sheet } from '../recognise/tokens.js';
import { endOf, passageOf, tokenAt } from '../recognise/tokens.js';
import { unitsAt } from '../recognise/unit.js';
import type { UnitName } from '../recognise/unit-source.js';
import { headingUnits } from './told-in-heading.js';
import type { Lead } from './leads.js';

// "Đến nay còn một số đơn vị chưa gửi báo cáo, gồm:" | "DANH SÁCH ĐƠN VỊ CHƯA BÁO CÁO" | "(Danh sách kèm theo)": what a list of late units stands under
const HEAD = /(?:chưa (?:gửi|có|nộp|hoàn thành|thực hiện|báo cáo)|chậm (?:gửi|nộp|báo cáo|tiến độ)|CHƯA (?:GỬI|CÓ|NỘP|HOÀN THÀNH|THỰC HIỆN|BÁO CÁO)|CHẬM (?:GỬI|NỘP|BÁO CÁO))/u;
const MOST_LISTED = 60;
const MOST_LISTS = 4;

// các đơn vị có tên nêu trên | các địa phương chưa gửi báo cáo | các đơn vị theo danh sách kèm theo
const MEANS_LIST = /(?:^(?:các|những|0?\d|hai|ba) (?:đơn vị|cơ quan|địa phương|sở|xã|phường)(?:, (?:đơn vị|địa phương))?\s{1,2}(?:này|trên)(?!\p{L})|có tên|nêu trên|trên đây|danh sách|chưa (?:gửi|có|nộp|hoàn thành|thực hiện|báo cáo))/u;

/** The units that a reminder lists as late, each with its place; empty where it lists none. */
export function lateUnits(blocks: readonly Block[], sheet: Sheet): Lead | null {
  const heads = blocks.filter(({ text }) => text.length < 600 && HEAD.test(text)).slice(0, MOST_LISTS);
  for (const head of heads) {
    const units: UnitName[] = [];
    for (const block of blocks.slice(head.index + 1, head.index + 1 + MOST_LISTED)) {
      if (REFERS.test(block.text)) continue;
      const named = block.label === null ? null : unitsOfEntry(block, sheet);
      if (named === null) break;
      units.push(...named);
    }
    const listed = units.length > 0 ? units : unitsInSentence(head, sheet);
    if (listed.length > 0) return { units: listed, offset: 0, basis: 'anaphor' };
  }
  return null;
}

// "(Kèm theo Công văn số 2210/SGDĐT-KHTC)": below the head, before the list
const REFERS = /^\([^()]{1,160}\)[.:]?$/u;

const SAID_BEHIND = /^[^:.;]{0,120}?(?::|gồm|là|\()\s{1,2}/u;

// "… còn 03 đơn vị chưa gửi báo cáo: Sở Xây dựng, UBND phường Đông Hải.", "Sở Xây dựng, Sở Y tế chưa gửi báo cáo."
function unitsInSentence({ text, body, end }: Block, sheet: Sheet): readonly UnitName[] {
  const source = passageOf(sheet, body, end);
  const late = HEAD.exec(text);
  if (late === null) return [];
  const from = late.index + late[0].length;
  const behind = SAID_BEHIND.exec(text.slice(from));
  const sentence = text.lastIndexOf('. ', late.index);
  const comma = text.indexOf(', ', Math.max(0, sentence));
  const places = [...(behind === null ? [] : [from + behind[0].length]), sentence < 0 ? 0 : sentence + 2, ...(comma < 0 || comma > late.index ? [] : [comma + 2])];
  for (const place of places) {
    const { units, next } = unitsAt(source, tokenAt(source, place));
    const named = units.filter((unit) => !unit.group && !unit.anaphor);
    const isBeside = place > late.index || late.index - endOf(source, next - 1) <= MOST_BETWEEN;
    if (named.length > 0 && named.length === units.length && isBeside) return named.map((unit) => ({ ...unit, start: unit.start + body, end: unit.end + body }));
  }
  return [];
}

// "Sở Xây dựng | chưa gửi …", "Sở Xây dựng | vẫn còn | chậm gửi …"
const MOST_BETWEEN = 12;

// "1. Trung tâm Lưu trữ lịch sử;"
function unitsOfEntry(block: Block, sheet: Sheet): UnitName[] | null {
  const end = block.body + block.text.replace(/[;,.\s]{1,4}$/u, '').length;
  return headingUnits(passageOf(sheet, block.body, end))?.map((unit) => ({ ...unit, start: unit.start + block.body, end: unit.end + block.body })) ?? null;
}

/** Whether a group is those of a list: "các đơn vị có tên nêu trên". */
export function meansListed(units: readonly UnitName[], words: string): boolean {
  const [first] = units;
  return units.length === 1 && first?.group === true && MEANS_LIST.test(`${first.text} ${words.slice(first.end, first.end + 60)}`);
}
