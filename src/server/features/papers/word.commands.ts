import { DOCX } from '#contract/index.js';
import type { Paper } from '#core/index.js';
import { writePaper } from '#documents/index.js';
import { v7 as newId } from 'uuid';
import { oneChunk } from '../intake/commands.js';
import { insertFile } from '../intake/queries.js';
import type { PaperCall } from './view.commands.js';

/** Many times what the longest paper with its annexes takes, in bytes. */
const LARGEST = 50 * 1024 * 1024;

/** Keeps a paper as Word, by its hash, as it is now. @returns the id of its file, which who calls must name in the same transaction */
export async function keepWordFile({ tx, scope, postId, now, context }: Pick<PaperCall, 'tx' | 'scope' | 'postId' | 'now' | 'context'>, { paper, name }: { readonly paper: Paper; readonly name: string }): Promise<string> {
  const blob = await context.blobs.put(oneChunk(await writePaper(paper)), LARGEST);
  const fileId = newId();
  await insertFile(tx, scope, { id: fileId, ...blob, name, mediaType: DOCX, postId, now });
  return fileId;
}
