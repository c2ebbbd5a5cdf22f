import { expect, test } from 'vitest';
import { groupsOnPaper } from './paper-groups.js';
import type { TaskLine } from './task-lines.js';

const task = (id: string, part: Partial<TaskLine>): TaskLine => ({ id, lead: { id: 'vp', name: 'Văn phòng', shortName: 'VP' }, document: null, assignedBy: '', dueOn: null, state: 'active', timeliness: 'undated', ...part }) as TaskLine;
const TASKS = [
  task('a', { dueOn: '2025-04-10', timeliness: 'overdue', assignedBy: 'Giám đốc Sở' }), task('b', { dueOn: '2025-04-20', timeliness: 'due_soon', lead: { id: 'khtc', name: 'Phòng Kế hoạch - Tài chính', shortName: 'KHTC' } }),
  task('c', { dueOn: '2025-05-02', timeliness: 'on_track', document: { id: 'd1', label: '42/TB-SKHCN' } }), task('d', { state: 'done', timeliness: 'late', dueOn: '2025-04-01' }), task('e', { state: 'cancelled' }),
];

test.each([
  [undefined, [['', 'abcde']]], ['unit', [['vp', 'acde'], ['khtc', 'b']]], ['document', [['', 'abde'], ['d1', 'c']]], ['assigner', [['Giám đốc Sở', 'a'], ['', 'bcde']]],
  ['deadline', [['2025-04', 'abd'], ['2025-05', 'c'], ['', 'e']]], ['state', [['active', 'abc'], ['done', 'd'], ['cancelled', 'e']]], ['official', [['overdue', 'a'], ['on_track', 'bc'], ['late', 'd'], ['', 'e']]],
] as const)('by %s', (by, groups) => expect(groupsOnPaper(TASKS, by).map(({ key, tasks }) => [key, tasks.map(({ id }) => id).join('')])).toEqual(groups));

test('a group says how many of it are late, and what it is called', () => {
  const [first] = groupsOnPaper(TASKS, 'unit');
  expect([first?.label, first?.overdue]).toEqual(['Văn phòng', 1]);
});
