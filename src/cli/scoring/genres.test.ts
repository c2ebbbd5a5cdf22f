import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { read } from '#extraction/index.js';
import { LABELS, idOf } from '../files.js';
import type { Figures } from './figures.js';
import { figuresOf } from './figures.js';
import type { Gold } from './gold.js';
import { goldOf } from './gold.js';
import { scoreOf } from './score.js';

const FOLDER = fileURLToPath(new URL('../../../corpus/genres/', import.meta.url));

const scores = readdirSync(FOLDER).filter((name) => name.endsWith(LABELS)).map((name) => {
  const gold = goldOf(JSON.parse(readFileSync(FOLDER + name, 'utf8'))) as Gold;
  const text = readFileSync(`${FOLDER}${idOf(name)}.txt`, 'utf8');
  return { id: idOf(name), gold, text, score: scoreOf(gold, read(text)) };
});

/** What was reached when the reader was last worked on; raise them when it does better, say why in the message when one must fall. */
const FLOORS: Partial<Figures> = { task: 0.991, lead: 0.982, coordinator: 0.972, deadline: 1, citation: 1, reportItem: 1, header: 0.984, endToEnd: 0.966 };

describe('the invented documents of every genre', () => {
  const figures = figuresOf(scores.map(({ score }) => score));

  test('are all there, tasks and documents without one', () => {
    expect(scores.length).toBe(22);
    expect(scores.filter(({ gold }) => gold.kind === 'negative').length).toBe(4);
  });

  test.each(Object.entries(FLOORS))('%s is at least %d', (name, floor) => {
    expect(figures[name as keyof Figures]).toBeGreaterThanOrEqual(floor);
  });

  test('no deadline is read too late, no task where none is given', () => {
    expect([figures.lateDeadlines, figures.tasksInNegatives]).toEqual([0, 0]);
  });

  test.each(scores.map(({ id, gold, text }) => [id, gold, text] as const))('the labels of %s quote its words', (_id, gold, text) => {
    for (const { quote } of [...gold.tasks, ...(gold.reportItems ?? [])]) expect(text).toContain(quote);
  });
});

test('labels beside a document belong to it', () => {
  expect([idOf('corpus/genres/g01-vpcp-tb.gold.json'), idOf('corpus/genres/g01-vpcp-tb.txt'), idOf('gold/seed-000.json')]).toEqual(['g01-vpcp-tb', 'g01-vpcp-tb', 'seed-000']);
});
