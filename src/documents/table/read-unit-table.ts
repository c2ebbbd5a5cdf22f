import { refused, type Outcome } from '#core/index.js';
import { kindOf, type DocumentKind } from '../kind.js';
import { MEGABYTE, READ_LIMITS, type ReadLimits } from '../read/limits.js';
import { readInProcess } from '../read/reading-process.js';
import type { UnitTable } from './unit-table.js';

const TABLE_KINDS: ReadonlySet<DocumentKind> = new Set(['xlsx', 'txt', 'md']);
// An agency tree of a whole province is well under one megabyte.
const TABLE_LIMITS: ReadLimits = { ...READ_LIMITS, fileBytes: 5 * MEGABYTE, inflatedBytes: 50 * MEGABYTE };

/**
 * The rows of a table of units: the first sheet of an xlsx, a CSV (commas, semicolons or tabs) or cells pasted from
 * Excel, all as text in NFC. Read in a limited process like any other file.
 *
 * @param bytes the whole file, or pasted text in UTF-8
 * @param name its name; may be empty for pasted cells
 * @returns head and rows, or a refusal `document.*`
 */
export async function readUnitTable(bytes: Uint8Array, name: string): Promise<Outcome<UnitTable>> {
  if (bytes.length === 0) return refused('document.empty');
  if (bytes.length > TABLE_LIMITS.fileBytes) return refused('document.too_large', { limit: TABLE_LIMITS.fileBytes / MEGABYTE });
  const kind = kindOf(bytes, name === '' ? 'pasted.txt' : name.replace(/\.[ct]sv$/iu, '.txt'));
  if (!TABLE_KINDS.has(kind)) return refused('document.kind_unknown');
  return readInProcess({ want: 'table', kind, limits: TABLE_LIMITS }, { bytes });
}
