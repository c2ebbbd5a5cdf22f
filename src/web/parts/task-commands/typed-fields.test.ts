import { describe, expect, test } from 'vitest';
import type { Amended } from './amendment.js';
import { EMPTY_MERGE, readAmendment, readMerge, readSteps } from './typed-fields.js';

const present: Amended = { title: 'Rà soát', programme: '', supportUnitIds: ['a'], urgency: 'none', isKey: false, routine: false, restricted: false };

describe('a correction that was typed before', () => {
  test.each([
    ['is put over the task as it is now', { wanted: { title: 'Rà soát lại', urgency: 'flash', isKey: true, supportUnitIds: [] }, reason: 'Ghi nhầm' }, { wanted: { ...present, title: 'Rà soát lại', urgency: 'flash', isKey: true, supportUnitIds: [] }, reason: 'Ghi nhầm' }],
    ['counts as not typed where it is of another kind', { wanted: { title: 3, urgency: 'soon', isKey: 'yes', supportUnitIds: [1], other: 'x' }, reason: null }, { wanted: present, reason: '' }],
    ['is nothing where nothing can be read', 'x', { wanted: present, reason: '' }],
  ])('%s', (_name, stored, typed) => expect(readAmendment(stored, present)).toEqual(typed));
});

test.each([[{ typed: 'cảng cá', into: '1', reason: 'Trùng' }, { typed: 'cảng cá', into: '1', reason: 'Trùng' }], [{ into: 3 }, EMPTY_MERGE], [null, EMPTY_MERGE]])('of %j the merge is %j', (stored, typed) => expect(readMerge(stored)).toEqual(typed));

test.each([
  [{ steps: [{ text: 'Giám đốc', act: 'approve', due: '1/6' }, { text: 5, act: 'fly' }, null] }, [{ text: 'Giám đốc', act: 'approve', due: '1/6' }, { text: '', act: 'submit', due: '' }, { text: '', act: 'submit', due: '' }]],
  [{ steps: 'x' }, null], [[], null],
])('of %j the steps are %j', (stored, steps) => expect(readSteps(stored)).toEqual(steps));
