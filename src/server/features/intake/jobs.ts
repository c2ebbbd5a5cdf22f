import { accepted, type Outcome, refused } from '#core/index.js';
import { doubtfulWords, readDocument as readFile, type ReadProgress, type ReadText } from '#documents/index.js';
import type { AgencyScope } from '../../database/scope.js';
import { inAgency } from '../../database/transaction.js';
import { namedByFiles } from '../../files/named.queries.js';
import type { ServerContext } from '../../http/context.js';
import { enqueue } from '../../jobs/queue.js';
import { type DocumentRecord, findDocument, lockDocument, saveReadingState } from './queries.js';
import { understand } from '../../reading/understand.js';
import { directoryOn, forToday, type ReadSource, storeReading } from './reading.commands.js';

/** The kind of the job that reads a received document. */
export const READ_DOCUMENT = 'read-document';

/** The kind of the job that recognises one whose pages are pictures. */
export const RECOGNISE_DOCUMENT = 'recognise-document';

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
 * A scan is passed on to a job of its own: recognising takes minutes, in which other documents must not wait.
 */
export async function readReceivedDocument(context: ServerContext, scope: AgencyScope, job: ReadDocument): Promise<void> {
  const document = await begin(context, scope, job.documentId);
  if (document === undefined) return;
  const source = await textOf(context, scope, { document, recognise: false });
  if (source.ok && source.value.unread !== undefined) return passOn(context, scope, { ...job, pages: source.value.unread.length });
  await finish(context, scope, { job, source });
}

/** Recognises a document that is a scan, then reads it as any other. Ends at the next page where somebody stopped it. */
export async function recogniseReceivedDocument(context: ServerContext, scope: AgencyScope, job: ReadDocument): Promise<void> {
  const document = await begin(context, scope, job.documentId);
  if (document !== undefined) await finish(context, scope, { job, source: await textOf(context, scope, { document, recognise: true }) });
}

/** The document, where it waits or is being read; its state then says the latter. */
function begin(context: ServerContext, scope: AgencyScope, documentId: string): Promise<DocumentRecord | undefined> {
  return inAgency(context.database, scope, async (tx) => {
    const found = await lockDocument(tx, scope, documentId);
    if (found === undefined || found.reading_state === 'read' || found.reading_state === 'refused') return undefined;
    await saveReadingState(tx, scope, { documentId, state: 'reading', progress: { page: 0, pages: null, stage: 'text', ...found.reading_progress } });
    return found;
  });
}

async function passOn(context: ServerContext, scope: AgencyScope, { documentId, today, pages }: ReadDocument & { readonly pages: number }): Promise<void> {
  await inAgency(context.database, scope, async (tx) => {
    const locked = await lockDocument(tx, scope, documentId);
    if (locked?.reading_state !== 'reading') return;
    await saveReadingState(tx, scope, { documentId, state: 'reading', progress: { page: 0, pages, stage: 'ocr' } });
    await enqueue(tx, { scope, kind: RECOGNISE_DOCUMENT, payload: { documentId, today }, uniqueKey: documentId, maxAttempts: READING_ATTEMPTS });
  });
}

async function finish(context: ServerContext, scope: AgencyScope, { job, source }: { readonly job: ReadDocument; readonly source: Outcome<ReadText> }): Promise<void> {
  const { documentId, today } = job;
  const read = source.ok ? await readingOf(context, scope, { source: source.value, today }) : source;
  const unwanted = await inAgency(context.database, scope, async (tx) => {
    const locked = await lockDocument(tx, scope, documentId);
    if (locked?.reading_state !== 'reading') return null;
    if (read.ok) return storeReading(tx, scope, { document: locked, ...read.value });
    await saveReadingState(tx, scope, { documentId, state: 'refused', refusal: { code: read.refusal.code, data: { ...read.refusal.data } } });
    return null;
  });
  // The same bytes may be somebody's evidence, in this agency or in another: what their file names is not ours to take.
  if (unwanted !== null && !(await namedByFiles(context.database, [unwanted])).has(unwanted)) await context.blobs.remove(unwanted);
}

/** What the text says, read outside of any transaction and outside of this thread: others neither wait for it nor for its locks. */
async function readingOf(context: ServerContext, scope: AgencyScope, { source, today }: { readonly source: ReadText; readonly today: string }): Promise<Outcome<Omit<ReadSource, 'document'>>> {
  const directory = await inAgency(context.database, scope, (tx) => directoryOn(tx, scope, today));
  const { units, options } = directory;
  const outcome = await understand(source.text, { ...options, ...(source.tables === undefined ? {} : { tables: source.tables }), doubtful: doubtfulWords(source) });
  return outcome.ok ? accepted({ source, reading: forToday(outcome.value, directory), units }) : outcome;
}

async function textOf(context: ServerContext, scope: AgencyScope, { document, recognise }: { readonly document: DocumentRecord; readonly recognise: boolean }): Promise<Outcome<ReadText>> {
  const { id, file_sha256: sha256, file_name: name } = document;
  if (sha256 === null) return refused('document.empty');
  const shown = progressWriter(context, scope, id);
  const outcome = await readFile(await context.blobs.bytes(sha256), name ?? '', { onProgress: shown.onProgress, signal: shown.stopped, recognise });
  await shown.settled();
  return outcome;
}

/** Where progress goes: `stopped` fires when the document is no longer being read. */
interface ProgressWriter {
  onProgress(progress: ReadProgress): void;
  settled(): Promise<void>;
  readonly stopped: AbortSignal;
}

/** Writes progress so that a person sees it move, at most every 0.4 s and never two writes at once; a lost one does no harm. */
function progressWriter(context: ServerContext, scope: AgencyScope, documentId: string): ProgressWriter {
  let last = 0;
  let writing: Promise<void> | null = null;
  const stopping = new AbortController();
  const write = ({ page, pages, stage }: ReadProgress): Promise<void> =>
    inAgency(context.database, scope, async (tx) => {
      const document = await findDocument(tx, scope, documentId);
      if (document?.reading_state !== 'reading') stopping.abort();
      // Taking the text out of a scan again is no step back.
      else if (stage === 'ocr' || document.reading_progress?.stage !== 'ocr') await saveReadingState(tx, scope, { documentId, state: 'reading', progress: { page, pages, stage } });
    }).catch((error: unknown) => context.log.warn({ error, documentId }, 'progress of a reading was not written'));
  return {
    onProgress(progress) {
      const now = Date.now();
      if (writing !== null || now - last < PROGRESS_EVERY) return;
      last = now;
      writing = write(progress).finally(() => (writing = null));
    },
    settled: async () => (writing === null ? undefined : writing),
    stopped: stopping.signal,
  };
}
