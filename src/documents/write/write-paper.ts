import { AlignmentType, Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { PAPER, SIZE } from './layout-data.js';
import { halfPoints, twipsOfMillimetres } from './measures.js';
import type { OfficialPaper } from './official-paper.js';
import { paperBody } from './paper-body.js';
import { paperFoot } from './paper-foot.js';
import { paperHead } from './paper-head.js';
import { HEADING_LEVELS, HEADING_LIST, PAPER_STYLES } from './paper-styles.js';
import { printable } from './printable.js';
import { withoutMoments } from './same-bytes.js';

const millimetres = (measure: { readonly value: number }): number => twipsOfMillimetres(measure.value);

const PAGE = {
  size: { width: millimetres(PAPER.widthMillimetres), height: millimetres(PAPER.heightMillimetres) },
  margin: {
    top: millimetres(PAPER.topMillimetres),
    bottom: millimetres(PAPER.bottomMillimetres),
    left: millimetres(PAPER.leftMillimetres),
    right: millimetres(PAPER.rightMillimetres),
    header: millimetres(PAPER.pageNumberMillimetres),
    footer: millimetres(PAPER.pageNumberMillimetres),
  },
} as const;

function pageNumber(): Header {
  return new Header({
    children: [
      new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(SIZE.pageNumber.value) })] }),
    ],
  });
}

/** A title for the file's properties, which readers for the blind announce. */
const nameOf = ({ form }: OfficialPaper): string => (form.kind === 'named' ? `${form.title} ${form.subject}` : form.subject);

/**
 * Writes an official paper as docx in the layout of NĐ 30/2020/NĐ-CP, Phụ lục I (measures in `layout-data.ts`).
 * The same paper gives the same bytes.
 */
export async function writeOfficialPaper(sent: OfficialPaper): Promise<Uint8Array> {
  const paper = printable(sent);
  const document = new Document({
    title: nameOf(paper),
    creator: paper.agency,
    lastModifiedBy: paper.agency,
    styles: PAPER_STYLES,
    numbering: { config: [{ reference: HEADING_LIST, levels: [...HEADING_LEVELS] }] },
    sections: [
      {
        // The number is hidden on the first page: its header is there, and empty.
        properties: { titlePage: true, page: PAGE },
        headers: { default: pageNumber(), first: new Header({ children: [new Paragraph('')] }) },
        footers: { default: new Footer({ children: [new Paragraph('')] }) },
        children: [paperHead(paper), ...paperBody(paper), paperFoot(paper)],
      },
    ],
  });
  return withoutMoments(new Uint8Array(await Packer.toArrayBuffer(document)));
}
