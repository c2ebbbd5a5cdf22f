import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Outcome, type Refusal, refused } from '#core/index.js';
import { doubtfulWords, listHeldFiles, type ReadProgress, type ReadText, readDocument, takeHeldFile, type TakenFile } from '#documents/index.js';
import { type DirectoryUnit, read, type Reading, type ReadOptions } from '#extraction/index.js';
import { bytesOf, filesOf, idOf, inParallel, isFolder, makeFolder, progressBar } from './files.js';
import { inkFor } from './ink.js';
import { printLine, printTotals } from './reading-list.js';
import { printReading } from './reading-sheet.js';
import { type Command, EXIT, type Terminal, UsageFault, wordsOf } from './terminal.js';

/** A file and what came of reading it. */
export interface ReadFile {
  readonly file: string;
  readonly outcome: Outcome<Reading>;
  readonly milliseconds: number;
}

/**
 * `dondoc read FILE …`: what one document says, as a sheet for people or, with `--json`, as the contract of the reader.
 * Several files, or a folder, are read side by side: a line for each, or one JSON object a line; `--out DIR` keeps the readings.
 */
export const readCommand: Command = async (args, terminal) => {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { json: { type: 'boolean', default: false }, units: { type: 'string' }, out: { type: 'string' } } });
  const [first, ...others] = positionals;
  if (first === undefined) throw new UsageFault({ vi: 'Hãy nêu ít nhất một tệp hoặc thư mục', en: 'Name at least one file or folder' });
  const options: ReadOptions = values.units === undefined ? {} : { units: unitsOf(values.units) };
  const many = others.length > 0 || values.out !== undefined || isFolder(first);
  return many ? await readMany(filesOf(positionals), { terminal, options, json: values.json, out: values.out }) : await readOne(first, { terminal, options, json: values.json, out: undefined });
};

interface Asked {
  readonly terminal: Terminal;
  readonly options: ReadOptions;
  readonly json: boolean;
  readonly out: string | undefined;
}

async function readOne(file: string, { terminal, options, json }: Asked): Promise<number> {
  const { outcome } = await readFile(file, options, (progress) => showProgress(terminal, progress));
  terminal.live?.('');
  if (!outcome.ok) {
    if (outcome.refusal.code === 'document.holds_files') return readMany([file], { terminal, options, json, out: undefined });
    if (json) terminal.out(`${JSON.stringify({ file, ...refusalOf(outcome.refusal) })}\n`);
    terminal.say(wordsOf(outcome.refusal));
    return EXIT.failed;
  }
  terminal.out(json ? `${JSON.stringify(outcome.value, null, 2)}\n` : printReading(outcome.value, terminal.language, inkFor(terminal.colours === true)));
  return EXIT.done;
}

/** Why there is no reading, for programs: the code, and the sentence in both languages. */
const refusalOf = (refusal: Refusal): { refusal: string; vi: string; en: string } => ({ refusal: refusal.code, ...wordsOf(refusal) });

// One document that cannot be read does not stop the others; that it was so shows in the exit code.
async function readMany(files: readonly string[], { terminal, options, json, out }: Asked): Promise<number> {
  if (out !== undefined) makeFolder(out);
  if (files.length === 0) throw new UsageFault({ vi: 'Thư mục không có tệp nào', en: 'The folder holds no files' });
  const all = (await inParallel(files, async (file) => withHeld(await readFile(file, options), options), progressBar(terminal, files.length))).flat();
  const ink = inkFor(terminal.colours === true);
  const nameFor = distinctNames();
  for (const each of all) {
    if (out !== undefined && each.outcome.ok) writeFileSync(join(out, nameFor(each.file)), `${JSON.stringify(each.outcome.value, null, 1)}\n`);
    if (json) terminal.out(`${JSON.stringify({ file: each.file, ...(each.outcome.ok ? { reading: each.outcome.value } : refusalOf(each.outcome.refusal)) })}\n`);
    else terminal.out(printLine(each, terminal.language, ink));
  }
  if (!json) terminal.out(printTotals(all, terminal.language, ink));
  return all.every(({ outcome }) => outcome.ok) ? EXIT.done : EXIT.failed;
}

/** Names for the readings of one run: two files of one name, in two folders or of two kinds, must not take each other's place. */
function distinctNames(): (file: string) => string {
  const taken = new Map<string, number>();
  return (file) => {
    const id = idOf(file).replaceAll(' › ', '-');
    const times = (taken.get(id) ?? 0) + 1;
    taken.set(id, times);
    return `${times === 1 ? id : `${id} (${String(times)})`}.json`;
  };
}

/** Reads one file from the disk through both layers. A fault of the reader is the end of this file, not of those beside it. */
export async function readFile(file: string, options: ReadOptions, onProgress?: (progress: ReadProgress) => void): Promise<ReadFile> {
  return timed(file, () => readBytes({ name: basename(file), bytes: bytesOf(file) }, options, onProgress));
}

async function timed(file: string, work: () => Promise<Outcome<Reading>>): Promise<ReadFile> {
  const begin = performance.now();
  const outcome = await work().catch((error: unknown): Outcome<Reading> => {
    if (error instanceof UsageFault) throw error;
    return refused('document.reading_failed');
  });
  return { file, outcome, milliseconds: performance.now() - begin };
}

async function readBytes({ name, bytes }: Pick<TakenFile, 'name' | 'bytes'>, options: ReadOptions, onProgress?: (progress: ReadProgress) => void): Promise<Outcome<Reading>> {
  const text = await readDocument(bytes, name, onProgress === undefined ? {} : { onProgress });
  if (!text.ok) return text;
  const reading = readText(text.value, options);
  // The rule of the product holds here too: what carries a secrecy mark is not worked on.
  return reading.header.secrecy === null ? { ok: true, value: reading } : refused('document.secret', { mark: reading.header.secrecy });
}

/** A mail or a zip as the files that it holds, each read as a document of its own. */
async function withHeld(read: ReadFile, options: ReadOptions): Promise<ReadFile[]> {
  if (read.outcome.ok || read.outcome.refusal.code !== 'document.holds_files') return [read];
  const [bytes, name] = [bytesOf(read.file), basename(read.file)];
  const list = await listHeldFiles(bytes, name);
  if (!list.ok) return [{ ...read, outcome: list }];
  return inParallel(list.value.filter((held) => held.readable), async (held) => timed(`${read.file} › ${held.name}`, async () => {
    const taken = await takeHeldFile(bytes, name, held.place);
    return taken.ok ? readBytes(taken.value, options) : taken;
  }));
}

const readText = (source: ReadText, options: ReadOptions): Reading => read(source.text, { ...options, ...(source.tables === undefined ? {} : { tables: source.tables }), doubtful: doubtfulWords(source) });

const STAGES = { text: { vi: 'trang', en: 'page' }, ocr: { vi: 'nhận dạng trang', en: 'recognising page' } } as const;
// Recognising takes seconds a page, taking text out moments.
const PAGES_A_LINE = { text: 20, ocr: 5 } as const;

/** A line that moves where a person looks; elsewhere only long documents are worth a line, one for some pages. */
function showProgress(terminal: Terminal, { page, pages, stage }: ReadProgress): void {
  const where = `${page}${pages === null ? '' : `/${pages}`}`;
  if (terminal.live !== undefined) terminal.live(`  … ${STAGES[stage][terminal.language]} ${where}`);
  else if (page % PAGES_A_LINE[stage] === 0) terminal.say({ vi: `  … ${STAGES[stage].vi} ${where}`, en: `  … ${STAGES[stage].en} ${where}` });
}

/** A JSON list of units with at least `id` and `name`. */
export function unitsOf(file: string): readonly DirectoryUnit[] {
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
    return { ...entry, shortName: entry.shortName ?? null, aliases: entry.aliases ?? [], parentId: entry.parentId ?? null };
  });
}

function isUnit(entry: unknown): entry is Pick<DirectoryUnit, 'id' | 'name'> & Partial<DirectoryUnit> {
  return typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string' && 'name' in entry && typeof entry.name === 'string';
}
