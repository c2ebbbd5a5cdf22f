import type { PAPER_ROUTES } from '#contract/index.js';
import type { Rows } from './expected.js';

/** The rows of outgoing papers, in the columns of `EXPECTED`: the office writes, a head for the own unit; who is named signs; the registry and the chief of office issue. */
export const PAPER_EXPECTED: { readonly [N in keyof typeof PAPER_ROUTES]: Rows } = {
  listPapers: { own: '401 200 200 200 200 200 403 200 403' },
  createPaper: {
    own: '401 200 200 200 403 200 403 403 403',
    unit: '401 200 200 200 403 403 403 403 403',
    agency: '401 404 404 404 403 404 403 403 403',
  },
  listTemplates: { own: '401 200 200 200 200 200 403 200 403' },
  saveWording: { own: '401 404 403 404 403 403 403 403 403' },
  listPaperBooks: { own: '401 200 200 200 200 200 403 200 403' },
  savePaperBooks: { own: '401 412 403 412 403 403 403 403 403' },
  withdrawPaperBooks: { own: '401 412 403 412 403 403 403 403 403' },
  readPaper: {
    own: '401 200 200 200 200 200 403 200 403',
    unit: '401 200 200 200 200 404 403 200 403',
    agency: '401 404 404 404 404 404 403 404 403',
  },
  savePaper: {
    own: '401 200 200 200 403 200 403 403 403',
    unit: '401 200 200 200 403 404 403 403 403',
    agency: '401 404 404 404 403 404 403 403 403',
  },
  readPaperVersion: {
    own: '401 200 200 200 200 200 403 200 403',
    unit: '401 200 200 200 200 404 403 200 403',
    agency: '401 404 404 404 404 404 403 404 403',
  },
  proposePaper: {
    own: '401 200 200 200 403 200 403 403 403',
    unit: '401 200 200 200 403 404 403 403 403',
    agency: '401 404 404 404 403 404 403 403 403',
  },
  withdrawPaper: {
    own: '401 200 200 200 403 200 403 403 403',
    unit: '401 200 200 200 403 404 403 403 403',
    agency: '401 404 404 404 403 404 403 403 403',
  },
  returnPaper: {
    own: '401 200 403 200 200 403 403 403 403',
    unit: '401 200 403 200 200 404 403 403 403',
    agency: '401 404 404 404 404 404 403 404 403',
  },
  // The paper is the leader's to sign; the chief of office signs what is by order.
  signPaper: {
    own: '401 403 403 403 200 403 403 403 403',
    agency: '401 403 403 404 404 403 403 403 403',
  },
  issuePaper: {
    own: '401 200 403 200 403 403 403 403 403',
    agency: '401 404 403 404 403 403 403 403 403',
  },
  recallPaper: {
    own: '401 200 403 200 403 403 403 403 403',
    agency: '401 404 403 404 403 403 403 403 403',
  },
  discardPaper: {
    own: '401 200 200 200 403 200 403 403 403',
    unit: '401 200 200 200 403 404 403 403 403',
    agency: '401 404 404 404 403 404 403 403 403',
  },
  attachSigned: {
    own: '401 200 403 200 403 403 403 403 403',
    agency: '401 404 403 404 403 403 403 403 403',
  },
  downloadPaper: {
    own: '401 200 200 200 200 200 403 200 403',
    unit: '401 200 200 200 200 404 403 200 403',
    agency: '401 404 404 404 404 404 403 404 403',
  },
  checkPaperForm: {
    own: '401 200 200 200 200 200 403 200 403',
    unit: '401 200 200 200 200 404 403 200 403',
    agency: '401 404 404 404 404 404 403 404 403',
  },
  downloadPaperPdf: {
    own: '401 200 200 200 200 200 403 200 403',
    unit: '401 200 200 200 200 404 403 200 403',
    agency: '401 404 404 404 404 404 403 404 403',
  },
  // Who may see the draft is told that it is not issued.
  downloadPaperEdxml: {
    own: '401 409 409 409 409 409 403 409 403',
    unit: '401 409 409 409 409 404 403 409 403',
    agency: '401 404 404 404 404 404 403 404 403',
  },
  // Whoever reads documents reads the signed copy; here none came back yet.
  downloadSigned: {
    own: '401 404 404 404 404 404 404 404 403',
    agency: '401 404 404 404 404 404 404 404 403',
  },
};
