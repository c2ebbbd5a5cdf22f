import { refused, type Outcome } from '#core/index.js';
import { kindOf } from '../kind.js';
import { READABLE_KINDS } from './child/read-as.js';
import { listHeldFiles } from './held/held-files.js';
import { nameNotes } from './named-otherwise.js';
import { READ_LIMITS, type ReadLimits } from './limits.js';
import type { ReadProgress, ReadText } from './read-text.js';
import { readInProcess } from './reading-process.js';

export interface ReadOptions {
  /** Called as pages are done; `pages` is null while their number is not known. */
  onProgress?(progress: ReadProgress): void;
  /** Stricter or wider limits than `READ_LIMITS`. */
  readonly limits?: Partial<ReadLimits>;
}

const MEGABYTE = 1024 * 1024;

/** A zip has no text of its own: its files are taken out and read one by one. */
async function refusedZip(bytes: Uint8Array, name: string, limits: ReadLimits): Promise<Outcome<ReadText>> {
  const files = await listHeldFiles(bytes, name, limits);
  if (!files.ok) return files;
  return files.value.length === 0 ? refused('document.empty') : refused('document.holds_files', { count: files.value.length });
}

/**
 * The text of a file, read in a process of its own with limits on time, memory and unpacked size. No bytes
 * make it throw (an incomplete installation does) and it never costs the caller more than the text that comes back.
 *
 * @param bytes the whole file
 * @param name its name, used only to tell txt from md
 * @returns the text, or one of the refusals `document.*` that says what to do instead
 */
export async function readDocument(bytes: Uint8Array, name: string, options: ReadOptions = {}): Promise<Outcome<ReadText>> {
  const limits = { ...READ_LIMITS, ...options.limits };
  if (bytes.length === 0) return refused('document.empty');
  if (bytes.length > limits.fileBytes) return refused('document.too_large', { limit: Math.round(limits.fileBytes / MEGABYTE) });
  const kind = kindOf(bytes, name);
  if (kind === 'xls') return refused('document.old_workbook');
  if (kind === 'zip') return refusedZip(bytes, name, limits);
  if (!READABLE_KINDS.has(kind)) return refused('document.kind_unknown');
  const outcome = await readInProcess<ReadText>({ want: 'text', kind, limits }, bytes, (progress) => options.onProgress?.(progress));
  return outcome.ok ? { ok: true, value: { ...outcome.value, notes: [...nameNotes(name, kind), ...outcome.value.notes] } } : outcome;
}
