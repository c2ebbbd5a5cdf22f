import type { ReportUnit, PeriodFacts } from './facts.js';
import { FIGURES_LINE } from './figures.js';
import type { ReportFigures } from './figures.js';
import { sectionHeading, type OutlineSection, type SectionSource } from './outline.js';
import { periodFigures } from './period-figures.js';
import type { AccumulatedQuantity } from './quantities.js';
import { quantityLines, quantityTable } from './quantity-lines.js';
import type { ReportLine, ReportSection, ReportTable } from './report.js';
import { obstacleLines, overdueLines, planLines, resultLines, type ToldLine } from './told.js';

export interface ComposedReport {
  readonly sections: readonly ReportSection[];
  readonly figures: ReportFigures;
}

/** The words for a section without lines (nil lines are part of the form). */
export const NIL_LINE = 'Trong kỳ không phát sinh.';

const LINES: Readonly<Record<Exclude<SectionSource, 'text' | 'figures' | 'quantities' | 'quantities_table'>, (facts: PeriodFacts) => readonly ToldLine[]>> = { results: resultLines, plan: planLines, overdue: overdueLines, obstacles: obstacleLines };

/** Work of units that no heading of the directory has. */
const OTHER: ReportUnit = { id: 'other', name: 'Đơn vị khác' };

/**
 * The report of a period that tasks and their logs give, in the form of its outline (templates T5 and T7). People edit it afterwards. A
 * restricted task appears in the figures only, as a number; routine tasks are told but not counted (QĐ 23/2018/QĐ-TTg).
 *
 * @param quantities figures that progress carried, over the window, the quarter and the year
 */
export function composeReport(facts: PeriodFacts, { outline, quantities }: { readonly outline: readonly OutlineSection[]; readonly quantities: readonly AccumulatedQuantity[] }): ComposedReport {
  const figures = periodFigures(facts);
  const sections = outline.flatMap((section): ReportSection[] => {
    const head = { key: section.key, heading: sectionHeading(section, { period: facts.period.named, next: facts.next.named }), level: section.level };
    switch (section.from) {
      case 'text':
        return [{ ...head, items: [] }];
      case 'figures':
        return [{ ...head, items: [{ id: FIGURES_LINE, text: figures.sentence, taskIds: [], by: 'tasks' }] }];
      case 'quantities':
        return [{ ...head, items: orNil(section.key, quantityLines(quantities, facts.period.named)) }];
      case 'quantities_table':
        return [tabled(head, quantityTable(quantities, facts.period.named))];
      default:
        return linesOf(facts, { section, head, claimed: claimedBy(outline, section) });
    }
  });
  return { sections, figures };
}

/** Figures in rows; where none was reported, the section says so. */
function tabled(head: Place['head'], table: ReportTable | null): ReportSection {
  return table === null ? { ...head, items: orNil(head.key, []) } : { ...head, items: [], table };
}

/** A report whose tables say what was counted now; a line that said that there was nothing goes with it. */
export function withTables(sections: readonly ReportSection[], fresh: readonly ReportSection[], outline: readonly OutlineSection[]): readonly ReportSection[] {
  const counted = new Map(outline.filter(({ from }) => from === 'quantities_table').map(({ key }) => [key, fresh.find((section) => section.key === key)]));
  return sections.map(({ table: _, ...section }) => {
    const now = counted.get(section.key);
    if (now === undefined) return section;
    const written = section.items.filter(({ id }) => id !== `nil:${section.key}`);
    return now.table === undefined ? { ...section, items: written.length > 0 ? written : now.items } : { ...section, items: written, table: now.table };
  });
}

/** Units that other sections of the same source name. */
function claimedBy(outline: readonly OutlineSection[], section: OutlineSection): ReadonlySet<string> {
  return new Set(outline.flatMap((other) => (other.key !== section.key && other.from === section.from ? other.unitIds : [])));
}

interface Place {
  readonly section: OutlineSection;
  readonly head: Pick<ReportSection, 'key' | 'heading' | 'level'>;
  readonly claimed: ReadonlySet<string>;
}

function linesOf(facts: PeriodFacts, { section, head, claimed }: Place): ReportSection[] {
  if (section.from === 'text' || section.from === 'figures' || section.from === 'quantities' || section.from === 'quantities_table') return [];
  const lines = LINES[section.from](facts);
  if (section.unitIds.length > 0) return [{ ...head, items: orNil(section.key, byUnits(lines, section.unitIds)) }];
  const rest = lines.filter(({ unitId }) => !claimed.has(unitId));
  return section.from === 'results' ? underUnits(facts, head, rest) : [{ ...head, items: orNil(section.key, rest) }];
}

const byUnits = (lines: readonly ToldLine[], unitIds: readonly string[]): readonly ToldLine[] => unitIds.flatMap((id) => lines.filter(({ unitId }) => unitId === id));

/** Each unit with results under a heading of its own, in directory order. */
function underUnits({ units }: PeriodFacts, head: Place['head'], lines: readonly ToldLine[]): ReportSection[] {
  const known = new Set(units.map(({ id }) => id));
  const place = (line: ToldLine): string => (known.has(line.unitId) ? line.unitId : OTHER.id);
  const told = [...units, OTHER].map((unit) => ({ unit, items: lines.filter((line) => place(line) === unit.id) })).filter(({ items }) => items.length > 0);
  const level = deeper(head.level);
  return [{ ...head, items: told.length === 0 ? orNil(head.key, []) : [] }, ...told.map(({ unit, items }) => ({ key: `${head.key}:${unit.id}`, heading: unit.name, level, items }))];
}

const deeper = (level: ReportSection['level']): ReportSection['level'] => (level === 1 ? 2 : 3);

/** The lines of a section, or the words for none. */
export const orNil = (key: string, lines: readonly ReportLine[]): readonly ReportLine[] => (lines.length > 0 ? lines : [{ id: `nil:${key}`, text: NIL_LINE, taskIds: [], by: 'tasks' }]);

/** The lines of a freshly composed report on tasks that no line of the edited one names: what the editor has not used yet. */
export function unusedLines(fresh: Pick<ComposedReport, 'sections'>, edited: readonly ReportSection[]): ReportLine[] {
  const used = new Set(edited.flatMap((section) => section.items.flatMap((line) => line.taskIds)));
  return fresh.sections.flatMap((section) => section.items).filter((line) => line.taskIds.length > 0 && !line.taskIds.some((id) => used.has(id)));
}
