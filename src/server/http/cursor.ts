import { refuse } from '../refused.js';

/** Where a list that is ordered by a moment and an id goes on; the moment as PostgreSQL prints it. */
export type MomentKey = readonly [at: string, id: string];

/** The place after the last row of a page, for the client to give back as it is. */
export function cursorAfter({ key_at, id }: { readonly key_at: string; readonly id: string }): string {
  return Buffer.from(JSON.stringify([key_at, id])).toString('base64url');
}

/** The place that a cursor names; null for the beginning. @throws Refused `common.invalid` for what is none of ours */
export function keyOfCursor(cursor: string | undefined): MomentKey | null {
  if (cursor === undefined) return null;
  try {
    const [at, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [unknown, unknown];
    if (typeof at === 'string' && isMoment(at) && typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id)) return [at, id];
  } catch {
    // What is no cursor of ours is answered below.
  }
  return refuse('common.invalid', { detail: 'cursor' });
}

/** A moment as PostgreSQL prints it, so that it can be compared with the column it came from. */
const isMoment = (text: string): boolean => /^\d{4}-\d{2}-\d{2} [\d.:+]{8,30}$/.test(text) && !Number.isNaN(Date.parse(text.replace(' ', 'T').replace(/([+-]\d{2})$/, '$1:00')));
