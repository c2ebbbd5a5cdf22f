import { describe, expect, test } from 'vitest';
import { olderTasks } from './older.js';
import type { Comparable, OpenTask } from './older.js';

const draft = (part: Partial<Comparable>): Comparable => ({ id: 'draft', title: 'Rà soát quy chế quản lý nhiệm vụ khoa học', deliverable: '', leadUnitIds: ['science'], cited: [], ...part });
const task = (id: string, part: Partial<OpenTask>): OpenTask => ({ id, title: 'Sửa đổi quy chế quản lý tài sản công', deliverable: '', leadUnitIds: ['office'], cited: [], symbol: '', ...part });
const found = (one: Comparable, ...tasks: readonly OpenTask[]): unknown => olderTasks([one], tasks).flatMap((each) => each.tasks.map(({ taskId, why }) => [taskId, why.map(({ kind }) => kind).join(' ')]));

describe('open tasks that a draft may be about', () => {
  test.each<readonly [string, Partial<Comparable>, Partial<OpenTask>, unknown]>([
    ['said again in other words', {}, { title: 'Tiếp tục rà soát quy chế quản lý nhiệm vụ khoa học và công nghệ' }, [['a', 'title']]],
    ['the same base and lead, about the same thing', { cited: ['57-NQ/TW'] }, { cited: ['57-NQ/TW'], leadUnitIds: ['science'] }, [['a', 'citation lead']]],
    ['the document that ordered it', { cited: ['12/TB-SKHCN'] }, { symbol: '12/TB-SKHCN' }, [['a', 'document']]],
    ['the same product and lead', { deliverable: 'Quy chế quản lý nhiệm vụ' }, { deliverable: 'quy chế quản lý nhiệm vụ', leadUnitIds: ['science'] }, [['a', 'deliverable lead']]],
    ['a report is no telling product', { deliverable: 'Báo cáo' }, { deliverable: 'Báo cáo', leadUnitIds: ['science'] }, []],
    ['the same lead alone', {}, { leadUnitIds: ['science'] }, []],
    ['the same base and lead, about something else', { cited: ['57-NQ/TW'] }, { title: 'Mua sắm máy chủ', cited: ['57-NQ/TW'], leadUnitIds: ['science'] }, []],
    ['nothing in common', {}, { title: 'Mua sắm máy chủ' }, []],
  ])('%s', (_, one, other, expected) => expect(found(draft(one), task('a', other))).toEqual(expected));

  test('at most three, likeliest first', () => {
    const alike = { title: 'Rà soát quy chế quản lý nhiệm vụ khoa học' };
    expect(found(draft({}), task('b', alike), task('a', alike), task('c', { ...alike, leadUnitIds: ['science'] }), task('d', alike))).toEqual([['c', 'title lead'], ['a', 'title'], ['b', 'title']]);
  });
});
