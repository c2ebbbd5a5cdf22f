import { type Language, refusalSentence } from '#core/index.js';
import type { Ink } from './ink.js';
import type { ReadFile } from './read.js';

const WORDS = {
  tasks: { vi: 'nhiệm vụ', en: 'tasks' },
  look: { vi: 'cần xem lại', en: 'to look at' },
  read: { vi: 'văn bản đọc được', en: 'documents read' },
  refused: { vi: 'không đọc được', en: 'not read' },
} as const;

/** One line for one file: how many tasks, how many of them a person should look at, or why it could not be read. */
export function printLine({ file, outcome, milliseconds }: ReadFile, language: Language, ink: Ink): string {
  if (!outcome.ok) return `${ink('red', '✗')} ${file}  ${refusalSentence(outcome.refusal, language)}\n`;
  const { tasks } = outcome.value;
  const doubtful = tasks.filter((task) => task.flags.length > 0).length;
  const look = doubtful === 0 ? '' : `  ${ink('yellow', `${String(doubtful)} ${WORDS.look[language]}`)}`;
  return `${ink('green', '✓')} ${file}  ${ink('bold', String(tasks.length))} ${WORDS.tasks[language]}${look}  ${ink('faint', `${String(Math.round(milliseconds))} ms`)}\n`;
}

/** What came of all files together. */
export function printTotals(all: readonly ReadFile[], language: Language, ink: Ink): string {
  const tasks = all.reduce((total, { outcome }) => total + (outcome.ok ? outcome.value.tasks.length : 0), 0);
  const refused = all.filter(({ outcome }) => !outcome.ok).length;
  const parts = [`${String(all.length - refused)} ${WORDS.read[language]}`, `${String(tasks)} ${WORDS.tasks[language]}`, ...(refused === 0 ? [] : [ink('red', `${String(refused)} ${WORDS.refused[language]}`)])];
  return `\n${parts.join(', ')}\n`;
}
