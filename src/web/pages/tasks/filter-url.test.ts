import { describe, expect, it } from 'vitest';
import { readSearch, searchOf, writeSearch } from '../../search.js';
import { columnsAsked, groupingOf, knownFilters, queryOf, withFilter } from './filter-url.js';

const unitId = '0b5f1c1e-52a3-4c0b-9d0e-3f1f5e2a7b11';

describe('the filters of the task list in its address', () => {
  it.each([
    ['an address without filters shows what is open', '', { state: 'open' }],
    ['a filter that came with a link is sent as it is', `?unitId=${unitId}&below=true&timeliness=overdue`, { unitId, below: 'true', timeliness: 'overdue' }],
    ['words are sent in NFC', `?q=${encodeURIComponent('tàu cá'.normalize('NFD'))}`, { q: 'tàu cá' }],
    ['a number to search for stays a text', '?q=57', { q: '57' }],
    ['an order is kept beside the filter', '?sort=newest', { state: 'open', sort: 'newest' }],
    ['an unknown order is dropped', '?sort=colour&state=all', { state: 'all' }],
    ['what is mistyped is dropped', '?unitId=abc&state=soon&dueTo=2025-02-30&mine=yes&colour=red&state=', { state: 'open' }],
    ['all really means all', '?state=all', { state: 'all' }],
  ])('%s', (_, address, query) => {
    expect(queryOf(readSearch(address))).toEqual(query);
  });

  it('comes back from the address as it went in, for every filter of the contract', () => {
    const filter = { q: 'đất đai', unitId, below: true, former: true, state: 'open', timeliness: 'due_soon', documentId: unitId, officerPostId: unitId, mine: true, waiting: 'decision', dueFrom: '2025-04-01', dueTo: '2025-04-30', closedFrom: '2025-01-01', closedTo: '2025-03-31', undated: true, direct: false, assigner: 'Giám đốc Sở', official: 'late', key: true, dunned: true, dormant: true, restricted: true } as const;
    expect(knownFilters(readSearch(writeSearch(searchOf(filter))))).toEqual({ ...filter, below: 'true', former: 'true', mine: 'true', undated: 'true', direct: 'false', key: 'true', dunned: 'true', dormant: 'true', restricted: 'true' });
  });

  it('holds the columns and the grouping; what does not exist is dropped', () => {
    const search = readSearch('?columns=lead,title,colour&group=unit');
    expect([columnsAsked(search), groupingOf(search)]).toEqual([['title', 'lead'], 'unit']);
    expect([columnsAsked({ columns: 'colour' }), groupingOf({ group: 'colour' })]).toEqual([undefined, undefined]);
  });

  it('sets and takes away one filter, and the reach of a unit with the unit', () => {
    const filters = withFilter(withFilter(withFilter({}, 'unitId', unitId), 'below', 'true'), 'state', 'all');
    expect(filters).toEqual({ unitId, below: 'true', state: 'all' });
    expect(withFilter(filters, 'unitId', null)).toEqual({ state: 'all' });
    expect(withFilter({ q: 'a' }, 'q', '')).toEqual({});
  });
});
