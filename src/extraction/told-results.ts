import { lower } from './text/letters.js';
import { allMatches } from './text/matches.js';

/** A piece of a paragraph that tells what was done, as offsets into it. */
export interface Told {
  readonly start: number;
  readonly end: number;
}

// Trong tuần vừa qua, … | Trong tháng 01/2025, … | Thời gian qua, … | Nhìn chung, trong quý I … | Từ đầu năm đến nay, …
const LOOKS_BACK = /^(?:nhìn chung,?\s)?(?:trong\s)?(?:(?:tuần|tháng|quý|năm|thời gian|giai đoạn|nhiệm kỳ)\s(?:vừa qua|qua|vừa rồi|\d|[iv]{1,3}(?!\p{L}))|6 tháng|từ đầu năm|trong (?:tuần|tháng|quý|năm) |nhìn chung)/u;
const LIST = /(?:như|gồm|cụ thể|đó là|nổi bật là|trong đó)\s{0,2}:\s{1,3}/u;
// No syllable ends in one of these, so that nothing need be asked of the letter before: that is dear where it is asked of every letter.
const DONE = /(?:đã|cơ bản|đạt được|hoàn thành|kết quả)(?!\p{L})/u;
const HAS_DONE = /đã(?!\p{L})/u;
const ORDERED = /(?:yêu cầu|(?<!được )giao|đề nghị|thời gian tới|cần|phải|sẽ)(?!\p{L})/u;
const SENTENCE_END = /(?:[.…]{1,4}|,\.{2,3})\s{1,3}(?=\p{Lu})/gu;
const BUT = /(?:^|\s)(?:Tuy nhiên|Bên cạnh đó|Song|Mặc dù vậy),?\s(?:vẫn còn\s)?/u;
const MAY_BE_BUT = /nhiên|cạnh|Song|vậy/;
const WEAK = /(?:chậm|chưa (?:hoàn thành|đạt|triển khai|thực hiện|được)|trễ hạn|quá hạn)/u;
const PRAISE = /^(?:ghi nhận|biểu dương|đánh giá cao|cơ bản (?:hoàn thành|đảm bảo|đáp ứng))/u;

/**
 * What a paragraph of a notice tells of the time that has passed: the points of a list behind "như:", or what somebody "đã" did, and what
 * "tuy nhiên" was late. Not: a paragraph that orders ("Trong thời gian tới, yêu cầu … như: …").
 */
export function toldResults(text: string): Told[] {
  if (!LOOKS_BACK.test(lower(text.slice(0, 80)))) return [];
  const sentences = sentencesOf(text);
  const first = sentences[0];
  if (first === undefined) return [];
  const listed = sentences.flatMap((sentence) => listedIn(text, sentence));
  const told = listed.length > 0 ? listed : doneIn(text, first);
  return [...told, ...(told.length === 0 ? [] : sentences.slice(1).flatMap((sentence) => weakIn(text, sentence)))].sort((a, b) => a.start - b.start);
}

// A sentence ends before a capital; "…" and ",..." stand at the end of a list.
function sentencesOf(text: string): Told[] {
  const sentences: Told[] = [];
  let start = 0;
  for (const match of allMatches(text, SENTENCE_END)) {
    sentences.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  return [...sentences, { start, end: text.length }];
}

function listedIn(text: string, { start, end }: Told): Told[] {
  const sentence = text.slice(start, end);
  const list = sentence.includes(':') ? LIST.exec(sentence) : null;
  if (list === null) return [];
  const before = lower(sentence.slice(0, list.index));
  if (!DONE.test(before) || ORDERED.test(before)) return [];
  return pieces(text, { start: start + list.index + list[0].length, end });
}

function doneIn(text: string, { start, end }: Told): Told[] {
  const low = lower(text.slice(start, end));
  const done = low.includes('đã') ? HAS_DONE.exec(low) : null;
  return done === null || ORDERED.test(low) ? [] : pieces(text, { start: start + done.index, end });
}

function weakIn(text: string, { start, end }: Told): Told[] {
  const sentence = text.slice(start, end);
  const but = MAY_BE_BUT.test(sentence) ? BUT.exec(sentence) : null;
  return but === null || !WEAK.test(lower(sentence)) || ORDERED.test(lower(sentence)) ? [] : pieces(text, { start: start + but.index + but[0].length, end });
}

function pieces(text: string, { start, end }: Told): Told[] {
  const found: Told[] = [];
  let from = start;
  for (const part of text.slice(start, end).split(';')) {
    const lead = part.length - part.trimStart().length;
    const words = part.trim().replace(/[\s.,…/]{1,8}$/u, '');
    if (words.length >= 12 && !PRAISE.test(lower(words))) found.push({ start: from + lead, end: from + lead + words.length });
    from += part.length + 1;
  }
  return found;
}
