import type { LOG_ROUTES } from '#contract/index.js';
import type { Rows } from './expected.js';

/** The rows of the logs, in the columns of `EXPECTED`: the leadership, the auditor and the admin read the log of the agency, and everybody the logs of the tasks that they see. */
export const LOG_EXPECTED: { readonly [N in keyof typeof LOG_ROUTES]: Rows } = {
  listLog: { own: '401 403 403 403 200 403 403 200 200' },
  exportLog: { own: '401 403 403 403 200 403 403 200 200' },
  listLogChecks: { own: '401 403 403 403 200 403 403 200 200' },
  checkLogs: { own: '401 403 403 403 404 403 403 404 404' },
  downloadAnchor: { own: '401 403 403 403 404 403 403 404 404' },
  downloadTaskFile: {
    own: '401 200 200 200 200 200 200 200 403',
    unit: '401 200 200 200 200 200 200 200 403',
    agency: '401 404 404 404 404 404 404 404 403',
  },
  checkTaskLog: {
    own: '401 200 200 200 200 200 200 200 403',
    unit: '401 200 200 200 200 200 200 200 403',
    agency: '401 404 404 404 404 404 404 404 403',
  },
};
