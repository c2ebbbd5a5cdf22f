import { cued, lowMatchesOf } from './cued.js';
import type { DeadlineRecogniser } from './deadline-value.js';
import { relative } from './deadline-value.js';
import { sentenceBefore } from './scene.js';

// hoàn thành trước kỳ họp thứ 10 của HĐND tỉnh | báo cáo trước phiên họp thường kỳ tháng 5 | xong trước Tết Nguyên đán | hoàn thành trước khi bước vào năm học mới
// gia cố xong trước khi lũ về | xong trước khi kết thúc vụ Xuân | khắc phục xong trước thời điểm kiểm toán | báo cáo trước buổi giao ban | hoàn thành trước ngày thi 02 ngày
// Not: trình tại kỳ họp thứ 10 | trước, trong và sau Tết | trước kỳ họp … đã | trước khi trình UBND tỉnh
const EVENT = cued('trước', /trước\s{1,3}(?:(?:thời\s{1,3}điểm\s{1,3})?(?:diễn\s{1,3}ra|khai\s{1,3}mạc|bắt\s{1,3}đầu|khi\s{1,3}(?:bước\s{1,3}vào|bắt\s{1,3}đầu|kết\s{1,3}thúc|khai\s{1,3}mạc|diễn\s{1,3}ra))\s{1,3}|(?:thời\s{1,3}điểm|khi|lúc)\s{1,3}|ngày\s{1,3}|dịp\s{1,3}|thềm\s{1,3})?(?:các\s{1,3})?(?:(?:lũ|bão|mưa\s{1,3}(?:lũ|bão))(?:\s{1,3}số\s{1,3}\d{1,2})?\s{1,3}(?:về|đến|vào|đổ\s{1,3}bộ)|vụ\s{1,3}(?:xuân|hè|thu|mùa|đông|sản\s{1,3}xuất|thu\s{1,3}hoạch)|(?:kiểm\s{1,3}toán|thanh\s{1,3}tra|sáp\s{1,3}nhập)(?=\s{0,2}(?:[.;,]|$|của|về|nhà\s{1,3}nước))|buổi\s{1,3}(?:giao\s{1,3}ban|làm\s{1,3}việc|họp|lễ)|giờ\s{1,3}khai\s{1,3}mạc|lễ\s{1,3}(?:khai|khánh|kỷ|công\s{1,3}bố)|kỳ\s{1,3}nghỉ|quốc\s{1,3}khánh|kỳ\s{1,3}họp|phiên\s{1,3}họp|cuộc\s{1,3}họp|đại\s{1,3}hội|hội\s{1,3}nghị|tết|năm\s{1,3}học|mùa\s{1,3}(?:mưa|khô|lũ|bão)|khai\s{1,3}giảng|khai\s{1,3}mạc|(?:kỳ\s{1,3})?thi(?=\s{1,3}(?:\d|tốt|tuyển|chọn)|\s{0,2}(?:[.;,]|$))|kỳ\s{1,3}thi|bầu\s{1,3}cử)(?!\p{L})[^.;,\n]{0,60}/u, 'thời lúc lũ bão mưa vụ kiểm thanh sáp buổi giờ lễ quốc kết diễn khai bắt khi ngày dịp thềm các kỳ phiên cuộc đại hội tết năm mùa bầu thi');
const DONE = /(?:hoàn\sthành|xong|dứt\sđiểm|khắc\sphục|báo\scáo|gửi|trình|nộp|bàn\sgiao|giải\squyết|chi\strả|tổ\schức)[^;]{0,120}$/u;

/** "Trước kỳ họp", "trước Tết": it binds once somebody says when that is. */
export const deadlineEvent: DeadlineRecogniser = {
  name: 'before an event',
  needs: { cue: EVENT },
  find: (scene) => lowMatchesOf(EVENT, scene.source).flatMap((match) => {
    const before = sentenceBefore(scene, match.index, 160);
    if (/[\p{L}\p{N}]$/u.test(before) || !DONE.test(before) || /\sđã\s/u.test(before)) return [];
    return [{ start: match.index, end: match.index + match[0].replace(/\s(?:để|và|theo|nhằm|đảm bảo|bảo đảm)\s.*$/u, '').trimEnd().length, by: 'before an event', value: relative('event', null) }];
  }),
};
