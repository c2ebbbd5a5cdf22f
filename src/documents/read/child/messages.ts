import type { Outcome } from '#core/index.js';
import type { DocumentKind } from '../../kind.js';
import type { ReadLimits } from '../limits.js';
import type { ReadProgress } from '../read-text.js';

/** What the reading process is asked for; the file itself comes over its standard input. */
export interface ReadingJob {
  readonly want: 'text' | 'table' | 'files' | 'file';
  /** The place of the file that is wanted, where one file is. */
  readonly place?: string;
  readonly kind: DocumentKind;
  readonly limits: ReadLimits;
}

/** What the reading process says: any number of progress messages, then one outcome. */
export type ReadingMessage<T> = { readonly progress: ReadProgress } | { readonly outcome: Outcome<T> };
