import { type Actor, actsOf, type Act, fold, foldedNames, marksIn, namesUnit, type SearchTier, searchForms, searchTiers, type Unit, unitMeant, unitsOn } from '#core/index.js';
import type { Call } from '../../http/handler.js';
import { allUnits } from '../people/units.queries.js';
import { findPeople, type Look, type PersonRecord, type Seen } from './queries.js';

/** What every search needs of a call. */
export type SearchCall = Pick<Call<'search'>, 'tx' | 'scope' | 'actor' | 'today'>;

/** A query as it is looked for. */
export interface Question {
  readonly typed: string;
  /** Folded ways to write it, the typed one first. */
  readonly forms: readonly string[];
  readonly tiers: readonly SearchTier[];
  readonly units: readonly Unit[];
}

/** Reads a query with the units of today: their abbreviations and aliases are looked for under all their names. Null where nothing was asked. */
export async function questionOf({ tx, scope, today }: SearchCall, q: string): Promise<Question | null> {
  if (fold(q) === '') return null;
  const units = unitsOn(await allUnits(tx, scope), today);
  const forms = searchForms(q, units);
  return { typed: q.normalize('NFC').trim(), forms, tiers: searchTiers(q, forms), units };
}

/** Whether the person may do the act on anything at all; on which things, is asked of the things. */
export function mayAtAll(actor: Actor, act: Act): boolean {
  return actsOf(actor).includes(act);
}

/** How far a search goes: so many hits are enough, and so many rows are looked at for them, first and at most. */
export interface Reach {
  readonly enough: number;
  readonly first: number;
  readonly most: number;
}

/**
 * Looks in the ways of the question, best first, until enough was found; each thing once, where it was found best. Where a look ended before the
 * person saw enough, since they may not see most of what it met, it goes on further.
 */
export async function inTiers({ tiers }: Question, reach: Reach, seek: (look: Look) => Promise<Seen>): Promise<Seen> {
  const found = new Map<string, Seen['hits'][number]>();
  let isCut = false;
  for (const tier of tiers) {
    if (tier.apart && found.size > 0) continue;
    let seen = await seek({ tier, most: reach.first });
    if (seen.isCut && seen.hits.length < reach.enough && reach.most > reach.first) seen = await seek({ tier, most: reach.most });
    for (const hit of seen.hits) if (!found.has(hit.id)) found.set(hit.id, hit);
    isCut ||= seen.isCut;
    if (found.size >= reach.enough) break;
  }
  return { hits: [...found.values()], isCut };
}

const NOT_AT_ALL = 9;

// Whether words stand in a folded name, from the beginning of one of its words.
const begins = (name: string, words: string): boolean => ` ${name}`.includes(` ${words}`);

/** Whether the words are a name of this unit or stand for it and no other: more than a part of what it is called. */
export function isNamed(unit: Unit, { forms: [words = ''], units }: Question): boolean {
  return foldedNames(unit).includes(words) || unitMeant(words, units)?.id === unit.id;
}

/** Units of today by what they are called, what they mean by a few letters before what only holds the words. */
export function unitsFound({ typed, forms, units }: Question): readonly Unit[] {
  const [words = ''] = forms;
  const [asked, low] = [words.split(' '), typed.toLowerCase()];
  const rank = (unit: Unit): number => {
    const folded = foldedNames(unit);
    if (!asked.every((word) => folded.some((name) => begins(name, word)))) return namesUnit(words, unit) ? 1 : NOT_AT_ALL;
    if ([unit.name, unit.shortName, unit.symbol, ...unit.aliases].some((name) => name.normalize('NFC').toLowerCase() === low)) return 0;
    if (folded.includes(words) || namesUnit(words, unit)) return 1;
    if (begins(folded[0] ?? '', words) && marksIn(unit.name.toLowerCase(), [words]).some(([start, end]) => unit.name.slice(start, end).toLowerCase() === low)) return 2;
    return folded.some((name) => begins(name, words)) ? 3 : 4;
  };
  return ranked(units, rank);
}

/** People by name: as typed with marks before what only looks like it. */
export async function peopleFound({ tx, scope, today }: SearchCall, { typed, forms: [words = ''] }: Question): Promise<readonly PersonRecord[]> {
  const people = await findPeople(tx, scope, { words: words.split(' '), today });
  return ranked(people, ({ name }) => (` ${name.normalize('NFC').toLowerCase()}`.includes(` ${typed.toLowerCase()}`) ? 0 : ` ${fold(name)}`.includes(` ${words}`) ? 1 : 2));
}

function ranked<T>(things: readonly T[], rank: (thing: T) => number): readonly T[] {
  return things.map((thing) => ({ thing, at: rank(thing) })).filter(({ at }) => at < NOT_AT_ALL).sort((a, b) => a.at - b.at).map(({ thing }) => thing);
}
