import type { Browser, Page, Route } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { openBrowser, PHONE, shoot, signIn, visit } from './browser.js';
import type { VisitOptions } from './browser.js';

const site = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

const MANY = 10_000;
/** A window, what is drawn beyond its edges, and the rows that are held. */
const MOST_DRAWN = 60;

interface Line {
  readonly id: string;
  readonly title: string;
}

/** A list of ten thousand tasks as the server would give it, page by page between two places, made out of one task of the sample; and what was asked of it. */
class LongList {
  readonly asked: URLSearchParams[] = [];
  private numbers = Array.from({ length: MANY }, (_, index) => index + 1);
  constructor(private readonly one: object) {}

  lineOf(number: number): Line {
    return { ...this.one, id: `00000000-0000-4000-8000-${String(number + 1000).padStart(12, '0')}`, title: `Việc số ${number}${number % 3 === 0 ? ', rà soát và báo cáo kết quả thực hiện, đề xuất hướng xử lý trong thời gian tới theo chỉ đạo của Giám đốc Sở' : ''}` };
  }

  /** A colleague gives work that stands before all the rest. */
  addAbove(count: number): void {
    const first = this.numbers[0] ?? 0;
    this.numbers = [...Array.from({ length: count }, (_, index) => first - count + index), ...this.numbers];
  }

  async answer(route: Route): Promise<void> {
    const query = new URL(route.request().url()).searchParams;
    this.asked.push(query);
    const [after, until, limit] = [Number(query.get('cursor') ?? -Infinity), Number(query.get('until') ?? Infinity), Number(query.get('limit') ?? 50)];
    const within = this.numbers.filter((number) => number > after && number <= until);
    const shown = within.slice(0, limit);
    await route.fulfill({ json: { tasks: shown.map((number) => this.lineOf(number)), nextCursor: within.length > limit ? String(shown.at(-1)) : null, total: this.numbers.length, may: [] } });
  }
}

async function openList(options: VisitOptions = {}) {
  const visited = await visit(browser, site, options);
  const { page } = visited;
  await signIn(page, 'chanhvanphong');
  await page.getByRole('heading', { name: 'Văn bản', level: 1 }).waitFor();
  const one = await page.evaluate(async () => ((await (await fetch('/api/v1/tasks?state=open&limit=1')).json()) as { tasks: object[] }).tasks[0] ?? {});
  const list = new LongList(one);
  await page.route(/\/api\/v1\/tasks\?/, (route) => list.answer(route));
  await page.goto('/tasks?state=all');
  await line(page, 1).waitFor();
  return { ...visited, list };
}

const line = (page: Page, number: number) => page.getByRole('link', { name: new RegExp(`^Việc số ${number}(,|$)`) });
const drawn = (page: Page) => page.locator('[data-row]').count();
/** The number of the row that has the focus. */
const at = (page: Page) => page.evaluate(() => Number(/Việc số (-?\d+)/.exec(document.activeElement?.closest('[data-row]')?.textContent ?? '')?.[1]));
const isAt = (page: Page, number: number) => expect.poll(() => at(page), { timeout: 20_000 }).toBe(number);

test('the keyboard walks through ten thousand rows of which those near the window are drawn', async () => {
  const { page, context, faults } = await openList();
  await page.locator('tr[data-row]').first().focus();
  await page.keyboard.press('j');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('k');
  await isAt(page, 2);
  await page.keyboard.press('PageDown');
  const further = await at(page);
  expect(further).toBeGreaterThan(8);
  await page.keyboard.press('PageUp');
  await isAt(page, 2);
  await page.keyboard.press('End');
  await isAt(page, MANY);
  expect(await line(page, MANY).isVisible()).toBe(true);
  expect(await page.getByRole('table').getAttribute('aria-rowcount')).toBe(String(MANY + 1));
  expect(await page.locator('tr:focus').getAttribute('aria-rowindex')).toBe(String(MANY + 1));
  expect(await drawn(page)).toBeLessThan(MOST_DRAWN);
  await page.keyboard.press('k');
  await page.keyboard.press('PageUp');
  expect(await at(page)).toBeLessThan(MANY - 8);
  await shoot(page, 'long-list-end');

  // Through the middle by the wheel: there are always rows to be seen, and never many.
  await page.evaluate(() => scrollTo(0, 200_000));
  await expect.poll(() => page.evaluate(() => document.elementFromPoint(500, 400)?.closest('[data-row]') !== null)).toBe(true);
  expect(await drawn(page)).toBeLessThan(MOST_DRAWN);

  // What is selected and copied is the list, not what is drawn of it.
  await page.keyboard.press('Home');
  await isAt(page, 1);
  await page.keyboard.press('Shift+PageDown');
  await page.getByText(/^Đã chọn \d\d?$/).waitFor();
  await page.keyboard.press('Shift+End');
  await page.getByText('Đã chọn 10.000').waitFor();
  const copied = await page.evaluate(async () => {
    const seen = new Promise<string>((resolve) => document.addEventListener('copy', (event) => resolve(event.clipboardData?.getData('text/plain') ?? ''), { once: true }));
    document.execCommand('copy');
    return seen;
  });
  expect(copied.trim().split('\n')).toHaveLength(MANY + 1);

  // So is what is printed.
  const printed = page.evaluate(() => new Promise<number>((resolve) => {
    globalThis.print = () => resolve(document.querySelectorAll('[data-sheet] tbody tr').length);
  }));
  await page.keyboard.press('Control+p');
  expect(await printed).toBe(MANY);
  await context.close();
  expect(faults).toEqual([]);
});

test('what is typed in a row outlives scrolling away, and whoever comes back finds the row again', async () => {
  const { page, context, faults } = await openList();
  await page.locator('tr[data-row]').first().focus();
  await page.keyboard.press('F2');
  const title = page.getByRole('textbox', { name: 'Nội dung nhiệm vụ' });
  await title.fill('Đang sửa dở');
  await page.evaluate(() => scrollTo(0, 20_000));
  await expect.poll(() => page.locator('tr[data-row]').nth(3).evaluate((row) => Number(row.getAttribute('aria-rowindex')))).toBeGreaterThan(200);
  await page.evaluate(() => scrollTo(0, 0));
  expect(await title.inputValue()).toBe('Đang sửa dở');
  await page.keyboard.press('Escape');

  await page.evaluate(() => scrollTo(0, 12_000));
  const row = page.locator('tr[data-row]').nth(14);
  await expect.poll(() => row.evaluate((one) => Number(one.getAttribute('aria-rowindex')))).toBeGreaterThan(100);
  await row.focus();
  const number = await at(page);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Nhiệm vụ' }).waitFor({ state: 'detached' });
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'Nhiệm vụ' }).waitFor();
  await isAt(page, number);
  await expect.poll(() => line(page, number).evaluate((link) => link.getBoundingClientRect().top)).toBeGreaterThan(48);
  await context.close();
  expect(faults).toEqual([]);
});

test('news read again what is seen, and leave it where it is', async () => {
  const { page, context, list, faults } = await openList();
  await page.locator('tr[data-row]').first().focus();
  await page.keyboard.press('End');
  await isAt(page, MANY);
  await page.evaluate(() => scrollTo(0, 250_000));
  await expect.poll(() => page.evaluate(() => document.elementFromPoint(500, 400)?.closest('[data-row]') !== null)).toBe(true);
  const number = await page.evaluate(() => Number(/Việc số (\d+)/.exec(document.elementFromPoint(500, 400)?.closest('[data-row]')?.textContent ?? '')?.[1]));
  // The window has come to rest, and what was due to be read has been.
  await page.waitForLoadState('networkidle');
  const top = () => line(page, number).evaluate((link) => Math.round(link.getBoundingClientRect().top));
  const before = await top();
  const asked = list.asked.length;
  list.addAbove(7);
  await page.evaluate(() => new BroadcastChannel('dondoc.live').postMessage({ tasks: ['00000000-0000-4000-8000-000000000001'], documents: [], meetings: [], all: false }));
  await page.getByText('10.007 nhiệm vụ', { exact: true }).waitFor();
  await expect.poll(top).toBe(before);
  const again = list.asked.slice(asked);
  expect(again.length).toBeLessThan(4);
  // Of the pages far away none, and each only between its two places.
  expect(again.every((query) => query.get('until') !== null)).toBe(true);
  await page.evaluate(() => scrollTo(0, 0));
  await line(page, -6).waitFor();
  await context.close();
  expect(faults).toEqual([]);
});

test('on a phone few of ten thousand cards are drawn, whatever their height', async () => {
  const { page, context, faults } = await openList({ size: PHONE });
  expect(await page.locator('li[data-row]').first().getAttribute('aria-setsize')).toBe(String(MANY));
  // At its end the list is read on, and the window stays where it was.
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollHeight - scrollY)).toBeGreaterThan(20_000);
  await page.evaluate(() => scrollTo(0, 30_000));
  // Between two cards there is none: one of these points lies on a card.
  const shown = () => page.evaluate(() => Math.max(0, ...[400, 420, 440].map((y) => Number(document.elementFromPoint(195, y)?.closest('[data-row]')?.getAttribute('aria-posinset') ?? 0))));
  await expect.poll(shown, { timeout: 15_000 }).toBeGreaterThan(100);
  expect(await drawn(page)).toBeLessThan(MOST_DRAWN);
  await shoot(page, 'long-list-phone');
  await context.close();
  expect(faults).toEqual([]);
});
