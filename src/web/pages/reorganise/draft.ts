import { v7 as uuidv7 } from 'uuid';
import type { ReorganisationPreview, RouteCall, UnitView } from '#contract/index.js';
import type { ReorganisationKind } from '#core/index.js';

export interface NewUnit {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly parentId: string | null;
}

export interface PersonPlace {
  readonly unitId: string | null;
  readonly title: string;
  readonly isHead: boolean;
}

/** A decision while it is written. What was chosen of tasks and people is kept by their ids, also while the units change. */
export interface Draft {
  readonly id: string;
  readonly kind: ReorganisationKind;
  readonly decision: string;
  readonly day: string;
  readonly endingIds: readonly string[];
  readonly newUnits: readonly NewUnit[];
  readonly existingIds: readonly string[];
  readonly heirId: string | null;
  readonly tasks: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, PersonPlace>;
}

export const newUnit = (): NewUnit => ({ id: uuidv7(), name: '', shortName: '', parentId: null });

export function emptyDraft(day: string): Draft {
  return { id: uuidv7(), kind: 'merge', decision: '', day, endingIds: [], newUnits: [newUnit()], existingIds: [], heirId: null, tasks: new Map(), people: new Map() };
}

/** Another kind keeps what fits it: a renaming has one new unit, closing none, a split two at least. */
export function withKind(draft: Draft, kind: ReorganisationKind): Draft {
  const wanted = { merge: draft.existingIds.length > 0 ? 0 : 1, rename: 1, split: Math.max(2, draft.newUnits.length), close: 0 }[kind];
  const newUnits = Array.from({ length: wanted }, (_, index) => draft.newUnits[index] ?? newUnit());
  const one = kind === 'split' || kind === 'rename';
  return { ...draft, kind, newUnits, existingIds: kind === 'rename' ? [] : draft.existingIds, endingIds: one ? draft.endingIds.slice(0, 1) : draft.endingIds };
}

/** Into one that exists, a merger needs no new unit. */
export function withExisting(draft: Draft, existingIds: readonly string[]): Draft {
  if (draft.kind !== 'merge') return { ...draft, existingIds };
  return { ...draft, existingIds: existingIds.slice(-1), newUnits: existingIds.length > 0 ? [] : draft.newUnits.length > 0 ? draft.newUnits : [newUnit()] };
}

/** The units that take over, by name. */
export function afterOf(draft: Draft, units: readonly UnitView[]): { readonly id: string; readonly name: string }[] {
  return [...draft.newUnits.map(({ id, name }) => ({ id, name })), ...draft.existingIds.map((id) => ({ id, name: units.find((unit) => unit.id === id)?.name ?? '' }))];
}

/** Who takes what is not chosen: the only one there is, or the one that was named. */
export function heirOf(draft: Draft): string | null {
  const after = [...draft.newUnits.map((unit) => unit.id), ...draft.existingIds];
  const [only] = after;
  return after.length === 1 && only !== undefined ? only : after.includes(draft.heirId ?? '') ? draft.heirId : null;
}

type Post = ReorganisationPreview['posts'][number];

/** Where a person goes: as chosen, else to the heir with the same title. */
export function placeOf(draft: Draft, post: Post): PersonPlace {
  return draft.people.get(post.id) ?? { unitId: heirOf(draft), title: post.title, isHead: post.roles.includes('head') };
}

/** Where a task goes; null where that is still open. What was chosen for a unit that is not there any more counts no longer. */
export function leadOf(draft: Draft, taskId: string): string | null {
  const chosen = draft.tasks.get(taskId);
  const isThere = draft.newUnits.some((unit) => unit.id === chosen) || draft.existingIds.some((id) => id === chosen);
  return chosen !== undefined && isThere ? chosen : heirOf(draft);
}

/** The decision as it is sent; null while something is missing. */
export function bodyOf(draft: Draft, facts: { readonly preview: ReorganisationPreview | undefined; readonly units: readonly UnitView[]; readonly effectiveOn: string | null }): RouteCall<'reorganise'>['body'] | null {
  const { preview, units, effectiveOn } = facts;
  const first = units.find((unit) => unit.id === draft.endingIds[0]);
  if (effectiveOn === null || preview === undefined || first === undefined || draft.decision.trim() === '' || draft.newUnits.some((unit) => unit.name.trim() === '')) return null;
  const heirId = heirOf(draft);
  const tasks = preview.tasks.flatMap(({ id }) => {
    const unitId = leadOf(draft, id);
    return unitId === null || unitId === heirId ? [] : [{ taskId: id, unitId }];
  });
  return {
    id: draft.id, kind: draft.kind, decision: draft.decision, effectiveOn, endingIds: [...draft.endingIds], existingIds: [...draft.existingIds], heirId, tasks,
    newUnits: draft.newUnits.map((unit) => ({ ...unit, kind: first.kind, parentId: unit.parentId ?? first.parentId })),
    posts: preview.posts.map((post) => ({ postId: post.id, ...placeOf(draft, post) })),
  };
}
