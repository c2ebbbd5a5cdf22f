import { kindOf, type DocumentKind } from '../../kind.js';
import type { ReadLimits } from '../limits.js';
import { openPacked } from '../packed/unpack.js';
import { Unreadable } from '../unreadable.js';
import type { HeldFile, TakenFile, ToldHead } from './held-file.js';
import { openEdxml, toldHead } from './edxml.js';
import { filesOfMail } from './mail.js';

interface Inside {
  readonly name: string;
  readonly bytes: Buffer;
  readonly told?: ToldHead;
}

const DEEPEST = 3;
const MOST_FILES = 200;
const LONGEST_NAME = 200;
// What systems leave in a zip beside the files that a person put there.
const LEFT_BEHIND = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/iu;

const isContainer = (kind: DocumentKind): boolean => kind === 'zip' || kind === 'eml' || kind === 'edxml';

async function filesOfZip(bytes: Buffer, limits: ReadLimits): Promise<readonly Inside[]> {
  const packed = await openPacked(bytes, limits);
  const names = packed.names.filter((name) => !name.endsWith('/') && !LEFT_BEHIND.test(name));
  if (names.length > MOST_FILES) throw new Unreadable('document.inflates');
  const files: Inside[] = [];
  for (const name of names) {
    const chunks: Buffer[] = [];
    for await (const chunk of packed.stream(name)) chunks.push(chunk);
    files.push({ name, bytes: Buffer.concat(chunks) });
  }
  return files;
}

function filesOf(bytes: Buffer, kind: DocumentKind, limits: ReadLimits): Promise<readonly Inside[]> {
  if (kind === 'zip') return filesOfZip(bytes, limits);
  return kind === 'edxml' ? filesOfEdxml(bytes) : filesOfMail(bytes);
}

async function filesOfEdxml(bytes: Buffer): Promise<readonly Inside[]> {
  const message = openEdxml(bytes);
  return message.files.map((file) => ({ name: file.name, bytes: Buffer.from(file.bytes), told: toldHead(message) }));
}

const shownName = (name: string): string => name.normalize('NFC').replace(/\p{Cc}/gu, '').slice(-LONGEST_NAME);
const plainName = (name: string): string => shownName(name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1));

interface Opening {
  readonly bytes: Buffer;
  readonly kind: DocumentKind;
  readonly readable: ReadonlySet<DocumentKind>;
  readonly limits: ReadLimits;
}

interface Level extends Opening {
  readonly places: readonly number[];
  readonly names: readonly string[];
}

/**
 * The files in a mail or a zip, with those in mails and zips inside of it, three deep. All of them share one limit of
 * unpacked bytes; a zip inside that is broken or locked is listed and cannot be read.
 *
 * @throws Unreadable `document.inflates`, and for the outermost file what its opening throws
 */
export async function listFiles(opening: Opening): Promise<readonly HeldFile[]> {
  const found: HeldFile[] = [];
  let left = opening.limits.inflatedBytes;
  const visit = async ({ bytes, kind, places, names, readable, limits }: Level): Promise<void> => {
    const files = await filesOf(bytes, kind, { ...limits, inflatedBytes: left });
    left -= files.reduce((sum, file) => sum + file.bytes.length, 0);
    if (found.length + files.length > MOST_FILES || left < 0) throw new Unreadable('document.inflates');
    for (const [index, file] of files.entries()) {
      const held = { places: [...places, index], names: [...names, shownName(file.name)], kind: kindOf(file.bytes, file.name) };
      const opened = isContainer(held.kind) && held.places.length < DEEPEST && (await isOpened(visit, { ...opening, ...held, bytes: file.bytes }));
      if (!opened) found.push({ place: held.places.join('.'), name: held.names.join(' › '), size: file.bytes.length, kind: held.kind, readable: readable.has(held.kind) && !isContainer(held.kind) });
    }
  };
  await visit({ ...opening, places: [], names: [] });
  return found;
}

/** Whether a file inside could be opened; too much is too much for all of them. */
async function isOpened(visit: (level: Level) => Promise<void>, level: Level): Promise<boolean> {
  try {
    await visit(level);
    return true;
  } catch (error) {
    if (error instanceof Unreadable && error.refusal.code !== 'document.inflates') return false;
    throw error;
  }
}

/** One file taken out by its place. @throws Unreadable `document.file_missing` where there is none */
export async function takeFile({ bytes, kind, limits }: Opening, place: string): Promise<TakenFile> {
  let inside: Inside = { name: '', bytes };
  let now = kind;
  const steps = place.split('.').map(Number);
  if (steps.length > DEEPEST) throw new Unreadable('document.file_missing');
  for (const step of steps) {
    const next = isContainer(now) ? (await filesOf(inside.bytes, now, limits))[step] : undefined;
    if (next === undefined) throw new Unreadable('document.file_missing');
    inside = next;
    now = kindOf(next.bytes, next.name);
  }
  return { name: plainName(inside.name), bytes: inside.bytes, told: inside.told ?? null };
}
