import type { DocumentLine, DocumentRow, DocumentView } from '#contract/index.js';
import { type Act, may, syllables } from '#core/index.js';
import type { ToldHead } from '#documents/index.js';
import { v7 as newId } from 'uuid';
import { indexDocuments } from '../../database/pieces.js';
import { cursorAfter, keyOfCursor } from '../../http/cursor.js';
import type { Call, FileAnswer, Upload } from '../../http/handler.js';
import { enqueue } from '../../jobs/queue.js';
import { refuse } from '../../refused.js';
import { READ_DOCUMENT, READING_ATTEMPTS } from './jobs.js';
import { presentDocument, presentDocumentLine, presentDocumentRow } from './present.js';
import { countDocuments, type DocumentRecord, findDocument, findDocumentOfBytes, findTextFacts, insertDocument, insertFile, lockDocument, pageOfDocuments, saveCorrection, saveReadingState } from './queries.js';
import { columnsTold } from './told.commands.js';
import { twinsOf } from './twins.queries.js';

type DocumentCall = Pick<Call<'readDocument'>, 'tx' | 'scope' | 'actor' | 'postId' | 'now' | 'today' | 'context'>;

/** Refuses what the permission table does not allow on documents of the agency. @throws Refused `common.not_allowed` */
export function demand(call: Pick<DocumentCall, 'actor' | 'scope'>, act: Act): void {
  if (!may(call.actor, act, { agencyId: call.scope.agencyId })) refuse('common.not_allowed');
}

/** The document, or a refusal as if there were none. @throws Refused `common.not_found` */
export async function documentOrNone(call: Pick<DocumentCall, 'tx' | 'scope'>, documentId: string): Promise<DocumentRecord> {
  return (await findDocument(call.tx, call.scope, documentId)) ?? refuse('common.not_found');
}

/** Documents, newest first. */
export async function listDocuments(call: Call<'listDocuments'>): Promise<{ documents: DocumentLine[]; nextCursor: string | null; total: number; may: string[] }> {
  demand(call, 'document.read');
  const { q, state, cursor, limit } = call.input.query;
  const filter = { words: syllables(q ?? ''), state };
  const found = await pageOfDocuments(call.tx, call.scope, { filter, after: keyOfCursor(cursor), limit: limit + 1 });
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  const twins = await twinsOf(call.tx, call.scope, shown);
  return {
    documents: shown.map((record) => presentDocumentLine(record, twins.get(record.id))),
    nextCursor: found.length > limit && last !== undefined ? cursorAfter(last) : null,
    total: await countDocuments(call.tx, call.scope, filter),
    may: (['document.receive', 'document.review', 'document.assign'] as const).filter((act) => may(call.actor, act, { agencyId: call.scope.agencyId })),
  };
}

/** Stores an uploaded file as a document and queues its reading. The same bytes again in the agency answer the same document. */
export async function receiveDocument(call: Call<'receiveDocument'>): Promise<DocumentRow> {
  demand(call, 'document.receive');
  return receive(call, call.upload ?? refuse('document.empty'));
}

const LARGEST_PASTED = 20 * 1024 * 1024;

/** Stores pasted text the way a file is stored, so that it is read in the same limited process and can be downloaded as it came. */
export async function pasteDocument(call: Call<'pasteDocument'>): Promise<DocumentRow> {
  demand(call, 'document.receive');
  const { title, text } = call.input.body;
  if (text.trim() === '') refuse('document.empty');
  const bytes = Buffer.from(text, 'utf8');
  const blob = await call.context.blobs.put(oneChunk(bytes), LARGEST_PASTED);
  const name = title.normalize('NFC').replace(/\s+/g, ' ').trim();
  return receive(call, { ...blob, name: `${name === '' ? firstWords(text) : name}.txt`, mediaType: 'text/plain' });
}

/** Bytes at hand as a stream to store. */
export async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const firstWords = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ').slice(0, 80);

/** Stores what came in as a document, with what the message said of it, and queues its reading; bytes that are known answer the document that they are. */
export async function receive(call: DocumentCall, upload: Upload, told: ToldHead | null = null): Promise<DocumentRow> {
  const { tx, scope, postId, now } = call;
  const known = await findDocumentOfBytes(tx, scope, upload.sha256);
  if (known !== undefined) return presentDocumentRow(await documentOrNone(call, known));
  if (upload.size === 0) refuse('document.empty');
  const [documentId, fileId] = [newId(), newId()];
  await insertFile(tx, scope, { id: fileId, sha256: upload.sha256, name: upload.name, mediaType: upload.mediaType, size: upload.size, postId, now });
  // A name that is nothing but an ending is the whole name.
  const title = upload.name.replace(/(?<=.)\.[A-Za-z0-9]{1,5}$/, '');
  await insertDocument(tx, scope, { id: documentId, title, fileId, postId, now, told: told === null ? null : { told, columns: columnsTold(told) } });
  await indexDocuments(tx, scope, [documentId]);
  await enqueueReading(call, documentId);
  return presentDocumentRow(await documentOrNone(call, documentId));
}

async function enqueueReading(call: Pick<DocumentCall, 'tx' | 'scope' | 'today'>, documentId: string): Promise<boolean> {
  return enqueue(call.tx, { scope: call.scope, kind: READ_DOCUMENT, payload: { documentId, today: call.today }, uniqueKey: documentId, maxAttempts: READING_ATTEMPTS });
}

/**
 * Queues the reading again where it was refused or never ended. A document that was read is answered as it is, and so is one whose reading
 * waits or runs: its job would find its state changed and drop what it read. A secret one stays refused.
 */
export async function readAgain(call: Call<'readAgain'>): Promise<DocumentRow> {
  demand(call, 'document.receive');
  const { id } = call.input.params;
  const document = (await lockDocument(call.tx, call.scope, id)) ?? refuse('common.not_found');
  if (document.reading_state === 'read' || document.file_id === null) return presentDocumentRow(document);
  if (await enqueueReading(call, id)) await saveReadingState(call.tx, call.scope, { documentId: id, state: 'waiting' });
  return presentDocumentRow(await documentOrNone(call, id));
}

/** Stops a reading that waits or runs; what runs notices at its next page. One that has ended is answered as it is. */
export async function stopReading(call: Call<'stopReading'>): Promise<DocumentRow> {
  demand(call, 'document.receive');
  const { id } = call.input.params;
  const document = (await lockDocument(call.tx, call.scope, id)) ?? refuse('common.not_found');
  if (document.reading_state !== 'waiting' && document.reading_state !== 'reading') return presentDocumentRow(document);
  await saveReadingState(call.tx, call.scope, { documentId: id, state: 'refused', refusal: { code: 'document.stopped', data: {} } });
  return presentDocumentRow(await documentOrNone(call, id));
}

/** One document with what was read of its head. */
export async function readDocument(call: Call<'readDocument'>): Promise<DocumentView> {
  demand(call, 'document.read');
  return viewOf(call, await documentOrNone(call, call.input.params.id));
}

/** The page of a document. */
export async function viewOf(call: Pick<DocumentCall, 'tx' | 'scope' | 'actor'>, document: DocumentRecord): Promise<DocumentView> {
  return presentDocument(document, { facts: await findTextFacts(call.tx, call.scope, document.id), actor: call.actor, agencyId: call.scope.agencyId });
}

/** Corrects the head where nobody changed it meanwhile. @throws Refused `common.not_found`, `common.changed_meanwhile` */
export async function correctHead(call: Call<'correctHead'>): Promise<DocumentView> {
  demand(call, 'document.review');
  const { version, number, notation, issuedOn, subject, issuer } = call.input.body;
  const document = (await lockDocument(call.tx, call.scope, call.input.params.id)) ?? refuse('common.not_found');
  const next = {
    number: tidy(number, document.number), notation: tidy(notation, document.notation), subject: tidy(subject, document.subject) ?? '', issuer: tidy(issuer, document.issuer_name) ?? '',
    issuedOn: issuedOn === undefined ? document.issued_on : issuedOn,
  };
  const columns = {
    number: next.number, notation: next.notation, subject: next.subject, issuer_name: next.issuer, issued_on: next.issuedOn,
    issued_month: next.issuedOn === null ? document.issued_month : next.issuedOn.slice(0, 7),
  };
  const saved = await saveCorrection(call.tx, call.scope, { documentId: document.id, seenVersion: version, columns });
  if (!saved) refuse('common.changed_meanwhile');
  await indexDocuments(call.tx, call.scope, [document.id]);
  return viewOf(call, await documentOrNone(call, document.id));
}

/** What was sent, tidied; empty is none, and what was not sent stays. */
function tidy(sent: string | null | undefined, present: string | null): string | null {
  if (sent === undefined) return present;
  const text = (sent ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
  return text === '' ? null : text;
}

/** The stored file as it came in. @throws Refused `common.not_found`, also where nothing was kept */
export async function downloadDocument(call: Call<'downloadDocument'>): Promise<FileAnswer> {
  demand(call, 'document.read');
  const document = await documentOrNone(call, call.input.params.id);
  if (document.file_sha256 === null) refuse('common.not_found');
  return { fileName: document.file_name ?? document.title, mediaType: document.file_type ?? 'application/octet-stream', content: { sha256: document.file_sha256 } };
}
