import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AgendaTask, mergeAgenda, movedBehind, proposeAgenda, reasonToday, type StandingMatter } from './agenda.js';
import { sectionsOfUnits } from './conclusion.js';
import { proposeContribution } from './contribution.js';
import { MEETING_ACTS, MEETING_STATES, moveMeeting } from './occasion.js';
import { lookedBackFrom, meetingLabel, meetingRhythm, periodsInWords, printMeetingName } from './period.js';

describe('periods', () => {
  test.each([
    ['FREQ=WEEKLY;BYDAY=MO', 'week'], ['FREQ=MONTHLY;BYMONTHDAY=28', 'month'], ['FREQ=MONTHLY;BYDAY=1MO', 'month'], ['FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=25', 'quarter'], ['FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=5', 'quarter'],
    ['', 'once'], ['FREQ=DAILY', 'once'], ['FREQ=WEEKLY;INTERVAL=2', 'once'], ['FREQ=YEARLY', 'once'], ['hằng tuần', 'once'],
  ] as const)('%s comes each %s', (rule, rhythm) => expect(meetingRhythm(rule)).toBe(rhythm));

  test.each([
    ['2025-W15', 'tuần 15 năm 2025', ['trong tuần 14', 'tuần 14 năm 2025', 'tuần 15'], '2025-03-31'], ['2025-W01', 'tuần 1 năm 2025', ['trong tuần 52 năm 2024', 'tuần 52 năm 2024', 'tuần 1'], '2024-12-23'],
    ['2025-02', 'tháng 02 năm 2025', ['trong tháng 02', 'tháng 02 năm 2025', 'tháng 3 năm 2025'], '2025-02-01'], ['2025-Q4', 'quý IV năm 2025', ['trong quý IV năm 2025', 'quý IV năm 2025', 'quý I năm 2026'], '2025-10-01'],
    ['own:1', 'ngày 18/04/2025', ['trong thời gian qua', 'thời gian qua', 'thời gian tới'], '2025-04-11'],
  ])('%s is %s, looks back on what was and orders for what comes', (key, label, said, from) => {
    const { before, looked, next } = periodsInWords(key);
    expect([meetingLabel(key, '2025-04-18'), [before, looked, next], lookedBackFrom(key, '2025-04-18')]).toEqual([label, said, from]);
  });
});

describe('the states of a meeting', () => {
  test.each([
    ['planned', 'ask', 'collecting'], ['collecting', 'start', 'live'], ['planned', 'start', 'live'], ['live', 'close', 'closed'], ['closed', 'issue', 'issued'], ['planned', 'cancel', 'cancelled'], ['cancelled', 'restore', 'planned'],
    ['planned', 'close', null], ['issued', 'reopen', null], ['live', 'cancel', null], ['closed', 'start', null], ['issued', 'issue', null],
  ] as const)('%s, %s: %s', (state, act, to) => expect(moveMeeting(state, act)).toEqual(to === null ? { ok: false, refusal: { code: 'meeting.wrong_state', data: { state } } } : { ok: true, value: to }));
  test('it is opened again only with a reason', () => expect([moveMeeting('closed', 'reopen').ok, moveMeeting('closed', 'reopen', ' ').ok, moveMeeting('closed', 'reopen', 'Thiếu một kết luận').ok]).toEqual([false, false, true]));
  test('nothing is done to what was issued', () => expect(MEETING_STATES.filter((state) => MEETING_ACTS.some((act) => moveMeeting(state, act, 'x').ok))).not.toContain('issued'));
});

const task = (id: string, leadUnitId: string, more: Partial<AgendaTask> = {}): AgendaTask => ({ id, title: `Việc ${id}`, leadUnitId, dueOn: null, reasons: ['due'], ...more });

describe('an agenda', () => {
  test.each([
    ['due', 'overdue', 'overdue'], ['due', 'due_soon', 'due'], ['overdue', 'on_track', 'due'], ['overdue', 'overdue', 'overdue'], ['overdue', 'late', 'overdue'], ['request', 'overdue', 'request'],
  ] as const)('what came onto it as %s and is %s by now stands there as %s', (reason, timeliness, today) => {
    expect(reasonToday(reason, timeliness)).toBe(today);
  });

  test('goes by units in directory order, proposals first, then by the weightiest reason and the day', () => {
    const tasks = [task('s', 'b', { reasons: ['stale'] }), task('d2', 'a', { dueOn: '2025-04-18' }), task('d1', 'a', { dueOn: '2025-04-16' }), task('o', 'a', { reasons: ['due', 'overdue'], dueOn: '2025-04-10' }), task('x', 'gone'), task('n', 'a', { reasons: [] })];
    const agenda = proposeAgenda({ unitIds: ['a', 'b'], tasks, proposals: [{ unitId: 'b', text: ' Xin thêm người ' }, { unitId: 'a', text: ' ' }] });
    expect(agenda.map(({ key, reason }) => [key, reason])).toEqual([['task:o', 'overdue'], ['task:d1', 'due'], ['task:d2', 'due'], ['proposal:b', null], ['task:s', 'stale'], ['task:x', 'due']]);
    expect(agenda[3]).toMatchObject({ kind: 'proposal', body: 'Xin thêm người' });
  });

  const standing = (key: string, unitId: string, isDropped = false): StandingMatter => ({ id: `id ${key}`, key, unitId, isDropped });
  const shown = (places: ReturnType<typeof mergeAgenda>) => places.map((place) => ('id' in place ? place.id : place.add.key));

  test('composed again adds at the end of the unit and does not bring back what was taken off', () => {
    const proposed = proposeAgenda({ unitIds: ['a', 'b', 'c'], tasks: [task('1', 'a'), task('2', 'a'), task('3', 'b'), task('4', 'c')], proposals: [] });
    expect(shown(mergeAgenda([standing('own', 'c'), standing('task:1', 'a'), standing('task:3', 'b', true)], proposed))).toEqual(['id own', 'task:4', 'id task:1', 'task:2']);
    expect(shown(mergeAgenda([standing('own', 'c')], proposed))).toEqual(['task:1', 'task:2', 'task:3', 'id own', 'task:4']);
  });

  test('composing never takes away, never doubles, and keeps the order of what stood', () => {
    const units = ['a', 'b', 'c'];
    const matter = fc.tuple(fc.nat(20), fc.constantFrom(...units, 'x'), fc.boolean());
    fc.assert(fc.property(fc.array(matter), fc.array(matter), (old, fresh) => {
      const stood = [...new Map(old.map(([n, unit, dropped]) => [`task:${n}`, standing(`task:${n}`, unit, dropped)])).values()];
      const proposed = proposeAgenda({ unitIds: units, tasks: [...new Map(fresh.map(([n, unit]) => [String(n), task(String(n), unit)])).values()], proposals: [] });
      const places = mergeAgenda(stood, proposed);
      const kept = places.flatMap((place) => ('id' in place ? [place.id] : []));
      expect(kept).toEqual(stood.filter(({ isDropped }) => !isDropped).map(({ id }) => id));
      const added = places.flatMap((place) => ('add' in place ? [place.add.key] : []));
      expect([...added].sort()).toEqual([...new Set(proposed.map(({ key }) => key))].filter((key) => !stood.some((each) => each.key === key)).sort());
    }));
  });

  test.each([['a', 'c', 'bca'], ['c', null, 'cab'], ['b', 'a', 'abc'], ['b', 'b', 'abc'], ['x', 'a', 'abc'], ['a', 'x', 'abc']])('%s moved behind %s: %s', (moved, behind, order) => expect(movedBehind(['a', 'b', 'c'], moved, behind).join('')).toBe(order));
});

test.each([
  ['Trực báo', 'tuần 15 năm 2025', 'Trực báo tuần 15 năm 2025'],
  ['Giao ban tháng', 'tháng 4 năm 2025', 'Giao ban tháng 4 năm 2025'],
  ['Rà soát Quý', 'quý II năm 2025', 'Rà soát quý II năm 2025'],
  ['Giao ban tháng', 'về chuyển đổi số', 'Giao ban tháng về chuyển đổi số'],
  ['Tuần', 'tuần 15 năm 2025', 'Tuần tuần 15 năm 2025'],
])('a meeting of %s, %s, is called %s', (name, label, called) => expect(printMeetingName({ name, label })).toBe(called));

test('conclusions stand under their units in directory order, those for everybody first', () => {
  const conclusions = [{ id: '1', leadUnitId: 'b' }, { id: '2', leadUnitId: null }, { id: '3', leadUnitId: 'a' }, { id: '4', leadUnitId: 'gone' }, { id: '5', leadUnitId: 'b' }].map((each) => ({ ...each, draft: null }));
  expect(sectionsOfUnits(conclusions, ['a', 'b', 'c']).map((section) => [section.unitId, section.conclusions.map(({ id }) => id).join('')])).toEqual([[null, '2'], ['a', '3'], ['b', '15'], ['gone', '4']]);
});

test('what a unit brings is proposed from its own work, each task once in a part', () => {
  const parts = proposeContribution({
    done: [{ id: '1', title: 'Lập kế hoạch.', result: 'Đã trình ngày 10/4.' }, { id: '2', title: 'Rà soát', result: '' }], moved: [{ id: '1', title: 'Lập kế hoạch', words: 'x' }, { id: '3', title: 'Kiểm tra', words: 'Đang làm' }],
    overdue: [{ id: '4', title: 'Thẩm định', dueOn: '2025-04-10', words: 'chờ hồ sơ' }], next: [{ id: '5', title: 'Báo cáo quý', dueOn: '2025-04-18' }], asked: [],
  });
  expect(parts.map(({ key, lines }) => [key, ...lines.map(({ text }) => text)])).toEqual([
    ['results', 'Lập kế hoạch: Đã trình ngày 10/4.', 'Hoàn thành: Rà soát.', 'Kiểm tra: Đang làm.'], ['backlog', 'Thẩm định (hạn 10/04/2025); chờ hồ sơ.'], ['next', 'Báo cáo quý (hạn 18/04/2025).'], ['proposals'],
  ]);
});
