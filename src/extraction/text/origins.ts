/**
 * Where the characters of a text came from, as runs: in a run each character came from the place behind that of the one before it, or all of them
 * from one place. A text of many thousand letters has a few dozen runs, and nobody asks for more than a few hundred of its places, so that a
 * number for each letter would be written and copied for nothing.
 */
export interface Origins {
  /** Where in the text each run begins; the first one at 0, the others in order. */
  readonly starts: readonly number[];
  /** Where the first character of each run came from. */
  readonly sources: readonly number[];
  /** 1 where a run goes on in its source, 0 where all of it came from one place. */
  readonly steps: readonly number[];
}

/** The origins of a text as it came. */
export const UNMOVED: Origins = { starts: [0], sources: [0], steps: [1] };

/** Where the character at a place came from; the place just after the end of the text leads to the one just after what it came from. */
export function originAt({ starts, sources, steps }: Origins, at: number): number {
  const run = runAt(starts, at);
  return (sources[run] ?? 0) + (at - (starts[run] ?? 0)) * (steps[run] ?? 0);
}

// The index of the run in which a place lies.
function runAt(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle;
  }
  return low;
}

/** A piece of a text, `start` to `end`, in place of which `length` characters stand, all of them from where it began. */
export interface Move {
  readonly start: number;
  readonly end: number;
  readonly length: number;
}

/** The origins of a text in which pieces were replaced; they are in order and apart. */
export function movedOrigins(before: Origins, moves: readonly Move[]): Origins {
  const after: Written = { starts: [], sources: [], steps: [] };
  let run = 0;
  let read = 0;
  let write = 0;
  const keep = (until: number): void => {
    while (read < until) {
      while ((before.starts[run + 1] ?? Infinity) <= read) run += 1;
      const step = before.steps[run] ?? 0;
      add(after, write, { source: (before.sources[run] ?? 0) + (read - (before.starts[run] ?? 0)) * step, step });
      const kept = Math.min(until, before.starts[run + 1] ?? until) - read;
      read += kept;
      write += kept;
    }
  };
  for (const { start, end, length } of moves) {
    keep(start);
    if (length > 0) add(after, write, { source: originAt(before, start), step: length === 1 ? 1 : 0 });
    write += length;
    read = end;
  }
  const last = before.starts.at(-1) ?? 0;
  // The last run has no end: it reaches past the text, to the place just after it.
  keep(Math.max(read, last) + 1);
  return after;
}

interface Written {
  readonly starts: number[];
  readonly sources: number[];
  readonly steps: number[];
}

// One character alone may be taken for either kind of run, and goes on in the run before it where it can.
function add({ starts, sources, steps }: Written, at: number, { source, step }: { readonly source: number; readonly step: number }): void {
  const last = starts.length - 1;
  if (last >= 0 && steps[last] === 1 && step === 1 && source - (sources[last] ?? 0) === at - (starts[last] ?? 0)) return;
  starts.push(at);
  sources.push(source);
  steps.push(step);
}
