import { AlignmentType, Document, Footer, Header, type ISectionOptions, NumberFormat, Packer, PageNumber, PageOrientation, Paragraph, SectionType, TextRun } from 'docx';
import { type Paper, paperLayout, tidyLine } from '#core/index.js';
import { halfPoints, twipsOfMillimetres } from './measures.js';
import { annexBlocks } from './paper-annex.js';
import { paperBody } from './paper-body.js';
import { paperFoot } from './paper-foot.js';
import { paperHead } from './paper-head.js';
import { divisionLists, headingLevels, headingList, ITEM_LEVELS, ITEM_LIST, PAPER_STYLES, STYLE } from './paper-styles.js';
import { withoutMoments } from './same-bytes.js';

const { LANDSCAPE, PAPER, SIZE } = paperLayout;

const millimetres = (measure: { readonly value: number }): number => twipsOfMillimetres(measure.value);

function page(landscape: boolean) {
  const margins = landscape ? LANDSCAPE : PAPER;
  return {
    size: {
      width: millimetres(PAPER.widthMillimetres),
      height: millimetres(PAPER.heightMillimetres),
      orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: {
      top: millimetres(margins.topMillimetres),
      bottom: millimetres(margins.bottomMillimetres),
      left: millimetres(margins.leftMillimetres),
      right: millimetres(margins.rightMillimetres),
      header: millimetres(PAPER.pageNumberMillimetres),
      footer: millimetres(PAPER.pageNumberMillimetres),
    },
    // Annexes are numbered apart (NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III, khoản 1).
    pageNumbers: { start: 1, formatType: NumberFormat.DECIMAL },
  };
}

function pageNumber(): Header {
  return new Header({
    children: [
      new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(SIZE.pageNumber.value) })] }),
    ],
  });
}

/** Pages that are numbered from 1, the number hidden on the first: its header is there, and empty. */
function section(landscape: boolean, children: ISectionOptions['children']): ISectionOptions {
  return {
    properties: { type: SectionType.NEXT_PAGE, titlePage: true, page: page(landscape) },
    headers: { default: pageNumber(), first: new Header({ children: [new Paragraph('')] }) },
    footers: { default: new Footer({ children: [new Paragraph('')] }) },
    children,
  };
}

/** A title for the file's properties, which readers for the blind announce. */
const nameOf = ({ form }: Paper): string => tidyLine(form.kind === 'named' ? `${form.title} ${form.subject}` : form.subject);

/** What `writePaper` promises. */
export async function paperDocx(paper: Paper): Promise<Uint8Array> {
  const bodies = [paper.body, ...paper.annexes.map((annex) => annex.body)];
  const lists = bodies.flatMap((blocks, body) => [
    { reference: headingList(body), levels: headingLevels(paper.outline) },
    // A paper without chapters has no lists for them.
    ...(blocks.some(({ kind }) => kind === 'division') ? divisionLists(body) : []),
  ]);
  const agency = tidyLine(paper.agency);
  const notes: string[] = [];
  const sections = [
    section(false, [paperHead(paper), ...paperBody(paper, notes), ...paperFoot(paper)]),
    ...paper.annexes.map((annex, index) => section(annex.landscape, annexBlocks(paper, index, notes))),
  ];
  const document = new Document({
    title: nameOf(paper),
    creator: agency,
    lastModifiedBy: agency,
    styles: PAPER_STYLES,
    numbering: { config: [...lists, { reference: ITEM_LIST, levels: [...ITEM_LEVELS] }] },
    // A paper without footnotes has no part for them.
    ...(notes.length === 0 ? {} : { footnotes: Object.fromEntries(notes.map((text, index) => [index + 1, { children: [new Paragraph({ style: STYLE.note, text: ` ${text}` })] }])) }),
    sections,
  });
  return withoutMoments(new Uint8Array(await Packer.toArrayBuffer(document)));
}
