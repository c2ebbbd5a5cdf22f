import { randomBytes } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { seal, unseal } from '../database/sealed.js';

const NAME = 'outgoing.key';

/**
 * The key under which secrets of other programs are kept in the database; made once, in the data folder. Who has only the database, or a copy
 * of it, cannot sign as this server.
 */
async function ownKey(dataFolder: string): Promise<string> {
  const path = join(dataFolder, NAME);
  const read = (): Promise<string | null> => readFile(path, 'utf8').then((text) => text.trim(), () => null);
  const found = await read();
  if (found !== null && found !== '') return found;
  const made = randomBytes(32).toString('base64url');
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, made, { mode: 0o600 });
  // A link is made whole or not at all, so that two servers that start together keep the same key.
  await link(draft, path).catch(() => undefined);
  await rm(draft);
  return (await read()) ?? made;
}

/** A secret as it may be kept. */
export async function sealSecret(secret: string, { dataFolder }: { readonly dataFolder: string }): Promise<Buffer> {
  return seal(secret, await ownKey(dataFolder));
}

/** The secret again; null where the key is another, as after a restore without the data folder. */
export async function unsealSecret(bytes: Buffer, { dataFolder }: { readonly dataFolder: string }): Promise<string | null> {
  try {
    return unseal(bytes, await ownKey(dataFolder));
  } catch {
    return null;
  }
}
