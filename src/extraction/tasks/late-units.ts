import type { Block } from '../outline/blocks.js';
import type { Sheet } from '../recognise/tokens.js';
import { passageOf } from '../recognise/tokens.js';
import type { UnitName } from '../recognise/unit-source.js';
import { headingUnits } from './told-in-heading.js';
import type { Lead } from './leads.js';

// "Đến nay còn một số đơn vị chưa gửi báo cáo, gồm:" | "DANH SÁCH ĐƠN VỊ CHƯA BÁO CÁO" | "(Danh sách kèm theo)": what a list of late units stands under
const HEAD = /(?:chưa (?:gửi|có|nộp|hoàn thành|thực hiện|báo cáo)|chậm (?:gửi|nộp|báo cáo)|CHƯA (?:GỬI|CÓ|NỘP|HOÀN THÀNH|THỰC HIỆN|BÁO CÁO)|CHẬM (?:GỬI|NỘP|BÁO CÁO))/u;
const MOST_LISTED = 60;
const MOST_LISTS = 4;

// các đơn vị có tên nêu trên | các địa phương chưa gửi báo cáo | các đơn vị theo danh sách kèm theo
const MEANS_LIST = /(?:có tên|nêu trên|trên đây|danh sách|chưa (?:gửi|có|nộp|hoàn thành|thực hiện|báo cáo))/u;

/** The units that a reminder lists as late, each with its place; empty where it lists none. */
export function lateUnits(blocks: readonly Block[], sheet: Sheet): Lead | null {
  const heads = blocks.filter(({ text }) => text.length < 600 && HEAD.test(text)).slice(0, MOST_LISTS);
  for (const head of heads) {
    const units: UnitName[] = [];
    for (const block of blocks.slice(head.index + 1, head.index + 1 + MOST_LISTED)) {
      const named = block.label === null ? null : unitsOfEntry(block, sheet);
      if (named === null) break;
      units.push(...named);
    }
    if (units.length > 0) return { units, offset: 0, basis: 'anaphor' };
  }
  return null;
}

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
