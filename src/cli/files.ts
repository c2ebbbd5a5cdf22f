import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { availableParallelism } from 'node:os';
import { type Terminal, UsageFault, type Words } from './terminal.js';

/** The bytes of a file, or a fault that says why it cannot be opened. */
export function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw cannotOpen(file, error);
  }
}

function cannotOpen(file: string, error: unknown): UsageFault {
  const why = whyNot(error);
  return new UsageFault({ vi: `Không mở được tệp ${file}: ${why.vi}`, en: `The file ${file} cannot be opened: ${why.en}` });
}

const REASONS: ReadonlyMap<string, Words> = new Map([
  ['ENOENT', { vi: 'không có ở đó', en: 'it is not there' }], ['EACCES', { vi: 'không có quyền', en: 'there is no right to' }], ['EPERM', { vi: 'không có quyền', en: 'there is no right to' }], ['EEXIST', { vi: 'đã có tệp mang tên đó', en: 'a file has that name' }], ['EISDIR', { vi: 'đó là thư mục', en: 'it is a folder' }], ['ENOTDIR', { vi: 'đó là tệp, không phải thư mục', en: 'it is a file and no folder' }], ['EROFS', { vi: 'ổ đĩa chỉ cho đọc', en: 'the disk can only be read' }], ['ENOSPC', { vi: 'ổ đĩa đã đầy', en: 'the disk is full' }],
]);

/** What stands in the way; for the rare rest the code of the system. */
function whyNot(error: unknown): Words {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return REASONS.get(code) ?? { vi: code, en: code };
}

/** Makes a folder with those above it, or says why it cannot. Step by step: asked for all at once, some file systems never answer. */
export function makeFolder(path: string): void {
  const above = dirname(path);
  if (above !== path && !existsSync(above)) makeFolder(above);
  if (existsSync(path) && statSync(path).isDirectory()) return;
  try {
    mkdirSync(path);
  } catch (error) {
    const why = whyNot(error);
    throw new UsageFault({ vi: `Không tạo được thư mục ${path}: ${why.vi}`, en: `The folder ${path} cannot be made: ${why.en}` });
  }
}

const HIDDEN = /^\./;

/** The files that words of a command line mean: a file is itself, a folder all files in it and below, in the order of their names. */
export function filesOf(words: readonly string[]): readonly string[] {
  return words.flatMap((word) => (isFolder(word) ? inFolder(word) : [word]));
}

export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    throw cannotOpen(path, error);
  }
}

function inFolder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !HIDDEN.test(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? inFolder(join(folder, entry.name)) : [join(folder, entry.name)]));
}

/** What ends the name of a file of labels that lies beside its document: `notice.gold.json` belongs to `notice.txt`. */
export const LABELS = '.gold.json';

/** A file's name without its folder and extension; of `notice.gold.json` and of `notice.txt` the same. */
export function idOf(file: string): string {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  return name.slice(0, name.length - (name.endsWith(LABELS) ? LABELS : extname(name)).length);
}

/**
 * Does the same work for each item, as many at a time as the machine has processors, and keeps their order.
 * @param done called after each item with the number finished
 */
export async function inParallel<T, R>(items: readonly T[], work: (item: T) => Promise<R>, done: (finished: number) => void = () => undefined): Promise<R[]> {
  const results = new Map<number, R>();
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++) {
      results.set(index, await work(items[index] as T));
      done(results.size);
    }
  };
  await Promise.all(Array.from({ length: Math.min(items.length, availableParallelism()) }, worker));
  return items.map((_item, index) => results.get(index) as R);
}

const BAR = 24;

/** A bar that moves in one line where a person is looking; nothing elsewhere. */
export function progressBar(terminal: Terminal, total: number): (finished: number) => void {
  return (finished) => {
    const full = Math.round((BAR * finished) / Math.max(1, total));
    terminal.live?.(finished >= total ? '' : `${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${String(finished)}/${String(total)}`);
  };
}
