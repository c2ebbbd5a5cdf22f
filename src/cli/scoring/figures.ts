import { f1, NONE, plus, share } from './count.js';
import type { Score } from './score.js';

/** What is said of a set of documents: shares 0 to 1, and counts of harmful mistakes. The names are those of the committed scores. */
export interface Figures {
  readonly documents: number;
  readonly tasks: number;
  readonly task: number;
  readonly lead: number;
  readonly coordinator: number;
  readonly deadline: number;
  readonly citation: number;
  readonly reportItem: number;
  readonly header: number;
  readonly endToEnd: number;
  readonly lateDeadlines: number;
  readonly tasksInNegatives: number;
}

type Counted = 'task' | 'lead' | 'coordinator' | 'deadline' | 'citation' | 'reportItem' | 'header' | 'leadOnMatched' | 'endToEnd';

/** The figures of several scores together. */
export function figuresOf(scores: readonly Score[]): Figures {
  const sum = (name: Counted): ReturnType<typeof plus> => scores.map((score) => score[name]).reduce(plus, NONE);
  const rate = (name: Counted): number => share(sum(name).hit, sum(name).gold);
  return {
    documents: scores.length, tasks: sum('task').gold, task: rounded(f1(sum('task'))), lead: rounded(rate('leadOnMatched')), coordinator: rounded(f1(sum('coordinator'))),
    deadline: rounded(f1(sum('deadline'))), citation: rounded(f1(sum('citation'))), reportItem: rounded(f1(sum('reportItem'))), header: rounded(rate('header')), endToEnd: rounded(rate('endToEnd')),
    lateDeadlines: scores.reduce((total, score) => total + score.late, 0), tasksInNegatives: scores.reduce((total, score) => total + score.inNegatives, 0),
  };
}

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;
