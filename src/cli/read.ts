import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { readDocument } from '#documents/index.js';
import { type DirectoryUnit, read, type ReadOptions } from '#extraction/index.js';
import { printReading } from './reading-sheet.js';
import { type Command, EXIT, type Terminal, UsageFault, wordsOf } from './terminal.js';

/** `dondoc read FILE`: what one document says, as a sheet for people or, with `--json`, as the contract of the reader. */
export const readCommand: Command = async (args, terminal) => {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { json: { type: 'boolean', default: false }, units: { type: 'string' } } });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new UsageFault({ vi: 'Hãy nêu đúng một tệp', en: 'Name exactly one file' });
  const options: ReadOptions = values.units === undefined ? {} : { units: unitsOf(values.units) };
  const outcome = await readDocument(bytesOf(file), basename(file), { onProgress: ({ page, pages }) => showProgress(terminal, page, pages) });
  if (!outcome.ok) {
    terminal.say(wordsOf(outcome.refusal));
    return EXIT.failed;
  }
  const reading = read(outcome.value.text, options);
  terminal.out(values.json ? `${JSON.stringify(reading, null, 2)}\n` : printReading(reading, terminal.language));
  return EXIT.done;
};

/** Only long documents are worth a line, one for every twenty pages. */
function showProgress(terminal: Terminal, page: number, pages: number | null): void {
  if (page % 20 === 0) terminal.say({ vi: `  … trang ${page}${pages === null ? '' : `/${pages}`}`, en: `  … page ${page}${pages === null ? '' : `/${pages}`}` });
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? '';
    throw new UsageFault({ vi: `Không mở được tệp ${file} (${why})`, en: `The file ${file} cannot be opened (${why})` });
  }
}

/** A JSON list of units with at least `id` and `name`. */
function unitsOf(file: string): readonly DirectoryUnit[] {
  const fault = new UsageFault({ vi: `Tệp ${file} phải là danh sách JSON các đơn vị có id và name`, en: `The file ${file} must be a JSON list of units with id and name` });
  let list: unknown;
  try {
    list = JSON.parse(Buffer.from(bytesOf(file)).toString('utf8'));
  } catch (error) {
    throw error instanceof UsageFault ? error : fault;
  }
  if (!Array.isArray(list)) throw fault;
  return list.map((entry: unknown) => {
    if (!isUnit(entry)) throw fault;
    return { id: entry.id, name: entry.name, shortName: entry.shortName ?? null, aliases: entry.aliases ?? [], parentId: entry.parentId ?? null };
  });
}

function isUnit(entry: unknown): entry is Pick<DirectoryUnit, 'id' | 'name'> & Partial<DirectoryUnit> {
  return typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string' && 'name' in entry && typeof entry.name === 'string';
}
