export { kindOf, type DocumentKind } from './kind.js';
export { readDocument, type ReadOptions } from './read/read-document.js';
export { READ_LIMITS, type ReadLimits } from './read/limits.js';
export type { PageSpan, ReadNote, ReadProgress, ReadText } from './read/read-text.js';
