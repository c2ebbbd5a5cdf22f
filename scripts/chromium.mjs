import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { must, run, step } from './steps.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The browser for the journeys: CHROMIUM_PATH, else one on PATH; null where there is none. */
export function findChromium(environment = process.env) {
  if (environment.CHROMIUM_PATH) return existsSync(environment.CHROMIUM_PATH) ? environment.CHROMIUM_PATH : null;
  const folders = (environment.PATH ?? '').split(delimiter);
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(isProgram) ?? null;
}

/** Installs Debian's Chromium where there is none and we may; says what to do where we may not. */
export async function ensureChromium() {
  if (findChromium() !== null) return;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new Error(
      'Chưa có trình duyệt để chạy thử. Hãy cài chromium (Debian: sudo apt-get install chromium fonts-liberation) hoặc đặt CHROMIUM_PATH.\n' +
        'There is no browser for the journeys. Install chromium (Debian: sudo apt-get install chromium fonts-liberation) or set CHROMIUM_PATH.',
    );
  }
  await step('Cài trình duyệt để chạy thử · installing a browser for the journeys', async () => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    must('apt-get update', await run('apt-get', ['update'], { env }));
    must('apt-get install', await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'], { env }));
  });
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
