import type { Language } from '../refusals.js';
import { fold } from '../text/fold.js';

/** What a column of a table of units may hold, in the order in which our own table prints them. */
export const UNIT_FIELDS = ['code', 'name', 'shortName', 'symbol', 'kind', 'parent', 'aliases', 'head', 'validFrom', 'validTo'] as const;
export type UnitField = (typeof UNIT_FIELDS)[number];

/** The heads of our own table. */
export const UNIT_HEADS: Readonly<Record<UnitField, Readonly<Record<Language, string>>>> = {
  code: { vi: 'Mã đơn vị', en: 'Unit code' }, name: { vi: 'Tên đơn vị', en: 'Name' }, shortName: { vi: 'Tên ngắn', en: 'Short name' }, symbol: { vi: 'Ký hiệu văn bản', en: 'Symbol' }, kind: { vi: 'Loại', en: 'Kind' },
  parent: { vi: 'Đơn vị cấp trên', en: 'Unit above' }, aliases: { vi: 'Tên gọi khác', en: 'Other names' }, head: { vi: 'Người đứng đầu', en: 'Head' }, validFrom: { vi: 'Từ ngày', en: 'From' }, validTo: { vi: 'Đến hết ngày', en: 'Until' },
};

/** The heads under which agencies keep their units, folded. Whole heads: a name of a unit must not be taken for one. */
const HEADS: Readonly<Record<UnitField, readonly string[]>> = {
  code: ['ma', 'ma don vi', 'ma so', 'ma dinh danh', 'ma dinh danh don vi', 'ma dinh danh dien tu', 'ma co quan', 'code'],
  name: ['don vi', 'ten', 'ten phong ban', 'phong ban', 'co quan don vi', 'ten co quan', 'ten co quan don vi', 'ten day du', 'ten to chuc', 'unit'],
  shortName: ['ten viet tat', 'viet tat', 'ten tat', 'tat', 'ten rut gon'],
  symbol: ['ky hieu', 'ky hieu don vi'],
  kind: ['loai don vi', 'loai hinh', 'type'],
  parent: ['cap tren', 'truc thuoc', 'thuoc', 'don vi cha', 'don vi chu quan', 'co quan chu quan', 'don vi quan ly', 'thuoc don vi', 'parent'],
  aliases: ['ten khac', 'goi khac', 'cach goi khac', 'bi danh', 'ten cu', 'aliases'],
  head: ['thu truong', 'lanh dao', 'truong don vi', 'ho ten nguoi dung dau', 'lanh dao don vi'],
  validFrom: ['tu', 'hieu luc tu', 'hieu luc tu ngay', 'ngay thanh lap', 'ngay hieu luc', 'thanh lap tu ngay'],
  validTo: ['den', 'den ngay', 'hieu luc den', 'hieu luc den ngay', 'ngay giai the', 'ngay ket thuc', 'ngay thoi hoat dong'],
};

const KNOWN = new Map(UNIT_FIELDS.flatMap((field) => [UNIT_HEADS[field].vi, UNIT_HEADS[field].en, ...HEADS[field]].map((head): [string, UnitField] => [fold(head), field])));

/** The field that a head of a table of units means; null for one that is not known ("STT"). */
export function unitFieldOf(head: string): UnitField | null {
  return KNOWN.get(fold(head.replace(/\([^)]{0,200}\)/g, ' ').slice(0, 200))) ?? null;
}
