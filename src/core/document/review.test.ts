import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Deadline } from '../deadline.js';
import { applyEdit, assignable, coordinatorsInWords, doubtfulFields, needsLook, reviewProblems } from './review.js';
import type { Draft, Review, ReviewContext, ReviewEdit } from './review-types.js';

const TEXT = '- Phòng Quản lý công nghệ trình kế hoạch trước ngày 18/4/2025, rà soát danh mục.\n- Văn phòng chuẩn bị hội nghị.\n- Các đơn vị tiếp tục thực hiện.';
const UNITS = new Map([['tech', 'Phòng Quản lý công nghệ'], ['office', 'Văn phòng'], ['audit', 'Thanh tra']]);
const CONTEXT: ReviewContext = { textLength: TEXT.length, text: TEXT, unitName: (id) => UNITS.get(id) };
const BEFORE: Deadline = { phrase: 'trước ngày 18/4/2025', bound: 'before', anchor: '2025-04-18', from: null, to: '2025-04-17', precision: 'day', source: 'own' };

function draft(id: string, words: string, part: Partial<Draft> = {}): Draft {
  const start = TEXT.indexOf(words);
  return {
    id, start, end: start + words.length, text: words, title: words, class: 'action', leadUnitId: null, alsoLeadUnitIds: [], leadText: null, leadBasis: null, coordinators: [],
    deadline: null, deliverable: '', approval: '', steps: [], condition: '', waits: false, rule: '', recurs: false, urgency: 'none', citations: [], flags: [], confidence: 0.9, band: null, readFrom: [], older: null, status: 'proposed', confirmedFields: [], taskId: null, origin: 'reader', ...part,
  };
}

const PLAN = draft('plan', 'trình kế hoạch trước ngày 18/4/2025, rà soát danh mục', {
  leadUnitId: 'tech', leadText: 'Phòng Quản lý công nghệ', deadline: BEFORE, coordinators: [{ unitId: 'office', text: 'Văn phòng' }], citations: [2],
});
const MEETING = draft('meeting', 'chuẩn bị hội nghị', { leadUnitId: 'office', leadText: 'Văn phòng', citations: [0, 2], coordinators: [{ unitId: null, text: 'các đơn vị' }] });
const GOING_ON = draft('going-on', 'Các đơn vị tiếp tục thực hiện', {
  confidence: 0.5, flags: [{ field: 'lead', code: 'lead_group', detail: 'Các đơn vị', options: [] }, { field: 'lead', code: 'lead_missing', detail: '', options: [] }, { field: 'deadline', code: 'deadline_conflict', detail: '', options: [] }],
});
const REVIEW: Review = { drafts: [PLAN, MEETING, GOING_ON] };

function after(edit: ReviewEdit, review = REVIEW, context = CONTEXT): Review {
  const outcome = applyEdit(review, edit, context);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}

const codeOf = (edit: ReviewEdit, review = REVIEW): string | null => {
  const outcome = applyEdit(review, edit, CONTEXT);
  return outcome.ok ? null : outcome.refusal.code;
};

const byId = (review: Review, id: string): Draft => review.drafts.find((each) => each.id === id) ?? draft('none', '');

describe('setting a field', () => {
  test('confirms it and settles its doubts, and no others', () => {
    const set = byId(after({ kind: 'set', draftId: 'going-on', field: 'leadUnitId', value: 'audit' }), 'going-on');
    expect(set).toMatchObject({ leadUnitId: 'audit', confirmedFields: ['leadUnitId'], leadText: null });
    expect(doubtfulFields(set)).toEqual(['deadline']);
    expect(REVIEW.drafts[2]).toBe(GOING_ON);
  });

  test('a unit does not coordinate with itself', () => {
    expect(byId(after({ kind: 'set', draftId: 'plan', field: 'leadUnitId', value: 'office' }), 'plan').coordinators).toEqual([]);
    const set = byId(after({ kind: 'set', draftId: 'plan', field: 'coordinatorUnitIds', value: ['tech', 'audit', 'office', 'audit'] }), 'plan');
    expect(set.coordinators).toEqual([{ unitId: 'audit', text: 'Thanh tra' }, { unitId: 'office', text: 'Văn phòng' }]);
  });

  test('each kind of value lands in its field', () => {
    const edits: readonly ReviewEdit[] = [
      { kind: 'set', draftId: 'going-on', field: 'title', value: '  Tiếp tục \n thực hiện ' }, { kind: 'set', draftId: 'going-on', field: 'class', value: 'ongoing' },
      { kind: 'set', draftId: 'going-on', field: 'deadline', value: BEFORE }, { kind: 'set', draftId: 'going-on', field: 'deliverable', value: 'Báo cáo' },
      { kind: 'set', draftId: 'going-on', field: 'approval', value: 'UBND tỉnh' }, { kind: 'set', draftId: 'going-on', field: 'urgency', value: 'urgent' },
    ];
    const set = byId(edits.reduce((review, edit) => after(edit, review), REVIEW), 'going-on');
    expect(set).toMatchObject({ title: 'Tiếp tục thực hiện', class: 'ongoing', deadline: BEFORE, deliverable: 'Báo cáo', approval: 'UBND tỉnh', urgency: 'urgent' });
    expect(set.confirmedFields).toEqual(['title', 'class', 'deadline', 'deliverable', 'approval', 'urgency']);
  });

  test.each([
    ['an unknown unit', { kind: 'set', draftId: 'plan', field: 'leadUnitId', value: 'nowhere' }, 'common.invalid'],
    ['an unknown coordinator', { kind: 'set', draftId: 'plan', field: 'coordinatorUnitIds', value: ['office', 'nowhere'] }, 'common.invalid'],
    ['an empty title', { kind: 'set', draftId: 'plan', field: 'title', value: ' ' }, 'task.text_needed'],
    ['a draft that is not there', { kind: 'set', draftId: 'lost', field: 'title', value: 'x' }, 'review.draft_missing'],
  ] as const)('refuses %s', (_what, edit, code) => expect(codeOf(edit)).toBe(code));
});

describe('accepting and rejecting', () => {
  test('accepting asks for nothing, assigning asks for a lead', () => {
    const accepted = ['plan', 'going-on'].reduce((review, draftId) => after({ kind: 'accept', draftId }, review), REVIEW);
    expect(assignable(accepted).map((each) => each.id)).toEqual(['plan']);
    expect(reviewProblems(accepted)).toEqual([{ draftId: 'going-on', number: 3, code: 'review.lead_needed' }]);
  });

  test('restoring takes either back', () => {
    for (const kind of ['accept', 'reject'] as const) {
      expect(after({ kind: 'restore', draftId: 'plan' }, after({ kind, draftId: 'plan' })).drafts[0]?.status).toBe('proposed');
    }
  });

  test('accepting all that is sure leaves what needs a look', () => {
    const swept = after({ kind: 'accept_sure', threshold: 0.8 }, after({ kind: 'reject', draftId: 'meeting' }));
    expect(swept.drafts.map((each) => each.status)).toEqual(['accepted', 'rejected', 'proposed']);
    expect(after({ kind: 'accept_sure', threshold: 0.95 }).drafts.map((each) => each.status)).toEqual(['proposed', 'proposed', 'proposed']);
    expect(REVIEW.drafts.map(needsLook)).toEqual([false, false, true]);
  });

  test('what has become a task stays as it is', () => {
    const assigned: Review = { drafts: [{ ...PLAN, status: 'accepted', taskId: 'task' }, MEETING] };
    for (const edit of [
      { kind: 'reject', draftId: 'plan' }, { kind: 'split', draftId: 'plan', at: PLAN.start + 10, newId: 'n' }, { kind: 'merge', draftId: 'meeting' },
      { kind: 'set', draftId: 'plan', field: 'title', value: 'x' },
    ] as const) expect(codeOf(edit, assigned)).toBe('document.already_assigned');
    expect(assignable(assigned)).toEqual([]);
  });
});

describe('splitting', () => {
  const at = TEXT.indexOf(' rà soát');

  test('parts the words, keeps the units on both and the deadline where it is said', () => {
    const [first, second] = after({ kind: 'split', draftId: 'plan', at, newId: 'list' }).drafts;
    expect(first).toMatchObject({ id: 'plan', start: PLAN.start, end: at, title: 'trình kế hoạch trước ngày 18/4/2025', leadUnitId: 'tech', deadline: BEFORE });
    expect(second).toMatchObject({ id: 'list', start: at, end: PLAN.end, title: 'rà soát danh mục', leadUnitId: 'tech', deadline: null, status: 'proposed', origin: 'person' });
    expect(second?.coordinators).toEqual(PLAN.coordinators);
  });

  test('a deadline that no part says came from above and holds for both', () => {
    const inherited: Review = { drafts: [{ ...PLAN, deadline: { ...BEFORE, phrase: 'tháng 4/2025', source: 'heading' } }] };
    expect(after({ kind: 'split', draftId: 'plan', at, newId: 'list' }, inherited).drafts.map((each) => each.deadline?.phrase)).toEqual(['tháng 4/2025', 'tháng 4/2025']);
  });

  test('half a mark of bold print is no word of a title', () => {
    const bold = '- **Phòng Chuyển đổi số** trình kế hoạch; **rà soát danh mục**';
    const marked: Review = { drafts: [{ ...PLAN, start: 0, end: bold.length, text: bold, deadline: null }] };
    const parts = after({ kind: 'split', draftId: 'plan', at: bold.indexOf('rà soát'), newId: 'list' }, marked, { ...CONTEXT, text: bold, textLength: bold.length }).drafts;
    expect(parts.map((each) => each.title)).toEqual(['Phòng Chuyển đổi số trình kế hoạch', 'rà soát danh mục']);
  });

  test('without the text at hand the draft’s own words are cut', () => {
    const blind: ReviewContext = { textLength: TEXT.length, unitName: CONTEXT.unitName };
    expect(after({ kind: 'split', draftId: 'plan', at, newId: 'list' }, REVIEW, blind).drafts[1]?.title).toBe('rà soát danh mục');
  });

  test.each([['its start', PLAN.start], ['its end', PLAN.end], ['outside', 0], ['no whole number', PLAN.start + 0.5]])('refuses %s', (_where, place) => {
    expect(codeOf({ kind: 'split', draftId: 'plan', at: place, newId: 'n' })).toBe('review.split_outside');
  });

  test('refuses an id that is taken', () => expect(codeOf({ kind: 'split', draftId: 'plan', at, newId: 'meeting' })).toBe('common.invalid'));
});

describe('merging', () => {
  test('joins with the one before: words, units, citations', () => {
    const [joined, rest] = after({ kind: 'merge', draftId: 'meeting' }).drafts;
    expect(joined).toMatchObject({ id: 'plan', start: PLAN.start, end: MEETING.end, text: TEXT.slice(PLAN.start, MEETING.end), leadUnitId: 'tech', deadline: BEFORE, citations: [0, 2], status: 'proposed' });
    expect(joined?.coordinators.map((each) => each.text)).toEqual(['Văn phòng', 'các đơn vị']);
    expect(rest?.id).toBe('going-on');
  });

  test('a part joined to the sentence around it leaves the sentence whole', () => {
    const part = draft('part', 'trình kế hoạch', { leadUnitId: 'tech' });
    expect(after({ kind: 'merge', draftId: 'part' }, { drafts: [PLAN, part] }).drafts).toMatchObject([{ id: 'plan', start: PLAN.start, end: PLAN.end, text: PLAN.text }]);
  });

  test('a doubt that both parts share is told once', () => {
    const doubt = { field: 'deadline', code: 'deadline_conflict', detail: '18/4', options: [] } as const;
    const doubtful: Review = { drafts: [{ ...PLAN, flags: [doubt] }, { ...MEETING, leadUnitId: PLAN.leadUnitId, flags: [{ ...doubt }] }] };
    expect(after({ kind: 'merge', draftId: 'meeting' }, doubtful).drafts[0]?.flags).toEqual([doubt]);
  });

  test('two leads become one, and the person is told', () => expect(after({ kind: 'merge', draftId: 'meeting' }).drafts[0]?.flags).toMatchObject([{ field: 'lead', code: 'lead_several', detail: 'Văn phòng', options: [{ unitId: 'tech', others: [{ unitId: 'office' }] }, { unitId: 'office', others: [{ unitId: 'tech' }] }, { kind: 'leads', unitIds: ['tech', 'office'] }] }]));

  test('rejected ones are passed over, and the first has nothing above', () => {
    expect(after({ kind: 'merge', draftId: 'going-on' }, after({ kind: 'reject', draftId: 'meeting' })).drafts.map((each) => each.id)).toEqual(['plan', 'meeting']);
    expect(codeOf({ kind: 'merge', draftId: 'plan' })).toBe('review.nothing_above');
  });
});

describe('creating', () => {
  test('what a person marks stands at its place, without a guess', () => {
    const start = TEXT.indexOf('- Văn phòng');
    const made = after({ kind: 'create', newId: 'new', start, end: start + 29, text: 'ignored where the text is at hand' });
    expect(made.drafts.map((each) => each.id)).toEqual(['plan', 'new', 'meeting', 'going-on']);
    expect(byId(made, 'new')).toMatchObject({ title: 'Văn phòng chuẩn bị hội nghị', leadUnitId: null, deadline: null, origin: 'person' });
  });

  test.each([[-1, 5], [5, 5], [9, 3], [0, TEXT.length + 1], [0.5, 3]])('refuses the span %d–%d', (start, end) => {
    expect(codeOf({ kind: 'create', newId: 'new', start, end, text: 'x' })).toBe('review.span_outside');
  });
});

const ID = fc.constantFrom('plan', 'meeting', 'going-on', 'a', 'b', 'c', '');
const OFFSET = fc.integer({ min: -2, max: TEXT.length + 2 });
const UNIT = fc.constantFrom('tech', 'office', 'audit', 'nowhere');
const EDIT: fc.Arbitrary<ReviewEdit> = fc.oneof(
  fc.record({ kind: fc.constantFrom('accept', 'reject', 'restore', 'merge'), draftId: ID }),
  fc.record({ kind: fc.constant('split'), draftId: ID, at: OFFSET, newId: ID }),
  fc.record({ kind: fc.constant('create'), newId: ID, start: OFFSET, end: OFFSET, text: fc.string() }),
  fc.record({ kind: fc.constant('accept_sure'), threshold: fc.double({ min: 0, max: 1, noNaN: true }) }),
  fc.record({ kind: fc.constant('set'), draftId: ID, field: fc.constant('leadUnitId'), value: fc.option(UNIT) }),
  fc.record({ kind: fc.constant('set'), draftId: ID, field: fc.constant('coordinatorUnitIds'), value: fc.array(UNIT, { maxLength: 4 }) }),
  fc.record({ kind: fc.constant('set'), draftId: ID, field: fc.constant('title'), value: fc.string() }),
) as fc.Arbitrary<ReviewEdit>;

test('whatever is done to a review, its spans stay in the text, its drafts in order, its ids apart, and nobody coordinates with themselves', () => {
  fc.assert(fc.property(fc.array(EDIT, { maxLength: 25 }), (edits) => {
    let review = REVIEW;
    for (const edit of edits) {
      const outcome = applyEdit(review, edit, CONTEXT);
      if (!outcome.ok) continue;
      review = outcome.value;
      const { drafts } = review;
      expect(drafts.filter((each) => !(each.start >= 0 && each.start < each.end && each.end <= TEXT.length && each.title !== ''))).toEqual([]);
      expect(drafts.every((each, index) => index === 0 || (drafts[index - 1]?.start ?? 0) <= each.start)).toBe(true);
      expect(new Set(drafts.map((each) => each.id)).size).toBe(drafts.length);
      expect(drafts.filter((each) => each.coordinators.some((other) => other.unitId !== null && other.unitId === each.leadUnitId))).toEqual([]);
    }
  }), { numRuns: 300 });
});

test.each([
  ['ends before it begins', { from: '2026-12-31', to: '2026-01-01', anchor: null }],
  ['lies in a year that nobody works in', { from: null, to: null, anchor: '9999-12-31' }],
])('a deadline that %s is refused', (_, days) => {
  const value = { phrase: 'x', bound: 'within', precision: 'day', source: 'person', ...days } as const;
  const outcome = applyEdit(REVIEW, { kind: 'set', draftId: PLAN.id, field: 'deadline', value }, { textLength: 1000, unitName: () => undefined });
  expect(outcome).toMatchObject({ ok: false, refusal: { code: 'review.deadline_unread' } });
});

test('who coordinates by name alone is told of drafts that would be given out, and of no others', () => {
  const coordinators = [{ unitId: 'tech', text: 'Phòng Công nghệ' }, { unitId: null, text: 'Hội Khoa học đất' }];
  const drafts = [draft('proposed', '', { coordinators }), draft('ready', '', { coordinators, status: 'accepted' }), draft('given', '', { coordinators, status: 'accepted', taskId: 't' }), draft('dropped', '', { coordinators, status: 'rejected' })];
  expect(coordinatorsInWords({ drafts })).toEqual([{ draftId: 'ready', number: 2, text: 'Hội Khoa học đất' }]);
});
