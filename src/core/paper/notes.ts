import { tidyLine } from './tidy.js';

/** A footnote. It stands behind certain words of its block, so that what is edited elsewhere does not move it. */
export interface PaperNote {
  /** The words behind which it is called, at their first place; at the end of the block where they are not in it, or where this is empty. */
  readonly after: string;
  readonly text: string;
}

/** A footnote at its place in the printed lines of a block. */
export interface PlacedNote {
  /** Which line, from 0. */
  readonly line: number;
  /** Behind how many characters of that line. */
  readonly at: number;
  readonly text: string;
}

// At the end of a sentence the mark stands before the stop.
const END_STOP = /[\s.;,:]{0,10}$/u;

/** The notes of a block at their places, in the order of the text; a note without words is none. */
export function placedNotes(notes: readonly PaperNote[], lines: readonly string[]): readonly PlacedNote[] {
  if (lines.length === 0) return [];
  return notes
    .map(({ after, text }) => ({ after: tidyLine(after), text: tidyLine(text) }))
    .filter(({ text }) => text !== '')
    .map(({ after, text }) => ({ ...placeOf(after, lines), text }))
    .sort((a, b) => a.line - b.line || a.at - b.at);
}

function placeOf(after: string, lines: readonly string[]): Pick<PlacedNote, 'line' | 'at'> {
  const found = after === '' ? -1 : lines.findIndex((text) => text.includes(after));
  const text = lines[found];
  if (text !== undefined) return { line: found, at: text.indexOf(after) + after.length };
  const last = lines.length - 1;
  return { line: last, at: (lines[last] ?? '').replace(END_STOP, '').length };
}

/** A stretch of a line, and the note that is called behind it; null for the rest of the line. */
export interface NotedPiece {
  readonly text: string;
  readonly note: string | null;
}

/** A printed line cut where its notes are called; one piece where it has none. */
export function notedPieces(text: string, line: number, notes: readonly PlacedNote[]): readonly NotedPiece[] {
  const own = notes.filter((note) => note.line === line);
  const pieces = own.map(({ at, text: note }, index): NotedPiece => ({ text: text.slice(own[index - 1]?.at ?? 0, at), note }));
  const rest = text.slice(own.at(-1)?.at ?? 0);
  return rest === '' && pieces.length > 0 ? pieces : [...pieces, { text: rest, note: null }];
}

const CONTEXT = 40;

/** The last words before a place in a text: enough to find the place again. */
export function wordsBefore(text: string, at: number): string {
  const before = text.slice(0, at);
  const cut = before.slice(-CONTEXT);
  return tidyLine(before.length > CONTEXT ? cut.replace(/^\S*\s/u, '') : cut);
}
