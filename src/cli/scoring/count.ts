/** How many were there to find, how many were found right, and how many were said. */
export interface Count {
  readonly hit: number;
  readonly gold: number;
  readonly read: number;
}

export const NONE: Count = { hit: 0, gold: 0, read: 0 };

export const plus = (a: Count, b: Count): Count => ({ hit: a.hit + b.hit, gold: a.gold + b.gold, read: a.read + b.read });

/** Everything there was found, and nothing else. */
export const exact = (count: Count): boolean => count.hit === count.gold && count.hit === count.read;

/** Compares two lists without regard to order; each entry serves once. */
export function counted<G, R>(gold: readonly G[], read: readonly R[], same: (gold: G, read: R) => boolean): Count {
  const left = [...read];
  let hit = 0;
  for (const wanted of gold) {
    const at = left.findIndex((said) => same(wanted, said));
    if (at < 0) continue;
    hit += 1;
    left.splice(at, 1);
  }
  return { hit, gold: gold.length, read: read.length };
}

/** The balance of what was found and what was said in vain, 0 to 1; 1 where there was nothing and nothing was said. */
export function f1({ hit, gold, read }: Count): number {
  const precision = read > 0 ? hit / read : gold > 0 ? 0 : 1;
  const recall = gold > 0 ? hit / gold : 1;
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

/** A share, 1 where there is nothing to share. */
export const share = (right: number, of: number): number => (of === 0 ? 1 : right / of);
