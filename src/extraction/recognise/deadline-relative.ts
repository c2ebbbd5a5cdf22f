import { WORD_START } from '../text/letters.js';
import type { DeadlineValue } from './deadline-value.js';
import { undated } from './deadline-value.js';
import { byPattern } from './recogniser.js';

// trong thời hạn 10 ngày kể từ ngày nhận Kế hoạch này | trong vòng 05 ngày làm việc sau khi | chậm nhất 15 ngày kể từ ngày ký | sau 03 tháng kể từ ngày
// Not: Quá 24 tháng kể từ ngày … (a sanction) | trong 10 tháng đầu năm 2025 | có hiệu lực kể từ ngày ký
const AFTER_EVENT = new RegExp(
  `${WORD_START}(?:trong\\s(?:thời\\s(?:hạn|gian)\\s|vòng\\s)?|(?:chậm|muộn)\\snhất\\s(?:là\\s|sau\\s)?|sau\\s|thời\\shạn\\s|không\\squá\\s)(?:tối\\sđa\\s)?\\d{1,3}\\s?(?:\\([^)]{1,30}\\)\\s?)?(?:ngày|giờ|tuần|tháng)(?:\\slàm\\sviệc)?,?\\s{1,3}(?:kể\\s|tính\\s)?(?:từ|sau)\\s(?:khi|ngày|thời\\sđiểm|lúc)[^.;,\\n]{0,80}`,
  'giu',
);

/** So many days after an event: it binds once somebody says when the event was. */
export const deadlineRelative = byPattern<DeadlineValue>('relative to an event', AFTER_EVENT, () => undated('relative'));
