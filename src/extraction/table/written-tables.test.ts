import { describe, expect, test } from 'vitest';
import { read } from '../read.js';
import type { Reading } from '../reading.js';
import { crawled, html, markdown } from '../testing/drawn-table.js';
import type { TableSample } from '../testing/assignment-tables.js';
import { SAMPLES } from '../testing/assignment-tables.js';
import { MORE_SAMPLES, NO_ASSIGNMENTS } from '../testing/more-assignment-tables.js';

const low = (names: readonly string[]): string[] => names.map((name) => name.toLowerCase());

const said = (reading: Reading): unknown[] => reading.tasks.map((task) => ({
  task: task.text, lead: low(task.lead.map(({ text }) => text)), support: low(task.coordinators.map(({ text }) => text)),
  due: task.deadlines.map(({ bound, anchor, from, to }) => (bound === 'within' ? `within ${from}..${to}` : `${bound} ${anchor ?? ''}`.trim())),
}));

const expected = ({ tasks }: TableSample): unknown[] => tasks.map(({ task, lead, support, due }) => ({ task, lead: low(lead ?? []), support: low(support ?? []), due: due ?? [] }));

const ALL = [...SAMPLES, ...MORE_SAMPLES];

describe('tables of Markdown', () => {
  test.each(ALL.filter(({ needsShape }) => needsShape === undefined))('$name', (sample) => {
    expect(said(read(`${sample.before}\n${markdown(sample.table)}\n`))).toEqual(expected(sample));
  });
});

describe('tables of html in Markdown', () => {
  test.each(ALL)('$name', (sample) => {
    expect(said(read(`${sample.before}\n${html(sample.table)}\n`))).toEqual(expected(sample));
  });
});

describe('tables as web crawlers leave them', () => {
  test.each(ALL.filter(({ needsShape, crawl }) => needsShape === undefined && crawl !== 'lost'))('$name', (sample) => {
    expect(said(read(`${sample.before}\n${crawled(sample.table)}`))).toEqual(expected(sample));
  });
});

describe('tables that give nobody work, however they are written', () => {
  test.each(NO_ASSIGNMENTS)('$name', ({ before, table }) => {
    expect([markdown, html, crawled].flatMap((form) => read(`${before}\n${form(table)}\n`).tasks.map(({ text }) => text))).toEqual([]);
  });
});
