import type { FastifyRequest } from 'fastify';
import { MEGABYTE } from '../config.js';
import { refuse } from '../refused.js';
import type { ServerContext } from './context.js';
import { isGone } from './gone.js';
import type { Upload } from './handler.js';

/** A table of units is small; more than this is something else. */
const LARGEST_IN_MEMORY = 5 * MEGABYTE;
const LONGEST_NAME = 200;

interface IncomingFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/**
 * Streams the one file of a request to the store; it is on disk and synced when this returns. `files` is how many of the largest size it may hold.
 * @throws Refused `common.file_needed`, `document.too_large`
 */
export async function storeUpload(request: FastifyRequest, context: ServerContext, files = 1): Promise<Upload> {
  const limit = files * context.config.uploadMegabytes * MEGABYTE;
  const { name, mediaType, bytes } = await firstFile(request, limit);
  const blob = await context.blobs.put(bytes, limit);
  return { ...blob, name, mediaType };
}

/** The one file of a request in memory, for what is looked at and not kept. @throws Refused `common.file_needed`, `document.too_large` */
export async function readUpload(request: FastifyRequest): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const { name, bytes } = await firstFile(request);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.byteLength;
    if (size > LARGEST_IN_MEMORY) refuse('document.too_large', { limit: LARGEST_IN_MEMORY / MEGABYTE });
    chunks.push(chunk);
  }
  return { name, bytes: Buffer.concat(chunks) };
}

async function firstFile(request: FastifyRequest, limit = LARGEST_IN_MEMORY): Promise<IncomingFile> {
  if (!request.isMultipart()) refuse('common.file_needed');
  // Who went away while we asked who it is: the parser would wait for ever for the end of a stream that has ended.
  if (isGone(request)) refuse('common.file_needed');
  const part = await request.file({ limits: { fileSize: limit + 1 } });
  // A part without a name has no file, whatever the types of the library say.
  if (typeof part?.filename !== 'string') refuse('common.file_needed');
  return { name: cleanName(part.filename), mediaType: part.mimetype, bytes: untilGone(request, part.file as AsyncIterable<Uint8Array>) };
}

/** The bytes; where the sender goes away before the last, a refusal and not the fault of the network that it looks like. @throws Refused `common.file_needed` */
async function* untilGone(request: FastifyRequest, bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  try {
    yield* bytes;
  } catch (error) {
    if (isGone(request)) refuse('common.file_needed');
    throw error;
  }
}

/** A file name as data: its last part only, NFC, without characters that steer a terminal or turn the direction of text. */
export function cleanName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).pop() ?? '';
  const visible = last.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim();
  return visible.length <= LONGEST_NAME ? visible || 'tệp' : shorten(visible);
}

function shorten(name: string): string {
  const ending = /\.[^.]{1,10}$/.exec(name)?.[0] ?? '';
  return [...name.slice(0, name.length - ending.length)].slice(0, LONGEST_NAME - ending.length).join('') + ending;
}
