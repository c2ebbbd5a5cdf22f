import { describe, expect, it } from 'vitest';
import { MOVES } from '#core/index.js';
import { missingIn } from './missing.js';
import { ACT_FORMS, ACT_KINDS, NO_VALUES, SEND_ACT } from './commands.js';

describe('the forms of the commands', () => {
  it('stand for every move of the table, and for nothing else', () => {
    expect([...ACT_KINDS].sort()).toEqual(Object.keys(MOVES).sort());
    expect(Object.keys(SEND_ACT).sort()).toEqual(Object.keys(MOVES).sort());
  });
  it.each([
    ['receive', [] as string[]],
    ['report', ['text']],
    ['submit', ['text', 'proof']],
    ['request_extension', ['text', 'due']],
    ['assign_person', ['person']],
    ['reassign', ['text', 'unit']],
    ['return', ['text']],
    ['confirm', []],
  ] as const)('%s asks first for %j', (kind, missing) => {
    expect(missingIn(ACT_FORMS[kind] ?? {}, NO_VALUES)).toEqual(missing);
  });
  it('takes no percentage above 100', () => {
    expect(missingIn(ACT_FORMS.report ?? {}, { ...NO_VALUES, text: 'Xong', percent: 120 })).toEqual(['percent']);
    expect(missingIn(ACT_FORMS.report ?? {}, { ...NO_VALUES, text: 'Xong', percent: 100 })).toEqual([]);
  });
  it('takes any of the three kinds of evidence of a result', () => {
    const said = { ...NO_VALUES, text: 'Xong' };
    const file = { id: 'f', name: 'kế hoạch.docx', mediaType: '', size: 1 };
    for (const proof of [{ files: [file] }, { documentNumber: '12/KH-UBND' }, { figure: '85 %' }]) expect(missingIn(ACT_FORMS.submit ?? {}, { ...said, ...proof })).toEqual([]);
  });
  it('does not take blanks for words', () => {
    expect(missingIn(ACT_FORMS.return ?? {}, { ...NO_VALUES, text: '  ' })).toEqual(['text']);
  });
});
