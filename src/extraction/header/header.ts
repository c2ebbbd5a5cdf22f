import type { Block } from '../outline/blocks.js';
import type { HeaderReading, Reading, Span } from '../reading.js';
import type { MappedText } from '../text/mapped-text.js';
import { originOf, sourceOf } from '../text/mapped-text.js';
import { kindOf, RAISES } from '../text/characters.js';
import { isUpperCase } from '../text/letters.js';
import type { Line } from '../text/paragraphs.js';
import { columnsOf } from './columns.js';
import { cuesOf } from './head-cues.js';
import { dayNotes, numberNotes } from './head-notes.js';
import { readIssuer } from './issuer.js';
import { readSecrecy, readUrgency } from './marks.js';
import { withoutMottos } from './motto.js';
import { readPlaceAndDate } from './own-day.js';
import type { NumberAndSymbol } from './own-number.js';
import { readNumber } from './own-number.js';
import type { Placed } from './placed.js';
import { readAddressees, readRecipients } from './recipients.js';
import type { PlacedSigner } from './signer.js';
import { isSignature, readSigner } from './signer.js';
import { readTypeAndSubject } from './type-and-subject.js';

/** The text in the forms that the parts of the head are read from. */
export interface HeaderSource {
  readonly clean: MappedText;
  readonly lines: readonly Line[];
  readonly mapped: MappedText;
  readonly blocks: readonly Block[];
}

export interface HeaderFound {
  readonly header: HeaderReading;
  /** The body is `blocks.slice(bodyFrom, bodyTo)`. */
  readonly bodyFrom: number;
  readonly bodyTo: number;
  /** The first block of the document; before it, and behind its signature, stands what a web page put there. Null where it is no page. */
  readonly pageBefore: number | null;
  readonly addressees: readonly string[];
  /** A number with the year in it: a normative document. */
  readonly normative: boolean;
  /** The year printed in the head, also beside a day that cannot be. */
  readonly year: number | null;
  /** What number and day of the head could not be taken for, and why. */
  readonly notes: Reading['notes'];
}

const HEAD_LENGTH = 3000;
const HEAD_LINES = 24;
// A scan also gives "Nơinhậm:".
const TAIL = /^(?:\|\s{0,2})?(?:N[ơo]i\s?nh[ậâạ][nm](?!\p{L})|NƠI\s?NH[ẬÂẠ][NM](?!\p{L}))/u;
const MAY_END = 'NTKQ|';
const SIGNED = /^(?:(?:TM|KT|TL|TUQ|Q)\s?[.\/]|[TK]\s?\/\s?[MTL]\.?\s)\s{0,2}\p{Lu}{2}/u;

/** Reads the head and the tail of a document, and says where the body between them lies. */
export function readHeader(source: HeaderSource): HeaderFound {
  const { clean, lines, mapped, blocks } = source;
  const from = headStart(clean.text);
  const head = lines.filter((line) => line.end > from);
  const headTo = Math.max(from, headEnd(head, from));
  const headText = clean.text.slice(from, headTo);
  const bare = withoutMottos(headText);
  const cues = cuesOf(bare);
  const number = moved(readNumber(bare, cues), from);
  const placed = moved(readPlaceAndDate(bare, cues), from);
  const skipped = Math.max(0, blocks.findIndex((block) => sourceOf(mapped, block.end) > sourceOf(clean, from)));
  const about = readTypeAndSubject(blocks.slice(skipped), number?.value.symbol ?? null);
  const bodyFrom = about.bodyFrom + skipped;
  const issuer = readIssuer(head.slice(0, HEAD_LINES));
  const attached = attachedFrom(blocks, bodyFrom);
  const bodyTo = tailFrom(blocks.slice(0, attached), bodyFrom);
  const signer = readSigner(tailLines(source, bodyTo, attached));
  const addressees = readAddressees(blocks.slice(skipped, skipped + 60));
  const { listed, withPurpose } = readRecipients(blocks.slice(bodyFrom, attached));
  const named = number === null ? UNNUMBERED : number.value;
  const dated = placed === null ? UNDATED : placed.value;
  const header: HeaderReading = {
    number: named.number,
    symbol: named.symbol,
    date: dated.date,
    place: dated.place,
    signer: signerOf(signer),
    type: about.type,
    issuer: issuer?.name ?? null,
    subject: about.subject,
    recipients: [...addressees, ...listed.filter((each) => !AS_ABOVE.test(each))],
    recipientsWithPurpose: withPurpose,
    urgency: readUrgency(headText),
    secrecy: readSecrecy(head.filter((line) => line.start < headTo)),
    spans: spansOf(clean, { number, date: placed, signer, issuer }, about.subjectBlock === null ? null : originOf(mapped, about.subjectBlock.body, about.subjectBlock.end)),
  };
  return { header, bodyFrom, bodyTo, pageBefore: from > 0 ? skipped : null, addressees, normative: number !== null && isNormative(number.value), year: placed?.value.year ?? null, notes: [...numberNotes(number, header.spans.number), ...dayNotes(placed, header.spans.date)] };
}

const UNNUMBERED = { number: null, symbol: null };
const UNDATED = { date: null, place: null };
const signerOf = (found: PlacedSigner | null): HeaderReading['signer'] => (found === null ? null : { name: found.name, position: found.position, mode: found.mode, chain: found.chain });
const AS_ABOVE = /^Như (?:trên|kính gửi)/iu;

type Place = { readonly start: number; readonly end: number } | null;

// Only the fields that were found have a place.
function spansOf(clean: MappedText, { number, date, signer, issuer }: Readonly<Record<'number' | 'date' | 'signer' | 'issuer', Place>>, subject: Span | null): HeaderReading['spans'] {
  const spans: { -readonly [Field in keyof HeaderReading['spans']]: Span } = {};
  if (number !== null) spans.number = originOf(clean, number.start, number.end);
  if (date !== null) spans.date = originOf(clean, date.start, date.end);
  if (signer !== null) spans.signer = originOf(clean, signer.start, signer.end);
  if (issuer !== null) spans.issuer = originOf(clean, issuer.start, issuer.end);
  if (subject !== null) spans.subject = subject;
  return spans;
}

// The lines from "Nơi nhận" or the signature on, each column on its own, up to a document that is attached.
function tailLines({ clean, mapped, blocks, lines }: HeaderSource, bodyTo: number, attached: number): Line[] {
  const placeOf = (block: Block | undefined): number => {
    const start = block?.start ?? mapped.text.length;
    return originOf(mapped, start, start + 1).start;
  };
  const from = placeOf(blocks[Math.min(bodyTo, Math.max(0, attached - (attached < blocks.length ? UNMARKED_TAIL : 0)))]);
  const to = attached < blocks.length ? placeOf(blocks[attached]) : Infinity;
  let first = lines.length;
  while (first > 0 && sourceOf(clean, lines[first - 1]?.start ?? 0) >= from) first -= 1;
  return columnsOf(to === Infinity ? lines.slice(first) : lines.slice(first).filter((line) => sourceOf(clean, line.start) < to));
}

// Where "Nơi nhận" is not legible, the signature stands in the last lines before what is attached.
const UNMARKED_TAIL = 6;

// A second letterhead behind the body: a copy of another document, whose title, tasks and signature are not this one's.
function attachedFrom(blocks: readonly Block[], bodyFrom: number): number {
  const first = blocks.findIndex(isMotto);
  const at = first < 0 || first >= bodyFrom ? -1 : blocks.findIndex((block, index) => index > bodyFrom + 1 && isMotto(block));
  return at < 0 ? blocks.length : at;
}

// A motto in capitals, whatever stands behind "Độc lập".
function isMotto({ text }: Block): boolean {
  if (text.length >= 200 || (kindOf(text.charCodeAt(1)) & RAISES) !== 0) return false;
  const slogan = text.indexOf('Độc lập');
  return isUpperCase(slogan < 0 ? text : text.slice(0, slogan)) && MOTTO.test(text);
}

const MOTTO = /C[ỘOỔÔ]NG\s{1,3}H(?:ÒA|OÀ|OA)\s{1,3}X[ÃA]|Đ[ẢÁ]NG\s{1,3}C[ỘOỔÔ]NG\s{1,3}S[ẢÁ]N\s{1,3}VI[ỆE]T/u;
const BEFORE_MOTTO = 260;

// What a web page puts in front of a document ends before its letterhead, which the motto of the State gives away.
function headStart(text: string): number {
  const motto = MOTTO.exec(text)?.index ?? 0;
  return motto < 700 ? 0 : motto - BEFORE_MOTTO;
}

function moved<T>(found: Placed<T> | null, by: number): Placed<T> | null {
  return found === null ? null : { value: found.value, start: found.start + by, end: found.end + by };
}

// Resolutions and decisions of this kind make law; a directive of the years before 2016 may carry its year and still assigns.
// Before Luật 31/2004/QH11 came into force on 01/4/2005 the number of any decision of an Ủy ban carried its year ("29/2002/QĐ-UB").
const isNormative = ({ year, symbol }: NumberAndSymbol): boolean => year !== null && !/^(?:CT|CĐ|TB|KH|BC|CTr)/u.test(symbol) && !(/^QĐ-UB/u.test(symbol) && Number(year) < 2005);

// The head ends at the first long line of prose: dates behind it are those of meetings and cited documents.
function headEnd(lines: readonly Line[], from: number): number {
  const prose = lines.findIndex((line, index) => index > 2 && /^(?:Ngày \d|Căn cứ|Thực hiện|Sau khi|Kính gửi|K[íi]nh gửi|Để |Trong |Thời gian|Nhằm )/u.test(line.text));
  const end = prose < 0 ? from + HEAD_LENGTH : (lines[prose]?.start ?? from + HEAD_LENGTH);
  return Math.min(from + HEAD_LENGTH, end);
}

function tailFrom(blocks: readonly Block[], bodyFrom: number): number {
  const at = blocks.findIndex(({ index, text }) => index >= bodyFrom && MAY_END.includes(text.charAt(0)) && (TAIL.test(text) || SIGNED.test(text)));
  return at < 0 ? signatureFrom(blocks, bodyFrom) : signatureAbove(blocks, bodyFrom, at);
}

// Who signs by nobody's authority may stand above "Nơi nhận": "HIỆU TRƯỞNG / Đinh Thị Thu / Nơi nhận:".
function signatureAbove(blocks: readonly Block[], bodyFrom: number, tail: number): number {
  for (let at = Math.max(bodyFrom, tail - SIGNATURE_BLOCKS + 1); at < tail - 1; at += 1) {
    if (blocks[at]?.label === null && isSignature(blocks.slice(at, tail).map(({ text }) => text))) return at;
  }
  return tail;
}

// Where nobody is said to receive it, a document of an everyday kind ends in an office and a name.
const SIGNATURE_BLOCKS = 5;

function signatureFrom(blocks: readonly Block[], bodyFrom: number): number {
  for (let at = Math.max(bodyFrom, blocks.length - SIGNATURE_BLOCKS); at < blocks.length - 1; at += 1) {
    if (blocks[at]?.label === null && isSignature(blocks.slice(at).map(({ text }) => text))) return at;
  }
  return blocks.length;
}
