import { matchUnit } from '#core/index.js';
import type { Basis, DirectoryUnit, Span, UnitMention } from '../reading.js';

/** A unit found in the text, on its way into the reading. */
export interface NamedMention {
  readonly text: string;
  readonly span: Span | null;
  readonly basis: Basis;
  readonly group: boolean;
}

/** The directory as a document meets it. */
export interface Directory {
  readonly units: readonly DirectoryUnit[];
  /** Day or month of issue, as in the header; null where it is not known: then every unit counts. */
  readonly issued: string | null;
  readonly issuer: string | null;
}

type Named = Parameters<typeof matchUnit>[1][number];
type Candidate = UnitMention['candidates'][number];

/** The units of a directory, split by the day of the document, as names to match. */
interface Prepared {
  readonly valid: readonly Named[];
  readonly gone: readonly Named[];
  readonly byId: ReadonlyMap<string, DirectoryUnit>;
  /** Ids of the issuing agency's unit and all below it; empty where the issuer is not in the directory. */
  readonly own: ReadonlySet<string>;
}

// A document names units many times over; its directory is prepared once for as long as it is held.
const PREPARED = new WeakMap<readonly DirectoryUnit[], Map<string, Prepared>>();

/**
 * Links a mention to the directory. One candidate is the unit; of several as good, the one in the issuing agency's own tree; else they are for a
 * person to choose from. A name that only a unit of another time bears links to nothing: its successors of the day are offered. Groups are not one unit.
 */
export function linked(mention: NamedMention, directory: Directory): UnitMention {
  if (mention.group || directory.units.length === 0) return { text: mention.text, span: mention.span, basis: mention.basis, group: mention.group, unitId: null, candidates: [] };
  const prepared = preparedFor(directory);
  const match = matchUnit(mention.text, prepared.valid);
  if (match.candidates.length === 0) return { ...mention, unitId: null, candidates: successors(mention.text, prepared) };
  const own = match.candidates.filter(({ unitId }) => prepared.own.has(unitId));
  const [first] = own;
  if (match.candidates.length === 1 || first === undefined || own.length === match.candidates.length) return { ...mention, unitId: match.unitId, candidates: match.candidates };
  const best = own.length === 1 && first.score > PROPOSED ? first.unitId : null;
  return { ...mention, unitId: best, candidates: [...own, ...match.candidates.filter((each) => !own.includes(each)).map(lowered)] };
}

// What matching proposes and never accepts.
const PROPOSED = 0.5;
const ELSEWHERE = 0.9;
// Below anything that matching finds itself: such a unit is offered, and flagged as not known on the day.
const SUCCESSOR = 0.45;
const lowered = ({ unitId, score }: Candidate): Candidate => ({ unitId, score: score * ELSEWHERE });

function successors(text: string, { gone, valid, byId }: Prepared): Candidate[] {
  const today = new Set(valid.map((unit) => unit.id));
  const found = matchUnit(text, gone).candidates.flatMap(({ unitId, score }) => (byId.get(unitId)?.successorIds ?? []).map((id) => ({ unitId: id, score: score * SUCCESSOR })));
  return found.filter(({ unitId }, index) => today.has(unitId) && found.findIndex((other) => other.unitId === unitId) === index);
}

function preparedFor({ units, issued, issuer }: Directory): Prepared {
  const known = PREPARED.get(units) ?? new Map<string, Prepared>();
  const key = `${issued ?? ''}|${issuer ?? ''}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const prepared = prepare(units, issued, issuer);
  PREPARED.set(units, known.set(key, prepared));
  return prepared;
}

function prepare(units: readonly DirectoryUnit[], issued: string | null, issuer: string | null): Prepared {
  const named = (unit: DirectoryUnit): Named => ({ id: unit.id, name: unit.name, shortName: unit.shortName ?? '', symbol: '', aliases: unit.aliases });
  const valid = units.filter((unit) => isValid(unit, issued)).map(named);
  const gone = units.filter((unit) => !isValid(unit, issued)).map(named);
  const root = issuer === null ? null : matchUnit(issuer, valid).unitId;
  return { valid, gone, byId: new Map(units.map((unit) => [unit.id, unit])), own: root === null ? new Set() : below(units, root) };
}

// "2025-03" is any day of March.
function isValid({ validFrom = null, validTo = null }: DirectoryUnit, issued: string | null): boolean {
  if (issued === null) return true;
  const [first, last] = issued.length < 10 ? [`${issued}-01`, `${issued}-31`] : [issued, issued];
  return (validFrom === null || validFrom <= last) && (validTo === null || validTo >= first);
}

function below(units: readonly DirectoryUnit[], root: string): ReadonlySet<string> {
  const own = new Set([root]);
  for (let grown = true; grown;) {
    const more = units.filter((unit) => unit.parentId !== null && own.has(unit.parentId) && !own.has(unit.id));
    for (const unit of more) own.add(unit.id);
    grown = more.length > 0;
  }
  return own;
}
