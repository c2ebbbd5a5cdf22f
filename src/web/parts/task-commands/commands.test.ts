import { MOVES } from '#core/index.js';
import { describe, expect, it } from 'vitest';
import { EMPTY_DRAFT, readDraft } from './draft.js';
import type { CommandDraft } from './draft.js';
import { BESIDE, COMMAND_FORMS, isOwnForm, offeredCommands } from './kinds.js';
import type { FormKind } from './kinds.js';
import { evidenceOf, typedPercent } from './send.js';
import { isSendable } from './sendable.js';

describe('the commands that are offered', () => {
  it('puts what finishes the waiting thing first and leaves out what the page does not know', () => {
    expect(offeredCommands(['cancel', 'comment', 'redo', 'confirm', 'teleport'])).toEqual(['confirm', 'redo', 'comment', 'cancel']);
  });

  it('offers every move of the core that is allowed, each once', () => {
    expect([...offeredCommands(Object.keys(MOVES)), ...BESIDE].sort()).toEqual(Object.keys(MOVES).sort());
  });

  it.each([['return', 'reason'], ['redo', 'reason'], ['cancel', 'reason'], ['submit', 'result'], ['report', 'progress'], ['confirm', 'note']] as const)('%s asks for a %s', (kind, text) => {
    expect(COMMAND_FORMS[kind]).toMatchObject({ text, fields: expect.arrayContaining(['text']) });
  });
});

describe('what was typed', () => {
  it.each([['', null], ['60', 60], [' 60 %', 60], ['0', 0], ['101', undefined], ['6,5', undefined], ['sáu mươi', undefined]])('“%s” percent is %s', (text, percent) => {
    expect(typedPercent(text)).toBe(percent);
  });

  it('becomes evidence: each file, and a document by its number with the day where it was given', () => {
    const draft = { ...EMPTY_DRAFT, files: [{ id: 'f', name: 'bien-ban.pdf' }], documentNumber: ' 12/BC-SXD ', documentDate: '18/4/2025' };
    expect(evidenceOf(draft, '2025-04-20')).toEqual([{ fileId: 'f', documentNumber: null, documentDate: null }, { fileId: null, documentNumber: '12/BC-SXD', documentDate: '2025-04-18' }]);
    expect(evidenceOf({ ...EMPTY_DRAFT, documentDate: '18/4/2025' }, '2025-04-20')).toEqual([]);
  });

  it('is found again as it was, and rubbish is nothing', () => {
    const draft = { ...EMPTY_DRAFT, text: 'Đã trình dự thảo', files: [{ id: 'f', name: 'a.pdf' }], postId: 'p' };
    expect(readDraft(JSON.stringify(draft))).toEqual(draft);
    expect([readDraft(null), readDraft('{'), readDraft('{"text":5,"files":[1],"colour":"red"}')]).toEqual([EMPTY_DRAFT, EMPTY_DRAFT, EMPTY_DRAFT]);
  });
});

describe('what can be sent', () => {
  const sendable = (kind: FormKind, part: Partial<CommandDraft> = {}) => isSendable({ ...EMPTY_DRAFT, ...part }, COMMAND_FORMS[kind].fields, '2025-04-20');

  it.each(offeredCommands(Object.keys(MOVES)).filter((kind): kind is FormKind => !isOwnForm(kind)).map((kind) => [kind, !['assign_person', 'reassign', 'request_extension', 'request'].includes(kind)] as const))('an empty %s: %s', (kind, able) => {
    expect(sendable(kind)).toBe(able);
  });

  it.each([
    ['assign_person', { postId: 'p' }, true],
    ['reassign', { unitId: 'u' }, true],
    ['request_extension', { requestedDue: '30/6/2025' }, true],
    ['request_extension', { requestedDue: '  ' }, false],
    ['request_extension', { requestedDue: 'khi xong' }, false],
    ['request', { what: 'pause' }, true],
    ['request', { what: 'transfer' }, false],
    ['request', { what: 'transfer', unitId: 'u' }, true],
    ['instruct', { requestedDue: 'quý IV/2025' }, true],
    ['instruct', { requestedDue: 'khi xong' }, false],
    ['confirm', { doneOn: 'hôm nào đó' }, false],
    ['submit', { documentDate: 'tháng 4/2025' }, false],
    ['report', { percent: '100' }, true],
    ['report', { percent: '120' }, false],
  ] as const)('%s with %j: %s', (kind, part, able) => {
    expect(sendable(kind, part)).toBe(able);
  });
});
