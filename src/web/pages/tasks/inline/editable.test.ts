import { describe, expect, test } from 'vitest';
import { editableField, nextEditable } from './editable.js';

describe('what a person may change in a cell', () => {
  test.each([
    ['title', ['amend'], 'title'], ['title', ['report'], null],
    ['lead', ['reassign', 'assign_person'], 'lead'], ['lead', ['assign_person'], 'officer'], ['lead', ['amend'], null],
    ['officer', ['assign_person'], 'officer'], ['deadline', ['instruct'], 'deadline'], ['deadline', ['request_extension'], null],
    ['supports', ['amend'], 'supports'], ['urgency', ['amend'], 'urgency'], ['key', ['amend'], 'key'], ['status', ['amend', 'confirm'], null], ['progress', ['report'], null],
  ] as const)('%s by %j: %s', (column, may, field) => expect(editableField({ may: [...may] }, column)).toBe(field));
});

describe('the next cell', () => {
  const columns = ['code', 'title', 'lead', 'status', 'deadline'] as const;
  test.each([
    [null, ['amend', 'instruct'], 'title'], ['title', ['amend', 'instruct'], 'deadline'], ['deadline', ['amend', 'instruct'], 'title'], ['title', ['amend'], 'title'], [null, ['report'], null], ['progress', ['reassign'], 'lead'],
  ] as const)('after %s with %j: %s', (from, may, next) => expect(nextEditable({ may: [...may] }, columns, from)).toBe(next));
});
