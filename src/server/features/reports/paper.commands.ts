import { DOCX } from '#contract/index.js';
import { composePeriodReport, isByOrder, PERIOD_REPORT, type Signer } from '#core/index.js';
import { writePaper } from '#documents/index.js';
import type { Call, FileAnswer } from '../../http/handler.js';
import { agencyFrame, signedFrame, type Worded, worded } from '../papers/frame.commands.js';
import { signersToday } from '../papers/view.commands.js';
import { demandReport, reportToPrint, type ReportCall, toCompose } from './commands.js';
import { type ReportRecord, standingRecipients } from './queries.js';

/** A report as a paper (T5), in the agency's own words and under the head of today: who is to sign it is that head, or a deputy. */
export async function paperOfReport(call: ReportCall, record: ReportRecord): Promise<Worded & { readonly signer: Signer | undefined }> {
  const signers = await signersToday(call);
  const signer = signers.find(({ signing }) => signing.capacity.length === 0) ?? signers.find(({ signing }) => !isByOrder(signing));
  const frame = signedFrame(await agencyFrame(call, { signers, unitSymbol: '' }), signer);
  const standing = await standingRecipients(call.tx, call.scope, record.duty_id);
  const addressee = record.addressee === '' ? frame.parentAgency : record.addressee;
  const made = await worded(call, PERIOD_REPORT, (template) => composePeriodReport(template, {
    ...frame, addressees: addressee === '' ? [] : [addressee], recipients: standing.length > 0 ? standing : template.recipients.filter((recipient) => addressee !== '' || recipient !== 'Như trên'),
    period: toCompose(record).period.named, sections: record.items,
  }));
  return { ...made, signer };
}

/** "Báo cáo tháng 4 năm 2025.docx" */
export const fileNameOfReport = ({ label }: Pick<ReportRecord, 'label'>): string => `Báo cáo ${label.charAt(0).toLocaleLowerCase('vi')}${label.slice(1)}.docx`;

/** The report as Word: an open one as it stands now, a closed one byte for byte as it was frozen. @throws Refused `common.not_found` */
export async function downloadReport(call: Call<'downloadReport'>): Promise<FileAnswer> {
  demandReport(call, 'report.read');
  const record = await reportToPrint(call, call.input.params.id);
  const { docx_sha256: sha256 } = record;
  return { fileName: fileNameOfReport(record), mediaType: DOCX, content: sha256 === null ? { bytes: await writePaper((await paperOfReport(call, record)).paper) } : { sha256 } };
}
