import type { TaskMention } from '../reading.js';

/** A task as it is first read, before it is judged against the rest of the document. */
export type Draft = Omit<TaskMention, 'index' | 'flags' | 'confidence' | 'band' | 'reasons'>;
