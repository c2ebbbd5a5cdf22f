import { describe, expect, test } from 'vitest';
import { bandOf } from './review-band.js';
import { countNamed } from './review-choose.js';
import { applyEdit } from './review.js';
import type { Draft, DraftOption, ReviewEdit } from './review-types.js';

const UNITS = new Map([['office', 'Văn phòng'], ['tech', 'Phòng Công nghệ'], ['audit', 'Thanh tra']]);
const draft = (id: string, part: Partial<Draft> = {}): Draft => ({
  id, start: 0, end: 10, text: 'Rà soát', title: 'Rà soát', class: 'action', leadUnitId: 'office', alsoLeadUnitIds: [], leadText: 'Văn phòng', leadBasis: 'heading', coordinators: [], deadline: null, deliverable: '', approval: '', steps: [], condition: '', waits: false, rule: '', recurs: false, urgency: 'none', citations: [],
  flags: [], confidence: 0.95, band: null, readFrom: [], older: null, status: 'proposed', confirmedFields: [], taskId: null, origin: 'reader', ...part,
});
const after = (edit: ReviewEdit, ...drafts: readonly Draft[]): readonly Draft[] => {
  const outcome = applyEdit({ drafts }, edit, { textLength: 100, unitName: (id) => UNITS.get(id) });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value.drafts;
};
const doubt = { field: 'lead', code: 'lead_ambiguous', detail: 'Phòng', options: [] } as const;
const late = { field: 'deadline', code: 'deadline_conflict', detail: '', options: [] } as const;

describe('the band of a draft', () => {
  test.each<readonly [string, Partial<Draft>, string | null]>([
    ['sure and without a doubt', {}, 'accept'],
    ['not so sure', { confidence: 0.85 }, 'look'],
    ['hardly sure', { confidence: 0.5 }, 'decide'],
    ['sure, with a doubt', { flags: [late] }, 'look'],
    ['sure, without a lead', { leadUnitId: null }, 'decide'],
    ['as the reader advises, whatever its confidence', { band: 'look', confidence: 0.99 }, 'look'],
    ['not so sure, and set by a person', { confidence: 0.85, confirmedFields: ['leadUnitId'] }, 'accept'],
    ['set by a person, with a doubt left', { confirmedFields: ['leadUnitId'], flags: [late] }, 'look'],
    ['accepted', { status: 'accepted', leadUnitId: null }, null],
  ])('%s', (_, part, band) => expect(bandOf(draft('a', part))).toBe(band));
});

describe('choosing what a doubt offers', () => {
  const open = draft('a', { leadUnitId: null, leadText: 'Phòng', flags: [doubt, late] });

  test('a lead settles the doubt about it and no other', () => {
    const option: DraftOption = { kind: 'lead', unitId: 'tech', score: 0.5, others: [] };
    expect(after({ kind: 'choose', draftId: 'a', option }, open)[0]).toMatchObject({ leadUnitId: 'tech', flags: [late], confirmedFields: ['leadUnitId'] });
  });

  test('of several leads the others coordinate, each once, and never the lead itself', () => {
    const option: DraftOption = { kind: 'lead', unitId: 'tech', score: 1, others: [{ unitId: 'office', text: 'VP' }, { unitId: 'tech', text: 'P. CN' }, { unitId: 'nobody', text: 'x' }, { unitId: null, text: 'Sở Y tế' }] };
    const [chosen] = after({ kind: 'choose', draftId: 'a', option }, { ...open, coordinators: [{ unitId: 'office', text: 'Văn phòng' }] });
    expect(chosen?.coordinators).toEqual([{ unitId: 'office', text: 'Văn phòng' }, { unitId: null, text: 'Sở Y tế' }]);
  });

  test('an order to all that are named: each leads, none coordinates, and the doubt is settled', () => {
    const named = { ...open, coordinators: [{ unitId: 'audit', text: 'Thanh tra' }, { unitId: null, text: 'Sở Y tế' }] };
    const [chosen] = after({ kind: 'choose', draftId: 'a', option: { kind: 'leads', unitIds: ['tech', 'audit', 'tech'] } }, named);
    expect(chosen).toMatchObject({ leadUnitId: 'tech', alsoLeadUnitIds: ['audit'], coordinators: [{ unitId: null, text: 'Sở Y tế' }], flags: [late] });
  });

  test.each<readonly [string, ReviewEdit, Partial<Draft>]>([
    ['another unit more', { kind: 'set', draftId: 'a', field: 'alsoLeadUnitIds', value: ['audit', 'office'] }, { leadUnitId: 'tech', alsoLeadUnitIds: ['audit', 'office'] }],
    ['the first among the others is named once', { kind: 'set', draftId: 'a', field: 'alsoLeadUnitIds', value: ['tech', 'audit'] }, { leadUnitId: 'tech', alsoLeadUnitIds: ['audit'] }],
    ['one of the others becomes the first', { kind: 'set', draftId: 'a', field: 'leadUnitId', value: 'audit' }, { leadUnitId: 'audit', alsoLeadUnitIds: [] }],
    ['without its first it goes to the next', { kind: 'set', draftId: 'a', field: 'leadUnitId', value: null }, { leadUnitId: 'audit', alsoLeadUnitIds: [] }],
    ['a lead chosen among those that are offered leads alone', { kind: 'choose', draftId: 'a', option: { kind: 'lead', unitId: 'office', score: 1, others: [] } }, { leadUnitId: 'office', alsoLeadUnitIds: [] }],
    ['who gets the order does not coordinate', { kind: 'set', draftId: 'a', field: 'coordinatorUnitIds', value: ['audit', 'office'] }, { coordinators: [{ unitId: 'office', text: 'Văn phòng' }] }],
  ])('of an order to several: %s', (_, edit, expected) => expect(after(edit, draft('a', { leadUnitId: 'tech', alsoLeadUnitIds: ['audit'] }))[0]).toMatchObject(expected));

  test('a coordinator takes the place of its words', () => {
    const unknown = draft('a', { coordinators: [{ unitId: null, text: 'P. Công nghệ' }], flags: [{ field: 'coordinators', code: 'unit_unknown', detail: 'P. công nghệ', options: [] }, late] });
    const option: DraftOption = { kind: 'coordinator', text: 'P. Công nghệ', unitId: 'tech', score: 0.8 };
    expect(after({ kind: 'choose', draftId: 'a', option }, unknown)[0]).toMatchObject({ coordinators: [{ unitId: 'tech', text: 'P. Công nghệ' }], flags: [late] });
  });

  test('a unit that is not the agency’s is refused', () => {
    const option: DraftOption = { kind: 'coordinator', text: 'x', unitId: 'nobody', score: 1 };
    expect(applyEdit({ drafts: [open] }, { kind: 'choose', draftId: 'a', option }, { textLength: 1, unitName: () => undefined }).ok).toBe(false);
  });
});

describe('what comes again', () => {
  const monthly: Draft['deadline'] = { phrase: 'trước ngày 25 hằng tháng', bound: 'recurring', anchor: null, from: null, to: null, precision: 'day', source: 'own' };
  const duty = draft('a', { deadline: monthly, rule: 'FREQ=MONTHLY;BYMONTHDAY=25', recurs: true });
  test.each<readonly [string, ReviewEdit, Partial<Draft>]>([
    ['is given out once where a person says so, and stays read', { kind: 'set', draftId: 'a', field: 'recurs', value: false }, { rule: 'FREQ=MONTHLY;BYMONTHDAY=25', recurs: false, confirmedFields: ['recurs'] }],
    ['keeps its rhythm under the same words', { kind: 'set', draftId: 'a', field: 'deadline', value: monthly }, { rule: 'FREQ=MONTHLY;BYMONTHDAY=25', recurs: true }],
    ['has none under other words', { kind: 'set', draftId: 'a', field: 'deadline', value: { ...monthly, phrase: 'hằng quý' } }, { rule: '', recurs: false }],
    ['has none without a deadline', { kind: 'set', draftId: 'a', field: 'deadline', value: null }, { rule: '', recurs: false }],
  ])('%s', (_, edit, expected) => expect(after(edit, duty)[0]).toMatchObject(expected));
  test('is no duty where nothing was read', () => expect(applyEdit({ drafts: [draft('a')] }, { kind: 'set', draftId: 'a', field: 'recurs', value: true }, { textLength: 1, unitName: () => undefined })).toMatchObject({ refusal: { code: 'task.rule_unreadable' } }));
});

describe('what must come first, and stages', () => {
  const asked = draft('a', { condition: 'khi có hướng dẫn của Bộ', flags: [{ field: 'condition', code: 'condition_read', detail: '', options: [] }, late] });
  test.each<readonly [string, ReviewEdit, Partial<Draft>]>([
    ['to wait settles the doubt', { kind: 'choose', draftId: 'a', option: { kind: 'wait', text: 'khi có hướng dẫn của Bộ' } }, { waits: true, flags: [late], confirmedFields: ['condition', 'waits'] }],
    ['so does not to wait', { kind: 'set', draftId: 'a', field: 'waits', value: false }, { waits: false, flags: [late] }],
    ['without words nothing is waited for', { kind: 'set', draftId: 'a', field: 'condition', value: '  ' }, { condition: '', waits: false, flags: [late] }],
    ['stages by hand', { kind: 'set', draftId: 'a', field: 'steps', value: [{ text: ' trình  UBND tỉnh', act: 'submit', deadline: null }] }, { steps: [{ text: 'trình UBND tỉnh', act: 'submit', deadline: null }] }],
  ])('%s', (_, edit, expected) => expect(after(edit, asked)[0]).toMatchObject(expected));

  test.each<readonly [string, ReviewEdit, string]>([
    ['to wait for nothing', { kind: 'set', draftId: 'a', field: 'waits', value: true }, 'task.text_needed'],
    ['a stage without words', { kind: 'set', draftId: 'a', field: 'steps', value: [{ text: ' ', act: 'submit', deadline: null }] }, 'task.text_needed'],
    ['more stages than a person reads', { kind: 'set', draftId: 'a', field: 'steps', value: Array.from({ length: 21 }, () => ({ text: 'trình', act: 'submit' as const, deadline: null })) }, 'common.invalid'],
  ])('%s is refused', (_, edit, code) => expect(applyEdit({ drafts: [draft('a')] }, edit, { textLength: 1, unitName: () => undefined })).toMatchObject({ refusal: { code } }));
});

describe('a printed name taken for a unit', () => {
  const named = { text: 'P. CN', unitId: 'tech' } as const;
  const open = { leadUnitId: null, leadText: 'P. CN' } as const;
  test.each<readonly [string, Partial<Draft>, string | null]>([
    ['serves where it was left open', { ...open, flags: [doubt] }, 'tech'],
    ['serves where it was taken for another unit', { leadText: 'p. cn' }, 'tech'],
    ['serves what was accepted and is no task yet', { leadText: 'P. CN', status: 'accepted' }, 'tech'],
    ['leaves what a person set', { leadText: 'P. CN', confirmedFields: ['leadUnitId'] }, 'office'],
    ['leaves a word that stands for another name', { leadText: 'P. CN', leadBasis: 'anaphor' }, 'office'],
    ['leaves what was dropped', { ...open, status: 'rejected' }, null],
    ['leaves what is a task', { ...open, status: 'accepted', taskId: 't' }, null],
    ['leaves other names', { leadUnitId: null, leadText: 'P. HC' }, null],
  ])('%s', (_, part, lead) => {
    const [before] = [draft('a', part)];
    const [made] = after({ kind: 'name_unit', ...named }, before);
    expect(made?.leadUnitId).toBe(lead);
    expect(countNamed([before], named)).toBe(lead === 'tech' ? 1 : 0);
    expect(countNamed(made === undefined ? [] : [made], named)).toBe(0);
    if (lead === 'tech') expect(made).toMatchObject({ flags: [], confirmedFields: ['leadUnitId'] });
    else expect(made).toEqual(before);
  });

  test.each<readonly [string, Partial<Draft>, Draft['coordinators']]>([
    ['serves a coordinator known by its words', { coordinators: [{ unitId: null, text: 'p. cn' }] }, [{ unitId: 'tech', text: 'p. cn' }]],
    ['serves one that was taken for another unit', { coordinators: [{ unitId: 'audit', text: 'P. CN' }] }, [{ unitId: 'tech', text: 'P. CN' }]],
    ['leaves those that a person set', { coordinators: [{ unitId: 'audit', text: 'P. CN' }], confirmedFields: ['coordinatorUnitIds'] }, [{ unitId: 'audit', text: 'P. CN' }]],
    ['makes nobody coordinate twice', { coordinators: [{ unitId: null, text: 'P. CN' }, { unitId: 'tech', text: 'Phòng Công nghệ' }] }, [{ unitId: 'tech', text: 'Phòng Công nghệ' }]],
  ])('%s', (_, part, coordinators) => expect(after({ kind: 'name_unit', ...named }, draft('a', part))[0]?.coordinators).toEqual(coordinators));
});

describe('coordinators known by their words alone', () => {
  const words = { unitId: null, text: 'Hội Khoa học đất' } as const;
  const unknown = { field: 'coordinators', code: 'unit_unknown', detail: 'Hội khoa học đất', options: [] } as const;
  const before = draft('a', { coordinators: [{ unitId: 'tech', text: 'P. CN' }, words, { unitId: null, text: 'Sở Y tế' }], flags: [unknown, late] });

  test('stay when the units are set', () => {
    expect(after({ kind: 'set', draftId: 'a', field: 'coordinatorUnitIds', value: ['audit'] }, before)[0]?.coordinators).toEqual([{ unitId: 'audit', text: 'Thanh tra' }, words, { unitId: null, text: 'Sở Y tế' }]);
  });

  test('are taken out one by one, with the doubt about them', () => {
    const [after_] = after({ kind: 'drop_name', draftId: 'a', text: words.text }, before);
    expect(after_).toMatchObject({ coordinators: [{ unitId: 'tech' }, { text: 'Sở Y tế' }], flags: [late], confirmedFields: ['coordinatorUnitIds'] });
    expect(after({ kind: 'drop_name', draftId: 'a', text: 'nobody' }, before)[0]?.coordinators).toHaveLength(3);
  });
});

test('all that may be taken as it is is accepted at once', () => {
  const drafts = [draft('a'), draft('b', { confidence: 0.85 }), draft('c', { flags: [late] }), draft('d', { confidence: 0.5, confirmedFields: ['deadline'] })];
  expect(after({ kind: 'accept_sure', threshold: 0.9 }, ...drafts).map((each) => each.status)).toEqual(['accepted', 'proposed', 'proposed', 'accepted']);
});
