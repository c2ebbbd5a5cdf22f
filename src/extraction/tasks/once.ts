import type { Sheet } from '../recognise/tokens.js';

interface Noted<Part, Found> {
  readonly part: Part;
  readonly found: Found;
}

let made = 0;

/**
 * What several stages ask of the same parts of a document, worked out once for each. The notes lie on the sheet and go with it: in a weak map beside it
 * those of every document would outlive each clearing away of young objects, at several times the cost of the reading's own.
 * @param place the number of the paragraph that a part stands in; of parts with one number only the last one asked about is held
 */
export function oncePerPart<Part, Found>(place: (part: Part) => number, work: (part: Part, sheet: Sheet) => Found): (part: Part, sheet: Sheet) => Found {
  const question = made;
  made += 1;
  return (part, sheet) => {
    const notes = (sheet.notes[question] ??= []) as (Noted<Part, Found> | undefined)[];
    const before = notes[place(part)];
    if (before?.part === part) return before.found;
    const found = work(part, sheet);
    notes[place(part)] = { part, found };
    return found;
  };
}

/** Something worked out when it is first asked for, and held for as long as the function that gives it. */
export function lazily<Found>(work: () => Found): () => Found {
  let held: { readonly found: Found } | null = null;
  return () => (held ??= { found: work() }).found;
}
