import { UNIT_HEADS } from './agencies.js';
import { SPELLED_FIELDS } from './fields.js';
import { GROUP_NOUNS, OFFICES } from './groups.js';
import { MUST_WORDS, ORDER_WORDS } from './verbs.js';

/** Set phrases of administrative prose that say who does what by when, besides the lists of verbs, units and offices. */
const LINKS: readonly string[] = [
  'phối hợp với', 'phối hợp chặt chẽ với', 'chủ trì, phối hợp', 'đơn vị chủ trì', 'cơ quan chủ trì', 'cơ quan phối hợp', 'đơn vị phối hợp', 'thời gian hoàn thành', 'thời hạn hoàn thành', 'thời gian thực hiện', 'có liên quan', 'liên quan',
  'trước ngày', 'chậm nhất', 'muộn nhất', 'đến hết', 'đến ngày', 'trong ngày', 'trong tháng', 'trong quý', 'trong năm', 'đầu tháng', 'cuối tháng', 'giữa tháng', 'đầu quý', 'cuối quý', 'hằng tháng', 'hằng quý', 'hằng năm', 'hằng tuần', 'hàng tháng', 'hàng quý', 'hàng năm', 'hàng tuần',
  'kể từ ngày', 'làm việc', 'trong thời hạn', 'không quá', 'thường xuyên', 'như sau', 'sau đây', 'nơi nhận', 'kính gửi', 'kết luận', 'thông báo', 'quyết định', 'kế hoạch', 'chỉ thị', 'nghị quyết', 'nghị định', 'thông tư', 'công văn', 'báo cáo', 'đề án', 'tờ trình', 'chương trình',
  'thuộc sở', 'các đơn vị', 'các phòng', 'các sở', 'các xã', 'các phường', 'các cơ quan', 'ủy ban nhân dân', 'hội đồng nhân dân', 'giám đốc sở', 'tổng hợp', 'xem xét', 'ý kiến', 'chặt chẽ', 'đồng thời', 'chức năng', 'nhiệm vụ', 'trách nhiệm', 'được giao', 'vào ngày', 'hoàn thành', 'thủ trưởng', 'ban ngành', 'tại các', 'cho các', 'và các', 'của các', 'với các', 'quý i', 'quý ii', 'quý iii', 'quý iv',
];

/** Every phrase of more than one word that a recogniser may look for. */
export const SET_PHRASES: readonly string[] = [...LINKS, ...ORDER_WORDS, ...MUST_WORDS, ...UNIT_HEADS, ...SPELLED_FIELDS, ...GROUP_NOUNS, ...OFFICES].map((phrase) => phrase.toLowerCase()).filter((phrase) => /[\p{L}] [\p{L}]/u.test(phrase));
