import { Zip, ZipDeflate } from 'fflate';

/** One file of a zip; its bytes may come bit by bit. */
export interface ZipPart {
  /** Path inside, with `/`; see `safeFileName`. */
  readonly path: string;
  /** A piece may be written over once the next is asked for. */
  readonly content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

// The first moment that a zip can hold; local time, because zip has no zone. Equal content gives equal bytes.
const ALWAYS = '1980-01-01T00:00:00';

/** Writes a zip as it is read: never more of it in memory than one piece of one file. */
export async function* writeZip(parts: AsyncIterable<ZipPart> | Iterable<ZipPart>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const faults: Error[] = [];
  const zip = new Zip((error, piece) => {
    // The type says that there is always a piece; with an error there is none.
    if (error !== null) faults.push(error);
    else ready.push(piece);
  });
  function* done(): Generator<Uint8Array> {
    if (faults[0] !== undefined) throw faults[0];
    yield* ready.splice(0);
  }
  for await (const { path, content } of parts) {
    const entry = new ZipDeflate(path, { level: 6 });
    entry.mtime = ALWAYS;
    zip.add(entry);
    for await (const piece of content) {
      entry.push(piece);
      yield* done();
    }
    entry.push(new Uint8Array(0), true);
    yield* done();
  }
  zip.end();
  yield* done();
}

const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const LONGEST = 100;

/** A file name that Windows, macOS and Linux all take: no sign that one of them forbids, no name of a device, not too long; its ending stays. */
export function safeFileName(name: string): string {
  // Signs that turn the direction of text could show another ending than there is.
  const plain = name.normalize('NFC').replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]/gu, '_').replace(/\s+/gu, ' ').trim().replace(/[. ]+$/u, '');
  const ending = /\.[A-Za-z0-9]{1,10}$/.exec(plain)?.[0] ?? '';
  const stem = [...plain.slice(0, plain.length - ending.length)].slice(0, LONGEST).join('').replace(/[. ]+$/u, '');
  const whole = `${stem === '' ? '_' : stem}${ending}`;
  return RESERVED.test(whole) ? `_${whole}` : whole;
}
