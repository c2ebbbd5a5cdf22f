import { type FormCheck, finding } from './form-document.js';

const DECIDES = /^(?:\|\s{0,2})?QUYẾT\s{0,3}ĐỊNH\s{0,3}:/u;
// Normative decisions are enacted in a sentence since Luật 64/2025/QH15: "Ủy ban nhân dân tỉnh ban hành Quyết định quy định …".
const ENACTED = /(?:^|\s)ban\s{1,3}hành\s{1,3}Quyết\s{1,3}định(?!\s{1,3}số)/u;
const ARTICLE = /^(?:\|\s{0,2})?Điều\s{1,3}1[.:]/u;

/** Between the grounds of a decision and its first article stands "QUYẾT ĐỊNH:" on a line of its own. */
export const decidesWord: FormCheck = ({ reading: { header }, lines, isParty }) => {
  if (header.type !== 'Quyết định' || isParty) return [];
  const first = lines.findIndex(({ text }) => ARTICLE.test(text));
  if (first < 0 || lines.slice(0, first).some(({ text }) => DECIDES.test(text) || ENACTED.test(text))) return [];
  return [finding('decides_missing', '', null)];
};
