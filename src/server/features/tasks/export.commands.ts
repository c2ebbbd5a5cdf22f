import { cellText, COLUMN_HEADS, plainCell, TASK_COLUMNS, type TaskColumn, USUAL_COLUMNS } from '#core/index.js';
import { listFile } from '../../files/list-file.js';
import type { Call, FileAnswer } from '../../http/handler.js';
import { refuse } from '../../refused.js';
import { lensOf } from './list.commands.js';
import { pageOfLines, readyFilter } from './page.queries.js';
import { presentTaskLine } from './present.js';

// Rows of one page live until the next: few enough that they die young.
const PAGE = 250;
const MOST = 60_000;
const TITLES = { vi: 'DANH SÁCH NHIỆM VỤ', en: 'TASKS' } as const;

/** The columns asked for, always with the code: by it a sheet that comes back changes these tasks, where without it they would be new ones. */
function columnsAsked(text: string | undefined): readonly TaskColumn[] {
  const asked: readonly string[] = (text ?? '').split(',');
  const known = TASK_COLUMNS.filter((column) => asked.includes(column));
  const wanted = known.length === 0 ? USUAL_COLUMNS : known;
  return TASK_COLUMNS.filter((column) => column === 'code' || wanted.includes(column));
}

/** The tasks of a filter that the person may see, in the columns asked for and with their codes, as a file. No cell is a formula. @throws Refused `task.export_long` */
export async function exportTasks(call: Call<'exportTasks'>): Promise<FileAnswer> {
  const { sort, format, columns: asked, language, about, ...filter } = call.input.query;
  const columns = columnsAsked(asked);
  const rows = exportedRows(call, { filter, sort, columns });
  const list = { title: TITLES[language], about: plainCell(about), heads: columns.map((column) => COLUMN_HEADS[column][language]), rows };
  return listFile(list, { name: `nhiem-vu-${call.today}`, format });
}

interface Wanted {
  readonly filter: Parameters<typeof readyFilter>[2];
  readonly sort: Call<'exportTasks'>['input']['query']['sort'];
  readonly columns: readonly TaskColumn[];
}

async function* exportedRows(call: Call<'exportTasks'>, { filter, sort, columns }: Wanted): AsyncGenerator<string[]> {
  const { language } = call.input.query;
  const lens = await lensOf(call);
  const ready = await readyFilter(call.tx, call.scope, filter);
  let count = 0;
  let cursor: string | undefined;
  do {
    const page = await pageOfLines(call.tx, ready, lens, { sort, cursor, limit: PAGE });
    count += page.records.length;
    if (count > MOST) refuse('task.export_long', { most: MOST });
    for (const record of page.records) {
      const line = presentTaskLine(record, lens);
      yield columns.map((column) => plainCell(cellText(line, column, language)));
    }
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}
