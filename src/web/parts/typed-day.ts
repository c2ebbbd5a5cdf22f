import { readTypedDeadline } from '#core/index.js';
import type { CivilDate } from '#core/index.js';

/** The day that was typed: null for none, undefined where it cannot be understood. */
export function typedDay(text: string, today: CivilDate): CivilDate | null | undefined {
  if (text.trim() === '') return null;
  const read = readTypedDeadline(text, today);
  return read.ok && read.value?.precision === 'day' ? (read.value.to ?? undefined) : undefined;
}
