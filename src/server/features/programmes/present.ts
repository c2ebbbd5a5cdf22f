import type { Figure, ProgrammeFigures, ProgrammeRow, TaskFilter } from '#contract/index.js';
import { documentLabel } from '../tasks/present.js';
import { type Counted, FIGURE_KEYS, FIGURES, type FigureKey, type ProgrammeRecord } from './queries.js';

/** Counts as figures, each with the filter of its list. */
export function presentFigures(counted: Counted | undefined, base: TaskFilter): ProgrammeFigures {
  const figure = (key: FigureKey): Figure => ({ key, value: counted?.[key] ?? 0, filter: { ...base, ...FIGURES[key] } });
  return Object.fromEntries(FIGURE_KEYS.map((key) => [key, figure(key)])) as Record<FigureKey, Figure>;
}

/** Counts of several units together. */
export function sumOf(counted: readonly Counted[]): Counted {
  return Object.fromEntries(FIGURE_KEYS.map((key) => [key, counted.reduce((sum, counts) => sum + counts[key], 0)])) as Counted;
}

/** A programme as a line of a list. */
export function presentProgramme(record: ProgrammeRecord, counted: Counted | undefined): ProgrammeRow {
  const { id, name, title, endedOn, version } = record;
  return { id, name, title, endedOn, version, document: documentOf(record), figures: presentFigures(counted, { programme: name }) };
}

/** The document of a programme or of a task; null where it is not here. */
export function documentOf({ documentId, number, notation, documentTitle }: Pick<ProgrammeRecord, 'documentId' | 'number' | 'notation' | 'documentTitle'>): { id: string; label: string } | null {
  return documentId === null ? null : { id: documentId, label: documentLabel({ number, notation, title: documentTitle ?? '' }) };
}
