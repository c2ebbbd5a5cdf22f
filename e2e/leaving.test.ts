import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { openBrowser, signIn, visit } from './browser.js';

const site = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

/** Everything that the next page needs comes late, so that the one before stands for a while without what was read. */
const slowly = async (page: Page): Promise<void> => void (await page.route('**/*.js', async (route) => {
  await new Promise((resolve) => setTimeout(resolve, 1200));
  // The window may be gone by now.
  await route.continue().catch(() => undefined);
}));

/** The session ends at the server, as when it runs out or ends in another window. */
const endSession = (page: Page): Promise<number> => page.evaluate(async () => {
  const { csrfToken } = (await (await fetch('/api/v1/session')).json()) as { csrfToken: string };
  return (await fetch('/api/v1/session', { method: 'DELETE', headers: { 'x-csrf-token': csrfToken } })).status;
});

test('a session that has ended leads to the sign-in page and back, and nothing breaks on the way', async () => {
  const { page, context, faults } = await visit(browser, site);
  await signIn(page, 'vanthu', { at: '/documents' });
  await page.getByRole('heading', { name: 'Văn bản', level: 1 }).waitFor();
  expect(await endSession(page)).toBeLessThan(300);
  await slowly(page);
  await page.getByRole('link', { name: 'Nhiệm vụ', exact: true }).first().click();
  // While the next page is on its way, the old one is drawn again: the palette opens in its frame.
  for (let times = 0; times < 8; times += 1) {
    await page.keyboard.press('Control+k');
    await page.waitForTimeout(150);
    await page.keyboard.press('Escape');
  }
  await page.waitForURL((url) => url.pathname === '/sign-in');
  expect(new URL(page.url()).searchParams.get('to')).toBe('/tasks');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.locator('input[name="username"]').fill('vanthu');
  await page.locator('input[name="password"]').fill('dondoc-mau-2026');
  await page.locator('button[type="submit"]').click();
  await page.getByRole('heading', { name: 'Nhiệm vụ', level: 1 }).waitFor();
  expect(faults).toEqual([]);
  await context.close();
});

test('whoever signs out comes to the sign-in page, and what was read is forgotten', async () => {
  const { page, context, faults } = await visit(browser, site);
  await signIn(page, 'vanthu', { at: '/documents' });
  await page.getByRole('heading', { name: 'Văn bản', level: 1 }).waitFor();
  await slowly(page);
  await page.getByRole('button', { name: 'Tài khoản' }).click();
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await page.waitForURL((url) => url.pathname === '/sign-in');
  expect(new URL(page.url()).search).toBe('');
  await page.locator('input[name="username"]').waitFor();
  await page.goBack();
  await page.waitForURL((url) => url.pathname === '/sign-in');
  expect(await page.getByRole('heading', { name: 'Văn bản', level: 1 }).count()).toBe(0);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  expect(faults).toEqual([]);
  await context.close();
});

test('what is typed when the session ends stays there, and is there after signing in again', async () => {
  const { page, context, faults } = await visit(browser, site);
  await signIn(page, 'vanthu', { at: '/tasks/new' });
  const what = page.getByRole('textbox', { name: 'Việc gì' });
  await what.fill('Rà soát phòng cháy tại trụ sở');
  const lead = page.getByRole('combobox', { name: 'Chủ trì' });
  await lead.fill('Thanh tra');
  await page.getByRole('option').first().click();
  await page.getByRole('textbox', { name: 'Thời hạn' }).fill('30/9/2027');
  expect(await endSession(page)).toBeLessThan(300);
  await page.getByRole('button', { name: 'Giao việc', exact: true }).or(page.getByRole('button', { name: /^Giao việc/ })).last().click();
  expect(await what.inputValue()).toBe('Rà soát phòng cháy tại trụ sở');
  await page.getByRole('status').getByRole('button', { name: 'Đăng nhập' }).click();
  await page.waitForURL((url) => url.pathname === '/sign-in');
  await page.locator('input[name="username"]').fill('vanthu');
  await page.locator('input[name="password"]').fill('dondoc-mau-2026');
  await page.locator('button[type="submit"]').click();
  await page.waitForURL((url) => url.pathname === '/tasks/new');
  await expect.poll(() => what.inputValue()).toBe('Rà soát phòng cháy tại trụ sở');
  await context.close();
  expect(faults).toEqual([]);
});

test('the text of a paper that was typed is there again after a reload, until it is cleared', async () => {
  const { page, context, faults } = await visit(browser, site);
  await signIn(page, 'vanthu', { at: '/documents' });
  const paste = page.getByRole('form', { name: 'Dán nội dung văn bản' });
  const typed = paste.getByRole('textbox', { name: 'Nội dung', exact: true });
  const open = (): Promise<void> => page.getByRole('button', { name: 'Dán nội dung', exact: true }).click();
  await open();
  await typed.fill('Kính gửi: các phòng, đơn vị\nĐề nghị báo cáo trước ngày 30/12');
  await page.reload();
  await open();
  expect(await typed.inputValue()).toBe('Kính gửi: các phòng, đơn vị\nĐề nghị báo cáo trước ngày 30/12');
  await paste.getByRole('button', { name: 'Xoá trắng' }).click();
  await page.reload();
  await open();
  expect(await typed.inputValue()).toBe('');
  expect(faults).toEqual([]);
  await context.close();
});
