import { fold } from '#core/index.js';
import { citationsIn } from '../recognise/citation.js';
import { approvalsIn } from '../recognise/approval.js';
import { conditionsIn } from '../recognise/condition.js';
import { deliverablesIn } from '../recognise/deliverable.js';
import { DEADLINES, deadlinesIn } from '../recognise/order.js';
import { quantitiesIn } from '../recognise/quantity.js';
import type { Scene } from '../recognise/scene.js';
import { sceneOf } from '../recognise/scene.js';
import type { Passage } from '../recognise/tokens.js';
import { lexed, sheetOf } from '../recognise/tokens.js';
import { urgencyIn } from '../recognise/urgency.js';
import { fieldsIn } from '../labelled/fields.js';
import { blocksOf } from '../outline/blocks.js';
import { readLabel } from '../outline/labels.js';
import { isClosing, isOpener } from '../outline/zones.js';
import { read } from '../read.js';
import { assignmentIn } from '../tasks/assignment.js';
import { addressedUnits, headingUnits } from '../tasks/told-in-heading.js';
import { coordinatorsIn } from '../tasks/roles.js';
import { segmentsOf } from '../tasks/segment.js';
import { sentencesOf } from '../tasks/sentences.js';
import { titleOf } from '../tasks/title.js';
import { cleaned } from '../text/clean.js';
import { isUpperCase, squeezed } from '../text/letters.js';
import { sourceText } from '../text/mapped-text.js';
import { spelledOut } from '../text/misread.js';
import { paragraphText } from '../text/paragraphs.js';

/** Pieces that, repeated, have made or could make a pattern try every way of matching at every place. */
export const WORST_PIECES: readonly string[] = [
  '1', ' ', '*', '_', 'a', 'A', 'Aa', '.', '(', '[', '“', '\\', '/', '-', '\u0301', 'e\u0301\u0323', '\t', '\u00a0', '\u200b', '😀', '1.', '1.1.1 ', '(1) ', '| ', 'a | b\n', '- ', 'a: ', 'a, ', 'a; ', '… ', '# ', 'A&', 'A-', '\r\n',
  'Sở ', 'Sở Nội vụ, ', 'SỞ NỘI VỤ ', 'SỞ NỘI VỤ\n', 'các ', 'và ', 'Phòng A ', 'Giám đốc Sở ', 'trước ngày ', 'trước ', 'trong ', 'ngày ', 'tháng ', 'quý ', 'năm ', 'hằng ', 'định kỳ ', 'chậm nhất ', 'trước 12h00, ', 'tuần 2 lần ', 'thời gian ', 'từ ngày ', '01/02/2026 ', 'trước ngày 1/2\n', '5% ', 'trên ', 'khi có ', 'nếu ',
  'phối hợp với ', 'giao ', 'yêu cầu ', 'trình UBND tỉnh ', 'xây dựng Kế hoạch ', 'khẩn trương ', 'rà soát; ', 'Sở Nội vụ rà soát. ', 'Thời gian: ', 'số ', 'số 1 ngày 2 ', '12/QĐ-UBND ', 'Quyết định số 12/QĐ-UBND ngày 01/02/2026 của UBND tỉnh ', 'Luật Đầu tư ', 'kế hoạch nêu trên ', 'theo ', 'thực hiện ',
  'Kính gửi: a;\n', 'Nơi nhận:\n- A;\n', 'TM. AB\n', 'V/v ', 'I. A\n', '1. Sở Nội vụ rà soát\n', '1. Sở Nội vụ:\n- rà soát\n', 'yêu cầu các đơn vị như sau:\n',
];

/** A text of a length made of one piece. */
export function worstText(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}

/** A text in the forms that the parts of the reader look at. */
export interface Looked {
  readonly text: string;
  readonly words: Passage;
  readonly scene: Scene | null;
}

/** Something that looks at a text; all of them must take time in proportion to its length. */
export interface Looker {
  readonly name: string;
  readonly look: (at: Looked) => unknown;
}

const DAY = { year: 2026, month: 4, date: '2026-04-07', telegram: true };

/** A text made ready. */
export function looked(text: string): Looked {
  const words = lexed(text);
  return { text, words, scene: sceneOf(words, DAY) };
}

/** Each part of the reader that runs patterns over text, and the whole of it. */
export const LOOKERS: readonly Looker[] = [
  { name: 'cleaned', look: ({ text }) => cleaned(text) },
  { name: 'spelled out', look: ({ text }) => spelledOut(sourceText(text)) },
  { name: 'paragraphs', look: ({ text }) => paragraphText(sourceText(text)) },
  { name: 'blocks', look: ({ text }) => blocksOf(text) },
  { name: 'label', look: ({ text }) => readLabel(text) },
  { name: 'sheet', look: ({ text }) => sheetOf(text) },
  { name: 'squeezed', look: ({ text }) => squeezed(text) },
  { name: 'capitals', look: ({ text }) => isUpperCase(text) },
  { name: 'folded', look: ({ text }) => fold(text) },
  { name: 'opener', look: ({ text }) => isOpener(text) },
  { name: 'closing', look: ({ text }) => isClosing(text) },
  { name: 'fields', look: ({ text }) => fieldsIn(text, 0) },
  { name: 'sentences', look: ({ words }) => sentencesOf(words) },
  { name: 'title', look: ({ words }) => titleOf(words, squeezed(words.text), 0) },
  { name: 'citations', look: ({ words }) => citationsIn(words, DAY) },
  { name: 'deadlines', look: ({ words }) => deadlinesIn(words, DAY) },
  ...DEADLINES.map(({ name, find }): Looker => ({
    name: `deadline: ${name}`,
    look: ({ scene }) => (scene === null ? null : find(scene)),
  })),
  { name: 'coordinators', look: ({ words }) => coordinatorsIn(words) },
  { name: 'approvals', look: ({ words }) => approvalsIn(words) },
  { name: 'products', look: ({ words }) => deliverablesIn(words) },
  { name: 'amounts', look: ({ words }) => quantitiesIn(words) },
  { name: 'conditions', look: ({ words }) => conditionsIn(words) },
  { name: 'urgency', look: ({ words }) => urgencyIn(words) },
  { name: 'assignment', look: ({ words }) => assignmentIn(words) },
  { name: 'units of a heading', look: ({ words }) => headingUnits(words) },
  { name: 'units addressed', look: ({ words }) => addressedUnits(words) },
  { name: 'segments', look: ({ words }) => segmentsOf({ source: words, deadlines: [], issued: null }) },
  { name: 'the whole reader', look: ({ text }) => read(text) },
];
