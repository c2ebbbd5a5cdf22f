import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Services, startServices } from '../src/server/testing/services.js';
import { axeFindings } from './axe.js';
import { openBrowser, PHONE, shoot, signIn, visit } from './browser.js';

const site = inject('site');
let browser: Browser;
let services: Services;

beforeAll(async () => {
  services = await startServices();
  browser = await openBrowser();
});
afterAll(async () => {
  await services.close();
});

test('the administrator sets up a bot, connects to it as a person, sends a test and reads what became of it', async () => {
  const { page, context, faults } = await visit(browser, site);
  await signIn(page, 'quantri', { at: '/channels' });
  const telegram = page.getByRole('listitem', { name: 'Telegram' });
  await page.getByRole('listitem', { name: 'Thư điện tử' }).getByText('Chưa nối').waitFor();
  await telegram.getByRole('button', { name: 'Nối', exact: true }).click();
  await telegram.getByLabel('Khoá của bot').fill('9:wrong');
  await telegram.getByText('Máy chủ riêng').click();
  await telegram.getByLabel('Máy chủ API').fill(services.api);
  await telegram.getByRole('button', { name: 'Lưu' }).click();
  await telegram.getByText(/không nhận thông tin này/).waitFor();
  await shoot(page, 'channels-form-desktop');
  expect(await axeFindings(page)).toEqual([]);
  await telegram.getByLabel('Khoá của bot').fill('123456:ABC');
  await telegram.getByRole('button', { name: 'Lưu' }).click();
  await telegram.getByText('@dondoc_bot').waitFor();
  await page.getByRole('listitem', { name: 'Thông báo trình duyệt' }).getByRole('button', { name: 'Bật' }).click();
  await page.getByRole('listitem', { name: 'Thông báo trình duyệt' }).getByText('Đang gửi').waitFor();
  await telegram.getByRole('button', { name: 'Gửi thử cho tôi' }).click();
  await page.getByText(/chưa có địa chỉ nhận ở kênh này/).waitFor();

  await page.goto('/inbox');
  await page.getByText('Chọn thông báo').click();
  const place = page.getByRole('group', { name: 'Telegram' });
  await place.getByRole('button', { name: 'Nối Telegram' }).click();
  const code = await place.getByLabel('Mã nối').inputValue();
  await shoot(page, 'choices-desktop');
  expect(await axeFindings(page)).toEqual([]);
  services.said.push({ message: { text: `/start ${code}`, chat: { id: 42, type: 'private' }, from: { username: 'quan_tri' } } });
  await place.getByText('@quan_tri').waitFor();
  await expect.poll(() => services.arrived.map((each) => each.text.split('\n')[0]), { timeout: 15_000 }).toEqual(['Đã nối với Đôn Đốc']);
  await page.getByRole('group', { name: 'Đôn đốc' }).getByLabel('Gửi ngay: Telegram').uncheck();
  await page.getByLabel('Bản tin sáng (7 giờ').selectOption('telegram');
  await page.getByRole('button', { name: 'Lưu lựa chọn' }).click();
  await page.getByText('Đã lưu lựa chọn.').waitFor();
  await page.setViewportSize(PHONE);
  await page.getByText('Nơi nhận').scrollIntoViewIfNeeded();
  await shoot(page, 'choices-phone');
  expect(await axeFindings(page)).toEqual([]);

  services.gone.add('42');
  await page.goto('/channels');
  await telegram.getByRole('button', { name: 'Gửi thử cho tôi' }).click();
  await expect.poll(async () => (await page.getByRole('button', { name: 'Tải lại' }).click(), page.getByText(/bot was blocked/).count()), { timeout: 15_000 }).toBe(1);
  await shoot(page, 'channels-phone');
  expect(await axeFindings(page)).toEqual([]);
  await page.setViewportSize({ width: 1366, height: 768 });
  await shoot(page, 'channels-desktop');
  services.gone.clear();
  await page.goto('/inbox');
  await page.getByText(/Đã ngừng gửi thông báo tới một nơi nhận: Telegram/).waitFor();
  await page.getByText('Chọn thông báo').click();
  await page.getByText(/đã ngừng vì nơi nhận từ chối/).waitFor();
  await place.getByRole('button', { name: 'Bỏ' }).click();
  await place.getByRole('button', { name: 'Bỏ' }).click();
  await place.getByText('Chưa nối.').waitFor();
  expect(faults).toEqual([]);
  await context.close();
});
