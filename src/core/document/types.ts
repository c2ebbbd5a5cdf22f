import { fold } from '../text/fold.js';

/** Who issues documents of a type: any agency, an authority that makes law, the Party; `copy` is a form of copy, not a document of its own. */
export type DocumentFamily = 'administrative' | 'normative' | 'party' | 'copy';

/** A type of document with the abbreviation of its symbol; null where a symbol carries none (công văn, thư công, luật). */
export interface DocumentType {
  readonly name: string;
  readonly abbreviation: string | null;
  readonly family: DocumentFamily;
}

const family = (of: DocumentFamily, rows: readonly (readonly [string, string | null])[]): DocumentType[] =>
  rows.map(([name, abbreviation]) => ({ name, abbreviation, family: of }));

/**
 * The 29 types of administrative documents (NĐ 30/2020/NĐ-CP, Đ7 and Phụ lục III), its three forms of copy, the normative types
 * (Luật BHVBQPPL 64/2025/QH15, Đ4) and those of the Party (Quy định 66-QĐ/TW, 2017; abbreviations of Hướng dẫn 36-HD/VPTW, 2018).
 */
export const DOCUMENT_TYPES: readonly DocumentType[] = [
  ...family('administrative', [
    ['Nghị quyết', 'NQ'], ['Quyết định', 'QĐ'], ['Chỉ thị', 'CT'], ['Quy chế', 'QC'], ['Quy định', 'QyĐ'], ['Thông cáo', 'TC'], ['Thông báo', 'TB'],
    ['Hướng dẫn', 'HD'], ['Chương trình', 'CTr'], ['Kế hoạch', 'KH'], ['Phương án', 'PA'], ['Đề án', 'ĐA'], ['Dự án', 'DA'], ['Báo cáo', 'BC'],
    ['Biên bản', 'BB'], ['Tờ trình', 'TTr'], ['Hợp đồng', 'HĐ'], ['Công văn', null], ['Công điện', 'CĐ'], ['Bản ghi nhớ', 'BGN'], ['Bản thỏa thuận', 'BTT'],
    ['Giấy uỷ quyền', 'GUQ'], ['Giấy mời', 'GM'], ['Giấy giới thiệu', 'GGT'], ['Giấy nghỉ phép', 'GNP'], ['Phiếu gửi', 'PG'], ['Phiếu chuyển', 'PC'],
    ['Phiếu báo', 'PB'], ['Thư công', null],
  ]),
  ...family('copy', [['Sao y', 'SY'], ['Trích sao', 'TrS'], ['Sao lục', 'SL']]),
  ...family('normative', [
    ['Hiến pháp', null], ['Bộ luật', null], ['Luật', null], ['Pháp lệnh', 'PL'], ['Lệnh', 'L'], ['Nghị quyết', 'NQ'], ['Nghị quyết liên tịch', 'NQLT'],
    ['Nghị định', 'NĐ'], ['Quyết định', 'QĐ'], ['Thông tư', 'TT'], ['Thông tư liên tịch', 'TTLT'], ['Văn bản hợp nhất', 'VBHN'],
  ]),
  ...family('party', [
    ['Nghị quyết', 'NQ'], ['Quyết định', 'QĐ'], ['Chỉ thị', 'CT'], ['Kết luận', 'KL'], ['Quy chế', 'QC'], ['Quy định', 'QĐ'], ['Thông tri', 'TT'],
    ['Hướng dẫn', 'HD'], ['Thông báo', 'TB'], ['Thông cáo', 'TC'], ['Báo cáo', 'BC'], ['Kế hoạch', 'KH'], ['Quy hoạch', 'QH'], ['Chương trình', 'CTr'],
    ['Đề án', 'ĐA'], ['Phương án', 'PA'], ['Dự án', 'DA'], ['Tờ trình', 'TTr'], ['Công văn', 'CV'], ['Biên bản', 'BB'],
  ]),
];

/**
 * The type that an abbreviation stands for, or null. Exact spelling first (`CT` is chỉ thị, `CTr` chương trình), then without regard to case and
 * marks, since drafters write `QD-UBND`. Of several families the one asked for wins, then the order of the table.
 */
export function documentTypeByAbbreviation(abbreviation: string, of?: DocumentFamily): DocumentType | null {
  return ofFamily(BY_ABBREVIATION.get(abbreviation) ?? abbreviatedLike(abbreviation.normalize('NFC').trim()), of);
}

const abbreviatedLike = (wanted: string): readonly DocumentType[] => BY_ABBREVIATION.get(wanted) ?? BY_FOLDED_ABBREVIATION.get(fold(wanted)) ?? NONE;

/** Types by what stands for them, each list in the order of the table. */
function byKey(keyOf: (type: DocumentType) => string): ReadonlyMap<string, readonly DocumentType[]> {
  const types = new Map<string, DocumentType[]>();
  for (const type of DOCUMENT_TYPES) {
    const key = keyOf(type);
    if (key !== '') types.set(key, [...(types.get(key) ?? []), type]);
  }
  return types;
}

const NONE: readonly DocumentType[] = [];
const BY_ABBREVIATION = byKey(({ abbreviation }) => abbreviation ?? '');
const BY_FOLDED_ABBREVIATION = byKey(({ abbreviation }) => fold(abbreviation ?? ''));

function ofFamily(types: readonly DocumentType[], of: DocumentFamily | undefined): DocumentType | null {
  return types.find((type) => type.family === of) ?? types[0] ?? null;
}

const BY_NAME = byKey(({ name }) => fold(name));

/** The type with this name ("THÔNG BÁO", "Thông báo"), or null. Of several families the one asked for wins. */
export function documentTypeByName(name: string, of?: DocumentFamily): DocumentType | null {
  const plain = name.includes('(') ? name.replace(/\(.{0,80}?\)/g, ' ') : name;
  return ofFamily(BY_NAME.get(fold(plain)) ?? NONE, of);
}
