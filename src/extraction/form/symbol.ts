import { parseDocumentSymbol } from '#core/index.js';
import { type FormCheck, finding } from './form-document.js';

const UPWARD = new Set(['Tờ trình', 'Công văn']);
const NEVER = new Set(['Thông báo', 'Quyết định', 'Kế hoạch', 'Chỉ thị', 'Chương trình', 'Nghị quyết']);

/** The end of the symbol is that of the agency: "290/QĐ-SKHCCN" is a slip. Of a letter the unit that drafts it stands behind the agency. */
export const symbolOfAgency: FormCheck = ({ reading: { header }, options: { agencySymbols = [] } }) => {
  if (header.symbol === null || agencySymbols.length === 0) return [];
  const organ = parseDocumentSymbol(`01/${header.symbol}`)?.organ ?? '';
  if (organ === '' || agencySymbols.some((known) => organ === known || organ.startsWith(`${known}-`))) return [];
  return [finding('symbol_agency', `${header.symbol} (${agencySymbols.join(', ')})`, header.spans.number ?? null)];
};

/** "Kính gửi:" on letters and submissions, and on nothing that speaks to everybody. */
export const addressee: FormCheck = ({ reading: { header }, lines, isParty }) => {
  if (header.type === null || isParty) return [];
  const addressed = lines.some(({ text }) => /^(?:\|\s{0,2})?K[íi]nh gửi/u.test(text));
  if (UPWARD.has(header.type) && !addressed) return [finding('addressee_missing', '', null)];
  return NEVER.has(header.type) && addressed ? [finding('addressee_needless', '', null)] : [];
};
