import type { PhraseTable, Sheet } from '../recognise/tokens.js';
import { learnedTable } from '../recognise/tokens.js';
import { headingUnitsOf } from '../tasks/heading-units.js';
import type { Block } from './blocks.js';
import { looksLikeHeading } from './headings.js';

const LONGEST = 120;

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Names that the document itself uses as headings: "2. Phòng Quản lý khoa học". They are then known wherever they stand. */
export function learnedNames(blocks: readonly Block[], sheet: Sheet): PhraseTable {
  const names: Place[] = [];
  for (const block of blocks) if (block.text.length <= LONGEST && looksLikeHeading(block)) addNames(names, block, sheet);
  return learnedTable(sheet, names);
}

function addNames(names: Place[], block: Block, sheet: Sheet): void {
  const units = headingUnitsOf(block, sheet);
  if (units === null) {
    addName(names, block, wholeName(block));
    return;
  }
  for (const unit of units) if (!unit.group && !unit.anaphor) addName(names, block, unit);
}

// One word alone says too little.
function addName(names: Place[], { text, body }: Block, place: Place | null): void {
  if (place !== null && SPACE.test(text.slice(place.start, place.end))) names.push({ start: body + place.start, end: body + place.end });
}

const SPACE = /\s/;
const UNIT_LIKE = /^(?:Phòng|Văn phòng|Trung tâm|Chi cục|Cục|Ban|Viện|Trường|Khoa|Chi nhánh|Đội|Hạt|Trạm|Bệnh viện|Thanh tra|Hội|Liên minh|Hiệp hội|Công ty|Quỹ) \p{Lu}[\p{L}&, –-]{2,80}$/u;
const NOT_A_NAME = /(?<!\p{L})(?:chủ trì|phối hợp|thực hiện|tham mưu|có trách nhiệm|tổ chức|cần|phải|các|rà soát|báo cáo)(?!\p{L})/u;

// "4. Phòng Quản lý xây dựng": a numbered heading that begins like a unit and orders nothing is a name, whatever words are in it.
function wholeName({ text, label }: Block): Place | null {
  if (label === null) return null;
  const start = text.length - text.trimStart().length;
  const name = text.trim().replace(/\s?:$/, '');
  return UNIT_LIKE.test(name) && !NOT_A_NAME.test(name) ? { start, end: start + name.length } : null;
}
