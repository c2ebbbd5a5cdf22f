import type { CivilDate } from '#core/index.js';
import { civilDate, daysBetween, partsOf } from '#core/index.js';
import type { ReadingDay } from './recognise/recogniser.js';
import type { HeaderReading, ReadOptions } from './reading.js';
import { allMatches } from './text/matches.js';

const WHOLE_DATE = /(?<!\d)\d{1,2}(?:\/\d{1,2}\/|\s{1,2}tháng\s{1,2}\d{1,2},?\s{1,2}năm\s{1,2})(20\d{2})(?!\d)/gu;

interface Dated {
  readonly header: HeaderReading;
  /** The year printed in the head, also beside a day that cannot be. */
  readonly year: number | null;
  readonly options: ReadOptions;
  readonly text: string;
}

/** The day from which what a document leaves out is taken: its own, the one that the caller assumes, or the year of which it speaks most. */
export function documentDay(dated: Dated): ReadingDay {
  const day = dayOf(dated);
  const planned = plannedMonth(dated.header.subject, day);
  return planned === null ? day : { ...day, planned };
}

// "KẾ HOẠCH CÔNG TÁC THÁNG 11 NĂM 2026". Not: "tháng 10 - 12", "6 tháng", "từ tháng 3 đến tháng 5"
const MONTH_IN_TITLE = /^(?:.{0,60}\s)?tháng\s(\d{1,2})(?!\s?[-–,]|\s(?:và|đến)\s)(?:\s?(?:\/|năm\s)\s?(20\d{2}))?(?![\d/])/iu;

function plannedMonth(subject: string | null, { year }: ReadingDay): NonNullable<ReadingDay['planned']> | null {
  const match = subject === null || subject.length > LONGEST_TITLE ? null : MONTH_IN_TITLE.exec(subject);
  const [month, of] = [Number(match?.[1]), Number(match?.[2] ?? year ?? 0)];
  return month >= 1 && month <= 12 && of > 0 ? { year: of, month } : null;
}

const LONGEST_TITLE = 160;

function dayOf({ header, year: printed, options, text }: Dated): ReadingDay {
  const own = ownDay(header);
  if (own !== null) return own;
  if (printed !== null) return { year: printed, month: null, date: null };
  const spoken = spokenToday(text) ?? firstOfWeek(text);
  if (spoken !== null) return assumed(spoken);
  if (options.issuedAround !== undefined) return assumed(options.issuedAround);
  const named = /(?<!\d)20\d{2}(?!\d)/u.exec(header.subject ?? '')?.[0];
  return { year: named === undefined ? yearMostNamed(text) : Number(named), month: null, date: null };
}

function ownDay({ date, type }: HeaderReading): ReadingDay | null {
  const [year = 0, month = null] = (date ?? '').split('-').map(Number);
  return year > 0 ? { year, month, date: date?.length === 10 ? date : null, telegram: type === 'Công điện' } : null;
}

function assumed(date: CivilDate): ReadingDay {
  const { year, month } = partsOf(date);
  return { year, month, date };
}

// "tại cuộc họp sáng nay (10/8/2026)", "hôm nay, ngày 10/8/2026": what a message without a head says of its own day
const TODAY = /(?:[Hh]ôm|[Ss]áng|[Cc]hiều|[Tt]rưa) nay[\s,]{0,2}\(?(?:ngày\s)?(\d{1,2})[/.-](\d{1,2})[/.-](20\d{2})(?!\d)/u;

function spokenToday(text: string): CivilDate | null {
  const today = text.includes(' nay') ? TODAY.exec(text.slice(0, LONGEST_LOOK)) : null;
  return today === null ? null : civilDate(Number(today[3]), Number(today[2]), Number(today[1]));
}

// "THÔNG BÁO CÔNG TÁC TUẦN 12 (từ 24/11 đến 28/11/2025)" without a day of its own: "thứ Tư" is that of this week.
const WEEK = /(?:TUẦN|[Tt]uần)[^.;\n]{0,40}\s\(?[Tt]ừ (?:ngày )?(\d{1,2})[/.](\d{1,2})(?:[/.](20\d{2}))? (?:đến|-|–) (?:hết )?(?:ngày )?(\d{1,2})[/.](\d{1,2})[/.](20\d{2})(?!\d)/u;
const LONGEST_HEAD = 1200;
const DAYS_OF_WEEK = 7;

function firstOfWeek(text: string): CivilDate | null {
  const week = WEEK.exec(text.slice(0, LONGEST_HEAD));
  if (week === null) return null;
  const last = civilDate(Number(week[6]), Number(week[5]), Number(week[4]));
  const first = civilDate(Number(week[3] ?? week[6]), Number(week[2]), Number(week[1]));
  const days = first === null || last === null ? -1 : daysBetween(first, last);
  return days > 0 && days < DAYS_OF_WEEK ? first : null;
}

const LONGEST_LOOK = 20_000;

// Where the letterhead was lost, the days of the meeting and of its deadlines still tell the year.
function yearMostNamed(text: string): number | null {
  const counts = new Map<string, number>();
  for (const [, year = ''] of allMatches(text.slice(0, 60_000), WHOLE_DATE)) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || b[0].localeCompare(a[0]));
  return most === undefined ? null : Number(most[0]);
}
