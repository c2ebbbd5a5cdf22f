import type { CivilDate } from './civil-date.js';
import type { WorkingCalendar } from './working-days.js';

/** A day on which offices differ from the plain week. `make_up` is a weekend day worked in exchange for a day off. */
export interface HolidayRow {
  readonly day: CivilDate;
  readonly name: string;
  readonly kind: 'holiday' | 'make_up';
  /** The law or notice that says so; days that no notice has fixed yet say that too. */
  readonly citation: string;
}

const LAW = 'BLLĐ 2019, Đ112';
const SUBSTITUTE = 'BLLĐ 2019, Đ111.3 và Đ112 (nghỉ bù)';
const NOTICE_2024 = 'Thông báo 5015/TB-LĐTBXH ngày 22/11/2023';
const SWAP_2024 = 'Công văn 2450/VPCP-KGVX ngày 12/4/2024';
const NOTICE_2025 = 'Thông báo 6150/TB-BLĐTBXH ngày 03/12/2024';
const NOTICE_2026 = 'Thông báo nghỉ Tết Âm lịch và Quốc khánh năm 2026 của Bộ Nội vụ (tháng 10/2025)';
const SWAP_2026 = 'Thông báo hoán đổi ngày làm việc dịp Tết Dương lịch 2026 của Bộ Nội vụ (tháng 12/2025)';
const LAW_2027 = 'BLLĐ 2019, Đ112 (chưa có thông báo về các ngày còn lại)';

const NEW_YEAR = 'Tết Dương lịch';
const TET = 'Tết Âm lịch';
const HUNG_KINGS = 'Giỗ Tổ Hùng Vương';
const VICTORY = 'Ngày Chiến thắng';
const LABOUR = 'Ngày Quốc tế lao động';
const NATIONAL = 'Quốc khánh';

const off = (name: string, citation: string, days: readonly CivilDate[]): HolidayRow[] => days.map((day) => ({ day, name, kind: 'holiday', citation }));
const worked = (day: CivilDate, name: string, citation: string): HolidayRow => ({ day, name, kind: 'make_up', citation });

/**
 * Public holidays of the offices of the State, 2024–2027. The Labour Code names the days; a yearly notice fixes Tết, the second day of
 * National Day and swaps. Where no notice is out, only the days that hold under every choice the law leaves are given.
 * Ngày Văn hóa Việt Nam (24/11) is absent: NQ 80-NQ/TW calls for it, but no amended Đ112 was at hand (02/2026); an agency adds it as its own row.
 */
export const HOLIDAYS: readonly HolidayRow[] = [
  ...off(NEW_YEAR, LAW, ['2024-01-01']),
  ...off(TET, NOTICE_2024, ['2024-02-08', '2024-02-09', '2024-02-10', '2024-02-11', '2024-02-12', '2024-02-13', '2024-02-14']),
  ...off(HUNG_KINGS, LAW, ['2024-04-18']),
  ...off('Nghỉ hoán đổi dịp 30/4', SWAP_2024, ['2024-04-29']),
  ...off(VICTORY, LAW, ['2024-04-30']),
  ...off(LABOUR, LAW, ['2024-05-01']),
  worked('2024-05-04', 'Làm bù cho ngày 29/4', SWAP_2024),
  ...off(NATIONAL, NOTICE_2024, ['2024-09-02', '2024-09-03']),

  ...off(NEW_YEAR, LAW, ['2025-01-01']),
  ...off(TET, NOTICE_2025, ['2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31']),
  ...off(HUNG_KINGS, LAW, ['2025-04-07']),
  worked('2025-04-26', 'Làm bù cho ngày 02/5', NOTICE_2025),
  ...off(VICTORY, LAW, ['2025-04-30']),
  ...off(LABOUR, LAW, ['2025-05-01']),
  ...off('Nghỉ hoán đổi dịp 01/5', NOTICE_2025, ['2025-05-02']),
  ...off(NATIONAL, NOTICE_2025, ['2025-09-01', '2025-09-02']),

  ...off(NEW_YEAR, LAW, ['2026-01-01']),
  ...off('Nghỉ hoán đổi dịp Tết Dương lịch', SWAP_2026, ['2026-01-02']),
  worked('2026-01-10', 'Làm bù cho ngày 02/01', SWAP_2026),
  ...off(TET, NOTICE_2026, ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20']),
  ...off(HUNG_KINGS, LAW, ['2026-04-26']),
  ...off(`Nghỉ bù ${HUNG_KINGS}`, SUBSTITUTE, ['2026-04-27']),
  ...off(VICTORY, LAW, ['2026-04-30']),
  ...off(LABOUR, LAW, ['2026-05-01']),
  worked('2026-08-22', 'Làm bù cho ngày 31/8', NOTICE_2026),
  ...off('Nghỉ hoán đổi dịp Quốc khánh', NOTICE_2026, ['2026-08-31']),
  ...off(NATIONAL, NOTICE_2026, ['2026-09-01', '2026-09-02']),

  ...off(NEW_YEAR, LAW, ['2027-01-01']),
  ...off(TET, LAW_2027, ['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-02-09']),
  ...off(`Nghỉ bù ${TET}`, LAW_2027, ['2027-02-10']),
  ...off(HUNG_KINGS, LAW, ['2027-04-16']),
  ...off(VICTORY, LAW, ['2027-04-30']),
  ...off(LABOUR, LAW, ['2027-05-01']),
  ...off(`Nghỉ bù ${LABOUR}`, SUBSTITUTE, ['2027-05-03']),
  ...off(NATIONAL, LAW_2027, ['2027-09-02']),
];

/** The calendar that rows describe; give it the built-in rows with the agency's own after them. A later row for a day replaces an earlier one. */
export function calendarOf(rows: readonly HolidayRow[]): WorkingCalendar {
  const kinds = new Map(rows.map((row) => [row.day, row.kind]));
  const daysOf = (kind: HolidayRow['kind']): Set<CivilDate> => new Set([...kinds].filter(([, each]) => each === kind).map(([day]) => day));
  return { holidays: daysOf('holiday'), makeUpDays: daysOf('make_up') };
}
