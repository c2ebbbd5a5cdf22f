import type { Browser } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { axeFindings } from './axe.js';
import { PHONE, openBrowser, shoot, signIn, visit } from './browser.js';
import { reads } from './calls.js';

const site = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

test('a head puts a list into a calendar, copies its address, reads it with another program and revokes it', async () => {
  const { page, context, faults } = await visit(browser, site);
  await signIn(page, 'tp.kehoach', { at: '/tasks?state=open&mine=true' });
  await page.getByRole('status').filter({ hasText: /nhiệm vụ/ }).first().waitFor();
  const total = async (): Promise<number> => (await reads<{ total: number }>(context, '/tasks?state=open&mine=true&limit=1')).total;
  const before = await total();
  await page.getByRole('link', { name: 'Đưa vào lịch' }).click();
  const form = page.getByRole('form', { name: 'Tạo lịch' });
  await form.getByLabel('Tên lịch').fill('Việc phòng Kế hoạch');
  await form.getByRole('button', { name: 'Tạo', exact: true }).click();
  const box = page.getByRole('group', { name: 'Địa chỉ của lịch “Việc phòng Kế hoạch”' });
  const address = await box.getByLabel('Địa chỉ').inputValue();
  const row = page.getByRole('listitem', { name: 'Việc phòng Kế hoạch' });
  const counts = await row.getByText(/\d+ nhiệm vụ/).innerText();
  const told = Number((/trên (\d+)/.exec(counts) ?? /(\d+) nhiệm vụ/.exec(counts))?.[1]);
  // Another journey may give this unit a task meanwhile.
  expect([before, await total()]).toContain(told);
  await shoot(page, 'calendar-made-desktop');
  expect(await axeFindings(page)).toEqual([]);
  await page.setViewportSize(PHONE);
  await shoot(page, 'calendar-made-phone');
  expect(await axeFindings(page)).toEqual([]);

  // A calendar program has no cookie.
  const stranger = await browser.newContext();
  const text = await (await stranger.request.get(address)).text();
  expect(text).toContain('X-WR-CALNAME:Việc phòng Kế hoạch');
  expect(text.split('BEGIN:VEVENT').length - 1).toBeLessThanOrEqual(await total());

  await box.getByRole('button', { name: 'Đã thêm xong' }).click();
  await row.getByRole('button', { name: 'Thu hồi' }).click();
  await row.getByRole('button', { name: 'Thu hồi' }).click();
  await page.getByText('Chưa có lịch nào.').waitFor();
  expect((await stranger.request.get(address)).status()).toBe(404);
  expect(faults).toEqual([]);
  await stranger.close();
  await context.close();
});

test('the menu of a person leads there, and a unit is chosen by name', async () => {
  const { page, context, faults } = await visit(browser, site);
  await signIn(page, 'chanhvanphong');
  await page.getByRole('button', { name: /Tài khoản/ }).click();
  await page.getByRole('button', { name: 'Lịch', exact: true }).click();
  await page.getByRole('button', { name: 'Tạo lịch' }).click();
  const form = page.getByRole('form', { name: 'Tạo lịch' });
  await form.getByLabel('Lịch có').selectOption({ label: 'Việc của một đơn vị' });
  await form.getByRole('button', { name: 'Tạo', exact: true }).click();
  await form.getByText('Hãy chọn đơn vị.').waitFor();
  await form.getByRole('combobox', { name: 'Đơn vị' }).fill('ke hoach');
  await page.getByRole('option', { name: /Phòng Kế hoạch/ }).first().click();
  await shoot(page, 'calendar-form-desktop');
  await form.getByRole('button', { name: 'Tạo', exact: true }).click();
  await page.getByRole('listitem', { name: /Việc của Phòng Kế hoạch/ }).waitFor();
  expect(faults).toEqual([]);
  await context.close();
});
