import { REORGANISATION_KINDS } from '#core/index.js';
import { keepInTab, textInTab } from '../../parts/tab.js';
import type { Draft, NewUnit, PersonPlace } from './draft.js';

/** A draft as it is stored: what is chosen of tasks and people as pairs. */
interface Stored extends Omit<Draft, 'tasks' | 'people'> {
  readonly tasks: readonly (readonly [string, string])[];
  readonly people: readonly (readonly [string, PersonPlace])[];
}

const keyOf = (personId: string): string => `dondoc.reorganise.${personId}`;

type Fields = Readonly<Record<string, unknown>>;
type Check = (value: unknown) => boolean;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isText: Check = (value) => typeof value === 'string';
const isTextOrNull: Check = (value) => value === null || isText(value);
const listOf = (check: Check): Check => (value) => Array.isArray(value) && value.every(check);
const pairOf = (check: Check): Check => (value) => Array.isArray(value) && value.length === 2 && isText(value[0]) && check(value[1]);
const shape = (checks: Readonly<Record<string, Check>>): Check => (value) => isFields(value) && Object.entries(checks).every(([key, check]) => check(value[key]));

const NEW_UNIT = { id: isText, name: isText, shortName: isText, parentId: isTextOrNull } satisfies Record<keyof NewUnit, Check>;
const PLACE = { unitId: isTextOrNull, title: isText, isHead: (value) => typeof value === 'boolean' } satisfies Record<keyof PersonPlace, Check>;
const DRAFT = {
  id: isText, kind: (value) => REORGANISATION_KINDS.some((kind) => kind === value), decision: isText, day: isText, endingIds: listOf(isText), newUnits: listOf(shape(NEW_UNIT)), existingIds: listOf(isText), heirId: isTextOrNull,
  tasks: listOf(pairOf(isText)), people: listOf(pairOf(shape(PLACE))),
} satisfies Record<keyof Draft, Check>;
const isStored = (value: unknown): value is Stored => shape(DRAFT)(value);

/** The decision that this person was writing in this tab; a fresh one where there is none that can be read. */
export function recallDraft(personId: string, fresh: Draft): Draft {
  try {
    const stored: unknown = JSON.parse(textInTab(keyOf(personId)) ?? 'null');
    return isStored(stored) ? { ...stored, tasks: new Map(stored.tasks), people: new Map(stored.people) } : fresh;
  } catch {
    return fresh;
  }
}

/** Keeps a decision while it is written, or forgets it when given null: where a hundred tasks go is not chosen twice. */
export function keepDraft(personId: string, draft: Draft | null): void {
  const stored: Stored | null = draft === null ? null : { ...draft, tasks: [...draft.tasks], people: [...draft.people] };
  keepInTab(keyOf(personId), stored);
}
