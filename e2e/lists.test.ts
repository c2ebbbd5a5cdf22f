import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { axeFindings } from './axe.js';
import { openBrowser, PHONE, shoot, signIn, visit } from './browser.js';

const site = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

const rows = (page: Page) => page.locator('tr[data-row]');

test('a clerk groups, filters, arranges, keeps and copies the list', async () => {
  const { page, context, faults } = await visit(browser, site);
  await signIn(page, 'chanhvanphong', { at: '/tasks' });
  await rows(page).first().waitFor();
  await shoot(page, 'lists-open');

  await page.getByText('Cột', { exact: true }).click();
  await page.getByLabel('Người giao', { exact: true }).check();
  await page.getByLabel('Mã', { exact: true }).check();
  await shoot(page, 'lists-columns');
  await page.keyboard.press('Escape');
  await page.getByRole('columnheader', { name: 'Người giao' }).waitFor();

  await page.getByRole('button', { name: 'Thêm bộ lọc' }).click();
  await shoot(page, 'lists-filters');
  await page.getByLabel('Nhóm theo').selectOption('unit');
  await page.locator('section h2 button[aria-expanded="true"]').first().waitFor();
  await rows(page).first().waitFor();
  await shoot(page, 'lists-groups');
  // The heads add up to what the page says in one number.
  const total = async (): Promise<number> => Number((await page.locator('main').getByRole('status').filter({ hasText: /nhiệm vụ/ }).first().innerText()).replace(/\D/g, ''));
  const heads = async (): Promise<number> => (await page.locator('section h2 button').allInnerTexts()).map((text) => Number(/(\d+) nhiệm vụ/.exec(text)?.[1])).reduce((sum, one) => sum + one, 0);
  // Another journey may come between the two readings.
  await expect.poll(async () => (await heads()) - (await total()), { timeout: 15_000 }).toBe(0);

  await page.getByRole('button', { name: 'Lưu danh sách' }).click();
  await page.getByLabel('Tên danh sách').fill('Theo đơn vị');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByRole('link', { name: 'Theo đơn vị' }).waitFor();
  await page.reload();
  await page.locator('a[aria-current="page"]', { hasText: 'Theo đơn vị' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);

  await page.getByRole('link', { name: 'Đang mở', exact: true }).click();
  await page.getByRole('columnheader', { name: 'Người giao' }).waitFor();
  await rows(page).first().focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByText('Đã chọn 3').waitFor();
  await rows(page).nth(4).click({ modifiers: ['Control'], position: { x: 300, y: 4 } });
  await page.getByText('Đã chọn 4').waitFor();
  await shoot(page, 'lists-selected');
  expect(await axeFindings(page)).toEqual([]);
  const copied = await page.evaluate(async () => {
    const seen = new Promise<string[]>((resolve) => document.addEventListener('copy', (event) => resolve(['text/plain', 'text/html'].map((type) => event.clipboardData?.getData(type) ?? '')), { once: true }));
    document.execCommand('copy');
    return seen;
  });
  expect(copied[0]?.trim().split('\n')).toHaveLength(5);
  expect(copied[1]?.match(/<tr/g)).toHaveLength(5);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Escape');
  await page.getByText('Đã chọn').waitFor({ state: 'detached' });

  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Xuất Excel' }).click()]);
  expect(download.suggestedFilename()).toMatch(/^nhiem-vu-.*\.xlsx$/);
  await page.goto('/tasks?group=unit&columns=code,title,assigner,lead,status,deadline,progress,last&state=open');
  await page.getByRole('button', { name: 'Xoá danh sách “Theo đơn vị”' }).click();
  await page.getByRole('link', { name: 'Theo đơn vị' }).waitFor({ state: 'detached' });
  await context.close();
  expect(faults).toEqual([]);
});

test('new deadlines are given to many tasks at once, looked at before and taken back after', async () => {
  const { page, context, faults } = await visit(browser, site);
  await signIn(page, 'chanhvanphong', { at: '/tasks?state=all&sort=newest' });
  await rows(page).first().waitFor();
  // Not `check`: while others work a row may come, and then not every one is chosen any more.
  await page.getByLabel('Chọn mọi dòng đã tải').click();
  await page.getByRole('button', { name: 'Chỉ đạo', exact: true }).click();
  const form = page.getByRole('form', { name: 'Chỉ đạo' });
  await form.getByLabel('Thời hạn mới (nếu đổi)').fill('31/12/2027');
  await form.getByRole('textbox').nth(1).fill('Lùi hạn theo kết luận giao ban');
  await form.getByRole('button', { name: /Xem trước/ }).click();
  await form.getByText(/\d+ nhiệm vụ sẽ đổi\./).waitFor();
  await form.getByText(/vì:/).first().waitFor();
  await shoot(page, 'lists-set-preview');
  expect(await axeFindings(page)).toEqual([]);
  await form.getByRole('button', { name: /Chỉ đạo \(\d+ nhiệm vụ\)/ }).click();
  await page.getByText(/Chỉ đạo: đã ghi cho \d+ nhiệm vụ/).waitFor();
  await page.getByText('31/12/2027').first().waitFor();
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await page.getByText(/Đã hoàn tác \d+ nhiệm vụ/).waitFor();
  await page.getByText('31/12/2027').first().waitFor({ state: 'detached' });
  await context.close();
  expect(faults).toEqual([]);
});

test('on a phone the list is cards under its kept lists', async () => {
  const { page, context, faults } = await visit(browser, site, { size: PHONE });
  await signIn(page, 'chanhvanphong', { at: '/tasks' });
  await page.locator('li[data-row]').first().waitFor();
  await shoot(page, 'lists-phone');
  expect(await axeFindings(page)).toEqual([]);
  await context.close();
  expect(faults).toEqual([]);
});
