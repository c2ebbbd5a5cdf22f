import type { RouteAnswer, ReportSection } from '#contract/index.js';

export type ReportView = RouteAnswer<'readReport'>;
export type Unused = ReportView['unused'][number];
export type Line = ReportSection['items'][number];

/** A place in the report: a section by its key, and a line by its place in it. */
export interface Place {
  readonly section: string;
  readonly at: number;
}

function inSection(sections: readonly ReportSection[], key: string, change: (items: readonly Line[]) => Line[]): ReportSection[] {
  return sections.map((section) => (section.key === key ? { ...section, items: change(section.items) } : section));
}

/** The report with other words in a line, which are the office's from then on. */
export function withText(sections: readonly ReportSection[], { section, at }: Place, text: string): ReportSection[] {
  return inSection(sections, section, (items) => items.map((item, index) => (index === at ? { ...item, text, by: 'office' } : item)));
}

/** The report with other footnotes to a line. */
export function withNotes(sections: readonly ReportSection[], { section, at }: Place, notes: Line['notes']): ReportSection[] {
  return inSection(sections, section, (items) => items.map((item, index) => (index === at ? { ...item, notes } : item)));
}

/** The report with a line more at the end of a section. Its id comes from the caller. */
export function withLine(sections: readonly ReportSection[], section: string, line: Line): ReportSection[] {
  return inSection(sections, section, (items) => [...items, line]);
}

/** The report without a line; the tasks that it named become unused again when the server has saved it. */
export function withoutLine(sections: readonly ReportSection[], { section, at }: Place): ReportSection[] {
  return inSection(sections, section, (items) => items.filter((_, index) => index !== at));
}

/** The report with a line one place higher or lower in its section; the ends hold. */
export function movedLine(sections: readonly ReportSection[], { section, at }: Place, step: 1 | -1): ReportSection[] {
  return inSection(sections, section, (items) => {
    const line = items[at];
    const to = at + step;
    if (line === undefined || to < 0 || to >= items.length) return [...items];
    const rest = items.filter((_, index) => index !== at);
    return [...rest.slice(0, to), line, ...rest.slice(to)];
  });
}

/** What no line names, counting what was just put in and not saved yet. */
export function stillUnused(unused: readonly Unused[], sections: readonly ReportSection[]): Unused[] {
  const named = new Set(sections.flatMap((section) => section.items.flatMap((item) => item.taskIds)));
  return unused.filter((each) => !named.has(each.taskId));
}
