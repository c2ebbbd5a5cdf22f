import { Readable } from 'node:stream';
import { type SheetList, writeListCsv, writeListXlsx } from '#documents/index.js';
import type { FileAnswer } from '../http/handler.js';

/**
 * A list as the file that was asked for; its name gets the ending. Rows are written and packed as they are read, in the transaction that reads them, so
 * that only the packed file is ever held; a slow line holds no transaction.
 */
export async function listFile(list: SheetList, { name, format }: { readonly name: string; readonly format: 'xlsx' | 'csv' }): Promise<FileAnswer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of format === 'csv' ? writeListCsv(list) : writeListXlsx(list)) pieces.push(piece);
  return {
    fileName: `${name}.${format}`, mediaType: format === 'csv' ? 'text/csv' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    // In pieces as they are: put together they would stand there twice.
    content: { stream: () => Readable.from(pieces) },
  };
}
