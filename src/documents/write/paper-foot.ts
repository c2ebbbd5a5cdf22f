import { Paragraph, type Table } from 'docx';
import { type Paper, paperLayout, placedRecipients, signatureLines, type Signing } from '#core/index.js';
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

const entries = (lines: readonly string[]): Paragraph[] => lines.map((text) => new Paragraph({ style: STYLE.recipients, text }));
const word = (): Paragraph => new Paragraph({ style: STYLE.recipientsWord, text: FIXED.recipients.value });
const empty = (): Paragraph[] => [new Paragraph({ text: '' })];

/** The foot: the signature with nơi nhận at left of it, kept on one page, and under both what of a long list has no room there; on minutes both signatures, and nơi nhận under them. */
export function paperFoot(paper: Paper): (Paragraph | Table)[] {
  const { beside, under } = placedRecipients(paper);
  if (paper.secretary === null) {
    const signed = [beside.length === 0 ? empty() : [word(), ...entries(beside)], signature(paper.signing)];
    return [under.length === 0 ? columnsTable([HALF, HALF], [signed]) : columnsTable([HALF, HALF], [signed, [entries(under), empty()]], { lastBreaks: true })];
  }
  const signatures = columnsTable([HALF, HALF], [[signature(paper.secretary), signature(paper.signing)]]);
  return under.length === 0 ? [signatures] : [signatures, ...empty(), columnsTable([HALF], [[[word(), ...entries(under)]]], { lastBreaks: true })];
}
