import type { TaskRules } from '#core/index.js';
import type { Words } from './terminal.js';

/** What each rule of an agency says. */
export const RULE_WORDS: Readonly<Record<keyof TaskRules, Words>> = {
  beforeStrict: { vi: '“trước ngày D” hết hạn từ ngày liền trước', en: '“trước ngày D” ends the day before D' },
  soonDays: { vi: 'còn mấy ngày thì sắp đến hạn', en: 'days before the due day that count as due soon' },
  soonDaysForPeriods: { vi: 'còn mấy ngày thì sắp đến hạn, với hạn theo tháng trở lên', en: 'the same for deadlines of a month or longer' },
  extensionMax: { vi: 'mỗi việc được gia hạn mấy lần', en: 'how often a task may be extended' },
  extensionNoticeDays: { vi: 'xin gia hạn trước hạn mấy ngày làm việc', en: 'working days before the due day by which an extension is asked for' },
  extensionMaxDays: { vi: 'mỗi lần gia hạn không quá mấy ngày, 0 là không giới hạn', en: 'longest extension in days, 0 for any' },
  returnWithinWorkingDays: { vi: 'được trả lại trong mấy ngày làm việc, 0 là không giới hạn', en: 'working days within which a task may be given back, 0 for any' },
  undoHours: { vi: 'tự hoàn tác trong mấy giờ', en: 'hours within which one takes back an own act' },
  staleDays: { vi: 'mấy ngày không cập nhật thì nhắc', en: 'days without an entry after which a task is stale' },
  standingStaleDays: { vi: 'như trên, với việc thường xuyên', en: 'the same for standing duties' },
  dunStepDays: { vi: 'sau mấy ngày thì đề xuất đôn đốc mức cao hơn', en: 'days before the next step of chasing is proposed' },
  warnDaysFirst: { vi: 'nhắc lần đầu trước hạn mấy ngày', en: 'days before the due day of the first warning' },
  warnDaysSecond: { vi: 'nhắc lần hai trước hạn mấy ngày', en: 'the same of the second' },
  warnDaysLast: { vi: 'nhắc lần cuối trước hạn mấy ngày', en: 'the same of the last' },
  warnInWorkingDays: { vi: 'các ngày nhắc hạn đếm theo ngày làm việc', en: 'whether warnings count working days' },
  weekFixedWeekday: { vi: 'thứ chốt lịch tuần, 1 là thứ Hai', en: 'weekday on which the calendar of a week is fixed, 1 is Monday' },
  weekFixedHour: { vi: 'giờ chốt lịch tuần', en: 'hour at which it is fixed' },
  morningHour: { vi: 'giờ gửi nhắc hạn và bản tin sáng', en: 'hour of the morning digest' },
};
