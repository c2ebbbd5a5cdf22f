import { spawn } from 'node:child_process';
import { access, constants, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { accepted, type Outcome, refused } from '#core/index.js';

const NAMES = process.platform === 'win32' ? ['soffice.exe'] : ['soffice', 'libreoffice'];

/** The path of LibreOffice where it is installed and on the search path; null otherwise. */
export async function findOffice(): Promise<string | null> {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter).filter((each) => each !== '')) {
    for (const name of NAMES) {
      const path = join(folder, name);
      if (await access(path, constants.X_OK).then(() => true, () => false)) return path;
    }
  }
  return null;
}

export interface OfficeLimits {
  readonly seconds: number;
  /** Of address space, where the system can limit it. */
  readonly megabytes: number;
}

const LIMITS: OfficeLimits = { seconds: 60, megabytes: 4096 };

/** How the program is started: under a limit of its memory where there is a shell that can set one. */
function command(program: string, args: readonly string[], megabytes: number): readonly [string, readonly string[]] {
  if (process.platform === 'win32') return [program, args];
  return ['/bin/sh', ['-c', 'ulimit -v "$0" 2>/dev/null; exec "$@"', String(megabytes * 1024), program, ...args]];
}

/** Runs until it ends or its time is over; then all that it started is ended too. */
function finished([program, args]: readonly [string, readonly string[]], seconds: number): Promise<boolean> {
  return new Promise((resolve) => {
    const ownGroup = process.platform !== 'win32';
    const child = spawn(program, args, { stdio: 'ignore', detached: ownGroup });
    const stop = (): void => {
      if (ownGroup && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      else child.kill('SIGKILL');
    };
    const timer = setTimeout(stop, seconds * 1000);
    const end = (done: boolean): void => {
      clearTimeout(timer);
      resolve(done);
    };
    child.once('error', () => end(false));
    child.once('exit', (code) => end(code === 0));
  });
}

/**
 * A docx as LibreOffice sets it, in a process of its own with limits on time and memory, and a profile that is thrown away.
 *
 * @param program path of LibreOffice; see `findOffice`
 * @returns the PDF, or `paper.pdf_unavailable` where the program is not there, fails, or takes too long
 */
export async function pdfThroughOffice(docx: Uint8Array, program: string, limits: Partial<OfficeLimits> = {}): Promise<Outcome<Uint8Array>> {
  const { seconds, megabytes } = { ...LIMITS, ...limits };
  const folder = await mkdtemp(join(tmpdir(), 'dondoc-office-'));
  try {
    const source = join(folder, 'paper.docx');
    await writeFile(source, docx);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const args = [profile, '--headless', '--norestore', '--nolockcheck', '--convert-to', 'pdf', '--outdir', folder, source];
    if (!(await finished(command(program, args, megabytes), seconds))) return refused('paper.pdf_unavailable');
    return await readFile(join(folder, 'paper.pdf')).then((pdf) => accepted(new Uint8Array(pdf)), () => refused('paper.pdf_unavailable'));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
