import { Unreadable } from '../unreadable.js';

// TIFF 6.0: tags of a directory, and the sizes of their values by type.
const TAG = { width: 256, height: 257, bits: 258, packing: 259, photometric: 262, offsets: 273, samples: 277, rows: 278, counts: 279, dotsX: 282, faxOptions: 292, unit: 296, predictor: 317, colours: 320, jpegTables: 347, fillOrder: 266, planes: 284 } as const;
const BYTES_OF_TYPE: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8 };
const PER_CENTIMETRE = 3;
const USUAL_DOTS = 200;
const MOST_PAGES = 500;
const MOST_STRIPS = 20_000;
const FEWEST_DOTS = 36;

type Directory = ReadonlyMap<number, readonly number[]>;

interface Tiff {
  readonly bytes: Buffer;
  readonly little: boolean;
}

const damaged = (): never => {
  throw new Unreadable('document.damaged');
};

function numberAt({ bytes, little }: Tiff, at: number, size: number): number {
  if (at < 0 || at + size > bytes.length) return damaged();
  return little ? bytes.readUIntLE(at, size) : bytes.readUIntBE(at, size);
}

function valuesAt(tiff: Tiff, entry: number): number[] {
  const [type, count] = [numberAt(tiff, entry + 2, 2), numberAt(tiff, entry + 4, 4)];
  const size = BYTES_OF_TYPE[type] ?? 0;
  if (size === 0 || count > MOST_STRIPS) return [];
  const from = size * count <= 4 ? entry + 8 : numberAt(tiff, entry + 8, 4);
  if (type === 5) return Array.from({ length: count }, (_, index) => numberAt(tiff, from + 8 * index, 4) / Math.max(1, numberAt(tiff, from + 8 * index + 4, 4)));
  return Array.from({ length: count }, (_, index) => numberAt(tiff, from + size * index, size));
}

function directories(tiff: Tiff): Directory[] {
  const found: Directory[] = [];
  const seen = new Set<number>();
  let at = numberAt(tiff, 4, 4);
  while (at !== 0 && !seen.has(at) && found.length < MOST_PAGES) {
    seen.add(at);
    const count = numberAt(tiff, at, 2);
    const from = at + 2;
    found.push(new Map(Array.from({ length: count }, (_, index) => [numberAt(tiff, from + 12 * index, 2), valuesAt(tiff, from + 12 * index)] as const)));
    at = numberAt(tiff, from + 12 * count, 4);
  }
  return found;
}

const one = (directory: Directory, tag: number, otherwise: number): number => directory.get(tag)?.[0] ?? otherwise;

/** How the strips are packed, as a pdf filter; the packings of TIFF and PDF are the same ones. */
function filterOf(directory: Directory, rows: number): string {
  const width = one(directory, TAG.width, 0);
  const black = one(directory, TAG.photometric, 0) === 1;
  const fax = (k: number, more = ''): string => `/Filter /CCITTFaxDecode /DecodeParms << /K ${k} /Columns ${width} /Rows ${rows} /BlackIs1 ${black ? 'true' : 'false'} ${more}>>`;
  const samples = one(directory, TAG.samples, 1);
  const predictor = one(directory, TAG.predictor, 1) === 2 ? `/DecodeParms << /Predictor 2 /Colors ${samples} /BitsPerComponent ${one(directory, TAG.bits, 1)} /Columns ${width} >>` : '';
  switch (one(directory, TAG.packing, 1)) {
    case 1: return '';
    case 2: return fax(0, '/EncodedByteAlign true ');
    case 3: return fax(one(directory, TAG.faxOptions, 0) & 1 ? 1 : 0);
    case 4: return fax(-1);
    case 5: return `/Filter /LZWDecode ${predictor}`;
    case 7: return '/Filter /DCTDecode';
    case 8:
    case 32946: return `/Filter /FlateDecode ${predictor}`;
    case 32773: return '/Filter /RunLengthDecode';
    default: throw new Unreadable('document.kind_unknown');
  }
}

const REVERSED = Uint8Array.from({ length: 256 }, (_, byte) => Array.from({ length: 8 }, (__, bit) => ((byte >> bit) & 1) << (7 - bit)).reduce((sum, each) => sum + each, 0));

function stripBytes({ bytes }: Tiff, directory: Directory, index: number): Buffer {
  const [from, length] = [directory.get(TAG.offsets)?.[index] ?? 0, directory.get(TAG.counts)?.[index] ?? 0];
  if (length === 0 || from + length > bytes.length) return damaged();
  const strip = bytes.subarray(from, from + length);
  if (one(directory, TAG.fillOrder, 1) === 2) return Buffer.from(strip.map((byte) => REVERSED[byte] ?? 0));
  const tables = directory.get(TAG.jpegTables);
  // The tables of all strips stand apart: put in after the first mark, each strip is a jpeg of its own.
  return one(directory, TAG.packing, 1) === 7 && tables !== undefined && tables.length > 4 ? Buffer.concat([strip.subarray(0, 2), Buffer.from(tables.slice(2, -2)), strip.subarray(2)]) : strip;
}

function coloursOf(directory: Directory): string {
  const photometric = one(directory, TAG.photometric, 0);
  const map = directory.get(TAG.colours);
  if (photometric === 3 && map !== undefined) {
    const count = map.length / 3;
    const hex = Array.from({ length: count }, (_, index) => [0, 1, 2].map((part) => ((map[part * count + index] ?? 0) >> 8).toString(16).padStart(2, '0')).join('')).join('');
    return `/ColorSpace [/Indexed /DeviceRGB ${count - 1} <${hex}>]`;
  }
  const samples = one(directory, TAG.samples, 1);
  const fax = [2, 3, 4].includes(one(directory, TAG.packing, 1));
  // White is zero in most scans; the fax filter has turned it already.
  const turn = photometric === 0 && !fax ? '/Decode [1 0] ' : '';
  return `${turn}/ColorSpace /${samples >= 4 ? 'DeviceCMYK' : samples === 3 ? 'DeviceRGB' : 'DeviceGray'}`;
}

interface Part {
  readonly head: string;
  readonly bytes: Buffer;
}

const stream = (head: string, bytes: Buffer): Part => ({ head: `<< ${head} /Length ${bytes.length} >>`, bytes });

/** The objects of one page, which begin with number `first`: the page, its drawing, its strips. */
function pageObjects(tiff: Tiff, directory: Directory, first: number): Part[] {
  const [width, height] = [one(directory, TAG.width, 0), one(directory, TAG.height, 0)];
  if (width === 0 || height === 0 || one(directory, TAG.planes, 1) !== 1) return damaged();
  const dots = Math.max(FEWEST_DOTS, one(directory, TAG.dotsX, USUAL_DOTS) * (one(directory, TAG.unit, 2) === PER_CENTIMETRE ? 2.54 : 1));
  const unit = 72 / dots;
  const rows = Math.min(height, one(directory, TAG.rows, height));
  const count = Math.ceil(height / rows);
  const strips = Array.from({ length: count }, (_, index) => {
    const here = Math.min(rows, height - index * rows);
    const head = `/Type /XObject /Subtype /Image /Width ${width} /Height ${here} /BitsPerComponent ${one(directory, TAG.bits, 1)} ${coloursOf(directory)} ${filterOf(directory, here)}`;
    const bottom = height - index * rows - here;
    return { part: stream(head, stripBytes(tiff, directory, index)), draw: `q ${width * unit} 0 0 ${here * unit} 0 ${bottom * unit} cm /S${index} Do Q` };
  });
  const names = strips.map((_, index) => `/S${index} ${first + 2 + index} 0 R`).join(' ');
  const page = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width * unit} ${height * unit}] /Resources << /XObject << ${names} >> >> /Contents ${first + 1} 0 R >>`;
  return [{ head: page, bytes: Buffer.alloc(0) }, stream('', Buffer.from(strips.map(({ draw }) => draw).join('\n'), 'latin1')), ...strips.map(({ part }) => part)];
}

export const isTiff = (bytes: Buffer): boolean => /^(?:II\*\0|MM\0\*)/.test(bytes.toString('latin1', 0, 4));

/**
 * The pages of a TIFF as a pdf: its strips are put in as they are, because every packing of TIFF that scanners write is a filter of pdf.
 *
 * @throws Unreadable `document.damaged`, `document.kind_unknown` for tiles, planes apart and other packings
 */
export function pdfOfTiff(bytes: Buffer): Buffer {
  const tiff = { bytes, little: bytes[0] === 0x49 };
  const pages = directories(tiff).filter((directory) => directory.has(TAG.offsets));
  if (pages.length === 0) throw new Unreadable('document.kind_unknown');
  const objects: Part[] = [];
  const kids: number[] = [];
  for (const directory of pages) {
    kids.push(objects.length + 3);
    objects.push(...pageObjects(tiff, directory, objects.length + 3));
  }
  const catalogue = ['<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((id) => `${id} 0 R`).join(' ')}] >>`];
  return written([...catalogue.map((head) => ({ head, bytes: Buffer.alloc(0) })), ...objects]);
}

function written(objects: readonly Part[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n', 'latin1')];
  const offsets: number[] = [];
  let at = parts[0]?.length ?? 0;
  const add = (part: Buffer): void => {
    parts.push(part);
    at += part.length;
  };
  for (const [index, { head, bytes }] of objects.entries()) {
    offsets.push(at);
    add(Buffer.from(`${index + 1} 0 obj\n${head}\n${bytes.length > 0 ? 'stream\n' : ''}`, 'latin1'));
    add(bytes);
    add(Buffer.from(`${bytes.length > 0 ? '\nendstream\n' : ''}endobj\n`, 'latin1'));
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  add(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`, 'latin1'));
  return Buffer.concat(parts);
}
