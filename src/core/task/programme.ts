import { parseDocumentSymbol, printDocumentSymbol } from '../document/number.js';
import { documentTypeByAbbreviation, documentTypeByName } from '../document/types.js';
import type { DocumentType } from '../document/types.js';

/** A document as far as it tells whether it is carried out over time, and what it is called. */
export interface ProgrammePaper {
  /** "Kế hoạch" or "KH"; null where neither its head nor its symbol says. */
  readonly type: string | null;
  /** "47/KH-UBND"; the bare number of a short form ("06" of "Đề án 06"); empty where none is printed. */
  readonly symbol: string;
  /** Its day or month; null where none is printed. */
  readonly on: string | null;
  /** What it is about; empty where that is not said. */
  readonly title: string;
}

/** A document that another one names, with what the sentence around it says: carrying it out, following it. */
export interface NamedPaper extends ProgrammePaper {
  readonly relation: string | null;
}

const DIRECTIVE = 'CT';
const KINDS: readonly (string | null)[] = ['NQ', 'CTr', 'KH', 'ĐA', DIRECTIVE];
const APPROVES = /^(?:về việc |v\/v )?(?:phê duyệt|ban hành)\s{1,3}(?:chương trình|đề án|kế hoạch)(?!\p{L})/iu;
const LONGEST_NAME = 200;

const typeOf = (text: string | null): DocumentType | null => (text === null ? null : (documentTypeByAbbreviation(text) ?? documentTypeByName(text)));

const abbreviationOf = ({ type, symbol }: ProgrammePaper): string | null => typeOf(type)?.abbreviation ?? parseDocumentSymbol(symbol)?.type ?? null;
const isDirective = (paper: ProgrammePaper): boolean => abbreviationOf(paper) === DIRECTIVE;

/**
 * Whether a document is carried out over time: a resolution, programme, plan, scheme or chỉ thị, or the decision by which one is approved ("Quyết
 * định … phê duyệt Đề án …"; NĐ 30/2020/NĐ-CP, Phụ lục III has the types).
 */
export function isProgramme(paper: ProgrammePaper): boolean {
  const [abbreviation, { title }] = [abbreviationOf(paper), paper];
  return KINDS.includes(abbreviation) || (abbreviation === 'QĐ' && APPROVES.test(title));
}

/**
 * What a programme is called: by its symbol with its year, since numbers begin again every year ("47/KH-UBND (2025)"); a short form as it is said
 * ("Đề án 06"); without a number by what it is about. Empty where nothing of that is known.
 */
export function programmeName({ type, symbol, on, title }: ProgrammePaper): string {
  const parsed = parseDocumentSymbol(symbol);
  if (parsed !== null && parsed.number !== null) return parsed.year === null && on !== null ? `${printDocumentSymbol(parsed)} (${on.slice(0, 4)})` : printDocumentSymbol(parsed);
  const kind = typeOf(type)?.name ?? '';
  return (/^\d{1,6}$/.test(symbol) ? `${kind} ${symbol}` : title).normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME);
}

/** A name as a sentence says it: "Kế hoạch số 47/KH-UBND", "Nghị quyết số 57-NQ/TW", "Đề án 06". */
export function programmeInWords(name: string): string {
  const symbol = name.replace(/ \(\d{4}\)$/u, '');
  const kind = typeOf(parseDocumentSymbol(symbol)?.type ?? null)?.name;
  return kind === undefined ? name : `${kind} số ${symbol}`;
}

/** How one document stands to the order that names it, the nearest first. */
const RELATIONS: readonly (string | null)[] = ['implements', 'follows'];

/**
 * The programme that an order is part of: the document that gives it, where that is one; else one that the order says it carries out or follows; else
 * one that the document does by its title. A chỉ thị often presses for what a resolution or a plan began, and is one only where neither is named. What is only
 * cited as a basis is none. Empty for none.
 */
export function programmeOf(document: ProgrammePaper | null, said: { readonly inOrder: readonly NamedPaper[]; readonly inTitle: readonly NamedPaper[] }): string {
  const own = document !== null && isProgramme(document) ? [document] : [];
  const among = (papers: readonly NamedPaper[]): readonly NamedPaper[] => RELATIONS.flatMap((relation) => papers.filter((paper) => paper.relation === relation && isProgramme(paper)));
  const all: readonly ProgrammePaper[] = [...own, ...among(said.inOrder), ...among(said.inTitle)];
  const nearest = all.find((paper) => !isDirective(paper)) ?? all[0];
  return nearest === undefined ? '' : programmeName(nearest);
}

/** How longer names begin that may mean the same as one without a year or of a short form; none for a name that is whole. */
export function fullerNames(name: string): readonly string[] {
  const short = /^(\p{L}[\p{L} ]{1,40}) (\d{1,6})$/u.exec(name);
  const abbreviation = short === null ? null : (typeOf(short[1] ?? null)?.abbreviation ?? null);
  if (short !== null) return abbreviation === null ? [] : [`${short[2] ?? ''}-${abbreviation}/`, `${short[2] ?? ''}/${abbreviation}-`];
  const parsed = parseDocumentSymbol(name);
  return parsed === null || parsed.number === null || parsed.year !== null ? [] : [`${name} (`];
}
