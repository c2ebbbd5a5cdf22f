import { describe, expect, test } from 'vitest';
import { lastHeirs, unitsAfter, whyNotReorganised } from './reorganise.js';
import type { Reorganisation } from './reorganise.js';
import type { Unit } from './tree.js';

const unit = (id: string, validFrom = '2024-01-01', validTo: string | null = null): Unit => ({
  id, agencyId: 'agency', name: `Phòng ${id}`, shortName: '', symbol: '', kind: 'division', parentId: 'root', aliases: [], validFrom, validTo, position: 0,
});
const UNITS = [unit('root'), unit('a'), unit('b'), unit('c'), unit('young', '2025-07-01'), unit('gone', '2024-01-01', '2025-01-31')];
const fresh = (id: string, parentId = 'root') => ({ id, name: `Phòng ${id}`, parentId });
const why = (plan: Partial<Reorganisation>): string | null =>
  whyNotReorganised({ kind: 'merge', endingIds: ['a', 'b'], newUnits: [fresh('n')], existingIds: [], heirId: 'n', effectiveOn: '2025-07-01', ...plan }, UNITS)?.code ?? null;

describe('what fits a decision', () => {
  test.each<[string, Partial<Reorganisation>, string | null]>([
    ['two become a new one', {}, null],
    ['one goes into another', { endingIds: ['a'], newUnits: [], existingIds: ['b'], heirId: 'b' }, null],
    ['one becomes a new one: that is another name, not a merger', { endingIds: ['a'] }, 'units.reorganise_shape'],
    ['two become two: no merger', { newUnits: [fresh('n'), fresh('m')] }, 'units.reorganise_shape'],
    ['one gets another name', { kind: 'rename', endingIds: ['a'] }, null],
    ['two get one name: no renaming', { kind: 'rename' }, 'units.reorganise_shape'],
    ['one becomes two', { kind: 'split', endingIds: ['a'], newUnits: [fresh('n'), fresh('m')], heirId: 'm' }, null],
    ['one gives a part to another that stays', { kind: 'split', endingIds: ['a'], newUnits: [fresh('n')], existingIds: ['b'] }, null],
    ['a split into one', { kind: 'split', endingIds: ['a'] }, 'units.reorganise_shape'],
    ['closed without anything after it', { kind: 'close', endingIds: ['a'], newUnits: [], heirId: null }, null],
    ['closed, another takes over', { kind: 'close', endingIds: ['a'], newUnits: [], existingIds: ['c'], heirId: 'c' }, null],
    ['nothing ends', { endingIds: [] }, 'units.reorganise_shape'],
    ['a unit after itself', { endingIds: ['a', 'b'], newUnits: [], existingIds: ['a'], heirId: 'a' }, 'units.reorganise_shape'],
    ['the same twice', { endingIds: ['a', 'a'] }, 'units.reorganise_shape'],
    ['an heir that is none of them', { heirId: 'c' }, 'units.reorganise_shape'],
    ['a new one without a name', { newUnits: [{ id: 'n', name: ' ', parentId: null }] }, 'units.reorganise_shape'],
    ['a new one below one that ends', { newUnits: [fresh('n', 'a')] }, 'units.reorganise_shape'],
    ['one that has ended already', { endingIds: ['a', 'gone'] }, 'task.lead_not_valid'],
    ['one that nobody knows', { endingIds: ['a', 'x'] }, 'task.lead_not_valid'],
    ['into one that is no more', { endingIds: ['a'], newUnits: [], existingIds: ['gone'], heirId: 'gone' }, 'task.lead_not_valid'],
    ['below one that is no more', { newUnits: [fresh('n', 'gone')] }, 'task.lead_not_valid'],
    ['one that begins on that very day', { endingIds: ['a', 'young'] }, 'units.day_too_early'],
  ])('%s', (_what, plan, code) => expect(why(plan)).toBe(code));
});

test('the figures of a past unit are with the last that followed it, and a circle ends', () => {
  expect([...lastHeirs(new Map([['a', 'b'], ['b', 'c'], ['d', 'c']]))]).toEqual([['a', 'c'], ['b', 'c'], ['d', 'c']]);
  expect([...lastHeirs(new Map([['a', 'b'], ['b', 'a']]))]).toEqual([['a', 'b'], ['b', 'a']]);
});

test.each([
  [['a', 'b', 'c'], 'd', ['a', 'd']],
  [['b', 'd', 'a'], 'd', ['d', 'a']],
  [['a', 'b'], null, ['a']],
  [['a'], 'd', ['a']],
])('%j without b and c, with %s in their place: %j', (units, heirId, after) => expect(unitsAfter(units, { endingIds: ['b', 'c'], heirId })).toEqual(after));
