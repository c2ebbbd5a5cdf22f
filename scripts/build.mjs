import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { must, ROOT, runTool, step } from './steps.mjs';

const COMPILED = ['core', 'extraction', 'documents', 'contract', 'server', 'cli'];
const STAMP = join(ROOT, 'dist', '.build');
const TSC = 'tsc-native/bin/tsc';
// Each further checker works out the types of the contract anew: four of them take twice the time of the cores and three times the memory.
const ONE_CHECKER = ['--checkers', '1', '--builders', '2'];

/**
 * Compiles every layer that runs in Node, bundles the web and copies what is not code. With `webTypes` the web is type-checked
 * as well: a start does not need that, a test does.
 */
export async function build({ webTypes = false } = {}) {
  const hash = sourceHash();
  forgetLostOutput();
  const projects = webTypes ? [] : COMPILED.map((layer) => `src/${layer}`);
  await step('Dựng chương trình · building', async () => {
    const compile = runTool(TSC, ['-b', ...ONE_CHECKER, ...projects]).then((result) => must('tsc', result));
    const bundle = runTool('vite/bin/vite.js', ['build', '--config', 'src/web/vite.config.ts', '--logLevel', 'warn']).then((result) => must('vite build', result));
    const done = await Promise.allSettled([compile, bundle]);
    const faults = done.filter((part) => part.status === 'rejected').map((part) => part.reason.message);
    if (faults.length > 0) throw new Error(faults.join('\n'));
    matchAssets();
  });
  writeFileSync(STAMP, hash);
}

/** Whether `dist` was made from exactly these sources. */
export function isBuilt() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sourceHash() && existsSync(join(ROOT, 'dist', 'web-assets', 'index.html'));
}

/** One hash over the content of all that goes into a build. */
function sourceHash() {
  const files = [...listFiles(join(ROOT, 'src')).filter((path) => !isTest(path)), ...['package-lock.json', 'package.json', 'tsconfig.base.json'].map((name) => join(ROOT, name))];
  const hash = createHash('sha256');
  for (const path of files.sort()) hash.update(relative(ROOT, path)).update('\0').update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}

/** The compiler trusts its own notes on what it wrote; without `dist` they are wrong. */
function forgetLostOutput() {
  const lost = COMPILED.some((layer) => existsSync(join(ROOT, '.cache', 'tsc', `${layer}.tsbuildinfo`)) && !existsSync(join(ROOT, 'dist', layer)));
  if (lost || !existsSync(STAMP)) rmSync(join(ROOT, '.cache', 'tsc'), { recursive: true, force: true });
}

/** Copies migrations and the like beside the compiled code, and removes output whose source is gone: an old migration must not be applied. */
function matchAssets() {
  const assets = new Set();
  for (const layer of COMPILED) {
    for (const path of listFiles(join(ROOT, 'src', layer)).filter(isAsset)) {
      const target = join(ROOT, 'dist', relative(join(ROOT, 'src'), path));
      mkdirSync(dirname(target), { recursive: true });
      copyFileSync(path, target);
      assets.add(target);
    }
    for (const path of listFiles(join(ROOT, 'dist', layer))) {
      if (!assets.has(path) && !existsSync(sourceOf(path))) rmSync(path);
    }
  }
}

function sourceOf(output) {
  return join(ROOT, 'src', relative(join(ROOT, 'dist'), output)).replace(/(\.d\.ts|\.js)(\.map)?$/, '.ts');
}

function isAsset(path) {
  return !/\.tsx?$|tsconfig\.json$/.test(path) && !/[\\/](fixtures|golden)[\\/]/.test(path);
}

function isTest(path) {
  return /\.test\.tsx?$|[\\/](fixtures|golden)[\\/]/.test(path);
}

function listFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await build({ webTypes: process.argv.includes('--web-types') });
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
