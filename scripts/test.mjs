// The whole of `npm test`: gates, tests of every layer, journeys in a browser, and the score of the reader where its corpus is at hand.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from './build.mjs';
import { findChromium } from './chromium.mjs';
import { ROOT, run, runTool } from './steps.mjs';

/** Colours of a terminal. */
const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');
const REPORTS = join(ROOT, '.cache', 'test');
const CORPUS = join(ROOT, '..', 'shared', 'extraction');

/** Settings of a developer's own server must not leak into the tests. */
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => name === 'DONDOC_TEST_DATABASE_URL' || !/^(DONDOC_|DATABASE_URL)/.test(name)));
env.CHROMIUM_PATH = findChromium() ?? '';
// The build of this run is of these sources: tests that start what is built need not build again.
env.BUILT_FOR_TESTS = 'yes';

const gate = (name, work) => ({ name, work: async () => ({ ...(await work()), counts: null }) });

/** Young objects of tests live in more room than usual: it is collected a quarter as often, and there is memory enough. */
const ROOMY = ['--max-semi-space-size=64'];

/** A step whose tests count one by one, by the report of the runner. */
const tests = (name, report, args) => ({
  name,
  work: async () => {
    const file = join(REPORTS, `${report}.json`);
    const result = await runTool('vitest/vitest.mjs', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...args], { env, flags: ROOMY });
    const told = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
    return { ...result, counts: told === null ? null : countsOf(told), faults: told === null ? [] : faultsOf(told) };
  },
});

const buildGate = gate('build and types', async () => {
  try {
    await build({ webTypes: true });
    return { code: 0, output: '' };
  } catch (error) {
    return { code: 1, output: error.message };
  }
});

const unit = tests('tests of the layers', 'unit', []);
const lint = gate('lint', () => runTool('oxlint/bin/oxlint', ['--type-aware', 'src', 'e2e'], { env, hasTime: true }));
const journeyTypes = gate('types of the journeys', () => runTool('tsc-native/bin/tsc', ['-p', 'e2e'], { env, hasTime: true }));
const boundaries = gate('boundaries', () => run(process.execPath, ['scripts/check-boundaries.mjs'], { env, hasTime: true }));
const journeys = tests('journeys in the browser', 'journeys', ['--config', 'e2e/vitest.config.ts']);
const score = gate('score of the reader', () => run(process.execPath, ['scripts/evaluate.mjs', '--check'], { env, hasTime: true }));

const forms = gate('the same documents in other forms', () => run(process.execPath, ['scripts/metamorphic.mjs', '--check'], { env, hasTime: true }));
const anyFile = gate('every file at hand gives an answer', () => run(process.execPath, ['scripts/read-all.mjs'], { env, hasTime: true }));

function countsOf(report) {
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}

/** What failed, a line each: tests, and files that did not load or could not clear up behind them. */
function faultsOf({ testResults }) {
  const first = (text) => (text ?? '').replace(COLOURS, '').split('\n', 1)[0];
  return testResults.filter((file) => file.status === 'failed').flatMap((file) => {
    const place = relative(ROOT, file.name);
    const failed = file.assertionResults.filter((each) => each.status === 'failed');
    return failed.length === 0 ? [`${place}: ${first(file.message)}`] : failed.map((each) => `${place}: ${each.fullName}: ${first(each.failureMessages[0])}`);
  });
}

/** The lines of an error that belongs to no test. */
const unexplained = (output) => output.replace(COLOURS, '').split('\n').filter((line) => /Error|Unhandled|timed out/.test(line)).slice(-8);

const totals = { passed: 0, failed: 0 };
const summary = [];

async function perform({ name, work }) {
  const begin = performance.now();
  const { code, output, counts, faults = [] } = await work();
  const failed = counts === null ? 0 : counts.failed;
  totals.passed += counts?.passed ?? (code === 0 ? 1 : 0);
  // A runner may fail without a failed test: a file that does not load, an error nobody caught.
  totals.failed += code !== 0 && failed === 0 ? 1 : failed;
  const figures = counts === null ? '' : `, ${counts.passed} passed, ${counts.failed} failed`;
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${((performance.now() - begin) / 1000).toFixed(1)} s${figures})`);
  if (code !== 0) {
    console.log(output.trimEnd());
    summary.push(`✗ ${name}`, ...[...faults, ...(faults.length === 0 || output.includes('Unhandled') ? unexplained(output) : [])].map((line) => `    ${line}`));
  }
  return code === 0;
}

/** Works through the list with two steps at a time. */
async function performAll(list) {
  const waiting = [...list];
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await perform(next);
  };
  await Promise.all([worker(), worker()]);
}

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
const built = await perform(buildGate);
await performAll([unit, lint, journeyTypes, boundaries]);
// A journey through a build that failed would only say the same again. Beside it only what has time, one at a time: a person in a browser is what a busy machine makes wait first.
if (built) await performAll([journeys, forms, ...(existsSync(CORPUS) ? [score, anyFile] : [])]);
// Once more at the end: above stand thousands of lines.
for (const line of summary) console.log(line);
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed === 0 ? 0 : 1;
