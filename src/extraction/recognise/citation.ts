import type { CitationMention } from '../reading.js';
import { dayBehind } from './citation-day.js';
import { issuerBehind } from './citation-issuer.js';
import { relationBefore, titleBehind } from './citation-around.js';
import type { CitedNumber } from './citation-number.js';
import { citedNumbers } from './citation-number.js';
import { shortMentions } from './citation-short.js';
import type { ShortMention } from './citation-short.js';
import type { Finding, ReadingDay } from './recogniser.js';
import type { Passage } from './tokens.js';

/** A citation as it is found, before it is known which one of the same document it means. */
export type CitationValue = Omit<CitationMention, 'span' | 'text' | 'refersTo'>;

/**
 * The documents that a text names, in order, with what stands around them: type, day, issuer, title, how the sentence is related to them.
 * Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị | Luật số 90/2025/QH15 | Văn bản số 21.4/GĐN ngày 21/4/2026 | QCVN 01:2019/BCT |
 * Đề án 06 | Luật Đầu tư công | Công văn nêu trên. Not: bản tin số 02/2025 | 24/7 | đợt 2/2026 | Thông báo này
 */
export function citationsIn(source: Passage, day: ReadingDay): Finding<CitationValue>[] {
  const full = citedNumbers(source).map((number) => inFull(source, number, day));
  const short = shortMentions(source, full).map((mention) => inShort(source, mention));
  return [...full, ...short].sort((a, b) => a.start - b.start);
}

function inFull(source: Passage, number: CitedNumber, day: ReadingDay): Finding<CitationValue> {
  const { text } = source;
  const printed = dayBehind(text, number.end, day);
  const dated = printed?.end ?? number.end;
  const date = printed?.date ?? null;
  const issuer = issuerBehind(source, dated, printed !== null);
  const end = issuer?.end ?? dated;
  return {
    start: number.start, end, by: 'citation',
    value: {
      key: number.key, type: number.type, date, issuer: issuer?.name ?? issuerBetween(number), kind: number.standard ? 'standard' : date === null ? 'partial' : 'full',
      title: nameBetween(number) ?? titleBehind(text, end), relation: relationBefore(source, number.start),
    },
  };
}

// "Nghị quyết của Quốc hội số 206/2025/QH15" | "Luật Đầu tư công số 58/2024/QH15"
const issuerBetween = ({ between }: CitedNumber): string | null => (between.startsWith('của ') ? between.slice(4) : null);
const nameBetween = ({ between, type }: CitedNumber): string | null => (between !== '' && !between.startsWith('của ') && /^(?:Bộ luật|Luật|Pháp lệnh)$/u.test(type ?? '') ? between : null);

const inShort = (source: Passage, { start, end, key, type, title, kind }: ShortMention): Finding<CitationValue> => ({
  start, end, by: 'citation', value: { key, type, date: null, issuer: null, kind, title, relation: relationBefore(source, start) },
});

/** For each citation the index of the one that it means: the first with its key, the one with its number, the last one of its type. */
export function referencesOf(citations: readonly CitationValue[]): (number | null)[] {
  const fullByKey = new Map<string, number>();
  const byNumber = new Map<string, number>();
  citations.forEach(({ key, kind, type }, at) => {
    if (kind === 'full' && !fullByKey.has(key)) fullByKey.set(key, at);
    const named = `${numberOf(key)} ${type?.toLowerCase() ?? ''}`;
    if (type !== null && (kind === 'full' || kind === 'partial') && !byNumber.has(named)) byNumber.set(named, at);
  });
  const last = new Map<string, number>();
  return citations.map((citation, index) => {
    const { kind, key } = citation;
    const type = citation.type?.toLowerCase() ?? '';
    const meant = kind === 'partial' ? fullByKey.get(key) : kind !== 'short' ? undefined : key !== '' ? byNumber.get(`${Number(key)} ${type}`) : last.get(type === 'văn bản' ? '' : type);
    if (kind !== 'named' && kind !== 'standard' && key !== '') for (const each of [type, '']) last.set(each, index);
    return meant ?? null;
  });
}

const numberOf = (key: string): number => Number.parseInt(key, 10);
