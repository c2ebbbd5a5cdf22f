import { createContext, useContext } from 'react';
import type { AnySheetField, RouteName } from '#contract/index.js';
import { COLUMN_HEADS, SHEET_FIELDS, UNIT_FIELDS, UNIT_HEADS } from '#core/index.js';
import type { Language, TaskColumn, UnitField } from '#core/index.js';
import { LISTS_OF_TASKS } from '../../live/news.js';
import { useLanguage, useWords } from '../../words/words.js';
import { IMPORT_WORDS, UNIT_IMPORT_WORDS } from './words.js';

/** What a table is about: its routes, its fields, its words, and where one comes from. */
export interface ImportKind {
  readonly what: 'tasks' | 'units';
  readonly routes: {
    readonly start: 'startImport' | 'startUnitImport'; readonly read: 'readImport' | 'readUnitImport'; readonly arrange: 'arrangeImport' | 'arrangeUnitImport';
    readonly apply: 'applyImport' | 'applyUnitImport'; readonly undo: 'undoImport' | 'undoUnitImport'; readonly workbook: 'importWorkbook' | 'unitImportWorkbook';
  };
  readonly page: '/tasks/import' | '/people/import';
  readonly list: '/tasks' | '/people';
  /** What is read again once something was imported. */
  readonly after: readonly RouteName[];
  readonly fields: readonly AnySheetField[];
  readonly words: typeof IMPORT_WORDS;
}

export const TASK_IMPORT: ImportKind = {
  what: 'tasks', page: '/tasks/import', list: '/tasks', fields: SHEET_FIELDS, words: IMPORT_WORDS, after: [...LISTS_OF_TASKS, 'readTask'],
  routes: { start: 'startImport', read: 'readImport', arrange: 'arrangeImport', apply: 'applyImport', undo: 'undoImport', workbook: 'importWorkbook' },
};

export const UNIT_IMPORT: ImportKind = {
  what: 'units', page: '/people/import', list: '/people', fields: UNIT_FIELDS, words: UNIT_IMPORT_WORDS, after: ['listUnits', 'listPeople', 'listReorganisations'],
  routes: { start: 'startUnitImport', read: 'readUnitImport', arrange: 'arrangeUnitImport', apply: 'applyUnitImport', undo: 'undoUnitImport', workbook: 'unitImportWorkbook' },
};

export const ImportKindHere = createContext<ImportKind>(TASK_IMPORT);
export const useImportKind = (): ImportKind => useContext(ImportKindHere);
export const useImportWords = () => useWords(useImportKind().words);

/** The name of a field as our own tables call it. */
export function useFieldName(): (field: AnySheetField) => string {
  const words = useImportWords();
  const { what } = useImportKind();
  const { language }: { readonly language: Language } = useLanguage();
  return (field) => (field === 'note' ? words.note : what === 'units' ? UNIT_HEADS[field as UnitField][language] : COLUMN_HEADS[field as TaskColumn][language]);
}
