import { expect, it } from 'vitest';
import { rollUpOf } from './roll-up.js';

type Child = Parameters<typeof rollUpOf>[0][number];
const child = (lead: string, part: Partial<Child>): Child => ({ id: lead, title: 'Rà soát', lead, state: 'active', waived: false, dueOn: '2025-04-18', timeliness: 'on_track', openChildren: 0, ...part });

it('counts what is waited for, and says who is late, longest first', () => {
  const children = [
    child('Phòng A', { state: 'done', timeliness: 'late' }), child('Phòng B', { timeliness: 'overdue' }), child('Phòng C', { timeliness: 'overdue', dueOn: '2025-04-10' }), child('Phòng D', { waived: true, timeliness: 'overdue' }), child('Phòng E', { state: 'cancelled' }),
  ];
  expect(rollUpOf(children, '2025-04-20')).toEqual({ done: 1, all: 3, late: [{ unit: 'Phòng C', days: 10 }, { unit: 'Phòng B', days: 2 }] });
});

it('a child that was done counts, also when it was waived before', () => {
  expect(rollUpOf([child('Phòng A', { state: 'done', waived: true })], '2025-04-20')).toEqual({ done: 1, all: 1, late: [] });
});
