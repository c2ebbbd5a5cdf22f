import type { TaskRow } from '#contract/index.js';
import { assignmentSentence, composeSettlingSheet, documentInBook, printArrival, printDeadline, SETTLING_SHEET } from '#core/index.js';
import type { Call, FileAnswer } from '../../http/handler.js';
import { refuse } from '../../refused.js';
import { agencyFrame, worded } from '../papers/frame.commands.js';
import { fileOfPaper } from '../papers/file.present.js';
import { lensOf } from '../tasks/list.commands.js';
import { maySee, presentTaskRow } from '../tasks/present.js';
import { findTasks } from '../tasks/queries.js';
import { type BookedDocument, bookedDocuments, tasksOfDocuments } from './queries.js';

type SheetCall = Call<'downloadSettlingSheet'>;

/**
 * The sheet that goes round with a document until it is settled (T17; NĐ 30/2020/NĐ-CP, Phụ lục IV), to print and write on: what the book says of it,
 * and what was ordered and to whom it was handed by then, as far as the person sees it; room where nobody decided yet. It takes no number and is kept nowhere.
 * @throws Refused `common.not_found`
 */
export async function downloadSettlingSheet(call: SheetCall): Promise<FileAnswer> {
  const { tx, scope, input: { params: { id }, query: { format } } } = call;
  const [document] = await bookedDocuments(tx, scope, [id]);
  if (document === undefined) refuse('common.not_found');
  const agency = await agencyFrame(call, { signers: [], unitSymbol: '' });
  const tasks = await tasksOf(call, id);
  const { paper } = await worded(call, SETTLING_SHEET, (template) => composeSettlingSheet(template, {
    ...agency, signer: '', arrivalNumber: printArrival(document.arrival_number), arrivedOn: document.arrived_on, document: named(document), subject: document.subject === '' ? document.title : document.subject,
    leaderOpinion: tasks.map(orderOf).join('\n'), unitOpinion: [...new Set(tasks.flatMap(handed))].join('\n'), proposal: '',
  }));
  return fileOfPaper(paper, { called: `Phiếu giải quyết - ${named(document)}`.replaceAll('/', '-'), format });
}

/** What the document ordered, as the person sees it; what was given up again is no order any more. */
async function tasksOf(call: SheetCall, documentId: string): Promise<readonly TaskRow[]> {
  const { tx, scope, actor } = call;
  const ids = (await tasksOfDocuments(tx, scope, [documentId])).map(({ id }) => id);
  const lens = await lensOf(call);
  return (await findTasks(tx, scope, ids)).filter((record) => maySee(record, actor)).map((record) => presentTaskRow(record, lens)).filter(({ state }) => state !== 'cancelled' && state !== 'draft');
}

const named = ({ type, number, notation, issued_on: issuedOn, issuer_name: author, title }: BookedDocument): string =>
  number === null && notation === null ? title : documentInBook({ type, symbol: [number, notation].filter((part) => part !== null).join('/'), issuedOn, author });

function orderOf({ lead, coordinators, title, deadline }: TaskRow): string {
  const printed = deadline === null ? '' : deadline.phrase || printDeadline(deadline, 'vi');
  return assignmentSentence({ lead: lead.name, supports: coordinators, content: title, reportTo: '', deadline: `${printed.charAt(0).toLocaleLowerCase('vi')}${printed.slice(1)}` });
}

const handed = ({ lead, officer }: TaskRow): readonly string[] => (officer === null ? [] : [`${lead.name}: giao đồng chí ${officer.personName} thực hiện.`]);
