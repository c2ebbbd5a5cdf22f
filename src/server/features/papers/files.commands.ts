import { DOCX, type PaperView } from '#contract/index.js';
import { kindName, type Urgency } from '#core/index.js';
import { printPaperPdf, writeEdxml, writePaper, writePaperPdf } from '#documents/index.js';
import { v7 as newId } from 'uuid';
import { holdFiles } from '../../files/named.queries.js';
import type { Call, FileAnswer } from '../../http/handler.js';
import { refuse, valueOf } from '../../refused.js';
import { insertFile } from '../intake/queries.js';
import { agencyOnPaper } from './frame.queries.js';
import { fileNameOf } from './issue.commands.js';
import { findSignedFile, saveSignedFile } from './issue.queries.js';
import { keepMove } from './moves.commands.js';
import { lockPaper } from './queries.js';
import { paperOrNone, viewOf } from './view.commands.js';

/** The paper as Word: a draft as it stands now, an issued one byte for byte as it was kept. */
export async function downloadPaper(call: Call<'downloadPaper'>): Promise<FileAnswer> {
  const { kind, file, docx_sha256: sha256 } = await paperOrNone(call, call.input.params.id);
  const fileName = `${fileNameOf(kind, file)}.docx`;
  return { fileName, mediaType: DOCX, content: sha256 === null ? { draw: () => writePaper(file.paper) } : { sha256 } };
}

/** The paper as PDF: a draft drawn at once, to look at; an issued one as LibreOffice sets its Word file, where that is installed. @throws Refused `paper.pdf_unavailable` */
export async function downloadPaperPdf(call: Call<'downloadPaperPdf'>): Promise<FileAnswer> {
  const { kind, file, docx_sha256: sha256 } = await paperOrNone(call, call.input.params.id);
  const pdf = sha256 === null ? writePaperPdf : printPaperPdf;
  return { fileName: `${fileNameOf(kind, file)}.pdf`, mediaType: 'application/pdf', content: { draw: async () => valueOf(await pdf(file.paper)) } };
}

// As the message counts them: thường, khẩn, thượng khẩn, hoả tốc.
const PRIORITY: Readonly<Record<Urgency, number>> = { none: 0, urgent: 1, very_urgent: 2, flash: 3 };

/** An issued paper as other systems take it in: who sends what to whom, with its Word file and, where it came back, its signed PDF. @throws Refused `common.not_found`, `paper.not_issued` */
export async function downloadPaperEdxml(call: Call<'downloadPaperEdxml'>): Promise<FileAnswer> {
  const { tx, scope, context, input: { params: { id } } } = call;
  const { kind, file, docx_sha256: sha256, issued_on: issuedOn } = await paperOrNone(call, id);
  if (sha256 === null || issuedOn === null) return refuse('paper.not_issued');
  const { paper, copies } = file;
  const agency = (await agencyOnPaper(tx, scope)) ?? refuse('common.not_found');
  const name = fileNameOf(kind, file);
  const signed = await findSignedFile(tx, scope, id);
  const message = {
    from: { id: agency.symbol, name: agency.name }, to: paper.addressees.map((addressee) => ({ id: '', name: addressee })), number: paper.number ?? '', notation: paper.symbol, place: paper.place, issuedOn, typeName: kindName(kind) ?? '', subject: paper.form.subject,
    signer: { competence: paper.signing.capacity.join(', '), position: paper.signing.title, name: paper.signing.name }, toPlaces: paper.recipients, priority: PRIORITY[paper.urgency], copies,
    files: [
      { name: `${name}.docx`, mediaType: DOCX, bytes: await context.blobs.bytes(sha256) },
      ...(signed === undefined ? [] : [{ name: signed.name, mediaType: 'application/pdf', bytes: await context.blobs.bytes(signed.sha256) }]),
    ],
  };
  return { fileName: `${name}.edxml`, mediaType: 'application/xml', content: { bytes: writeEdxml(message) } };
}

/** Keeps the signed PDF of an issued paper, by hash; the one before stays in the store as long as the log needs it. @throws Refused `paper.signed_not_pdf` */
export async function attachSigned(call: Call<'attachSigned'>): Promise<PaperView> {
  const { tx, scope, postId, now, upload, context, input: { params: { id } } } = call;
  const sent = upload ?? refuse('document.empty');
  const paper = await paperOrNone(call, id, lockPaper);
  const head = Buffer.from((await context.blobs.bytes(sent.sha256)).subarray(0, 1024)).toString('latin1');
  if (!head.includes('%PDF-')) refuse('paper.signed_not_pdf');
  await keepMove(call, paper, { kind: 'attach', note: sent.name });
  await holdFiles(tx, scope);
  const fileId = newId();
  await insertFile(tx, scope, { id: fileId, sha256: sent.sha256, name: sent.name, mediaType: 'application/pdf', size: sent.size, postId, now });
  await saveSignedFile(tx, scope, { documentId: paper.document_id ?? refuse('paper.not_issued'), fileId });
  return viewOf(call, await paperOrNone(call, id));
}

/** The signed PDF of a document that we issued. @throws Refused `common.not_found` where none came back */
export async function downloadSigned(call: Call<'downloadSigned'>): Promise<FileAnswer> {
  const { sha256, name } = (await findSignedFile(call.tx, call.scope, call.input.params.id)) ?? refuse('common.not_found');
  return { fileName: name, mediaType: 'application/pdf', content: { sha256 } };
}
