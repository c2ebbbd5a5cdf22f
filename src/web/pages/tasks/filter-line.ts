import { printDay } from '#core/index.js';
import { useUnits } from '../../parts/unit-picker.js';
import { FIELD_WORDS, labelOf } from '../../parts/words.js';
import type { TaskSearch } from '../../search.js';
import { useWords } from '../../words/words.js';
import { OFFICIAL, WAITING } from './filter-url.js';
import type { FLAGS } from './filter-url.js';
import { words } from './words.js';
import type { TasksWords } from './words.js';

/** What things that a filter names by id are called; null where no row tells. */
export interface Called {
  readonly document: string | null;
  readonly officer: string | null;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Saying {
  readonly say: TasksWords;
  readonly field: Parameters<typeof labelOf>[0];
  readonly units: readonly (Named & { readonly former?: readonly Named[] | undefined })[];
  readonly called: Called;
}

/** Every filter in words, for paper and for sheets: what a list shows must be read from the list. */
export function useFilterWords(filters: TaskSearch, called: Called): readonly string[] {
  return filterWords(filters, { say: useWords(words), field: useWords(FIELD_WORDS), units: useUnits(), called });
}

/** The same, for words that are at hand. */
export function filterWords(filters: TaskSearch, { say, field, units, called }: Saying): readonly string[] {
  const yes = (text: string) => (value: string): string | null => (value === 'true' ? text : null);
  const day = (key: 'dueFrom' | 'dueTo' | 'closedFrom' | 'closedTo' | 'openedFrom' | 'openedTo') => (value: string): string => say[key](printDay(value));
  const flag = (key: (typeof FLAGS)[number]) => (value: string): string => (value === 'true' ? say[`flag_${key}`] : say.not(say[`flag_${key}`]));
  const print: { readonly [K in keyof TaskSearch]-?: (value: string) => string | null } = {
    q: (text) => `“${text}”`,
    unitId: (id) => [...units, ...units.flatMap((unit) => unit.former ?? [])].find((each) => each.id === id)?.name ?? say.unit,
    below: yes(say.below),
    former: yes(filters.unitId === undefined ? say.unitsNow : say.former),
    state: (state) => (state === 'open' || state === 'closed' || state === 'all' ? say[state] : labelOf(field, 'state', state)),
    timeliness: (kind) => labelOf(field, 'timeliness', kind),
    official: (kind) => say[`official_${OFFICIAL.find((each) => each === kind) ?? 'overdue'}`],
    waiting: (kind) => say[WAITING.find((each) => each === kind) ?? 'decision'],
    mine: yes(say.mine),
    givenByMe: yes(say.givenByMe),
    documentId: () => called.document ?? say.documentOne,
    officerPostId: () => (called.officer === null ? say.officer : say.ofOfficer(called.officer)),
    border: (side) => (side === 'above' ? say.above : say.belowAgency),
    assigner: (name) => say.assignedBy(name === '-' ? say.nobody : name),
    programme: (name) => (name === '-' ? say.noProgramme : say.ofProgramme(name)),
    attention: (kind) => labelOf(field, 'attention', kind),
    openedFrom: day('openedFrom'), openedTo: day('openedTo'),
    dueFrom: day('dueFrom'), dueTo: day('dueTo'), closedFrom: day('closedFrom'), closedTo: day('closedTo'),
    undated: flag('undated'), direct: flag('direct'), key: flag('key'), dunned: flag('dunned'), dormant: flag('dormant'), restricted: flag('restricted'),
  };
  const keys = Object.keys(print) as (keyof TaskSearch)[];
  return keys.flatMap((key) => (filters[key] === undefined ? [] : (print[key](filters[key]) ?? [])));
}
