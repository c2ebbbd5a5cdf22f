import { describe, expect, it, test } from 'vitest';
import { pauseAfter, readNews, routesTouched, waitBefore } from './news.js';

const news = (more: object) => ({ tasks: [], documents: [], meetings: [], all: false, ...more });
const routes = (more: object): readonly string[] => routesTouched([news(more)]).map(({ route }) => route);

describe('what news make stale', () => {
  it('lists and numbers of tasks, the pages of those named, and lists of documents, which count tasks', () =>
    expect(routes({ tasks: ['1'] })).toEqual(['listTasks', 'groupTasks', 'calendarTasks', 'readMine', 'readOverview', 'readStanding', 'readFollowUp', 'readTask', 'listDocuments']));
  it('only the pages of what is named', () => {
    const touched = routesTouched([news({ documents: ['1'] }), news({ documents: ['2'], tasks: ['3'] })]);
    expect(touched.filter(({ ids }) => ids !== null)).toEqual([{ route: 'readTask', ids: new Set(['3']) }, { route: 'readDocument', ids: new Set(['1', '2']) }, { route: 'readPaper', ids: new Set(['1', '2']) }, { route: 'readReaders', ids: new Set(['1', '2']) }]);
  });
  it('everything, and who one is, where anything may have changed', () => expect(routes({ all: true })).toEqual(expect.arrayContaining(['listTasks', 'readDocument', 'readSession'])));
  it('nothing by news of nothing', () => expect(routes({})).toEqual([]));
  it('never a review that is being edited', () => expect(routes({ all: true })).not.toContain('readReview'));
});

test.each([[null], ['x'], [{}], [{ tasks: [1], documents: [], meetings: [], all: true }], [{ tasks: [], documents: [] }]])('%j is no news', (value) => expect(readNews(value)).toBeNull());

test.each([[Infinity, 0, 300], [Infinity, 1, 600], [60_000, 0, 300], [0, 0, 5000], [4000, 1, 1300]])('%d ms after the last reading, with chance %d, news wait %d ms', (since, chance, wait) => expect(waitBefore(since, chance)).toBe(wait));

test.each([[1, 1, 1000], [2, 1, 2000], [3, 0, 2000], [7, 1, 60_000], [10_000, 1, 60_000]])('after %i tries with chance %d a browser waits %i ms', (tries, chance, pause) => expect(pauseAfter(tries, chance)).toBe(pause));
