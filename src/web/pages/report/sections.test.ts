import { describe, expect, it } from 'vitest';
import type { ReportSection } from '#contract/index.js';
import { movedLine, stillUnused, withLine, withText, withoutLine } from './sections.js';

const line = (id: string, taskIds: string[] = []): ReportSection['items'][number] => ({ id, text: id, taskIds });
const sections: ReportSection[] = [
  { key: 'I', heading: 'Kết quả', level: 1, items: [line('a', ['t1']), line('b'), line('c')] },
  { key: 'II', heading: 'Kế hoạch', level: 1, items: [] },
];
const ids = (changed: readonly ReportSection[]): string => changed.map((section) => section.items.map((item) => item.id).join('')).join('|');

describe('editing the lines of a report', () => {
  it.each([
    ['a line goes up', movedLine(sections, { section: 'I', at: 1 }, -1), 'bac|'],
    ['a line goes down', movedLine(sections, { section: 'I', at: 0 }, 1), 'bac|'],
    ['the first stays first', movedLine(sections, { section: 'I', at: 0 }, -1), 'abc|'],
    ['the last stays last', movedLine(sections, { section: 'I', at: 2 }, 1), 'abc|'],
    ['a line is removed', withoutLine(sections, { section: 'I', at: 1 }), 'ac|'],
    ['a line is added at the end', withLine(sections, 'II', line('d')), 'abc|d'],
  ])('%s', (_, changed, expected) => {
    expect(ids(changed)).toBe(expected);
    expect(ids(sections)).toBe('abc|');
  });

  it('changes the words of one line only', () => {
    expect(withText(sections, { section: 'I', at: 1 }, 'Đã xong')[0]?.items.map((item) => item.text)).toEqual(['a', 'Đã xong', 'c']);
  });

  it('takes what was just put in off the unused, and gives it back with the line', () => {
    const unused = [{ taskId: 't1', text: '', unitName: '' }, { taskId: 't2', text: '', unitName: '' }];
    expect(stillUnused(unused, sections).map((each) => each.taskId)).toEqual(['t2']);
    expect(stillUnused(unused, withoutLine(sections, { section: 'I', at: 0 })).map((each) => each.taskId)).toEqual(['t1', 't2']);
  });
});
