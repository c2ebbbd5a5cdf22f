import { composePeriodReport, isByOrder, PERIOD_REPORT } from '#core/index.js';
import { writePaper } from '#documents/index.js';
import type { Call, FileAnswer } from '../../http/handler.js';
import { demandReport, reportToPrint, toCompose } from './commands.js';
import { agencyFrame, signedFrame } from '../papers/frame.commands.js';
import { signersToday } from '../papers/view.commands.js';
import { templateOn } from '../papers/wording.queries.js';
import { standingRecipients } from './queries.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The report as Word, number and day left open for the registrar. @throws Refused `common.not_found` */
export async function downloadReport(call: Call<'downloadReport'>): Promise<FileAnswer> {
  demandReport(call, 'report.read');
  const record = await reportToPrint(call, call.input.params.id);
  const signers = await signersToday(call);
  const frame = signedFrame(await agencyFrame(call, { signers, unitSymbol: '' }), signers.find(({ signing }) => signing.capacity.length === 0) ?? signers.find(({ signing }) => !isByOrder(signing)));
  const standing = await standingRecipients(call.tx, call.scope, record.duty_id);
  const { template } = await templateOn(call.tx, call.scope, { template: PERIOD_REPORT, day: call.today });
  const addressee = record.addressee === '' ? frame.parentAgency : record.addressee;
  const paper = composePeriodReport(template, {
    ...frame, addressees: addressee === '' ? [] : [addressee], recipients: standing.length > 0 ? standing : template.recipients.filter((recipient) => addressee !== '' || recipient !== 'Như trên'),
    period: toCompose(record).period.named, sections: record.items,
  });
  return { fileName: `Báo cáo ${record.label.charAt(0).toLocaleLowerCase('vi')}${record.label.slice(1)}.docx`, mediaType: DOCX, content: { bytes: await writePaper(paper) } };
}
