import type { Paper } from '#core/index.js';

/**
 * Writes an official paper as docx in the layout of NĐ 30/2020/NĐ-CP, Phụ lục I (measures in `core/paper/layout-data.ts`). Its text is that of
 * `printPaper`; the same paper gives the same bytes.
 */
export async function writePaper(paper: Paper): Promise<Uint8Array> {
  // The library of Word's format is loaded with the first paper: it takes as much memory as all the rest of this layer.
  const { paperDocx } = await import('./paper-docx.js');
  return paperDocx(paper);
}
