import { describe, expect, it } from 'vitest';
import { readSearch, searchOf, writeSearch } from './search.js';

describe('addresses', () => {
  it('keep a number that was typed a text', () => {
    expect(readSearch('?q=57')).toEqual({ q: '57' });
  });
  it('say the same after writing and reading', () => {
    const search = { q: 'kế hoạch & “57-NQ/TW”', state: 'open', unitId: '0198' };
    expect(readSearch(writeSearch(search))).toEqual(search);
  });
  it('leave out what is empty', () => {
    expect(writeSearch({ q: '', state: undefined })).toBe('');
  });
});

describe('searchOf', () => {
  it('turns the filter of a number into the parameters of its list', () => {
    expect(searchOf({ state: 'open', timeliness: 'overdue', below: true })).toEqual({ state: 'open', timeliness: 'overdue', below: 'true' });
  });
  it('drops what the filter does not say', () => {
    expect(searchOf({ state: 'open', q: undefined } as never)).toEqual({ state: 'open' });
  });
});
