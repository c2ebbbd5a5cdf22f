/** A measure with the place in the law that asks for it. */
export interface Ruled<T> {
  readonly value: T;
  readonly citation: string;
}

const GENERAL = 'NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I';
const MAIN = 'NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II';
const ANNEX = 'NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III, khoản 1';

/** Paper, in millimetres. */
export const PAPER = {
  widthMillimetres: { value: 210, citation: `${GENERAL}, khoản 1: khổ A4 (210 mm x 297 mm)` },
  heightMillimetres: { value: 297, citation: `${GENERAL}, khoản 1: khổ A4 (210 mm x 297 mm)` },
  topMillimetres: { value: 20, citation: `${GENERAL}, khoản 3: cách mép trên 20 - 25 mm` },
  bottomMillimetres: { value: 20, citation: `${GENERAL}, khoản 3: cách mép dưới 20 - 25 mm` },
  leftMillimetres: { value: 30, citation: `${GENERAL}, khoản 3: cách mép trái 30 - 35 mm` },
  rightMillimetres: { value: 20, citation: `${GENERAL}, khoản 3: cách mép phải 15 - 20 mm` },
  /** From the edge of the paper to the page number, inside the top margin. */
  pageNumberMillimetres: { value: 10, citation: `${GENERAL}, khoản 7: canh giữa trong phần lề trên` },
} as const satisfies Record<string, Ruled<number>>;

export const FONT = { value: 'Times New Roman', citation: `${GENERAL}, khoản 4: Times New Roman, Unicode TCVN 6909:2001, màu đen` } as const satisfies Ruled<string>;

/** Type sizes, in points. */
export const SIZE = {
  pageNumber: { value: 13, citation: `${GENERAL}, khoản 7: cỡ chữ 13 - 14, không hiển thị ở trang thứ nhất` },
  motto: { value: 14, citation: `${MAIN}, khoản 1: Tiêu ngữ cỡ chữ 13 - 14, đứng, đậm` },
  number: { value: 13, citation: `${MAIN}, khoản 3: cỡ chữ 13, đứng` },
  placeAndDate: { value: 14, citation: `${MAIN}, khoản 4: cỡ chữ 13 - 14, nghiêng` },
  title: { value: 14, citation: `${MAIN}, khoản 5: tên loại in hoa, cỡ chữ 13 - 14, đứng, đậm` },
  subject: { value: 14, citation: `${MAIN}, khoản 5: trích yếu cỡ chữ 13 - 14, đứng, đậm` },
  letterSubject: { value: 12, citation: `${MAIN}, khoản 5: trích yếu công văn cỡ chữ 12 - 13, đứng` },
  body: { value: 14, citation: `${MAIN}, khoản 6: cỡ chữ 13 - 14` },
  addressee: { value: 14, citation: `${MAIN}, khoản 9: "Kính gửi" cỡ chữ 13 - 14, đứng` },
  signer: { value: 14, citation: `${MAIN}, khoản 7: quyền hạn, chức vụ, họ tên cỡ chữ 13 - 14, đứng, đậm` },
  recipientsWord: { value: 12, citation: `${MAIN}, khoản 9: từ "Nơi nhận" cỡ chữ 12, nghiêng, đậm` },
  recipients: { value: 11, citation: `${MAIN}, khoản 9: danh sách nơi nhận cỡ chữ 11, đứng` },
} as const satisfies Record<string, Ruled<number>>;

/**
 * Sizes of quốc hiệu, tiêu ngữ and the names of agencies, which go together: the larger where the agency's name then
 * stays on one line, otherwise the smaller.
 */
export const HEAD_SIZES = [
  { national: 13, motto: 14, agency: 13, citation: `${MAIN}, khoản 1, 2: Quốc hiệu 12 - 13, Tiêu ngữ 13 - 14, tên cơ quan 12 - 13` },
  { national: 12, motto: 13, agency: 12, citation: `${MAIN}, khoản 1, 2: Quốc hiệu 12 - 13, Tiêu ngữ 13 - 14, tên cơ quan 12 - 13` },
] as const;

/** Distances of the body, in the unit of their name. */
export const BODY = {
  firstLineMillimetres: { value: 12.7, citation: `${MAIN}, khoản 6: lùi đầu dòng 1 cm hoặc 1,27 cm` },
  gapPoints: { value: 6, citation: `${MAIN}, khoản 6: khoảng cách giữa các đoạn tối thiểu 6 pt` },
  lines: { value: 1, citation: `${MAIN}, khoản 6: khoảng cách dòng tối thiểu dòng đơn, tối đa 1,5 dòng` },
  letterSubjectGapPoints: { value: 6, citation: `${MAIN}, khoản 5: cách dòng 6 pt với số và ký hiệu` },
} as const satisfies Record<string, Ruled<number>>;

/** Rules under names, as parts of the text above them. */
export const RULE = {
  motto: { value: 1, citation: `${MAIN}, khoản 1: đường kẻ ngang nét liền, dài bằng dòng chữ` },
  agency: { value: 0.4, citation: `${MAIN}, khoản 2: dài từ 1/3 đến 1/2 dòng chữ, đặt cân đối` },
  subject: { value: 0.4, citation: `${MAIN}, khoản 5: dài từ 1/3 đến 1/2 dòng chữ, đặt cân đối` },
} as const satisfies Record<string, Ruled<number>>;

export const FIXED = {
  national: { value: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', citation: `${MAIN}, khoản 1` },
  motto: { value: 'Độc lập - Tự do - Hạnh phúc', citation: `${MAIN}, khoản 1` },
  end: { value: './.', citation: 'NĐ 30/2020/NĐ-CP, Phụ lục III, mẫu 1.4: kết thúc bằng "./."' },
  decides: { value: 'QUYẾT ĐỊNH:', citation: 'NĐ 30/2020/NĐ-CP, Phụ lục III, mẫu 1.2, 1.3: sau căn cứ, canh giữa, in hoa, đậm' },
  resolves: { value: 'QUYẾT NGHỊ:', citation: 'NĐ 30/2020/NĐ-CP, Phụ lục III, mẫu 1.1: sau căn cứ, canh giữa, in hoa, đậm' },
  recipients: { value: 'Nơi nhận:', citation: `${MAIN}, khoản 9` },
  addressees: { value: 'Kính gửi:', citation: `${MAIN}, khoản 9` },
} as const satisfies Record<string, Ruled<string>>;

/** The stamp of urgency: its box in millimetres by its words, and the size of its letters in points. */
export const STAMP = {
  'HOẢ TỐC': { value: 30, citation: `${MAIN}, khoản 10, điểm b: HỎA TỐC 30 mm x 8 mm` },
  'THƯỢNG KHẨN': { value: 40, citation: `${MAIN}, khoản 10, điểm b: THƯỢNG KHẨN 40 mm x 8 mm` },
  KHẨN: { value: 20, citation: `${MAIN}, khoản 10, điểm b: KHẨN 20 mm x 8 mm` },
  heightMillimetres: { value: 8, citation: `${MAIN}, khoản 10, điểm b: khung hình chữ nhật viền đơn cao 8 mm` },
  size: { value: 13, citation: `${MAIN}, khoản 10, điểm b: chữ in hoa, cỡ chữ 13 - 14, đứng, đậm` },
} as const satisfies Record<string, Ruled<number>>;

/** Type sizes of an annex, in points. */
export const ANNEX_SIZE = {
  word: { value: 14, citation: `${ANNEX}: "Phụ lục" canh giữa, chữ in thường, cỡ chữ 14, đứng, đậm; số La Mã từ hai Phụ lục trở lên` },
  title: { value: 14, citation: `${ANNEX}: tên Phụ lục canh giữa, chữ in hoa, cỡ chữ 13 - 14, đứng, đậm` },
  reference: { value: 14, citation: `${ANNEX}: chỉ dẫn kèm theo canh giữa, chữ in thường, cỡ chữ 13 - 14, nghiêng` },
} as const satisfies Record<string, Ruled<number>>;

/** A4 lying on its side for tables: the side that is bound becomes the top, so the wide margin goes there. */
export const LANDSCAPE = {
  topMillimetres: { value: 30, citation: `${GENERAL}, khoản 2, 3: bảng biểu trình bày theo chiều rộng; lề trái 30 - 35 mm quay lên trên` },
  bottomMillimetres: { value: 20, citation: `${GENERAL}, khoản 3: lề phải 15 - 20 mm quay xuống dưới` },
  leftMillimetres: { value: 20, citation: `${GENERAL}, khoản 3: lề dưới 20 - 25 mm quay sang trái` },
  rightMillimetres: { value: 20, citation: `${GENERAL}, khoản 3: lề trên 20 - 25 mm quay sang phải` },
} as const satisfies Record<string, Ruled<number>>;

// Not in the decree: room for a signature and a seal of 36 mm.
export const SIGNATURE_POINTS = 72;
// Not in the decree: a list of addressees stands about in the middle of the line, as in the models of Phụ lục III.
export const ADDRESSEE_INDENT_POINTS = 150;
// Not in the decree: footnotes as Word sets them.
export const NOTE_POINTS = 10;
// Not in the decree: tables are set smaller than the text around them, as offices do.
export const TABLE_SIZE = { portrait: 13, landscape: 11 } as const;

export const POINTS_A_MILLIMETRE = 72 / 25.4;

/** The width between the margins of an upright page, in points. */
export const TEXT_WIDTH_POINTS = (PAPER.widthMillimetres.value - PAPER.leftMillimetres.value - PAPER.rightMillimetres.value) * POINTS_A_MILLIMETRE;
