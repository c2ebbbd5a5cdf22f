const LETTERS = '0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';
const TONES = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
// Parts of a key are parted by what sorts below every letter and below the space.
const PART = '\u0001';

const isTone = (mark: string): boolean => TONES.includes(mark);

interface Syllable {
  readonly letters: string;
  /** 0 ngang, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng: the order of dictionaries. */
  readonly tone: number;
}

// The tone belongs to the syllable, so that "Hoà" and "Hòa", "Thuỷ" and "Thủy" sort as one name.
function syllableOf(word: string): Syllable {
  const marks = Array.from(word.normalize('NFD'));
  const tone = marks.find(isTone);
  return { letters: marks.filter((mark) => !isTone(mark)).join('').normalize('NFC'), tone: tone === undefined ? 0 : TONES.indexOf(tone) + 1 };
}

function weightOf(letter: string): string {
  const place = LETTERS.indexOf(letter);
  if (place >= 0) return String.fromCharCode(0x30 + place);
  const base = LETTERS.indexOf(letter.normalize('NFD').charAt(0));
  return base >= 0 ? String.fromCharCode(0x30 + base) : `~${letter}`;
}

/** A key for any text, to store or to sort long lists by: letters first, then the tones: all of "Anh" stands before any "Ánh", and "Ánh" before "Bình". Sorts right under bytewise order. */
export function vietnameseSortKey(text: string): string {
  const words = text.normalize('NFC').replace(/[ðÐ]/g, 'đ').toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const syllables = words.map(syllableOf);
  const letters = syllables.map((each) => Array.from(each.letters, weightOf).join('')).join(' ');
  return `${letters}${PART}${syllables.map((each) => each.tone).join('')}`;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Vietnamese dictionary order: a ă â … d đ e ê …, tones after letters, case and punctuation without weight. Equal texts only are 0. */
export function compareVietnamese(a: string, b: string): number {
  return compareText(vietnameseSortKey(a), vietnameseSortKey(b)) || compareText(a, b);
}

/**
 * A key under which names sort as a register of people does: by given name (the last word), then family name, then middle name.
 * Made for a column with bytewise order (`COLLATE "C"`), and for comparing as strings.
 */
export function personSortKey(name: string): string {
  const words = name.normalize('NFC').trim().split(/\s+/);
  const given = words.at(-1) ?? '';
  const family = words.length > 1 ? (words[0] ?? '') : '';
  return [given, family, words.slice(1, -1).join(' ')].map(vietnameseSortKey).join(PART);
}

/** The order of `personSortKey`; two spellings of one name keep a fixed order. */
export function comparePersonNames(a: string, b: string): number {
  return compareText(personSortKey(a), personSortKey(b)) || compareText(a, b);
}
