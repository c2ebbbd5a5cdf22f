import { fold, UNIT_KINDS } from '#core/index.js';
import type { UnitRow } from '#contract/index.js';

export type UnitToCheck = Omit<UnitRow, 'problems'>;
type Problem = UnitRow['problems'][number];

/** What a parent's name in a row means: the agency itself, another row, or nothing. */
export type Parent = { readonly kind: 'agency' } | { readonly kind: 'row'; readonly line: number } | { readonly kind: 'unknown' } | { readonly kind: 'ambiguous' };

/** Rows with what is wrong with each. `agencyNames` are the names under which rows may mean the agency itself. */
export function withProblems(rows: readonly UnitToCheck[], agencyNames: readonly string[]): UnitRow[] {
  const parents = parentsOf(rows, agencyNames);
  return rows.map((row) => ({ ...row, problems: problemsOf(row, rows, parents) }));
}

/**
 * What the parent of each row is, by line. No parent is the agency. Where no agency is named yet, one unknown name that stands in several
 * rows is taken to be the agency's.
 */
export function parentsOf(rows: readonly UnitToCheck[], agencyNames: readonly string[]): ReadonlyMap<number, Parent> {
  const agency = new Set(agencyNames.map(fold).filter((name) => name !== ''));
  const unknown = rows.filter((row) => row.parentName !== '' && !agency.has(fold(row.parentName)) && linesNamed(rows, row.parentName).length === 0).map((row) => fold(row.parentName));
  const [common] = unknown;
  if (common !== undefined && unknown.length > 1 && unknown.every((name) => name === common)) agency.add(common);
  return new Map(rows.map((row) => [row.line, parentOf(row, rows, agency)]));
}

function parentOf(row: UnitToCheck, rows: readonly UnitToCheck[], agency: ReadonlySet<string>): Parent {
  const lines = linesNamed(rows, row.parentName);
  if (row.parentName === '' || (lines.length === 0 && agency.has(fold(row.parentName)))) return { kind: 'agency' };
  const [line] = lines;
  if (line === undefined) return { kind: 'unknown' };
  return lines.length === 1 ? { kind: 'row', line } : { kind: 'ambiguous' };
}

const namesOf = (row: UnitToCheck): string[] => [row.name, row.shortName, ...row.aliases].map(fold).filter((name) => name !== '');

/** Lines of the rows with this very name; of those that are also called so, where none has it. */
function linesNamed(rows: readonly UnitToCheck[], name: string): number[] {
  const wanted = fold(name);
  const exact = rows.filter((row) => fold(row.name) === wanted);
  return (exact.length > 0 ? exact : rows.filter((row) => namesOf(row).includes(wanted))).map((row) => row.line);
}

function problemsOf(row: UnitToCheck, rows: readonly UnitToCheck[], parents: ReadonlyMap<number, Parent>): Problem[] {
  if (row.name === '') return [{ vi: 'Thiếu tên đơn vị.', en: 'The name is missing.' }];
  const parent = parents.get(row.line) ?? { kind: 'unknown' };
  const twin = rows.find((other) => other.line < row.line && fold(other.name) === fold(row.name) && isSame(parents.get(other.line), parent));
  return [
    ...(twin === undefined ? [] : [{ vi: `Trùng với dòng ${twin.line}.`, en: `The same as line ${twin.line}.` }]),
    ...(UNIT_KINDS.some((kind) => kind === row.kind) ? [] : [{ vi: row.kind === '' ? 'Chưa rõ loại đơn vị; hãy chọn loại.' : `Không có loại “${row.kind}”; hãy chọn loại.`, en: row.kind === '' ? 'The kind is not clear; choose one.' : `There is no kind “${row.kind}”; choose one.` }]),
    ...(parent.kind === 'unknown' ? [{ vi: `Không thấy đơn vị cấp trên “${row.parentName}” trong bảng.`, en: `The parent “${row.parentName}” is not in the table.` }] : []),
    ...(parent.kind === 'ambiguous' ? [{ vi: `Có nhiều đơn vị tên “${row.parentName}”; hãy ghi tên khác nhau.`, en: `Several units are called “${row.parentName}”; give them different names.` }] : []),
    ...(isBelowItself(row.line, parents) ? [{ vi: 'Đơn vị nằm dưới chính nó.', en: 'The unit is below itself.' }] : []),
  ];
}

function isSame(a: Parent | undefined, b: Parent): boolean {
  return a?.kind === b.kind && (a.kind !== 'row' || b.kind !== 'row' || a.line === b.line);
}

function isBelowItself(line: number, parents: ReadonlyMap<number, Parent>): boolean {
  const seen = new Set<number>();
  for (let parent = parents.get(line); parent?.kind === 'row' && !seen.has(parent.line); parent = parents.get(parent.line)) {
    if (parent.line === line) return true;
    seen.add(parent.line);
  }
  return false;
}
