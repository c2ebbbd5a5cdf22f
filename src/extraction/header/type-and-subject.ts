import { documentTypeByAbbreviation, documentTypeByName, parseDocumentSymbol } from '#core/index.js';
import type { Block } from '../outline/blocks.js';
import { isUpperCase, squeezed } from '../text/letters.js';

/** What kind of document it is, what it is about, and the first block after both. */
export interface TypeAndSubject {
  readonly type: string | null;
  readonly subject: string | null;
  readonly subjectBlock: Block | null;
  readonly bodyFrom: number;
}

const LOOKED_AT = 40;

/** From the line that names the type (THÔNG BÁO, CHỈ THỊ …), or from "V/v" and "Kính gửi" of a công văn, or from the symbol. */
export function readTypeAndSubject(blocks: readonly Block[], symbol: string | null): TypeAndSubject {
  const head = blocks.slice(0, LOOKED_AT);
  const at = head.findIndex((block) => typeLine(block) !== null);
  const named = head[at];
  if (named !== undefined) return fromTypeLine(blocks, named);
  return fromDispatch(head, symbol);
}

// THÔNG BÁO | BÁO CÁO | THÔNG BÁO KẾT LUẬN | CÔNG ĐIỆN
function typeLine(block: Block): string | null {
  const text = block.text.replace(/[.:*]/g, '').trim();
  if (block.label !== null || !isUpperCase(text) || text.length > 60) return null;
  const whole = documentTypeByName(text);
  if (whole !== null) return whole.name;
  return /^THÔNG BÁO KẾT LUẬN/u.test(text) ? 'Thông báo' : null;
}

function fromTypeLine(blocks: readonly Block[], named: Block): TypeAndSubject {
  const type = typeLine(named);
  const at = blocks.indexOf(named);
  const first = blocks[at + 1];
  let next = at + 1;
  const parts: string[] = [];
  while (next <= at + 4) {
    const block = blocks[next];
    if (block === undefined || block.label !== null || block.text.length > 420 || BODY.test(block.text)) break;
    const goesOn = parts.length === 0 || (isUpperCase(block.text) && isUpperCase(parts.join(' ')));
    if (!goesOn) break;
    parts.push(block.text);
    next += 1;
  }
  const subject = squeezed(parts.join(' ')).replace(/[-–_.\s]{1,12}$/u, '');
  return { type, subject: subject === '' ? null : subject, subjectBlock: parts.length > 0 ? (first ?? null) : null, bodyFrom: afterAddressed(blocks, next) };
}

// Thủ tướng Chính phủ điện: / - Bộ trưởng các Bộ …; / - Chủ tịch UBND …: whom a telegram is sent to stands behind its title.
function afterAddressed(blocks: readonly Block[], from: number): number {
  const at = blocks.slice(from, from + 4).findIndex((block) => ADDRESSED.test(block.text));
  const to = at < 0 ? undefined : blocks[from + at];
  return to === undefined ? from : afterAddressees(blocks.slice(0, from + at + 60), to);
}

/** The line that a list of addressees stands under: "Kính gửi:", "Thủ tướng Chính phủ điện:". */
export const ADDRESSED = /^(?:K[íi]nh gửi|[^.;]{0,80}(?:điện|ĐIỆN|gửi)\s{0,2}:$)/u;

const BODY = /^(?:Căn cứ|Ngày \d|Kính gửi|Thực hiện|Trong |Thời gian|Sau khi|Để |Theo |Trên cơ sở|Nhằm )|(?:điện:|gửi:)$/u;

function fromDispatch(head: readonly Block[], symbol: string | null): TypeAndSubject {
  const about = head.find((block) => /(?:^|\s)V\/v[:.]?\s/u.test(block.text) || /^Về việc/u.test(block.text));
  const to = head.find((block) => /^K[íi]nh gửi/u.test(block.text));
  const subject = about === undefined ? null : squeezed(about.text.replace(/^.{0,200}?V\/v[:.]?\s{0,3}/u, '').replace(/\s(?:\p{Lu}[\p{L} ]{1,30},\s)?ngày[\s.…]{0,20}\d{0,2}[\s.…]{0,20}tháng[\s\d]{0,20}năm\s?\d{0,4}.*$/u, ''));
  const bodyFrom = Math.max(about === undefined ? 0 : head.indexOf(about) + 1, to === undefined ? 0 : afterAddressees(head, to));
  // Without a line that names its type it is a letter, even where the issuer's letters look like a type: "5615/CT-CS" of a tax office (Cục Thuế).
  const isLetter = about !== undefined || to !== undefined;
  return { type: isLetter ? 'Công văn' : typeOfSymbol(symbol), subject, subjectBlock: about ?? null, bodyFrom };
}

// TB-SKHCN is a notice; UBND-VX, without a type in it, a công văn.
function typeOfSymbol(symbol: string | null): string | null {
  const parsed = symbol === null ? null : parseDocumentSymbol(`1/${symbol}`);
  if (parsed === null) return null;
  return parsed.type === null ? 'Công văn' : (documentTypeByAbbreviation(parsed.type)?.name ?? null);
}

function afterAddressees(head: readonly Block[], to: Block): number {
  let next = head.indexOf(to) + 1;
  while (next < head.length) {
    const block = head[next];
    if (block?.label?.kind !== 'dash' || block.text.length > 240 || !/[;.]$/.test(block.text)) break;
    next += 1;
    if (/\.$/.test(block.text)) break;
  }
  return next;
}
