import { describe, expect, it } from 'vitest';
import { NONE_SELECTED, refreshed, select } from './selection.js';
import type { Selecting, Selection } from './selection.js';

const list = { rows: ['a', 'b', 'c', 'd', 'e'], idOf: (row: string) => row };
const after = (...acts: readonly Selecting[]): Selection<string> => acts.reduce<Selection<string>>((selection, act) => select(selection, list, act), NONE_SELECTED);
const toggle = (id: string): Selecting => ({ how: 'toggle', id });
const range = (id: string): Selecting => ({ how: 'range', id });

describe('selecting rows as in a sheet', () => {
  it.each<[string, readonly Selecting[], string]>([
    ['one', [toggle('b')], 'b'],
    ['one and another', [toggle('b'), toggle('d')], 'bd'],
    ['one and not', [toggle('b'), toggle('b')], ''],
    ['down to a row', [toggle('b'), range('d')], 'bcd'],
    ['up to a row', [toggle('d'), range('b')], 'bcd'],
    ['a range shrinks back over its anchor', [toggle('c'), range('e'), range('b')], 'bc'],
    ['a range without an anchor starts at the row', [range('c')], 'c'],
    ['everything', [toggle('b'), { how: 'all' }], 'abcde'],
    ['nothing', [{ how: 'all' }, { how: 'none' }], ''],
    ['a row of another list', [toggle('b'), toggle('x')], 'b'],
  ])('%s', (_, acts, expected) => expect([...after(...acts).chosen.keys()].sort().join('')).toBe(expected));

  it('leaves what is selected in another list', () => {
    const other = { rows: ['x', 'y'], idOf: (row: string) => row };
    const both = select(select(after(toggle('b')), other, { how: 'all' }), list, { how: 'none' });
    expect([...both.chosen.keys()]).toEqual(['x', 'y']);
  });

  it('knows its rows as they are now', () => {
    const rows = [{ id: 'a', version: 1 }, { id: 'b', version: 1 }];
    const of = { rows, idOf: (row: { id: string }) => row.id };
    const chosen = select<(typeof rows)[number]>(NONE_SELECTED, of, toggle('a'));
    expect(refreshed(chosen, of)).toBe(chosen);
    expect(refreshed(chosen, { ...of, rows: [{ id: 'a', version: 2 }, { id: 'b', version: 2 }] }).chosen.get('a')?.version).toBe(2);
  });
});
