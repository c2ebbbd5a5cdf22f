import type { Mark } from '#contract/index.js';
import type { Block, Run } from './blocks.js';

/** Where a draft lies in the text. */
export interface DraftSpan {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** The tasks of the reading that it came from. */
  readonly readFrom: readonly number[];
}

/** A piece of a run over which nothing changes: one element on the page. */
export interface Segment extends Run {
  /** The innermost draft that covers it. */
  readonly draftId: string | null;
  /** The kinds of field that lie on it; told by underline. */
  readonly kinds: readonly Mark['kind'][];
  /** What was read there. */
  readonly marks: readonly Mark[];
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const touches = (span: Span, other: Span): boolean => span.start < other.end && other.start < span.end;

/** The spans that lie at least partly in a block. */
export function within<S extends Span>(spans: readonly S[], block: Block): S[] {
  return spans.filter((span) => touches(span, block));
}

/**
 * The same for one block after the other: spans are looked up by where they begin, so that a long document does not ask each block for each span.
 * What is found stands in the order of the list.
 */
export function finder<S extends Span>(spans: readonly S[]): (block: Block) => S[] {
  const sorted = spans.map((span, index) => ({ span, index })).sort((a, b) => a.span.start - b.span.start);
  const longest = spans.reduce((most, span) => Math.max(most, span.end - span.start), 0);
  return (block) => {
    const found: { readonly span: S; readonly index: number }[] = [];
    for (let at = firstFrom(sorted, block.start - longest); at < sorted.length; at += 1) {
      const each = sorted[at];
      if (each === undefined || each.span.start >= block.end) break;
      if (touches(each.span, block)) found.push(each);
    }
    return found.sort((a, b) => a.index - b.index).map(({ span }) => span);
  };
}

function firstFrom(sorted: readonly { readonly span: Span }[], start: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle]?.span.start ?? 0) < start) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** A block's runs cut where a draft or a mark begins or ends. The pieces of all runs together show exactly the runs' text, in order. */
export function segmentsOf(block: Block, drafts: readonly DraftSpan[], marks: readonly Mark[]): Segment[] {
  const edges = [...new Set([...drafts, ...marks].flatMap((span) => [span.start, span.end]))].sort((a, b) => a - b);
  return block.runs.flatMap((run) => cut(run, edges).map((piece) => ({ ...run, ...piece, draftId: innermost(piece, drafts), ...marksOn(piece, marks) })));
}

function cut(run: Run, edges: readonly number[]): Span[] {
  const inside = edges.filter((edge) => edge > run.start && edge < run.end);
  const bounds = [run.start, ...inside, run.end];
  return bounds.slice(1).map((end, index) => ({ start: bounds[index] ?? run.start, end }));
}

function innermost(piece: Span, drafts: readonly DraftSpan[]): string | null {
  let best: DraftSpan | null = null;
  for (const draft of drafts) {
    if (touches(draft, piece) && (best === null || draft.end - draft.start < best.end - best.start)) best = draft;
  }
  return best?.id ?? null;
}

const NO_MARKS: Pick<Segment, 'kinds' | 'marks'> = { kinds: [], marks: [] };

function marksOn(piece: Span, marks: readonly Mark[]): Pick<Segment, 'kinds' | 'marks'> {
  const on = marks.filter((mark) => touches(mark, piece));
  return on.length === 0 ? NO_MARKS : { kinds: [...new Set(on.map((mark) => mark.kind))], marks: on };
}

/** Whether a task takes something from a mark: a heading's unit serves every task below it. What stands inside a person's own draft is its too. */
export function servesDraft(mark: Mark, draft: Omit<DraftSpan, 'id'>): boolean {
  if (mark.tasks.some((task) => draft.readFrom.includes(task))) return true;
  return (mark.tasks.length === 0 || draft.readFrom.length === 0) && draft.start <= mark.start && mark.end <= draft.end;
}
