import { fold, syllablePairs } from '../text/fold.js';

/** What is compared of a draft and of an open task. */
export interface Comparable {
  readonly id: string;
  readonly title: string;
  readonly deliverable: string;
  readonly leadUnitIds: readonly string[];
  /** The documents that it names: "57-NQ/TW". */
  readonly cited: readonly string[];
}

/** An open task, with the symbol of the document that ordered it; empty for none. */
export interface OpenTask extends Comparable {
  readonly symbol: string;
}

/** Why a task may be what a draft is about. */
export interface OlderReason {
  readonly kind: 'document' | 'citation' | 'deliverable' | 'title' | 'lead';
  readonly detail: string;
}

export interface OlderProposal {
  readonly draftId: string;
  readonly tasks: readonly { readonly taskId: string; readonly why: readonly OlderReason[] }[];
}

const MOST = 3;
// A title that shares half of its pairs says the same in other words; one that shares a fifth is about the same thing.
const ALIKE = 0.5;
const NEAR = 0.2;
const ENOUGH = 3;
// "Báo cáo" and "Kế hoạch" alone are the product of half the tasks there are.
const TELLING_SYLLABLES = 4;

const WEIGHTS: Readonly<Record<OlderReason['kind'], number>> = { document: 3, title: 3, citation: 2, deliverable: 2, lead: 1 };

/**
 * The open tasks that each draft may go on with or say again, likeliest first, at most three: by the document that ordered them, documents that both
 * name, the product, the words and the lead. A lead and a document in common are not enough without a word in common. Drafts without any are left out.
 */
export function olderTasks(drafts: readonly Comparable[], tasks: readonly OpenTask[]): OlderProposal[] {
  const index = indexOf(tasks);
  const known = tasks.map((task) => ({ task, pairs: new Set(syllablePairs(task.title)).size, deliverable: productOf(task), cited: new Set(task.cited), leads: new Set(task.leadUnitIds) }));
  return drafts.flatMap((draft) => {
    const [pairs, deliverable] = [new Set(syllablePairs(draft.title)), productOf(draft)];
    const shared = new Map<number, number>();
    for (const pair of pairs) for (const at of index.get(pair) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    const scored = [...shared].flatMap(([at, count]) => {
      const each = known[at];
      if (each === undefined || each.task.id === draft.id) return [];
      const likeness = (2 * count) / (pairs.size + each.pairs);
      const why = reasonsOf(draft, { ...each, likeness, sameProduct: deliverable !== '' && deliverable === each.deliverable });
      const weight = why.reduce((sum, { kind }) => sum + WEIGHTS[kind], 0);
      return weight >= ENOUGH && likeness >= NEAR ? [{ taskId: each.task.id, why, weight: weight + likeness }] : [];
    });
    const best = scored.sort((a, b) => b.weight - a.weight || (a.taskId < b.taskId ? -1 : 1)).slice(0, MOST);
    return best.length === 0 ? [] : [{ draftId: draft.id, tasks: best.map(({ taskId, why }) => ({ taskId, why })) }];
  });
}

function productOf({ deliverable }: Comparable): string {
  const words = fold(deliverable);
  return words.split(' ').length >= TELLING_SYLLABLES ? words : '';
}

function indexOf(tasks: readonly OpenTask[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  tasks.forEach((task, at) => {
    for (const pair of new Set(syllablePairs(task.title))) {
      const places = index.get(pair);
      if (places === undefined) index.set(pair, [at]);
      else places.push(at);
    }
  });
  return index;
}

interface Compared {
  readonly task: OpenTask;
  readonly cited: ReadonlySet<string>;
  readonly leads: ReadonlySet<string>;
  readonly likeness: number;
  readonly sameProduct: boolean;
}

function reasonsOf(draft: Comparable, { task, cited, leads, likeness, sameProduct }: Compared): OlderReason[] {
  const both = draft.cited.find((key) => cited.has(key));
  const reasons: (OlderReason | null)[] = [
    task.symbol !== '' && draft.cited.includes(task.symbol) ? { kind: 'document', detail: task.symbol } : null,
    likeness >= ALIKE ? { kind: 'title', detail: '' } : null,
    both === undefined ? null : { kind: 'citation', detail: both },
    sameProduct ? { kind: 'deliverable', detail: '' } : null,
    draft.leadUnitIds.some((unitId) => leads.has(unitId)) ? { kind: 'lead', detail: '' } : null,
  ];
  return reasons.filter((reason) => reason !== null);
}
