import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeSettings, readConfig } from './config.js';

describe('settings', () => {
  test('without any variable the product runs on this machine only, with the bundled database', () => {
    expect(readConfig({})).toEqual({
      ok: true,
      warnings: [],
      config: {
        databaseUrl: null, port: 8480, host: '127.0.0.1', dataFolder: resolve('data'), sample: 'auto', publicUrl: null, trustProxy: 0, secureCookies: 'auto',
        sessionIdleMinutes: 30, sessionHours: 12, uploadMegabytes: 50, poolSize: 10, outgoingAllow: '', smtpUrl: null, mailFrom: '', metrics: 'off', logLevel: 'info', log: 'auto',
      },
    });
  });

  test('all mistakes are told together, in both languages', () => {
    const reading = readConfig({ DONDOC_PORT: 'abc', DONDOC_SAMPLE: 'yes', DONDOC_PUBLIC_URL: 'ftp://x', DONDOC_SESSION_IDLE_MINUTES: '1' });
    expect(reading.ok ? [] : reading.mistakes).toEqual([
      { name: 'DONDOC_PORT', vi: 'giá trị không hợp lệ: “abc”; cần số nguyên từ 0 đến 65535', en: 'the value is not valid: “abc”; expected a whole number from 0 to 65535' },
      { name: 'DONDOC_SAMPLE', vi: 'giá trị không hợp lệ: “yes”; cần một trong: auto, none', en: 'the value is not valid: “yes”; expected one of: auto, none' },
      { name: 'DONDOC_PUBLIC_URL', vi: 'giá trị không hợp lệ: “ftp://x”; cần dạng https://tên-miền', en: 'the value is not valid: “ftp://x”; expected of the form https://name' },
      { name: 'DONDOC_SESSION_IDLE_MINUTES', vi: 'giá trị không hợp lệ: “1”; cần số nguyên từ 5 đến 1440', en: 'the value is not valid: “1”; expected a whole number from 5 to 1440' },
    ]);
  });

  test('a value may come from a file, as secrets do; a file and a value together are refused', () => {
    const folder = mkdtempSync(join(tmpdir(), 'dondoc-config-'));
    const file = join(folder, 'url');
    writeFileSync(file, 'postgres://a:b@db/dondoc\n');
    const reading = readConfig({ DATABASE_URL_FILE: file });
    expect(reading.ok && reading.config.databaseUrl).toBe('postgres://a:b@db/dondoc');
    const both = readConfig({ DATABASE_URL_FILE: file, DATABASE_URL: 'postgres://x' });
    expect(both.ok ? '' : both.mistakes[0]?.en).toBe('set only one of DATABASE_URL and DATABASE_URL_FILE');
    rmSync(folder, { recursive: true });
    const gone = readConfig({ DATABASE_URL_FILE: file });
    expect(gone.ok ? '' : gone.mistakes[0]?.en).toBe(`the file ${file} cannot be read (ENOENT)`);
  });

  test('a secret is never shown, not even when it is wrong', () => {
    const wrong = readConfig({ DATABASE_URL: 'mysql://a:hunter2@db' });
    expect(JSON.stringify(wrong)).not.toContain('hunter2');
    expect(JSON.stringify(describeSettings({ DATABASE_URL: 'postgres://a:hunter2@db/x' }))).not.toContain('hunter2');
  });

  test.each([
    ['DONDOC_PROT', 'this variable has no effect; did you mean DONDOC_PORT?'],
    ['DONDOC_SAMPEL_FILE', 'this variable has no effect; did you mean DONDOC_SAMPLE_FILE?'],
    ['DONDOC_WEATHER_FORECAST', 'this variable has no effect'],
  ])('%s is warned about', (name, en) => {
    expect(readConfig({ [name]: '1' }).warnings.map((warning) => warning.en)).toEqual([en]);
  });

  test('the page for operators has the same table', () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/operations.md'), 'utf8');
    const [, table] = /<!-- settings -->\n([^]*?)\n<!-- \/settings -->/.exec(page) ?? [];
    const rows = describeSettings({}).map(({ name, value, en }) => `| \`${name}\` | ${value === '' ? '–' : `\`${value}\``} | ${en} |`);
    expect(table).toBe(['| variable | without it | meaning |', '| --- | --- | --- |', ...rows].join('\n'));
  });
});
