import { describe, expect, test } from 'vitest';
import { HANDS } from '#core/index.js';
import { chosenOf, isTicked, withTicks } from './choice.js';
import type { Followed } from './choice.js';

const TODAY = '2025-04-14';
const unit = { id: 'u', name: 'Phòng Quản lý khoa học', shortName: '' };
const followed = (id: string, part: Partial<Followed> = {}): Followed => ({
  id, code: id, title: id, class: 'action', kind: 'directive', state: 'active', timeliness: 'overdue', lead: unit, officer: null, deadline: null, dueOn: '2025-04-10', originalDueOn: '2025-04-10', urgency: 'none', progressPercent: 0,
  hasRequest: false, requestKind: null, restricted: false, isKey: false, border: null, document: null, programme: '', assignedBy: '', coordinators: [], supportUnitIds: [], product: '', dormant: false, dunLevel: 0, lastReport: null, lastReportAt: null,
  openedOn: null, closedOn: null, version: 1, may: ['dun'], attention: ['overdue'], hand: 'officer', holder: '', since: null, dunning: null, proposedLevel: 1, lateLeaf: null, ...part,
});
const NOTHING: ReadonlySet<string> = new Set();

describe('ticked at first', () => {
  test.each(HANDS.map((hand) => [hand, hand === 'unit' || hand === 'officer'] as const))('what lies with the %s: %s', (hand, ticked) => expect(isTicked(followed('a', { hand }), TODAY, NOTHING)).toBe(ticked));
  test('is nothing that was chased today, or that this person may not chase', () => {
    expect(isTicked(followed('a', { dunning: { count: 1, level: 1, on: TODAY } }), TODAY, NOTHING)).toBe(false);
    expect(isTicked(followed('a', { may: [] }), TODAY, new Set(['a']))).toBe(false);
  });
});

test('what waits above can be ticked by hand, and a unit of which nothing is ticked gets no letter', () => {
  const [late, asked] = [followed('late'), followed('asked', { hand: 'decider' })];
  const page = { today: TODAY, units: [{ unit, all: { key: 'unit', value: 2, filter: {} }, tasks: [late, asked] }, { unit: { ...unit, id: 'v' }, all: { key: 'unit', value: 1, filter: {} }, tasks: [asked] }] };
  expect(chosenOf(page, NOTHING).map(({ tasks }) => tasks)).toEqual([[late]]);
  expect(chosenOf(page, withTicks(NOTHING, { tasks: [asked], to: true, today: TODAY })).map(({ tasks }) => tasks)).toEqual([[late, asked], [asked]]);
});
