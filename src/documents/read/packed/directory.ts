import type { ReadLimits } from '../limits.js';
import { Unreadable } from '../unreadable.js';

/** One part of a packed file (zip) as its directory describes it. Sizes are claims until the part is unpacked. */
export interface PackedPart {
  readonly name: string;
  readonly method: number;
  readonly checksum: number;
  readonly packedSize: number;
  readonly offset: number;
}

const END_SIGNATURE = 0x06054b50;
const END_LENGTH = 22;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_LENGTH = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_LENGTH = 30;
const LONGEST_COMMENT = 65_535;
const ENCRYPTED_FLAG = 1;
// A size of all ones says "see the zip64 record"; no file under the size limit needs one.
const ELSEWHERE = 0xffffffff;

const damaged = (): Unreadable => new Unreadable('document.damaged');

function endRecordAt(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = bytes.length - END_LENGTH; at >= first; at -= 1) {
    if (bytes.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  throw damaged();
}

function entryAt(bytes: Buffer, at: number): { part: PackedPart; next: number } {
  if (at + ENTRY_LENGTH > bytes.length || bytes.readUInt32LE(at) !== ENTRY_SIGNATURE) throw damaged();
  if ((bytes.readUInt16LE(at + 8) & ENCRYPTED_FLAG) !== 0) throw new Unreadable('document.encrypted');
  const nameEnd = at + ENTRY_LENGTH + bytes.readUInt16LE(at + 28);
  const part = {
    name: bytes.toString('utf8', at + ENTRY_LENGTH, nameEnd).replaceAll('\\', '/'),
    method: bytes.readUInt16LE(at + 10),
    checksum: bytes.readUInt32LE(at + 16),
    packedSize: bytes.readUInt32LE(at + 20),
    offset: bytes.readUInt32LE(at + 42),
  };
  if (part.packedSize === ELSEWHERE || part.offset === ELSEWHERE) throw damaged();
  return { part, next: nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32) };
}

/**
 * The parts of a packed file, by name.
 *
 * @throws Unreadable `document.damaged` for a broken directory or a name that occurs twice, `document.encrypted` for
 * parts under a password, `document.inflates` for more parts than the limit
 */
export function directoryOf(bytes: Buffer, limits: ReadLimits): ReadonlyMap<string, PackedPart> {
  const end = endRecordAt(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > limits.parts) throw new Unreadable('document.inflates');
  const parts = new Map<string, PackedPart>();
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    const { part, next } = entryAt(bytes, at);
    // Two parts of one name are read differently by different programs: what the clerk saw would be a guess.
    if (parts.has(part.name)) throw damaged();
    parts.set(part.name, part);
    at = next;
  }
  return parts;
}

/** The packed bytes of a part, without copying. @throws Unreadable `document.damaged` when they lie outside the file */
export function packedBytesOf(bytes: Buffer, part: PackedPart): Buffer {
  const { offset } = part;
  if (offset + LOCAL_LENGTH > bytes.length || bytes.readUInt32LE(offset) !== LOCAL_SIGNATURE) throw damaged();
  const start = offset + LOCAL_LENGTH + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  if (start + part.packedSize > bytes.length) throw damaged();
  return bytes.subarray(start, start + part.packedSize);
}
