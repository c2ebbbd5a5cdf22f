import type { CivilDate } from '#core/index.js';
import type { Signing } from './official-paper.js';
import { writeOfficialPaper } from './write-paper.js';

export interface ReportSection {
  readonly heading: string;
  /** 1 for "I.", 2 for "1." under it. */
  readonly level: 1 | 2;
  readonly paragraphs: readonly string[];
}

/** A monthly report as it is to be printed; fields as in `OfficialPaper`. */
export interface MonthlyReportDocument {
  readonly parentAgency: string;
  readonly agency: string;
  readonly symbol: string;
  readonly number: string | null;
  readonly place: string;
  readonly date: CivilDate | null;
  readonly title: 'BÁO CÁO';
  readonly subject: string;
  readonly addressees: readonly string[];
  readonly sections: readonly ReportSection[];
  readonly closing: string;
  readonly recipients: readonly string[];
  readonly signing: Signing;
}

/** Writes a monthly report as docx (NĐ 30/2020/NĐ-CP, Phụ lục III, mẫu 1.4). The same report gives the same bytes. */
export function writeMonthlyReport({ title, subject, sections, ...frame }: MonthlyReportDocument): Promise<Uint8Array> {
  const body = sections.flatMap(({ heading, level, paragraphs }) => [
    { kind: 'heading', level, text: heading } as const,
    ...paragraphs.map((text) => ({ kind: 'paragraph', text }) as const),
  ]);
  return writeOfficialPaper({ ...frame, form: { kind: 'named', title, subject }, body });
}
