import type { Sheet } from '../recognise/tokens.js';

interface Noted<Part, Found> {
  readonly part: Part;
  readonly found: Found;
}

/**
 * What several stages ask of the same parts of a document, worked out once for each and held for as long as the words of the document are.
 * @param place the number of the paragraph that a part stands in; of parts with one number only the last one asked about is held
 */
export function oncePerPart<Part, Found>(place: (part: Part) => number, work: (part: Part, sheet: Sheet) => Found): (part: Part, sheet: Sheet) => Found {
  const held = new WeakMap<Sheet, (Noted<Part, Found> | undefined)[]>();
  return (part, sheet) => {
    let notes = held.get(sheet);
    if (notes === undefined) {
      notes = [];
      held.set(sheet, notes);
    }
    const before = notes[place(part)];
    if (before?.part === part) return before.found;
    const found = work(part, sheet);
    notes[place(part)] = { part, found };
    return found;
  };
}
