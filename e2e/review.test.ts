import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axeFindings } from './axe.js';
import { DESKTOP, PHONE, drop, openBrowser, shoot, signIn, visit } from './browser.js';
import type { VisitOptions } from './browser.js';
import { briefingText, BRIEFING_ORDERS } from './briefing.js';
import { today } from './paper.js';

const site = inject('site');
let browser: Browser;
let review = '';

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function asClerk(part: (page: Page) => Promise<void>, options: VisitOptions = { size: DESKTOP }): Promise<void> {
  const seen = await visit(browser, site, options);
  try {
    await signIn(seen.page, 'vanthu');
    await part(seen.page);
  } catch (error) {
    await shoot(seen.page, 'failed-review');
    throw error;
  } finally {
    await seen.context.close();
  }
  expect(seen.faults).toEqual([]);
}

const row = (page: Page) => page.locator('[data-list="drafts"]:focus');
const accepted = async (page: Page): Promise<number> => Number.parseInt((await page.getByText(/^\d+\/\d+ (?:đã duyệt|accepted)/).textContent()) ?? '', 10);
const openText = async (page: Page): Promise<string> => (await page.locator('[data-draft-row][aria-current]').textContent()) ?? '';

/** A clerk at the keyboard who counts what they press. */
function keyboard(page: Page): { readonly press: (...keys: readonly string[]) => Promise<void>; readonly pressed: () => number } {
  let pressed = 0;
  return {
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
      pressed += keys.length;
    },
    pressed: () => pressed,
  };
}

describe('a long briefing', () => {
  test('comes in and opens in bands', () => asClerk(async (page) => {
    await page.getByRole('heading', { name: 'Văn bản', level: 1 }).waitFor();
    await drop(page, { name: 'Thông báo trực báo tuần.txt', bytes: Buffer.from(briefingText(today())) });
    const line = page.getByRole('row', { name: /trực báo tuần/i });
    await line.getByText('Chờ duyệt').waitFor();
    await line.getByRole('link').first().click();
    await row(page).waitFor();
    review = new URL(page.url()).pathname;
    const bands = page.getByRole('group', { name: 'Mức chắc chắn' });
    const [sure, look, decide] = await bands.getByRole('button').evaluateAll((buttons) => buttons.map((button) => Number.parseInt(/\d+/.exec(button.textContent ?? '')?.[0] ?? '0', 10)));
    expect((sure ?? 0) + (look ?? 0) + (decide ?? 0)).toBe(BRIEFING_ORDERS);
    expect(sure).toBeGreaterThan(BRIEFING_ORDERS / 2);
    expect((look ?? 0) + (decide ?? 0)).toBeGreaterThan(2);
    await shoot(page, 'review-bands');
  }));

  test('tells what was read where a person points, and what each line means', () => asClerk(async (page) => {
    await page.goto(review);
    await row(page).waitFor();
    const source = page.getByRole('region', { name: 'Văn bản gốc' });
    const deadline = source.locator('[data-kinds~="deadline"]').first();
    await deadline.hover();
    await page.getByRole('note').getByText(/^Thời hạn.*— /).waitFor();
    await deadline.click();
    await page.locator('[data-draft-row][aria-current]').waitFor();
    expect(await source.locator('[data-own][data-kinds~="deadline"]').count()).toBeGreaterThan(0);
    // A heading's unit stands in no task; it leads to the first that it serves.
    await source.locator('[data-kinds~="lead"]:not([data-draft])').first().click();
    expect(await source.locator('[data-own][data-kinds~="lead"]').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Chú giải' }).click();
    const legend = page.getByRole('list', { name: 'Chú giải' });
    for (const word of ['Chủ trì', 'Phối hợp', 'Thời hạn', 'Căn cứ', 'Sản phẩm', 'Điều kiện', 'Chỉ tiêu, số lượng']) await legend.getByText(word, { exact: true }).waitFor();
    await shoot(page, 'review-legend');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await legend.waitFor({ state: 'detached' });
  }));

  test('is reviewed to the end by the keyboard alone, two keys a task or fewer', () => asClerk(async (page) => {
    await page.goto(review);
    await row(page).waitFor();
    const { press, pressed } = keyboard(page);
    await press('Alt+KeyA');
    await page.getByText(/^Đã nhận \d+ nhiệm vụ chắc chắn/).waitFor();
    await shoot(page, 'review-sure-accepted');
    const sure = await accepted(page);
    await press('Control+z');
    await expect.poll(() => accepted(page)).toBe(0);
    await press('Alt+KeyA');
    await expect.poll(() => accepted(page)).toBe(sure);
    let applied = false;
    for (let count = sure; count < BRIEFING_ORDERS; count = await accepted(page)) {
      await row(page).waitFor();
      if ((await openText(page)).includes('chưa rõ đơn vị')) {
        await shoot(page, 'review-choices');
        await press('Digit1');
        await expect.poll(() => openText(page)).not.toContain('chưa rõ đơn vị');
        if (await page.getByRole('button', { name: /^Áp dụng cho cả \d+ nhiệm vụ khác/ }).count() > 0) {
          await shoot(page, 'review-apply-name');
          await press('Alt+KeyU');
          applied = true;
        }
        await row(page).waitFor();
      }
      await press('Enter');
      await expect.poll(() => accepted(page)).toBeGreaterThan(count);
    }
    expect(applied).toBe(true);
    console.log(`keys pressed for ${BRIEFING_ORDERS} tasks: ${pressed()}, ${(pressed() / BRIEFING_ORDERS).toFixed(2)} a task`);
    expect(pressed() / BRIEFING_ORDERS).toBeLessThanOrEqual(2);
    await page.getByText(/^Đã lưu \d\d:\d\d:\d\d$/).waitFor();
    await shoot(page, 'review-done');
    await page.reload();
    await page.getByText(`${BRIEFING_ORDERS}/${BRIEFING_ORDERS} đã duyệt`).waitFor();
  }));

  test('stands on a phone in English', () => asClerk(async (page) => {
    await page.goto(review);
    await page.locator('[data-field]').first().waitFor();
    await shoot(page, 'review-phone-list-en');
    await page.getByRole('button', { name: 'Document', exact: true }).click();
    await page.getByRole('note').waitFor();
    await shoot(page, 'review-phone-text-en');
    expect(await axeFindings(page)).toEqual([]);
  }, { size: PHONE, language: 'en' }));
});
