import { deflateSync } from 'node:zlib';
import type { Scan } from './scan-of.js';

/** Text placed on a page: points from the left and from the top, to the baseline. Every letter is half the size wide. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

const HEIGHT = 842;
const hex = (value: number): string => value.toString(16).padStart(4, '0').toUpperCase();
const utf16 = (text: string): string => Array.from({ length: text.length }, (_, index) => hex(text.charCodeAt(index))).join('');

function unicodeMap(letters: readonly string[]): string {
  const lines = letters.map((letter) => `<${utf16(letter)}> <${utf16(letter)}>`);
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange ${lines.length} beginbfchar\n${lines.join('\n')}\nendbfchar endcmap end end`;
}

type Page = readonly PlacedText[] | { readonly scan: Scan; readonly texts?: readonly PlacedText[] };

const textsOn = (page: Page): readonly PlacedText[] => ('scan' in page ? (page.texts ?? []) : page);
const scanOn = (page: Page): Scan | null => ('scan' in page ? page.scan : null);

function picture({ width, height, gray }: Scan): string {
  const packed = deflateSync(gray).toString('latin1');
  return `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode /Length ${packed.length} >> stream\n${packed}\nendstream`;
}

function content(page: Page): string {
  const drawn = scanOn(page) === null ? '' : `q 595 0 0 ${HEIGHT} 0 0 cm /P1 Do Q\n`;
  return drawn + textsOn(page).map(({ text, x, y, size = 14 }) => `BT /F1 ${size} Tf ${x} ${HEIGHT - y} Td <${utf16(text)}> Tj ET`).join('\n');
}

const stream = (inside: string): string => `<< /Length ${inside.length} >> stream\n${inside}\nendstream`;

/**
 * A pdf of these pages in one font that maps back to Unicode, scans among them; made for tests, text without compression.
 *
 * @param drawings what else each page draws, as pdf operators
 */
export function pdfOf(pages: readonly Page[], trailer = '', drawings: readonly string[] = []): Uint8Array {
  const letters = [...new Set(pages.flatMap(textsOn).flatMap(({ text }) => text.split('')))];
  const pageIds = pages.map((_, index) => 7 + 2 * index);
  const scans = pages.map(scanOn).filter((scan) => scan !== null);
  const scanId = (page: Page): number => 7 + 2 * pages.length + scans.indexOf(scanOn(page) as Scan);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pageIds.map((id) => `${id} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Trial /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Trial /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 5 0 R /DW 500 >>',
    '<< /Type /FontDescriptor /FontName /Trial /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
    stream(unicodeMap(letters)),
    ...pages.flatMap((page, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 ${HEIGHT}] /Resources << /Font << /F1 3 0 R >> ${scanOn(page) === null ? '' : `/XObject << /P1 ${scanId(page)} 0 R >> `}>> /Contents ${8 + 2 * index} 0 R >>`,
      stream([drawings[index] ?? '', content(page)].filter((each) => each !== '').join('\n')),
    ]),
    ...scans.map(picture),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.from(
    `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`,
    'latin1',
  );
}
