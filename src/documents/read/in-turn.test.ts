import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { inTurn } from './in-turn.js';

it('does work of one kind one after the other, that of another beside it, and goes on after a failure', async () => {
  const seen: string[] = [];
  const work = (name: string, milliseconds: number) => async (): Promise<string> => {
    seen.push(`${name} begins`);
    await sleep(milliseconds);
    seen.push(`${name} ends`);
    if (name === 'b') throw new Error('b');
    return name;
  };
  const all = [inTurn('x', work('a', 30)), inTurn('x', work('b', 5)).catch(() => 'failed'), inTurn('x', work('c', 5)), inTurn('y', work('d', 10))];
  expect(await Promise.all(all)).toEqual(['a', 'failed', 'c', 'd']);
  expect(seen).toEqual(['a begins', 'd begins', 'd ends', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});
