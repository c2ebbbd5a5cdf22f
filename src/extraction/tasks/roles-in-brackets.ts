import { cueOf, nextCue } from '../recognise/cue-index.js';
import { wordSet } from '../recognise/lexicon.js';
import type { Passage } from '../recognise/tokens.js';
import { startOf } from '../recognise/tokens.js';
import type { UnitName } from '../recognise/unit-source.js';
import { unitsAt } from '../recognise/unit.js';

/** Units by what the brackets behind them say: "Sở A (chủ trì), Sở B, Sở C (phối hợp)". */
export interface ByRole {
  readonly leads: readonly UnitName[];
  readonly helps: readonly UnitName[];
}

// "Sở A (chủ trì)", "Sở A - chủ trì;"
const ROLE = /^\s{0,2}(?:\((?:là )?(?:cơ quan |đơn vị |đ\/v )?(?:chủ trì|phối hợp|hỗ trợ|tham gia)(?: chính| thực hiện)?\)|[-–]\s{0,2}(?:chủ trì|phối hợp|hỗ trợ|tham gia)(?: chính| thực hiện)?(?=\s{0,2}(?:[;,.)]|$)))/iu;
const WHICH = /chủ trì|phối hợp|hỗ trợ|tham gia/iu;
const LONGEST_ROLE = 40;

const roleBehind = (source: Passage, { end }: UnitName): string | null => WHICH.exec(ROLE.exec(source.text.slice(end, end + LONGEST_ROLE))?.[0] ?? '')?.[0]?.toLowerCase() ?? null;

/** The units of a list by their roles: a bracket speaks for those before it, back to the one before; null where no bracket says who leads or helps. */
export function byRole(source: Passage, units: readonly UnitName[]): ByRole | null {
  const roles = units.map((unit) => roleBehind(source, unit));
  if (roles.every((role) => role === null)) return null;
  const leads: UnitName[] = [];
  const helps: UnitName[] = [];
  units.forEach((unit, index) => {
    const role = roles.slice(index).find((each) => each !== null) ?? 'phối hợp';
    (role === 'chủ trì' ? leads : helps).push(unit);
  });
  return { leads, helps };
}

const BRACKETS = cueOf(wordSet(['(', '-', '–']), wordSet(['chủ', 'phối', 'cơ', 'đơn', 'hỗ', 'tham', 'là']));
const MOST_BEFORE = 40;

/** The list of a sentence whose brackets say who leads and who helps; null where there is none. */
export function rolesInBrackets(source: Passage): ByRole | null {
  for (let open = nextCue(BRACKETS, source, source.first); open < source.last; open = nextCue(BRACKETS, source, open + 1)) {
    if (!ROLE.test(source.text.slice(startOf(source, open), startOf(source, open) + LONGEST_ROLE))) continue;
    for (let at = Math.max(source.first, open - MOST_BEFORE); at < open; at += 1) {
      const { units, next } = unitsAt(source, at);
      if (next >= open && units.length > 0) return byRole(source, units);
    }
  }
  return null;
}
