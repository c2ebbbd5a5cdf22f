// The same document in another form must read the same. Every labelled document and every sample is changed in ways that change nothing
// (wrapping, page numbers, bullets, Unicode forms …), read again, and compared after its offsets were led back.
//   node scripts/metamorphic.mjs [--check] [--write] [--only NAME] [--verbose] [--noise] [--wide] [--document ID]
// --wide takes far more forms and, beside those, every text that is at hand, labelled or not; a look at the language, kept in no record.
// --check fails where more documents differ than corpus/METAMORPHIC.json says; --write keeps what is reached.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isHeldOut } from './evaluate.mjs';
import { FORMS, WIDE } from './metamorphic/forms.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const layer = (path) => import(pathToFileURL(join(ROOT, 'dist', path)).href);
const { read } = await layer('extraction/index.js');
const { sourceText, sourceOf, replaced } = await layer('extraction/text/mapped-text.js');
const { cleaned } = await layer('extraction/text/clean.js');
const { paragraphText } = await layer('extraction/text/paragraphs.js');
const { fold } = await layer('core/index.js');

/** One paragraph to a line, as the reader understands it; null where tables or columns would lose their shape. */
function unwrapped(text) {
  const { text: out } = paragraphText(cleaned(text));
  return out;
}

/** What a reading says, with its places led back to letters of the text it was made from. */
function sayings(reading, mapped, base) {
  const before = lettersBefore(base);
  const at = (span) => (span === null ? '-' : `${before[sourceOf(mapped, span.start)]}-${before[span.end === 0 ? 0 : sourceOf(mapped, span.end - 1)] + 1}`);
  // "05/7", "5/7" and "5-7" are one day.
  const words = (text) => fold(text ?? '').replace(/(?<!\d)0(?=\d)/g, '').replace(/(?<=\d)[-.](?=\d)/g, '/').replace(/ (?=[;:])/g, '');
  const units = (list) => list.map(({ text }) => words(text)).sort().join(' + ');
  return {
    header: ['number', 'symbol', 'type', 'date', 'issuer', 'subject'].map((field) => `${field}: ${words(reading.header[field] ?? '')}`),
    tasks: reading.tasks.map((task) => `${at(task.span)} ${words(task.text).slice(0, 50)} | ${units(task.lead)} | ${units(task.coordinators)} | ${task.deadlines.map((each) => [each.bound, each.anchor, each.from, each.to, each.precision, each.inherited].join(' ')).join(' + ')} | ${task.class}`),
    citations: reading.citations.map((each) => `${before[sourceOf(mapped, each.span.start)]} ${each.key.replace(/[‑–]/g, '-')} ${each.date ?? ''} ${words(each.issuer)}`),
  };
}

function lettersBefore(text) {
  const counts = new Int32Array(text.length + 1);
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    counts[at] = count;
    if (/[\p{L}\p{N}]/u.test(text[at])) count += 1;
  }
  counts[text.length] = count;
  return counts;
}

const missing = (from, other) => from.filter((each) => !other.includes(each));

/** The differences between the readings of a text and of its changed form, as sentences. */
function differences(text, form) {
  const start = form.base === 'source' ? text : unwrapped(text);
  const changed = form.change === null ? sourceText(unwrapped(text)) : form.change(sourceText(start));
  const base = form.change === null ? null : start;
  const expected = sayings(read(base ?? text), sourceText(base ?? text), base ?? text);
  const got = sayings(read(changed.text), changed, base ?? changed.text);
  return ['header', 'tasks', 'citations'].flatMap((part) => {
    const [lost, gained] = form.change === null ? [missing(expected[part].map(unplaced), got[part].map(unplaced)), missing(got[part].map(unplaced), expected[part].map(unplaced))] : [missing(expected[part], got[part]), missing(got[part], expected[part])];
    return [...lost.map((each) => `- ${each}`), ...gained.map((each) => `+ ${each}`)];
  });
}

const unplaced = (saying) => saying.replace(/^[\d-]+ /, '');

// Openings with odd numbers are opened by nobody.
const isOddOpening = (folder, name) => folder === 'openings' && /[13579]\.txt$/.test(name);

const documentsIn = (folder) => readdirSync(join(ROOT, 'corpus', folder)).filter((name) => name.endsWith('.txt')).sort().map((name) => ({ id: name, text: readFileSync(join(ROOT, 'corpus', folder, name), 'utf8'), shown: !isOddOpening(folder, name), own: true }));

async function realDocuments(folder) {
  const list = [];
  if (!existsSync(folder)) return list;
  const { readDocument } = await layer('documents/index.js');
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    const outcome = /\.(?:txt|md)$/.test(name) ? { ok: true, value: { text: readFileSync(path, 'utf8') } } : await readDocument(readFileSync(path), basename(path), { recognise: false });
    const id = name.slice(0, name.lastIndexOf('.'));
    // Scans bring noise of their own, and take seconds a page.
    if (outcome.ok && outcome.value.unread === undefined) list.push({ id, text: outcome.value.text, shown: !isHeldOut(id) });
  }
  return list;
}

async function documents() {
  const shared = resolve(ROOT, '..', 'shared', 'extraction');
  const list = [...['samples', 'genres'].flatMap(documentsIn), ...(await realDocuments(join(shared, 'documents')))];
  if (!wide) return list;
  return [...list, ...['bodies', 'openings'].flatMap(documentsIn), ...(await realDocuments(join(shared, 'unlabelled')))];
}

const FAMILIES = ['aàáảãạăằắẳẵặâầấẩẫậ', 'eèéẻẽẹêềếểễệ', 'iìíỉĩị', 'oòóỏõọôồốổỗộơờớởỡợ', 'uùúủũụưừứửữự', 'yỳýỷỹỵ', 'dđ', 'l1i', 'o0', 'nu', 'ce'];
const FAMILY = new Map(FAMILIES.flatMap((letters) => [...letters].map((letter) => [letter, letters])));

/** Letters misread as a scanner does: other marks mostly, sometimes another letter. Names and numbers are left alone. */
function misread(mapped, share, names) {
  let state = 20261121;
  const chance = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return replaced(mapped, /(?<![\p{L}\p{N}])\p{Ll}[\p{Ll}]*/gu, ({ 0: word, index }) => {
    if (names.some(({ start, end }) => index >= start && index < end)) return null;
    const letters = [...word].map((letter) => {
      const family = FAMILY.get(letter);
      return family !== undefined && chance() < share * 1.35 ? family[Math.floor(chance() * family.length)] : letter;
    });
    return letters.join('');
  });
}

/** The figures of clean and of misread documents; the words of a task are taken from the clean text, since only its place and parts are in question. */
async function noise(docs) {
  const { scoreOf } = await layer('cli/scoring/score.js');
  const { figuresOf } = await layer('cli/scoring/figures.js');
  const gold = resolve(ROOT, '..', 'shared', 'extraction', 'gold');
  const labelled = docs.flatMap((document) => (existsSync(join(gold, `${document.id}.json`)) ? [{ ...document, gold: JSON.parse(readFileSync(join(gold, `${document.id}.json`), 'utf8')) }] : []));
  const at = (share) => figuresOf(labelled.map(({ text, gold: labels }) => {
    const names = read(text).tasks.flatMap((task) => [...task.lead, ...task.coordinators].flatMap((unit) => unit.span ?? []));
    const spoiled = misread(sourceText(text), share, names);
    const reading = read(spoiled.text);
    const clean = ({ span, ...rest }) => ({ ...rest, span, text: text.slice(sourceOf(spoiled, span.start), sourceOf(spoiled, Math.max(span.start, span.end - 1)) + 1).replace(/\s+/g, ' ') });
    return scoreOf(labels, { ...reading, tasks: reading.tasks.map(clean), reportItems: reading.reportItems.map(clean) });
  }));
  const clean = at(0);
  for (const share of [0.005, 0.01, 0.02]) {
    const figures = at(share);
    const fall = Object.fromEntries(['task', 'lead', 'coordinator', 'deadline', 'citation', 'header', 'endToEnd'].map((name) => [name, 100 * (clean[name] - figures[name])]));
    console.log(`${Math.max(...Object.values(fall)) <= 2 ? '✓' : '✗'} ${100 * share} % of letters misread: ${Object.entries(fall).map(([name, points]) => `${name} ${points <= 0 ? '' : '-'}${Math.abs(points).toFixed(1)}`).join(', ')} (${figures.lateDeadlines} deadlines too late)`);
  }
}

const RECORD = join(ROOT, 'corpus', 'METAMORPHIC.json');
const asked = (name) => process.argv.includes(name);
const valueOf = (name) => (asked(name) ? process.argv[process.argv.indexOf(name) + 1] : null);
const only = valueOf('--only');
const document = valueOf('--document');
const wide = asked('--wide');
const docs = (await documents()).filter(({ id, shown }) => document === null || (shown && id.startsWith(document)));
if (asked('--noise')) await noise(docs);
const record = existsSync(RECORD) ? JSON.parse(readFileSync(RECORD, 'utf8')) : {};
const reached = {};
const all = { open: [0, 0], heldOut: [0, 0] };
for (const form of (wide ? WIDE : FORMS).filter(({ name }) => only === null || name.includes(only))) {
  const wrong = docs.map((document) => ({ ...document, lines: differences(document.text, form) })).filter(({ lines }) => lines.length > 0);
  for (const [list, at] of [[docs, 0], [wrong, 1]]) for (const { shown } of list) all[shown ? 'open' : 'heldOut'][at] += 1;
  reached[form.name] = { own: wrong.filter(({ own }) => own).length, labelled: wrong.filter(({ own }) => !own).length };
  console.log(`${wrong.length === 0 ? '✓' : '•'} ${form.name}: ${docs.length - wrong.length} of ${docs.length} the same${wrong.length === 0 ? '' : `, not ${wrong.map(({ id, lines, shown }) => (shown ? `${id} (${lines.length})` : 'a held-out one')).join(', ')}`}`);
  if (asked('--verbose')) for (const { id, lines, shown } of wrong) if (shown) console.log(`  ${id}\n${lines.slice(0, 12).map((line) => `    ${line}`).join('\n')}`);
}
if (asked('--write') && !wide) writeFileSync(RECORD, `${JSON.stringify(reached, null, 1)}\n`);
if (wide) console.log(`${all.open[1]} of ${all.open[0]} readings of open texts differ, ${all.heldOut[1]} of ${all.heldOut[0]} of held-out ones`);
if (asked('--check') && !wide) {
  const worse = Object.entries(reached).filter(([name, { own, labelled }]) => own > (record[name]?.own ?? 0) || labelled > (record[name]?.labelled ?? 0));
  for (const [name] of worse) console.error(`more documents read differently than on record: ${name}`);
  if (worse.length > 0) process.exitCode = 1;
}
