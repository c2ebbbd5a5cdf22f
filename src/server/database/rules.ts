import { calendarOf, type CivilDate, DEFAULT_TASK_RULES, type HolidayRow, HOLIDAYS, type TaskRules, type WorkingCalendar } from '#core/index.js';
import { v7 as newId } from 'uuid';
import { ofOffice } from './office.js';
import type { AgencyScope } from './scope.js';
import type { JsonValue } from './tables.js';
import type { Database, Tx } from './transaction.js';

/** Under which key each setting is kept, and on what its default rests. */
const RULES: { readonly [K in keyof TaskRules]: { readonly key: string; readonly citation: string } } = {
  beforeStrict: { key: 'deadline.before.strict', citation: 'Mặc định của hệ thống: “trước ngày D” tính đến hết ngày D' },
  soonDays: { key: 'due.soon.days', citation: 'Mặc định của hệ thống' },
  soonDaysForPeriods: { key: 'due.soon.days.periods', citation: 'Mặc định của hệ thống' },
  extensionMax: { key: 'extension.max', citation: 'Như QĐ 790/QĐ-UBND-HC Đồng Tháp 2021: gia hạn một lần' },
  extensionNoticeDays: { key: 'extension.notice.working_days', citation: 'Mặc định của hệ thống: xin gia hạn được đến hết ngày hạn' },
  extensionMaxDays: { key: 'extension.max.days', citation: 'Mặc định của hệ thống: không giới hạn số ngày gia hạn' },
  returnWithinWorkingDays: { key: 'return.working_days', citation: 'Mặc định của hệ thống' },
  undoHours: { key: 'undo.hours', citation: 'Mặc định của hệ thống' },
  staleDays: { key: 'stale.days', citation: 'Mặc định của hệ thống' },
  standingStaleDays: { key: 'stale.days.standing', citation: 'Mặc định của hệ thống' },
  dunStepDays: { key: 'dun.step.days', citation: 'Mặc định của hệ thống' },
  warnDaysFirst: { key: 'warn.days.first', citation: 'Mặc định của hệ thống: nhắc trước hạn 7 ngày' },
  warnDaysSecond: { key: 'warn.days.second', citation: 'Mặc định của hệ thống: nhắc trước hạn 3 ngày' },
  warnDaysLast: { key: 'warn.days.last', citation: 'Mặc định của hệ thống: nhắc trước hạn 1 ngày' },
  warnInWorkingDays: { key: 'warn.working_days', citation: 'Mặc định của hệ thống: đếm theo ngày làm việc' },
  weekFixedWeekday: { key: 'week.fixed.weekday', citation: 'Công văn số 4168/BNV-CQĐP năm 2025: lịch công tác tuần chốt trước 17 giờ thứ Sáu (1 là thứ Hai)' },
  weekFixedHour: { key: 'week.fixed.hour', citation: 'Công văn số 4168/BNV-CQĐP năm 2025: lịch công tác tuần chốt trước 17 giờ thứ Sáu' },
  morningHour: { key: 'morning.hour', citation: 'Mặc định của hệ thống: bản tin lúc 07 giờ' },
};
const FIELDS = Object.keys(RULES) as readonly (keyof TaskRules)[];

/** The setting that is kept under a key; undefined where there is none. */
export const fieldOfKey = (key: string): keyof TaskRules | undefined => FIELDS.find((field) => RULES[field].key === key);

/** A setting as it is kept from a day on; the defaults, where nothing else was said, from null. */
export interface DatedRule extends RuleRow {
  readonly field: keyof TaskRules;
  readonly citation: string;
  readonly from: CivilDate | null;
}

/** Every setting with all its rows, the earliest first. */
export async function datedRules(tx: Tx, scope: AgencyScope): Promise<readonly DatedRule[]> {
  const rows = await tx.selectFrom('rule').select(['key', 'value', 'citation', 'valid_from as from']).where('agency_id', '=', scope.agencyId).where('unit_id', 'is', null).where('valid_to', 'is', null).orderBy('valid_from').execute();
  return FIELDS.flatMap((field) => {
    const { key, citation } = RULES[field];
    const own = rows.filter((row) => row.key === key && typeof row.value === typeof DEFAULT_TASK_RULES[field]).map((row) => ({ ...row, field }));
    return [{ field, key, value: DEFAULT_TASK_RULES[field], citation, from: null }, ...own];
  });
}

/** Keeps a setting from a day on; a second word for the same day takes the place of the first. */
export async function saveRule(tx: Tx, scope: AgencyScope, { key, value, citation, from }: RuleRow & { readonly citation: string; readonly from: CivilDate }): Promise<void> {
  const kept = { value: JSON.stringify(value), citation };
  const changed = await tx.updateTable('rule').set(kept).where('agency_id', '=', scope.agencyId).where('key', '=', key).where('unit_id', 'is', null).where('valid_from', '=', from).executeTakeFirst();
  if (changed.numUpdatedRows > 0n) return;
  await tx.insertInto('rule').values({ agency_id: scope.agencyId, id: newId(), key, valid_from: from, ...kept }).execute();
}

/** A rule as it is kept. */
export interface RuleRow {
  readonly key: string;
  readonly value: JsonValue;
}

/** The agency's own rows, the latest last, over the defaults of core where it has none or has one of another kind. */
export function rulesFrom(rows: readonly RuleRow[]): TaskRules {
  const values = new Map(rows.map((row) => [row.key, row.value]));
  const own = FIELDS.flatMap((field) => {
    const value = values.get(RULES[field].key);
    return typeof value === typeof DEFAULT_TASK_RULES[field] ? [[field, value] as const] : [];
  });
  return { ...DEFAULT_TASK_RULES, ...Object.fromEntries(own) };
}

// What is read in a transaction stays as it was read for as long as that lasts: no request writes rules and asks for them again.
const known = new WeakMap<Tx, { readonly day: CivilDate; readonly rules: TaskRules }>();

/** Keeps rules that were read together with something else, for whoever asks for them in this transaction. */
export function rememberRules(tx: Tx, day: CivilDate, rules: TaskRules): void {
  known.set(tx, { day, rules });
}

/** The agency's rules on a day. */
export async function rulesOf(tx: Tx, scope: AgencyScope, day: CivilDate): Promise<TaskRules> {
  const read = known.get(tx);
  if (read?.day === day) return read.rules;
  const rows = await tx
    .selectFrom('rule')
    .select(['key', 'value'])
    .where('agency_id', '=', scope.agencyId)
    .where('unit_id', 'is', null)
    .where('valid_from', '<=', day)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', day)]))
    .orderBy('valid_from')
    .execute();
  return rulesFrom(rows);
}

/** Writes the defaults into a new agency, each with its citation, so that it can see and change what holds. */
export async function insertDefaultRules(tx: Tx, scope: AgencyScope, from: CivilDate): Promise<void> {
  const rows = FIELDS.map((field) => ({
    agency_id: scope.agencyId, id: newId(), key: RULES[field].key, value: JSON.stringify(DEFAULT_TASK_RULES[field]), citation: RULES[field].citation, valid_from: from,
  }));
  await tx.insertInto('rule').values(rows).execute();
}

/** The national working calendar as the database has it. */
export async function workingCalendar(tx: Tx): Promise<WorkingCalendar> {
  return ofOffice(tx, 'calendar', async () => calendarOf((await tx.selectFrom('calendar_day').select(['day', 'kind', 'name', 'citation']).execute()) as readonly HolidayRow[]));
}

/** Fills the calendar from core's holidays; at each start, so that a release brings new notices. A day that somebody changed by hand stays. */
export async function fillCalendar(database: Database): Promise<void> {
  const rows = HOLIDAYS.map(({ day, kind, name, citation }) => ({ day, kind, name, citation }));
  await database.insertInto('calendar_day').values(rows).onConflict((conflict) => conflict.column('day').doNothing()).execute();
}
