import { readUnitTable } from '#documents/index.js';
import type { Handlers } from '../../http/handler.js';
import { refuse, valueOf } from '../../refused.js';
import { setUp } from './commands.js';
import { readFront } from './front.commands.js';
import { isSetUpNeeded } from './queries.js';
import { withProblems } from '../../unit-table/unit-problems.js';
import { unitsOf } from '../../unit-table/unit-table.js';

/** Open to anybody, because nobody is there yet; all but the front answer only while no agency is. */
export const SETUP_HANDLERS: Handlers<'readFront' | 'previewUnits' | 'setUp'> = {
  readFront: async ({ context }) => ({ answer: await readFront(context.database) }),
  previewUnits: async ({ context, upload }) => {
    if (!(await isSetUpNeeded(context.database))) refuse('setup.done');
    if (upload === null) refuse('common.file_needed');
    const { columns, rows } = unitsOf(valueOf(await readUnitTable(upload.bytes, upload.name)));
    return { answer: { columns: [...columns], rows: withProblems(rows, []) } };
  },
  setUp,
};
