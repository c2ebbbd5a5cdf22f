import { bilingual } from '../words/words.js';

export const RECURRENCE_WORDS = bilingual({
  vi: {
    recurrence: 'Lặp lại định kỳ', rhythm: 'Lặp lại', never: 'Không lặp lại', DAILY: 'Hằng ngày', WEEKLY: 'Hằng tuần', MONTHLY: 'Hằng tháng', QUARTERLY: 'Hằng quý (tháng cuối quý)', HALF_YEARLY: '6 tháng (tháng 6, tháng 12)', YEARLY: 'Hằng năm',
    weekday: 'Vào', day1: 'Thứ Hai', day2: 'Thứ Ba', day3: 'Thứ Tư', day4: 'Thứ Năm', day5: 'Thứ Sáu', day6: 'Thứ Bảy', day7: 'Chủ nhật', monthDay: 'Ngày', lastDay: 'ngày cuối tháng', month: 'Tháng', startsOn: 'Bắt đầu từ ngày', leadDays: 'Mở việc trước hạn (ngày làm việc)',
  },
  en: {
    recurrence: 'Recurrence', rhythm: 'Comes again', never: 'Never', DAILY: 'Every day', WEEKLY: 'Every week', MONTHLY: 'Every month', QUARTERLY: 'Every quarter (its last month)', HALF_YEARLY: 'Every half year (June, December)', YEARLY: 'Every year',
    weekday: 'On', day1: 'Monday', day2: 'Tuesday', day3: 'Wednesday', day4: 'Thursday', day5: 'Friday', day6: 'Saturday', day7: 'Sunday', monthDay: 'Day', lastDay: 'last day of the month', month: 'Month', startsOn: 'Begins on', leadDays: 'Opened before it is due (working days)',
  },
});
