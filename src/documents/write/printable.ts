const UNPRINTABLE = /(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu;

/**
 * A paper without the characters that XML 1.0 forbids (2.2 Char): with one of them Word calls the whole file damaged. They come with
 * text copied out of old files.
 */
export function printable<T>(paper: T): T {
  return cleaned(paper) as T;
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(UNPRINTABLE, '').replace(/\p{Surrogate}/gu, '\ufffd');
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, cleaned(each)]));
}
