import type { DocumentRow, HeldFileRow } from '#contract/index.js';
import { holdsFiles, kindOf, listHeldFiles as filesIn, READ_LIMITS, takeHeldFile } from '#documents/index.js';
import type { Call } from '../../http/handler.js';
import { refuse, valueOf } from '../../refused.js';
import { demand, documentOrNone, oneChunk, receive } from './commands.js';

interface StoredFile {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** The stored file of a document; null where its bytes may not be kept, or hold no others. */
async function holderOf(call: Pick<Call<'listHeldFiles'>, 'tx' | 'scope' | 'context'>, documentId: string): Promise<StoredFile | null> {
  const document = await documentOrNone(call, documentId);
  if (document.file_sha256 === null) return null;
  const [bytes, name] = [await call.context.blobs.bytes(document.file_sha256), document.file_name ?? ''];
  return holdsFiles(kindOf(bytes, name)) ? { bytes, name } : null;
}

/** The files inside a mail or a zip that came in; none for any other document. @throws Refused `common.not_found`, and those of `listHeldFiles` of documents */
export async function listHeldFiles(call: Call<'listHeldFiles'>): Promise<{ files: HeldFileRow[] }> {
  demand(call, 'document.read');
  const holder = await holderOf(call, call.input.params.id);
  return { files: holder === null ? [] : [...valueOf(await filesIn(holder.bytes, holder.name))] };
}

/**
 * Takes one file out of a mail or a zip and receives it as if it had been uploaded, its head filled with what the message
 * says of it until it is read; the same file again answers the same document.
 * @throws Refused `common.not_found`, `document.file_missing`, and those of `takeHeldFile` of documents
 */
export async function receiveHeldFile(call: Call<'receiveHeldFile'>): Promise<DocumentRow> {
  demand(call, 'document.receive');
  const { id, place } = call.input.params;
  const holder = (await holderOf(call, id)) ?? refuse('document.file_missing');
  const taken = valueOf(await takeHeldFile(holder.bytes, holder.name, place));
  const blob = await call.context.blobs.put(oneChunk(taken.bytes), READ_LIMITS.fileBytes);
  return receive(call, { ...blob, name: taken.name, mediaType: 'application/octet-stream' }, taken.told);
}
