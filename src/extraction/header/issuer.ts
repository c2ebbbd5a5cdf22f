import { fold } from '#core/index.js';
import type { Line } from '../text/paragraphs.js';
import type { LetterheadUnit } from './letterhead.js';
import { HEADS, letterheadUnits } from './letterhead.js';
import { properCase } from './proper-case.js';

/** The issuing agency from the letterhead: the lowest one printed, with the place of the one above it, or with its name where the own one says little. */
export function readIssuer(head: readonly Line[]): { name: string; start: number; end: number } | null {
  const [own, parent] = letterheadUnits(head).reverse();
  if (own === undefined || !HEADS.test(own.text)) return null;
  const committee = COMMITTEE.exec(own.text);
  if (committee !== null) return { name: association(properCase(own.text).replace(/^.*?\s(?=tỉnh|thành phố|huyện|xã|phường|đặc khu)/u, ''), parent, head), start: own.start, end: own.end };
  return { name: withParent(properCase(own.text), parent === undefined ? null : properCase(parent.text)), start: own.start, end: own.end };
}

// "HỘI NÔNG DÂN VIỆT NAM / BCH TỈNH LAM HỒNG": the committee of an association is known by the association and its place.
const COMMITTEE = /^(?:BCH|BAN CHẤP HÀNH|BTV|BAN THƯỜNG VỤ) ((?:TỈNH|THÀNH PHỐ|HUYỆN|XÃ|PHƯỜNG|ĐẶC KHU) .{2,60})$/u;
const YOUTH = /ĐOÀN (?:TNCS|THANH NIÊN)/u;

function association(place: string, parent: LetterheadUnit | undefined, head: readonly Line[]): string {
  if (parent !== undefined) return `${properCase(parent.text.replace(/ VIỆT NAM$/u, ''))} ${place}`;
  // The Youth Union stands where others have the motto.
  if (!head.some(({ text }) => YOUTH.test(text))) return `Ban Chấp hành ${place}`;
  return place.startsWith('tỉnh ') ? `Tỉnh đoàn ${place.slice(5)}` : place.startsWith('thành phố ') ? `Thành đoàn ${place.slice(10)}` : `Đoàn ${place}`;
}

const PLACE = /\s((?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu)\s\p{Lu}.*)$/u;
const TAKES_PLACE = /^(?:Sở|Phòng|Thanh tra|Văn phòng (?:UBND|Ủy ban|Uỷ ban))/u;
// Offices and boards that are known by whom they serve.
const SERVES = /^(?:Văn phòng|Ban Tổ chức|Ban Tuyên giáo(?: và Dân vận)?|Ban Dân vận|Ban Nội chính|[ỦU][yỷ] ban Kiểm tra|Cơ quan [ỦU][yỷ] ban Kiểm tra|Thường trực|Ban Thường trực|Văn phòng Đảng [ủu][yỷ]|Thanh tra|Ban Chính sách, chiến lược|Tổ giúp việc)$/u;

// Desks that only the house they belong to tells apart: "Phòng Đào tạo | Trường Đại học Lam Hồng", "Phòng Cảnh sát giao thông | Công an tỉnh Lam Hồng"
const OF_HOUSE = /^(?:Phòng|Khoa|Bộ môn|Ban Pháp chế|Ban Kinh tế - Ngân sách|Ban Văn hóa - Xã hội|Ban Dân tộc)(?!\p{L})/iu;
const HOUSE = /^(?:Trường|Học viện|Đại học|Bệnh viện|Công an|Bộ Chỉ huy|Hội đồng nhân dân|HĐND)(?!\p{L})/u;

function withParent(own: string, parent: string | null): string {
  if (parent === null) return own;
  if (OF_HOUSE.test(own) && HOUSE.test(parent)) return `${own} ${parent}`;
  if (SERVES.test(own) && (fold(own) !== 'thanh tra' || !PLACE.test(parent))) return `${own} ${parent}`;
  const place = PLACE.exec(parent)?.[1];
  return place === undefined || PLACE.test(own) || !TAKES_PLACE.test(own) ? own : `${own} ${place}`;
}
