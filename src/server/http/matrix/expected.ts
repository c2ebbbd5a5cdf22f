import type { RouteName } from '#contract/index.js';
import { EXPECTED_AT_THE_BORDER } from './expected-border.js';
import { IMPORT_EXPECTED } from './expected-imports.js';
import { LOG_EXPECTED } from './expected-log.js';
import { PAPER_EXPECTED } from './expected-papers.js';
import { MEETING_EXPECTED } from './expected-meetings.js';
import { REGISTER_EXPECTED } from './expected-registers.js';
import { REPORT_EXPECTED } from './expected-reports.js';
import type { Whose } from './targets.js';

/** Columns of the table below: nobody signed in, then one person per role, in the agency and (head, officer) in the unit `own`. */
export const ASKERS = ['none', 'registrar', 'follower', 'chief', 'leader', 'head', 'officer', 'auditor', 'admin'] as const;

export type Rows = { readonly own: string } & Partial<Readonly<Record<Whose, string>>>;

/**
 * What each answers to each, read against the table of acts and the table of moves by a person. The statuses say who may: 403 may not, 404 sees
 * no such thing, 409 and 422 may and is told why not now. `admin` keeps people and units and sees no work. A new route without a row fails.
 *
 *                         none  regis follo chief leade head  offic audit admin
 */
export const EXPECTED: { readonly [N in RouteName]: Rows } = {
  readSession: { own: '401 200 200 200 200 200 200 200 200' },
  signIn: { own: '401 200 200 200 200 200 200 200 200' },
  signOut: { own: '401 204 204 204 204 204 204 204 204' },
  setLanguage: { own: '401 204 204 204 204 204 204 204 204' },
  changePassword: { own: '401 422 422 422 422 422 422 422 422' },
  readFront: { own: '200 200 200 200 200 200 200 200 200' },
  previewUnits: { own: '409 409 409 409 409 409 409 409 409' },
  setUp: { own: '409 409 409 409 409 409 409 409 409' },
  listUnits: { own: '401 200 200 200 200 200 200 200 200' },
  listPeople: { own: '401 200 200 200 200 200 200 200 200' },
  addPerson: {
    own: '401 403 403 403 403 403 403 403 200',
    unit: '401 403 403 403 403 403 403 403 200',
    agency: '401 403 403 403 403 403 403 403 404',
  },
  resetPassword: {
    own: '401 403 403 403 403 403 403 403 200',
    unit: '401 403 403 403 403 403 403 403 200',
    agency: '401 403 403 403 403 403 403 403 404',
  },
  disablePerson: {
    own: '401 403 403 403 403 403 403 403 200',
    unit: '401 403 403 403 403 403 403 403 200',
    agency: '401 403 403 403 403 403 403 403 404',
  },
  addUnit: {
    own: '401 403 403 200 403 403 403 403 200',
    unit: '401 403 403 200 403 403 403 403 200',
    agency: '401 403 403 404 403 403 403 403 404',
  },
  addAlias: {
    own: '401 200 200 200 403 403 403 403 200',
    unit: '401 200 200 200 403 403 403 403 200',
    agency: '401 404 404 404 403 403 403 403 404',
  },
  listDelegations: { own: '401 200 200 200 200 200 200 200 200' },
  addDelegation: {
    own: '401 403 403 200 403 403 403 403 200',
    unit: '401 403 403 200 403 403 403 403 200',
    agency: '401 404 404 404 404 404 404 404 404',
  },
  endDelegation: {
    own: '401 404 404 200 404 404 403 404 200',
    unit: '401 404 404 200 404 404 404 404 200',
    agency: '401 404 404 404 404 404 404 404 404',
  },
  endPost: {
    own: '401 403 403 403 403 403 403 403 200',
    unit: '401 403 403 403 403 403 403 403 200',
    agency: '401 403 403 403 403 403 403 403 404',
  },
  movePost: {
    own: '401 403 403 403 403 403 403 403 200',
    unit: '401 403 403 403 403 403 403 403 200',
    agency: '401 403 403 403 403 403 403 403 404',
  },
  listCalendars: { own: '401 200 200 200 200 200 200 200 403' },
  addCalendar: { own: '401 200 200 200 200 200 200 200 403' },
  revokeCalendar: { own: '401 404 404 404 404 404 404 404 403' },
  listReorganisations: { own: '401 403 403 200 200 403 403 403 403' },
  previewReorganisation: {
    own: '401 403 403 200 200 403 403 403 403',
    agency: '401 403 403 404 404 403 403 403 403',
  },
  reorganise: {
    own: '401 403 403 422 422 403 403 403 403',
    agency: '401 403 403 404 404 403 403 403 403',
  },
  listWebhooks: { own: '401 403 403 403 403 403 403 403 200' },
  addWebhook: { own: '401 403 403 403 403 403 403 403 200' },
  pauseWebhook: { own: '401 403 403 403 403 403 403 403 404' },
  resumeWebhook: { own: '401 403 403 403 403 403 403 403 404' },
  removeWebhook: { own: '401 403 403 403 403 403 403 403 404' },
  testWebhook: { own: '401 403 403 403 403 403 403 403 404' },
  listDeliveries: { own: '401 403 403 403 403 403 403 403 404' },
  replayDelivery: { own: '401 403 403 403 403 403 403 403 404' },
  listChannels: { own: '401 403 403 403 403 403 403 403 200' },
  setTelegram: { own: '401 403 403 403 403 403 403 403 422' },
  setZalo: { own: '401 403 403 403 403 403 403 403 422' },
  setPush: { own: '401 403 403 403 403 403 403 403 200' },
  testChannel: { own: '401 403 403 403 403 403 403 403 409' },
  endChannel: { own: '401 403 403 403 403 403 403 403 409' },
  retryChannel: { own: '401 403 403 403 403 403 403 403 200' },
  listSent: { own: '401 403 403 403 403 403 403 403 200' },
  sendAgain: { own: '401 403 403 403 403 403 403 403 404' },
  sendFailedAgain: { own: '401 403 403 403 403 403 403 403 200' },
  askLink: { own: '401 409 409 409 409 409 409 409 409' },
  addBrowser: { own: '401 422 422 422 422 422 422 422 422' },
  dropBrowser: { own: '401 200 200 200 200 200 200 200 200' },
  dropContact: { own: '401 404 404 404 404 404 404 404 404' },
  readCorrections: { own: '401 200 200 200 403 403 403 403 403' },
  exportGold: { own: '401 200 200 200 403 403 403 403 403' },
  listDocuments: { own: '401 200 200 200 200 200 200 200 403' },
  receiveDocument: { own: '401 200 200 200 403 403 403 403 403' },
  pasteDocument: { own: '401 200 200 200 403 403 403 403 403' },
  readDocument: { own: '401 200 200 200 200 200 200 200 403', agency: '401 404 404 404 404 404 404 404 403' },
  checkForm: { own: '401 200 200 200 200 200 200 200 403', agency: '401 404 404 404 404 404 404 404 403' },
  readAgain: {
    own: '401 200 200 200 403 403 403 403 403',
    agency: '401 404 404 404 403 403 403 403 403',
  },
  listHeldFiles: { own: '401 200 200 200 200 200 200 200 403', agency: '401 404 404 404 404 404 404 404 403' },
  receiveHeldFile: {
    own: '401 404 404 404 403 403 403 403 403',
    agency: '401 404 404 404 403 403 403 403 403',
  },
  correctHead: {
    own: '401 200 200 200 403 403 403 403 403',
    agency: '401 404 404 404 403 403 403 403 403',
  },
  stopReading: {
    own: '401 200 200 200 403 403 403 403 403',
    agency: '401 404 404 404 403 403 403 403 403',
  },
  readPage: {
    own: '401 409 409 409 409 409 409 409 403',
    agency: '401 404 404 404 404 404 404 404 403',
  },
  showPage: {
    own: '401 409 409 409 409 409 409 409 403',
    agency: '401 404 404 404 404 404 404 404 403',
  },
  downloadDocument: {
    own: '401 200 200 200 200 200 200 200 403',
    agency: '401 404 404 404 404 404 404 404 403',
  },
  findOlder: {
    own: '401 200 200 200 403 403 403 403 403',
    agency: '401 404 404 404 403 403 403 403 403',
  },
  readReaders: {
    own: '401 200 200 200 403 403 403 403 403',
    agency: '401 404 404 404 403 403 403 403 403',
  },
  readReview: {
    own: '401 200 200 200 200 200 200 200 403',
    agency: '401 404 404 404 404 404 404 404 403',
  },
  editReview: {
    own: '401 200 200 200 403 403 403 403 403',
    agency: '401 404 404 404 403 403 403 403 403',
  },
  undoReviewEdit: {
    own: '401 409 409 409 403 403 403 403 403',
    agency: '401 404 404 404 403 403 403 403 403',
  },
  assignDocument: {
    own: '401 409 409 409 409 403 403 403 403',
    agency: '401 404 404 404 404 403 403 403 403',
  },
  listTasks: {
    own: '401 200 200 200 200 200 200 200 403',
    unit: '401 200 200 200 200 200 200 200 403',
  },
  createTask: {
    own: '401 200 200 200 200 200 403 403 403',
    unit: '401 200 200 200 200 403 403 403 403',
    agency: '401 404 404 404 404 404 403 403 403',
  },
  readTask: {
    own: '401 200 200 200 200 200 200 200 403',
    unit: '401 200 200 200 200 200 200 200 403',
    agency: '401 404 404 404 404 404 404 404 403',
  },
  readMine: { own: '401 200 200 200 200 200 200 200 403' },
  acceptOrder: {
    own: '401 409 409 409 409 409 403 403 403',
    unit: '401 409 409 409 409 409 403 403 403',
    agency: '401 404 404 404 404 404 403 403 403',
  },
  receiveTask: {
    own: '401 403 403 403 403 200 403 403 403',
    unit: '401 403 403 403 403 403 403 403 403',
    agency: '401 404 404 404 404 404 404 404 403',
  },
  assignPerson: {
    own: '401 403 403 403 403 200 403 403 403',
    unit: '401 403 403 403 403 403 403 403 403',
    agency: '401 404 404 404 404 404 404 404 403',
  },
  returnTask: {
    own: '401 403 403 403 403 200 403 403 403',
    unit: '401 403 403 403 403 403 403 403 403',
    agency: '401 404 404 404 404 404 404 404 403',
  },
  reassignTask: {
    own: '401 200 200 200 200 403 403 403 403',
    unit: '401 200 200 200 200 403 403 403 403',
    agency: '401 404 404 404 404 404 404 404 403',
  },
  reportProgress: {
    own: '401 403 403 403 403 200 403 403 403',
    unit: '401 403 403 403 403 403 403 403 403',
    agency: '401 404 404 404 404 404 404 404 403',
  },
  reportObstacle: {
    own: '401 403 403 403 403 200 403 403 403',
    unit: '401 403 403 403 403 403 403 403 403',
    agency: '401 404 404 404 404 404 404 404 403',
  },
  commentTask: {
    own: '401 200 200 200 200 200 403 403 403',
    unit: '401 200 200 200 200 403 403 403 403',
    agency: '401 404 404 404 404 404 404 404 403',
  },
  submitTask: {
    own: '401 403 403 403 403 200 403 403 403',
    unit: '401 403 403 403 403 403 403 403 403',
    agency: '401 404 404 404 404 404 404 404 403',
  },
  confirmTask: {
    own: '401 200 200 200 200 403 403 403 403',
    unit: '401 200 200 200 200 403 403 403 403',
    agency: '401 404 404 404 404 404 404 404 403',
  },
  redoTask: {
    own: '401 200 200 200 200 403 403 403 403',
    unit: '401 200 200 200 200 403 403 403 403',
    agency: '401 404 404 404 404 404 404 404 403',
  },
  requestExtension: {
    own: '401 403 403 403 403 200 403 403 403',
    unit: '401 403 403 403 403 403 403 403 403',
    agency: '401 404 404 404 404 404 404 404 403',
  },
  requestChange: {
    own: '401 403 403 403 403 200 403 403 403',
    unit: '401 403 403 403 403 403 403 403 403',
    agency: '401 404 404 404 404 404 404 404 403',
  },
  withdrawRequest: {
    own: '401 403 403 403 403 200 403 403 403',
    unit: '401 403 403 403 403 403 403 403 403',
    agency: '401 404 404 404 404 404 404 404 403',
  },
  grantRequest: {
    own: '401 403 403 403 200 403 403 403 403',
    unit: '401 403 403 403 200 403 403 403 403',
    agency: '401 404 404 404 404 404 404 404 403',
  },
  refuseRequest: {
    own: '401 403 403 403 200 403 403 403 403',
    unit: '401 403 403 403 200 403 403 403 403',
    agency: '401 404 404 404 404 404 404 404 403',
  },
  instructTask: {
    own: '401 200 200 200 200 403 403 403 403',
    unit: '401 200 200 200 200 403 403 403 403',
    agency: '401 404 404 404 404 404 404 404 403',
  },
  amendTask: {
    own: '401 200 200 200 200 403 403 403 403',
    unit: '401 200 200 200 200 403 403 403 403',
    agency: '401 404 404 404 404 404 404 404 403',
  },
  setRecurrence: {
    own: '401 200 200 200 200 403 403 403 403',
    unit: '401 200 200 200 200 403 403 403 403',
    agency: '401 404 404 404 404 404 404 404 403',
  },
  dunTask: {
    own: '401 200 200 200 200 403 403 403 403',
    unit: '401 200 200 200 200 403 403 403 403',
    agency: '401 404 404 404 404 404 404 404 403',
  },
  setSteps: {
    own: '401 200 200 200 200 200 403 403 403',
    unit: '401 200 200 200 200 403 403 403 403',
    agency: '401 404 404 404 404 404 404 404 403',
  },
  markStep: {
    own: '401 200 200 200 403 200 403 403 403',
    unit: '401 200 200 200 403 403 403 403 403',
    agency: '401 404 404 404 404 404 404 404 403',
  },
  // Whoever leads the task above waives too: here that is the same unit.
  waiveTask: {
    own: '401 200 200 200 200 200 403 403 403',
    unit: '401 200 200 200 200 403 403 403 403',
    agency: '401 404 404 404 404 404 404 404 403',
  },
  mergeTask: {
    own: '401 200 200 200 200 403 403 403 403',
    unit: '401 200 200 200 200 403 403 403 403',
    agency: '401 404 404 404 404 404 404 404 403',
  },
  pauseTask: {
    own: '401 200 200 200 200 403 403 403 403',
    unit: '401 200 200 200 200 403 403 403 403',
    agency: '401 404 404 404 404 404 404 404 403',
  },
  resumeTask: {
    own: '401 200 200 200 200 403 403 403 403',
    unit: '401 200 200 200 200 403 403 403 403',
    agency: '401 404 404 404 404 404 404 404 403',
  },
  cancelTask: {
    own: '401 403 403 403 200 403 403 403 403',
    unit: '401 403 403 403 200 403 403 403 403',
    agency: '401 404 404 404 404 404 404 404 403',
  },
  reopenTask: {
    own: '401 403 403 403 200 403 403 403 403',
    unit: '401 403 403 403 200 403 403 403 403',
    agency: '401 404 404 404 404 404 404 404 403',
  },
  // One's own within a day; anybody's for the office.
  undoAct: {
    own: '401 200 200 200 403 200 403 403 403',
    unit: '401 200 200 200 403 403 403 403 403',
    agency: '401 404 404 404 404 404 404 404 403',
  },
  uploadFile: { own: '401 200 200 200 200 200 200 200 403' },
  downloadFile: {
    own: '401 200 200 200 200 200 200 200 403',
    unit: '401 200 200 200 200 200 200 200 403',
    agency: '401 404 404 404 404 404 404 404 403',
  },
  // Whoever reads tasks may ask; what each may not do is told in the answer.
  previewTaskSet: { own: '401 200 200 200 200 200 200 200 403' },
  changeTaskSet: {
    own: '401 200 200 200 200 403 403 403 403',
    unit: '401 200 200 200 200 403 403 403 403',
    agency: '401 404 404 404 404 404 404 404 403',
  },
  undoTaskSet: {
    own: '401 200 200 200 403 200 403 403 403',
    unit: '401 200 200 200 403 403 403 403 403',
    agency: '401 404 404 404 404 404 404 404 403',
  },
  groupTasks: { own: '401 200 200 200 200 200 200 200 403' },
  calendarTasks: { own: '401 200 200 200 200 200 200 200 403' },
  exportTasks: { own: '401 200 200 200 200 200 200 200 403' },
  listViews: { own: '401 200 200 200 200 200 200 200 403' },
  // Shared with all by those who give out tasks.
  saveView: { own: '401 200 200 200 200 403 403 403 403' },
  dropView: { own: '401 404 404 404 404 404 404 404 403' },
  chooseColumns: { own: '401 200 200 200 200 200 200 200 403' },
  readStanding: {
    own: '401 200 200 200 200 200 403 200 403',
    unit: '401 200 200 200 200 200 403 200 403',
    agency: '401 404 404 404 404 404 403 404 403',
  },
  readOverview: { own: '401 200 200 200 200 200 403 200 403' },
  readFollowUp: { own: '401 200 200 200 200 200 403 200 403' },
  sendLetters: {
    own: '401 200 200 200 200 403 403 403 403',
    unit: '401 200 200 200 200 403 403 403 403',
    agency: '401 404 404 404 404 404 404 404 403',
  },
  // About no task.
  draftTaskReport: { own: '401 409 409 409 403 403 403 403 403' },
  // Of a unit that has nothing to be chased about. Drafted by the office.
  draftDunPaper: { own: '401 409 409 409 403 403 403 403 403' },
  // One's own within a day; anybody's for the office.
  undoLetters: {
    own: '401 200 200 200 403 403 403 403 403',
    unit: '401 200 200 200 403 403 403 403 403',
    agency: '401 404 404 404 404 404 404 404 403',
  },
  readLetter: {
    own: '401 200 200 200 200 200 200 200 403',
    unit: '401 200 200 200 200 200 200 200 403',
    agency: '401 404 404 404 404 404 404 404 403',
  },
  readInbox: { own: '401 200 200 200 200 200 200 200 200' },
  countInbox: { own: '401 200 200 200 200 200 200 200 200' },
  // Only one's own are ever marked: those of others are none.
  markNotices: { own: '401 200 200 200 200 200 200 200 200' },
  readNoticeChoices: { own: '401 200 200 200 200 200 200 200 200' },
  saveNoticeChoices: { own: '401 200 200 200 200 200 200 200 200' },
  search: { own: '401 200 200 200 200 200 200 200 200' },
  searchAll: { own: '401 200 200 200 200 200 200 200 200' },
  ...EXPECTED_AT_THE_BORDER, ...REPORT_EXPECTED, ...MEETING_EXPECTED, ...PAPER_EXPECTED, ...LOG_EXPECTED, ...REGISTER_EXPECTED, ...IMPORT_EXPECTED,
};
