import { describe, expect, test } from 'vitest';
import { correctionsOf } from './correction.js';
import type { Draft } from './review-types.js';

const draft = (id: string, part: Partial<Draft> = {}): Draft => ({
  id, start: 0, end: 10, text: 'Rà soát', title: 'Rà soát', class: 'action', leadUnitId: 'office', alsoLeadUnitIds: [], leadText: 'Văn phòng', leadBasis: 'heading', coordinators: [{ unitId: 'tech', text: 'P. CN' }, { unitId: 'audit', text: 'Thanh tra' }],
  deadline: { phrase: 'trước ngày 18/4/2025', bound: 'before', anchor: '2025-04-18', from: null, to: '2025-04-17', precision: 'day', source: 'own' }, deliverable: '', approval: '', steps: [], condition: '', waits: false, rule: '', recurs: false, urgency: 'none', citations: [], flags: [],
  confidence: 0.9, band: null, readFrom: [Number(id)], older: null, status: 'accepted', confirmedFields: [], taskId: null, origin: 'reader', ...part,
});
const READ = [draft('0', { status: 'proposed' }), draft('1', { status: 'proposed', start: 20, end: 40 }), draft('2', { status: 'proposed', start: 40, end: 60 }),
  draft('3', { status: 'proposed', leadUnitId: null, leadText: 'Phòng Công nghệ; Thanh tra', flags: [{ field: 'lead', code: 'lead_several', detail: '', options: [{ kind: 'leads', unitIds: ['audit', 'tech'] }] }] })];
const found = (...drafts: readonly Draft[]): unknown[] => correctionsOf(READ, drafts).map(({ kind, fields, read }) => [kind, fields, read.map((each) => each.id)]);

describe('what became of what was read', () => {
  test.each<readonly [string, readonly Draft[], unknown[]]>([
    ['taken as it was', [draft('0')], [['kept', [], ['0']]]],
    ['what is not decided says nothing yet', [draft('0', { status: 'proposed' })], []],
    ['another lead', [draft('0', { leadUnitId: 'tech' })], [['changed', ['lead'], ['0']]]],
    ['given to the two that the words name', [draft('3', { leadUnitId: 'tech', alsoLeadUnitIds: ['audit'] })], [['kept', [], ['3']]]],
    ['given to another beside them', [draft('3', { leadUnitId: 'tech', alsoLeadUnitIds: ['audit', 'office'] })], [['changed', ['lead'], ['3']]]],
    ['given to a unit more', [draft('0', { alsoLeadUnitIds: ['audit'] })], [['changed', ['lead'], ['0']]]],
    ['the order of coordinators is no correction', [draft('0', { coordinators: [{ unitId: 'audit', text: 'Thanh tra' }, { unitId: 'tech', text: 'P. CN' }] })], [['kept', [], ['0']]]],
    ['the same day in other words is no correction', [draft('0', { deadline: { phrase: 'xong trước 18/4', bound: 'before', anchor: '2025-04-18', from: null, to: '2025-04-17', precision: 'day', source: 'person' } })], [['kept', [], ['0']]]],
    ['no deadline, and another title', [draft('0', { deadline: null, title: 'Rà soát hồ sơ' })], [['changed', ['title', 'deadline'], ['0']]]],
    ['no task', [draft('1', { status: 'rejected' })], [['dropped', [], ['1']]]],
    ['a person’s own', [draft('9', { readFrom: [], origin: 'person' })], [['added', [], []]]],
    ['a person’s own, given up', [draft('9', { readFrom: [], origin: 'person', status: 'rejected' })], []],
    ['cut in two', [draft('1', { start: 20, end: 30 }), draft('8', { start: 30, end: 40, readFrom: [1] })], [['split', ['words'], ['1']], ['split', ['words'], ['1']]]],
    ['joined', [draft('1', { start: 20, end: 60, readFrom: [1, 2] })], [['merged', ['words'], ['1', '2']]]],
  ])('%s', (_, drafts, expected) => expect(found(...drafts)).toEqual(expected));
});
