import type { Refusal } from '../refusals.js';
import { blankLeft } from './templates/template-sheet.js';
import { blocksOf, blockText, type PaperFile, standingOrders } from './file.js';

const blank = (text: string): boolean => text.trim() === '';

/** What a paper still lacks before anybody can sign it; null where it lacks nothing. What is merely unusual is for the linter. */
export function whyNotReady(file: PaperFile): Refusal | null {
  const { paper } = file;
  if (blank(paper.form.subject)) return { code: 'paper.subject_needed', data: {} };
  if (blocksOf(paper).every((block) => blank(blockText(block)))) return { code: 'paper.body_needed', data: {} };
  const left = blankLeft([paper.form.subject, ...paper.addressees, ...paper.bases, ...blocksOf(paper).map(blockText), paper.closing].join('\n'));
  if (left !== null) return { code: 'paper.blank_left', data: { blank: left } };
  if (blank(paper.signing.title)) return { code: 'paper.signer_needed', data: {} };
  const number = standingOrders(file).findIndex(({ draft }) => draft.leadUnitId === null) + 1;
  return number === 0 ? null : { code: 'paper.lead_needed', data: { number } };
}
