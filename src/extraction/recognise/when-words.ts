/** Pieces of patterns for days, hours and periods, for text in lower case. They hold no groups, so that they can be put together. */
const S = '\\s{0,2}';
const G = '\\s{1,3}';

/** A year of this century, with the space that scanning may leave in it: "2026", "202 6". */
export const YEAR_WORD = '20\\d\\s?\\d(?!\\d)';
const OF_YEAR = `(?:${S}[/-]${S}(?:năm${S})?${YEAR_WORD}|,?${S}năm${G}${YEAR_WORD}|,?${G}năm${G}(?:nay|tới|sau))`;

/** 18/4/2026 | 18.4.2026 | 18-4-26 | 25 / 8 /202 6 | 18/4 */
export const DATE_IN_DIGITS = `\\d{1,2}${S}[/.-]${S}\\d{1,2}(?:${S}[/.-]${S}(?:${YEAR_WORD}|\\d{2}(?!\\d))|\\snăm\\s${YEAR_WORD})?(?![\\d%]|[/.,]\\d|-\\d(?!\\d?\\s?/))`;
/** 18 tháng 4 năm 2026 | 05 tháng 9 tới | 15 tháng này | 10 tháng sau | 05 của tháng sau */
export const DATE_IN_WORDS = `\\d{1,2}${G}(?:của${G})?tháng${G}(?:\\d{1,2}(?!\\d)(?:${OF_YEAR})?(?:${G}tới)?|này|tới|sau)`;

/** 16 giờ 00 | 11h | 15h00 | 14 giờ 30 phút */
export const CLOCK = `\\d{1,2}\\s?(?:(?:giờ|h|g)(?:\\s?\\d{1,2})?|:\\d{2})(?:\\s?(?:phút|'|’))?`;
export const PART_OF_DAY = '(?:(?:cuối|đầu|hết)\\s)?(?:giờ\\s(?:làm việc\\s)?)?(?:(?:các\\s)?(?:buổi\\s)?(?:sáng|trưa|chiều|tối)|giờ hành chính)';
export const WEEKDAY = '(?:(?:các\\s)?(?:ngày\\s)?thứ\\s(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])(?![\\p{L}\\d])|(?:ngày\\s)?chủ nhật)';
const BEFORE_DATE = `(?:${CLOCK}[\\s,]{1,3})?(?:${PART_OF_DAY}[\\s,]{1,3})?(?:${WEEKDAY}[\\s,(]{1,3})?`;

/** A day with all that may stand before it: "14 giờ, chiều thứ Sáu, ngày 10/4/2026". */
export const DAY_WHEN = `${BEFORE_DATE}(?:các${G}|cuối${G})?(?:ngày${G}(?:mùng${G}|mồng${G})?)?(?:${DATE_IN_DIGITS}|${DATE_IN_WORDS})`;
/** Such a day where "ngày" and a number begin it. */
export const NAMED_DAY_WHEN = `ngày${G}(?:${DATE_IN_DIGITS}|${DATE_IN_WORDS})`;
/** "chiều thứ Sáu", "16 giờ 00 thứ Sáu tuần này". */
export const WEEKDAY_WHEN = `(?:${CLOCK}[\\s,]{1,3})?(?:${PART_OF_DAY}[\\s,]{1,3})?${WEEKDAY}(?:${G}tuần${G}(?:này|tới|sau))?`;
/** "hôm nay", "17 giờ ngày mai", "15h chiều nay". */
export const SPOKEN_WHEN = `(?:${CLOCK}[\\s,]{1,3})?(?:${PART_OF_DAY}${G})?(?:ngày${G})?(?:hôm nay|cùng ngày|(?:sáng|trưa|chiều|tối|đêm)${G}nay(?!\\p{L})|ngày mai|mai(?=\\s{0,2}(?:[,.;()]|$))|hôm sau)`;
// ngày 05 và 20 hằng tháng | ngày 20, 21, 22/4/2026: the days between the first and what closes the list
const MORE_DAYS = `(?:(?:,|\\svà|,\\svà)\\s{1,2}(?:ngày\\s)?\\d{1,2}){1,4}(?=${G}(?:hằng|hàng|mỗi|của))|(?:,\\s{1,2}\\d{1,2}){1,4}(?=(?:,|\\svà|,\\svà)\\s{1,2}(?:ngày\\s)?\\d{1,2}[/.]\\d)`;
/** "ngày 25", and "20" where a month is left to be said: read only where something comes back. */
export const NAMED_MONTHDAY_WHEN = `ngày${G}(?:\\d{1,2}(?![\\d%]|[/.,-]\\d|${S}[/.-]${S}\\d|${G}làm)(?!\\sđến)(?:${MORE_DAYS})?|cuối(?:\\scùng)?|đầu(?:\\stiên)?)`;
export const MONTHDAY_WHEN = `(?:${CLOCK}[\\s,]{1,3})?(?:${PART_OF_DAY}[\\s,]{1,3})?${NAMED_MONTHDAY_WHEN}`;

const PART = `(?:(?:ngay${G})?(?:nửa${G})?(?:đầu|giữa|cuối|thượng tuần|trung tuần|hạ tuần)${G})?`;
const ROMAN = '(?:iv|i{1,3}|[1-4])(?![\\p{L}\\d])';
const MORE = '(?:,|\\svà|\\shoặc|,\\svà)\\s{1,2}';
// "tháng 9 - 10/2025", "quý III-IV/2025"
const MORE_OR_TO = `(?:${MORE}|\\s{0,2}[-–]\\s{0,2})`;
/** tháng 5/2026 | tháng 10, 11/2026 | tháng 11 và tháng 12 năm 2026 | tháng này */
export const NAMED_MONTH_WHEN = `(?:t(?:0?[1-9]|1[0-2])\\s?/\\s?${YEAR_WORD}|tháng${G}(?:(?:này|tới|sau)(?!\\p{L})|\\d{1,2}(?![\\d]|\\.\\d)(?:(?:${MORE_OR_TO}(?:tháng${G})?\\d{1,2}(?![\\d%])){0,3}(?=${OF_YEAR}))?(?:${OF_YEAR})?))`;
export const MONTH_WHEN = `${PART}(?:các${G})?${NAMED_MONTH_WHEN}`;
/** quý IV/2026 | quý 2 năm 2026 | quý III và quý IV/2026 | quý III, IV năm 2026 | quý này */
export const NAMED_QUARTER_WHEN = `quý${G}(?:(?:này|tới|sau)(?!\\p{L})|(?:đầu(?:${G}tiên)?|cuối(?:${G}cùng)?)${G}(?:của${G})?năm(?:${G}(?:${YEAR_WORD}|nay|này|tới|sau))?|${ROMAN}(?:(?:${MORE_OR_TO}(?:quý${G})?${ROMAN}){0,3}(?=${OF_YEAR}|\\s20\\d))?(?:${OF_YEAR}|\\s${YEAR_WORD})?)`;
export const QUARTER_WHEN = `${PART}(?:các${G})?${NAMED_QUARTER_WHEN}`;
const COUNT = '(?:\\d{1,2}|hai|ba|bốn|năm|sáu)(?:\\s\\(\\p{L}{2,4}\\))?';
/** 6 tháng cuối năm 2026 | nửa cuối năm 2026 | 02 tháng cuối năm | các tháng còn lại của năm 2026 | những tháng cuối năm */
export const MONTHS_WHEN = `nửa${G}(?:đầu|cuối)${G}(?:của${G})?năm(?:${G}(?:${YEAR_WORD}|nay|này|tới|sau))?|(?:${COUNT}|các|những)${G}tháng${G}(?:đầu|cuối|còn lại)${G}(?:của${G})?năm(?:${G}(?:${YEAR_WORD}|nay|này))?`;
/** 10 ngày đầu tháng 5/2026 | 02 tuần cuối tháng 5 */
export const DAYS_OF_MONTH_WHEN = `\\d{1,2}${G}(?:ngày|tuần)${G}(?:đầu|cuối)${G}(?:của${G})?tháng${G}(?:\\d{1,2}(?!\\d)(?:${OF_YEAR})?|này|tới|sau)`;
/** tuần thứ hai của tháng 11/2026 | cuối tuần này | tuần đầu tháng 6 | tuần này | tuần 32 năm 2026 */
export const WEEK_WHEN = `(?:đầu|giữa|cuối)${G}tuần${G}(?:này|tới|sau)(?!\\p{L})|tuần${G}(?:(?:lễ${G})?(?:thứ${G})?(?:nhất|một|hai|ba|tư|bốn|[1-5]|đầu(?:\\stiên)?|cuối(?:\\scùng)?)${G}(?:của${G}|trong${G})?tháng${G}(?:\\d{1,2}(?!\\d)(?:${OF_YEAR})?|này|tới|sau)|(?:này|tới|sau)(?!\\p{L})|(?:thứ${G})?\\d{1,2}${S}(?:/|năm${G})${S}${YEAR_WORD}|(?:thứ${G})?(?:[6-9]|[1-4]\\d|5[0-3])(?![\\d/-]|[.,]\\d|${G}(?:tháng|năm)))`;
/** năm 2026 | cuối năm 2026 | năm nay | giai đoạn 2026 - 2030 | cuối năm */
export const YEAR_WHEN = `(?:giai đoạn${G}|các năm${G})?(?:từ${G})?(?:năm${G})?20\\d{2}${S}(?:-|–)${S}20\\d{2}(?!\\d)|(?:(?:đầu|giữa|cuối)${G})?năm${G}(?:${YEAR_WORD}|nay(?!\\p{L})|tới(?!\\p{L})|sau(?!\\p{L}))|cuối năm(?!\\p{L})`;

/** Something that comes back: "hằng tháng", "mỗi tuần một lần", "06 tháng/lần", "3 tháng một lần", "tuần 2 lần", "của tháng cuối quý", "(ngày 05) của tháng tiếp theo", "ngày cuối | tháng". */
export const EVERY = `(?:(?:của${G})?tháng${G}(?:cuối(?:${G}cùng)?|đầu)${G}(?:của${G})?(?:(?:mỗi|hằng|hàng)${G})?quý(?:${G}sau)?(?!${G}(?:iv|i{1,3}|\\d)(?!\\p{L}))|(?:của${G})?tháng${G}(?:tiếp theo|kế tiếp|liền kề|sau liền kề|báo cáo)|tháng(?<=ngày${G}cuối${G}tháng)(?!\\p{L}|${G}(?:\\d|này|tới|sau|trước))|của${G}tháng(?!\\p{L}|${G}(?:\\d|này|tới|sau|trước|cuối|đầu))|(?:hằng|hàng|mỗi)${G}(?:ngày|tuần|tháng|quý|năm)(?!\\p{L})(?:${G}(?:một|1|01)${G}lần)?|(?:\\d{1,2}|một|hai|ba|sáu)(?:\\s\\(\\p{L}{2,4}\\))?${G}(?:giờ|ngày|tuần|tháng|quý|năm)${S}(?:/${S}|một${G}|1${G}|01${G}|hai${G}|02${G})lần|(?:\\d{1,2}|một|hai)${G}lần${S}/${S}(?:ngày|tuần|tháng|quý|năm)(?!\\p{L})|tuần${G}(?:0?[1-9]|một|hai|ba)${G}lần(?!${G}thứ))`;
