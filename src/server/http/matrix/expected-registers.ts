import type { REGISTER_ROUTES } from '#contract/index.js';
import type { Rows } from './expected.js';

/** The rows of the books of documents, in the columns of `EXPECTED`: whoever reads documents reads them, whoever receives documents gives arrival numbers. */
export const REGISTER_EXPECTED: { readonly [N in keyof typeof REGISTER_ROUTES]: Rows } = {
  readRegister: { own: '401 200 200 200 200 200 200 200 403' },
  exportRegister: { own: '401 200 200 200 200 200 200 200 403' },
  downloadSettlingSheet: { own: '401 200 200 200 200 200 200 200 403', agency: '401 404 404 404 404 404 404 404 403' },
  listUnregistered: { own: '401 200 200 200 200 200 200 200 403' },
  registerArrivals: { own: '401 409 409 409 403 403 403 403 403' },
};
