import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';

const [NONCE, TAG] = [12, 16];

/** Shorter texts do not get shorter. */
const WORTH_PACKING = 200;
/** What a packed text begins with, and JSON never. */
const PACKED = 0x78;

/** Packing further takes twice the time for a twentieth of the room. */
const QUICKLY = { level: 3 } as const;

/** A JSON text that only the holder of a secret can read again, packed (AES-256-GCM under a key of the secret's own). */
export function seal(text: string, secret: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), nonce);
  const sealed = Buffer.concat([cipher.update(text.length < WORTH_PACKING ? Buffer.from(text) : deflateSync(text, QUICKLY)), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** The text again. Throws where the secret is another or the seal was touched. */
export function unseal(bytes: Buffer, secret: string): string {
  const decipher = createDecipheriv('aes-256-gcm', keyOf(secret), bytes.subarray(0, NONCE));
  decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
  const plain = Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]);
  return (plain[0] === PACKED ? inflateSync(plain) : plain).toString('utf8');
}

/** What may be kept of a secret to know it again. */
export function markOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

function keyOf(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'dondoc kept answer', 32));
}
