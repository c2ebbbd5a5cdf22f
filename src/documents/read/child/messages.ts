import type { Outcome } from '#core/index.js';
import type { DocumentKind } from '../../kind.js';
import type { ReadLimits } from '../limits.js';
import type { ReadProgress } from '../read-text.js';
import type { WantedPage } from '../show-page.js';

/** What the reading process is asked for; the file itself comes over its standard input. */
export type ReadingJob = WantedText | WantedFiles | WantedRecognition | WantedImage;

interface Job {
  readonly kind: DocumentKind;
  readonly limits: ReadLimits;
}

export interface WantedText extends Job {
  readonly want: 'text' | 'table' | 'sheets' | 'marked';
}

export interface WantedFiles extends Job {
  readonly want: 'files' | 'file';
  /** The place of the file that is wanted, where one file is. */
  readonly place?: string;
}

export interface WantedRecognition extends Job {
  readonly want: 'recognition';
  /** Pages of a pdf, counted from 1. */
  readonly unread: readonly number[];
}

export interface WantedImage extends Job {
  readonly want: 'image';
  readonly page: WantedPage;
}

/** What the reading process says: any number of progress messages, then one outcome. */
export type ReadingMessage<T> = { readonly progress: ReadProgress } | { readonly outcome: Outcome<T> };
