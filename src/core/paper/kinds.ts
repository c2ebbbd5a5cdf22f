import { documentTypeByAbbreviation } from '../document/types.js';
import { formalUnitSymbol } from './symbol.js';

/** The kind of a letter (công văn), which has no abbreviation of its own (NĐ 30/2020/NĐ-CP, Phụ lục III). */
export const LETTER = 'CV';

/** The kind of a decision (quyết định), which is written in articles. */
export const DECISION = 'QĐ';

/** The kind of a resolution (nghị quyết), which a collective takes, in articles too. */
export const RESOLUTION = 'NQ';

/** Whether a paper of this kind is written in articles (NĐ 30/2020/NĐ-CP, Phụ lục III, mẫu 1.1, 1.2). */
export const isInArticles = (kind: string): boolean => kind === DECISION || kind === RESOLUTION;

/**
 * Kinds that can be begun as an empty sheet: letters (mẫu 1.5), what mẫu 1.4 prints, and resolutions and decisions in articles (mẫu 1.1 to 1.3). Invitations and
 * minutes (1.7, 1.9) come from a meeting.
 */
export const BLANK_KINDS = [LETTER, 'TB', 'KH', 'BC', 'TTr', DECISION, RESOLUTION, 'HD', 'CTr', 'PA', 'ĐA', 'CT'] as const;

/** Kinds that go upwards and therefore say to whom (NĐ 30/2020/NĐ-CP, Phụ lục I, II.9). */
const ADDRESSED: readonly string[] = [LETTER, 'BC', 'TTr'];

/** Whether a paper of this kind names addressees under its head. */
export const isAddressed = (kind: string): boolean => ADDRESSED.includes(kind);

/** What a kind is called: "Công văn", "Thông báo"; null for what is none. */
export function kindName(kind: string): string | null {
  return kind === LETTER ? 'Công văn' : (documentTypeByAbbreviation(kind, 'administrative')?.name ?? null);
}

/** What stands behind the number: `TB-SKHCN`; of a letter the agency and the unit that drafted it, `SKHCN-VP` (NĐ 30/2020/NĐ-CP, Phụ lục I, II.3). */
export function symbolOf(kind: string, of: { readonly agencySymbol: string; readonly unitSymbol: string; readonly unitName: string }): string {
  if (kind !== LETTER) return `${kind}-${of.agencySymbol}`;
  const unit = of.unitSymbol.trim() === '' ? formalUnitSymbol(of.unitName) : of.unitSymbol.trim();
  return unit === '' ? of.agencySymbol : `${of.agencySymbol}-${unit}`;
}
