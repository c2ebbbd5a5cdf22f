import { type Envelope, ENVELOPE_VERSION } from '#contract/index.js';
import { canonicalJson } from '../database/canonical-json.js';
import type { BlobStore } from '../files/blobs.js';
import { signBytes } from './keys.js';

/** What every envelope begins with. */
export const MAGIC = 'dondoc-border';
export const ENVELOPE_TYPE = 'application/vnd.dondoc.border';
export const ENVELOPE_ENDING = '.dondoc';

/** What is signed: the version with the contents, so that neither can be taken for another. */
export function signedBytes(version: number, json: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(`${MAGIC} ${version}\n`), json]);
}

/**
 * The head of an envelope: a line with version and signature (Ed25519), a line of canonical JSON. The bytes of the files follow, one after the
 * other, as the JSON names them by size and hash; so whoever opens it knows the sender before a byte of a file is kept, and unpacks nothing.
 */
export function sealHead(envelope: Envelope, privateKey: string): Buffer {
  const json = Buffer.from(canonicalJson(envelope));
  return Buffer.concat([Buffer.from(`${MAGIC} ${ENVELOPE_VERSION} ${signBytes(signedBytes(ENVELOPE_VERSION, json), privateKey)}\n`), json, Buffer.from('\n')]);
}

/** The whole envelope: its head and the bytes that it names. */
export async function* envelopeBytes(head: Uint8Array, files: Envelope['files'], blobs: Pick<BlobStore, 'open'>): AsyncGenerator<Uint8Array> {
  yield head;
  for (const { sha256 } of files) for await (const chunk of await blobs.open(sha256)) yield chunk as Uint8Array;
}

export function sizeOf(head: Uint8Array, files: Envelope['files']): number {
  return head.byteLength + files.reduce((sum, { size }) => sum + size, 0);
}
