import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkBoundaries } from './check-boundaries.mjs';

const ROOT = join(import.meta.dirname, '..');

/** A small tree of sources, gone after the test. */
function plant(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-gates-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  planted.push(folder);
  return folder;
}

const planted: string[] = [];

afterAll(() => {
  for (const folder of planted) rmSync(folder, { recursive: true, force: true });
});

describe('the boundary gate', () => {
  test('finds nothing to say about clean sources', () => {
    const root = plant({
      'src/core/day.ts': `import type { Day } from './types.js';\nexport const a = 1;`,
      'src/core/types.ts': `import { a } from './day.js';\nexport type Day = typeof a;`,
      'src/server/features/tasks/queries.ts': `import { sql } from 'kysely';\nimport { a } from '#core/index.js';`,
      'src/server/features/tasks/queries.list.test.ts': `import { test } from 'vitest';`,
      'src/server/features/tasks/page.queries.ts': '',
      'src/server/features/session/words-data.ts': '',
      'src/web/page.tsx': `import type { z } from 'zod';`,
      'src/documents/read.ts': `import { readFileSync } from 'node:fs';`,
    });
    expect(checkBoundaries(root)).toEqual([]);
  });

  test.each([
    ['web reaches into the server', 'src/web/page.tsx', `import { x } from '#server/index.js';`, 'web may import only core, contract'],
    ['web takes a type of the server', 'src/web/page.tsx', `import type {\n  X,\n} from '#server/index.js';`, 'web may import only core, contract'],
    ['a test of core reaches into extraction', 'src/core/day.test.ts', `import { x } from '#extraction/index.js';`, 'core may import only nothing'],
    ['a file behind the public surface', 'src/server/a.ts', `import { x } from '#core/date/civil-date.js';`, 'only #core/index.js is public'],
    ['a way around by dots', 'src/server/a.ts', `export { x } from '../core/day.js';`, 'reaches out of its layer'],
    ['its own public surface', 'src/core/a.ts', `import { x } from '#core/index.js';`, 'use a relative import'],
    ['a dynamic import', 'src/extraction/a.ts', `const x = await import('#documents/index.js');`, 'extraction may import only core'],
    ['what goes on after its transaction', 'src/server/features/tasks/queries.ts', `export const both = Promise.all([one, other]);`, 'use together'],
    ['a package in a pure layer', 'src/core/a.ts', `import { z } from 'zod';`, 'belongs to contract, server'],
    ['a package whose types only are allowed', 'src/web/page.tsx', `import { z } from 'zod';`, 'belongs to contract, server'],
    ['a package nobody decided on', 'src/server/a.ts', `import _ from 'lodash';`, 'no layer may use'],
    ['Node in a layer without Node', 'src/contract/a.ts', `import { readFileSync } from 'node:fs';`, 'contract runs without Node'],
    ['Node without its prefix', 'src/server/a.ts', `import { readFileSync } from 'fs';`, 'write node:fs'],
    ['a test runner in the product', 'src/server/a.ts', `import { test } from 'vitest';`, 'no layer may use'],
    ['a helper inside a feature', 'src/server/features/tasks/helpers.ts', '', 'is no part of a feature'],
    ['a helper by topic', 'src/server/features/tasks/page.helpers.ts', '', 'is no part of a feature'],
    ['a folder inside a feature', 'src/server/features/tasks/sql/queries.ts', '', 'is no part of a feature'],
  ])('refuses %s', (_what, file, text, reason) => {
    expect(checkBoundaries(plant({ [file]: text }))).toEqual([expect.stringContaining(reason)]);
  });

  test('refuses files that import each other in a ring, through others too', () => {
    const root = plant({
      'src/core/a.ts': `import { b } from './b.js';`,
      'src/core/b.ts': `import { c } from './c.js';`,
      'src/core/c.ts': `import { a } from './a.js';`,
    });
    expect(checkBoundaries(root)).toEqual([expect.stringContaining('core/a.ts → core/b.ts → core/c.ts → core/a.ts')]);
  });
});

describe('the compiler gate', () => {
  function compile(file: string, text: string): string {
    const root = plant({ 'src/core/day.ts': 'export const day = 1;', 'src/core/index.ts': `export * from './day.js';`, 'src/contract/index.ts': `export const c = 1;`, [file]: text });
    for (const name of ['package.json', 'tsconfig.base.json', 'src/core/tsconfig.json', 'src/contract/tsconfig.json']) cpSync(join(ROOT, name), join(root, name));
    symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
    const run = spawnSync(process.execPath, [join(ROOT, 'node_modules/tsc-native/bin/tsc'), '-b', 'src/contract'], { cwd: root, encoding: 'utf8' });
    return run.status === 0 ? '' : run.stdout;
  }

  test.each([
    ['lets the allowed direction pass', 'src/contract/index.ts', `export { day } from '#core/index.js';`, /^$/],
    ['refuses the other direction', 'src/core/day.ts', `export { c as day } from '#contract/index.js';`, /TS6059|TS6307|TS5055/],
    ['refuses the machine in core', 'src/core/day.ts', 'export const day = process.env;', /TS2591|TS2580/],
    ['refuses a value that may be absent', 'src/core/day.ts', 'export const day: number = [1][0];', /TS2322/],
  ])('%s', (_what, file, text, expected) => {
    expect(compile(file, text)).toMatch(expected);
  });
});

describe('the lint gate', () => {
  const LARGEST = 80;
  const PLANTED: readonly (readonly [what: string, folder: string, text: string, rules: readonly string[]])[] = [
    ['a pure rule passes', 'core', 'export const a = 1;', []],
    ['a rule that reads the clock', 'core', 'export const now = Date.now();', ['dondoc(pure)']],
    ['a rule that asks for today', 'core', 'export const now = new Date();', ['dondoc(pure)']],
    ['a rule that throws dice', 'extraction', 'export const a = Math.random();', ['dondoc(pure)']],
    ['the server may look at the clock', 'server', 'export const now = Date.now();', []],
    ['a function that is too long', 'core', `export function a(): void {\n${'  String(1);\n'.repeat(LARGEST + 1)}}`, ['eslint(max-lines-per-function)']],
    ['a file that is too long', 'core', 'export {};\n'.repeat(401), ['eslint(max-lines)']],
    ['a function with too many ways', 'core', `export const a = (n: number): number => ${Array.from({ length: 13 }, (_, i) => `n === ${i} ? ${i} : `).join('')}0;`, ['eslint(complexity)']],
    ['a promise nobody waits for', 'server', 'export {};\nPromise.resolve(1);', ['typescript(no-floating-promises)']],
    ['a promise where a condition is asked', 'server', 'export const a = (b: Promise<boolean>): number => { if (b) return 1; return 2; };', ['typescript(no-misused-promises)']],
    ['any', 'server', 'export const a: any = 1;', ['typescript(no-explicit-any)']],
    ['a switched-off type check', 'server', '// @ts-ignore\nexport const a = 1;', ['typescript(ban-ts-comment)']],
    ['talk on the console of the server', 'server', 'console.log(1);\nexport {};', ['eslint(no-console)']],
    ['a case that was forgotten', 'core', `export function a(x: 'b' | 'c'): void { switch (x) { case 'b': break; } }`, ['typescript(switch-exhaustiveness-check)']],
  ];
  const fileOf = (index: number): string => `src/${PLANTED[index]?.[1]}/planted-${index}.ts`;
  let found: readonly { readonly code: string; readonly filename: string }[] = [];

  beforeAll(() => {
    const root = plant(Object.fromEntries(PLANTED.map(([, , text], index) => [fileOf(index), text])));
    for (const name of ['package.json', 'tsconfig.base.json', '.oxlintrc.json', 'scripts/lint-pure.mjs', ...['core', 'extraction', 'documents', 'contract', 'server'].map((layer) => `src/${layer}/tsconfig.json`)]) cpSync(join(ROOT, name), join(root, name));
    symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
    const run = spawnSync(process.execPath, [join(ROOT, 'node_modules/oxlint/bin/oxlint'), '--type-aware', '--format=json', 'src'], { cwd: root, encoding: 'utf8' });
    found = (JSON.parse(run.stdout) as { diagnostics: typeof found }).diagnostics;
  });

  test.each(PLANTED.map((row, index) => [row[0], index, row[3]] as const))('%s', (_what, index, rules) => {
    expect([...new Set(found.filter(({ filename }) => filename.endsWith(`planted-${index}.ts`)).map(({ code }) => code))]).toEqual(rules);
  });
});
