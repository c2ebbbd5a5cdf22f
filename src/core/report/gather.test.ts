import { describe, expect, test } from 'vitest';
import { NIL_LINE } from './compose.js';
import { awaitedSections, bringsSection, proposedParts, sectionsOfUnit, takeParts, type UnitPart } from './gather.js';
import { DEFAULT_OUTLINE, type OutlineSection } from './outline.js';
import type { ReportLine, ReportSection } from './report.js';

const OUTLINE: readonly OutlineSection[] = [
  { key: 'advice', heading: 'Công tác tham mưu', level: 2, from: 'results', unitIds: ['office'] },
  { key: 'labs', heading: 'Hoạt động của đơn vị sự nghiệp', level: 2, from: 'results', unitIds: ['lab', 'centre'] },
  { key: 'figures', heading: 'Số liệu', level: 1, from: 'figures', unitIds: [] },
  { key: 'plan', heading: 'Nhiệm vụ', level: 1, from: 'plan', unitIds: [] },
  { key: 'wishes', heading: 'Kiến nghị', level: 1, from: 'text', unitIds: ['lab'] },
  { key: 'closing', heading: 'Đánh giá chung', level: 1, from: 'text', unitIds: [] },
];

const line = (id: string, unitId?: string, by: ReportLine['by'] = 'tasks'): ReportLine => ({ id, text: id, taskIds: [], ...(unitId === undefined ? {} : { unitId }), by });
const section = (key: string, items: readonly ReportLine[], level: ReportSection['level'] = 1): ReportSection => ({ key, heading: key, level, items });
const ids = (sections: readonly ReportSection[]) => Object.fromEntries(sections.map(({ key, items }) => [key, items.map(({ id }) => id)]));
const order = ['office', 'science', 'lab', 'centre'];
const from = (unitId: string, outline = OUTLINE) => ({ unit: { id: unitId, name: `Đơn vị ${unitId}` }, order, outline });

describe('what a unit is asked for', () => {
  test.each([
    ['office', ['advice', 'plan']],
    ['lab', ['labs', 'plan', 'wishes']],
    ['science', ['plan']],
  ])('%s', (unitId, keys) => expect(sectionsOfUnit(OUTLINE, unitId).map(({ key }) => key)).toEqual(keys));

  test('under its own heading, and not under that of another', () => {
    expect([bringsSection(DEFAULT_OUTLINE, 'science', 'results'), bringsSection(DEFAULT_OUTLINE, 'science', 'results:science'), bringsSection(DEFAULT_OUTLINE, 'science', 'results:plan'), bringsSection(DEFAULT_OUTLINE, 'science', 'figures')]).toEqual([true, true, false, false]);
  });

  test('what waits for it: its own heading where it has one, else the section', () => {
    const waits = (outline: readonly OutlineSection[], keys: readonly string[], ...units: readonly string[]) => awaitedSections(outline, keys, units.map((unitId) => ({ unitId }))).map(({ sectionKey, unit }) => [sectionKey, unit.unitId]);
    expect(waits(DEFAULT_OUTLINE, ['results', 'results:science', 'figures', 'plan'], 'science', 'lab')).toEqual([['results:science', 'science'], ['plan', 'science'], ['results', 'lab'], ['plan', 'lab']]);
    expect(waits(OUTLINE, ['advice', 'labs', 'figures'], 'lab')).toEqual([['labs', 'lab']]);
  });

  test('where results are told by unit, every unit', () => expect(sectionsOfUnit(DEFAULT_OUTLINE, 'science').map(({ key }) => key)).toEqual(['results', 'plan']));

  test('its tasks propose the lines', () => {
    const composed = [section('labs', [line('a', 'lab'), line('b', 'centre')]), section('plan', [line('c', 'lab'), line('d', 'office')])];
    expect(proposedParts(composed, OUTLINE, 'lab')).toEqual([{ key: 'labs', lines: [line('a', 'lab')] }, { key: 'plan', lines: [line('c', 'lab')] }, { key: 'wishes', lines: [] }]);
    const byUnit = [section('results', []), section('results:lab', [line('a', 'lab')], 2)];
    expect(proposedParts(byUnit, DEFAULT_OUTLINE, 'lab')[0]).toEqual({ key: 'results', lines: [line('a', 'lab')] });
  });
});

describe('taking what a unit brought', () => {
  const parts = (...lines: readonly string[]): UnitPart[] => [{ key: 'labs', lines: lines.map((id) => line(id)) }];
  const before = [section('labs', [line('1', 'lab'), line('2', 'lab', 'office'), line('3', 'centre')])];

  test('in place of what its tasks gave, among its neighbours; what the office wrote stays', () => {
    const taken = takeParts(before, parts('x', ' ', 'y'), from('lab'));
    expect(ids(taken)).toEqual({ labs: ['2', 'x', 'y', '3'] });
    expect(taken[0]?.items[1]).toEqual({ id: 'x', text: 'x', taskIds: [], unitId: 'lab', by: 'unit' });
  });
  test('handed in again, it replaces what it brought before', () => expect(ids(takeParts(takeParts(before, parts('x', 'y'), from('lab')), parts('z'), from('lab')))).toEqual({ labs: ['2', 'z', '3'] }));
  test('nothing to tell leaves what others brought', () => expect(ids(takeParts(before, parts(), from('lab')))).toEqual({ labs: ['2', '3'] }));
  test('where nobody else tells anything, the section says that there is nothing, until something comes', () => {
    const alone = takeParts([section('labs', [line('1', 'lab'), line('2', 'lab')])], parts(), from('lab'));
    expect(alone[0]?.items).toEqual([{ id: 'nil:labs', text: NIL_LINE, taskIds: [], by: 'tasks' }]);
    expect(takeParts(alone, parts(), from('lab'))).toEqual(alone);
    expect(ids(takeParts(alone, parts('x'), from('lab')))).toEqual({ labs: ['x'] });
    expect(ids(takeParts([section('labs', [])], parts(), from('lab')))).toEqual({ labs: [] });
  });
  test('a section that the form no longer has is left out', () => expect(takeParts(before, [{ key: 'gone', lines: [line('x')] }], from('lab'))).toEqual(before));

  const told = [section('results', []), section('results:office', [line('1', 'office')], 2), section('results:centre', [line('2', 'centre')], 2), section('plan', [])];
  const results = (...lines: readonly string[]): UnitPart[] => [{ key: 'results', lines: lines.map((id) => line(id)) }];
  test('a unit without a heading gets one in its place', () => {
    const taken = takeParts(told, results('x'), from('lab', DEFAULT_OUTLINE));
    expect(Object.keys(ids(taken))).toEqual(['results', 'results:office', 'results:lab', 'results:centre', 'plan']);
    expect(taken[2]).toMatchObject({ heading: 'Đơn vị lab', level: 2 });
  });
  test('the last of the directory comes last, and before the next section', () => expect(Object.keys(ids(takeParts(told.slice(0, 2).concat(told.slice(3)), results('x'), from('centre', DEFAULT_OUTLINE))))).toEqual(['results', 'results:office', 'results:centre', 'plan']));
  test('with a heading, its lines change', () => expect(ids(takeParts(told, results('x'), from('centre', DEFAULT_OUTLINE)))).toMatchObject({ 'results:centre': ['x'] }));
  test('the words for nothing go when something comes', () => expect(ids(takeParts([section('results', [line('nil:results')])], results('x'), from('lab', DEFAULT_OUTLINE)))).toEqual({ results: [], 'results:lab': ['x'] }));
});
