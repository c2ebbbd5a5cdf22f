import { strToU8, zipSync } from 'fflate';

/** The parts of an invented docx, each the inside of its root element; made for tests. */
export interface DocxParts {
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  /** More parts by full name. */
  readonly more?: Readonly<Record<string, Uint8Array>>;
}

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function relations(targets: readonly (readonly [type: string, target: string])[]): Uint8Array {
  const items = targets.map(([type, target], index) => `<Relationship Id="r${index}" Type="${RELATION}/${type}" Target="${target}"/>`);
  return strToU8(`<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`);
}

const part = (root: string, inside: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:${root} ${NAMESPACES}>${inside}</w:${root}>`);

/** A docx made of exactly these parts. */
export function docxOf({ body, numbering, styles, footnotes, more }: DocxParts): Uint8Array {
  const parts: Record<string, Uint8Array> = { 'word/document.xml': part('document', `<w:body>${body}</w:body>`) };
  const related: [string, string][] = [];
  for (const [name, inside] of Object.entries({ numbering, styles, footnotes })) {
    if (inside === undefined) continue;
    parts[`word/${name}.xml`] = part(name, inside);
    related.push([name, `${name}.xml`]);
  }
  return zipSync({
    '[Content_Types].xml': strToU8('<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    '_rels/.rels': relations([['officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relations(related),
    ...parts,
    ...more,
  });
}

/** A run of text. */
export const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph with its properties and the text of one run. */
export const paragraph = (text: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${run(text)}</w:p>`;

/** A table of rows of cells, each cell the paragraphs in it. */
export function table(rows: readonly (readonly string[])[], properties = ''): string {
  const row = (cells: readonly string[]): string => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`;
  return `<w:tbl><w:tblPr>${properties}</w:tblPr>${rows.map(row).join('')}</w:tbl>`;
}

export const RULED = '<w:tblBorders><w:insideV w:val="single"/></w:tblBorders>';
