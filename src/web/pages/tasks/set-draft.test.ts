import { describe, expect, it } from 'vitest';
import { commandOf, EMPTY_SET } from './set-draft.js';
import type { SetDraft, SetKind } from './set-draft.js';

const TODAY = '2025-04-15';
const unitId = '0b5f1c1e-52a3-4c0b-9d0e-3f1f5e2a7b11';

describe('what is typed for many tasks', () => {
  it.each<[SetKind, Partial<SetDraft>, unknown]>([
    ['dun', { level: '2', text: 'Đề nghị báo cáo' }, { kind: 'dun', level: 2, body: 'Đề nghị báo cáo' }],
    ['instruct', { deadline: '30/6/2025' }, { kind: 'instruct', body: '', deadline: { to: '2025-06-30', precision: 'day' } }],
    ['instruct', { text: 'Làm gấp' }, { kind: 'instruct', body: 'Làm gấp' }],
    ['instruct', { deadline: 'abc' }, null],
    ['instruct', {}, null],
    ['reassign', { unitId, text: 'Đúng chức năng' }, { kind: 'reassign', leadUnitId: unitId, reason: 'Đúng chức năng' }],
    ['reassign', { unitId }, null],
    ['amend', {}, null],
    ['amend', { urgency: 'flash', key: 'no', supportUnitIds: [] }, { kind: 'amend', amendment: { urgency: 'flash', isKey: false, supportUnitIds: [] } }],
    ['comment', { text: ' ' }, null],
    ['cancel', {}, null],
    ['pause', { text: 'Chờ' }, { kind: 'pause', reason: 'Chờ' }],
    ['confirm', {}, { kind: 'confirm', note: '', doneOn: null }],
  ])('%s %j', (kind, draft, expected) => {
    const command = commandOf(kind, { ...EMPTY_SET, ...draft }, TODAY);
    if (expected === null) expect(command).toBeNull();
    else expect(command).toMatchObject(expected as object);
  });
});
