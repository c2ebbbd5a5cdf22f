import type { LogRow } from '#contract/index.js';
import { FIELD_WORDS, type Language, lineFacts, lineHeading, LOG_WORDS, OFFICE_WORDS, type OfficeTelling, plainCell } from '#core/index.js';
import { zoneOf } from '../../database/local-time.js';
import { listFile } from '../../files/list-file.js';
import type { Call, FileAnswer } from '../../http/handler.js';
import { refuse } from '../../refused.js';
import { pageOfLog } from './commands.js';
import type { LogKey } from './queries.js';

const PAGE = 1000;
const MOST = 50_000;

const TITLES = { vi: 'NHẬT KÝ', en: 'LOG' } as const;
const HEADS = {
  vi: ['Thời điểm', 'Người thực hiện', 'Chức vụ', 'Đơn vị', 'Thay mặt', 'Việc đã làm', 'Chi tiết', 'Nội dung', 'Mã nhiệm vụ', 'Nhiệm vụ', 'Đã hoàn tác', 'Từ địa chỉ'],
  en: ['When', 'By', 'Title', 'Unit', 'On behalf of', 'What', 'Details', 'Words', 'Task code', 'Task', 'Taken back', 'From address'],
} as const;

/** What a server tells lines of a log with. */
export function tellingOf(language: Language, names: Readonly<Record<string, string>>): OfficeTelling {
  return { say: LOG_WORDS[language], field: FIELD_WORDS[language], office: OFFICE_WORDS[language], names, language };
}

/** Who did it, where it was no person. */
export function doerOf({ by, via }: Pick<LogRow, 'by' | 'via'>, { office }: Pick<OfficeTelling, 'office'>): string {
  return by !== '' || via === 'web' ? by : via === 'command_line' ? office.via_command_line : office.via_system;
}

/** The lines of a filter, newest first, as a file. No cell is a formula. @throws Refused `task.export_long` */
export async function exportLog(call: Call<'exportLog'>): Promise<FileAnswer> {
  const { format, language, about } = call.input.query;
  const rows = await exportedRows(call);
  const list = { title: TITLES[language], about: plainCell(about), heads: HEADS[language], rows };
  return listFile(list, { name: `nhat-ky-${call.today}`, format });
}

async function exportedRows(call: Call<'exportLog'>): Promise<string[][]> {
  const { format: _, language, about: __, ...filter } = call.input.query;
  const print = instantPrinter(await zoneOf(call.tx, call.scope));
  const rows: string[][] = [];
  let after: LogKey | null = null;
  do {
    const page: Awaited<ReturnType<typeof pageOfLog>> = await pageOfLog(call, filter, { after, limit: PAGE });
    for (const row of page.rows) rows.push(cellsOf(row, tellingOf(language, page.names), print).map(plainCell));
    if (rows.length > MOST) refuse('task.export_long', { most: MOST });
    const last = page.rows.at(-1);
    after = page.nextCursor === null || last === undefined ? null : { at: last.at, id: last.id };
  } while (after !== null);
  return rows;
}

function cellsOf(row: LogRow, telling: OfficeTelling, print: (at: string) => string): string[] {
  return [
    print(row.at), doerOf(row, telling), row.byTitle, row.unitName, row.onBehalfOf ?? '', lineHeading(row, telling), lineFacts(row, telling).join(' · '), row.body, row.task?.code ?? '', row.task?.title ?? '',
    row.undone ? telling.say.undone : '', row.address,
  ];
}

/** "14/04/2025 09:05:06" in a time zone. */
export function instantPrinter(zone: string): (at: string) => string {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  return (at) => format.format(new Date(at)).replace(',', '');
}
