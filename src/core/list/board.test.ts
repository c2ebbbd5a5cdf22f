import { describe, expect, test } from 'vitest';
import { boardColumns, waysOf, wayInto } from './board.js';

test.each([
  ['open', ['returned', 'assigned', 'active', 'submitted', 'paused']],
  ['closed', ['done', 'cancelled']],
  ['all', ['returned', 'assigned', 'active', 'submitted', 'paused', 'done', 'cancelled']],
  [undefined, ['returned', 'assigned', 'active', 'submitted', 'paused', 'done', 'cancelled']],
  ['submitted', ['submitted']],
  ['draft', ['draft']],
] as const)('a board over %s has the columns %j', (state, columns) => expect(boardColumns(state)).toEqual(columns));

const EVERYTHING = ['receive', 'assign_person', 'return', 'reassign', 'report', 'obstacle', 'submit', 'confirm', 'redo', 'pause', 'resume', 'cancel', 'reopen', 'merge', 'instruct', 'undo'];

describe('the way into a column', () => {
  test.each([
    ['assigned', 'active', 'receive'], ['assigned', 'submitted', 'submit'], ['assigned', 'returned', 'return'], ['assigned', 'paused', 'pause'], ['assigned', 'done', null],
    ['active', 'submitted', 'submit'], ['active', 'done', null], ['active', 'assigned', 'reassign'], ['active', 'cancelled', 'cancel'], ['active', 'active', null],
    ['submitted', 'done', 'confirm'], ['submitted', 'active', 'redo'], ['submitted', 'paused', null],
    ['returned', 'assigned', 'reassign'], ['paused', 'active', 'resume'], ['done', 'active', 'reopen'], ['cancelled', 'active', 'reopen'], ['done', 'assigned', null], ['draft', 'assigned', null],
  ] as const)('%s to %s: %s', (state, column, kind) => expect(wayInto({ state, may: EVERYTHING }, column)).toBe(kind));

  test('only what the person may do', () => {
    expect(wayInto({ state: 'submitted', may: ['comment'] }, 'done')).toBeNull();
    expect(waysOf({ state: 'submitted', may: ['confirm', 'redo', 'cancel'] })).toEqual([{ column: 'active', kind: 'redo' }, { column: 'done', kind: 'confirm' }, { column: 'cancelled', kind: 'cancel' }]);
    expect(waysOf({ state: 'active', may: ['report', 'obstacle', 'comment'] })).toEqual([]);
  });
});
