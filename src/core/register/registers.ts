/** The books of clerical work that are kept here. */
export const REGISTERS = ['arrivals', 'departures', 'settling'] as const;
export type Register = (typeof REGISTERS)[number];

/** A book as it is printed: its title, its columns in their order, and which of them are wide. */
export interface RegisterForm {
  readonly title: string;
  readonly heads: readonly string[];
  /** Share of the width of the paper, in hundredths. */
  readonly widths: readonly number[];
  /** The column that says what the document is about, from 0. */
  readonly subjectColumn: number;
}

/**
 * The columns of the books, as the form has them and in its order: NĐ 30/2020/NĐ-CP, Phụ lục IV (sổ đăng ký văn bản đi, sổ đăng ký văn bản đến,
 * sổ theo dõi giải quyết văn bản đến). They are official papers and stay Vietnamese whatever the language of the screen.
 */
export const REGISTER_FORMS: Readonly<Record<Register, RegisterForm>> = {
  arrivals: {
    title: 'SỔ ĐĂNG KÝ VĂN BẢN ĐẾN',
    heads: ['Ngày đến', 'Số đến', 'Tác giả', 'Số, ký hiệu', 'Ngày tháng', 'Tên loại và trích yếu nội dung', 'Đơn vị hoặc người nhận', 'Ngày chuyển', 'Ký nhận', 'Ghi chú'],
    widths: [8, 6, 13, 11, 8, 24, 12, 8, 5, 5],
    subjectColumn: 5,
  },
  departures: {
    title: 'SỔ ĐĂNG KÝ VĂN BẢN ĐI',
    heads: ['Số, ký hiệu văn bản', 'Ngày tháng văn bản', 'Tên loại và trích yếu nội dung văn bản', 'Người ký', 'Nơi nhận văn bản', 'Đơn vị, người nhận bản lưu', 'Số lượng bản', 'Ngày chuyển', 'Ký nhận', 'Ghi chú'],
    widths: [11, 8, 23, 12, 17, 7, 5, 8, 5, 4],
    subjectColumn: 2,
  },
  settling: {
    title: 'SỔ THEO DÕI GIẢI QUYẾT VĂN BẢN ĐẾN',
    heads: ['Số đến', 'Tên loại, số, ký hiệu, ngày tháng và tác giả văn bản', 'Đơn vị hoặc người nhận', 'Thời hạn giải quyết', 'Tiến độ giải quyết', 'Số, ký hiệu văn bản trả lời', 'Ghi chú'],
    widths: [6, 32, 16, 12, 14, 12, 8],
    subjectColumn: 1,
  },
};
