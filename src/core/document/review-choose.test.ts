import { describe, expect, test } from 'vitest';
import { bandOf } from './review-band.js';
import { countNamed } from './review-choose.js';
import { applyEdit } from './review.js';
import type { Draft, DraftOption, ReviewEdit } from './review-types.js';

const UNITS = new Map([['office', 'Văn phòng'], ['tech', 'Phòng Công nghệ'], ['audit', 'Thanh tra']]);
const draft = (id: string, part: Partial<Draft> = {}): Draft => ({
  id, start: 0, end: 10, text: 'Rà soát', title: 'Rà soát', class: 'action', leadUnitId: 'office', leadText: 'Văn phòng', leadBasis: 'heading', coordinators: [], deadline: null, deliverable: '', approval: '', urgency: 'none', citations: [],
  flags: [], confidence: 0.95, band: null, readFrom: [], status: 'proposed', confirmedFields: [], taskId: null, origin: 'reader', ...part,
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

test('a printed name is taken for a unit wherever it was left open, and nowhere else', () => {
  const drafts = [
    draft('open', { leadUnitId: null, leadText: 'P. CN', flags: [doubt] }), draft('settled', { leadText: 'P. CN' }), draft('dropped', { leadUnitId: null, leadText: 'P. CN', status: 'rejected' }),
    draft('given', { leadUnitId: null, leadText: 'P. CN', taskId: 't', status: 'accepted' }), draft('beside', { coordinators: [{ unitId: null, text: 'p. cn' }] }), draft('other', { leadUnitId: null, leadText: 'P. HC' }),
  ];
  expect(countNamed(drafts, 'P. CN')).toBe(2);
  const named = after({ kind: 'name_unit', text: 'P. CN', unitId: 'tech' }, ...drafts);
  expect(named.map((each) => each.leadUnitId)).toEqual(['tech', 'office', null, null, 'office', null]);
  expect(named[0]?.flags).toEqual([]);
  expect(named[4]?.coordinators).toEqual([{ unitId: 'tech', text: 'p. cn' }]);
  expect(countNamed(named, 'P. CN')).toBe(0);
});

test('all that may be taken as it is is accepted at once', () => {
  const drafts = [draft('a'), draft('b', { confidence: 0.85 }), draft('c', { flags: [late] }), draft('d', { confidence: 0.5, confirmedFields: ['deadline'] })];
  expect(after({ kind: 'accept_sure', threshold: 0.9 }, ...drafts).map((each) => each.status)).toEqual(['accepted', 'proposed', 'proposed', 'accepted']);
});
