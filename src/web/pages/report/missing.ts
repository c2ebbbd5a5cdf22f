import type { ReportSection } from '#contract/index.js';
import { isHandedIn } from '#core/index.js';
import { type ReportView, stillUnused } from './sections.js';

/** What a report lacks as it stands on the screen. */
export interface Missing {
  /** Units that were asked and have not handed in. */
  readonly units: readonly string[];
  /** Headings under which nothing stands. */
  readonly empty: readonly string[];
  readonly unused: number;
  readonly remarks: number;
}

/** What is still open before the report is frozen: who has not handed in, what is told nowhere, what was remarked and not settled, and what is empty. */
export function missingIn(report: Pick<ReportView, 'parts' | 'unused' | 'comments'>, sections: readonly ReportSection[]): Missing {
  return {
    units: report.parts.filter(({ status }) => !isHandedIn(status)).map(({ unitName }) => unitName), unused: stillUnused(report.unused, sections).length, remarks: report.comments.filter(({ resolvedAt }) => resolvedAt === null).length,
    empty: sections.filter((section, index) => section.items.length === 0 && section.table === undefined && !holdsOthers(sections, index)).map(({ heading }) => heading),
  };
}

/** A heading with deeper ones under it needs no lines of its own. */
export const holdsOthers = (sections: readonly Pick<ReportSection, 'level'>[], index: number): boolean => (sections[index + 1]?.level ?? 0) > (sections[index]?.level ?? 0);

interface MissingWords {
  readonly lacksUnits: (count: number, names: string) => string;
  readonly lacksLines: (count: number, headings: string) => string;
  readonly lacksUnused: (count: number) => string;
  readonly lacksRemarks: (count: number) => string;
}

/** The same as sentences before a question; '' where nothing is missing. */
export function printMissing({ units, empty, unused, remarks }: Missing, say: MissingWords): string {
  return [
    units.length === 0 ? '' : say.lacksUnits(units.length, units.join(', ')), empty.length === 0 ? '' : say.lacksLines(empty.length, empty.join('; ')), unused === 0 ? '' : say.lacksUnused(unused), remarks === 0 ? '' : say.lacksRemarks(remarks),
  ].filter((part) => part !== '').join(' ');
}
