import { describe, expect, test } from 'vitest';
import { read } from '../../read.js';
import { CONCLUSIONS } from './conclusions.js';
import { DIRECTIVES } from './directives.js';
import { PLANS } from './plans.js';
import type { Excerpt } from './letterheads.js';

const names = (units: readonly { readonly text: string }[]): string => units.map((unit) => unit.text).join('; ');

/** What was read, each task cut to the words that the table gives for it where they fit. */
function told(excerpt: Excerpt): (readonly string[])[] {
  return read(excerpt.text).tasks.filter((task) => task.class !== 'orientation').map((task, at) => {
    const [first = '', last = ''] = (excerpt.tasks[at]?.[0] ?? '').split(' … ');
    const fits = task.text.startsWith(first.replace(/ …$/, '')) && task.text.replace(/[.;,]$/, '').endsWith(last);
    return [fits ? (excerpt.tasks[at]?.[0] ?? '') : task.text, names(task.lead), names(task.coordinators)];
  });
}

const RULES: readonly (readonly [string, readonly Excerpt[]])[] = [['conclusions', CONCLUSIONS], ['directives', DIRECTIVES], ['plans and others', PLANS]];

describe.each(RULES)('tasks, leads and coordinators in %s', (_, excerpts) => {
  test.each(excerpts.map((excerpt) => [excerpt.name, excerpt] as const))('%s', (_name, excerpt) => {
    const general = /Yêu cầu các cơ quan, đơn vị, địa phương nghiêm túc triển khai/;
    const expected = excerpt.tasks.filter(([words]) => !general.test(words)).map(([words, lead, coordinators = '']) => [words, lead, coordinators]);
    expect(told(excerpt)).toEqual(expected);
  });
});
