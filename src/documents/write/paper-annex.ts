import { Paragraph, type Table } from 'docx';
import { annexHead, evenSides, type Paper, paperLayout } from '#core/index.js';
import { textWidthPoints } from './measures.js';
import { bodyBlocks, inward } from './paper-body.js';
import { STYLE } from './paper-styles.js';

const { ANNEX_SIZE } = paperLayout;

/** What stands on the pages of the annex at `index`, from 0: its head and its body. Footnotes are added to `notes`. */
export function annexBlocks(paper: Paper, index: number, notes: string[]): (Paragraph | Table)[] {
  const annex = paper.annexes[index];
  if (annex === undefined) return [];
  const { word, title, reference } = annexHead(paper, index);
  const even = (text: string, size: number) => inward(evenSides(text, size, textWidthPoints(annex.landscape)));
  return [
    new Paragraph({ style: STYLE.annexWord, text: word }),
    ...(title === '' ? [] : [new Paragraph({ style: STYLE.annexTitle, text: title, ...even(title, ANNEX_SIZE.title.value) })]),
    new Paragraph({ style: STYLE.annexReference, text: reference, ...even(reference, ANNEX_SIZE.reference.value) }),
    ...bodyBlocks(paper, annex.body, { body: index + 1, landscape: annex.landscape, notes }),
  ];
}
