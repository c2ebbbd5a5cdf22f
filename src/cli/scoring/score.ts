import type { HeaderReading, ReadDeadline, Reading, TaskMention } from '#extraction/index.js';
import { type Count, counted, exact, NONE, plus } from './count.js';
import { type Gold, type GoldDeadline, type GoldTask, namesIn } from './gold.js';
import { type Pair, pairsOf, plain, sameUnit } from './words.js';

/** How one document was read, counted. Additive: the counts of several documents are the sums. */
export interface Score {
  readonly task: Count;
  readonly lead: Count;
  readonly coordinator: Count;
  readonly deadline: Count;
  readonly citation: Count;
  readonly reportItem: Count;
  /** `hit` right of `gold`. */
  readonly header: Count;
  readonly leadOnMatched: Count;
  readonly endToEnd: Count;
  /** Deadlines for which a later day was read than the document says. */
  readonly late: number;
  /** Tasks read where there are none. */
  readonly inNegatives: number;
  /** What was wrong, for people. */
  readonly mistakes: readonly string[];
}

type Read = Pick<Reading, 'tasks' | 'citations' | 'reportItems'> & { readonly header: HeaderReading | null };

/** Words of a task that must be the same for it to count as read from end to end. */
const WHOLE = 0.8;

const textOf = (piece: { readonly text?: string; readonly quote?: string }): string => piece.text ?? piece.quote ?? '';
// General exhortation and what the clerk left open count neither for nor against.
const leftOpen = (task: GoldTask): boolean => task.class === 'orientation' || task.optional === true;

/** Scores one reading against gold. The rules are those of the gold files: matching by words, so that every way of getting text is scored alike. */
export function scoreOf(gold: Gold, read: Read): Score {
  const pairs = pairsOf(gold.tasks.map(textOf), read.tasks.map(textOf));
  const aside = pairs.filter((pair) => leftOpen(gold.tasks[pair.gold] ?? {})).length;
  const paired = new Set(pairs.map((pair) => pair.read));
  const invented = read.tasks.filter((_task, index) => !paired.has(index));
  const perTask = gold.tasks.flatMap((task, index) => (leftOpen(task) ? [] : [taskScore(task, pairs.find((pair) => pair.gold === index), read.tasks)]));
  const sum = (of: (score: TaskScore) => Count): Count => perTask.map(of).reduce(plus, NONE);
  const task: Count = { hit: pairs.length - aside, gold: perTask.length, read: read.tasks.length - aside };
  return {
    task, lead: sum((each) => each.lead), coordinator: sum((each) => each.coordinator),
    deadline: plus(sum((each) => each.deadline), { ...NONE, read: invented.flatMap((each) => each.deadlines).length }),
    citation: citationScore(gold, read),
    reportItem: reportScore(gold, read),
    header: headerScore(gold, read.header),
    leadOnMatched: ofAll(perTask.filter((each) => each.found), (each) => exact(each.lead)),
    endToEnd: ofAll(perTask, (each) => each.whole),
    late: perTask.reduce((total, each) => total + each.late, 0),
    inNegatives: gold.kind === 'negative' ? task.read : 0,
    mistakes: [...perTask.flatMap((each) => each.mistakes), ...invented.map((each) => `+ ${each.text.slice(0, 110)}`)],
  };
}

function ofAll(scores: readonly TaskScore[], right: (score: TaskScore) => boolean): Count {
  return { hit: scores.filter(right).length, gold: scores.length, read: scores.length };
}

interface TaskScore {
  readonly found: boolean;
  readonly whole: boolean;
  readonly lead: Count;
  readonly coordinator: Count;
  readonly deadline: Count;
  readonly late: number;
  readonly mistakes: readonly string[];
}

function taskScore(gold: GoldTask, pair: Pair | undefined, tasks: readonly TaskMention[]): TaskScore {
  const read = pair === undefined ? undefined : tasks[pair.read];
  const units = (wanted: GoldTask['lead'], said: TaskMention['lead'] | undefined): Count => counted(namesIn(wanted), (said ?? []).map(({ text }) => text), sameUnit);
  const lead = units(gold.lead, read?.lead);
  const coordinator = units(gold.coordinators, read?.coordinators);
  const deadline = deadlineScore(gold, read?.deadlines ?? []);
  const whole = pair !== undefined && pair.overlap >= WHOLE && exact(lead) && exact(coordinator) && exact(deadline);
  return { found: read !== undefined, whole, lead, coordinator, deadline, late: read === undefined ? 0 : lateOf(gold, read), mistakes: whole ? [] : [mistakeOf(gold, pair, { lead, coordinator, deadline })] };
}

function mistakeOf(gold: GoldTask, pair: Pair | undefined, counts: Readonly<Record<'lead' | 'coordinator' | 'deadline', Count>>): string {
  const wrong = pair === undefined ? ['-'] : Object.entries(counts).filter(([, count]) => !exact(count)).map(([name]) => name);
  return `${wrong.length === 0 ? 'text' : wrong.join(', ')} ${textOf(gold).replace(/\s{1,40}/g, ' ').slice(0, 110)}`;
}

// "After something" without a day says nothing that could be wrong.
const dated = (deadline: GoldDeadline): boolean => deadline.bound !== 'after' || (deadline.from ?? deadline.to ?? deadline.anchor ?? null) !== null;

// A period taken over from a section head is right to report and right to leave out.
function deadlineScore(gold: GoldTask, read: readonly ReadDeadline[]): Count {
  const inherited = (gold.deadlines ?? []).filter((deadline) => deadline.inherited === true);
  const own = (gold.deadlines ?? []).filter((deadline) => deadline.inherited !== true && dated(deadline));
  return counted(own, read.filter((said) => dated(said) && !inherited.some((deadline) => sameDeadline(deadline, said))), sameDeadline);
}

const UNDATED = new Set(['recurring', 'relative']);

function sameDeadline(gold: GoldDeadline, read: ReadDeadline): boolean {
  if (UNDATED.has(gold.bound) || UNDATED.has(read.bound)) return gold.bound === read.bound;
  if (gold.bound === 'before') return read.bound === 'before' && sameDay(gold.anchor, read.anchor);
  if (gold.bound === 'by' && typeof gold.anchor === 'string') return read.bound === 'by' && sameDay(gold.anchor, read.anchor ?? read.to);
  return read.bound !== 'before' && sameDay(gold.to, read.to) && sameDay(gold.from, read.from);
}

const sameDay = (a: string | null | undefined, b: string | null): boolean => (a ?? null) === b;

function lateOf(gold: GoldTask, read: TaskMention): number {
  const said = read.deadlines.flatMap((deadline) => deadline.to ?? deadline.anchor ?? []).sort()[0];
  return (gold.deadlines ?? []).filter((deadline) => {
    const last = [deadline.to, deadline.anchor].filter((day) => typeof day === 'string').sort().at(-1);
    return deadline.inherited !== true && dated(deadline) && said !== undefined && last !== undefined && said > last;
  }).length;
}

function citationScore(gold: Gold, read: Read): Count {
  const keys = (list: readonly { readonly key?: string }[]): string[] => list.map(({ key }) => (key ?? '').replace(/\s/g, '')).filter((key) => key !== '');
  // Labels that say nothing of citations, as an agency's own, are no claim that there are none.
  if (gold.citations === undefined) return NONE;
  return counted(keys(gold.citations), keys(read.citations), (a, b) => a === b);
}

function reportScore(gold: Gold, read: Read): Count {
  const wanted = gold.reportItems ?? [];
  return wanted.length === 0 ? NONE : { hit: pairsOf(wanted.map(textOf), read.reportItems.map(textOf)).length, gold: wanted.length, read: read.reportItems.length };
}

function headerScore({ header: gold = {} }: Gold, read: HeaderReading | null): Count {
  const samePlain = (a: string, b: string): boolean => plain(a) === plain(b);
  const fields = [
    [gold['number'], read?.number, samePlain], [gold['symbol'], read?.symbol, samePlain], [gold['type'], read?.type, samePlain],
    [gold['date'], read?.date, (a: string, b: string): boolean => a === b], [gold['issuer'], read?.issuer, sameUnit], [gold['signer'], read?.signer?.name, samePlain],
  ] as const;
  const asked = fields.filter(([wanted]) => wanted !== undefined);
  const right = asked.filter(([wanted, said, same]) => (typeof wanted === 'string' ? typeof said === 'string' && same(wanted, said) : (said ?? '') === ''));
  return { hit: right.length, gold: asked.length, read: asked.length };
}
