import type { RouteName } from '#contract/index.js';
import { DEFAULT_CHOICES } from '#core/index.js';
import { v7 as newId } from 'uuid';
import { type Browser, OFFICE_PASSWORD } from '../testing/office.js';
import type { Target } from './targets.js';

/** One request of a route about a target, in a form that only the asker's rights can make fail. */
export interface MatrixRequest {
  readonly path: string;
  readonly body?: unknown;
  readonly payload?: Parameters<Browser['send']>[2] & {};
}

type Ask = (target: Target, asker: { readonly login: string }) => Promise<MatrixRequest>;

const fixed = (path: string, body?: unknown): Ask => () => Promise.resolve(body === undefined ? { path } : { path, body });
const command = (kind: string, task: (target: Target) => Promise<string>, body: Record<string, unknown>): Ask => async (target) => ({ path: `/tasks/${await task(target)}/${kind}`, body: { version: 1, ...body } });
const inState = (state: Parameters<Target['task']>[0]) => (target: Target): Promise<string> => target.task(state);
const asked = (target: Target): Promise<string> => target.task('active', { request: true });

function upload(name: string, content = 'Phòng A báo cáo'): Omit<MatrixRequest, 'path'> {
  const payload = `--border\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/plain\r\n\r\n${content} ${newId()}.\r\n--border--\r\n`;
  return { payload: { payload, headers: { 'content-type': 'multipart/form-data; boundary=border' } } };
}

const text = { body: 'Đã làm' };
const evidence = [{ fileId: null, documentNumber: '12/BC', documentDate: '2025-04-14' }];
const reason = { reason: 'Theo ý kiến chỉ đạo' };
const note = { note: '' };

const seriesFacts = (unitId: string) => ({
  name: 'Trực báo tuần', rule: 'FREQ=WEEKLY;BYDAY=MO', startsOn: '2025-04-01', before: false, beginsAt: '08:00', place: 'Phòng họp số 1', chairPostId: null, secretaryPostId: null, participantPostIds: [], participants: '', contributorUnitIds: [unitId], leadDays: 3, dueDays: 1,
});

const dutyFacts = (unitId: string) => ({
  name: 'Báo cáo quý', rhythm: 'quarter', rules: { window: null, sendBy: { day: 5, monthsAfter: 1 } }, outline: [{ key: 'a', heading: 'Kết quả {{kỳ này}}', level: 1, from: 'results', unitIds: [] }], addressee: '', citation: '', recipients: [],
  contributorUnitIds: [unitId], leadDays: 5, dueDays: 2,
});
const ofMeeting = (status: Parameters<Target['meeting']>[0], path: string, body?: unknown): Ask => async (target) => ({ path: `/meetings/${await target.meeting(status)}${path}`, ...(body === undefined ? {} : { body }) });

/** How each route is asked; a new route without a row does not compile. */
export const REQUESTS: { readonly [N in RouteName]: Ask } = {
  readSession: fixed('/session'),
  signIn: async (_, { login }) => ({ path: '/session', body: { login, password: OFFICE_PASSWORD } }),
  signOut: fixed('/session'),
  setLanguage: fixed('/session/language', { language: 'vi' }),
  // The new password is refused, so that the next row still signs in.
  changePassword: fixed('/session/password', { current: OFFICE_PASSWORD, next: 'ngắn' }),
  readFront: fixed('/front'),
  previewUnits: async () => ({ path: '/setup/units/preview', ...upload('units.csv') }),
  setUp: fixed('/setup', { agency: { name: 'X', shortName: '', symbol: '', place: '', parentName: '', kind: 'other' }, administrator: { name: 'X', login: 'x', password: 'núi cao sông dài' }, units: [] }),

  listUnits: fixed('/units'),
  listPeople: fixed('/people'),
  addPerson: async ({ unitId }) => ({ path: '/people', body: { id: newId(), name: 'Lê Văn Mới', login: newId(), unitId, title: 'Chuyên viên', roles: ['officer'] } }),
  resetPassword: async (target) => ({ path: `/people/${await target.person()}/password` }),
  disablePerson: async (target) => ({ path: `/people/${await target.person()}/disable` }),
  addUnit: async ({ unitId }) => ({ path: '/units', body: { id: newId(), name: 'Tổ mới', shortName: '', kind: 'body', parentId: unitId, aliases: [] } }),
  addAlias: async ({ unitId }) => ({ path: `/units/${unitId}/aliases`, body: { alias: `Tổ ${newId()}` } }),

  listDelegations: fixed('/delegations'),
  addDelegation: async (target) => ({ path: '/delegations', body: { id: newId(), fromPostId: await target.post(), toPostId: target.officerPostId, scope: 'all', validFrom: '2025-04-14', validTo: '2025-04-20', basis: '12/QĐ-SKHCN' } }),
  endDelegation: async (target) => ({ path: `/delegations/${await target.delegation()}/end` }),
  endPost: async (target) => ({ path: `/posts/${await target.post()}/end`, body: { from: '2025-04-14', basis: '' } }),
  movePost: async (target) => ({ path: `/posts/${await target.post()}/move`, body: { id: newId(), unitId: target.unitId, title: 'Phó Trưởng phòng', roles: ['head'], from: '2025-04-14', basis: '' } }),

  listCalendars: fixed('/calendars'),
  addCalendar: async ({ unitId }) => ({ path: '/calendars', body: { id: newId(), name: 'Việc của đơn vị', filter: { unitId, state: 'open' } } }),
  // Nobody has another person's calendar.
  revokeCalendar: async () => ({ path: `/calendars/${newId()}/revoke` }),
  listReorganisations: fixed('/reorganisations'),
  previewReorganisation: async ({ unitId }) => ({ path: `/reorganisations/preview?unitIds=${unitId}` }),
  // A merger of one into a new one fits nothing: who may is told so by 422.
  reorganise: async ({ unitId }) => {
    const id = newId();
    return { path: '/reorganisations', body: { id: newId(), kind: 'merge', decision: '1/QĐ', effectiveOn: '2025-04-14', endingIds: [unitId], newUnits: [{ id, name: 'Phòng mới', shortName: '', kind: 'division', parentId: null }], existingIds: [], heirId: id, tasks: [], posts: [] } };
  },
  listWebhooks: fixed('/webhooks'),
  addWebhook: async () => ({ path: '/webhooks', body: { id: newId(), name: 'Trục liên thông', url: 'https://8.8.8.8/su-kien', events: ['task.assigned'] } }),
  pauseWebhook: async () => ({ path: `/webhooks/${newId()}/pause` }),
  resumeWebhook: async () => ({ path: `/webhooks/${newId()}/resume` }),
  removeWebhook: async () => ({ path: `/webhooks/${newId()}/remove` }),
  testWebhook: async () => ({ path: `/webhooks/${newId()}/test` }),
  listDeliveries: async () => ({ path: `/webhooks/${newId()}/deliveries` }),
  replayDelivery: async () => ({ path: `/webhooks/deliveries/${newId()}/replay` }),

  listChannels: fixed('/channels'),
  // No service is there, nothing is set up: who may is told so by 422 and 409.
  setTelegram: fixed('/channels/telegram', { botToken: '1:a', api: 'https://127.0.0.1:9' }),
  setZalo: fixed('/channels/zalo', { name: 'Sở', appId: '1', secretKey: 'a', oaSecret: 'b', refreshToken: 'c', api: '', oauth: 'https://127.0.0.1:9' }),
  setPush: fixed('/channels/push'),
  testChannel: fixed('/channels/zalo/test'),
  endChannel: fixed('/channels/mail/end'),
  retryChannel: fixed('/channels/mail/retry'),
  listSent: fixed('/sent'),
  sendAgain: async () => ({ path: `/sent/${newId()}/again` }),
  sendFailedAgain: fixed('/sent/failed/again', { channel: null }),
  askLink: fixed('/inbox/links', { channel: 'telegram' }),
  addBrowser: fixed('/inbox/browsers', { endpoint: 'https://127.0.0.1:9/x', p256dh: 'A'.repeat(87), auth: 'A'.repeat(22), label: 'Chrome' }),
  dropBrowser: fixed('/inbox/browsers/drop', { endpoint: 'https://127.0.0.1:9/x' }),
  dropContact: async () => ({ path: `/inbox/contacts/${newId()}/drop` }),

  listDocuments: fixed('/documents'),
  receiveDocument: async () => ({ path: '/documents', ...upload('cv.txt') }),
  pasteDocument: async () => ({ path: '/documents/pasted', body: { title: 'Công văn', text: `Phòng A báo cáo ${newId()}.` } }),
  readDocument: async (target) => ({ path: `/documents/${await target.document()}` }),
  checkForm: async (target) => ({ path: `/documents/${await target.document()}/form` }),
  readAgain: async (target) => ({ path: `/documents/${await target.document('refused')}/readings` }),
  listHeldFiles: async (target) => ({ path: `/documents/${await target.document()}/files` }),
  // Nothing inside: who may take it out is told so by 404.
  receiveHeldFile: async (target) => ({ path: `/documents/${await target.document()}/files/0` }),
  correctHead: async (target) => ({ path: `/documents/${await target.document()}`, body: { version: 0, subject: 'Về việc báo cáo' } }),
  downloadDocument: async (target) => ({ path: `/documents/${await target.document()}/file` }),
  stopReading: async (target) => ({ path: `/documents/${await target.document('refused')}/readings/stop` }),
  // A text has no pages: who may look is told so by 409.
  readPage: async (target) => ({ path: `/documents/${await target.document()}/pages/1` }),
  showPage: async (target) => ({ path: `/documents/${await target.document()}/pages/1/image` }),
  findOlder: async (target) => ({ path: `/documents/${await target.document()}/review/older` }),
  readReaders: async (target) => ({ path: `/documents/${await target.document()}/review/readers` }),
  readReview: async (target) => ({ path: `/documents/${await target.document()}/review` }),
  editReview: async (target) => ({ path: `/documents/${await target.document()}/review/edits`, body: { version: 0, edit: { kind: 'create', newId: newId(), start: 0, end: 26, text: 'Phòng Kế hoạch - Tài chính' } } }),
  // Nothing to undo, nothing accepted: who may do it is told so by 409.
  undoReviewEdit: async (target) => ({ path: `/documents/${await target.document()}/review/undo`, body: { version: 0 } }),
  assignDocument: async (target) => ({ path: `/documents/${await target.document()}/assignments`, body: { version: 0 } }),
  readCorrections: fixed('/corrections'),
  exportGold: fixed('/corrections/gold'),

  listTasks: fixed('/tasks?state=all'),
  createTask: async ({ unitId }) => ({
    path: '/tasks',
    body: {
      id: newId(), title: 'Rà soát danh mục', leadUnitIds: [unitId], supportUnitIds: [], deadline: null, class: 'action', urgency: 'none', isKey: false, routine: false, restricted: false, condition: null, deliverable: '',
      steps: [], parentId: null, orderedByPostId: null, orderedBy: '', officerPostId: null,
    },
  }),
  readTask: async (target) => ({ path: `/tasks/${await target.task('active')}` }),
  readMine: fixed('/mine'),
  // No agency above ordered it: who may accept orders is told so by 409.
  acceptOrder: async (target) => ({ path: `/tasks/${await target.task('assigned')}/accept`, body: { version: 1, leadUnitIds: [target.unitId], supportUnitIds: [], deadline: null, note: '' } }),
  listNeighbours: fixed('/neighbours'),
  // No such agency, no such neighbour: who may is told so by 404.
  addNeighbour: async ({ unitId }) => ({ path: '/neighbours', body: { id: newId(), agencyId: newId(), unitId } }),
  revokeNeighbour: async () => ({ path: `/neighbours/${newId()}/revoke` }),
  makeInvitation: fixed('/neighbours/invitation', {}),
  // No invitation: who may link is told so by 422.
  linkNeighbour: async ({ unitId }) => ({ path: '/neighbours/links', body: { id: newId(), invitation: 'x', side: 'below', unitId, channel: 'file', address: '' } }),
  renewNeighbour: async () => ({ path: `/neighbours/${newId()}/invitation`, body: { invitation: 'x' } }),
  confirmNeighbour: async () => ({ path: `/neighbours/${newId()}/confirm`, body: { fingerprint: '' } }),
  changeChannel: async () => ({ path: `/neighbours/${newId()}/channel`, body: { channel: 'file', address: '' } }),
  changeOwnKey: fixed('/neighbours/own-key', { days: 0 }),
  sendNow: async () => ({ path: `/neighbours/${newId()}/send` }),
  listBorderFiles: async () => ({ path: `/neighbours/${newId()}/files` }),
  writeBorderFile: async () => ({ path: `/neighbours/${newId()}/files` }),
  downloadBorderFile: async () => ({ path: `/border-files/${newId()}/content` }),
  // No envelope: who may take one is told so by 422.
  takeBorderFile: async () => ({ path: '/border-files', ...upload('lien-thong.dondoc') }),
  receiveTask: command('receive', inState('assigned'), {}),
  assignPerson: async (target) => ({ path: `/tasks/${await target.task('active')}/assign_person`, body: { version: 1, postId: target.officerPostId, note: '' } }),
  returnTask: command('return', inState('assigned'), reason),
  reassignTask: async (target) => ({ path: `/tasks/${await target.task('active')}/reassign`, body: { version: 1, leadUnitId: target.otherUnitId, ...reason } }),
  reportProgress: command('report', inState('active'), { ...text, percent: 40, evidence: [] }),
  reportObstacle: command('obstacle', inState('active'), { ...text, escalate: true }),
  commentTask: command('comment', inState('active'), text),
  submitTask: command('submit', inState('active'), { ...text, evidence, figure: null }),
  confirmTask: command('confirm', inState('submitted'), { ...note, doneOn: null }),
  redoTask: command('redo', inState('submitted'), reason),
  requestExtension: command('request_extension', inState('active'), { requestedDue: '2025-05-20', ...reason }),
  requestChange: command('request', inState('active'), { what: 'clarify', unitId: null, ...reason }),
  withdrawRequest: command('withdraw_request', asked, {}),
  grantRequest: command('grant_request', asked, note),
  refuseRequest: command('refuse_request', asked, reason),
  instructTask: command('instruct', inState('active'), text),
  amendTask: command('amend', inState('active'), { amendment: { isKey: true }, ...reason }),
  dunTask: command('dun', inState('active'), { level: 1, ...text }),
  setSteps: command('set_steps', inState('active'), { steps: [{ text: 'HĐND tỉnh', act: 'approve', dueOn: null }] }),
  markStep: command('mark_step', inState('active'), { step: 0, doneOn: '2025-04-14', documentNumber: null }),
  waiveTask: command('waive', (target) => target.task('active', { child: true }), reason),
  mergeTask: async (target) => ({ path: `/tasks/${await target.task('active')}/merge`, body: { version: 1, intoTaskId: await target.task('active'), ...reason } }),
  pauseTask: command('pause', inState('active'), reason),
  resumeTask: command('resume', inState('paused'), note),
  cancelTask: command('cancel', inState('active'), reason),
  reopenTask: command('reopen', inState('done'), reason),
  setRecurrence: command('set_recurrence', inState('active'), { recurrence: { rule: 'FREQ=MONTHLY;BYMONTHDAY=25', startsOn: '2025-04-14', leadDays: 5 } }),
  undoAct: async (target) => {
    const { taskId, entryId } = await target.remarked();
    return { path: `/tasks/${taskId}/undo`, body: { version: 1, entryId } };
  },
  uploadFile: async () => ({ path: '/files', ...upload('minh chứng.txt') }),
  downloadFile: async (target) => ({ path: `/files/${await target.evidence()}` }),

  readRegister: fixed('/registers/settling?from=2025-03-01&to=2025-03-31'),
  exportRegister: fixed('/registers/arrivals/file?from=2025-03-01&to=2025-03-31&format=csv'),
  downloadSettlingSheet: async (target) => ({ path: `/documents/${await target.document()}/settling-sheet?format=docx` }),
  listUnregistered: fixed('/arrivals/waiting'),
  // No such document waits: who may register is told so by 409.
  registerArrivals: async () => ({ path: '/arrivals', body: { documents: [{ id: newId(), arrivedOn: '2025-04-14' }] } }),
  startImport: async () => ({ path: '/imports', ...upload('bang.csv') }),
  // Nobody has another person's table.
  readImport: async () => ({ path: `/imports/${newId()}` }),
  arrangeImport: async () => ({ path: `/imports/${newId()}`, body: { sheet: 0, headLine: null, columns: null, units: [] } }),
  applyImport: async () => ({ path: `/imports/${newId()}/apply`, body: { digest: '', reason: 'Theo bảng' } }),
  undoImport: async () => ({ path: `/imports/${newId()}/undo` }),
  importWorkbook: async () => ({ path: `/imports/${newId()}/workbook` }),
  startUnitImport: async () => ({ path: '/unit-imports', ...upload('đơn vị.csv') }),
  readUnitImport: async () => ({ path: `/unit-imports/${newId()}` }),
  arrangeUnitImport: async () => ({ path: `/unit-imports/${newId()}`, body: { sheet: 0, headLine: null, columns: null, units: [] } }),
  applyUnitImport: async () => ({ path: `/unit-imports/${newId()}/apply`, body: { digest: '', reason: '57/QĐ-SKHCN' } }),
  undoUnitImport: async () => ({ path: `/unit-imports/${newId()}/undo` }),
  unitImportWorkbook: async () => ({ path: `/unit-imports/${newId()}/workbook` }),
  exportUnits: fixed('/unit-export?format=csv'),
  previewTaskSet: async (target) => ({ path: '/task-sets/preview', body: { tasks: [{ id: await target.task('active'), version: 1 }], command: { kind: 'dun', level: 1, ...text } } }),
  changeTaskSet: async (target) => ({ path: '/task-sets', body: { tasks: [{ id: await target.task('active'), version: 1 }], command: { kind: 'dun', level: 1, ...text } } }),
  undoTaskSet: async (target) => ({ path: '/task-sets/undo', body: { acts: [await target.remarked()] } }),
  groupTasks: fixed('/task-groups?by=unit&state=open'),
  calendarTasks: fixed('/task-calendar?from=2025-04-01&to=2025-05-04'),
  exportTasks: fixed('/task-export?format=csv&state=open'),
  listViews: fixed('/views'),
  saveView: async () => ({ path: '/views', body: { id: newId(), name: 'Quá hạn', query: 'timeliness=overdue', shared: true } }),
  // Of nobody: who may keep lists is told so by 404.
  dropView: async () => ({ path: `/views/${newId()}` }),
  chooseColumns: fixed('/list-columns', { columns: ['title', 'lead'] }),
  readOverview: fixed('/overview'),
  readStanding: async ({ unitId }) => ({ path: `/overview/units?unitId=${unitId}` }),
  readFollowUp: fixed('/follow-up'),
  sendLetters: async (target) => ({ path: '/follow-up/letters', body: { letters: [{ id: newId(), unitId: target.unitId, level: 1, ...text, tasks: [{ id: await target.task('active'), version: 1 }] }] } }),
  draftTaskReport: async () => ({ path: `/task-reports?unitId=${newId()}`, body: { paperId: newId() } }),
  draftDunPaper: async () => ({ path: '/follow-up/papers', body: { paperId: newId(), unitId: newId() } }),
  undoLetters: async (target) => ({ path: '/follow-up/letters/undo', body: { letterIds: [await target.letter()] } }),
  readLetter: async (target) => ({ path: `/follow-up/letters/${await target.letter()}` }),
  readInbox: fixed('/inbox'),
  countInbox: fixed('/inbox/count'),
  markNotices: fixed('/inbox/marks', { ids: [newId()], as: 'done', until: null }),
  readNoticeChoices: fixed('/inbox/choices'),
  saveNoticeChoices: fixed('/inbox/choices', { choices: DEFAULT_CHOICES, address: '' }),
  search: fixed('/search?q=b%C3%A1o%20c%C3%A1o'),
  searchAll: fixed('/search/results?q=b%C3%A1o%20c%C3%A1o'),
  listProgrammes: fixed('/programmes'),
  readProgramme: async (target) => ({ path: `/programmes/${await target.programme()}` }),
  followProgramme: fixed('/programmes', { id: newId(), from: { by: 'name', name: '57-NQ/TW (2024)' } }),
  endProgramme: async (target) => ({ path: `/programmes/${await target.programme()}/end`, body: { version: 1 } }),
  reportProgramme: async (target) => ({ path: `/programmes/${await target.programme()}/reports`, body: { dutyId: newId() } }),
  listDuties: fixed('/report-duties'),
  addDuty: async ({ unitId }) => ({ path: '/report-duties', body: { id: newId(), ...dutyFacts(unitId) } }),
  changeDuty: async (target) => ({ path: `/report-duties/${await target.duty()}`, body: { version: 1, ...dutyFacts(target.unitId) } }),
  endDuty: async (target) => ({ path: `/report-duties/${await target.duty()}/end`, body: { version: 1 } }),
  openDutyPeriod: async (target) => ({ path: `/report-duties/${await target.duty()}/reports`, body: { key: '2025-Q2' } }),
  readPart: async (target) => ({ path: `/reports/${await target.report()}/parts/${target.unitId}` }),
  savePart: async (target) => ({ path: `/reports/${await target.report()}/parts/${target.unitId}`, body: { version: 1, parts: [] } }),
  submitPart: async (target) => ({ path: `/reports/${await target.report()}/parts/${target.unitId}/submission`, body: { version: 1, nil: true, parts: [] } }),
  returnPart: async (target) => ({ path: `/reports/${await target.report()}/parts/${target.unitId}/return`, body: { version: 1, ...reason } }),
  askParts: async (target) => ({ path: `/reports/${await target.report()}/requests`, body: { unitIds: [target.unitId] } }),
  takeParts: async (target) => ({ path: `/reports/${await target.report()}/parts`, body: { version: 1, unitIds: [target.unitId] } }),
  listReports: fixed('/reports'),
  openReport: fixed('/reports', { year: 2025, month: 4 }),
  readReport: async (target) => ({ path: `/reports/${await target.report()}` }),
  saveReport: async (target) => ({ path: `/reports/${await target.report()}`, body: { version: 1, sections: [] } }),
  closeReport: async (target) => ({ path: `/reports/${await target.report()}/closing`, body: { version: 1 } }),
  listReportVersions: async (target) => ({ path: `/reports/${await target.report()}/versions` }),
  keepReportVersion: async (target) => ({ path: `/reports/${await target.report()}/versions`, body: { version: 1 } }),
  compareReportVersion: async (target) => ({ path: `/reports/${await target.report()}/versions/1` }),
  addReportComment: async (target) => ({ path: `/reports/${await target.report()}/comments`, body: { id: newId(), sectionKey: 'results', body: 'Bổ sung số liệu' } }),
  resolveReportComment: async (target) => ({ path: `/reports/${await target.report()}/comments/${newId()}/resolution`, body: {} }),
  draftReportPaper: async (target) => ({ path: `/reports/${await target.report()}/paper`, body: { version: 1, paperId: newId() } }),
  downloadReport: async (target) => ({ path: `/reports/${await target.report()}/docx` }),

  listMeetings: fixed('/meetings'),
  addSeries: async ({ unitId }) => ({ path: '/meeting-series', body: { id: newId(), ...seriesFacts(unitId) } }),
  changeSeries: async (target) => ({ path: `/meeting-series/${await target.series()}`, body: { version: 1, ...seriesFacts(target.unitId) } }),
  endSeries: async (target) => ({ path: `/meeting-series/${await target.series()}/end`, body: { version: 1 } }),
  callMeeting: async (target) => ({ path: '/meetings', body: { id: newId(), seriesId: await target.series(), on: '2025-04-18', beginsAt: '14:00', label: '' } }),
  readMeeting: ofMeeting('planned', ''),
  changeMeeting: ofMeeting('planned', '', { version: 1, on: '2025-04-18', beginsAt: '14:00', place: 'Phòng họp số 1', label: 'tuần 16 năm 2025', chairPostId: null, secretaryPostId: null, participantPostIds: [], participants: '' }),
  writeAssessment: ofMeeting('live', '/assessment', { text: 'Các phòng, đơn vị đã hoàn thành tốt.' }),
  cancelMeeting: ofMeeting('planned', '/cancel', reason),
  restoreMeeting: ofMeeting('cancelled', '/restore'),
  askUnits: async (target) => ({ path: `/meetings/${await target.meeting('planned')}/requests`, body: { unitIds: [target.unitId] } }),
  composeAgenda: ofMeeting('collecting', '/agenda'),
  editAgenda: async ({ unitId, meeting }) => ({ path: `/meetings/${await meeting('collecting')}/agenda/edits`, body: { kind: 'add', newId: newId(), unitId, taskId: null, heading: 'Công tác chuyển đổi số', body: '' } }),
  readContribution: async (target) => ({ path: `/meetings/${await target.meeting('collecting')}/units/${target.unitId}` }),
  downloadUnitReport: async (target) => ({ path: `/meetings/${await target.meeting('collecting')}/units/${target.unitId}/file?format=docx` }),
  saveContribution: async (target) => ({ path: `/meetings/${await target.meeting('collecting')}/units/${target.unitId}`, body: { version: 1, parts: [] } }),
  submitContribution: async (target) => ({ path: `/meetings/${await target.meeting('collecting')}/units/${target.unitId}/submission`, body: { version: 1, nil: true, parts: [] } }),
  returnContribution: async (target) => ({ path: `/meetings/${await target.meeting('collecting')}/units/${target.unitId}/return`, body: { version: 1, ...reason } }),
  startMeeting: ofMeeting('collecting', '/start'),
  saveAttendance: ofMeeting('live', '/attendance', { attendance: [] }),
  readConclusion: ofMeeting('live', '/readings', { text: 'Văn phòng báo cáo trước ngày 30/4/2025.', itemId: null, corrections: [] }),
  saveConclusion: async (target) => ({ path: `/meetings/${await target.meeting('live')}/conclusions/${newId()}`, body: { version: 0, text: 'Văn phòng báo cáo trước ngày 30/4/2025.', itemId: null, corrections: [] } }),
  dropConclusion: async (target) => {
    const { meetingId, conclusionId } = await target.conclusion();
    return { path: `/meetings/${meetingId}/conclusions/${conclusionId}/drop`, body: { version: 1, dropped: true } };
  },
  moveConclusion: async (target) => {
    const { meetingId, conclusionId } = await target.conclusion();
    return { path: `/meetings/${meetingId}/conclusions/${conclusionId}/move`, body: { behind: null } };
  },
  // The item speaks about nothing that could be decided: who may is told so by 404.
  decideInMeeting: async (target) => ({ path: `/meetings/${await target.meeting('live')}/agenda/${newId()}/decision`, body: { taskVersion: 1, decision: { kind: 'instruct', ...text, deadline: null } } }),
  closeMeeting: ofMeeting('live', '/close', { version: 1 }),
  reopenMeeting: ofMeeting('closed', '/reopen', reason),
  makeNotice: async (target) => ({ path: `/meetings/${await target.meeting('closed')}/notice`, body: { paperId: newId() } }),
  draftMeetingPaper: async (target) => ({ path: `/meetings/${await target.meeting('closed')}/papers`, body: { paperId: newId(), kind: 'BB' } }),
  draftWeek: async () => ({ path: '/meeting-weeks/2025-04-14/paper', body: { paperId: newId() } }),
  readWeek: fixed('/meeting-weeks/2025-04-14'),

  listPapers: fixed('/papers'),
  createPaper: async ({ unitId }) => ({ path: '/papers', body: { id: newId(), kind: 'TB', unitId } }),
  readPaper: async (target) => ({ path: `/papers/${await target.paper('draft')}` }),
  savePaper: async (target) => ({ path: `/papers/${await target.paper('draft')}`, body: { version: 1, file: target.paperFile } }),
  readPaperVersion: async (target) => ({ path: `/papers/${await target.paper('proposed')}/versions/1` }),
  proposePaper: async (target) => ({ path: `/papers/${await target.paper('draft')}/proposal`, body: { version: 1 } }),
  withdrawPaper: async (target) => ({ path: `/papers/${await target.paper('proposed')}/withdrawal`, body: { version: 1 } }),
  returnPaper: async (target) => ({ path: `/papers/${await target.paper('proposed')}/return`, body: { version: 1, ...reason } }),
  signPaper: async (target) => ({ path: `/papers/${await target.paper('proposed')}/signature`, body: { version: 1 } }),
  issuePaper: async (target) => ({ path: `/papers/${await target.paper('signed')}/issue`, body: { version: 1 } }),
  recallPaper: async (target) => ({ path: `/papers/${await target.paper('issued')}/recall`, body: { version: 1, ...reason } }),
  discardPaper: async (target) => ({ path: `/papers/${await target.paper('draft')}/discarding`, body: { version: 1 } }),
  attachSigned: async (target) => ({ path: `/papers/${await target.paper('issued')}/signed-file`, ...upload('ban-ky.pdf', '%PDF-1.7') }),
  checkPaperForm: async (target) => ({ path: `/papers/${await target.paper('draft')}/form` }),
  downloadPaper: async (target) => ({ path: `/papers/${await target.paper('draft')}/docx` }),
  downloadPaperEdxml: async (target) => ({ path: `/papers/${await target.paper('draft')}/edxml` }),
  downloadPaperPdf: async (target) => ({ path: `/papers/${await target.paper('draft')}/pdf` }),
  listTemplates: fixed('/paper-templates'),
  // No such template: who may is told so.
  saveWording: fixed('/paper-templates/T0', { version: 0, phrases: {}, recipients: ['Lưu: VT'], signing: { capacity: [], title: 'Chánh Văn phòng' } }),
  listPaperBooks: fixed('/paper-books'),
  // Seen before somebody changed them: who may is told so.
  savePaperBooks: fixed('/paper-books', { version: 'x', from: '2099-01-01', source: 'Quy chế công tác văn thư', books: [] }),
  withdrawPaperBooks: fixed('/paper-books/withdrawal', { version: 'x', from: '2099-01-01' }),
  downloadSigned: async (target) => ({ path: `/documents/${await target.paper('issued')}/signed-file` }),

  listLog: fixed('/log'),
  exportLog: fixed('/log/export?format=csv'),
  listLogChecks: fixed('/log/checks'),
  // A number that no check wrote: who may ask is told so by 404.
  checkLogs: async () => ({ path: '/log/checks', body: { id: newId(), against: '0'.repeat(64) } }),
  downloadAnchor: async () => ({ path: `/log/checks/${newId()}/anchor` }),
  downloadTaskFile: async (target) => ({ path: `/tasks/${await target.task('active')}/file` }),
  checkTaskLog: async (target) => ({ path: `/tasks/${await target.task('active')}/log-check` }),
};
