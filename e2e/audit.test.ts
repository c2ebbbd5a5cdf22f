import type { Browser } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { axeFindings } from './axe.js';
import { PHONE, openBrowser, shoot, signIn, visit } from './browser.js';

const site = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

test('the auditor looks through the log, finds a task, reads and checks its log, and takes its file out, and has all logs checked against an anchor', async () => {
  const { page, context, faults } = await visit(browser, site);
  await signIn(page, 'kiemtra');
  await page.getByRole('navigation').getByRole('link', { name: 'Nhật ký' }).first().click();
  await page.getByRole('heading', { name: 'Nhật ký', exact: true }).waitFor();
  await page.getByRole('main').getByRole('listitem').first().waitFor();
  await shoot(page, 'log-desktop');
  expect(await axeFindings(page)).toEqual([]);
  // What others do meanwhile may fill the first page.
  await page.getByLabel('Loại việc').selectOption({ label: 'Đăng nhập, mật khẩu' });
  await page.getByRole('listitem').getByText('Đăng nhập', { exact: true }).first().waitFor();

  await page.getByLabel('Loại việc').selectOption('progress');
  await page.waitForURL(/kind=progress/);
  await page.getByRole('listitem').getByText('Tiến độ', { exact: true }).first().waitFor();
  expect(await page.getByRole('listitem').getByText('Đăng nhập', { exact: true }).count()).toBe(0);
  await shoot(page, 'log-filtered-desktop');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Xuất Excel' }).click();
  expect((await download).suggestedFilename()).toMatch(/^nhat-ky-.*\.xlsx$/);

  await page.getByRole('listitem').getByRole('link').first().click();
  await page.getByRole('heading', { level: 1, name: 'Nhật ký' }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Kiểm tra nhật ký' }).click();
  await page.getByText(/Nhật ký nguyên vẹn/).waitFor();
  await shoot(page, 'task-log-desktop');
  expect(await axeFindings(page)).toEqual([]);

  const file = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Tải hồ sơ' }).click();
  expect((await file).suggestedFilename()).toMatch(/^Ho so .+\.zip$/);

  await page.goto('/log/checks');
  await page.getByRole('button', { name: 'Kiểm tra toàn bộ' }).click();
  await page.getByText('Nguyên vẹn').first().waitFor({ timeout: 30_000 });
  const anchor = /[0-9a-f]{8}( [0-9a-f]{8}){7}/.exec(await page.locator('[data-check]').first().innerText())?.[0] ?? '';
  await page.getByLabel(/Mã neo để đối chiếu/).fill(anchor);
  await page.getByRole('button', { name: 'Kiểm tra toàn bộ' }).click();
  await page.getByText(/đối chiếu với mã neo/).first().waitFor();
  await expect.poll(() => page.getByText('Nguyên vẹn').count(), { timeout: 30_000 }).toBe(2);
  await shoot(page, 'log-checks-desktop');
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('link', { name: 'Biên bản' }).first().click();
  await page.getByText('BIÊN BẢN KIỂM TRA NHẬT KÝ').waitFor();
  await shoot(page, 'log-certificate-desktop');
  expect(await axeFindings(page)).toEqual([]);
  await page.setViewportSize(PHONE);
  await shoot(page, 'log-certificate-phone');
  for (const [path, name] of [['/log', 'log-phone'], ['/log/checks', 'log-checks-phone']] as const) {
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    await shoot(page, name);
    expect(await axeFindings(page)).toEqual([]);
  }
  expect(faults).toEqual([]);
  await context.close();
});
