import { expect, test } from 'vitest';
import { groupsOnPaper } from './paper-groups.js';
import type { TaskLine } from './task-pages.js';

const task = (id: string, part: Partial<TaskLine>): TaskLine => ({ id, lead: { id: 'vp', name: 'Văn phòng', shortName: 'VP' }, document: null, assignedBy: '', dueOn: null, state: 'active', timeliness: 'undated', ...part }) as TaskLine;
const TASKS = [
  task('a', { dueOn: '2025-04-10', timeliness: 'overdue', assignedBy: 'Giám đốc Sở' }), task('b', { dueOn: '2025-04-20', timeliness: 'due_soon', lead: { id: 'khtc', name: 'Phòng Kế hoạch - Tài chính', shortName: 'KHTC' } }),
  task('c', { dueOn: '2025-05-02', timeliness: 'on_track', document: { id: 'd1', label: '42/TB-SKHCN' } }), task('d', { state: 'done', timeliness: 'late', dueOn: '2025-04-01' }), task('e', { state: 'cancelled' }),
];

test.each([
  [undefined, [['', 'abcde']]], ['unit', [['vp', 'acde'], ['khtc', 'b']]], ['document', [['d1', 'c'], ['', 'abde']]], ['assigner', [['Giám đốc Sở', 'a'], ['', 'bcde']]],
  ['deadline', [['2025-04', 'abd'], ['2025-05', 'c'], ['', 'e']]], ['state', [['active', 'abc'], ['cancelled', 'e'], ['done', 'd']]], ['official', [['on_track', 'bc'], ['late', 'd'], ['overdue', 'a'], ['', 'e']]],
] as const)('by %s', (by, groups) => expect(groupsOnPaper(TASKS, by).map(({ key, tasks }) => [key, tasks.map(({ id }) => id).join('')])).toEqual(groups));

test('by programme, and past units under those of today', () => {
  const planned = TASKS.map((each) => ({ ...each, programme: each.id === 'b' ? '47/KH-UBND (2025)' : '' }));
  expect(groupsOnPaper(planned, 'programme').map(({ key, tasks }) => [key, tasks.length])).toEqual([['47/KH-UBND (2025)', 1], ['', 4]]);
  expect(groupsOnPaper(TASKS, 'unit', new Map([['khtc', { id: 'vp', name: 'Văn phòng' }]])).map(({ key, label, tasks }) => [key, label, tasks.length])).toEqual([['vp', 'Văn phòng', 5]]);
});

test('a group says how many of it are late, and what it is called', () => {
  const [first] = groupsOnPaper(TASKS, 'unit');
  expect([first?.label, first?.overdue]).toEqual(['Văn phòng', 1]);
});
