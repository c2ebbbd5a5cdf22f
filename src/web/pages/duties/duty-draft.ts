import type { DutyFacts, DutyView, RouteCall } from '#contract/index.js';
import { DEFAULT_DUTY_RULES, DEFAULT_OUTLINE } from '#core/index.js';

export type Section = DutyFacts['outline'][number];

/** A duty as its form holds it, every field as it is typed. */
export interface DutyDraft {
  readonly name: string;
  readonly addressee: string;
  readonly rhythm: DutyFacts['rhythm'];
  readonly byCalendar: boolean;
  readonly fromDay: string;
  readonly toDay: string;
  readonly sendDay: string;
  readonly monthsAfter: number;
  readonly citation: string;
  /** One a line. */
  readonly recipients: string;
  readonly contributorUnitIds: readonly string[];
  readonly leadDays: string;
  readonly dueDays: string;
  readonly outline: readonly Section[];
  /** The programme whose tasks alone it tells of; empty for all work. */
  readonly programme: string;
  /** The key of the period from which new days hold; empty for the next. */
  readonly rulesFrom: string;
}

/** What a new duty begins with: every quarter, with the days of NĐ 09/2019/NĐ-CP. */
export const NEW_DUTY: DutyDraft = {
  name: '', addressee: '', rhythm: 'quarter', byCalendar: false, ...daysOf(DEFAULT_DUTY_RULES), citation: 'NĐ 09/2019/NĐ-CP, Điều 12', recipients: '', contributorUnitIds: [], leadDays: '10', dueDays: '3',
  outline: DEFAULT_OUTLINE.map((section) => ({ ...section, unitIds: [...section.unitIds] })), programme: '', rulesFrom: '',
};

function daysOf({ window, sendBy }: DutyFacts['rules']): Pick<DutyDraft, 'fromDay' | 'toDay' | 'sendDay' | 'monthsAfter'> {
  return { fromDay: String(window?.fromDay ?? 15), toDay: String(window?.toDay ?? 14), sendDay: String(sendBy.day), monthsAfter: sendBy.monthsAfter };
}

/** A duty as its form shows it again. */
export function draftOfDuty({ name, addressee, rhythm, rules, citation, recipients, contributorUnitIds, leadDays, dueDays, outline, programme }: DutyView): DutyDraft {
  return { name, addressee, rhythm, byCalendar: rules.window === null, ...daysOf(rules), citation, recipients: recipients.join('\n'), contributorUnitIds, leadDays: String(leadDays), dueDays: String(dueDays), outline, programme, rulesFrom: '' };
}

const asDay = (text: string): number | null => (/^\d{1,2}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= 31 ? Number(text) : null);
const within = (text: string, high: number): number => Math.min(high, Math.max(0, Math.trunc(Number(text)) || 0));

export type WrongInDuty = 'name' | 'fromDay' | 'toDay' | 'sendDay' | 'outline';

/** What is missing or wrong in a draft. */
export function wrongInDuty({ name, rhythm, byCalendar, fromDay, toDay, sendDay, outline }: DutyDraft): readonly WrongInDuty[] {
  const hasDays = rhythm !== 'week';
  const faults: readonly (readonly [WrongInDuty, boolean])[] = [
    ['name', name.trim() === ''], ['fromDay', hasDays && !byCalendar && asDay(fromDay) === null], ['toDay', hasDays && !byCalendar && asDay(toDay) === null], ['sendDay', hasDays && asDay(sendDay) === null],
    ['outline', outline.some(({ heading }) => heading.trim() === '')],
  ];
  return faults.flatMap(([field, isWrong]) => (isWrong ? [field] : []));
}

/** The days whose data a period counts and the day of sending, as a draft without faults says them. */
export function rulesOfDraft({ byCalendar, fromDay, toDay, sendDay, monthsAfter }: DutyDraft): DutyFacts['rules'] {
  return { window: byCalendar ? null : { fromDay: asDay(fromDay) ?? 15, toDay: asDay(toDay) ?? 14 }, sendBy: { day: asDay(sendDay) ?? 25, monthsAfter } };
}

/** A draft without faults as it is sent. */
export function bodyOfDuty(draft: DutyDraft): Omit<RouteCall<'changeDuty'>['body'], 'version'> {
  const { name, addressee, rhythm, citation, recipients, contributorUnitIds, leadDays, dueDays, outline, programme, rulesFrom } = draft;
  return {
    name: name.trim(), addressee: addressee.trim(), rhythm, rules: rulesOfDraft(draft), citation: citation.trim(), recipients: recipients.split('\n').map((line) => line.trim()).filter((line) => line !== ''), contributorUnitIds: [...contributorUnitIds],
    leadDays: within(leadDays, 60), dueDays: within(dueDays, 30), outline: outline.map((section) => ({ ...section, heading: section.heading.trim() })), programme, ...(rulesFrom === '' ? {} : { rulesFrom }),
  };
}

/** A list with one of its members put to another place. */
export function movedTo<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const [member] = list.slice(from, from + 1);
  if (member === undefined || to < 0 || to >= list.length) return list;
  const rest = list.filter((_, index) => index !== from);
  return [...rest.slice(0, to), member, ...rest.slice(to)];
}
