import { describe, expect, test } from 'vitest';
import { read } from '../../read.js';
import { CONCLUSIONS } from './conclusions.js';
import { DIRECTIVES } from './directives.js';
import { EVERYDAY } from './everyday.js';
import { LETTERS } from './letters.js';
import { PAGES } from './pages.js';
import { PLANS } from './plans.js';
import { PROGRAMMES } from './programmes.js';
import { SCHOOLS } from './schools.js';
import { SECTIONS } from './sections.js';
import type { Excerpt } from './letterheads.js';

const names = (units: readonly { readonly text: string }[]): string => units.map((unit) => unit.text).join('; ');

/** What was read; a task whose words begin and end as the table says is shown by the words of the table. */
function told(excerpt: Excerpt): (readonly string[])[] {
  return read(excerpt.text).tasks.filter((task) => task.class !== 'orientation').map((task, at) => {
    const expected = excerpt.tasks[at]?.[0] ?? '';
    const [first = '', last = ''] = expected.split(' … ');
    const fits = task.text.startsWith(first.replace(/ …$/, '')) && task.text.replace(/[.;,]$/, '').endsWith(last);
    return [expected !== '' && fits ? expected : task.text, names(task.lead), names(task.coordinators)];
  });
}

const RULES: readonly (readonly [string, readonly Excerpt[]])[] = [['conclusions', CONCLUSIONS], ['directives', DIRECTIVES], ['plans and others', PLANS], ['what is sent every week', EVERYDAY], ['sections', SECTIONS], ['pages and what they pass on', PAGES], ['schools and organisations', SCHOOLS], ['letters and notices', LETTERS], ['decisions, programmes and schedules', PROGRAMMES]];

describe.each(RULES)('tasks, leads and coordinators in %s', (_, excerpts) => {
  test.each(excerpts.map((excerpt) => [excerpt.name, excerpt] as const))('%s', (_name, excerpt) => {
    expect(told(excerpt)).toEqual(excerpt.tasks.map(([words, lead, coordinators = '']) => [words, lead, coordinators]));
  });
});
