import type { FormFinding } from '#core/index.js';
import { type FormCheck, type FormDocument, finding, spanOfClean, spanOfText } from './form-document.js';

/** The last words of the body, in the paragraphs of the text. */
function lastOfBody({ layers: { body } }: FormDocument): { readonly start: number; readonly end: number; readonly text: string } | null {
  const last = body.nodes.at(-1);
  const block = last === undefined ? undefined : body.blocks[last.block.index];
  return block === undefined ? null : { start: block.start, end: block.end, text: block.text.trimEnd() };
}

/** The text of named papers, letters and telegrams ends with "./.". Decisions and minutes end with a sentence. */
export const ending: FormCheck = (paper) => {
  const { type } = paper.reading.header;
  if (paper.isParty || type === null || ENDS_OTHERWISE.has(type) || paper.layers.clean.text.includes('./.')) return [];
  const last = lastOfBody(paper);
  return [finding('ending_missing', '', last === null ? null : spanOfText(paper, last.end - 1, last.end))];
};

const ENDS_OTHERWISE = new Set(['Biên bản', 'Hợp đồng', 'Lịch công tác', 'Giấy mời', 'Luật', 'Nghị định', 'Thông tư']);

// "- Lưu: VT, VP." with what may stand around it in two columns.
const LIST = /^(?:\|\s{0,2})?N[ơo]i nhận\s{0,2}:/u;
const DASH = /^\|?\s{0,3}[-–]\s{0,3}(.{1,200})$/u;
const KEPT = /^Lưu\s{0,2}:?\s{0,3}(?:VT|VP|Văn thư|Văn phòng|HS|TH)(?!\p{L})/u;
const MOST_LINES = 400;
const ANNEX = /^(?:\|\s{0,2})?(?:Phụ lục|PHỤ LỤC)(?:\s{1,3}[IVXLC\d]{1,5})?\s{0,2}$/u;

/** The last of the recipients says where the paper is kept. */
export const lastRecipient: FormCheck = (paper) => {
  const at = paper.lines.findIndex(({ text }) => LIST.test(text));
  if (at < 0 || paper.isParty) return [];
  // A long list goes on behind the signature, and ends where an annex begins.
  const rest = paper.lines.slice(at + 1, at + MOST_LINES);
  const annex = rest.findIndex(({ text }) => ANNEX.test(text));
  const listed = rest.slice(0, annex < 0 ? undefined : annex).filter(({ text }) => DASH.test(text));
  if (listed.length === 0 || listed.some(({ text }) => KEPT.test(DASH.exec(text)?.[1] ?? ''))) return [];
  const last = listed.at(-1);
  return last === undefined ? [] : [finding('recipients_last', last.text.slice(0, 80), spanOfClean(paper, last.start, last.end))];
};

// TL GIÁM ĐỐC | KT.GIÁM ĐỐC | TM ỦY BAN
const CAPACITY = /(?:^|[\s|])((?:TM|KT|TL|TUQ)(?:\s{0,3}\.?)(?:\s{0,3}))(?=\p{Lu}{2,}\s\p{Lu}{2,})/u;
const OFFICE = /(?:GIÁM ĐỐC|CHỦ TỊCH|BỘ TRƯỞNG|TRƯỞNG|ỦY BAN|UỶ BAN|CHÁNH|THỦ TƯỚNG|CỤC TRƯỞNG|HỘI ĐỒNG)/u;

/** Capacities of signers are abbreviated with a dot, and a space follows. */
export const capacityForm: FormCheck = (paper) => paper.lines.flatMap(({ text, start }): FormFinding[] => {
  const found = text.length > 160 ? null : CAPACITY.exec(text);
  const abbreviation = found?.[1] ?? '';
  if (found === null || /^\p{L}{1,3}\.\s$/u.test(abbreviation) || !OFFICE.test(text.slice(found.index))) return [];
  const from = start + found.index + (found[0].length - abbreviation.length);
  return [finding('capacity_form', text.slice(found.index).trim().slice(0, 60), spanOfClean(paper, from, from + abbreviation.length))];
});
