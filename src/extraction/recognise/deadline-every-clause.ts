import type { DeadlineRecogniser, DeadlineValue } from './deadline-value.js';
import { recurring } from './deadline-value.js';
import type { Finding } from './recogniser.js';
import { periodNamed, ruleOf } from './recurrence-rule.js';
import type { Scene } from './scene.js';
import { sentenceBefore, wordsBehind } from './scene.js';
import type { Repeat } from './when-repeats.js';

const ORDER_BEHIND = /^[,)]{0,2}\s{1,3}(?:(?:và|hoặc|,|hằng|hàng|tuần|tháng|quý|năm|\d{1,2}|đột\sxuất|khi\scó\syêu\scầu)[\s,]{1,3}){0,8}(?:phải\s|có\strách\snhiệm\s|thực\shiện\s|tiến\shành\s|tổng\s(?:hợp|kết)|báo\scáo|gửi|rà\ssoát|tổ\schức|xây\sdựng|đánh\sgiá|cập\snhật|kiểm\s(?:tra|kê|điểm)|nắm|thông\sbáo|thống\skê|đối\schiếu|công\s(?:bố|khai)|họp|giao\sban|lập|trích|nộp|đôn\sđốc|theo\sdõi|sơ\skết|bố\strí|tham\smưu|phối\shợp|chủ\strì|đề\sxuất|trình|ban\shành|phát\sđộng|triển\skhai|tuyên\struyền|tập\shuấn|bồi\sdưỡng|đào\stạo|hướng\sdẫn|khảo\ssát|điều\stra|phân\sbổ|cân\sđối|dành|tuyển|đặt\shàng|nghiệm\sthu|khen\sthưởng|căn\scứ)/u;
const STARTS_CLAUSE = /(?:^|[.;,:(]\s{0,3}|\s(?:và|hoặc)\s{1,3})$/u;
const ENDS_CLAUSE = /^\s{0,2}(?:[.;,)]|$|về\s|cho\s|gửi\s|để\s|theo\s(?!kế)|đến\s|tới\s|vào\s|trên\s|với\s|gắn\s|nhằm\s|trong\s(?:đợt|suốt|thời\sgian|giai\sđoạn|mùa|dịp)\s|đảm\sbảo\s|bảo\sđảm\s|(?:và|hoặc)\s(?:đột\sxuất|khi\scó))/u;
const REPORT_BEFORE = /(?:^|[^\p{L}])(?:báo\scáo|tổng\shợp|cập\snhật|gửi|công\skhai|công\sbố|thông\skê|đối\schiếu|họp|giao\sban|sơ\skết|đánh\sgiá|kiểm\stra|rà\ssoát|tổ\schức|kiểm\skê|tổng\skết)[^.;]{0,90}\s$/u;
// tham gia Ngày Chủ nhật xanh hằng tuần | tuần tra hằng ngày | theo dõi, đôn đốc hàng ngày, báo cáo …
const KEPT_UP_BEFORE = /(?:^|[^\p{L}])(?:tham\sgia|ra\squân|duy\strì|tiếp\scông\sdân|tuần\stra|vệ\ssinh|sinh\shoạt|chào\scờ|tập\sluyện|luyện\stập|theo\sdõi|đôn\sđốc)[^.;,]{0,60}\s$/u;
// phát thanh mỗi ngày ít nhất 02 lượt | mỗi tuần tối thiểu 03 buổi
const SO_OFTEN = /^\s(?:ít\snhất|tối\sthiểu|không\squá)\s(?:\d{1,2}|một|hai|ba)\s(?:lần|lượt|buổi|ca|bài|tin|tổ|đợt|chuyến)(?!\p{L})/u;
const SHORT_PERIOD = /(?:ngày|tuần|tháng)$/u;
// cập nhật hằng tuần thông tin về … | kiểm tra hằng tháng việc chấp hành …. Not: kết quả kiểm tra hằng tháng của Sở
const JUST_BEFORE = /(?:^|[\s,;:])(?:cập\snhật|rà\ssoát|thống\skê|công\sbố|công\skhai|đối\schiếu|kiểm\sđiểm)\s$/u;
const OBJECT_BEHIND = /^\s(?!của|thuộc|này|nêu|trên|được|đã|là|và|hoặc|tại|do)\p{L}/u;
const PLAN_NOUN = /(?:kế\shoạch|chương\strình|nghị\squyết|dự\stoán|nhiệm\svụ|chỉ\stiêu|ngân\ssách|danh\smục|kinh\sphí|vốn|nguồn|nhu\scầu|biên\schế|chi\sphí|thu\snhập|mức|sản\slượng|diện\stích|tỷ\slệ|chất\slượng|thi\sđua)[^.;,]{0,40}\s$/u;

// Hằng năm, báo cáo UBND tỉnh … | , hằng quý tổng hợp | báo cáo kết quả về Sở hằng tháng. | họp giao ban mỗi tuần một lần | trước ngày 20/11/2026 và hằng tháng
// Not: kế hoạch hàng năm | chương trình tập huấn hàng năm | báo cáo hằng năm của Sở

/** "Hằng năm, báo cáo …", "báo cáo … hằng tháng." */
export const deadlineEveryClause: DeadlineRecogniser = {
  name: 'every period, in an order',
  needs: { repeat: true },
  find: (scene) => scene.repeats.flatMap((repeat) => everyClause(scene, repeat)),
};

function everyClause(scene: Scene, repeat: Repeat): Finding<DeadlineValue>[] {
  const before = sentenceBefore(scene, repeat.start, 110);
  const added = /\d\s{1,3}và\s{1,3}$/u.test(before);
  if (!added && !isOrdered(scene, repeat, before)) return [];
  const named = periodNamed(repeat.text);
  const dayBefore = added ? Number(/ngày\s{1,3}(\d{1,2})[\s/.-][^;]{0,24}$/u.exec(before)?.[1] ?? 0) : 0;
  const withDay = named !== null && named.freq === 'MONTHLY' && dayBefore > 0 ? { ...named, monthDays: [dayBefore] } : named;
  return [{ start: repeat.start, end: repeat.end, by: 'every period, in an order', value: recurring(withDay === null ? null : ruleOf(withDay)) }];
}

function isOrdered(scene: Scene, repeat: Repeat, before: string): boolean {
  const behind = wordsBehind(scene, repeat.end, 60);
  if (/lần/u.test(repeat.text) || before.trim() === '' || SO_OFTEN.test(behind)) return true;
  return (STARTS_CLAUSE.test(before) && ORDER_BEHIND.test(behind)) || (!PLAN_NOUN.test(before) && isKeptUp(repeat, before, behind));
}

function isKeptUp({ text }: Repeat, before: string, behind: string): boolean {
  const short = SHORT_PERIOD.test(text);
  if (short && JUST_BEFORE.test(before) && OBJECT_BEHIND.test(behind)) return true;
  return ENDS_CLAUSE.test(behind) && (REPORT_BEFORE.test(before) || (short && KEPT_UP_BEFORE.test(before)));
}
