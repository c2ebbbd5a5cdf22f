import { addDays, type CivilDate } from '#core/index.js';
import { describe, expect, test } from 'vitest';
import { lastMonthOfData, lastPlayedDay, noticesBefore } from './index.js';
import { lifeOf } from './life.js';
import { lastMonday } from './meetings.js';
import { noticeNumber, provinceDirective, spokenOrders, weeklyNotice } from './notices.js';

describe('the papers of the sample', () => {
  test('every order stands in its notice word for word, with a deadline that is a working day', () => {
    const paper = weeklyNotice(3, '2026-03-02');
    expect(paper.orders.length).toBeGreaterThan(7);
    for (const order of paper.orders) expect(paper.text).toContain(`${order.text}.`);
    for (const order of paper.orders) expect(order.text).not.toMatch(/\{\w+\}/);
  });

  test('the directive names a unit in every order', () => {
    for (const order of provinceDirective('2026-03-02').orders) expect(order.text).toMatch(/^(Sở|UBND) /);
  });
});

describe('the life of an order', () => {
  const given: CivilDate = '2026-03-02';
  const [order] = weeklyNotice(3, given).orders;

  test.each(Array.from({ length: 40 }, (_, turn) => turn))('turn %i happens in order, after it was given and before today', (turn) => {
    if (order === undefined) throw new Error('the notice has orders');
    for (const today of [addDays(given, 2), addDays(given, 15), addDays(given, 60)]) {
      const events = lifeOf({ order, given, today, turn, hasOfficer: turn % 2 === 0 });
      const days = events.map((event) => event.day);
      expect(days).toEqual([...days].sort());
      expect(days.every((day) => day > given && day < today)).toBe(true);
    }
  });
});

describe('the last day that is played', () => {
  test.each([
    ['a Monday after midnight, before the week has had its briefing', '2026-11-23T00:22:00+07:00', '2026-11-22'],
    ['a morning', '2026-11-23T10:00:00+07:00', '2026-11-22'],
    ['the minute the last paper comes', '2026-11-23T15:20:00+07:00', '2026-11-22'],
    ['an afternoon', '2026-11-23T15:30:00+07:00', '2026-11-23'],
    ['an evening', '2026-11-23T23:59:00+07:00', '2026-11-23'],
    ['the first morning of a year', '2027-01-01T08:00:00+07:00', '2026-12-31'],
  ])('%s', (_, now, day) => {
    expect(lastPlayedDay(new Date(now))).toBe(day);
  });
});

describe('the report that is open', () => {
  test.each([
    ['the month is over and its data too', '2026-11-22', 2026, 11],
    ['the next month has begun, its data are still to come', '2026-12-05', 2026, 11],
    ['the last day of data', '2026-12-14', 2026, 11],
    ['the day after it', '2026-12-15', 2026, 12],
    ['a year has begun', '2027-01-02', 2026, 12],
  ])('%s', (_, today, year, index) => {
    expect(lastMonthOfData(today)).toEqual({ rhythm: 'month', year, index });
  });
});

test('ten weeks of orders never repeat one', () => {
  const texts = Array.from({ length: 10 }, (_, week) => weeklyNotice(week, '2026-03-02').orders.map((order) => order.text.slice(0, 50))).flat();
  expect(new Set(texts).size).toBe(texts.length);
  expect(texts.length).toBeGreaterThan(75);
});

describe('the briefings of the sample', () => {
  test.each(['2026-11-22', '2026-11-23', '2026-11-25', '2027-01-04'])('of %s are each there once: those before the last were read in, the last is held', (today) => {
    const held = lastMonday(today);
    const read = noticesBefore(held);
    expect(read.map(({ day }) => day)).toEqual([...read.keys()].map((index) => addDays(held, 7 * (index - read.length))));
    expect(read.at(-1)?.text).toContain(`Số: ${noticeNumber(read.length) - 1}/TB-SKHCN`);
    expect(new Set(read.map(({ fileName }) => fileName)).size).toBe(read.length);
  });

  test('what is said in the held one names its unit, and orders what no notice before it ordered', () => {
    const said = spokenOrders(9, '2026-03-02');
    expect(said.length).toBeGreaterThan(5);
    for (const { said: sentence } of said) expect(sentence).toMatch(/^(?:Văn phòng|Phòng|Thanh tra|Trung tâm|Chi đoàn) .+\.$/u);
    const before = noticesBefore('2026-03-02').map(({ text }) => text).join('\n');
    for (const { order } of said) expect(before).not.toContain(order.text.slice(0, 50));
  });
});
