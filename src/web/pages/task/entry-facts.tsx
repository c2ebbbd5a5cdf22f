import { isCivilDate, printDay } from '#core/index.js';
import type { RouteAnswer } from '#contract/index.js';
import { FIELD_WORDS, labelOf } from '../../parts/words.js';
import { useWords } from '../../words/words.js';
import { words } from './words.js';
import type { TaskWords } from './words.js';

type TaskView = RouteAnswer<'readTask'>;
type Entry = TaskView['entries'][number];
type Value = Entry['data'][string] | undefined;

const day = (value: Value): string | null => (typeof value === 'string' && isCivilDate(value) ? printDay(value) : null);

/** A change of the state; other changes name their field, and hold ids that nobody reads. */
const isMove = ({ field, from, to }: Entry['data']): boolean => field === undefined && typeof from === 'string' && typeof to === 'string' && from !== to && day(to) === null;

/** The facts of an entry in words, in the order in which people ask for them; what this page does not know is left to the log of the audit. */
export function factsOf(data: Entry['data'], say: TaskWords, state: (name: string) => string): string[] {
  const facts: (string | null)[] = [];
  const { percent, from, to, figure, granted } = data;
  if (isMove(data)) facts.push(say.factMove(state(String(from)), state(String(to))));
  if (typeof percent === 'number') facts.push(say.factPercent(String(percent)));
  if (typeof figure === 'string' && figure !== '') facts.push(say.factFigure(figure));
  if (typeof granted === 'boolean') facts.push(granted ? say.factGranted : say.factRefused);
  const [asked, due] = [day(data['requestedDue']), day(data['dueOn'])];
  facts.push(asked === null ? null : say.factDue(asked), due === null ? null : say.factNewDue(due));
  return facts.filter((fact) => fact !== null);
}

/** The facts of an entry; `people` names those to whom a task may be given. */
export function EntryFacts({ entry, people }: { readonly entry: Entry; readonly people: TaskView['officers'] }) {
  const say = useWords(words);
  const field = useWords(FIELD_WORDS);
  const facts = factsOf(entry.data, say, (name) => labelOf(field, 'state', name));
  const given = entry.data['field'] === 'leadPostId' ? people.find((person) => person.id === entry.data['to']) : undefined;
  if (given !== undefined) facts.unshift(given.personName);
  return facts.length === 0 ? null : <p className="small muted">{facts.join(' · ')}</p>;
}
