import type { Browser } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { axeFindings } from './axe.js';
import { PHONE, openBrowser, shoot, signIn, visit } from './browser.js';

const site = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

test('an open task becomes a duty that comes again each quarter, says so, and can be taken back', async () => {
  const { page, context, faults } = await visit(browser, site);
  await signIn(page, 'chanhvanphong', { at: '/tasks?state=assigned' });
  const href = await page.locator('tbody a').first().getAttribute('href');
  await page.goto(`${href ?? ''}?act=set_recurrence`);
  const form = page.getByRole('group', { name: 'Lặp lại định kỳ' });
  await form.getByLabel('Lặp lại', { exact: true }).selectOption({ label: 'Hằng quý (tháng cuối quý)' });
  await form.getByLabel('Ngày', { exact: true }).selectOption({ label: '20' });
  await form.getByText('hằng quý, ngày 20 của tháng cuối quý').waitFor();
  await shoot(page, 'recurrence-desktop');
  expect(await axeFindings(page)).toEqual([]);
  await page.setViewportSize(PHONE);
  await shoot(page, 'recurrence-phone');
  expect(await axeFindings(page)).toEqual([]);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole('form', { name: 'Lặp lại định kỳ' }).getByRole('button', { name: /Lặp lại định kỳ/ }).click();
  await page.locator('dl').getByText(/kỳ tới 20\/\d\d\/\d{4}, mở việc ngày/).waitFor();
  await shoot(page, 'recurrence-done-desktop');
  await page.getByRole('button', { name: 'Hoàn tác: Lặp lại định kỳ' }).first().click();
  await page.locator('dl').getByText(/kỳ tới/).waitFor({ state: 'detached' });
  expect(faults).toEqual([]);
  await context.close();
});
