import { type SheetList, writeListCsv, writeListXlsx } from '#documents/index.js';
import type { FileAnswer } from '../http/handler.js';

/** A list as the file that was asked for; its name gets the ending. A workbook is drawn once the transaction is over. */
export function listFile(list: SheetList, { name, format }: { readonly name: string; readonly format: 'xlsx' | 'csv' }): FileAnswer {
  const fileName = `${name}.${format}`;
  if (format === 'csv') return { fileName, mediaType: 'text/csv', content: { bytes: writeListCsv(list) } };
  return { fileName, mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', content: { draw: () => writeListXlsx(list) } };
}
