import { describe, expect, it } from 'vitest';
import { countTasks } from './count-tasks.js';
import { placeAt } from './place.js';

describe('the place in an address', () => {
  it.each([
    ['120-260', { start: 120, end: 260 }],
    ['260-120', null],
    ['120-120', null],
    ['-5-20', null],
    ['1e3-2e3', null],
    ['', null],
    [undefined, null],
  ])('%s is %j', (text, place) => {
    expect(placeAt(text)).toEqual(place);
  });
});

describe('the tasks of a paper', () => {
  it('counts the open by what they mean today, done ones apart, cancelled ones nowhere', () => {
    const tasks = [['active', 'on_track'], ['active', 'overdue'], ['assigned', 'due_soon'], ['paused', 'paused'], ['active', 'undated'], ['done', 'late'], ['cancelled', 'undated']] as const;
    expect(countTasks(tasks.map(([state, timeliness]) => ({ state, timeliness })))).toEqual({ done: 1, onTrack: 1, dueSoon: 1, overdue: 1, undated: 2 });
  });
});
