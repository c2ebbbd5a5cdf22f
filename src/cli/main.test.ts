import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '#core/index.js';
import { COMMANDS } from './commands.js';
import { runCommandLine, takeLanguage } from './main.js';
import { languageOf } from './terminal.js';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dondoc-cli-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function type(words: string, { environment = {}, language = 'en' }: { environment?: Record<string, string>; language?: Language } = {}): Promise<{ code: number; out: string; said: string }> {
  let out = '';
  let said = '';
  const code = await runCommandLine(words.split(' ').filter((word) => word !== ''), {
    language,
    environment: { DONDOC_DATA: join(folder, 'data'), ...environment },
    out: (text) => (out += text),
    say: (sentence) => (said += `${sentence[language]}\n`),
  });
  return { code, out, said };
}

describe('the command line', () => {
  test.each(['', 'help', '--help', '-h'])('“%s” lists every command', async (words) => {
    const { code, out } = await type(words);
    expect(code).toBe(0);
    for (const entry of Object.values(COMMANDS)) expect(out).toContain(`dondoc ${entry.usage}`);
  });

  test('says what a command does below it, where a narrow window shows it', async () => {
    const { out } = await type('help', { language: 'vi' });
    for (const { words } of Object.values(COMMANDS)) expect(out).toContain(`\n      ${words.vi}\n`);
  });

  test.each([
    ['read --jsn', 'Không có lựa chọn “--jsn”\nCách dùng: dondoc read TỆP|THƯ_MỤC … [--json] [--units TỆP] [--out THƯ_MỤC]\n'],
    ['start now', 'Thừa “now”: lệnh này không nhận thêm gì\nCách dùng: dondoc start\n'],
    ['doctor --json=1', 'Lựa chọn “--json” thiếu giá trị, hoặc có giá trị mà không cần\nCách dùng: dondoc doctor [--json]\n'],
    ['read nowhere.txt', 'Không mở được tệp nowhere.txt: không có ở đó\nCách dùng: dondoc read TỆP|THƯ_MỤC … [--json] [--units TỆP] [--out THƯ_MỤC]\n'],
  ])('“%s” is answered in Vietnamese throughout', async (words, said) => {
    expect(await type(words, { language: 'vi' })).toEqual({ code: 2, out: '', said });
  });

  test('speaks Vietnamese unless asked otherwise', async () => {
    expect((await type('help', { language: 'vi' })).out).toContain('đọc văn bản chỉ đạo');
    expect(languageOf(undefined, {})).toBe('vi');
    expect(languageOf(undefined, { LANG: 'C.UTF-8' })).toBe('vi');
    expect(languageOf(undefined, { LANG: 'en_US.UTF-8' })).toBe('en');
    expect(languageOf('vi', { LANG: 'en_US.UTF-8' })).toBe('vi');
  });

  test.each([
    [['--lang', 'en', 'help'], ['help'], 'en'],
    [['help', '--lang=vi'], ['help'], 'vi'],
    [['read', 'a.txt'], ['read', 'a.txt'], undefined],
  ])('%j names a language', (words, args, asked) => {
    expect(takeLanguage(words)).toEqual({ args, asked });
  });

  test.each([
    ['migarte', 'Did you mean: dondoc migrate?'],
    ['constructor', 'See: dondoc help'],
    ['xyzzy', 'See: dondoc help'],
  ])('does not know “%s” and says what may be meant', async (words, hint) => {
    const { code, out, said } = await type(words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(said).toContain(hint);
  });

  test.each([
    ['migrate sideways', '“sideways” is not known', 'Usage: dondoc migrate [status] [--json]'],
    ['doctor --loud', "Unknown option '--loud'", 'Usage: dondoc doctor [--json]'],
    ['user promote', '“promote” is not known', 'Usage: dondoc user'],
    ['user add anna --name Anna', 'Write: dondoc user add', 'Usage: dondoc user'],
    ['user disable', 'Name exactly one login', 'Usage: dondoc user'],
    ['rule bend', '“bend” is not known', 'Usage: dondoc rule'],
    ['rule set extension.max 2', 'Write: dondoc rule set', 'Usage: dondoc rule'],
    ['seed forest', 'Write sample or none', 'Usage: dondoc seed'],
    ['seed none', 'add --yes to agree', 'Usage: dondoc seed'],
    ['read', 'Name at least one file', 'Usage: dondoc read FILE'],
    ['explain a.txt', 'Name a file and a place', 'Usage: dondoc explain FILE'],
    ['evaluate corpus', 'Name the folder of labels', 'Usage: dondoc evaluate'],
    ['evaluate src/cli src/cli', 'holds no .json file of labels', 'Usage: dondoc evaluate'],
    ['read nowhere.txt', 'nowhere.txt cannot be opened: it is not there', 'Usage: dondoc read FILE'],
    ['start --port 80', "Unknown option '--port'", 'Usage: dondoc start'],
    ['start now', "Unexpected argument 'now'", 'Usage: dondoc start'],
  ])('“%s” is a wrong use', async (words, why, usage) => {
    const { code, out, said } = await type(words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(said).toContain(why);
    expect(said).toContain(usage);
  });

  test('config prints every setting, never a secret, and then all mistakes', async () => {
    const { code, out, said } = await type('config', { environment: { DATABASE_URL: 'postgres://me:hunter2@db/x', DONDOC_PORT: 'x', DONDOC_SAMPLE: 'y', DONDOC_PROT: '1' } });
    expect(code).toBe(2);
    expect(out).toContain('DATABASE_URL=***  (environment)');
    expect(out + said).not.toContain('hunter2');
    expect(said).toMatch(/did you mean DONDOC_PORT\?[\s\S]*- DONDOC_PORT: [\s\S]*- DONDOC_SAMPLE: /);
  });

  test('version names the product and Node', async () => {
    expect((await type('version')).out).toMatch(/^dondoc \d+\.\d+\.\d+ \(Node\.js \d+\.\d+\.\d+\)\n$/);
  });

  test('openapi prints the description of the interface', async () => {
    expect(JSON.parse((await type('openapi')).out)).toMatchObject({ openapi: '3.1.0', info: { title: 'Đôn Đốc' } });
  });
});

describe('commands beside a database', () => {
  test('migrate brings the bundled database up, and is done the second time', async () => {
    const status = await type('migrate status --json');
    expect(status.code).toBe(3);
    expect(JSON.parse(status.out)).toMatchObject({ applied: [] });
    const first = await type('migrate');
    expect(first.code).toBe(0);
    expect(first.out).toMatch(/^✓ 0001_/);
    expect((await type('migrate')).said).toContain('up to date');
    expect((await type('migrate status')).code).toBe(0);
  });

  test('doctor looks at the machine and the database', async () => {
    const { code, out } = await type('doctor --json');
    expect(code).toBe(0);
    const checks = JSON.parse(out) as { name: string; state: string }[];
    expect(checks.map((check) => check.name)).toEqual(['node', 'folder', 'disk', 'database', 'migrations', 'clock', 'mail']);
    expect(checks.filter((check) => check.state === 'fault')).toEqual([]);
  });

  test('doctor finds a database that does not answer, and exits with 3', async () => {
    const { code, out } = await type('doctor', { environment: { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' } });
    expect(code).toBe(3);
    expect(out).toMatch(/✗ .*ECONNREFUSED[\s\S]*psql "\$DATABASE_URL"/);
  });
});

describe('read', () => {
  const notice = 'SỞ KHOA HỌC VÀ CÔNG NGHỆ\nSố: 12/TB-SKHCN\n\nTHÔNG BÁO\n\n1. Giao Văn phòng Sở chủ trì xây dựng kế hoạch, hoàn thành trước ngày 15/5/2025.\n';

  test('prints a sheet for people, and the contract of the reader with --json', async () => {
    const file = join(folder, 'thong-bao.txt');
    writeFileSync(file, notice);
    expect((await type(`read ${file}`)).out).toMatch(/Tasks \(\d+\)/);
    const reading = JSON.parse((await type(`read ${file} --json`)).out) as Record<string, unknown>;
    expect(Object.keys(reading).sort()).toEqual(['citations', 'engine', 'header', 'notes', 'reportItems', 'tasks']);
  });

  test('says why a file cannot be read', async () => {
    const file = join(folder, 'empty.txt');
    writeFileSync(file, '');
    const { code, out, said } = await type(`read ${file}`);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(said).not.toBe('');
    const refused = JSON.parse((await type(`read ${file} --json`)).out) as Record<string, unknown>;
    expect(refused).toMatchObject({ refusal: 'document.empty', vi: expect.stringContaining('Tệp không có nội dung') as string, en: said.trim() });
  });

  test('takes the units of an agency from a file, and refuses another shape', async () => {
    const units = join(folder, 'units.json');
    const file = join(folder, 'thong-bao.txt');
    writeFileSync(units, JSON.stringify([{ id: 'vp', name: 'Văn phòng Sở' }]));
    expect((await type(`read ${file} --units ${units}`)).code).toBe(0);
    writeFileSync(units, '{"name":"Văn phòng Sở"}');
    expect((await type(`read ${file} --units ${units}`)).code).toBe(2);
  });

  test('reads a folder side by side, says which files could not be read, and keeps the readings', async () => {
    const many = join(folder, 'many', 'below');
    mkdirSync(many, { recursive: true });
    writeFileSync(join(many, 'a.txt'), notice);
    writeFileSync(join(many, 'b.txt'), '');
    const { code, out } = await type(`read ${join(folder, 'many')} --out ${join(folder, 'readings')}`);
    expect(code).toBe(1);
    expect(out).toMatch(/✓ \S+a\.txt {2}1 tasks[\s\S]*✗ \S+b\.txt[\s\S]*1 documents read, 1 tasks, 1 not read/);
    expect(readdirSync(join(folder, 'readings'))).toEqual(['a.json']);
    writeFileSync(join(folder, 'many', 'a.md'), notice);
    await type(`read ${join(folder, 'many')} --out ${join(folder, 'readings')}`);
    expect(readdirSync(join(folder, 'readings')).sort()).toEqual(['a (2).json', 'a.json']);
    rmSync(join(folder, 'many', 'a.md'));
    const lines = (await type(`read ${join(folder, 'many')} --json`)).out.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ reading, refusal }) => [reading !== undefined, refusal])).toEqual([[true, undefined], [false, 'document.empty']]);
  });

  test('reads what a mail holds, file by file', async () => {
    const file = join(folder, 'gui-kem.eml');
    const attached = ['Content-Type: text/plain; charset=utf-8', 'Content-Disposition: attachment; filename="thong-bao.txt"', 'Content-Transfer-Encoding: base64', '', Buffer.from(notice).toString('base64')];
    writeFileSync(file, ['From: vanthu@lamhong.example', 'Subject: van ban', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary="b"', '', '--b', ...attached, '--b--', ''].join('\r\n'));
    const { code, out } = await type(`read ${file}`);
    expect(code).toBe(0);
    expect(out).toMatch(/✓ \S+gui-kem\.eml › thong-bao\.txt {2}1 tasks[\s\S]*1 documents read/);
  });

  test('works on no paper with a secrecy mark', async () => {
    const file = join(folder, 'mat.txt');
    writeFileSync(file, `TUYỆT MẬT\n${notice}`);
    const { code, out, said } = await type(`read ${file}`);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(said).toContain('secrecy mark');
  });

  test('says of a folder that cannot be made, or is empty, what is wrong', async () => {
    const file = join(folder, 'thong-bao.txt');
    expect(await type(`read ${file} --out ${file}`)).toMatchObject({ code: 2, said: expect.stringContaining('cannot be made: a file has that name') as string });
    expect(await type(`read ${file} --out ${join(file, 'below')}`)).toMatchObject({ code: 2, said: expect.stringContaining('cannot be made') as string });
    mkdirSync(join(folder, 'nothing'));
    expect(await type(`read ${join(folder, 'nothing')}`)).toMatchObject({ code: 2, said: expect.stringContaining('holds no files') as string });
    expect((await type('read --help')).code).toBe(0);
  });

  test('tells notes in words', async () => {
    const file = join(folder, 'bo-trong.txt');
    writeFileSync(file, notice.replace('Số: 12/', 'Số: /'));
    const { out } = await type(`read ${file}`, { language: 'vi' });
    expect(out).toContain('Người soạn để trống số văn bản.');
    expect(out).not.toMatch(/_missing|_blank/);
  });

  test('explain says who looked at a place and what became of it', async () => {
    const file = join(folder, 'thong-bao.txt');
    const { code, out } = await type(`explain ${file} 15/5/2025`);
    expect(code).toBe(0);
    expect(out).toMatch(/Is part of: task 1[\s\S]*deadline: before[^:]*: “trước ngày 15\/5\/2025” → before 2025-05-15 day \(taken\)[\s\S]*Looked and saw nothing here: .*citation/);
    const explanation = JSON.parse((await type(`explain ${file} 0 --json`)).out) as { paragraph: { zone: string }; said: unknown[] };
    expect(explanation.paragraph.zone).toBe('head');
    expect((await type(`explain ${file} 99999`)).code).toBe(2);
  });

  test('lint says what is against the form, where, and by which rule; it fails on what is wrong', async () => {
    const file = join(folder, 'the-thuc.txt');
    writeFileSync(file, 'UBND TỈNH LAM HỒNG\nSỞ Y TẾ\n\nSố: 5/TB-SYT\n\nTHÔNG BÁO\nVề lịch họp\n\nVăn phòng Sở chuẩn bị hội trường.\n');
    const { code, out } = await type(`lint ${file}`, { language: 'vi' });
    expect(code).toBe(1);
    expect(out).toContain('✗ dòng 4  Số nhỏ hơn 10 phải ghi thêm số 0 phía trước: 5 → 05.  NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3');
    expect(JSON.parse((await type(`lint ${file} --json --symbol SYT`)).out)).toContainEqual(expect.objectContaining({ rule: 'ending_missing', weight: 'wrong' }));
    expect((await type('lint')).code).toBe(2);
  });

  test('evaluate scores against labels, and fails where a figure fell', async () => {
    const [gold, docs, record] = [join(folder, 'gold'), join(folder, 'docs'), join(folder, 'record.json')];
    for (const each of [gold, docs]) mkdirSync(each);
    writeFileSync(join(docs, 'a.txt'), notice);
    writeFileSync(join(gold, 'a.json'), JSON.stringify({ header: { number: '12' }, tasks: [{ text: 'Giao Văn phòng Sở chủ trì xây dựng kế hoạch, hoàn thành trước ngày 15/5/2025', lead: ['Văn phòng Sở'], deadlines: [{ bound: 'before', anchor: '2025-05-15' }] }] }));
    expect(await type(`evaluate ${gold} ${docs} --write ${record}`)).toMatchObject({ code: 0, out: expect.stringMatching(/1\/1[\s\S]*1 documents, 1 tasks[\s\S]*endToEnd +100\.0/) as string });
    writeFileSync(join(gold, 'b.json'), JSON.stringify({ tasks: [{ text: 'Rà soát hồ sơ lưu trữ của cơ quan', lead: [] }] }));
    expect(await type(`evaluate ${gold} ${docs} --against ${record}`)).toMatchObject({ code: 1, out: expect.stringMatching(/no document of this name[\s\S]*endToEnd +50\.0 {2}-50\.0/) as string });
  });

  test('is reached without loading the server', () => {
    for (const name of ['main', 'commands', 'faults', 'terminal', 'read', 'reading-sheet']) {
      expect(readFileSync(join(import.meta.dirname, `${name}.ts`), 'utf8')).not.toMatch(/^import [^(]*#server/m);
    }
  });
});
