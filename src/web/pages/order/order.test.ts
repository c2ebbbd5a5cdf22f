import type { UnitView } from '#contract/index.js';
import { describe, expect, it } from 'vitest';
import { NEW_STEP } from '../../parts/task-commands/typed-steps.js';
import { deadlineInLine, emptyOrder, isLaterThan, missingOf, orderOf, OTHER, readOrder } from './draft.js';
import type { OrderDraft } from './draft.js';
import { groupsOf, reachOf } from './reach.js';

const TODAY = '2025-04-18';
const draft = (part: Partial<OrderDraft> = {}): OrderDraft => ({ ...emptyOrder('id'), title: 'Rà soát danh mục', leadUnitIds: ['a'], deadline: '30/4', ...part });

describe('what is missing', () => {
  it.each([
    ['nothing', {}, []],
    ['a title', { title: '  ' }, ['title']],
    ['a lead', { leadUnitIds: [] }, ['lead']],
    ['a deadline, or the word that there is none', { deadline: '' }, ['deadline']],
    ['nothing, once that was said', { deadline: '', undated: true }, []],
    ['a deadline that can be read', { deadline: 'khi xong' }, ['deadline']],
    ['the name of a step', { steps: [{ ...NEW_STEP, due: '20/5' }] }, ['steps']],
    ['who ordered it', { orderedByPostId: OTHER }, ['orderedBy']],
  ] as const)('%s', (_, part, missing) => {
    expect(missingOf(draft(part as Partial<OrderDraft>), TODAY)).toEqual(missing);
  });
});

describe('an order as it is sent', () => {
  it('names an officer only where one unit leads, and no lead among those who coordinate', () => {
    const sent = orderOf(draft({ leadUnitIds: ['a', 'b'], supportUnitIds: ['b', 'c'], officerPostId: 'p', orderedByPostId: OTHER, orderedBy: ' Chủ tịch UBND tỉnh ', condition: ' ' }), { today: TODAY, parentId: null });
    expect(sent).toMatchObject({ leadUnitIds: ['a', 'b'], supportUnitIds: ['c'], officerPostId: null, orderedByPostId: null, orderedBy: 'Chủ tịch UBND tỉnh', condition: null, deadline: { to: '2025-04-30', phrase: '30/4' } });
  });
  it('has no deadline where that was decided, whatever is still typed', () => {
    expect(orderOf(draft({ undated: true }), { today: TODAY, parentId: 'p' })).toMatchObject({ deadline: null, parentId: 'p' });
  });
  it('is later than the task above or not', () => {
    expect([isLaterThan(draft(), '2025-04-29', TODAY), isLaterThan(draft(), '2025-04-30', TODAY), isLaterThan(draft(), null, TODAY), isLaterThan(draft({ undated: true }), '2025-04-01', TODAY)]).toEqual([true, false, false, false]);
  });
});

it('is found again as it was, and rubbish is nothing', () => {
  const typed = draft({ steps: [{ ...NEW_STEP, text: 'UBND tỉnh' }], isKey: true, officerPostId: 'p' });
  expect(readOrder(JSON.stringify(typed), emptyOrder('other'))).toEqual(typed);
  const fresh = emptyOrder('id');
  expect([readOrder(null, fresh), readOrder('{', fresh), readOrder('{"title":5,"leadUnitIds":"a","colour":"red"}', fresh)]).toEqual([fresh, fresh, fresh]);
});

it.each([
  ['Rà soát danh mục trước 30/9', 'trước 30/9'], ['Rà soát danh mục, hoàn thành trước ngày 30/9/2025.', 'trước ngày 30/9/2025'], ['Trình kế hoạch trong tháng 5', 'trong tháng 5'], ['Báo cáo Giám đốc thứ 6', 'thứ 6'], ['Rà soát thiết bị đã hết hạn kiểm định trước 30/9', 'trước 30/9'],
  ['Trình kế hoạch trong thời gian tới', null], ['Nâng cấp đường đến trung tâm xã', null], ['Rà soát danh mục', null],
])('the line “%s” ends with the deadline %s', (title, phrase) => {
  expect(deadlineInLine(title, TODAY)).toBe(phrase);
});

describe('to whom one gives', () => {
  const unit = (id: string, kind: string, parentId: string | null = 'root'): UnitView => ({ id, name: id, shortName: id, symbol: '', kind, parentId, aliases: [], validFrom: '2025-01-01', validTo: null, position: 0 });
  const UNITS = [unit('root', 'department', null), unit('a', 'division'), unit('b', 'division'), unit('office', 'office'), unit('team', 'body', 'a')];
  const post = (unitId: string, roles: string[], scope?: 'confirm' | 'assign') => ({ posts: [{ id: 'p', title: '', unitId, unitName: '', roles, actingFor: scope === undefined ? null : { personName: '', scope, until: '2025-05-01' } }] });

  it('the office gives to all, and types for others; the divisions stand together', () => {
    const reach = reachOf(post('office', ['follower']), UNITS);
    expect([reach.unitIds, reach.typesForOthers, groupsOf(UNITS, reach)]).toEqual([['root', 'a', 'b', 'office', 'team'], true, [{ kind: 'division', unitIds: ['a', 'b'] }]]);
  });
  it('who acts for a leader gives to all where giving was handed over', () => {
    expect([reachOf(post('root', ['leader'], 'assign'), UNITS).unitIds.length, reachOf(post('root', ['leader'], 'confirm'), UNITS).unitIds.length]).toEqual([5, 0]);
  });
  it('a head gives to the own unit and below, where the head names the officers', () => {
    const reach = reachOf(post('a', ['head']), UNITS);
    expect([reach.unitIds, reach.headed, reach.typesForOthers, groupsOf(UNITS, reach)]).toEqual([['a', 'team'], ['a', 'team'], false, []]);
  });
});
