import type { CivilDate } from '#core/index.js';

/** What a recogniser may know besides the text in front of it. */
export interface ReadingDay {
  /** The year of the document, or of the day to assume. */
  readonly year: number | null;
  /** Its month, 1..12. */
  readonly month: number | null;
  /** The whole day, where it is known: "ngày mai" and "tuần này" have no meaning without. */
  readonly date?: CivilDate | null;
}

/** Something found in a text, at a place, by a recogniser of this name. */
export interface Finding<T> {
  readonly start: number;
  readonly end: number;
  readonly by: string;
  readonly value: T;
}

/** Reads one kind of phrase. Total: an unreadable match yields nothing. Linear: every quantifier of its patterns is bounded. */
export interface Recogniser<T> {
  readonly name: string;
  readonly find: (text: string, day: ReadingDay) => readonly Finding<T>[];
}

/** A recogniser made of one global pattern; `read` may turn a match down. */
export function byPattern<T>(name: string, pattern: RegExp, read: (match: RegExpExecArray, day: ReadingDay) => T | null): Recogniser<T> {
  return {
    name,
    find: (text, day) => {
      const found: Finding<T>[] = [];
      for (const match of text.matchAll(pattern)) {
        const value = read(match as RegExpExecArray, day);
        if (value !== null) found.push({ start: match.index, end: match.index + match[0].length, by: name, value });
      }
      return found;
    },
  };
}

/** Runs recognisers in order. Of findings that overlap, the earlier recogniser's stays; among its own, the longer. */
export function findAll<T>(recognisers: readonly Recogniser<T>[], text: string, day: ReadingDay): Finding<T>[] {
  const kept: Finding<T>[] = [];
  for (const recogniser of recognisers) {
    for (const finding of recogniser.find(text, day)) {
      if (!kept.some((other) => finding.start < other.end && other.start < finding.end)) kept.push(finding);
    }
  }
  return kept.sort((a, b) => a.start - b.start);
}
