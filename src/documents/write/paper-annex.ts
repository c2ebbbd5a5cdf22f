import { Paragraph, type Table } from 'docx';
import { annexHead, type Paper } from '#core/index.js';
import { bodyBlocks } from './paper-body.js';
import { STYLE } from './paper-styles.js';

/** What stands on the pages of the annex at `index`, from 0: its head and its body. Footnotes are added to `notes`. */
export function annexBlocks(paper: Paper, index: number, notes: string[]): (Paragraph | Table)[] {
  const annex = paper.annexes[index];
  if (annex === undefined) return [];
  const { word, title, reference } = annexHead(paper, index);
  return [
    new Paragraph({ style: STYLE.annexWord, text: word }),
    ...(title === '' ? [] : [new Paragraph({ style: STYLE.annexTitle, text: title })]),
    new Paragraph({ style: STYLE.annexReference, text: reference }),
    ...bodyBlocks(paper, annex.body, { body: index + 1, landscape: annex.landscape, notes }),
  ];
}
