import type { Language } from '../refusals.js';

/** Parts that an administrative document has (NĐ 30/2020/NĐ-CP, Đ8), in the order in which they are printed. */
export const FORM_PARTS = ['national', 'motto', 'issuer', 'number', 'date', 'title', 'signer', 'recipients'] as const;
export type FormPart = (typeof FORM_PARTS)[number];

/** Rules of form that a paper is held against. */
export const FORM_RULES = [
  'part_missing', 'part_order', 'decides_missing', 'motto_form', 'number_zero', 'date_zero', 'division_alone', 'division_order', 'division_figures', 'point_letters', 'citation_incomplete', 'ending_missing', 'recipients_last', 'capacity_form', 'symbol_agency', 'addressee_missing', 'addressee_needless',
  'figures_sum', 'percents_sum', 'year_other', 'deadline_past', 'deadline_day_off', 'deadline_unclear', 'unit_unknown', 'lead_several',
] as const;
export type FormRule = (typeof FORM_RULES)[number];

/** How much a finding weighs: against the decree or its own sums, or only unusual and worth a look. */
export type FormWeight = 'wrong' | 'look';

interface RuleWords {
  readonly weight: FormWeight;
  /** Where the rule stands; the product's own rules say so. */
  readonly citation: string;
  readonly vi: (detail: string) => string;
  readonly en: (detail: string) => string;
}

const DECREE = 'NĐ 30/2020/NĐ-CP';
const LAYOUT = `${DECREE}, Phụ lục I, Phần I, Mục II`;

/** What each rule says to whoever wrote the paper. `detail` is what was seen, or the name of a part. */
export const FORM_RULE_WORDS: Readonly<Record<FormRule, RuleWords>> = {
  part_missing: { weight: 'wrong', citation: `${DECREE}, Điều 8`, vi: (detail) => `Thiếu ${detail}.`, en: (detail) => `Missing: ${detail}.` },
  part_order: { weight: 'wrong', citation: `${LAYOUT}`, vi: (detail) => `Sai vị trí: ${detail}.`, en: (detail) => `Out of place: ${detail}.` },
  decides_missing: { weight: 'wrong', citation: `${DECREE}, Phụ lục III, mẫu 1.2, 1.3`, vi: () => 'Thiếu dòng “QUYẾT ĐỊNH:” giữa căn cứ và Điều 1.', en: () => '“QUYẾT ĐỊNH:” is missing between the grounds and the first article.' },
  motto_form: { weight: 'wrong', citation: `${LAYOUT}, khoản 1`, vi: (detail) => `Tiêu ngữ ghi “${detail}”; đúng là “Độc lập - Tự do - Hạnh phúc”.`, en: (detail) => `The motto reads “${detail}”; it is “Độc lập - Tự do - Hạnh phúc”.` },
  number_zero: { weight: 'wrong', citation: `${LAYOUT}, khoản 3`, vi: (detail) => `Số nhỏ hơn 10 phải ghi thêm số 0 phía trước: ${detail}.`, en: (detail) => `A number below 10 takes a zero: ${detail}.` },
  date_zero: { weight: 'wrong', citation: `${LAYOUT}, khoản 4`, vi: (detail) => `Ngày nhỏ hơn 10 và tháng 1, 2 phải ghi thêm số 0 phía trước: ${detail}.`, en: (detail) => `Days below 10 and months 1 and 2 take a zero: ${detail}.` },
  division_alone: { weight: 'wrong', citation: `${LAYOUT}, khoản 6`, vi: (detail) => `Mục phải nằm trong chương, tiểu mục trong mục: ${detail}.`, en: (detail) => `A section stands in a chapter, a subsection in a section: ${detail}.` },
  division_order: { weight: 'wrong', citation: `${LAYOUT}, khoản 6`, vi: (detail) => `Phần, chương, mục phải đánh số liên tục: ${detail}.`, en: (detail) => `Parts, chapters and sections are numbered without a gap: ${detail}.` },
  division_figures: { weight: 'wrong', citation: `${LAYOUT}, khoản 6`, vi: (detail) => `Phần, chương ghi số La Mã; mục, tiểu mục ghi số Ả Rập: đang ghi “${detail}”.`, en: (detail) => `Parts and chapters take Roman figures, sections and subsections Arabic ones; it reads “${detail}”.` },
  point_letters: { weight: 'wrong', citation: `${LAYOUT}, khoản 6`, vi: (detail) => `Điểm phải theo thứ tự bảng chữ cái tiếng Việt: ${detail}.`, en: (detail) => `Points follow the Vietnamese alphabet: ${detail}.` },
  citation_incomplete: { weight: 'look', citation: `${LAYOUT}, khoản 6 điểm b`, vi: (detail) => `Viện dẫn lần đầu phải đủ tên loại, số và ký hiệu, ngày tháng năm, cơ quan ban hành, trích yếu: “${detail}”.`, en: (detail) => `The first citation names kind, number, date, issuer and subject: “${detail}”.` },
  ending_missing: { weight: 'wrong', citation: `${DECREE}, Phụ lục III, mẫu 1.4`, vi: () => 'Nội dung phải kết thúc bằng dấu “./.”.', en: () => 'The text ends with “./.”.' },
  recipients_last: { weight: 'wrong', citation: `${LAYOUT}, khoản 9`, vi: (detail) => `Dòng cuối của nơi nhận phải là “Lưu: VT, …”; đang ghi “${detail}”.`, en: (detail) => `The last recipient is “Lưu: VT, …”; it reads “${detail}”.` },
  capacity_form: { weight: 'wrong', citation: `${LAYOUT}, khoản 7`, vi: (detail) => `Quyền hạn người ký ghi dấu chấm và cách một chữ, như “TL. GIÁM ĐỐC”; đang ghi “${detail}”.`, en: (detail) => `The capacity is written with a dot and a space, such as “TL. GIÁM ĐỐC”; it reads “${detail}”.` },
  symbol_agency: { weight: 'wrong', citation: `${LAYOUT}, khoản 3`, vi: (detail) => `Ký hiệu không khớp với cơ quan ban hành: ${detail}.`, en: (detail) => `The symbol is not that of the agency: ${detail}.` },
  addressee_missing: { weight: 'look', citation: `${LAYOUT}, khoản 9`, vi: () => 'Văn bản loại này thường có “Kính gửi:”.', en: () => 'A paper of this kind usually has “Kính gửi:”.' },
  addressee_needless: { weight: 'look', citation: `${LAYOUT}, khoản 9`, vi: () => '“Kính gửi:” chỉ dùng cho công văn, tờ trình và báo cáo gửi cấp trên.', en: () => '“Kính gửi:” stands on letters, submissions and reports upward only.' },
  figures_sum: { weight: 'wrong', citation: 'Kiểm tra của Đôn Đốc', vi: (detail) => `Số liệu không cộng đúng: ${detail}.`, en: (detail) => `The figures do not add up: ${detail}.` },
  percents_sum: { weight: 'wrong', citation: 'Kiểm tra của Đôn Đốc', vi: (detail) => `Tỷ lệ phần trăm không cộng thành 100: ${detail}.`, en: (detail) => `The percentages do not add up to 100: ${detail}.` },
  year_other: { weight: 'look', citation: 'Kiểm tra của Đôn Đốc', vi: (detail) => `Năm khác với năm của văn bản: ${detail}.`, en: (detail) => `Another year than that of the paper: ${detail}.` },
  deadline_past: { weight: 'wrong', citation: 'Kiểm tra của Đôn Đốc', vi: (detail) => `Thời hạn trước ngày ban hành: ${detail}.`, en: (detail) => `A deadline before the day of issue: ${detail}.` },
  deadline_day_off: { weight: 'look', citation: 'BLDS 2015, Điều 148.5', vi: (detail) => `Thời hạn rơi vào ngày nghỉ: ${detail}.`, en: (detail) => `A deadline on a day off: ${detail}.` },
  deadline_unclear: { weight: 'look', citation: 'Kiểm tra của Đôn Đốc', vi: (detail) => `Hai thời hạn khác nhau cho một việc, hoặc ngày không có thật: ${detail}.`, en: (detail) => `Two deadlines for one task, or a day that does not exist: ${detail}.` },
  unit_unknown: { weight: 'look', citation: 'Kiểm tra của Đôn Đốc', vi: (detail) => `Đơn vị không có trong danh mục vào ngày ban hành: ${detail}.`, en: (detail) => `No such unit on the day of issue: ${detail}.` },
  lead_several: { weight: 'look', citation: 'NĐ 191/2026/NĐ-CP, Điều 2.2', vi: (detail) => `Một việc có nhiều cơ quan chủ trì: ${detail}.`, en: (detail) => `One task with several leads: ${detail}.` },
};

/** Parts of a paper as they are called. */
export const FORM_PART_WORDS: Readonly<Record<FormPart, Readonly<Record<Language, string>>>> = {
  national: { vi: 'Quốc hiệu', en: 'national name' },
  motto: { vi: 'Tiêu ngữ', en: 'motto' },
  issuer: { vi: 'tên cơ quan ban hành', en: 'name of the issuing agency' },
  number: { vi: 'số, ký hiệu', en: 'number and symbol' },
  date: { vi: 'địa danh và thời gian ban hành', en: 'place and date' },
  title: { vi: 'tên loại và trích yếu', en: 'kind and subject' },
  signer: { vi: 'chức vụ, họ tên người ký', en: 'office and name of the signer' },
  recipients: { vi: 'nơi nhận', en: 'recipients' },
};

/** A place where a paper breaks a rule of form. Offsets are UTF-16 units of the source text; null where something is absent. */
export interface FormFinding {
  readonly rule: FormRule;
  readonly span: { readonly start: number; readonly end: number } | null;
  /** What was seen, or the part that is meant (a `FormPart`). */
  readonly detail: string;
}

const isPart = (detail: string): detail is FormPart => FORM_PARTS.some((part) => part === detail);

/** A finding in a sentence. */
export function printFormFinding({ rule, detail }: Pick<FormFinding, 'rule' | 'detail'>, language: Language): string {
  return FORM_RULE_WORDS[rule][language](isPart(detail) ? FORM_PART_WORDS[detail][language] : detail);
}
