import type { FastifyReply } from 'fastify';
import type { ServerContext } from './context.js';
import type { FileAnswer } from './handler.js';

/** Sends a file to be saved, never shown: what was uploaded must not run as a page of ours. */
export async function sendFile(reply: FastifyReply, file: FileAnswer, context: ServerContext): Promise<void> {
  const body = await bodyOf(file.content, context);
  await reply
    .header('content-type', /^[\w.+-]+\/[\w.+-]+$/.test(file.mediaType) ? file.mediaType : 'application/octet-stream')
    .header('content-disposition', contentDisposition(file.fileName))
    .header('content-security-policy', "default-src 'none'; sandbox")
    .send(body);
}

async function bodyOf(content: FileAnswer['content'], context: ServerContext): Promise<Buffer | NodeJS.ReadableStream> {
  if ('bytes' in content) return Buffer.from(content.bytes);
  if ('stream' in content) return content.stream();
  return 'draw' in content ? Buffer.from(await content.draw()) : context.blobs.open(content.sha256);
}

/** The name twice: in ASCII for old clients, and in full (RFC 6266, RFC 8187). */
export function contentDisposition(name: string): string {
  const ascii = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const full = encodeURIComponent(name.replace(/\p{Cs}/gu, '_')).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${full}`;
}
