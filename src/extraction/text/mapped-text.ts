import type { Span } from '../reading.js';
import { allMatches } from './matches.js';

/** Text that knows where each of its characters came from. `origin` has one entry more than `text`: the place just after the end. */
export interface MappedText {
  readonly text: string;
  readonly origin: Int32Array;
}

// The places of a text of common length: what has them looks at these, and nothing writes into the places of a text.
const PLACES = Int32Array.from({ length: 2 ** 15 }, (_, at) => at);

/** A text as it came, before any cleaning. */
export function sourceText(text: string): MappedText {
  const { length } = text;
  const origin = length < PLACES.length ? PLACES.subarray(0, length + 1) : Int32Array.from({ length: length + 1 }, (_, at) => at);
  return { text, origin };
}

/** The source span of a piece of cleaned text. Empty pieces give an empty span. */
export function originOf(mapped: MappedText, start: number, end: number): Span {
  const from = mapped.origin[Math.max(0, Math.min(start, mapped.text.length))] ?? 0;
  if (end <= start) return { start: from, end: from };
  const last = mapped.origin[Math.min(end, mapped.text.length) - 1] ?? from;
  const next = mapped.origin[Math.min(end, mapped.text.length)] ?? last + 1;
  // What was dropped after the last character (markup, a page number) is not part of the piece.
  return { start: from, end: Math.max(last + 1, Math.min(next, last + 1)) };
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
  return { text: editedText(mapped.text, edits), origin: editedOrigin(mapped.origin, edits) };
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

function editedOrigin(origin: Int32Array, edits: readonly Edit[]): Int32Array {
  // What an edit of equal length stands in place of keeps its places.
  const moving = edits.filter(({ start, end, text }) => text.length !== end - start);
  if (moving.length === 0) return origin;
  let length = origin.length;
  let most = length;
  for (const { start, end, text } of moving) {
    length += text.length - (end - start);
    most = Math.max(most, length);
  }
  // Most edits leave less than there was: then the rest moves up inside of one copy, which takes half the time.
  const grows = most > origin.length;
  const to = grows ? new Int32Array(length) : origin.slice();
  let read = 0;
  let write = 0;
  const copy = (until: number): void => {
    if (grows) to.set(origin.subarray(read, until), write);
    else if (write !== read) to.copyWithin(write, read, until);
    write += until - read;
  };
  for (const { start, end, text } of moving) {
    copy(start);
    for (const last = write + text.length; write < last; write += 1) to[write] = origin[start] ?? 0;
    read = end;
  }
  copy(origin.length);
  return to.subarray(0, length);
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
