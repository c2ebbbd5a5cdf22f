import type { Language } from '../refusals.js';
import { printDay } from './print.js';

/** What a duty that comes again says of itself (RFC 5545, 3.3.10): "FREQ=MONTHLY;BYMONTHDAY=25", from a day on. */
export interface TaskRecurrence {
  readonly rule: string;
  readonly startsOn: string;
  /** How many working days before it is due the next one is opened. */
  readonly leadDays: number;
}

/** How many working days before it is due the next one is usually opened: nobody needs a week for what comes each week. */
export function usualLeadDays(rule: string): number {
  const freq = ruleParts(rule)?.freq;
  return freq === 'DAILY' ? 0 : freq === 'WEEKLY' ? 2 : 5;
}

interface RuleParts {
  readonly freq: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  readonly interval: number;
  readonly months: readonly number[];
  readonly monthDays: readonly number[];
  readonly weekdays: readonly { readonly day: number; readonly ordinal: number }[];
}

const FREQS = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
const CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const KNOWN = ['FREQ', 'INTERVAL', 'BYMONTH', 'BYMONTHDAY', 'BYDAY', 'BYHOUR', 'BYMINUTE'];

/** The parts of a rule that orders name; null for any other rule, so that no duty comes on days that nobody can read. Total. */
export function ruleParts(rule: string): RuleParts | null {
  if (rule.length > 200) return null;
  const pairs = rule.split(';').map((part) => part.split('='));
  if (pairs.some(([key = '', value, more]) => !KNOWN.includes(key) || value === undefined || more !== undefined)) return null;
  const values = new Map(pairs.map(([key = '', value = '']) => [key, value]));
  const freq = FREQS.find((each) => each === values.get('FREQ'));
  const interval = Number(values.get('INTERVAL') ?? '1');
  const [months, monthDays] = [numbers(values.get('BYMONTH')), numbers(values.get('BYMONTHDAY'))];
  const weekdays = (values.get('BYDAY')?.split(',') ?? []).map(weekdayOf);
  const isWhole = values.size === pairs.length && isWithin(interval, 60) && months.every((month) => isWithin(month, 12)) && monthDays.every((day) => day === -1 || isWithin(day, 31));
  if (freq === undefined || !isWhole || weekdays.some((each) => each === null)) return null;
  return { freq, interval, months, monthDays, weekdays: weekdays.flatMap((each) => each ?? []) };
}

const isWithin = (value: number, most: number): boolean => Number.isInteger(value) && value >= 1 && value <= most;
const numbers = (text: string | undefined): number[] => (text === undefined ? [] : text.split(',').map((each) => (/^-?\d{1,2}$/.test(each) ? Number(each) : Number.NaN)));

function weekdayOf(text: string): { readonly day: number; readonly ordinal: number } | null {
  const day = CODES.indexOf(text.slice(-2)) + 1;
  const ordinal = text.length === 2 ? 0 : Number(text.slice(0, -2));
  return day === 0 || !Number.isInteger(ordinal) || ordinal < -1 || ordinal > 4 ? null : { day, ordinal };
}

const VI_DAYS = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];
const EN_DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const VI_EVERY = { DAILY: 'ngày', WEEKLY: 'tuần', MONTHLY: 'tháng', YEARLY: 'năm' } as const;
const EN_EVERY = { DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year' } as const;

/** A duty that comes again, in words: "hằng tháng, ngày 25", "hằng tuần, thứ Sáu". The rule itself where it cannot be read. */
export function printRecurrence(recurrence: Pick<TaskRecurrence, 'rule'> & { readonly startsOn?: string }, language: Language): string {
  const parts = ruleParts(recurrence.rule);
  if (parts === null) return recurrence.rule;
  const words = language === 'vi' ? viWords(parts) : enWords(parts);
  const from = recurrence.startsOn === undefined ? [] : [language === 'vi' ? `từ ${printDay(recurrence.startsOn)}` : `from ${printDay(recurrence.startsOn)}`];
  return [...words, ...from].join(', ');
}

function viWords({ freq, interval, months, monthDays, weekdays }: RuleParts): string[] {
  const quarterly = months.join() === '3,6,9,12' || (freq === 'MONTHLY' && interval === 3 && months.length === 0);
  const every = quarterly ? 'hằng quý' : months.length > 0 && freq === 'MONTHLY' ? `tháng ${months.join(', ')} hằng năm` : interval === 1 ? `hằng ${VI_EVERY[freq]}` : `${interval} ${VI_EVERY[freq]} một lần`;
  const days = monthDays.map((day) => (day === -1 ? 'ngày cuối tháng' : `ngày ${day}${freq === 'YEARLY' && months.length === 1 ? `/${months[0] ?? ''}` : ''}`));
  const ends = quarterly && months.length > 0 && days.length > 0 ? [`${days.join(', ')} của tháng cuối quý`] : days;
  return [every, ...ends, ...weekdays.map(({ day, ordinal }) => `${VI_DAYS[day - 1] ?? ''}${ordinal === 0 ? '' : ordinal === -1 ? ' cuối cùng' : ordinal === 1 ? ' đầu tiên' : ` thứ ${ordinal} trong kỳ`}`)];
}

function enWords({ freq, interval, months, monthDays, weekdays }: RuleParts): string[] {
  const every = interval === 1 ? `every ${EN_EVERY[freq]}` : `every ${interval} ${EN_EVERY[freq]}s`;
  const inMonths = months.length > 0 ? [`in ${months.length === 1 ? 'month' : 'months'} ${months.join(', ')}`] : [];
  const days = monthDays.map((day) => (day === -1 ? 'the last day' : `day ${day}`));
  return [every, ...inMonths, ...days, ...weekdays.map(({ day, ordinal }) => `${ordinal === 0 ? '' : ordinal === -1 ? 'the last ' : `no. ${ordinal} `}${EN_DAYS[day - 1] ?? ''}`)];
}
