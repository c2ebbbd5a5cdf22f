import type { RouteAnswer, RouteInput, RouteName, ROUTES } from '#contract/index.js';
import { type OfficeAct, printArrival, REGISTER_FORMS } from '#core/index.js';
import type { OfficeFacts } from '../database/office-log.js';
import type { FileAnswer, PublicRouteName } from './handler.js';
import type { Subject } from './subjects.js';

/** What a route that was carried out tells the log of the agency. */
export interface Told {
  readonly act: OfficeAct;
  readonly about?: Subject;
  readonly data?: OfficeFacts;
}

type Recording<K extends RouteName> = (done: { readonly input: RouteInput<K>; readonly answer: RouteAnswer<K> extends undefined ? FileAnswer : RouteAnswer<K> }) => Told | null;

/** Why not here: it stands in the logs of the tasks that it changes, the thing itself keeps it (edits of a review, tries of a delivery), or it is nobody else's matter. */
type Elsewhere = 'task log' | 'itself' | 'own';

type SignedInRouteName = Exclude<RouteName, PublicRouteName>;
type WriteName = { [K in SignedInRouteName]: (typeof ROUTES)[K]['method'] extends 'GET' ? never : K }[SignedInRouteName];
type ReadName = Exclude<SignedInRouteName, WriteName>;

const meeting = ({ id, name, label }: { readonly id: string; readonly name: string; readonly label: string }): Subject => ({ name: `${name} ${label}`, id });
const words = (values: readonly string[]): string => values.join(',');

/** What of the head of a document was written anew. */
function headFacts({ number, notation, issuedOn, subject, issuer }: RouteInput<'correctHead'>['body']): OfficeFacts {
  return Object.fromEntries(Object.entries({ number, notation, issuedOn, subject, issuer }).flatMap(([field, value]) => (value === undefined ? [] : [[field, value]])));
}

/** What was done to a paper, under the name it has by now. */
function paperDone(act: OfficeAct, { id, symbol, kindName, subject }: RouteAnswer<'readPaper'>, data: OfficeFacts = {}): Told {
  return { act, about: { name: symbol === '' ? `${kindName} ${subject}`.trim() : symbol, id }, data };
}

/**
 * What each write of a signed-in person leaves in the log of the agency; a new one without a row does not compile. Of reads only those have a row
 * that take data out in bulk.
 */
export const RECORDS: { readonly [K in WriteName]: Recording<K> | Elsewhere } & { readonly [K in ReadName]?: Recording<K> } = {
  signOut: () => ({ act: 'signed_out' }),
  setLanguage: 'own',
  changePassword: () => ({ act: 'password_changed' }),

  addPerson: ({ input: { body } }) => ({ act: 'person_added', about: { kind: 'person', id: body.id }, data: { login: body.login, title: body.title, unitId: body.unitId, roles: words(body.roles) } }),
  resetPassword: ({ input }) => ({ act: 'password_given', about: { kind: 'person', id: input.params.id } }),
  disablePerson: ({ input }) => ({ act: 'account_closed', about: { kind: 'person', id: input.params.id } }),
  endPost: ({ input: { params, body } }) => ({ act: 'post_ended', about: { kind: 'post', id: params.id }, data: { from: body.from, basis: body.basis } }),
  movePost: ({ input: { params, body } }) => ({ act: 'post_moved', about: { kind: 'post', id: params.id }, data: { from: body.from, title: body.title, unitId: body.unitId, roles: words(body.roles), basis: body.basis } }),
  addDelegation: ({ input: { body } }) => ({ act: 'delegated', about: { kind: 'post', id: body.fromPostId }, data: { toPostId: body.toPostId, scope: body.scope, from: body.validFrom, to: body.validTo, basis: body.basis } }),
  endDelegation: ({ answer }) => ({ act: 'delegation_ended', about: { kind: 'post', id: answer.from.postId }, data: { toPostId: answer.to.postId, scope: answer.scope } }),

  addUnit: ({ input: { body } }) => ({ act: 'unit_added', about: { kind: 'unit', id: body.id }, data: { unitKind: body.kind, parentId: body.parentId } }),
  addAlias: ({ input: { params, body } }) => ({ act: 'unit_named', about: { kind: 'unit', id: params.id }, data: { name: body.alias } }),
  reorganise: ({ input: { body }, answer }) => ({
    act: 'reorganised', about: { name: body.decision, id: body.id }, data: { reorganisation: body.kind, from: body.effectiveOn, ending: answer.ending.map(({ name }) => name).join('; '), after: answer.after.map(({ name }) => name).join('; '), count: answer.taskCount },
  }),

  addWebhook: ({ input: { body } }) => ({ act: 'webhook_added', about: { kind: 'webhook', id: body.id }, data: { url: body.url } }),
  pauseWebhook: ({ input }) => ({ act: 'webhook_paused', about: { kind: 'webhook', id: input.params.id } }),
  resumeWebhook: ({ input }) => ({ act: 'webhook_resumed', about: { kind: 'webhook', id: input.params.id } }),
  removeWebhook: ({ input }) => ({ act: 'webhook_removed', about: { kind: 'webhook', id: input.params.id } }),
  testWebhook: 'itself',
  replayDelivery: 'itself',
  setTelegram: () => ({ act: 'channel_set', data: { channel: 'telegram' } }),
  setZalo: ({ input: { body } }) => ({ act: 'channel_set', data: { channel: 'zalo', name: body.name } }),
  setPush: () => ({ act: 'channel_set', data: { channel: 'push' } }),
  endChannel: ({ input }) => ({ act: 'channel_ended', data: { channel: input.params.kind } }),
  testChannel: 'itself',
  retryChannel: 'itself',
  sendAgain: 'itself',
  sendFailedAgain: 'itself',
  askLink: 'own',
  addBrowser: 'own',
  dropBrowser: 'own',
  dropContact: 'own',
  addNeighbour: ({ input: { body } }) => ({ act: 'neighbour_added', about: { kind: 'neighbour', id: body.id }, data: { unitId: body.unitId } }),
  revokeNeighbour: ({ input }) => ({ act: 'neighbour_ended', about: { kind: 'neighbour', id: input.params.id } }),
  makeInvitation: () => ({ act: 'border_key_made' }),
  linkNeighbour: ({ input: { body } }) => ({ act: 'neighbour_added', about: { kind: 'neighbour', id: body.id }, data: { unitId: body.unitId } }),
  renewNeighbour: ({ input }) => ({ act: 'neighbour_changed', about: { kind: 'neighbour', id: input.params.id } }),
  confirmNeighbour: ({ input }) => ({ act: 'neighbour_confirmed', about: { kind: 'neighbour', id: input.params.id } }),
  changeChannel: ({ input }) => ({ act: 'neighbour_changed', about: { kind: 'neighbour', id: input.params.id } }),
  changeOwnKey: () => ({ act: 'border_key_changed' }),
  writeBorderFile: ({ input }) => ({ act: 'border_file_written', about: { kind: 'neighbour', id: input.params.id } }),
  takeBorderFile: ({ answer }) => ({ act: 'border_file_taken', about: { kind: 'neighbour', id: answer.neighbour.id } }),
  sendNow: 'itself',
  addCalendar: ({ input: { body } }) => ({ act: 'calendar_added', about: { name: body.name, id: body.id } }),
  revokeCalendar: ({ input }) => ({ act: 'calendar_ended', about: { kind: 'calendar', id: input.params.id } }),

  receiveDocument: ({ answer }) => ({ act: 'document_received', about: { kind: 'document', id: answer.id } }),
  pasteDocument: ({ answer }) => ({ act: 'document_received', about: { kind: 'document', id: answer.id } }),
  receiveHeldFile: ({ answer }) => ({ act: 'document_received', about: { kind: 'document', id: answer.id } }),
  readAgain: ({ input }) => ({ act: 'document_read_again', about: { kind: 'document', id: input.params.id } }),
  stopReading: ({ input }) => ({ act: 'reading_stopped', about: { kind: 'document', id: input.params.id } }),
  correctHead: ({ input: { params, body } }) => ({ act: 'document_corrected', about: { kind: 'document', id: params.id }, data: headFacts(body) }),
  assignDocument: ({ input, answer }) => ({ act: 'document_assigned', about: { kind: 'document', id: input.params.id }, data: { count: answer.taskIds.length } }),
  registerArrivals: ({ answer }) => ({ act: 'arrivals_registered', data: { number: answer.numbers.map(({ number }) => printArrival(number)).join(', ') } }),
  editReview: 'itself',
  undoReviewEdit: 'itself',

  createPaper: ({ input: { body }, answer }) => ({ act: 'paper_begun', about: { name: answer.kindName, id: body.id } }),
  savePaper: 'itself',
  saveWording: ({ answer }) => ({ act: 'paper_worded', data: { name: answer.name } }),
  savePaperBooks: ({ input: { body } }) => ({ act: 'paper_books_changed', data: { from: body.from, basis: body.source, after: body.books.map(({ name, kinds }) => `${name} (${kinds.join(', ')})`).join('; ') } }),
  withdrawPaperBooks: ({ input: { body } }) => ({ act: 'paper_books_withdrawn', data: { from: body.from } }),
  proposePaper: ({ answer }) => paperDone('paper_proposed', answer),
  withdrawPaper: ({ answer }) => paperDone('paper_withdrawn', answer),
  returnPaper: ({ input, answer }) => paperDone('paper_returned', answer, { reason: input.body.reason }),
  signPaper: ({ answer }) => paperDone('paper_signed', answer),
  issuePaper: ({ answer }) => paperDone('paper_issued', answer, { number: answer.symbol }),
  recallPaper: ({ input, answer }) => paperDone('paper_recalled', answer, { reason: input.body.reason }),
  discardPaper: ({ answer }) => paperDone('paper_discarded', answer),
  attachSigned: ({ answer }) => paperDone('paper_attached', answer, { file: answer.signedFile?.name ?? '' }),

  openReport: ({ input: { body }, answer }) => ({ act: 'report_opened', about: { name: `${String(body.month).padStart(2, '0')}/${body.year}`, id: answer.id } }),
  closeReport: ({ answer }) => ({ act: 'report_closed', about: { name: `${String(answer.month).padStart(2, '0')}/${answer.year}`, id: answer.id } }),
  keepReportVersion: 'itself',
  addReportComment: 'itself',
  resolveReportComment: 'itself',
  draftReportPaper: ({ input: { body }, answer }) => ({ act: 'paper_begun', about: { name: `${answer.dutyName}, ${answer.label}`, id: answer.paper?.id ?? body.paperId } }),
  saveReport: 'itself',
  followProgramme: ({ answer }) => ({ act: 'programme_followed', about: { name: answer.name, id: answer.id } }),
  endProgramme: ({ answer }) => ({ act: 'programme_ended', about: { name: answer.name, id: answer.id } }),
  reportProgramme: ({ answer }) => ({ act: 'report_opened', about: { name: `${answer.dutyName}, ${answer.label}`, id: answer.id } }),
  addDuty: ({ input: { body } }) => ({ act: 'report_duty_added', about: { name: body.name, id: body.id } }),
  changeDuty: ({ answer }) => ({ act: 'report_duty_changed', about: { name: answer.name, id: answer.id } }),
  endDuty: ({ answer }) => ({ act: 'report_duty_ended', about: { name: answer.name, id: answer.id } }),
  openDutyPeriod: ({ answer }) => ({ act: 'report_opened', about: { name: `${answer.dutyName}, ${answer.label}`, id: answer.id } }),
  savePart: 'itself',
  submitPart: ({ input: { params, body }, answer }) => ({ act: 'report_part_submitted', about: { name: `${answer.report.dutyName}, ${answer.report.label}`, id: params.id }, data: { unitId: params.unitId, nil: body.nil } }),
  returnPart: ({ input: { params, body }, answer }) => ({ act: 'report_part_returned', about: { name: `${answer.dutyName}, ${answer.label}`, id: params.id }, data: { unitId: params.unitId, reason: body.reason } }),
  askParts: 'itself',
  takeParts: 'itself',

  addSeries: ({ input: { body } }) => ({ act: 'meeting_series_added', about: { name: body.name, id: body.id } }),
  changeSeries: ({ answer }) => ({ act: 'meeting_series_changed', about: { name: answer.name, id: answer.id } }),
  endSeries: ({ answer }) => ({ act: 'meeting_series_ended', about: { name: answer.name, id: answer.id } }),
  callMeeting: ({ answer }) => ({ act: 'meeting_called', about: meeting(answer) }),
  changeMeeting: ({ answer }) => ({ act: 'meeting_changed', about: meeting(answer), data: { from: answer.on } }),
  cancelMeeting: ({ answer }) => ({ act: 'meeting_cancelled', about: meeting(answer), data: { basis: answer.cancelledWhy } }),
  restoreMeeting: ({ answer }) => ({ act: 'meeting_restored', about: meeting(answer) }),
  startMeeting: ({ answer }) => ({ act: 'meeting_started', about: meeting(answer) }),
  closeMeeting: ({ answer }) => ({ act: 'meeting_closed', about: meeting(answer) }),
  reopenMeeting: ({ input, answer }) => ({ act: 'meeting_reopened', about: meeting(answer), data: { basis: input.body.reason } }),
  makeNotice: ({ answer }) => ({ act: 'notice_drafted', about: meeting(answer) }),
  submitContribution: ({ input, answer }) => ({ act: 'contribution_submitted', about: { name: answer.unitName, id: input.params.id } }),
  returnContribution: ({ input, answer }) => ({ act: 'contribution_returned', about: { name: answer.unitName, id: input.params.id }, data: { basis: input.body.reason } }),
  // The meeting keeps them itself: every item and conclusion with who wrote it last.
  // Papers keep their own moves.
  draftMeetingPaper: 'itself', draftDunPaper: 'itself', draftTaskReport: 'itself', draftWeek: 'itself',
  writeAssessment: 'itself', askUnits: 'itself', composeAgenda: 'itself', editAgenda: 'itself', saveContribution: 'itself', saveAttendance: 'itself', saveConclusion: 'itself', dropConclusion: 'itself', moveConclusion: 'itself',
  decideInMeeting: 'task log',
  // Nothing is kept.
  readConclusion: 'own',

  createTask: 'task log', acceptOrder: 'task log', receiveTask: 'task log', assignPerson: 'task log', returnTask: 'task log', reassignTask: 'task log', reportProgress: 'task log', reportObstacle: 'task log',
  commentTask: 'task log', submitTask: 'task log', confirmTask: 'task log', redoTask: 'task log', requestExtension: 'task log', requestChange: 'task log', withdrawRequest: 'task log', grantRequest: 'task log',
  refuseRequest: 'task log', instructTask: 'task log', amendTask: 'task log', dunTask: 'task log', setSteps: 'task log', markStep: 'task log', waiveTask: 'task log', mergeTask: 'task log', pauseTask: 'task log',
  resumeTask: 'task log', cancelTask: 'task log', reopenTask: 'task log', setRecurrence: 'task log', undoAct: 'task log', changeTaskSet: 'task log', undoTaskSet: 'task log', sendLetters: 'task log', undoLetters: 'task log',
  // Becomes evidence by an act of the log, or is forgotten.
  uploadFile: 'task log',
  applyImport: 'task log', undoImport: 'task log', startImport: 'own', arrangeImport: 'own', startUnitImport: 'own', arrangeUnitImport: 'own',
  applyUnitImport: ({ input: { body }, answer }) => ({ act: 'units_imported', about: { name: answer.fileName, id: answer.id }, data: { added: answer.done?.opened ?? 0, changed: answer.done?.changed ?? 0, basis: body.reason } }),
  undoUnitImport: ({ answer }) => ({ act: 'units_import_undone', about: { name: answer.fileName, id: answer.id } }),
  previewTaskSet: 'own', saveView: 'own', dropView: 'own', chooseColumns: 'own', markNotices: 'own', saveNoticeChoices: 'own',

  exportTasks: ({ input: { query } }) => ({ act: 'tasks_exported', data: { format: query.format, filter: query.about } }),
  exportRegister: ({ input: { params, query } }) => ({ act: 'register_exported', data: { book: REGISTER_FORMS[params.book].title, from: query.from, to: query.to, format: query.format } }),
  exportUnits: ({ input: { query } }) => ({ act: 'units_exported', data: { format: query.format } }),
  exportGold: () => ({ act: 'gold_exported' }),
  exportLog: ({ input: { query } }) => ({ act: 'log_exported', data: { format: query.format, filter: query.about } }),
  downloadTaskFile: ({ input, answer }) => ({ act: 'task_file_taken', about: { kind: 'task', id: input.params.id }, data: { ...answer.facts } }),
  checkLogs: ({ input: { body } }) => ({ act: 'log_checked', data: body.against === null ? {} : { against: body.against } }),
};
