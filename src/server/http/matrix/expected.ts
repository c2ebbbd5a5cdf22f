import type { RouteName } from '#contract/index.js';
import type { Whose } from './targets.js';

/** Columns of the table below: nobody signed in, then one person per role, in the agency and (head, officer) in the unit `own`. */
export const ASKERS = ['none', 'registrar', 'follower', 'chief', 'leader', 'head', 'officer', 'auditor', 'admin'] as const;

type Rows = { readonly own: string } & Partial<Readonly<Record<Whose, string>>>;

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
    own: '401 403 403 403 403 403 403 403 200',
    unit: '401 403 403 403 403 403 403 403 200',
    agency: '401 403 403 403 403 403 403 403 404',
  },
  listDocuments: { own: '401 200 200 200 200 200 200 200 403' },
  receiveDocument: { own: '401 200 200 200 403 403 403 403 403' },
  pasteDocument: { own: '401 200 200 200 403 403 403 403 403' },
  readDocument: {
    own: '401 200 200 200 200 200 200 200 403',
    agency: '401 404 404 404 404 404 404 404 403',
  },
  readAgain: {
    own: '401 200 200 200 403 403 403 403 403',
    agency: '401 404 404 404 403 403 403 403 403',
  },
  correctHead: {
    own: '401 200 200 200 403 403 403 403 403',
    agency: '401 404 404 404 403 403 403 403 403',
  },
  downloadDocument: {
    own: '401 200 200 200 200 200 200 200 403',
    agency: '401 404 404 404 404 404 404 404 403',
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
  readTask: {
    own: '401 200 200 200 200 200 200 200 403',
    unit: '401 200 200 200 200 200 200 200 403',
    agency: '401 404 404 404 404 404 404 404 403',
  },
  readMine: { own: '401 200 200 200 200 200 200 200 403' },
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
  grantExtension: {
    own: '401 403 403 403 200 403 403 403 403',
    unit: '401 403 403 403 200 403 403 403 403',
    agency: '401 404 404 404 404 404 404 404 403',
  },
  refuseExtension: {
    own: '401 403 403 403 200 403 403 403 403',
    unit: '401 403 403 403 200 403 403 403 403',
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
  uploadFile: { own: '401 200 200 200 200 200 200 200 403' },
  downloadFile: {
    own: '401 200 200 200 200 200 200 200 403',
    unit: '401 200 200 200 200 200 200 200 403',
    agency: '401 404 404 404 404 404 404 404 403',
  },
  readOverview: { own: '401 200 200 200 200 200 403 200 403' },
  search: { own: '401 200 200 200 200 200 200 200 200' },
  listReports: { own: '401 200 200 200 200 200 200 200 403' },
  openReport: { own: '401 403 200 200 200 403 403 403 403' },
  readReport: {
    own: '401 200 200 200 200 200 200 200 403',
    agency: '401 404 404 404 404 404 404 404 403',
  },
  saveReport: {
    own: '401 403 200 200 200 403 403 403 403',
    agency: '401 403 404 404 404 403 403 403 403',
  },
  closeReport: {
    own: '401 403 200 200 200 403 403 403 403',
    agency: '401 403 404 404 404 403 403 403 403',
  },
  downloadReport: {
    own: '401 200 200 200 200 200 200 200 403',
    agency: '401 404 404 404 404 404 404 404 403',
  },
};
