import { agencyUnder, composePeriodReport, PERIOD_REPORT, type Paper, type Signing } from '#core/index.js';
import { writePaper } from '#documents/index.js';
import type { Call, FileAnswer } from '../../http/handler.js';
import { refuse } from '../../refused.js';
import { demandReport, reportToPrint, toCompose } from './commands.js';
import { templateOn } from '../papers/wording.queries.js';
import { agencyOnPaper, type AgencyOnPaper, leadersOn, type ReportRecord, standingRecipients } from './queries.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The report as Word, number and day left open for the registrar. @throws Refused `common.not_found` */
export async function downloadReport(call: Call<'downloadReport'>): Promise<FileAnswer> {
  demandReport(call, 'report.read');
  const record = await reportToPrint(call, call.input.params.id);
  const agency = (await agencyOnPaper(call.tx, call.scope)) ?? refuse('common.not_found');
  const standing = await standingRecipients(call.tx, call.scope, record.duty_id);
  const { template } = await templateOn(call.tx, call.scope, { template: PERIOD_REPORT, day: call.today });
  const paper = paperOf(record, { agency, standing, template, signing: signingOf(await leadersOn(call.tx, call.scope, call.today)) });
  return { fileName: `Báo cáo ${record.label.charAt(0).toLocaleLowerCase('vi')}${record.label.slice(1)}.docx`, mediaType: DOCX, content: { bytes: await writePaper(paper) } };
}

function paperOf(record: ReportRecord, beside: { readonly agency: AgencyOnPaper; readonly standing: readonly string[]; readonly template: typeof PERIOD_REPORT; readonly signing: Signing }): Paper {
  const { agency, standing, template, signing } = beside;
  const addressee = record.addressee === '' ? agency.parent_name : record.addressee;
  return composePeriodReport(template, {
    parentAgency: agency.parent_name, agency: agencyUnder(agency.parent_name, agency.name), agencySymbol: agency.symbol, unitSymbol: 'VP', place: agency.place, number: null, date: null, urgency: 'none',
    head: signing.title, signer: signing.name, signing, addressees: addressee === '' ? [] : [addressee],
    recipients: standing.length > 0 ? standing : template.recipients.filter((recipient) => addressee !== '' || recipient !== 'Như trên'),
    period: toCompose(record).period.named, sections: record.items,
  });
}

/** Who signs: the head, else a deputy on the head's behalf (NĐ 30/2020/NĐ-CP, Đ13); room for a name where nobody is entered. */
function signingOf(leaders: readonly { readonly name: string; readonly title: string }[]): Signing {
  const isDeputy = (title: string): boolean => /^phó\s/iu.test(title.normalize('NFC'));
  const head = leaders.find((leader) => !isDeputy(leader.title));
  if (head !== undefined) return { capacity: [], title: head.title, name: head.name };
  const [deputy] = leaders;
  if (deputy === undefined) return { capacity: [], title: 'Thủ trưởng cơ quan', name: '' };
  return { capacity: [`KT. ${deputy.title.replace(/^phó\s+/iu, '')}`], title: deputy.title, name: deputy.name };
}
