import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';

/** A key pair as it is kept: the public half raw in base64url, the private half as PKCS #8 in base64. */
export interface KeyPair {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** A new Ed25519 key pair (RFC 8032). */
export function newKeyPair(): KeyPair {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return { publicKey: publicKey.export({ format: 'jwk' }).x ?? '', privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64') };
}

export function signBytes(bytes: Uint8Array, privateKey: string): string {
  return sign(null, bytes, createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' })).toString('base64url');
}

/** Whether the holder of a key signed exactly these bytes; false for whatever is no key or no signature. */
export function isSignedBy(bytes: Uint8Array, { signature, publicKey }: { readonly signature: string; readonly publicKey: string }): boolean {
  const key = publicKeyOf(publicKey);
  const raw = Buffer.from(signature, 'base64url');
  // The last letter of base64url has bits to spare: one signature is written in one way.
  return key !== null && raw.toString('base64url') === signature && verify(null, bytes, key, raw);
}

function publicKeyOf(x: string): KeyObject | null {
  try {
    return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  } catch {
    return null;
  }
}

/**
 * The number of a public key, to be read out over the telephone: the first 128 bits of its SHA-256 as eight groups of five digits. Digits are
 * heard alike in every dialect, and whoever wanted another key with the same number would have to try 2^128 of them.
 */
export function fingerprintOf(publicKey: string): string {
  const hash = createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest();
  return Array.from({ length: 8 }, (_, group) => String(hash.readUInt16BE(group * 2)).padStart(5, '0')).join(' ');
}
