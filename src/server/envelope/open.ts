import { Envelope, EnvelopeClaims, ENVELOPE_VERSION } from '#contract/index.js';
import type { BorderEvent } from '#core/index.js';
import type { BlobStore } from '../files/blobs.js';
import { readable } from '../http/readable.js';
import { refuse } from '../refused.js';
import { type Incoming, incomingFrom } from './incoming.js';
import { isSignedBy } from './keys.js';
import { MAGIC, signedBytes } from './seal.js';

const LONGEST_FIRST_LINE = 200;
const LARGEST_HEAD = 16 * 1024 * 1024;
const FIRST_LINE = new RegExp(`^${MAGIC} ([0-9]{1,6}) ([\\w-]{86})$`);

/** An envelope of which nothing is believed yet: who says to have sent it, and what would prove that. */
export interface Unproven extends EnvelopeClaims {
  /** Its contents, where the holder of the key signed them; null where not. */
  readonly contents: (publicKey: string) => Envelope | null;
  readonly files: Incoming;
}

/**
 * Reads the head of an envelope; the bytes of its files stay in the source. Whatever comes in, the answer is an envelope or a refusal.
 * @throws Refused `border.not_envelope`, `border.newer_version`, `border.truncated`, `border.broken`
 */
export async function openEnvelope(source: AsyncIterable<Uint8Array>): Promise<Unproven> {
  const files = incomingFrom(source);
  const first = await files.line(LONGEST_FIRST_LINE);
  if (typeof first === 'string') refuse('border.not_envelope');
  const { version, signature } = versionOf(Buffer.from(first).toString('latin1'));
  if (version > ENVELOPE_VERSION) refuse('border.newer_version', { version });
  const json = await files.line(LARGEST_HEAD);
  if (json === 'end') refuse('border.truncated');
  if (json === 'long') refuse('border.broken');
  const value = valueIn(json);
  const claims = EnvelopeClaims.safeParse(value);
  if (!claims.success) refuse('border.broken');
  return { ...claims.data, files, contents: (publicKey) => (isSignedBy(signedBytes(version, json), { signature, publicKey }) ? contentsOf(value) : null) };
}

function versionOf(line: string): { readonly version: number; readonly signature: string } {
  const [, version, signature] = FIRST_LINE.exec(line) ?? [];
  if (version === undefined || signature === undefined) refuse(line.startsWith(`${MAGIC} `) ? 'border.broken' : 'border.not_envelope');
  return { version: Number(version), signature };
}

function valueIn(json: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json)) as unknown;
  } catch {
    refuse('border.broken');
  }
}

/** What a proven sender wrote, held to the format all the same. @throws Refused `border.broken` */
function contentsOf(value: unknown): Envelope {
  const read = Envelope.safeParse(cleaned(value));
  if (!read.success) refuse('border.broken');
  const envelope = read.data;
  const known = new Set(envelope.files.map(({ sha256, size }) => `${sha256} ${size}`));
  // Bytes that did not come with it are not known to be the sender's to give.
  if (!envelope.events.every((event) => event.files.every(({ sha256, size }) => known.has(`${sha256} ${size}`)))) refuse('border.broken');
  return { ...envelope, events: envelope.events as readonly BorderEvent[] };
}

function cleaned(value: unknown): unknown {
  try {
    return readable(value);
  } catch {
    // Nested deeper than any format of ours.
    refuse('border.broken');
  }
}

/**
 * Puts the bytes that an envelope names into the store, each only where it has the size and the hash that were signed.
 * @throws Refused `border.truncated`, `border.broken`, `document.too_large` for a file larger than `limitBytes`
 */
export async function storeFiles({ files }: Unproven, envelope: Envelope, store: { readonly blobs: BlobStore; readonly limitBytes: number }): Promise<void> {
  for (const { sha256, size } of envelope.files) {
    if (size > store.limitBytes) refuse('document.too_large', { limit: Math.floor(store.limitBytes / 1024 ** 2) });
    const blob = await store.blobs.put(files.take(size), size);
    if (blob.size < size) refuse('border.truncated');
    if (blob.sha256 !== sha256) refuse('border.broken');
  }
  if (!(await files.isOver())) refuse('border.broken');
}
