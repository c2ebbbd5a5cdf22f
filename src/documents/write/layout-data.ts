/** A measure with the place in the law that asks for it. */
export interface Ruled<T> {
  readonly value: T;
  readonly citation: string;
}

const GENERAL = 'NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I';
const MAIN = 'NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II';

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
  recipients: { value: 'Nơi nhận:', citation: `${MAIN}, khoản 9` },
  addressees: { value: 'Kính gửi:', citation: `${MAIN}, khoản 9` },
} as const satisfies Record<string, Ruled<string>>;

// Not in the decree: room for a signature and a seal of 36 mm, and for figures that are written in by hand.
export const SIGNATURE_POINTS = 72;
export const BLANK_NUMBER = '      ';
export const BLANK_DAY = 'ngày      tháng      năm        ';
