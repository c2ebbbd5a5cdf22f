import { unitId } from './agency.mjs';

/** Compares what the product counts with the right answers of the generator. Answers sentences about what differs. */
export async function wrongAnswers(rows, { leader }, data) {
  const wrong = [];
  for (const row of rows) {
    const found = row.total.of(await row.who.read(row.path));
    if (found !== row.total.wanted) wrong.push(`${row.key} ${row.name}: ${found} instead of ${row.total.wanted}`);
  }
  const overview = await leader.read('/overview');
  const figures = new Map(overview.units.map((row) => [row.unit.id, row]));
  for (const unit of data.meta.perUnit) {
    const row = figures.get(unitId(unit.unit));
    const [open, overdue] = [row?.open.value ?? 0, row?.overdue.value ?? 0];
    if (open !== unit.open || overdue !== unit.overdue) wrong.push(`overview of unit ${unit.unit}: open ${open} instead of ${unit.open}, overdue ${overdue} instead of ${unit.overdue}`);
    const { total } = await leader.read(`/tasks?limit=1&state=open&timeliness=overdue&unitId=${unitId(unit.unit)}`);
    if (total !== unit.overdue) wrong.push(`overdue list of unit ${unit.unit}: ${total} instead of ${unit.overdue}`);
  }
  return wrong;
}
