import type { PageFacts, PageLayout } from './layout.js';

const COLUMNS = [['start', 4], ['length', 2], ['page', 2], ['x', 2], ['y', 2], ['width', 2], ['height', 2], ['confidence', 1]] as const;
const HEAD = 8;

/** A layout as bytes for storing: lengths of head and columns, the pages as JSON, then the columns one after the other. */
export function packLayout(layout: PageLayout): Uint8Array {
  const pages = Buffer.from(JSON.stringify(layout.pages), 'utf8');
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(pages.length, 0);
  head.writeUInt32LE(layout.start.length, 4);
  const columns = COLUMNS.map(([name]) => {
    const column = layout[name];
    return Buffer.from(column.buffer, column.byteOffset, column.byteLength);
  });
  return Buffer.concat([head, pages, ...columns]);
}

/** What `packLayout` packed. The bytes are copied, so that columns stand where their numbers may stand. */
export function unpackLayout(bytes: Uint8Array): PageLayout {
  const packed = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [pagesLength, count] = [packed.readUInt32LE(0), packed.readUInt32LE(4)];
  let at = HEAD + pagesLength;
  const columns: Record<string, ArrayBuffer> = {};
  for (const [name, size] of COLUMNS) {
    columns[name] = new Uint8Array(packed.subarray(at, at + count * size)).buffer;
    at += count * size;
  }
  const of = (name: string): ArrayBuffer => columns[name] ?? new ArrayBuffer(0);
  return {
    pages: JSON.parse(packed.toString('utf8', HEAD, HEAD + pagesLength)) as PageFacts[],
    start: new Uint32Array(of('start')), length: new Uint16Array(of('length')), page: new Uint16Array(of('page')), x: new Uint16Array(of('x')), y: new Uint16Array(of('y')),
    width: new Uint16Array(of('width')), height: new Uint16Array(of('height')), confidence: new Uint8Array(of('confidence')),
  };
}
