import type { DocumentKind } from '../kind.js';
import type { TextTable } from '../table/text-table.js';
import type { PageLayout, PageSource } from './layout.js';
import type { LegacyTally } from './legacy/runs.js';

/** One page of the source: offsets into the text, `end` exclusive. */
export interface PageSpan {
  readonly start: number;
  readonly end: number;
  readonly number: number;
}

/**
 * Something the reader should know about how the text was obtained.
 * Codes: `legacy_encoding`, `encoding_guessed`, `broken_bytes`, `named_otherwise`, `broken_text_layer`, `pages_without_text`,
 * `ocr`, `ocr_doubtful`, `tracked_changes`, `comments_left_out`.
 */
export interface ReadNote {
  readonly code: string;
  readonly detail: string;
}

/**
 * A document as text. `text` is what is stored and what every offset refers to: NFC, lines ended by `\n`, no NUL,
 * no lone surrogate, otherwise as the source has it. `pages` is null where the format has no fixed pages.
 */
export interface ReadText {
  readonly text: string;
  readonly kind: DocumentKind;
  readonly pages: readonly PageSpan[] | null;
  /** The shapes of the tables in the text, in order, where the format tells them: which cell covers which places. */
  readonly tables?: readonly TextTable[];
  readonly notes: readonly ReadNote[];
  /** Where each word is seen; only for pdf and pictures. */
  readonly layout?: PageLayout;
  /** Pages whose picture must be recognised to read them; only where recognition was not wanted. */
  readonly unread?: readonly number[];
}

/** What a reader of one format found: the text, and the characters that it turned into Unicode by their fonts. */
export interface SourceText extends ReadText {
  readonly legacy?: LegacyTally;
}

export interface ReadProgress {
  readonly page: number;
  readonly pages: number | null;
  /** What is going on: taking text out, or recognising pictures, which takes seconds a page. */
  readonly stage: PageSource;
}
