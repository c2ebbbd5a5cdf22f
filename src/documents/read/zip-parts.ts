import { Unzip, UnzipInflate, UnzipPassThrough } from 'fflate';

/** Takes the bytes of one file of a zip as they come. */
export interface PartTaker {
  take(piece: Uint8Array): void;
  end(): void;
}

/**
 * Reads a zip from its beginning to its end and hands each file over bit by bit; folders are left out.
 * @throws Error where the bytes are no zip, or a file of it cannot be unpacked
 */
export async function readZipParts(zip: AsyncIterable<Uint8Array>, takerOf: (path: string) => PartTaker): Promise<void> {
  const faults: Error[] = [];
  let parts = 0;
  const unzip = new Unzip((file) => {
    parts += 1;
    if (file.name.endsWith('/')) return;
    const taker = takerOf(file.name);
    file.ondata = (error, piece, final) => {
      if (error !== null) {
        faults.push(error);
        return;
      }
      taker.take(piece);
      if (final) taker.end();
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);
  for await (const piece of zip) {
    unzip.push(piece);
    if (faults[0] !== undefined) throw faults[0];
  }
  unzip.push(new Uint8Array(0), true);
  if (faults[0] !== undefined) throw faults[0];
  if (parts === 0) throw new Error('not a zip');
}
