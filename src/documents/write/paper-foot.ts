import { Paragraph, type Table } from 'docx';
import { type Paper, paperLayout, recipientLines, signatureLines, type Signing } from '#core/index.js';
import { columnsTable } from './columns-table.js';
import { twipsOfPoints } from './measures.js';
import { STYLE } from './paper-styles.js';

const { FIXED, SIGNATURE_POINTS, TEXT_WIDTH_POINTS } = paperLayout;
const HALF = TEXT_WIDTH_POINTS / 2;

function signature(signing: Signing): Paragraph[] {
  const { posts, name } = signatureLines(signing);
  return [
    ...posts.map((text) => new Paragraph({ style: STYLE.signer, text })),
    new Paragraph({ style: STYLE.signer, text: name, spacing: { before: twipsOfPoints(SIGNATURE_POINTS) }, keepNext: false }),
  ];
}

function recipients(paper: Paper): Paragraph[] {
  const lines = recipientLines(paper.recipients);
  if (lines.length === 0) return [new Paragraph({ text: '' })];
  return [new Paragraph({ style: STYLE.recipientsWord, text: FIXED.recipients.value }), ...lines.map((text) => new Paragraph({ style: STYLE.recipients, text }))];
}

/** The foot, kept on one page: nơi nhận at left, the signature at right; on minutes both signatures, and nơi nhận under them. */
export function paperFoot(paper: Paper): (Paragraph | Table)[] {
  if (paper.secretary === null) return [columnsTable([HALF, HALF], [[recipients(paper), signature(paper.signing)]])];
  const signatures = columnsTable([HALF, HALF], [[signature(paper.secretary), signature(paper.signing)]]);
  return paper.recipients.length === 0 ? [signatures] : [signatures, new Paragraph({ text: '' }), columnsTable([HALF], [[recipients(paper)]])];
}
