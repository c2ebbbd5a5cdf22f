import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, isBuilt } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { must, ROOT, run, step } from './steps.mjs';

/** Packages, and then what the purpose needs: a build to start, a browser to test. */
export async function prepare(purpose) {
  if (!packagesInstalled()) await step('Cài thư viện · installing packages', install);
  if (purpose === 'start' && !isBuilt()) await build();
  if (purpose === 'test') await ensureChromium();
}

const LOCK = join(ROOT, 'package-lock.json');
const MARKER = join(ROOT, 'node_modules', '.dondoc-lock');

function lockHash() {
  return createHash('sha256').update(readFileSync(LOCK)).update(`${process.platform}-${process.arch}`).digest('hex');
}

/** True where this lock file was installed, by us or by a person with `npm ci` or `npm install`. */
function packagesInstalled() {
  if (existsSync(MARKER) && readFileSync(MARKER, 'utf8') === lockHash()) return true;
  if (!installedByHand()) return false;
  writeFileSync(MARKER, lockHash());
  return true;
}

function installedByHand() {
  const hidden = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const installed = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  const wanted = Object.entries(JSON.parse(readFileSync(LOCK, 'utf8')).packages);
  return wanted.every(([path, about]) => path === '' || about.optional === true || about.devOptional === true || about.peer === true || installed[path]?.version === about.version);
}

async function install() {
  const npm = process.env.npm_execpath;
  const args = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const result = npm === undefined ? await run('npm', args) : await run(process.execPath, [npm, ...args]);
  must('npm ci', result);
  writeFileSync(MARKER, lockHash());
}
