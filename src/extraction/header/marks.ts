import type { HeaderReading } from '../reading.js';
import { columnsOfLine } from '../text/paragraphs.js';
import type { Line } from '../text/paragraphs.js';

// TUYỆT MẬT | TỐI MẬT | MẬT, alone on a line or in a column of the head, or behind "Độ mật:" (Luật Bảo vệ bí mật nhà nước; dấu chỉ độ mật, TT 24/2020/TT-BCA).
// A scan also gives TÓI MẬT, TUYẸT MẬT, MÂT. Not: BÍ MẬT | the second line of "… DANH MỤC BÍ / MẬT NHÀ NƯỚC" | MẶT TRẬN
const SECRECY = /^(?:(?:Đ[Ộộ]|M[Ứứ][Cc] [Đđ][Ộộ]) [Mm][Ậậ][Tt]\s{0,2}:\s{0,2})?(?:(TUY[ỆẸÊ]T)\s{1,2}M[ẬÂẠ]T|(T[ỐÓÔ]I)\s{1,2}M[ẬÂẠ]T|M[ẬÂẠ]T)[.*]{0,2}$/u;
const IN_WORDS = /^(?:Độ|Mức độ) mật\s{0,2}:\s{0,2}(?:(Tuyệt)\s{1,2}mật|(Tối)\s{1,2}mật|[Mm]ật)$/iu;
const MAY_BE_SECRET = /[Mm][ẬÂẠậâạ][Tt]/;
const UNFINISHED = /(?:BÍ|BẢO|ĐỘ|CƠ|SỰ)$/u;

/** The secrecy mark in the lines of a head, in its plain spelling ("TỐI MẬT"), or null. A title that wraps in capitals is no mark. */
export function readSecrecy(head: readonly Line[]): string | null {
  if (!head.some(({ text }) => MAY_BE_SECRET.test(text))) return null;
  const columns = head.flatMap(columnsOfLine);
  const at = columns.findIndex(({ text }, index) => (SECRECY.test(text) && !UNFINISHED.test(columns[index - 1]?.text ?? '')) || IN_WORDS.test(text));
  const found = SECRECY.exec(columns[at]?.text ?? '') ?? IN_WORDS.exec(columns[at]?.text ?? '');
  if (found === null || at < 0) return null;
  return found[1] !== undefined ? 'TUYỆT MẬT' : found[2] !== undefined ? 'TỐI MẬT' : 'MẬT';
}

// HỎA TỐC | HỎA TỐC HẸN GIỜ | THƯỢNG KHẨN | KHẨN (NĐ 30/2020/NĐ-CP, Phụ lục I), also as a scan gives them; "KHẨN" only alone
const URGENCY: readonly (readonly [RegExp, HeaderReading['urgency']])[] = [
  [/(?<!\p{L})H[ỎOÓỖ][AẢÁĂ]{1,2}\s{1,2}T[ỐÓÔ]C(?!\p{L})/u, 'flash'],
  [/(?<!\p{L})TH[ƯU][ỢƠ]NG\s{1,2}KH[ẨÁÂẢ]N(?!\p{L})/u, 'very_urgent'],
  [/(?:^|[\n|]|\s{3})[ *_]{0,6}KH[ẨÂ]N[ *_]{0,6}(?=[\n|]|\s{3}|$)/u, 'urgent'],
];

const MAY_BE_URGENT = /H[ỎOÓỖ][AẢÁĂ]|KH[ẨÁÂẢ]N/;

/** How urgent the head says the document is. */
export function readUrgency(head: string): HeaderReading['urgency'] {
  if (!MAY_BE_URGENT.test(head)) return 'none';
  return URGENCY.find(([mark]) => mark.test(head))?.[1] ?? 'none';
}
