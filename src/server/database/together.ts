/**
 * Does pieces of work of one transaction at once: what they ask of the database travels together, in the order in which they stand here. Waits for all of
 * them also where one fails, so that none goes on asking in a transaction that is over, and fails as the first that failed did; the others fail only
 * because the transaction is broken. In a transaction it stands wherever `Promise.all` would.
 */
export async function together<const T extends readonly unknown[]>(works: T): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  const failures: unknown[] = [];
  const kept = works.map((work) => Promise.resolve(work).catch((error: unknown) => void failures.push(error)));
  const values = await Promise.all(kept);
  if (failures.length > 0) throw failures[0];
  return values as { -readonly [K in keyof T]: Awaited<T[K]> };
}
