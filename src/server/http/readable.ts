// Line ends and tabs are text; of the controls they are the only ones.
const UNREADABLE = /(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu;

/**
 * What came in without what no text holds. PostgreSQL refuses NUL; XML, and so Word, refuses the other controls; half a surrogate pair is
 * stored as another character than the one that was hashed into the log of a task, which would then look altered.
 */
export function readable(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(UNREADABLE, '').replace(/\p{Surrogate}/gu, '\ufffd');
  if (Array.isArray(value)) return value.map(readable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, readable(each)]));
}
