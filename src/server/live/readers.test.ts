import { expect, test } from 'vitest';
import type { Change, Hearer } from './changes.js';
import { openReaders } from './readers.js';

const [HERE, THERE] = [{ agencyId: 'a', documentId: 'd' }, { agencyId: 'b', documentId: 'd' }];

function opened() {
  const hearers = new Set<Hearer>();
  const clock = { now: 0 };
  const readers = openReaders({ hear: (hearer) => { hearers.add(hearer); return () => void hearers.delete(hearer); }, close: () => Promise.resolve() }, () => clock.now);
  const came: string[] = [];
  readers.onComing(({ agencyId, documentId }) => void came.push(`${agencyId} ${documentId}`));
  const say = (change: Change | null): void => hearers.forEach((hear) => hear(change));
  return { readers, clock, came, reads: (agencyId: string, personId: string) => say({ agencyId, kind: 'reader', id: 'd', personId }), say };
}

test('whoever says so has it open, in their own agency, and is announced once', () => {
  const { readers, reads, came } = opened();
  reads('a', 'lua');
  reads('a', 'thanh');
  reads('a', 'lua');
  expect([readers.of(HERE), readers.of(THERE), came]).toEqual([['lua', 'thanh'], [], ['a d', 'a d']]);
});

test('whoever says nothing more is gone, and is announced when they come back', () => {
  const { readers, reads, clock, came } = opened();
  reads('a', 'lua');
  clock.now = 40_000;
  reads('a', 'thanh');
  clock.now = 60_000;
  expect(readers.of(HERE)).toEqual(['thanh']);
  reads('a', 'lua');
  expect([readers.of(HERE), came.length]).toEqual([['thanh', 'lua'], 3]);
});

test('other changes, and a line that was lost, say nothing of readers', () => {
  const { readers, say, came } = opened();
  say({ agencyId: 'a', kind: 'document', id: 'd' });
  say({ agencyId: 'a', kind: 'reader', id: 'd' });
  say(null);
  expect([readers.of(HERE), came]).toEqual([[], []]);
});
