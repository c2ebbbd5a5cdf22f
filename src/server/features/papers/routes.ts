import type { PAPER_ROUTES } from '#contract/index.js';
import type { Handlers } from '../../http/handler.js';
import { listPaperBooks, savePaperBooks, withdrawPaperBooks } from './books.commands.js';
import { createPaper, discardPaper, listPapers, readPaper, readPaperVersion, savePaper } from './commands.js';
import { attachSigned, downloadPaper, downloadPaperEdxml, downloadPaperPdf, downloadSigned } from './files.commands.js';
import { checkPaperForm } from './form.commands.js';
import { issuePaper, recallPaper } from './issue.commands.js';
import { proposePaper, returnPaper, signPaper, withdrawPaper } from './moves.commands.js';
import { listTemplates, saveWording } from './wording.commands.js';

export const PAPER_HANDLERS: Handlers<keyof typeof PAPER_ROUTES> = {
  listPapers, createPaper, readPaper, savePaper, readPaperVersion, proposePaper, withdrawPaper, returnPaper, signPaper, issuePaper, recallPaper, discardPaper, attachSigned, downloadPaper, downloadPaperPdf, downloadPaperEdxml, downloadSigned, listTemplates, saveWording, listPaperBooks, savePaperBooks, withdrawPaperBooks, checkPaperForm,
};
