import type { Browser } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { openBrowser, shoot, signIn, visit } from './browser.js';

const site = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

test('the chief of office chases every unit in three presses, sees it in the log of a task, and takes it back', async () => {
  const { page, context, faults } = await visit(browser, site);
  await signIn(page, 'chanhvanphong', { at: '/tasks' });
  await page.getByRole('link', { name: 'Cần đôn đốc' }).click();
  await page.getByRole('heading', { name: 'Cần đôn đốc', level: 1 }).waitFor();
  await page.locator('[data-row] input:checked').first().waitFor();
  const chosen = await page.getByText(/^Đã chọn \d+ nhiệm vụ của \d+ đơn vị\.$/).textContent();
  await shoot(page, 'follow-up-choose');
  await page.getByRole('button', { name: /^Nhắc \d+ đơn vị trên phần mềm$/ }).click();
  await page.getByRole('heading', { name: 'Nhắc trên phần mềm', level: 1 }).waitFor();
  const first = page.locator('textarea').first();
  expect(await first.inputValue()).toMatch(/^(Đề nghị|Phê bình) .{3,80} \d{2} nhiệm vụ .{0,20}sau:\n1\. /);
  await first.fill(`${await first.inputValue()}\nVăn phòng trân trọng đề nghị.`);
  await shoot(page, 'follow-up-write');
  await page.getByRole('button', { name: /^Gửi \d+ lời nhắc/ }).click();
  await page.getByText(/^Đã đôn đốc \d+ đơn vị, \d+ nhiệm vụ\.$/).waitFor();
  await page.getByText('Đã đôn đốc hôm nay').first().waitFor();
  expect(chosen).toMatch(/\d/);
  await shoot(page, 'follow-up-sent');

  await page.locator('[data-row]').filter({ hasText: 'Đã đôn đốc hôm nay' }).locator('a').first().click();
  await page.getByText('Văn phòng trân trọng đề nghị.').or(page.getByText(/đôn đốc lần thứ nhất/)).first().waitFor();
  await page.goBack();
  const sent = page.locator('section', { has: page.getByRole('heading', { name: 'Đã gửi trong 24 giờ qua' }) });
  const letters = await sent.getByRole('button', { name: 'Thu hồi' }).count();
  for (let left = letters; left > 0; left -= 1) {
    await sent.getByRole('button', { name: 'Thu hồi' }).first().click();
    await sent.getByText(/^Thu hồi và xoá dấu đôn đốc/).waitFor();
    await sent.getByRole('button', { name: 'Thu hồi' }).first().click();
    await expect.poll(() => sent.getByText(/; đã thu hồi/).count(), { timeout: 15_000 }).toBe(letters - left + 1);
  }
  expect(await page.getByText('Đã đôn đốc hôm nay').count()).toBe(0);
  await context.close();
  expect(faults).toEqual([]);
});
