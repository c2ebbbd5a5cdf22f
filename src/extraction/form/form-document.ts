import type { FormFinding, FormRule, WorkingCalendar } from '#core/index.js';
import type { Layers } from '../layers.js';
import type { Reading, ReadOptions, Span } from '../reading.js';
import { originOf } from '../text/mapped-text.js';
import type { Line } from '../text/paragraphs.js';

/** What a paper is held against, beside itself. */
export interface FormOptions extends ReadOptions {
  /** What the symbols of the agency end with, such as `SKHCN`: other ones are told. */
  readonly agencySymbols?: readonly string[];
  /** Weekends, holidays and make-up days; without it days off are not looked for. */
  readonly calendar?: WorkingCalendar;
}

/** A paper as the rules of form see it. */
export interface FormDocument {
  readonly layers: Layers;
  readonly reading: Reading;
  /** Printed lines of the cleaned text. */
  readonly lines: readonly Line[];
  readonly options: FormOptions;
  /** A paper of the Party follows Hướng dẫn 36-HD/VPTW, not the decree. */
  readonly isParty: boolean;
}

/** One rule, or a few that look at the same place. */
export type FormCheck = (paper: FormDocument) => readonly FormFinding[];

/** Where a piece of the cleaned text stands in the source. */
export const spanOfClean = ({ layers: { clean } }: FormDocument, start: number, end: number): Span => originOf(clean, start, end);

/** Where a piece of the paragraphs stands in the source. */
export const spanOfText = ({ layers: { body: { mapped } } }: FormDocument, start: number, end: number): Span => originOf(mapped, start, end);

/** A finding on a place of the source, or on what is absent. */
export const finding = (rule: FormRule, detail: string, span: Span | null): FormFinding => ({ rule, detail, span });
