import { expect, test } from 'vitest';
import { printRecurrence } from '#core/index.js';
import { choiceOfRule, RHYTHMS, ruleOfChoice } from './recurrence-rule.js';

test.each([...RHYTHMS])('%s: what is chosen is read back, and can be said', (rhythm) => {
  const choice = { rhythm, weekday: 3, monthDay: -1, month: 6 };
  const rule = ruleOfChoice(choice);
  const back = choiceOfRule(rule);
  expect(back === null ? '' : ruleOfChoice(back)).toBe(rule);
  expect(printRecurrence({ rule }, 'vi')).not.toContain('FREQ');
});

test('a rule that says more than can be chosen is left as it is', () => {
  expect([choiceOfRule('FREQ=WEEKLY;BYDAY=MO,FR'), choiceOfRule('FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=5'), choiceOfRule('x')]).toEqual([null, null, null]);
});
