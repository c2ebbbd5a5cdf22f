import type { IMPORT_ROUTES } from '#contract/index.js';
import type { Rows } from './expected.js';

/** The rows of tables that are brought in, in the columns of `EXPECTED`: whoever gives tasks, and whoever keeps the directory of units. Nobody has another person's table. */
export const IMPORT_EXPECTED: { readonly [N in keyof typeof IMPORT_ROUTES]: Rows } = {
  startImport: { own: '401 200 200 200 200 200 403 403 403' },
  readImport: { own: '401 404 404 404 404 404 403 403 403' },
  arrangeImport: { own: '401 404 404 404 404 404 403 403 403' },
  applyImport: { own: '401 404 404 404 404 404 403 403 403' },
  undoImport: { own: '401 404 404 404 404 404 403 403 403' },
  importWorkbook: { own: '401 404 404 404 404 404 403 403 403' },
  startUnitImport: { own: '401 403 403 200 403 403 403 403 200' },
  readUnitImport: { own: '401 403 403 404 403 403 403 403 404' },
  arrangeUnitImport: { own: '401 403 403 404 403 403 403 403 404' },
  applyUnitImport: { own: '401 403 403 404 403 403 403 403 404' },
  undoUnitImport: { own: '401 403 403 404 403 403 403 403 404' },
  unitImportWorkbook: { own: '401 403 403 404 403 403 403 403 404' },
  exportUnits: { own: '401 403 403 200 403 403 403 403 200' },
};
