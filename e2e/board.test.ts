import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { axeFindings } from './axe.js';
import { openBrowser, PHONE, shoot, signIn, visit } from './browser.js';

const site = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

const column = (page: Page, state: string) => page.locator(`section[data-column="${state}"]`);
const total = async (page: Page, state: string): Promise<number> => Number(/\d+/.exec(await column(page, state).locator('h2 span').innerText())?.[0] ?? '0');
const headTotal = async (page: Page): Promise<number> => Number((await page.locator('main').getByRole('status').filter({ hasText: /nhiệm vụ/ }).first().innerText()).replace(/\D/g, ''));
const cardIn = (page: Page, state: string, id: string) => column(page, state).locator(`[data-row="${id}"]`);

/** That the numbers of the columns make the number of the list; where another journey came between the two readings, they are read again. */
const addUp = (page: Page, states: readonly string[]): Promise<void> =>
  expect.poll(async () => (await Promise.all(states.map((state) => total(page, state)))).reduce((one, other) => one + other, 0) - (await headTotal(page)), { timeout: 15_000 }).toBe(0);

const focusedIn = (page: Page) => page.evaluate(() => document.activeElement?.closest<HTMLElement>('section[data-column]')?.dataset['column'] ?? null);

test('the same list as a board: columns add up, a card moves by keyboard and by hand only where its moves allow', async () => {
  const { page, context, faults } = await visit(browser, site);
  await signIn(page, 'chanhvanphong', { at: '/tasks' });
  await page.getByRole('link', { name: 'Bảng', exact: true }).click();
  await column(page, 'active').locator('[data-row]').first().waitFor();
  expect(page.url()).toContain('view=board');
  await shoot(page, 'board');
  expect(await axeFindings(page)).toEqual([]);
  const states = await page.locator('section[data-column]').evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset['column'] ?? ''));
  await addUp(page, states);

  // Arrows walk over the columns; Alt+S offers what the person may do, and the form asks what the move needs.
  await column(page, 'active').locator('[data-row]').first().focus();
  await page.keyboard.press('ArrowRight');
  expect(await focusedIn(page)).toBe('submitted');
  await page.keyboard.press('ArrowLeft');
  expect(await focusedIn(page)).toBe('active');
  const moved = await page.evaluate(() => document.activeElement?.closest('[data-row]')?.getAttribute('data-row') ?? '');
  await page.keyboard.press('Alt+s');
  await page.getByRole('complementary').getByRole('button', { name: 'Tạm hoãn', exact: true }).waitFor();
  await shoot(page, 'board-menu');
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('complementary').getByRole('button', { name: 'Tạm hoãn', exact: true }).click();
  const pausing = page.getByRole('form', { name: 'Tạm hoãn' });
  await pausing.waitFor();
  await shoot(page, 'board-form');
  await pausing.getByRole('textbox').fill('Chờ ý kiến Sở Tài chính');
  await page.keyboard.press('Control+Enter');
  await cardIn(page, 'paused', moved).waitFor();
  await cardIn(page, 'active', moved).waitFor({ state: 'detached' });
  await addUp(page, states);
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await cardIn(page, 'active', moved).waitFor();
  await cardIn(page, 'paused', moved).waitFor({ state: 'detached' });
  await addUp(page, states);

  // A result is dragged to its end; from there nothing is dragged to where no move leads.
  const card = column(page, 'submitted').locator('[data-row]').first();
  const dragged = (await card.getAttribute('data-row')) ?? '';
  const box = (await card.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(box.x + 60, box.y + box.height - 6);
  await page.mouse.down();
  await page.mouse.move(box.x - 200, box.y + 60, { steps: 5 });
  await column(page, 'done').waitFor();
  expect(await column(page, 'assigned').getAttribute('data-drop')).toBe('no');
  await shoot(page, 'board-drag');
  const goal = (await column(page, 'done').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(goal.x + goal.width / 2, goal.y + 80, { steps: 6 });
  // The browser tells a column that something hangs over it after the hand has moved.
  let moves = 0;
  await expect.poll(async () => (await page.mouse.move(goal.x + goal.width / 2, goal.y + 84 + 4 * (moves++ % 2)), column(page, 'done').getAttribute('data-drop')), { timeout: 15_000 }).toBe('over');
  await page.mouse.up();
  const confirming = page.getByRole('form', { name: 'Xác nhận hoàn thành' });
  await confirming.waitFor();
  expect(await cardIn(page, 'submitted', dragged).count()).toBe(1);
  await page.keyboard.press('Escape');

  await page.getByLabel('Cột của bảng').selectOption('official');
  await column(page, 'overdue').locator('[data-row]').first().waitFor();
  await shoot(page, 'board-official');
  expect(await axeFindings(page)).toEqual([]);
  expect(await page.locator('section[data-column] [draggable="true"]').count()).toBe(0);
  await context.close();
  expect(faults).toEqual([]);
});

test('the same list as a calendar: days, bars and holidays; walked by keys, turned by month and week', async () => {
  const { page, context, faults } = await visit(browser, site);
  await signIn(page, 'chanhvanphong', { at: '/tasks?state=all&view=calendar' });
  await page.locator('[data-list] a[data-day]').first().waitFor();
  await shoot(page, 'calendar-month');
  expect(await axeFindings(page)).toEqual([]);
  expect(await page.locator('[data-today]').count()).toBe(1);
  await page.locator('[data-list] a[data-day]').first().focus();
  const day = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset['day'] ?? '');
  const first = await day();
  await page.keyboard.press('ArrowRight');
  expect((await day()) > first).toBe(true);
  await page.keyboard.press('j');
  expect((await day()) >= first).toBe(true);
  await page.keyboard.press('Space');
  await page.getByRole('complementary', { name: 'Nhiệm vụ' }).or(page.locator('aside')).first().waitFor();
  await page.keyboard.press('Escape');
  const month = await page.locator('h2[role="status"]').innerText();
  await page.keyboard.press('PageDown');
  await expect.poll(() => page.locator('h2[role="status"]').innerText(), { timeout: 15_000 }).not.toBe(month);
  await page.getByRole('button', { name: 'Hôm nay' }).click();
  await page.getByRole('button', { name: 'Tuần', exact: true }).click();
  await page.getByText(/^Tuần \d+ \(/).waitFor();
  await page.locator('[data-list]').waitFor();
  await shoot(page, 'calendar-week');
  expect(await axeFindings(page)).toEqual([]);
  expect(page.url()).toContain('span=week');
  await page.reload();
  await page.getByText(/^Tuần \d+ \(/).waitFor();

  await page.goto('/tasks?state=all&view=calendar&on=2026-09-02');
  await page.getByText('Nghỉ: Quốc khánh').first().waitFor();
  await shoot(page, 'calendar-holiday');
  await context.close();
  expect(faults).toEqual([]);
});

test('on a phone the board is one column at a time and the calendar one day after the other', async () => {
  const { page, context, faults } = await visit(browser, site, { size: PHONE });
  await signIn(page, 'chanhvanphong', { at: '/tasks?view=board' });
  await column(page, 'active').locator('[data-row]').first().waitFor();
  await shoot(page, 'board-phone');
  expect(await axeFindings(page)).toEqual([]);
  await page.goto('/tasks?view=calendar&state=all');
  await page.locator('[data-list] a[data-day]').first().waitFor();
  await shoot(page, 'calendar-phone');
  expect(await axeFindings(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await context.close();
  expect(faults).toEqual([]);
});
