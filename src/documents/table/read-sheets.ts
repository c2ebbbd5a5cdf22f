import { refused, type Outcome } from '#core/index.js';
import { kindOf, type DocumentKind } from '../kind.js';
import { MEGABYTE, READ_LIMITS, type ReadLimits } from '../read/limits.js';
import { readInProcess } from '../read/reading-process.js';
import type { SheetMarks, SheetOfRows } from './sheet-rows.js';

const TABLE_KINDS: ReadonlySet<DocumentKind> = new Set(['xlsx', 'txt', 'md']);
const LIMITS: ReadLimits = { ...READ_LIMITS, fileBytes: 10 * MEGABYTE, inflatedBytes: 100 * MEGABYTE };

/** What a table is by its bytes; a name that says CSV says nothing about the separator. */
function tableKind(bytes: Uint8Array, name: string): DocumentKind | null {
  const kind = kindOf(bytes, name === '' ? 'pasted.txt' : name.replace(/\.[ct]sv$/iu, '.txt'));
  return TABLE_KINDS.has(kind) ? kind : null;
}

/**
 * Every visible sheet of a workbook, or the one table of a CSV or of pasted cells (tabs, commas, semicolons; UTF-8, UTF-16 or the encodings
 * of old days), cells as they are shown. Read in a limited process.
 *
 * @returns the sheets that hold anything, or a refusal `document.*`
 */
export async function readSheets(bytes: Uint8Array, name: string): Promise<Outcome<readonly SheetOfRows[]>> {
  if (bytes.length === 0) return refused('document.empty');
  if (bytes.length > LIMITS.fileBytes) return refused('document.too_large', { limit: LIMITS.fileBytes / MEGABYTE });
  const kind = tableKind(bytes, name);
  return kind === null ? refused('document.kind_unknown') : readInProcess({ want: 'sheets', kind, limits: LIMITS }, { bytes });
}

/**
 * The same workbook with marks: coloured cells with notes, and new columns behind the last one. A table kept as text becomes a workbook.
 * Written in a limited process, since it opens the file again.
 */
export async function markSheets(bytes: Uint8Array, name: string, marks: SheetMarks): Promise<Outcome<Uint8Array>> {
  const kind = tableKind(bytes, name);
  if (kind === null) return refused('document.kind_unknown');
  return readInProcess({ want: 'marked', kind, limits: LIMITS }, { bytes: withMarks(marks, bytes) });
}

const LENGTH = 4;

/** Marks before the file, as one stream: their length, they, the file. */
function withMarks(marks: SheetMarks, bytes: Uint8Array): Buffer {
  const said = Buffer.from(JSON.stringify(marks), 'utf8');
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32LE(said.length);
  return Buffer.concat([length, said, bytes]);
}

/** The marks and the file, as `withMarks` put them together. */
export function marksBefore(stream: Buffer): { readonly marks: SheetMarks; readonly bytes: Buffer } {
  const end = LENGTH + stream.readUInt32LE(0);
  return { marks: JSON.parse(stream.toString('utf8', LENGTH, end)) as SheetMarks, bytes: stream.subarray(end) };
}
