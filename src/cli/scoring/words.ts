/** The words of a text for comparing: lower case, composed, no marks of emphasis, letters and digits only. */
export function wordsOf(text: string): readonly string[] {
  return text.normalize('NFC').toLowerCase().replace(/[*_#|]/g, '').match(/[\p{L}\p{N}]{1,200}/gu) ?? [];
}

/** The same as one string. */
export const plain = (text: string): string => wordsOf(text).join(' ');

/** How far two lists of words are the same, 0 to 1: what both have over what either has, repeated words counted. */
export function overlap(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let both = 0;
  for (const word of b) {
    const more = left.get(word) ?? 0;
    if (more > 0) both += 1;
    left.set(word, more - 1);
  }
  return both / (a.length + b.length - both);
}

/** A pair of positions, in the one list and in the other, and how far they are the same. */
export interface Pair {
  readonly gold: number;
  readonly read: number;
  readonly overlap: number;
}

const LEAST_OVERLAP = 0.5;

/** Pairs texts one to one, the best first; of equally good ones those nearest in the order of the document. */
export function pairsOf(gold: readonly string[], read: readonly string[]): Pair[] {
  const [left, right] = [gold.map(wordsOf), read.map(wordsOf)];
  const far = (pair: Pair): number => Math.abs(pair.gold / Math.max(1, left.length) - pair.read / Math.max(1, right.length));
  const pairs = left.flatMap((words, at) => right.map((others, to): Pair => ({ gold: at, read: to, overlap: overlap(words, others) })));
  const [usedGold, usedRead] = [new Set<number>(), new Set<number>()];
  return pairs.filter((pair) => pair.overlap >= LEAST_OVERLAP).sort((a, b) => b.overlap - a.overlap || far(a) - far(b)).filter((pair) => {
    if (usedGold.has(pair.gold) || usedRead.has(pair.read)) return false;
    usedGold.add(pair.gold);
    usedRead.add(pair.read);
    return true;
  });
}

const RANK = /^(?:giao|đề nghị|yêu cầu|đồng chí|các đồng chí|thủ trưởng|lãnh đạo)\s/u;

function unitName(printed: string): string {
  let name = plain(printed);
  while (RANK.test(name)) name = name.replace(RANK, '').trimStart();
  return name.replace(/ủy ban nhân dân|uỷ ban nhân dân/g, 'ubnd').replace(/hội đồng nhân dân/g, 'hđnd').replace(/thành phố/g, 'tp');
}

/** Whether two names mean the same unit: equal, or one is the other with a place or a parent before or behind it. */
export function sameUnit(a: string, b: string): boolean {
  const [x, y] = [unitName(a), unitName(b)];
  if (x === '' || y === '') return false;
  if (x === y) return true;
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  return short.includes(' ') && (long.startsWith(`${short} `) || long.endsWith(` ${short}`));
}
