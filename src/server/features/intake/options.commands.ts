import { type Coordinator, type Deadline, type Draft, type DraftOption, isCivilDate, likelyUnits, matchUnit, type Unit, unitsOfGroup } from '#core/index.js';
import type { UnitMention } from '#extraction/index.js';

/** More than a person reads is no choice. */
const MOST = 6;

type LeadOption = Extract<DraftOption, { kind: 'lead' }>;

/** Units that a mention may mean, best first: as the reader says, else by name, else by likeness. */
export function candidatesOf(mention: UnitMention, units: readonly Unit[]): readonly { readonly unitId: string; readonly score: number }[] {
  const known = new Set(units.map((unit) => unit.id));
  const told = mention.candidates.filter((each) => known.has(each.unitId));
  const found = told.length > 0 ? told : matchUnit(mention.text, units).candidates;
  const best = [...found].sort((a, b) => b.score - a.score).map(({ unitId, score }) => ({ unitId, score: clamp(score) }));
  if (mention.unitId !== null && known.has(mention.unitId)) return [{ unitId: mention.unitId, score: 1 }];
  return (best.length > 0 ? best : mention.group ? [] : likelyUnits(mention.text, units)).slice(0, MOST);
}

const clamp = (score: number): number => Math.min(1, Math.max(0, score));

/** What a lead that was not settled could be. Where several are named, each may lead and the others coordinate. */
function leadOptions(mentions: readonly UnitMention[], units: readonly Unit[]): LeadOption[] {
  const named = mentions.map((mention) => ({ mention, candidates: candidatesOf(mention, units) }));
  const asParty = ({ mention, candidates }: (typeof named)[number]): Coordinator => {
    const [only, second] = candidates;
    return { unitId: only !== undefined && second === undefined ? only.unitId : null, text: mention.text };
  };
  const options = named.flatMap((each) => each.candidates.map(({ unitId, score }): LeadOption => ({
    kind: 'lead', unitId, score, others: named.filter((other) => other !== each).map(asParty).filter((other) => other.unitId !== unitId),
  })));
  return firstOfEach(mentions.length > 1 ? options : [...options].sort((a, b) => b.score - a.score));
}

function firstOfEach(options: readonly LeadOption[]): LeadOption[] {
  return [...new Map([...options].reverse().map((option) => [option.unitId, option])).values()].reverse().slice(0, MOST);
}

/** Everything that a lead which was not settled could be. A group is given to all of it; of several that are named one usually leads. */
export function openLeadOptions(mentions: readonly UnitMention[], units: readonly Unit[]): DraftOption[] {
  const [one, all] = [leadOptions(mentions, units), leadsOption(mentions, units)];
  return mentions.some(({ group }) => group) ? [...all, ...one] : [...one, ...all];
}

/** The order to each of the units that are named, where every name says plainly which: one unit of the directory, or a group that it can expand. */
function leadsOption(mentions: readonly UnitMention[], units: readonly Unit[]): DraftOption[] {
  const named = mentions.map((mention) => (mention.group ? unitsOfGroup(mention.text, units) : onlyOf(candidatesOf(mention, units))));
  const unitIds = [...new Set(named.flat())];
  return named.some((each) => each.length === 0) || unitIds.length < 2 ? [] : [{ kind: 'leads', unitIds }];
}

const onlyOf = (candidates: ReturnType<typeof candidatesOf>): string[] => (candidates.length === 1 ? candidates.map(({ unitId }) => unitId) : []);

/** What a coordinator that is known by its words alone could be. */
export function coordinatorOptions(mention: UnitMention, units: readonly Unit[]): DraftOption[] {
  return candidatesOf(mention, units).map(({ unitId, score }) => ({ kind: 'coordinator', text: mention.text, unitId, score }));
}

/** The same day in the year of the document and the next, and as it was printed; a deadline without a day has no other year. */
export function otherYears(deadline: Deadline, issuedOn: string | null): DraftOption[] {
  const day = deadline.anchor ?? deadline.to;
  if (day === null || issuedOn === null) return [];
  const [printed, issued] = [Number(day.slice(0, 4)), Number(issuedOn.slice(0, 4))];
  const moved = [issued, issued + 1].filter((year) => year !== printed).map((year) => movedBy(deadline, year - printed));
  const ahead = moved.filter((each): each is Deadline => each !== null && (each.anchor ?? each.to ?? '') >= issuedOn);
  return [...ahead.slice(0, 1), deadline].map((each) => ({ kind: 'deadline', deadline: { ...each, source: 'person' } }));
}

function movedBy(deadline: Deadline, years: number): Deadline | null {
  const move = (day: string | null): string | null => (day === null ? null : `${Number(day.slice(0, 4)) + years}${day.slice(4)}`);
  const moved = { ...deadline, anchor: move(deadline.anchor), from: move(deadline.from), to: move(deadline.to) };
  return [moved.anchor, moved.from, moved.to].every((day) => day === null || isCivilDate(day)) ? moved : null;
}

const NEAREST = 3;

/**
 * Drafts that name no lead, with those of the tasks around them and the office offered: a heading that was not read serves its neighbours
 * too. What is meant for everybody is gathered by the office. Where a name stands, only units like it are offered.
 */
export function withNearLeads<D extends Draft>(drafts: readonly D[], units: readonly Unit[]): D[] {
  const office = units.find((unit) => unit.kind === 'office');
  return drafts.map((draft, index) => {
    const at = draft.flags.findIndex((flag) => flag.field === 'lead');
    if (draft.leadUnitId !== null || at === -1) return draft;
    const around = [leadNear(drafts.slice(0, index).reverse()), leadNear(drafts.slice(index + 1))];
    const near = new Set(draft.leadText === null ? [...around, office?.id ?? null] : draft.flags[at]?.code === 'lead_group' ? [office?.id ?? null] : []);
    const flags = draft.flags.map((flag, place) => {
      if (place !== at) return flag;
      const offered = new Set(flag.options.flatMap((option) => (option.kind === 'lead' ? [option.unitId] : [])));
      const more = [...near].flatMap((unitId): DraftOption[] => (unitId === null || offered.has(unitId) ? [] : [{ kind: 'lead', unitId, score: 0, others: [] }]));
      return { ...flag, options: [...flag.options, ...more.slice(0, Math.max(0, NEAREST - flag.options.length))] };
    });
    return { ...draft, flags };
  });
}

const leadNear = (drafts: readonly Draft[]): string | null => drafts.slice(0, 8).find((draft) => draft.leadUnitId !== null)?.leadUnitId ?? null;
