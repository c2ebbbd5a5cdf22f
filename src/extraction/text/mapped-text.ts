import type { Span } from '../reading.js';
import { allMatches } from './matches.js';
import type { Move, Origins } from './origins.js';
import { movedOrigins, originAt, UNMOVED } from './origins.js';

/** Text that knows where each of its characters came from, and the place just after its end. */
export interface MappedText {
  readonly text: string;
  readonly origins: Origins;
}

/** A text as it came, before any cleaning. */
export function sourceText(text: string): MappedText {
  return { text, origins: UNMOVED };
}

/** Where in the source the character at a place of a text came from. */
export const sourceOf = ({ origins }: MappedText, at: number): number => originAt(origins, at);

/** The source span of a piece of cleaned text. Empty pieces give an empty span. */
export function originOf({ text, origins }: MappedText, start: number, end: number): Span {
  const { length } = text;
  const from = originAt(origins, Math.max(0, Math.min(start, length)));
  // What was dropped after the last character (markup, a page number) is not part of the piece. A letter that was put in may come from before the first.
  return { start: from, end: end <= start ? from : length === 0 ? from + 1 : Math.max(from, originAt(origins, Math.min(end, length) - 1) + 1) };
}

/** One replacement: characters `start` to `end` become `text`, all coming from `start` when the lengths differ. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies edits, which must be in order and apart, and carries the origins along. */
export function edited(mapped: MappedText, edits: readonly Edit[]): MappedText {
  if (edits.length === 0) return mapped;
  return { text: editedText(mapped.text, edits), origins: editedOrigins(mapped.origins, edits) };
}

function editedText(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let read = 0;
  for (const edit of edits) {
    if (edit.start > read) parts.push(text.slice(read, edit.start));
    if (edit.text !== '') parts.push(edit.text);
    read = edit.end;
  }
  parts.push(text.slice(read));
  return parts.join('');
}

function editedOrigins(origins: Origins, edits: readonly Edit[]): Origins {
  // What an edit of equal length stands in place of keeps its places.
  const moves: Move[] = [];
  for (const { start, end, text } of edits) if (text.length !== end - start) moves.push({ start, end, length: text.length });
  return moves.length === 0 ? origins : movedOrigins(origins, moves);
}

/** Replaces every match of a global pattern; `replace` may return null to leave a match alone. */
export function replaced(mapped: MappedText, pattern: RegExp, replace: (match: RegExpExecArray) => string | null): MappedText {
  const edits: Edit[] = [];
  for (const match of allMatches(mapped.text, pattern)) {
    const text = replace(match);
    if (text !== null && text !== match[0]) edits.push({ start: match.index, end: match.index + match[0].length, text });
  }
  return edited(mapped, edits);
}
