import type { BORDER_ROUTES } from '#contract/index.js';
import type { Rows } from './expected.js';

/** The same for the exchange with other agencies, in the columns of `expected.ts`. */
export const EXPECTED_AT_THE_BORDER: { readonly [N in Exclude<keyof typeof BORDER_ROUTES, 'acceptOrder'>]: Rows } = {
  listNeighbours: { own: '401 200 200 200 200 403 403 200 200' },
  addNeighbour: { own: '401 403 403 403 403 403 403 403 404' },
  revokeNeighbour: { own: '401 403 403 403 403 403 403 403 404' },
  makeInvitation: { own: '401 403 403 403 403 403 403 403 200' },
  linkNeighbour: { own: '401 403 403 403 403 403 403 403 422' },
  renewNeighbour: { own: '401 403 403 403 403 403 403 403 404' },
  confirmNeighbour: { own: '401 403 403 403 403 403 403 403 404' },
  changeChannel: { own: '401 403 403 403 403 403 403 403 404' },
  changeOwnKey: { own: '401 403 403 403 403 403 403 403 200' },
  // The office carries files; the administrator, who sees no work, does not.
  sendNow: { own: '401 404 404 404 403 403 403 403 403' },
  listBorderFiles: { own: '401 404 404 404 404 403 403 404 404' },
  writeBorderFile: { own: '401 404 404 404 403 403 403 403 403' },
  downloadBorderFile: { own: '401 404 404 404 403 403 403 403 403' },
  takeBorderFile: { own: '401 422 422 422 403 403 403 403 403' },
};
