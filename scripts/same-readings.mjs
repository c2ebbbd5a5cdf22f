// Two built checkouts must read every text the same, byte for byte: for work on the speed or the structure of the reader, which may change nothing.
//   node scripts/same-readings.mjs --against CHECKOUT [--docs DIR …] [--every N]
// Reads the samples, genres, openings and phrases of the corpus, and the .txt and .md files of the folders given, each as it is, in forms that are hard
// on a reader (wrapped, decomposed, noisy, shuffled, cut, in capitals, with rare signs), with and without a directory. Only names are printed.
// --every 5 takes a fifth of them, for a first look.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({ options: { against: { type: 'string' }, docs: { type: 'string', multiple: true, default: [] }, every: { type: 'string', default: '1' } } });
if (values.against === undefined) {
  console.error('same-readings: say with --against which built checkout to compare with');
  process.exit(2);
}
const readerOf = async (checkout) => (await import(pathToFileURL(join(checkout, 'dist', 'extraction', 'index.js')).href)).read;
const [ours, theirs] = [await readerOf(ROOT), await readerOf(resolve(values.against))];

// The same numbers in every run, so that a difference comes back.
let seed = 7;
const chance = () => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) / 0x7fffffff;

const LONGEST_CHANGED = 120_000;
const MISREAD = 'iíoơạ1l|.';
const wrapped = (text) => text.replace(/([^\n]{1,76})(?: |$)/gm, '$1\n');
const noisy = (text) => Array.from(text, (letter) => (chance() < 0.01 ? (chance() < 0.5 ? '' : MISREAD[Math.floor(chance() * MISREAD.length)]) : letter)).join('');
const shuffled = (text) => text.split('\n').map((line) => [chance(), line]).sort(([a], [b]) => a - b).map(([, line]) => line).join('\n');
const cut = (text) => text.slice(Math.floor(text.length * chance() * 0.5), Math.floor(text.length * (0.5 + chance() * 0.5)));
const odd = (text) => `${text.replace(/ /g, (space) => (chance() < 0.02 ? '\t' : chance() < 0.02 ? '\u200b ' : space))} 𝐀𝐁 ☎ 漢字 \ud83d\ude00 Ⅳ İ ß ﬁ`;
const FORMS = {
  'as it is': (text) => text, wrapped, decomposed: (text) => text.normalize('NFD'), noisy, shuffled, cut, odd,
  'line ends': (text) => text.replace(/\n/g, '\r\n').replace(/ (?=[A-ZĐ])/g, (space) => (chance() < 0.1 ? '\u00a0' : chance() < 0.1 ? '  ' : space)),
  gaps: (text) => text.replaceAll('\n', '\n\n'), capitals: (text) => text.split('\n').map((line) => (chance() < 0.15 ? line.toUpperCase() : line)).join('\n'),
  misread: (text) => text.replace(/phối hợp/g, 'phôi họp').replace(/trước/g, (word) => (chance() < 0.5 ? 'trưóc' : word)).replace(/ngày/g, (word) => (chance() < 0.3 ? 'ngay' : word)),
};
const NAMES = ['Văn phòng Sở', 'Phòng Kế hoạch - Tài chính', 'Sở Tài chính', 'Sở Nội vụ', 'Sở Y tế', 'Ủy ban nhân dân tỉnh', 'Công an tỉnh', 'Thanh tra Sở', 'Sở Xây dựng'];
const units = NAMES.map((name, index) => ({ id: `u${index}`, name, shortName: index === 2 ? 'STC' : null, aliases: [], parentId: null }));

const filesIn = (folder) => readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)]));

/** The texts of a file by name: a text file is one, of a table of phrases each phrase is. */
function textsOf(file) {
  const name = relative(ROOT, file);
  if (/\.(?:txt|md)$/.test(file)) return [{ name, text: readFileSync(file, 'utf8'), forms: Object.keys(FORMS) }];
  if (!file.endsWith('.jsonl')) return [];
  const said = readFileSync(file, 'utf8').trim().split('\n').flatMap((line) => Object.values(JSON.parse(line)).filter((value) => typeof value === 'string'));
  return said.map((text, index) => ({ name: `${name}:${index}`, text: text.replace(/[«»]/g, ''), forms: ['as it is'] }));
}

const answer = (read, text, options) => {
  try {
    return JSON.stringify(read(text, options));
  } catch (error) {
    return `! ${String(error)}`;
  }
};

const folders = [join(ROOT, 'corpus'), ...values.docs.map((folder) => resolve(folder))];
const texts = folders.flatMap(filesIn).flatMap(textsOf).filter((_, index) => index % Math.max(1, Number(values.every)) === 0);
let readings = 0;
const different = [];
for (const { name, text, forms } of texts) {
  for (const form of text.length > LONGEST_CHANGED ? ['as it is'] : forms) {
    const changed = FORMS[form](text);
    const same = [{}, { units }].every((options) => answer(ours, changed, options) === answer(theirs, changed, options));
    readings += 2;
    if (!same) different.push(`${name} (${form})`);
  }
}
console.log(`${readings} readings of ${texts.length} texts, ${different.length} texts differ`);
for (const each of different.slice(0, 40)) console.log(`  ${each}`);
process.exitCode = different.length === 0 ? 0 : 1;
