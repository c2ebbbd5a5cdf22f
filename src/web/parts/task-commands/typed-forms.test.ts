import { describe, expect, it } from 'vitest';
import { changedOf } from './amendment.js';
import type { Amended } from './amendment.js';
import { areSendable, NEW_STEP, printedSteps, sentSteps } from './typed-steps.js';

const PRESENT: Amended = { title: 'Rà soát danh mục', programme: '', supportUnitIds: ['a'], urgency: 'none', isKey: false, routine: false, restricted: false };

describe('a correction sends only what became another', () => {
  it.each([
    ['nothing', {}, {}],
    ['spaces alone', { title: ' Rà soát  danh mục ' }, {}],
    ['an emptied title', { title: '  ' }, {}],
    ['other words and a mark', { title: 'Rà soát lại danh mục', isKey: true }, { title: 'Rà soát lại danh mục', isKey: true }],
    ['no coordinators any more', { supportUnitIds: [] }, { supportUnitIds: [] }],
  ] as const)('%s', (_, part, changed) => {
    expect(changedOf(PRESENT, { ...PRESENT, ...part, supportUnitIds: [...('supportUnitIds' in part ? part.supportUnitIds : PRESENT.supportUnitIds)] })).toEqual(changed);
  });
});

describe('steps of a product', () => {
  it('go out as they came in', () => {
    const steps = [{ text: 'UBND tỉnh', act: 'approve' as const, dueOn: '2025-05-20', doneOn: null, documentNumber: null }];
    expect(sentSteps(printedSteps(steps), '2025-04-18')).toEqual([{ text: 'UBND tỉnh', act: 'approve', dueOn: '2025-05-20' }]);
  });
  it('an empty row is none; a day without a name, or a day that is none, cannot be sent', () => {
    expect(sentSteps([NEW_STEP, { ...NEW_STEP, text: ' HĐND tỉnh ' }], '2025-04-18')).toEqual([{ text: 'HĐND tỉnh', act: 'submit', dueOn: null }]);
    expect([[NEW_STEP], [{ ...NEW_STEP, due: '20/5' }], [{ ...NEW_STEP, text: 'HĐND tỉnh', due: 'khi họp' }], [{ ...NEW_STEP, text: 'HĐND tỉnh', due: '20/5' }]].map((steps) => areSendable(steps, '2025-04-18'))).toEqual([true, false, false, true]);
  });
});
