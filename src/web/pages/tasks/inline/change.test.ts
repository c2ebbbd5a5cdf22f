import { describe, expect, test } from 'vitest';
import type { TaskLine } from '../task-pages.js';
import { draftOf, isComplete, isUntouched } from './change.js';
import type { CellDraft } from './change.js';
import type { EditableField } from './editable.js';

const TASK = {
  title: 'Rà soát danh mục thiết bị', lead: { id: 'khtc', name: 'Phòng Kế hoạch - Tài chính', shortName: 'KHTC' }, officer: { id: 'quan', personName: 'Ngô Minh Quân', title: 'Chuyên viên', unitId: 'khtc' }, supportUnitIds: ['vp'], urgency: 'none', isKey: false,
} as unknown as TaskLine;

describe('what may be saved out of a cell', () => {
  test.each<[EditableField, Partial<CellDraft>, boolean]>([
    ['title', {}, false], ['title', { title: '  Rà soát  danh mục thiết bị ' }, false], ['title', { title: ' ' }, false], ['title', { title: 'Rà soát danh mục vật tư' }, true],
    ['lead', { unitId: 'vp' }, false], ['lead', { unitId: 'vp', words: 'Đúng chức năng' }, true], ['lead', { words: 'Đúng chức năng' }, false],
    ['officer', { postId: 'quan' }, false], ['officer', { postId: 'hoa' }, true], ['officer', { postId: null }, false],
    ['supports', { supportUnitIds: ['vp'] }, false], ['supports', { supportUnitIds: [] }, true], ['supports', { supportUnitIds: ['vp', 'tt'] }, true],
    ['deadline', { deadline: '30/6' }, false], ['deadline', { deadline: '30/6', words: 'Lùi hạn' }, true], ['deadline', { deadline: 'khi nào xong', words: 'Lùi hạn' }, false], ['deadline', { words: 'Lùi hạn' }, false],
    ['urgency', { urgency: 'flash' }, true], ['urgency', {}, false], ['key', { isKey: true }, true], ['key', {}, false],
  ])('%s with %j: %s', (field, part, complete) => expect(isComplete(field, { ...draftOf(TASK), ...part }, { task: TASK, today: '2025-04-14' })).toBe(complete));
});

test('nothing is lost by leaving a cell in which nothing was typed', () => {
  expect(isUntouched(draftOf(TASK), TASK)).toBe(true);
  expect(isUntouched({ ...draftOf(TASK), words: 'Lùi' }, TASK)).toBe(false);
});
