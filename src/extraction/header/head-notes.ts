import type { Reading, Span } from '../reading.js';
import type { PlaceAndDate } from './own-day.js';
import type { NumberAndSymbol } from './own-number.js';
import type { Placed } from './placed.js';

type Notes = Reading['notes'];

const note = (code: string, detail: string, span: Span | undefined): Notes => [{ code, detail, span: span ?? null }];

/** Why there is no number: a symbol without its number was left blank by the drafter, or cannot be read; without a symbol there is no telling. */
export function numberNotes(found: Placed<NumberAndSymbol> | null, span: Span | undefined): Notes {
  if (found === null) return note('number_missing', '', undefined);
  if (found.value.number !== null) return [];
  return found.value.unreadable ? note('number_unreadable', '', span) : note('number_blank', '', undefined);
}

const WHOLE_DAY = 10;

/** Why there is no day, or not the whole one: left blank, not legible, or none of the calendar; then with its words. */
export function dayNotes(found: Placed<PlaceAndDate> | null, span: Span | undefined): Notes {
  if (found?.value.problem === 'impossible') return note('date_impossible', found.value.printed, span);
  const date = found?.value.date ?? null;
  if (date === null) return note('date_missing', '', undefined);
  if (date.length === WHOLE_DAY) return [];
  return note(found?.value.problem === 'unreadable' ? 'day_unreadable' : 'day_missing', date, span);
}
