import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildLibrary } from './library.mjs';

const ROOT = join(import.meta.dirname, '..');
let folder: string;
let user: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dondoc-library-'));
  user = join(folder, 'user');
  await buildLibrary(join(folder, 'library'));
  mkdirSync(join(user, 'node_modules'), { recursive: true });
  symlinkSync(join(folder, 'library'), join(user, 'node_modules', 'dondoc-extraction'));
  writeFileSync(join(user, 'package.json'), '{"type":"module"}');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const NOTICE = 'Giám đốc Sở yêu cầu:\n1. Phòng Tài chính lập dự toán trước ngày 15/5/2026.';
const run = (words: readonly string[]): { status: number | null; stdout: string; stderr: string } => spawnSync(process.execPath, words, { cwd: user, encoding: 'utf8' });

describe('the reader as a library', () => {
  test('is used as its README shows', () => {
    const shown = /```js\n([\s\S]*?)```/.exec(readFileSync(join(folder, 'library', 'README.md'), 'utf8'))?.[1] ?? '';
    expect(shown.trim().split('\n').filter((line) => line !== '')).toHaveLength(5);
    writeFileSync(join(user, 'use.js'), shown.replace('\n\n', `\nconst text = ${JSON.stringify(NOTICE)};\n`));
    expect(run(['use.js'])).toMatchObject({ stderr: '', stdout: expect.stringContaining('Phòng Tài chính') as string });
  });

  test('needs no other package and nothing of Node', () => {
    const files = readdirSync(join(folder, 'library'), { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:js|d\.ts)$/.test(name));
    const imports = files.flatMap((name) => [...readFileSync(join(folder, 'library', name), 'utf8').matchAll(/^(?:import|export)\b[^;]*?\b(?:from|import)\s*\(?['"]([^'"]+)['"];?$/gm)].map(([, target]) => target));
    expect([...new Set(imports.filter((target) => target?.startsWith('.') !== true))]).toEqual(['#core/index.js']);
    expect(JSON.parse(readFileSync(join(folder, 'library', 'package.json'), 'utf8'))).not.toHaveProperty('dependencies');
  });

  test('brings its types', () => {
    writeFileSync(join(user, 'use.ts'), `import { read, type Reading } from 'dondoc-extraction';\nconst reading: Reading = read('a');\nexport const first: string | undefined = reading.tasks[0]?.lead[0]?.text;\n// @ts-expect-error a text is asked for\nread(1);\n`);
    const { status, stdout } = run([join(ROOT, 'node_modules', 'tsc-native', 'bin', 'tsc'), '--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--types', '', 'use.ts']);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  });

  test.each(['dondoc-extraction.min.js', 'dondoc-extraction.script.js'])('%s is one file for a page', (name) => {
    const text = readFileSync(join(folder, 'library', name), 'utf8');
    const code = name.includes('script') ? `${text}\nconst { read } = dondocExtraction;` : `${text.replace(/export\s*\{([^}]*)\}/, (_all, names: string) => `const exported = {${names.replace(/([\w$]+) as ([\w$]+)/g, '$2: $1')}}`)}\nconst { read } = exported;`;
    writeFileSync(join(user, 'page.js'), `${code}\nconsole.log(read(${JSON.stringify(NOTICE)}).tasks.length);`);
    expect(run(['page.js'])).toMatchObject({ stderr: '', stdout: '1\n' });
  });
});
