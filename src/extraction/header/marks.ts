import type { HeaderReading } from '../reading.js';

// TUYỆT MẬT | TỐI MẬT | MẬT, alone on a line of the head (Luật Bảo vệ bí mật nhà nước; dấu chỉ độ mật, TT 24/2020/TT-BCA)
const SECRECY = /(?:^|\n)[ *_|]{0,6}((?:TUYỆT|TỐI)\s{1,2}MẬT|MẬT)[ *_|]{0,6}(?=\n|$)/u;

/** The secrecy mark in a head, as printed, or null. */
export function readSecrecy(head: string): string | null {
  return SECRECY.exec(head)?.[1]?.replace(/\s{1,2}/g, ' ') ?? null;
}

// HỎA TỐC | HỎA TỐC HẸN GIỜ | THƯỢNG KHẨN | KHẨN (NĐ 30/2020/NĐ-CP, Phụ lục I)
const URGENCY: readonly (readonly [RegExp, HeaderReading['urgency']])[] = [
  [/(?<!\p{L})H(?:ỎA|OẢ)\s{1,2}TỐC(?!\p{L})/u, 'flash'],
  [/(?<!\p{L})THƯỢNG\s{1,2}KHẨN(?!\p{L})/u, 'very_urgent'],
  [/(?:^|[\n|])[ *_]{0,6}KHẨN[ *_]{0,6}(?=[\n|]|$)/u, 'urgent'],
];

/** How urgent the head says the document is. */
export function readUrgency(head: string): HeaderReading['urgency'] {
  return URGENCY.find(([mark]) => mark.test(head))?.[1] ?? 'none';
}
