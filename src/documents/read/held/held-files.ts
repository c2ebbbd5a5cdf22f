import { refused, type Outcome } from '#core/index.js';
import { kindOf, type DocumentKind } from '../../kind.js';
import { MEGABYTE, READ_LIMITS, type ReadLimits } from '../limits.js';
import { readInProcess } from '../reading-process.js';
import type { HeldFile, TakenFile } from './held-file.js';

const PLACE = /^\d{1,4}(?:\.\d{1,4}){0,4}$/u;

/** Whether files of that kind hold others that are read one by one. */
export const holdsFiles = (kind: DocumentKind): boolean => kind === 'eml' || kind === 'edxml' || kind === 'zip';

function jobOn<T>(bytes: Uint8Array, name: string, want: { readonly want: 'files' } | { readonly want: 'file'; readonly place: string }, limits: ReadLimits): Promise<Outcome<T>> {
  if (bytes.length === 0) return Promise.resolve(refused('document.empty'));
  if (bytes.length > limits.fileBytes) return Promise.resolve(refused('document.too_large', { limit: Math.round(limits.fileBytes / MEGABYTE) }));
  const kind = kindOf(bytes, name);
  return holdsFiles(kind) ? readInProcess<T>({ ...want, kind, limits }, { bytes }) : Promise.resolve(refused('document.file_missing'));
}

/**
 * The files in a mail or a zip, those inside its own mails and zips included, found in a limited process.
 *
 * @returns the files in their order, or a refusal: `document.file_missing` for a file that holds none
 */
export function listHeldFiles(bytes: Uint8Array, name: string, limits: Partial<ReadLimits> = {}): Promise<Outcome<readonly HeldFile[]>> {
  return jobOn(bytes, name, { want: 'files' }, { ...READ_LIMITS, ...limits });
}

/** One of those files by its place, to be read as a document of its own. */
export function takeHeldFile(bytes: Uint8Array, name: string, place: string): Promise<Outcome<TakenFile>> {
  return PLACE.test(place) ? jobOn(bytes, name, { want: 'file', place }, READ_LIMITS) : Promise.resolve(refused('document.file_missing'));
}
