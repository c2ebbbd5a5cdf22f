import { inDirectoryOrder, plainCell, printDay, UNIT_FIELDS, UNIT_HEADS, unitPrinter } from '#core/index.js';
import { listFile } from '../../files/list-file.js';
import type { Call, FileAnswer } from '../../http/handler.js';
import { findDirectory } from '../people/units.queries.js';

const TITLES = { vi: 'DANH SÁCH ĐƠN VỊ', en: 'UNITS' } as const;
const ABOUT = { vi: (day: string) => `Đến ngày ${day}`, en: (day: string) => `As of ${day}` } as const;

/** The units of today and of days to come in directory order, as an import reads them again. No cell is a formula. */
export async function exportUnits(call: Call<'exportUnits'>): Promise<FileAnswer> {
  const { format, language } = call.input.query;
  const units = await findDirectory(call.tx, call.scope, call.today);
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const print = unitPrinter(units);
  const rows = inDirectoryOrder(units).flatMap(({ id }) => byId.get(id) ?? []).map((unit) => UNIT_FIELDS.map((field) => plainCell(print(unit, field, language))));
  const list = { title: TITLES[language], about: ABOUT[language](printDay(call.today)), heads: UNIT_FIELDS.map((field) => UNIT_HEADS[field][language]), rows };
  return listFile(list, { name: `don-vi-${call.today}`, format });
}
