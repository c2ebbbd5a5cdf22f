/** Bytes that come in, taken piece by piece; nothing is held that was not asked for. */
export interface Incoming {
  /** The bytes before the next line feed, which is taken too; `end` where there is none any more, `long` where it is farther away than `most`. */
  line(most: number): Promise<Uint8Array | 'end' | 'long'>;
  /** Exactly so many bytes, in pieces; fewer only where the source ends. */
  take(size: number): AsyncGenerator<Uint8Array>;
  /** Whether nothing is left. */
  isOver(): Promise<boolean>;
}

const LINE_FEED = 0x0a;

export function incomingFrom(source: AsyncIterable<Uint8Array>): Incoming {
  const pieces = source[Symbol.asyncIterator]();
  let held: Uint8Array = new Uint8Array();
  /** Answers whether there is a byte to look at. */
  const more = async (): Promise<boolean> => {
    while (held.byteLength === 0) {
      const next = await pieces.next();
      if (next.done === true) return false;
      held = next.value;
    }
    return true;
  };
  const line = async (most: number): Promise<Uint8Array | 'end' | 'long'> => {
    const parts: Uint8Array[] = [];
    for (let size = 0; ;) {
      if (!(await more())) return 'end';
      const end = held.indexOf(LINE_FEED);
      const part = end === -1 ? held : held.subarray(0, end);
      size += part.byteLength;
      if (size > most) return 'long';
      parts.push(part);
      held = end === -1 ? new Uint8Array() : held.subarray(end + 1);
      if (end !== -1) return Buffer.concat(parts);
    }
  };
  const take = async function* (size: number): AsyncGenerator<Uint8Array> {
    for (let left = size; left > 0 && (await more());) {
      const part = held.subarray(0, left);
      held = held.subarray(part.byteLength);
      left -= part.byteLength;
      yield part;
    }
  };
  return { line, take, isOver: async () => !(await more()) };
}
