import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { must, run, step } from './steps.mjs';

/** The browser that was built to show nothing: a journey costs it half of what it costs one with windows. */
const SHELL = 'chromium-headless-shell';
const NAMES = [SHELL, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The browser for the journeys: CHROMIUM_PATH, else the first of {@link NAMES} on PATH; null where there is none. */
export function findChromium(environment = process.env) {
  if (environment.CHROMIUM_PATH) return existsSync(environment.CHROMIUM_PATH) ? environment.CHROMIUM_PATH : null;
  return NAMES.map((name) => findProgram(name, environment)).find((path) => path !== undefined) ?? null;
}

/** Installs Debian's Chromium without windows where there is none and we may; says what to do where we may not and there is no other browser either. */
export async function ensureChromium() {
  if (process.env.CHROMIUM_PATH ? findChromium() !== null : findProgram(SHELL) !== undefined) return;
  const other = findChromium();
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get') && !process.env.CHROMIUM_PATH) {
    await step('Cài trình duyệt để chạy thử · installing a browser for the journeys', () => install(other !== null));
  } else if (other === null) {
    throw new Error(
      `Chưa có trình duyệt để chạy thử. Hãy cài ${SHELL} (Debian: sudo apt-get install ${SHELL} fonts-liberation) hoặc đặt CHROMIUM_PATH.\n` +
        `There is no browser for the journeys. Install ${SHELL} (Debian: sudo apt-get install ${SHELL} fonts-liberation) or set CHROMIUM_PATH.`,
    );
  }
}

/** With another browser at hand it is tried once, with the lists that are there, and may fail: the journeys then take longer. */
async function install(hasOther) {
  const apt = (...words) => run('apt-get', words, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  const add = (name) => apt('install', '-y', '--no-install-recommends', name, 'fonts-liberation');
  if (hasOther) return void (await add(SHELL));
  must('apt-get update', await apt('update'));
  // Older systems have only the one with windows.
  if ((await add(SHELL)).code !== 0) must('apt-get install', await add('chromium'));
}

function findProgram(name, environment = process.env) {
  return (environment.PATH ?? '').split(delimiter).map((folder) => join(folder, name)).find(isProgram);
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
