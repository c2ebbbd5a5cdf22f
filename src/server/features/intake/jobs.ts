import { accepted, type Outcome, refused } from '#core/index.js';
import { readDocument as readFile, type ReadProgress, type ReadText } from '#documents/index.js';
import type { AgencyScope } from '../../database/scope.js';
import { inAgency } from '../../database/transaction.js';
import type { ServerContext } from '../../http/context.js';
import { findDocument, isNamedByFile, lockDocument, saveReadingState } from './queries.js';
import { understand } from '../../reading/understand.js';
import { directoryOn, type ReadSource, storeReading } from './reading.commands.js';

/** The kind of the job that reads a received document. */
export const READ_DOCUMENT = 'read-document';

/** A fault of ours does not get better by trying all day; a person may start the reading again. */
export const READING_ATTEMPTS = 3;

interface ReadDocument {
  readonly documentId: string;
  readonly today: string;
}

/** Says to the person who brought it that a document could not be read for a reason of ours. */
export async function giveUpReading({ database }: ServerContext, scope: AgencyScope, documentId: string): Promise<void> {
  await inAgency(database, scope, async (tx) => {
    const document = await lockDocument(tx, scope, documentId);
    const isRunning = document?.reading_state === 'waiting' || document?.reading_state === 'reading';
    if (isRunning) await saveReadingState(tx, scope, { documentId, state: 'refused', refusal: { code: 'document.reading_failed', data: {} } });
  });
}

const PROGRESS_EVERY = 400;

/**
 * Reads one document: the bytes in a process of their own, then what the text orders. Run twice it does nothing the second time, because a
 * document that was read or refused is left as it is. A file that cannot be read is a refusal with its reason, not a fault.
 */
export async function readReceivedDocument(context: ServerContext, scope: AgencyScope, { documentId, today }: ReadDocument): Promise<void> {
  const document = await inAgency(context.database, scope, async (tx) => {
    const found = await lockDocument(tx, scope, documentId);
    if (found === undefined || found.reading_state === 'read' || found.reading_state === 'refused') return undefined;
    await saveReadingState(tx, scope, { documentId, state: 'reading', progress: { page: 0, pages: null } });
    return found;
  });
  if (document === undefined) return;
  const source = await textOf(context, scope, { documentId, sha256: document.file_sha256, name: document.file_name ?? '' });
  const read = source.ok ? await readingOf(context, scope, { source: source.value, today }) : source;
  const unwanted = await inAgency(context.database, scope, async (tx) => {
    const locked = await lockDocument(tx, scope, documentId);
    if (locked?.reading_state !== 'reading') return null;
    if (read.ok) return storeReading(tx, scope, { document: locked, ...read.value });
    await saveReadingState(tx, scope, { documentId, state: 'refused', refusal: { code: read.refusal.code, data: { ...read.refusal.data } } });
    return null;
  });
  // The same bytes may be somebody's evidence, in this agency or in another: what their file names is not ours to take.
  if (unwanted !== null && !(await isNamedByFile(context.database, unwanted))) await context.blobs.remove(unwanted);
}

/** What the text says, read outside of any transaction and outside of this thread: others neither wait for it nor for its locks. */
async function readingOf(context: ServerContext, scope: AgencyScope, { source, today }: { readonly source: ReadText; readonly today: string }): Promise<Outcome<Omit<ReadSource, 'document'>>> {
  const { units, options } = await inAgency(context.database, scope, (tx) => directoryOn(tx, scope, today));
  const outcome = await understand(source.text, source.tables === undefined ? options : { ...options, tables: source.tables });
  return outcome.ok ? accepted({ source, reading: outcome.value, units }) : outcome;
}

async function textOf(context: ServerContext, scope: AgencyScope, { documentId, sha256, name }: { readonly documentId: string; readonly sha256: string | null; readonly name: string }): Promise<Outcome<ReadText>> {
  if (sha256 === null) return refused('document.empty');
  const shown = progressWriter(context, scope, documentId);
  const outcome = await readFile(await context.blobs.bytes(sha256), name, { onProgress: shown.onProgress });
  await shown.settled();
  return outcome;
}

/** Writes progress so that a person sees it move, at most every 0.4 s and never two writes at once; a lost one does no harm. */
function progressWriter(context: ServerContext, scope: AgencyScope, documentId: string): { onProgress(progress: ReadProgress): void; settled(): Promise<void> } {
  let last = 0;
  let writing: Promise<void> | null = null;
  const write = (progress: ReadProgress): Promise<void> =>
    inAgency(context.database, scope, async (tx) => {
      const document = await findDocument(tx, scope, documentId);
      if (document?.reading_state === 'reading') await saveReadingState(tx, scope, { documentId, state: 'reading', progress: { page: progress.page, pages: progress.pages } });
    }).catch((error: unknown) => context.log.warn({ error, documentId }, 'progress of a reading was not written'));
  return {
    onProgress(progress) {
      const now = Date.now();
      if (writing !== null || now - last < PROGRESS_EVERY) return;
      last = now;
      writing = write(progress).finally(() => (writing = null));
    },
    settled: async () => (writing === null ? undefined : writing),
  };
}
