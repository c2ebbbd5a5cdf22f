import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { createTestDatabase } from '../testing/database.js';

const TABLES = join(import.meta.dirname, 'tables.ts');

async function generateTables(url: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dondoc-tables-'));
  const out = join(folder, 'tables.ts');
  const program = join(createRequire(import.meta.url).resolve('kysely-codegen/package.json'), '../dist/cli/bin.js');
  await promisify(execFile)(process.execPath, [program, '--dialect', 'postgres', '--date-parser', 'string', '--url', url, '--out-file', out]);
  const text = await readFile(out, 'utf8');
  await rm(folder, { recursive: true });
  return text;
}

// Run with DONDOC_WRITE_TABLES=1 after a new migration: the types are then written instead of compared.
test('the table types are those of the migrated database', async () => {
  const own = await createTestDatabase();
  const generated = await generateTables(own.url);
  await own.drop();
  if (process.env['DONDOC_WRITE_TABLES'] === '1') await writeFile(TABLES, generated);
  expect(await readFile(TABLES, 'utf8')).toBe(generated);
});
