import type { CitationMention } from '../reading.js';
import { issuerBehind } from './citation-issuer.js';
import { relationBefore, titleBehind } from './citation-around.js';
import type { CitedNumber } from './citation-number.js';
import { citedNumbers } from './citation-number.js';
import { shortMentions } from './citation-short.js';
import type { ShortMention } from './citation-short.js';
import type { Finding, ReadingDay } from './recogniser.js';
import { DAY, readDay } from './when.js';

/** A citation as it is found, before it is known which one of the same document it means. */
export type CitationValue = Omit<CitationMention, 'span' | 'text' | 'refersTo'>;

const DATED = new RegExp(`,?\\s{0,3}(?:\\(\\s?)?(?:ban\\shành\\s|ký\\s|đề\\s)?(?=ngày)(${DAY})`, 'uy');

/**
 * The documents that a text names, in order, with what stands around them: type, day, issuer, title, how the sentence is related to them.
 * Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị | Luật số 90/2025/QH15 | Văn bản số 21.4/GĐN ngày 21/4/2026 | QCVN 01:2019/BCT |
 * Đề án 06 | Luật Đầu tư công | Công văn nêu trên. Not: bản tin số 02/2025 | 24/7 | đợt 2/2026 | Thông báo này
 */
export function citationsIn(text: string, day: ReadingDay): Finding<CitationValue>[] {
  const full = citedNumbers(text).map((number) => inFull(text, number, day));
  const short = shortMentions(text, full).map((mention) => inShort(text, mention));
  return [...full, ...short].sort((a, b) => a.start - b.start);
}

function inFull(text: string, number: CitedNumber, day: ReadingDay): Finding<CitationValue> {
  DATED.lastIndex = number.end;
  const printed = DATED.exec(text);
  const dated = number.end + (printed?.[0].length ?? 0);
  const date = printed === null ? null : readDay(printed[1] ?? '', day);
  const issuer = issuerBehind(text, dated, printed !== null);
  const end = issuer?.end ?? dated;
  return {
    start: number.start, end, by: 'citation',
    value: {
      key: number.key, type: number.type, date, issuer: issuer?.name ?? issuerBetween(number), kind: number.standard ? 'standard' : date === null ? 'partial' : 'full',
      title: nameBetween(number) ?? titleBehind(text, end), relation: relationBefore(text, number.start),
    },
  };
}

// "Nghị quyết của Quốc hội số 206/2025/QH15" | "Luật Đầu tư công số 58/2024/QH15"
const issuerBetween = ({ between }: CitedNumber): string | null => (between.startsWith('của ') ? between.slice(4) : null);
const nameBetween = ({ between, type }: CitedNumber): string | null => (between !== '' && !between.startsWith('của ') && /^(?:Bộ luật|Luật|Pháp lệnh)$/u.test(type ?? '') ? between : null);

const inShort = (text: string, { start, end, key, type, title, kind }: ShortMention): Finding<CitationValue> => ({
  start, end, by: 'citation', value: { key, type, date: null, issuer: null, kind, title, relation: relationBefore(text, start) },
});

/** For each citation the index of the one that it means: the first with its key, the one with its number, the last one of its type. */
export function referencesOf(citations: readonly CitationValue[]): (number | null)[] {
  const numbered = citations.map(({ key, kind }) => (kind === 'full' || kind === 'partial' ? key : null));
  return citations.map((citation, index) => {
    const before = citations.slice(0, index);
    if (citation.kind === 'partial') return orNull(numbered.findIndex((key, at) => key === citation.key && citations[at]?.kind === 'full' && at !== index));
    if (citation.kind !== 'short') return null;
    if (citation.key !== '') return orNull(numbered.findIndex((key, at) => key !== null && numberOf(key) === Number(citation.key) && sameType(citations[at]?.type ?? null, citation.type)));
    const any = /^văn bản$/iu.test(citation.type ?? '');
    return orNull(before.findLastIndex((other) => other.kind !== 'named' && other.kind !== 'standard' && other.key !== '' && (any || sameType(other.type, citation.type))));
  });
}

const orNull = (index: number): number | null => (index < 0 ? null : index);
const numberOf = (key: string): number => Number.parseInt(key, 10);
const sameType = (a: string | null, b: string | null): boolean => a !== null && b !== null && a.toLowerCase() === b.toLowerCase();
