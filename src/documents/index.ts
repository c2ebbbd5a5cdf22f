export { kindOf, type DocumentKind } from './kind.js';
export { readDocument, type ReadOptions } from './read/read-document.js';
export { READ_LIMITS, type ReadLimits } from './read/limits.js';
export type { PageSpan, ReadNote, ReadProgress, ReadText } from './read/read-text.js';
export { writeMonthlyReport, type MonthlyReportDocument, type ReportSection } from './write/monthly-report.js';
export { writeOfficialPaper } from './write/write-paper.js';
export type { OfficialPaper, PaperForm, PaperHeading, PaperParagraph, Signing } from './write/official-paper.js';
export { readUnitTable } from './table/read-unit-table.js';
export type { TableRow, UnitTable } from './table/unit-table.js';
