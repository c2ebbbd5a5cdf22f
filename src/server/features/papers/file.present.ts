import { DOCX } from '#contract/index.js';
import type { Paper } from '#core/index.js';
import { writePaper, writePaperPdf } from '#documents/index.js';
import type { FileAnswer } from '../../http/handler.js';
import { valueOf } from '../../refused.js';

/** A paper that is kept nowhere, as a file to print that is drawn when it is asked for. @param called its name without an ending */
export function fileOfPaper(paper: Paper, { called, format }: { readonly called: string; readonly format: 'docx' | 'pdf' }): FileAnswer {
  const fileName = `${called}.${format}`;
  return format === 'pdf' ? { fileName, mediaType: 'application/pdf', content: { draw: async () => valueOf(await writePaperPdf(paper)) } } : { fileName, mediaType: DOCX, content: { draw: () => writePaper(paper) } };
}
