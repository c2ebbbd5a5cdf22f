import { expect, test } from 'vitest';
import { unitsToAsk } from './to-ask.js';

const UNITS = [{ id: 'sở', parentId: null }, { id: 'văn phòng', parentId: 'sở' }, { id: 'tổ', parentId: 'văn phòng' }, { id: 'thanh tra', parentId: 'sở' }, { id: 'trung tâm', parentId: 'sở' }];

test.each([
  ['nobody yet', [], ['văn phòng', 'thanh tra', 'trung tâm']],
  ['some', ['thanh tra'], ['văn phòng', 'trung tâm']],
  ['all', ['văn phòng', 'thanh tra', 'trung tâm'], []],
])('where %s was asked, the units below the agency are left, no team and not the agency', (_who, asked, left) => {
  expect(unitsToAsk(UNITS, asked)).toEqual(left);
});
