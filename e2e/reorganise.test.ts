import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFindings } from './axe.js';
import { PHONE, openBrowser, shoot, signIn, visit } from './browser.js';
import { startSite } from './server.js';
import type { Site } from './server.js';

/** A site of its own: units that end here would be missed by the other journeys. */
let site: Site;
let browser: Browser;

beforeAll(async () => {
  site = await startSite('auto');
  browser = await openBrowser();
});
afterAll(async () => {
  await site.stop();
});

test('the chief of office splits a division: tasks are shared out by choice, people go along, old work keeps the old name', async () => {
  const { page, context, faults } = await visit(browser, site.url);
  await signIn(page, 'chanhvanphong');
  await page.getByRole('button', { name: /Tài khoản/ }).click();
  await page.getByRole('button', { name: 'Sắp xếp lại đơn vị' }).click();
  await page.getByLabel('Việc sắp xếp').selectOption({ label: 'Chia tách' });
  await page.getByLabel('Số quyết định').fill('57/QĐ-SKHCN');
  await page.getByRole('combobox', { name: 'Đơn vị thôi hoạt động' }).fill('cong nghe va doi moi');
  await page.getByRole('option', { name: /Công nghệ và Đổi mới/ }).click();
  await page.getByLabel('Tên đơn vị mới 1').fill('Phòng Quản lý công nghệ');
  await page.getByLabel('Tên đơn vị mới 2').fill('Phòng Đổi mới sáng tạo');
  const tasks = page.getByRole('region', { name: 'Việc đang mở' });
  const rows = tasks.locator('tbody tr');
  await rows.first().waitFor();
  const count = await rows.count();
  expect(count).toBeGreaterThan(1);
  await tasks.getByText(`${count} việc chưa có đơn vị nhận`).waitFor();
  expect(await page.getByRole('button', { name: 'Thực hiện' }).count()).toBe(0);
  await rows.nth(0).getByRole('checkbox').check();
  await tasks.getByLabel('Chuyển sang').selectOption({ label: 'Phòng Đổi mới sáng tạo' });
  await tasks.getByRole('button', { name: 'Áp dụng cho 1 việc đã chọn' }).click();
  await page.getByLabel('Nhận việc chưa chọn, việc đến sau và số liệu cũ').selectOption({ label: 'Phòng Quản lý công nghệ' });
  await page.getByLabel('Đơn vị mới của Lý Thanh Mai').selectOption({ label: 'Phòng Đổi mới sáng tạo' });
  await page.getByLabel('Chức danh mới của Lý Thanh Mai').fill('Trưởng phòng');
  await page.getByLabel('Lý Thanh Mai là trưởng đơn vị').check();
  // What was chosen of many tasks and people is not chosen twice.
  await page.reload();
  await page.getByLabel('Lý Thanh Mai là trưởng đơn vị').waitFor();
  expect([await page.getByLabel('Số quyết định').inputValue(), await page.getByLabel('Chức danh mới của Lý Thanh Mai').inputValue(), await page.getByLabel('Lý Thanh Mai là trưởng đơn vị').isChecked()]).toEqual(['57/QĐ-SKHCN', 'Trưởng phòng', true]);
  await shoot(page, 'reorganise-desktop');
  expect(await axeFindings(page)).toEqual([]);
  await page.setViewportSize(PHONE);
  await tasks.scrollIntoViewIfNeeded();
  await shoot(page, 'reorganise-phone');
  expect(await axeFindings(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole('button', { name: 'Thực hiện' }).click();
  await page.getByRole('button', { name: 'Thực hiện' }).click();
  const past = page.getByRole('region', { name: 'Các quyết định' });
  await past.getByText(`Xong · ${count}/${count} việc`).waitFor();
  await shoot(page, 'reorganise-done-desktop');

  const units = await page.evaluate(async () => ((await (await fetch('/api/v1/units')).json()) as { units: { id: string; name: string }[] }).units);
  const heir = units.find((unit) => unit.name === 'Phòng Quản lý công nghệ')?.id ?? '';
  await page.goto(`/tasks?state=all&unitId=${heir}`);
  await page.getByRole('button', { name: 'gồm đơn vị tiền thân' }).click();
  await page.locator('tbody').getByText('P. Công nghệ và ĐMST').first().waitFor();
  await shoot(page, 'former-units-desktop');
  expect(await axeFindings(page)).toEqual([]);

  const head = await visit(browser, site.url);
  await signIn(head.page, 'cv.congnghe');
  await head.page.getByRole('button', { name: /Tài khoản/ }).click();
  await head.page.getByText('Trưởng phòng, Phòng Đổi mới sáng tạo').waitFor();
  expect([...faults, ...head.faults]).toEqual([]);
  await head.context.close();
  await context.close();
});
