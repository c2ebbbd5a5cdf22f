import { describe, expect, it } from 'vitest';
import type { ReorganisationPreview, UnitView } from '#contract/index.js';
import { bodyOf, emptyDraft, heirOf, leadOf, withExisting, withKind } from './draft.js';
import type { Draft } from './draft.js';

const unit = (id: string): UnitView => ({ id, name: `Phòng ${id}`, shortName: '', symbol: '', kind: 'division', parentId: 'root', aliases: [], validFrom: '2024-01-01', validTo: null, position: 0 });
const UNITS = [unit('a'), unit('b'), unit('c')];
const PREVIEW: ReorganisationPreview = {
  tasks: ['t1', 't2'].map((id) => ({ id, code: id, title: id, state: 'active', dueOn: null, unitId: 'a', officerPostId: null, officer: '' })), supportCount: 0,
  posts: [{ id: 'p', personName: 'Bùi Thị Hồng', title: 'Trưởng phòng', roles: ['head'], unitId: 'a' }],
};
const facts = { preview: PREVIEW, units: UNITS, effectiveOn: '2025-07-01' };
const base: Draft = { ...emptyDraft('01/7/2025'), decision: '57/QĐ', endingIds: ['a', 'b'], newUnits: [{ id: 'n', name: 'Phòng mới', shortName: '', parentId: null }] };

describe('a decision while it is written', () => {
  it('sends what is chosen; the rest and the people go to the only one there is', () => {
    expect(bodyOf(base, facts)).toMatchObject({ heirId: 'n', tasks: [], newUnits: [{ id: 'n', kind: 'division', parentId: 'root' }], posts: [{ postId: 'p', unitId: 'n', title: 'Trưởng phòng', isHead: true }] });
    const split: Draft = { ...withKind({ ...base, tasks: new Map([['t2', 'c']]) }, 'close'), existingIds: ['b', 'c'], endingIds: ['a'], heirId: 'b' };
    expect(bodyOf(split, facts)).toMatchObject({ heirId: 'b', tasks: [{ taskId: 't2', unitId: 'c' }] });
    // Chosen for a unit that was taken out again.
    expect(leadOf({ ...split, existingIds: ['b'] }, 't2')).toBe('b');
  });

  it('waits for number, day, units and names', () => {
    expect(bodyOf({ ...base, decision: ' ' }, facts)).toBeNull();
    expect(bodyOf(base, { ...facts, effectiveOn: null })).toBeNull();
    expect(bodyOf({ ...base, endingIds: [] }, facts)).toBeNull();
    expect(bodyOf({ ...base, newUnits: [{ id: 'n', name: '', shortName: '', parentId: null }] }, facts)).toBeNull();
  });

  it('keeps of another kind what fits it', () => {
    expect(withKind(base, 'rename')).toMatchObject({ endingIds: ['a'], newUnits: [{ id: 'n' }] });
    expect(withKind(base, 'split').newUnits).toHaveLength(2);
    expect(withKind(base, 'close').newUnits).toEqual([]);
    expect(withExisting(base, ['c'])).toMatchObject({ existingIds: ['c'], newUnits: [] });
    expect(withExisting(withExisting(base, ['c']), []).newUnits).toHaveLength(1);
    expect(heirOf({ ...withKind(base, 'split'), heirId: 'gone' })).toBeNull();
  });
});
