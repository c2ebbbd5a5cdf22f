import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../date/civil-date.js';
import type { Actor } from '../permission/actor.js';
import { foldLog } from './changes.js';
import type { TaskCommand } from './commands.js';
import { decide } from './decide.js';
import { loggedAct, undoneIds } from './log.js';
import type { LogLine } from './log.js';
import { MOVES, RELATIONS } from './moves.js';
import type { Move } from './moves.js';
import { COMMANDS, contextOf, PEOPLE, TASK } from './testing.js';
import type { NewEntry, Task } from './task.js';

// A log as a server keeps it, in memory.
interface Kept {
  readonly task: Task;
  readonly entries: readonly (NewEntry & { readonly id: string; readonly by: string; readonly at: number })[];
}

const OPENED: Kept = { task: TASK, entries: [] };

function linesOf(kept: Kept, hour: number): LogLine[] {
  return kept.entries.map(({ id, by, at, changes, undoesEntryId }) => ({ id, byPersonId: by, hoursAgo: hour - at, changes: changes ?? null, undoesEntryId: undoesEntryId ?? null }));
}

interface By {
  readonly actor: Actor;
  readonly hour: number;
}

function after(kept: Kept, command: TaskCommand, { actor, hour }: By): Kept | string {
  const outcome = decide(kept.task, command, contextOf(actor, addDays('2025-04-18', Math.floor(hour / 24))));
  if (!outcome.ok) return outcome.refusal.code;
  const { next, entries } = outcome.value;
  const written = entries.map((entry, index) => ({ ...entry, id: `${String(kept.entries.length + index)}`, by: actor.personId, at: hour }));
  return { task: next, entries: [...kept.entries, ...written] };
}

function does(kept: Kept, command: TaskCommand, by: By): Kept {
  const done = after(kept, command, by);
  if (typeof done === 'string') throw new Error(`${command.kind}: ${done}`);
  return done;
}

const undo = (kept: Kept, entryId: string, by: By): Kept | string => {
  const act = loggedAct(linesOf(kept, by.hour), entryId);
  return act === null ? 'no act' : after(kept, { kind: 'undo', act }, by);
};

const firstOf = (kept: Kept, since: number): string => kept.entries.slice(since).find((entry) => entry.changes !== undefined)?.id ?? '';

const REPORT: TaskCommand = { kind: 'report', body: 'Đã lấy ý kiến', percent: 40, evidence: [] };
const officer = (hour: number): By => ({ actor: PEOPLE.lead_officer, hour });
const content = ({ version: _version, ...rest }: Task): Omit<Task, 'version'> => rest;

describe('taking back', () => {
  const reported = does(OPENED, REPORT, officer(0));

  test('makes every field what it was, by a new entry, and what stood before is still in the log', () => {
    const back = undo(reported, firstOf(reported, 0), officer(1));
    if (typeof back === 'string') throw new Error(back);
    expect(content(back.task)).toEqual(content(TASK));
    expect(back.task.version).toBe(3);
    expect(back.entries.map((entry) => entry.kind)).toEqual(['state', 'progress', 'undo', 'state']);
    expect(undoneIds(linesOf(back, 1))).toEqual(new Set([firstOf(reported, 0)]));
  });

  test.each([
    ['within a day', PEOPLE.lead_officer, 24, null],
    ['a day later', PEOPLE.lead_officer, 25, 'task.undo_late'],
    ['by somebody else', PEOPLE.lead_head, 1, 'task.undo_not_yours'],
    ['by the office', PEOPLE.office, 1, null],
  ] as const)('%s', (_when, actor, hour, code) => {
    const back = undo(reported, firstOf(reported, 0), { actor, hour });
    expect(typeof back === 'string' ? back : null).toBe(code);
  });

  test('twice is refused; a taking back is itself taken back', () => {
    const id = firstOf(reported, 0);
    const back = undo(reported, id, officer(1)) as Kept;
    expect(undo(back, id, officer(2))).toBe('task.undo_done');
    const again = undo(back, firstOf(back, 2), officer(2)) as Kept;
    expect(content(again.task)).toEqual(content(reported.task));
    expect(undoneIds(linesOf(again, 2)).has(id)).toBe(false);
  });

  test('what a later act changed stands in the way, until that is taken back too', () => {
    const more = does(reported, { ...REPORT, percent: 60 }, officer(1));
    const [first, second] = [firstOf(reported, 0), firstOf(more, 2)];
    expect(undo(more, first, officer(2))).toBe('task.undo_built_upon');
    const one = undo(more, second, officer(2)) as Kept;
    expect(content((undo(one, first, officer(3)) as Kept).task)).toEqual(content(TASK));
  });

  test('a remark in between stands in nobody’s way', () => {
    const talked = does(reported, { kind: 'comment', body: 'Đã xem' }, { actor: PEOPLE.leader, hour: 1 });
    expect(content((undo(talked, firstOf(reported, 0), officer(2)) as Kept).task)).toEqual(content(TASK));
  });

  test('a granted extension: the due day and the count go back, the wish waits again', () => {
    const asked = does(OPENED, { kind: 'request_extension', requestedDue: '2025-05-15', reason: 'Chờ ý kiến' }, { actor: PEOPLE.lead_head, hour: 0 });
    const granted = does(asked, { kind: 'grant_request', note: '' }, { actor: PEOPLE.leader, hour: 1 });
    const back = undo(granted, firstOf(granted, asked.entries.length), { actor: PEOPLE.leader, hour: 2 }) as Kept;
    expect(content(back.task)).toEqual(content(asked.task));
  });
});

const STEP = fc.record({ command: fc.constantFrom(...COMMANDS.filter(({ kind }) => kind !== 'undo')), relation: fc.constantFrom(...RELATIONS), wait: fc.integer({ min: 0, max: 9 }), back: fc.boolean(), which: fc.nat(30) });

test('over any history with takings back: the row is the fold of its log, and every state was one the table allows', () => {
  fc.assert(fc.property(fc.array(STEP, { maxLength: 40 }), (steps) => {
    let kept = OPENED;
    let hour = 0;
    for (const { command, relation, wait, back, which } of steps) {
      hour += wait;
      const by = { actor: PEOPLE[relation], hour };
      const target = kept.entries[which % Math.max(1, kept.entries.length)];
      const done = back && target !== undefined ? undo(kept, target.id, by) : after(kept, command, by);
      if (typeof done === 'string') continue;
      const move: Move = MOVES[back && target !== undefined ? 'undo' : command.kind];
      expect([move.to ?? kept.task.state, ...(move.orTo ?? [])]).toContain(done.task.state);
      kept = done;
      expect(foldLog(TASK, kept.entries)).toEqual(kept.task);
      expect((kept.task.state === 'done' || kept.task.state === 'cancelled') === (kept.task.closedOn !== null)).toBe(true);
      expect((kept.task.state === 'paused') === (kept.task.pausedOn !== null)).toBe(true);
      expect(kept.task.originalDueOn).toBe(TASK.originalDueOn);
    }
  }), { numRuns: 500 });
});
