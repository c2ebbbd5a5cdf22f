import { bilingual } from '../../../words/words.js';

export const CALENDAR_WORDS = bilingual({
  vi: {
    today: 'Hôm nay', before: 'Trước', after: 'Sau', span: 'Khoảng xem', month: 'Tháng', week: 'Tuần', monthOf: (month: number, year: number) => `Tháng ${month}/${year}`, weekOf: (week: number, from: string, to: string) => `Tuần ${week} (${from} đến ${to})`,
    weekLabel: (week: number) => `Tuần ${week}`, all: (count: string) => `Cả ${count} việc`, allOf: (day: string, count: string) => `Cả ${count} việc đến hạn ngày ${day}`, bar: (label: string, count: string) => `${label}: ${count} việc`, undated: (count: string) => `${count} việc không có ngày hạn, không nằm trên lịch`, none: 'Không có việc nào đến hạn trong khoảng này.',
    off: (name: string) => (name.startsWith('Nghỉ') ? name : `Nghỉ: ${name}`), worked: (name: string) => (name.startsWith('Làm bù') ? name : `Làm bù: ${name}`), period: 'Hạn theo khoảng thời gian', periodTo: (from: string, to: string) => `Từ ${from} đến ${to}`, openList: (day: string) => `Mở danh sách đến hạn ${day}`, rest: (count: string) => `và ${count} việc nữa`, group: 'Lịch', turnBack: 'Lùi một tháng hoặc một tuần', turnOn: 'Tiến một tháng hoặc một tuần', dayBefore: 'Sang ngày trước có việc', dayAfter: 'Sang ngày sau có việc', Mo: 'T2', Tu: 'T3', We: 'T4', Th: 'T5', Fr: 'T6', Sa: 'T7', Su: 'CN',
  },
  en: {
    today: 'Today', before: 'Before', after: 'After', span: 'Span', month: 'Month', week: 'Week', monthOf: (month: number, year: number) => `${month}/${year}`, weekOf: (week: number, from: string, to: string) => `Week ${week} (${from} to ${to})`,
    weekLabel: (week: number) => `Week ${week}`, all: (count: string) => `All ${count}`, allOf: (day: string, count: string) => `All ${count} due on ${day}`, bar: (label: string, count: string) => `${label}: ${count} tasks`, undated: (count: string) => `${count} without a day are not in the calendar`, none: 'Nothing is due in this time.',
    off: (name: string) => `Closed: ${name}`, worked: (name: string) => `Worked: ${name}`, period: 'Due within a period', periodTo: (from: string, to: string) => `${from} to ${to}`, openList: (day: string) => `Open the list due on ${day}`, rest: (count: string) => `and ${count} more`, group: 'Calendar', turnBack: 'A month or week back', turnOn: 'A month or week on', dayBefore: 'To the day before that has tasks', dayAfter: 'To the next day that has tasks', Mo: 'Mon', Tu: 'Tue', We: 'Wed', Th: 'Thu', Fr: 'Fri', Sa: 'Sat', Su: 'Sun',
  },
});

/** Monday to Sunday. */
export const WEEKDAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const;
