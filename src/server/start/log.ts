import { renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { destination, type Logger, pino } from 'pino';
import type { Config } from '../config.js';

const LARGEST_LOG = 50 * 1024 * 1024;

/**
 * The log: one JSON object per line. It goes to a file, so that the address of the server stays in sight, except where something
 * collects what a process says: systemd, or a container whose first process we are.
 * @returns the logger and, where it writes to a file, the path of that file
 */
export function openLog(config: Config): { readonly log: Logger; readonly file: string | null } {
  const toFile = config.log === 'file' || (config.log === 'auto' && !isCollected());
  const file = toFile ? join(config.dataFolder, 'dondoc.log') : null;
  if (file !== null) turn(file);
  // Written at once: what was said before a crash is there after it.
  return { log: pino({ level: config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination({ dest: file ?? 2, sync: true, mode: 0o600 })), file };
}

function isCollected(): boolean {
  return process.env['JOURNAL_STREAM'] !== undefined || process.pid === 1;
}

function turn(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LARGEST_LOG) renameSync(file, `${file}.1`);
}
