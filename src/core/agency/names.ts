import { fold, syllables } from '../text/fold.js';
import type { Unit } from './tree.js';

export interface UnitCandidate {
  readonly unitId: string;
  /** 1 as printed, 0.95 but for case and marks, 0.9 by short name, symbol or alias, 0.8 by abbreviation, 0.5 by part of the name. */
  readonly score: number;
}

export interface UnitMatch {
  /** The unit, when exactly one is left; never a guess between two. */
  readonly unitId: string | null;
  /** Best first. */
  readonly candidates: readonly UnitCandidate[];
}

/** What matching needs to know of a unit. */
export type NamedUnit = Pick<Unit, 'id' | 'name' | 'shortName' | 'symbol' | 'aliases'>;

const LONGEST = 300;
const NOTHING: UnitMatch = { unitId: null, candidates: [] };

/**
 * The unit that a text names, among units that exist on the day of the text. As printed beats folded, folded beats alias, alias beats abbreviation
 * ("P. QLKH", "TT CNTT", "VP Sở"). A name that only contains the text, or is contained in it, is proposed and never accepted.
 */
export function matchUnit(text: string, units: readonly NamedUnit[]): UnitMatch {
  return matchIn(TIERS, text, units);
}

/** The one unit that a text names beyond doubt, not by a part of its name; null where that is none or several. */
export function surelyMeant(text: string, units: readonly NamedUnit[]): string | null {
  return matchIn(SURE, text, units).unitId;
}

function matchIn(tiers: readonly Tier[], text: string, units: readonly NamedUnit[]): UnitMatch {
  const forms = text.length > LONGEST ? formsOf('') : formsOf(text);
  if (forms.words.length === 0) return NOTHING;
  for (const [score, test] of tiers) {
    const found = units.filter((unit) => test(forms, formsOfUnit(unit)));
    if (found.length > 0) return { unitId: score > PARTIAL ? onlyId(found) : null, candidates: found.map((unit) => ({ unitId: unit.id, score })) };
  }
  return NOTHING;
}

function onlyId(found: readonly NamedUnit[]): string | null {
  const [first, second] = found;
  return first !== undefined && second === undefined ? first.id : null;
}

const PARTIAL = 0.5;

const printed = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

interface Forms {
  readonly printed: string;
  readonly folded: string;
  readonly words: readonly string[];
}

interface UnitForms {
  readonly name: Forms;
  readonly others: readonly Forms[];
  /** First letters of the words of the name. */
  readonly initials: string;
}

const formsOf = (text: string): Forms => ({ printed: printed(text), folded: fold(text), words: wordsOf(text) });

// A document names the same units many times; their forms are worked out once for as long as the unit is held.
const KNOWN = new WeakMap<NamedUnit, UnitForms>();

function formsOfUnit(unit: NamedUnit): UnitForms {
  const known = KNOWN.get(unit);
  if (known !== undefined) return known;
  const others = [unit.shortName, unit.symbol, ...unit.aliases].filter((name) => fold(name) !== '').map(formsOf);
  const initials = syllables(unit.name).filter((each) => each !== 'va').map((each) => each.charAt(0)).join('');
  const forms = { name: formsOf(unit.name), others, initials };
  KNOWN.set(unit, forms);
  return forms;
}

/** What a unit is called, folded: its name, then its short name, symbol and aliases. */
export function foldedNames(unit: NamedUnit): readonly string[] {
  const { name, others } = formsOfUnit(unit);
  return [name.folded, ...others.map(({ folded }) => folded)];
}

/** The first letters of the words of a unit's name, without "và": `skhcntlh` for "Sở Khoa học và Công nghệ tỉnh Lam Hồng". */
export const initialsOf = (unit: NamedUnit): string => formsOfUnit(unit).initials;

type Tier = readonly [score: number, test: (text: Forms, unit: UnitForms) => boolean];

const SURE: readonly Tier[] = [
  [1, (text, unit) => text.printed === unit.name.printed],
  [0.95, (text, unit) => text.folded === unit.name.folded],
  [0.9, (text, unit) => unit.others.some((other) => other.folded === text.folded)],
  [0.8, (text, unit) => abbreviates(text.words, unit.name.words) || unit.others.some((other) => isSame(other.words, text.words))],
];
const TIERS: readonly Tier[] = [...SURE, [PARTIAL, isPart]];

// What stands at the head of a unit's name. TT elsewhere may be "thông tin" or "truyền thông"; at the head it is a centre.
const HEADS: Readonly<Record<string, string>> = {
  p: 'phong', tt: 'trung tam', vp: 'van phong', cc: 'chi cuc', bql: 'ban quan ly', bcd: 'ban chi dao', btv: 'ban thuong vu', ttra: 'thanh tra', bgd: 'ban giam doc',
};

// "Văn phòng Sở" and "Phòng QLKH thuộc Sở" name the unit by where it belongs; the unit's own name leaves that out. Read with its marks: folded,
// the end of "Phòng Chuyển đổi số" would be taken for a Sở.
const BELONGING = /\s+(?:thuộc\s+)?(?:sở|tỉnh|cơ quan)$/iu;

function wordsOf(text: string): string[] {
  const folded = fold(text.normalize('NFC').trim().replace(BELONGING, ''));
  const [head = '', ...rest] = folded.split(' ');
  return `${HEADS[head] ?? head} ${rest.join(' ')}`.split(' ').filter((word) => word !== '' && word !== 'va');
}

const isSame = (one: readonly string[], other: readonly string[]): boolean => one.length === other.length && one.every((word, at) => word === other[at]);

/** Whether each word is the next word of the name, or stands for its next words by their first letters: `phong qlkh` for `phong quan ly khoa hoc`. */
function abbreviates(words: readonly string[], name: readonly string[]): boolean {
  const [word, ...rest] = words;
  if (word === undefined) return name.length === 0;
  if (name.length === 0) return false;
  if (word === name[0] && abbreviates(rest, name.slice(1))) return true;
  const run = name.slice(0, word.length);
  const initials = run.map((each) => each.charAt(0)).join('');
  return word.length >= 2 && initials === word && abbreviates(rest, name.slice(word.length));
}

function isPart(text: Forms, unit: UnitForms): boolean {
  const [whole, part] = [` ${unit.name.words.join(' ')} `, ` ${text.words.join(' ')} `];
  return part.trim().length >= 4 && (whole.includes(part) || part.includes(whole) || isShortened(text.words, unit.name.words));
}

const LONGEST_HEAD = 3;
const FEWEST_OWN = 2;

// "Phòng khoa học" for "Phòng Quản lý khoa học", "Trung tâm tiêu chuẩn" for "Trung tâm Kỹ thuật tiêu chuẩn": the same head, and behind it a part of the rest.
function isShortened(text: readonly string[], name: readonly string[]): boolean {
  for (let head = 1; head <= LONGEST_HEAD && text.length - head >= FEWEST_OWN && text[head - 1] === name[head - 1]; head += 1) {
    if (` ${name.slice(head).join(' ')} `.includes(` ${text.slice(head).join(' ')} `)) return true;
  }
  return false;
}
