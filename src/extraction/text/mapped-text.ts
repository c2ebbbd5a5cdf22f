import type { Span } from '../reading.js';
import { allMatches } from './matches.js';

/** Text that knows where each of its characters came from. `origin` has one entry more than `text`: the place just after the end. */
export interface MappedText {
  readonly text: string;
  readonly origin: Int32Array;
}

/** A text as it came, before any cleaning. */
export function sourceText(text: string): MappedText {
  const origin = new Int32Array(text.length + 1);
  for (let at = 0; at <= text.length; at += 1) origin[at] = at;
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
  const length = edits.reduce((total, edit) => total - (edit.end - edit.start) + edit.text.length, mapped.text.length);
  const origin = new Int32Array(length + 1);
  const parts: string[] = [];
  let read = 0;
  let write = 0;
  const copy = (until: number): void => {
    if (until <= read) return;
    parts.push(mapped.text.slice(read, until));
    origin.set(mapped.origin.subarray(read, until), write);
    write += until - read;
    read = until;
  };
  for (const edit of edits) {
    copy(edit.start);
    const kept = edit.text.length === edit.end - edit.start;
    for (let at = 0; at < edit.text.length; at += 1) origin[write + at] = mapped.origin[kept ? edit.start + at : edit.start] ?? 0;
    parts.push(edit.text);
    write += edit.text.length;
    read = edit.end;
  }
  copy(mapped.text.length);
  origin[length] = mapped.origin[mapped.text.length] ?? 0;
  return { text: parts.join(''), origin };
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
