import { accepted, readTypedDeadline } from '#core/index.js';
import { describe, expect, it } from 'vitest';
import type { Draft } from '#core/index.js';
import { deadlineReading } from './deadline-reading.js';
import { countReview, draftAt, neighbour, nextWhere, openingDraft } from './summary.js';

const draft = (id: string, more: Partial<Draft> = {}): Draft => ({
  id, start: 0, end: 10, text: '', title: id, class: 'action', leadUnitId: 'u', alsoLeadUnitIds: [], leadText: null, leadBasis: null, coordinators: [], deadline: null, deliverable: '', approval: '', steps: [], condition: '', waits: false, rule: '', recurs: false, urgency: 'none', citations: [],
  flags: [], confidence: 0.95, band: null, readFrom: [], older: null, status: 'proposed', confirmedFields: [], taskId: null, origin: 'reader', ...more,
});
const doubt = { field: 'deadline', code: 'deadline_other_year', detail: '', options: [] } as const;

describe('the numbers of the bar', () => {
  it('counts what is decided, what needs a look and what can be given out', () => {
    const drafts = [draft('a', { status: 'accepted' }), draft('b', { flags: [doubt] }), draft('c', { status: 'rejected' }), draft('d', { status: 'accepted', taskId: 't' }), draft('e'), draft('f', { leadUnitId: null })];
    expect(countReview(drafts)).toEqual({ total: 5, accepted: 2, toLook: 2, ready: 1, assigned: 1, sure: 1, bands: { accept: 1, look: 1, decide: 1 } });
  });
});

describe('moving through the drafts', () => {
  const drafts = [draft('a'), draft('b', { flags: [doubt] }), draft('c'), draft('d', { flags: [doubt] })];
  const doubtful = (each: Draft): boolean => each.flags.length > 0;

  it.each([['a', 1, 'b'], ['d', 1, 'd'], ['a', -1, 'a'], [null, 1, 'a'], [null, -1, 'd']] as const)('from %s by %i to %s', (from, steps, to) => {
    expect(neighbour(drafts, from, steps)).toBe(to);
  });

  it.each([['a', 1, 'b'], ['b', 1, 'd'], ['d', 1, 'b'], ['b', -1, 'd'], [null, 1, 'b'], [null, -1, 'd']] as const)('the next doubtful from %s, step %i, is %s', (from, step, to) => {
    expect(nextWhere(drafts, from, { step, test: doubtful })).toBe(to);
  });

  it('opens on the first that needs a look, then on the first undecided', () => {
    expect(openingDraft(drafts)).toBe('b');
    expect(openingDraft([draft('a', { status: 'accepted' }), draft('b')])).toBe('b');
    expect(openingDraft([])).toBeNull();
  });

  it('finds the inner draft at an offset', () => {
    const nested = [draft('whole', { start: 0, end: 100 }), draft('part', { start: 20, end: 40 })];
    expect([draftAt(nested, 30), draftAt(nested, 60), draftAt(nested, 200)]).toEqual(['part', 'whole', null]);
  });
});

describe('how a deadline is taken', () => {
  const read = (phrase: string) => {
    const typed = readTypedDeadline(phrase, '2025-04-14');
    return typed.ok ? deadlineReading(typed.value) : accepted(null);
  };

  it('counts the named day of "trước ngày", moves off a Sunday, and offers the day before', () => {
    expect(read('trước 18/5/2025')).toMatchObject({ due: '2025-05-19', movedFrom: '2025-05-18', period: null, other: null });
    expect(read('trước 22/5/2025')).toMatchObject({ due: '2025-05-22', movedFrom: null, other: { deadline: { bound: 'by', anchor: '2025-05-21' }, due: '2025-05-21' } });
  });

  it('shows the days of a period', () => {
    expect(read('tháng 6/2025')).toMatchObject({ due: '2025-06-30', period: { from: '2025-06-01', to: '2025-06-30' }, other: null });
  });

  it('says nothing of no deadline', () => {
    expect(deadlineReading(null)).toEqual({ due: null, movedFrom: null, period: null, other: null });
  });
});
