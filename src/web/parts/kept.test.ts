import { beforeEach, expect, test, vi } from 'vitest';
import { forgetCaches, forgetSession, keepAnswer, keepSession, keptAnswer, keptSession } from './kept.js';

const session = (id: string) => ({ csrfToken: 'secret', person: { id } });

beforeEach(() => {
  const stored = new Map<string, string>();
  const storage = new Proxy({} as Storage, {
    get: (_, name) => ({ getItem: (key: string) => stored.get(key) ?? null, setItem: (key: string, value: string) => void stored.set(key, value), removeItem: (key: string) => void stored.delete(key) })[name as 'getItem'],
    ownKeys: () => [...stored.keys()],
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  });
  vi.stubGlobal('localStorage', storage);
});

test('an answer is shown to the person it was made for, and to nobody after they signed out', () => {
  keepSession(session('a'));
  keepAnswer('readTask', { params: { id: '1' } }, { personId: 'a', answer: { title: 'x' } });
  expect(keptAnswer('readTask', { params: { id: '1' } }, 'a')?.answer).toEqual({ title: 'x' });
  expect([keptAnswer('readTask', { params: { id: '1' } }, 'b'), keptAnswer('readTask', { params: { id: '2' } }, 'a')]).toEqual([null, null]);
  forgetCaches();
  expect([keptAnswer('readTask', { params: { id: '1' } }, 'a'), keptSession()]).toEqual([null, null]);
});

test('another person who signs in finds nothing; the same one finds what was kept', () => {
  keepSession(session('a'));
  keepAnswer('readMine', {}, { personId: 'a', answer: 1 });
  forgetSession();
  expect(keptSession()).toBeNull();
  keepSession(session('b'));
  expect(keptAnswer('readMine', {}, 'a')).toBeNull();
  expect(JSON.stringify(keptSession())).not.toContain('secret');
});

test('a week without the server is too long to be taken for signed in', () => {
  vi.useFakeTimers();
  keepSession(session('a'));
  vi.setSystemTime(Date.now() + 6 * 86_400_000);
  expect(keptSession<{ person: { id: string } }>()?.session.person.id).toBe('a');
  vi.setSystemTime(Date.now() + 2 * 86_400_000);
  expect(keptSession()).toBeNull();
  vi.useRealTimers();
});

test('only the newest sixty are kept', () => {
  vi.useFakeTimers();
  for (let index = 0; index < 70; index += 1) {
    vi.setSystemTime(index);
    keepAnswer('readTask', index, { personId: 'a', answer: index });
  }
  vi.useRealTimers();
  expect([9, 10, 69].map((index) => keptAnswer('readTask', index, 'a')?.answer)).toEqual([undefined, 10, 69]);
});
