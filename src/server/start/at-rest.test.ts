import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const SOURCE = join(import.meta.dirname, '..', '..');
// Each takes megabytes, and hours may pass before one is needed: Word's format, mail, push, figures, the reader, the sample, PDF.
const HEAVY = ['docx', 'nodemailer', 'web-push', 'prom-client', '@myriaddreamin/typst-ts-node-compiler', 'pdfjs-dist', 'tesseract-wasm', 'extraction/index', 'server/sample/index'];

/** What a file brings along when it is loaded: imports and re-exports of values; `import()` waits until it is asked for. */
function broughtBy(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  return [...text.matchAll(/^(?:import|export) (?!type\b)(?:[^;'"]*? from )?'([^']+)';/gmu)].flatMap(([whole, from = '']) => (/^(?:import|export) \{(?:\s*type [^,}]+,?)+\s*\}/u.test(whole) ? [] : [from]));
}

function loadedWith(start: readonly string[]): Set<string> {
  const loaded = new Set<string>();
  const waiting = start.map((path) => join(SOURCE, path));
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    for (const from of broughtBy(path)) {
      const inside = from.startsWith('.') ? join(dirname(path), from) : from.startsWith('#') ? join(SOURCE, from.slice(1)) : null;
      const name = inside === null ? from : inside.slice(SOURCE.length + 1).replace(/\.js$/u, '');
      if (loaded.has(name)) continue;
      loaded.add(name);
      const file = inside?.replace(/\.js$/u, '.ts');
      if (file !== undefined && existsSync(file)) waiting.push(file);
    }
  }
  return loaded;
}

test('a server at rest has loaded its routes and jobs, and nothing that waits for somebody to need it', () => {
  const loaded = loadedWith(['server/index.ts', 'server/http/app.ts', 'server/http/handlers.ts', 'server/jobs/worker.ts']);
  expect([...loaded]).toEqual(expect.arrayContaining(['fastify', 'core/index', 'documents/index', 'server/features/papers/commands']));
  expect(HEAVY.filter((name) => loaded.has(name))).toEqual([]);
});
