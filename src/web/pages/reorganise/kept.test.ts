import { beforeEach, expect, test, vi } from 'vitest';
import { emptyDraft } from './draft.js';
import type { Draft } from './draft.js';
import { keepDraft, recallDraft } from './kept.js';

const FRESH = emptyDraft('01/7/2025');
const WRITTEN: Draft = {
  ...emptyDraft('15/7/2025'), kind: 'split', decision: '57/QĐ', endingIds: ['a'], newUnits: [{ id: 'n', name: 'Phòng mới', shortName: '', parentId: null }], existingIds: ['b'], heirId: 'n',
  tasks: new Map([['t1', 'n'], ['t2', 'b']]), people: new Map([['p', { unitId: null, title: 'Trưởng phòng', isHead: true }]]),
};

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('sessionStorage', { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, text: string) => void kept.set(key, text), removeItem: (key: string) => void kept.delete(key) });
});

test('a decision is there again as it was written, for the same person, until it is carried out', () => {
  keepDraft('a', WRITTEN);
  expect([recallDraft('a', FRESH), recallDraft('b', FRESH)]).toEqual([WRITTEN, FRESH]);
  keepDraft('a', null);
  expect(recallDraft('a', FRESH)).toBe(FRESH);
});

test.each(['{"id":', 'null', '[]', '{"id":"x"}', JSON.stringify({ ...WRITTEN, tasks: [], people: [], kind: 'sell' }), JSON.stringify({ ...WRITTEN, tasks: [['t']], people: [] }), JSON.stringify({ ...WRITTEN, tasks: [], people: [['p', { unitId: 3 }]] })])('what is no decision begins afresh: %s', (text) => {
  sessionStorage.setItem('dondoc.reorganise.a', text);
  expect(recallDraft('a', FRESH)).toBe(FRESH);
});

test('storage that is off breaks nothing', () => {
  vi.stubGlobal('sessionStorage', undefined);
  keepDraft('a', WRITTEN);
  expect(recallDraft('a', FRESH)).toBe(FRESH);
});
