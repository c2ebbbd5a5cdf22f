import { beforeEach, expect, test, vi } from 'vitest';
import { keepPasted, recallPasted } from './kept-paste.js';

const EMPTY = { title: '', text: '' };
const TYPED = { title: 'Công văn hỏa tốc', text: 'Kính gửi: các phòng' };

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('sessionStorage', { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, text: string) => void kept.set(key, text), removeItem: (key: string) => void kept.delete(key) });
});

test('what was typed is there again for the same person, until it is sent', () => {
  keepPasted('a', TYPED);
  expect([recallPasted('a', EMPTY), recallPasted('b', EMPTY)]).toEqual([TYPED, EMPTY]);
  keepPasted('a', null);
  expect(recallPasted('a', EMPTY)).toEqual(EMPTY);
});

test('a text that was just pasted, or the title of another paper, goes first', () => {
  keepPasted('a', TYPED);
  expect(recallPasted('a', { title: '', text: 'Mới dán' })).toEqual({ title: '', text: 'Mới dán' });
  expect(recallPasted('a', { title: 'Bản quét 2', text: '' })).toEqual({ title: 'Bản quét 2', text: '' });
  expect(recallPasted('a', { title: TYPED.title, text: '' })).toEqual(TYPED);
});

test('what cannot be read counts as nothing typed, and storage that is off breaks nothing', () => {
  sessionStorage.setItem('dondoc.paste.a', '{"title":3');
  expect(recallPasted('a', EMPTY)).toEqual(EMPTY);
  vi.stubGlobal('sessionStorage', undefined);
  keepPasted('a', TYPED);
  expect(recallPasted('a', EMPTY)).toEqual(EMPTY);
});
