import type { CivilDate } from '#core/index.js';
import { partsOf } from '#core/index.js';
import { citationsIn } from './recognise/citation.js';
import { deadlinesIn } from './recognise/order.js';
import { lexed } from './recognise/tokens.js';
import { withoutLookAlikes } from './refine/not-deadlines.js';
import type { ReadDeadline } from './reading.js';
import { cleaned } from './text/clean.js';
import { textGiven } from './text/given.js';
import { squeezed } from './text/letters.js';
import { originOf } from './text/mapped-text.js';

/**
 * The deadlines in a sentence or a table cell, in the order in which they stand; empty when none is said, and for what is no string.
 * @param issued the day of the document, from which a missing year is taken
 */
export function readDeadlinePhrase(text: string, issued: CivilDate): ReadDeadline[] {
  const mapped = cleaned(textGiven(text));
  const { year, month } = partsOf(issued);
  const day = { year, month, date: issued };
  const source = lexed(mapped.text);
  const found = withoutLookAlikes(deadlinesIn(source, day), source, { taken: citationsIn(source, day), day });
  return found.map((each) => ({ text: squeezed(mapped.text.slice(each.start, each.end)), span: originOf(mapped, each.start, each.end), ...each.value, inherited: false }));
}
