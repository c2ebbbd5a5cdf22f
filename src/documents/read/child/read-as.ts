import type { DocumentKind } from '../../kind.js';
import type { ReadLimits } from '../limits.js';
import { readPlain } from '../plain.js';
import type { ReadProgress, ReadText } from '../read-text.js';
import { Unreadable } from '../unreadable.js';
import type { ReadingJob } from './messages.js';

interface Reading {
  readonly bytes: Buffer;
  readonly limits: ReadLimits;
  readonly onProgress: (progress: ReadProgress) => void;
}

type Reader = (reading: Reading) => Promise<ReadText>;

// Parsers are loaded when their kind comes: pdfjs alone costs half a second.
const READERS: Partial<Record<DocumentKind, Reader>> = {
  txt: async ({ bytes }) => readPlain(bytes, 'txt'),
  md: async ({ bytes }) => readPlain(bytes, 'md'),
  docx: async ({ bytes, limits }) => (await import('../docx/read-docx.js')).readDocx(bytes, limits),
};

/** The kinds whose text can be read. */
export const READABLE_KINDS: ReadonlySet<DocumentKind> = new Set(Object.keys(READERS) as DocumentKind[]);

/** Reads a file as the job asks. Runs only inside the reading process. @throws Unreadable, or whatever a parser throws */
export async function readAs(job: ReadingJob, bytes: Buffer, onProgress: (progress: ReadProgress) => void): Promise<unknown> {
  const reader = READERS[job.kind];
  if (reader === undefined) throw new Unreadable('document.kind_unknown');
  const read = await reader({ bytes, limits: job.limits, onProgress });
  if (read.text.length > job.limits.textCharacters) throw new Unreadable('document.inflates');
  if (read.text.trim() === '') throw new Unreadable('document.empty');
  return read;
}
