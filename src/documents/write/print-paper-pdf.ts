import type { Outcome, Paper } from '#core/index.js';
import { inTurn } from '../read/in-turn.js';
import { writePaperPdf } from './pdf/write-paper-pdf.js';
import { findOffice, pdfThroughOffice } from './pdf-through-office.js';
import { writePaper } from './write-paper.js';

let office: Promise<string | null> | undefined;

/**
 * A paper as PDF to hand on: its docx as LibreOffice sets it, where that is installed, one after the other; otherwise, or where LibreOffice
 * fails, as `writePaperPdf` draws it. Takes seconds; to look at a draft, `writePaperPdf` is the way.
 *
 * @returns the file, or `paper.pdf_unavailable` where neither way is there
 */
export async function printPaperPdf(paper: Paper): Promise<Outcome<Uint8Array>> {
  office ??= findOffice();
  const program = await office;
  if (program === null) return writePaperPdf(paper);
  const set = await inTurn('office', async () => pdfThroughOffice(await writePaper(paper), program));
  return set.ok ? set : writePaperPdf(paper);
}
