import type { Draft } from '#core/index.js';
import type { Mark } from '#contract/index.js';
import { expect, test } from 'vitest';
import { doubtSpans } from './doubt-spans.js';

const TEXT = '1. Văn phòng Sở\n- Gửi báo cáo trước ngày 31/02/2027 cho Hội Khoa học đất.';
const flag = (detail: string): Draft['flags'][number] => ({ field: 'deadline', code: 'deadline_impossible', detail, options: [] });
const draft = (flags: Draft['flags'], part: Partial<Draft> = {}): Draft => ({
  id: 'a', start: TEXT.indexOf('Gửi'), end: TEXT.length, text: '', title: '', class: 'action', leadUnitId: null, alsoLeadUnitIds: [], leadText: null, leadBasis: null, coordinators: [], deadline: null, deliverable: '', approval: '', steps: [], condition: '', waits: false, rule: '', recurs: false, urgency: 'none', citations: [],
  flags, confidence: 1, band: null, readFrom: [0], older: null, status: 'proposed', confirmedFields: [], taskId: null, origin: 'reader', ...part,
});
const HEADING: Mark = { start: 3, end: 15, kind: 'lead', tasks: [0], label: { vi: '', en: '' }, by: [] };
const words = (of: Draft | null): string[] => doubtSpans(of, TEXT, [HEADING]).map(({ start, end }) => TEXT.slice(start, end));

test.each<readonly [string, Draft | null, readonly string[]]>([
  ['the words of each doubt, in their order', draft([flag('Hội Khoa học đất'), flag('trước ngày 31/02/2027')]), ['trước ngày 31/02/2027', 'Hội Khoa học đất']],
  ['words that two doubts share once', draft([flag('báo cáo'), flag('báo cáo')]), ['báo cáo']],
  ['what was read in a heading', draft([flag('Văn phòng Sở')]), ['Văn phòng Sở']],
  ['nothing of a heading that serves others', draft([flag('Văn phòng Sở')], { readFrom: [1] }), []],
  ['nothing of a doubt without words', draft([flag('')]), []],
  ['nothing once it is decided', draft([flag('báo cáo')], { status: 'accepted' }), []],
  ['nothing where none is selected', null, []],
])('shows %s', (_, of, expected) => expect(words(of)).toEqual(expected));
