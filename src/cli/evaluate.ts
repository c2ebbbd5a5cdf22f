import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Language } from '#core/index.js';
import { LABELS, filesOf, idOf, inParallel, progressBar } from './files.js';
import { type Ink, inkFor } from './ink.js';
import { readFile } from './read.js';
import { type Figures, figuresOf } from './scoring/figures.js';
import { type Gold, goldOf, NOTHING_READ } from './scoring/gold.js';
import { type Score, scoreOf } from './scoring/score.js';
import { type Command, EXIT, UsageFault, wordsOf } from './terminal.js';

/** A labelled document and how it was read. */
interface Scored {
  readonly id: string;
  readonly score: Score;
  /** Why it could not be read, in both languages. */
  readonly refused: { readonly vi: string; readonly en: string } | null;
}

/**
 * `dondoc evaluate GOLD DOCS`: reads every labelled document and says how well, one line each and the figures of all, with what was
 * gained and lost against scores on record. Ends with 1 where a figure fell.
 */
export const evaluateCommand: Command = async (args, terminal) => {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { against: { type: 'string' }, write: { type: 'string' }, mistakes: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } } });
  const [goldFolder, docsFolder, ...others] = positionals;
  if (goldFolder === undefined || docsFolder === undefined || others.length > 0) throw new UsageFault({ vi: 'Hãy nêu thư mục nhãn và thư mục văn bản', en: 'Name the folder of labels and the folder of documents' });
  const labels = goldIn(goldFolder);
  const before = values.against === undefined ? null : figuresIn(values.against);
  const documents = new Map(filesOf([docsFolder]).filter((file) => !file.endsWith(LABELS)).map((file) => [idOf(file), file]));
  const scored = await inParallel(labels, async ({ id, gold }) => scoredOf({ id, gold, file: documents.get(id) }), progressBar(terminal, labels.length));
  const figures = figuresOf(scored.map(({ score }) => score));
  if (values.write !== undefined) writeFileSync(values.write, `${JSON.stringify(figures, null, 1)}\n`);
  const ink = inkFor(terminal.colours === true);
  terminal.out(values.json ? `${JSON.stringify({ figures, documents: scored }, null, 1)}\n` : [...scored.flatMap((each) => printScored(each, { mistakes: values.mistakes, language: terminal.language, ink })), '', ...printFigures(figures, { before, language: terminal.language, ink }), ''].join('\n'));
  return before !== null && worse(figures, before).length > 0 ? EXIT.failed : EXIT.done;
};

function goldIn(folder: string): readonly { id: string; gold: Gold }[] {
  const labels = filesOf([folder]).filter((file) => file.endsWith('.json')).flatMap((file) => {
    const gold = goldOf(parsed(file));
    return gold === null ? [] : [{ id: idOf(file), gold }];
  });
  if (labels.length === 0) throw new UsageFault({ vi: `Thư mục ${folder} không có tệp nhãn .json nào có tasks`, en: `The folder ${folder} holds no .json file of labels with tasks` });
  return labels;
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new UsageFault({ vi: `Tệp ${file} không phải JSON đọc được`, en: `The file ${file} is no JSON that can be read` });
  }
}

function figuresIn(file: string): Figures {
  const figures = parsed(file);
  const isFigures = typeof figures === 'object' && figures !== null && 'endToEnd' in figures && typeof figures.endToEnd === 'number';
  if (!isFigures) throw new UsageFault({ vi: `Tệp ${file} không phải bảng điểm do evaluate --write ghi`, en: `The file ${file} is not a record that evaluate --write wrote` });
  return figures as Figures;
}

async function scoredOf({ id, gold, file }: { id: string; gold: Gold; file: string | undefined }): Promise<Scored> {
  const missing = { vi: 'không có văn bản cùng tên', en: 'no document of this name' };
  if (file === undefined) return { id, score: scoreOf(gold, NOTHING_READ), refused: missing };
  const { outcome } = await readFile(file, {});
  return outcome.ok ? { id, score: scoreOf(gold, outcome.value), refused: null } : { id, score: scoreOf(gold, NOTHING_READ), refused: wordsOf(outcome.refusal) };
}

interface Print {
  readonly language: Language;
  readonly ink: Ink;
}

const percent = (value: number): string => (100 * value).toFixed(1).padStart(5);

function printScored({ id, score, refused }: Scored, { mistakes, language, ink }: Print & { mistakes: boolean }): string[] {
  const figures = figuresOf([score]);
  const columns = COLUMNS.map((name) => `${name} ${percent(figures[name])}`).join('  ');
  const all = figures.endToEnd === 1 && figures.task === 1;
  return [`${ink(all ? 'green' : 'yellow', all ? '✓' : '•')} ${id.padEnd(30)} ${columns}  ${ink('faint', `${String(score.endToEnd.hit)}/${String(score.endToEnd.gold)}`)}${refused === null ? '' : `  ${ink('red', refused[language])}`}`, ...(mistakes ? score.mistakes.map((each) => `    ${ink('faint', each)}`) : [])];
}

const COLUMNS = ['task', 'lead', 'coordinator', 'deadline', 'citation', 'reportItem', 'header', 'endToEnd'] as const;
const HARM = ['lateDeadlines', 'tasksInNegatives'] as const;

function printFigures(figures: Figures, { before, language, ink }: Print & { before: Figures | null }): string[] {
  const head = { vi: `${String(figures.documents)} văn bản, ${String(figures.tasks)} nhiệm vụ`, en: `${String(figures.documents)} documents, ${String(figures.tasks)} tasks` }[language];
  const lines = COLUMNS.map((name) => `  ${name.padEnd(12)} ${percent(figures[name])}${change(figures[name], before?.[name], ink)}`);
  const harm = HARM.map((name) => `  ${name.padEnd(18)} ${String(figures[name])}${before === null || before[name] === figures[name] ? '' : ink(figures[name] > before[name] ? 'red' : 'green', `  (${String(before[name])})`)}`);
  return [ink('bold', head), ...lines, ...harm];
}

const SEEN = 0.0005;

function change(now: number, before: number | undefined, ink: Ink): string {
  if (before === undefined || Math.abs(now - before) < SEEN) return '';
  return ink(now > before ? 'green' : 'red', `  ${now > before ? '+' : ''}${(100 * (now - before)).toFixed(1)}`);
}

function worse(now: Figures, before: Figures): string[] {
  return [...COLUMNS.filter((name) => now[name] < before[name] - SEEN), ...HARM.filter((name) => now[name] > before[name])];
}
