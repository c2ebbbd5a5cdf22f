import { expect, test } from 'vitest';
import type { Draft, DraftOption } from '../document/review-types.js';
import { correctedOver, correctionsKept, correctionsTaking, type FieldCorrection, lacksLead, sectionsOfUnits, withCorrections } from './conclusion.js';
import { noticeOrders } from './orders.js';

/** What is said in a meeting to more than one unit, and what a person corrects in it. */
const NAMES = new Map([['a', 'Phòng A'], ['b', 'Phòng B'], ['c', 'Văn phòng']]);
const context = { textLength: 0, unitName: (id: string) => NAMES.get(id) };
const units = [...NAMES].map(([id, name]) => ({ id, name }));

const draft = (part: Partial<Draft> = {}): Draft => ({
  id: 'd', start: 0, end: 60, text: '', title: 'Gửi báo cáo tổng kết', class: 'action', leadUnitId: null, alsoLeadUnitIds: [], leadText: 'Các phòng, đơn vị', leadBasis: null, coordinators: [], deadline: null, deliverable: '', approval: '', steps: [], condition: '', waits: false,
  rule: '', recurs: false, urgency: 'none', citations: [], flags: [], confidence: 0.9, band: 'decide', readFrom: [0], older: null, status: 'proposed', confirmedFields: [], taskId: null, origin: 'reader', ...part,
});
const toAll: DraftOption = { kind: 'leads', unitIds: ['a', 'b', 'c'] };
const SAID = 'Các phòng, đơn vị gửi báo cáo tổng kết trước ngày 10/12/2026';

test('an order to a group goes to every unit of it by one choice, and stays so when its words change', () => {
  const given = withCorrections(draft(), correctionsTaking(toAll, draft()), context);
  expect([given.leadUnitId, given.alsoLeadUnitIds, lacksLead({ id: '1', leadUnitId: given.leadUnitId, draft: given })]).toEqual(['a', ['b', 'c'], false]);
  const again = withCorrections(draft({ title: 'Gửi kế hoạch' }), correctionsKept(given), context);
  expect([again.leadUnitId, again.alsoLeadUnitIds]).toEqual(['a', ['b', 'c']]);
});

test('one lead named afterwards takes the order back from the others', () => {
  const given = withCorrections(draft(), correctionsTaking(toAll, draft()), context);
  const one = withCorrections(draft(), correctedOver(correctionsKept(given), [{ field: 'leadUnitId', value: 'c' }]), context);
  expect([one.leadUnitId, one.alsoLeadUnitIds]).toEqual(['c', []]);
});

test.each<[string, DraftOption, readonly FieldCorrection[]]>([
  ['a lead with who helps it', { kind: 'lead', unitId: 'a', score: 1, others: [{ unitId: 'b', text: 'Phòng B' }, { unitId: null, text: 'Sở Y tế' }] }, [{ field: 'leadUnitId', value: 'a' }, { field: 'coordinatorUnitIds', value: ['c', 'b'] }]],
  ['a lead alone', { kind: 'lead', unitId: 'a', score: 0, others: [] }, [{ field: 'leadUnitId', value: 'a' }]],
  ['what waits is not settled in a meeting', { kind: 'wait', text: 'khi có hướng dẫn' }, []],
])('%s is taken', (_name, option, corrections) => expect(correctionsTaking(option, { coordinators: [{ unitId: 'c', text: 'Văn phòng' }] })).toEqual(corrections));

test('an order to several stands in the notice under everybody, in the words that name them', () => {
  const given = { ...withCorrections(draft(), correctionsTaking(toAll, draft()), context), id: '1' };
  const conclusion = { id: '1', text: SAID, draft: given, leadUnitId: given.leadUnitId };
  expect(sectionsOfUnits([conclusion], ['a', 'b', 'c']).map(({ unitId }) => unitId)).toEqual([null]);
  const { sections, orders } = noticeOrders([conclusion], { units, everybody: 'Các phòng, đơn vị' });
  expect(sections.map(({ heading, orders: said }) => [heading, said.map(({ text }) => text)])).toEqual([['Các phòng, đơn vị', [`${SAID}.`]]]);
  expect(orders.map((order) => order.draft.alsoLeadUnitIds)).toEqual([['b', 'c']]);
  const later = withCorrections(given, [{ field: 'deadline', value: { phrase: 'trước ngày 15/12/2026', bound: 'before', anchor: '2026-12-15', from: null, to: '2026-12-14', precision: 'day', source: 'own' } }], context);
  expect(noticeOrders([{ ...conclusion, draft: later }], { units, everybody: '' }).sections[0]?.orders[0]?.text).toBe('Các phòng, đơn vị gửi báo cáo tổng kết, hoàn thành trước ngày 15/12/2026.');
});

test('what orders something and names no lead is said to lack one; what orders nothing does not', () => {
  expect([lacksLead({ id: '1', leadUnitId: null, draft: draft() }), lacksLead({ id: '2', leadUnitId: null, draft: null })]).toEqual([true, false]);
});
