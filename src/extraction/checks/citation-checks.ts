import { parseDocumentSymbol } from '#core/index.js';
import type { Flag } from '../reading.js';
import type { CitationValue } from '../recognise/citation.js';
import type { Check, Checked } from './checked.js';
import { NO_FLAGS } from './checked.js';

const MOST_DAYS = 8;
const nameOf = ({ key, type }: CitationValue): string => `${key} ${type ?? ''}`;

/** Days by the name of the document that is cited with them. */
export type Days = ReadonlyMap<string, ReadonlySet<string>>;

const NO_CONFLICTS: Days = new Map();

/** The documents that are cited with several days, and with which. */
export function daysInConflict(citations: readonly CitationValue[]): Days {
  return hasSeveralDays(citations) ? severalDays(citations) : NO_CONFLICTS;
}

// Whether any number is cited with two days, be it of one document or of two: hardly ever.
function hasSeveralDays(citations: readonly CitationValue[]): boolean {
  const days = new Map<string, string>();
  for (const { key, date } of citations) {
    const before = date === null ? undefined : days.get(key);
    if (date !== null && before !== undefined && before !== date) return true;
    if (date !== null) days.set(key, date);
  }
  return false;
}

function severalDays(citations: readonly CitationValue[]): Days {
  const days = new Map<string, Set<string>>();
  for (const citation of citations) {
    if (citation.date !== null) days.set(nameOf(citation), (days.get(nameOf(citation)) ?? new Set()).add(citation.date));
  }
  for (const [name, { size }] of days) if (size < 2) days.delete(name);
  return days;
}

/** A document that is cited with two days: one of them is wrong. */
export const citationConflict: Check = (checked) => {
  const conflicts = checked.task.citations.length === 0 ? NO_CONFLICTS : checked.conflicts();
  return conflicts.size === 0 ? NO_FLAGS : forCited(checked, (citation) => {
    const days = citation.key === '' || citation.kind === 'short' ? undefined : conflicts.get(nameOf(citation));
    if (days === undefined) return NO_FLAGS;
    const named = [...days].slice(0, MOST_DAYS);
    return [{ code: 'citation_conflict', detail: `${citation.key}: ${named.join(', ')}`, span: null, alternatives: named }];
  });
};

/** Whom a symbol names, by its organ: "UBND" a people's committee, "TTg" the Prime Minister, "SYT" a department. */
const ORGANS: readonly (readonly [RegExp, RegExp, string])[] = [
  [/^UBND$/u, /UBND|[ỦU][yỷ] ban nhân dân|Chủ tịch/iu, 'Ủy ban nhân dân'], [/^HĐND$/u, /HĐND|Hội đồng nhân dân/iu, 'Hội đồng nhân dân'], [/^CP$/u, /Chính phủ/iu, 'Chính phủ'], [/^TTg$/u, /Thủ tướng/iu, 'Thủ tướng Chính phủ'],
  [/^VPCP$/u, /Văn phòng Chính phủ|VPCP/iu, 'Văn phòng Chính phủ'], [/^QH\d{1,2}$/u, /Quốc hội/iu, 'Quốc hội'], [/^UBTVQH\d{1,2}$/u, /Thường vụ Quốc hội/iu, 'Ủy ban Thường vụ Quốc hội'], [/^TW$/u, /Bộ Chính trị|Ban Bí thư|Trung ương|Ban Chấp hành/iu, 'Trung ương Đảng'],
  [/^TU$/u, /Tỉnh [ủu][yỷ]|Thành [ủu][yỷ]|Ban Thường vụ|BTV|Ban Chấp hành/iu, 'Tỉnh ủy'], [/^B(?:TC|CT|NV|YT|XD|TP|CA|QP|NG|KHCN|KH&CN|GDĐT|NNMT|VHTTDL|TTTT|KHĐT|GTVT|TNMT|LĐTBXH)$/u, /^(?:Bộ|liên)/iu, 'Bộ'], [/^S(?:TC|CT|NV|YT|XD|TP|KHCN|KH&CN|GDĐT|NNMT|VHTTDL|TTTT|KHĐT|GTVT|TNMT)$/u, /(?:^|\s)Sở\s/u, 'Sở'],
];

/** A symbol that is not of the agency that is said to have issued it: "Quyết định 1509/QĐ-BCT của Thủ tướng Chính phủ". */
export const citationIssuer: Check = (checked) => forCited(checked, (citation) => {
  const wanted = citation.issuer === null || citation.kind === 'standard' ? undefined : organOf(citation.key);
  if (wanted === undefined || citation.issuer === null || wanted[1].test(citation.issuer)) return NO_FLAGS;
  return [{ code: 'citation_issuer', detail: `${citation.key}: ${citation.issuer}`, span: null, alternatives: [wanted[2]] }];
});

type Organ = (typeof ORGANS)[number];

function organOf(key: string): Organ | undefined {
  const organ = parseDocumentSymbol(key)?.organ ?? '';
  if (!organ.includes('-')) return namedBy(organ);
  const parts = organ.split('-');
  // Of several organs (a joint circular) any may be named.
  return parts.filter((part) => namedBy(part) !== undefined).length > 1 ? undefined : namedBy(parts[0] ?? '');
}

const namedBy = (organ: string): Organ | undefined => ORGANS.find(([shape]) => shape.test(organ));

// The flags for what a task cites, one after the other.
function forCited({ task, citations }: Checked, flagsFor: (citation: CitationValue) => readonly Flag[]): readonly Flag[] {
  let flags = NO_FLAGS;
  for (const index of task.citations) {
    const citation = citations[index];
    const found = citation === undefined ? NO_FLAGS : flagsFor(citation);
    if (found.length > 0) flags = [...flags, ...found];
  }
  return flags;
}
