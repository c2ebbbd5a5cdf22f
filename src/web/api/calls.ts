import type { ROUTES, RouteName } from '#contract/index.js';

type Contract = typeof ROUTES;
type Traits<R> = R extends { readonly bodyKind: infer B extends string } ? (R extends { readonly idempotent: true } ? `${B}, once` : B) : R extends { readonly idempotent: true } ? 'none, once' : 'none';

/** Method, path and what travels in the body; `once` where the route takes an Idempotency-Key. */
export type CallShape = { readonly [K in RouteName]: readonly [Contract[K]['method'], Contract[K]['path'], Traits<Contract[K]>] };

/**
 * The contract as the browser needs it. The schemas stay on the server (they would add a third to the first page); the types of `CallShape`
 * refuse a missing route, a wrong path and a wrong trait, so this table cannot drift from the contract.
 */
export const CALLS: CallShape = {
  readSession: ['GET', '/session', 'none'],
  signIn: ['POST', '/session', 'json'],
  signOut: ['DELETE', '/session', 'none'],
  setLanguage: ['PUT', '/session/language', 'json'],
  changePassword: ['PUT', '/session/password', 'json'],
  readFront: ['GET', '/front', 'none'],
  previewUnits: ['POST', '/setup/units/preview', 'upload'],
  setUp: ['POST', '/setup', 'json'],
  listUnits: ['GET', '/units', 'none'],
  listPeople: ['GET', '/people', 'none'],
  addPerson: ['POST', '/people', 'json, once'],
  resetPassword: ['POST', '/people/:id/password', 'none, once'],
  disablePerson: ['POST', '/people/:id/disable', 'none, once'],
  addUnit: ['POST', '/units', 'json, once'],
  addAlias: ['POST', '/units/:id/aliases', 'json, once'],
  listDocuments: ['GET', '/documents', 'none'],
  receiveDocument: ['POST', '/documents', 'upload, once'],
  pasteDocument: ['POST', '/documents/pasted', 'json, once'],
  readDocument: ['GET', '/documents/:id', 'none'],
  readAgain: ['POST', '/documents/:id/readings', 'none, once'],
  correctHead: ['PATCH', '/documents/:id', 'json, once'],
  downloadDocument: ['GET', '/documents/:id/file', 'none'],
  readReview: ['GET', '/documents/:id/review', 'none'],
  editReview: ['POST', '/documents/:id/review/edits', 'json, once'],
  undoReviewEdit: ['POST', '/documents/:id/review/undo', 'json, once'],
  assignDocument: ['POST', '/documents/:id/assignments', 'json, once'],
  readCorrections: ['GET', '/corrections', 'none'],
  exportGold: ['GET', '/corrections/gold', 'none'],
  listTasks: ['GET', '/tasks', 'none'],
  readTask: ['GET', '/tasks/:id', 'none'],
  readMine: ['GET', '/mine', 'none'],
  receiveTask: ['POST', '/tasks/:id/receive', 'json, once'],
  assignPerson: ['POST', '/tasks/:id/assign_person', 'json, once'],
  returnTask: ['POST', '/tasks/:id/return', 'json, once'],
  reassignTask: ['POST', '/tasks/:id/reassign', 'json, once'],
  reportProgress: ['POST', '/tasks/:id/report', 'json, once'],
  reportObstacle: ['POST', '/tasks/:id/obstacle', 'json, once'],
  commentTask: ['POST', '/tasks/:id/comment', 'json, once'],
  submitTask: ['POST', '/tasks/:id/submit', 'json, once'],
  confirmTask: ['POST', '/tasks/:id/confirm', 'json, once'],
  redoTask: ['POST', '/tasks/:id/redo', 'json, once'],
  requestExtension: ['POST', '/tasks/:id/request_extension', 'json, once'],
  grantExtension: ['POST', '/tasks/:id/grant_extension', 'json, once'],
  refuseExtension: ['POST', '/tasks/:id/refuse_extension', 'json, once'],
  pauseTask: ['POST', '/tasks/:id/pause', 'json, once'],
  resumeTask: ['POST', '/tasks/:id/resume', 'json, once'],
  cancelTask: ['POST', '/tasks/:id/cancel', 'json, once'],
  reopenTask: ['POST', '/tasks/:id/reopen', 'json, once'],
  uploadFile: ['POST', '/files', 'upload, once'],
  downloadFile: ['GET', '/files/:id', 'none'],
  readOverview: ['GET', '/overview', 'none'],
  search: ['GET', '/search', 'none'],
  listReports: ['GET', '/reports', 'none'],
  openReport: ['POST', '/reports', 'json, once'],
  readReport: ['GET', '/reports/:id', 'none'],
  saveReport: ['PUT', '/reports/:id', 'json, once'],
  closeReport: ['POST', '/reports/:id/closing', 'json, once'],
  downloadReport: ['GET', '/reports/:id/docx', 'none'],
};
