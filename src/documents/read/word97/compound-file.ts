import { Unreadable } from '../unreadable.js';

/** The streams at the root of a compound file ([MS-CFB]), by name. */
export type Streams = ReadonlyMap<string, Buffer>;

interface Entry {
  readonly name: string;
  readonly kind: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

const END = 0xfffffffa;
const NOTHING = 0xffffffff;
const HEADER = 512;
const ENTRY = 128;
const FIRST_TABLES = 109;
const STREAM = 2;
const ROOT = 5;
const MOST_ENTRIES = 10_000;

const damaged = (): Unreadable => new Unreadable('document.damaged');

/** The sectors of a chain put together; a chain that turns back on itself or leaves the file is damage. */
function chained(start: number, next: (sector: number) => number, sectorAt: (sector: number) => Buffer, most: number): Buffer {
  const parts: Buffer[] = [];
  for (let sector = start; sector < END; sector = next(sector)) {
    if (parts.length > most) throw damaged();
    parts.push(sectorAt(sector));
  }
  return Buffer.concat(parts);
}

function sectorTable(bytes: Buffer, sectorSize: number, sectorAt: (sector: number) => Buffer): Buffer {
  const places: number[] = [];
  for (let index = 0; index < FIRST_TABLES; index += 1) places.push(bytes.readUInt32LE(76 + index * 4));
  let more = bytes.readUInt32LE(68);
  for (let count = bytes.readUInt32LE(72); more < END && count > 0 && places.length * sectorSize < bytes.length; count -= 1) {
    const sector = sectorAt(more);
    for (let at = 0; at + 8 <= sector.length; at += 4) places.push(sector.readUInt32LE(at));
    more = sector.readUInt32LE(sector.length - 4);
  }
  return Buffer.concat(places.filter((place) => place < END).map(sectorAt));
}

function entryAt(directory: Buffer, index: number): Entry {
  const at = index * ENTRY;
  if (at + ENTRY > directory.length) throw damaged();
  const nameLength = Math.min(64, directory.readUInt16LE(at + 64));
  return {
    name: directory.toString('utf16le', at, at + Math.max(0, nameLength - 2)), kind: directory.readUInt8(at + 66), left: directory.readUInt32LE(at + 68), right: directory.readUInt32LE(at + 72),
    child: directory.readUInt32LE(at + 76), start: directory.readUInt32LE(at + 116), size: directory.readUInt32LE(at + 120),
  };
}

/** The entries right below the root: those deeper belong to files that are embedded in this one. */
function rootEntries(directory: Buffer): { root: Entry; entries: readonly Entry[] } {
  const root = entryAt(directory, 0);
  if (root.kind !== ROOT) throw damaged();
  const entries: Entry[] = [];
  const open = [root.child];
  while (open.length > 0) {
    const index = open.pop() ?? NOTHING;
    if (index === NOTHING) continue;
    if (entries.length > MOST_ENTRIES) throw damaged();
    const entry = entryAt(directory, index);
    entries.push(entry);
    open.push(entry.left, entry.right);
  }
  return { root, entries };
}

/** Reads the streams of a compound file. @throws Unreadable `document.damaged` */
export function streamsOf(bytes: Buffer): Streams {
  if (bytes.length < HEADER) throw damaged();
  const sectorSize = 2 ** Math.min(16, bytes.readUInt16LE(30));
  const smallSize = 2 ** Math.min(16, bytes.readUInt16LE(32));
  const most = Math.ceil(bytes.length / smallSize);
  const sectorAt = (sector: number): Buffer => {
    const at = (sector + 1) * sectorSize;
    if (at >= bytes.length) throw damaged();
    return bytes.subarray(at, at + sectorSize);
  };
  const entryIn = (table: Buffer) => (sector: number) => (sector * 4 + 4 <= table.length ? table.readUInt32LE(sector * 4) : NOTHING);
  const table = entryIn(sectorTable(bytes, sectorSize, sectorAt));
  const directory = chained(bytes.readUInt32LE(48), table, sectorAt, most);
  const { root, entries } = rootEntries(directory);
  const smallTable = entryIn(chained(bytes.readUInt32LE(60), table, sectorAt, most));
  const small = chained(root.start, table, sectorAt, most);
  const smallAt = (sector: number): Buffer => {
    if (sector * smallSize >= small.length) throw damaged();
    return small.subarray(sector * smallSize, (sector + 1) * smallSize);
  };
  const cutoff = bytes.readUInt32LE(56);
  const streamOf = ({ start, size }: Entry): Buffer => (size < cutoff ? chained(start, smallTable, smallAt, most) : chained(start, table, sectorAt, most)).subarray(0, size);
  return new Map(entries.filter(({ kind }) => kind === STREAM).map((entry) => [entry.name, streamOf(entry)]));
}
