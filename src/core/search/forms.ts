import { foldedNames, initialsOf, type NamedUnit, surelyMeant } from '../agency/names.js';
import { DOCUMENT_TYPES } from '../document/types.js';
import { fold, syllables } from '../text/fold.js';
import { abbreviationForms } from './abbreviations.js';

const MOST_WORDS = 30;
const MOST_FORMS = 10;
/** Units are looked for in so many words: nobody types longer names, and every run of them is tried. */
const WORDS_WITH_UNITS = 10;

/**
 * The folded forms in which a query may stand in a text, the typed one first: `nq 57` also as `57 nq` and `nghi quyet so 57`, what stands for
 * a unit ("sở khcn", "qldmst", an alias) also by its other names, and what offices write short ("cchc") also in full, and the other way.
 */
export function searchForms(query: string, units: readonly NamedUnit[]): readonly string[] {
  const words = syllables(query).slice(0, MOST_WORDS);
  if (words.length === 0) return [];
  return [...new Set([words.join(' '), ...numberForms(words), ...unitForms(words, units), ...abbreviationForms(words)])].slice(0, MOST_FORMS);
}

const TYPES = DOCUMENT_TYPES.map(({ name, abbreviation }) => ({ name: fold(name), short: abbreviation === null ? '' : fold(abbreviation) }));
const GLUED = /^(?:([a-z]{1,5})(\d{1,6})|(\d{1,6})([a-z]{1,5}))$/;

/** A type of document beside a number, in every order in which it is written: "57-NQ/TW", "Nghị quyết số 57", "NQ 57", "nq57". */
function numberForms(typed: readonly string[]): readonly string[] {
  const words = typed.flatMap(unglue);
  for (const { name, short } of TYPES) {
    const form = inText(words, short, name);
    if (form !== null) return form;
  }
  return words.length === typed.length ? [] : [words.join(' ')];
}

function unglue(word: string): readonly string[] {
  const parts = GLUED.exec(word);
  return parts === null || !TYPES.some(({ short }) => short !== '' && (short === parts[1] || short === parts[4])) ? [word] : [parts[1] ?? parts[3] ?? '', parts[2] ?? parts[4] ?? ''];
}

function inText(words: readonly string[], short: string, name: string): readonly string[] | null {
  const spoken = ` ${words.join(' ')} `;
  for (const called of short === '' ? [name] : [name, short]) {
    for (const [pattern, number] of [[` ${called} so `, 'after'], [` ${called} `, 'after'], [` ${called} `, 'before']] as const) {
      const at = spoken.indexOf(pattern);
      if (at < 0) continue;
      const [head, tail] = [spoken.slice(0, at).trim().split(' '), spoken.slice(at + pattern.length).trim().split(' ')];
      const digits = number === 'after' ? tail.shift() : head.pop();
      if (digits === undefined || !/^\d{1,6}$/.test(digits)) continue;
      const ways = [`${name} so ${digits}`, `${name} ${digits}`, ...(short === '' ? [] : [`${digits} ${short}`])];
      return ways.map((way) => [...head, way, ...tail].filter((word) => word !== '').join(' '));
    }
  }
  return null;
}

/** The query with the longest run of words that stands for one unit replaced by each of its other names. */
function unitForms(words: readonly string[], units: readonly NamedUnit[]): readonly string[] {
  if (units.length === 0 || words.length > WORDS_WITH_UNITS) return [];
  for (let length = words.length; length > 0; length -= 1) {
    for (let at = 0; at + length <= words.length; at += 1) {
      const unit = unitMeant(words.slice(at, at + length).join(' '), units);
      if (unit === null) continue;
      return foldedNames(unit).filter((name) => name !== '').map((name) => [...words.slice(0, at), name, ...words.slice(at + length)].join(' '));
    }
  }
  return [];
}

const SHORTEST_ABBREVIATION = 3;

/** The unit that a few typed words mean, or null where it is none or more than one. */
export function unitMeant(typed: string, units: readonly NamedUnit[]): NamedUnit | null {
  const unitId = surelyMeant(typed, units);
  if (unitId !== null) return units.find(({ id }) => id === unitId) ?? null;
  if (typed.includes(' ') || typed.length < SHORTEST_ABBREVIATION) return null;
  const [only, second] = units.filter((unit) => initialsOf(unit).includes(typed));
  return only === undefined || second !== undefined ? null : only;
}

/**
 * Whether a few typed words, folded, stand for this unit, be it beside others; also by the first letters of neighbouring words of its name:
 * `qldmst` for "Phòng Quản lý đổi mới sáng tạo".
 */
export function namesUnit(typed: string, unit: NamedUnit): boolean {
  if (unitMeant(typed, [unit]) !== null) return true;
  return typed.length >= SHORTEST_ABBREVIATION && !typed.includes(' ') && initialsOf(unit).includes(typed);
}
