import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { axeFindings } from './axe.js';
import { PHONE, openBrowser, shoot, signIn, visit } from './browser.js';

const site = inject('site');
let browser: Browser;
let receiver: Server;
const got: string[] = [];
let status = 200;

beforeAll(async () => {
  receiver = createServer((request, answer) => {
    got.push(String(request.headers['webhook-signature']));
    answer.writeHead(status).end();
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  browser = await openBrowser();
});
afterAll(async () => {
  await new Promise((resolve) => receiver.close(resolve));
});

test('the admin connects another program, sends a test, sees what came back, sends it again, and ends it', async () => {
  const { page, context, faults } = await visit(browser, site);
  await signIn(page, 'quantri');
  await page.getByRole('button', { name: /Tài khoản/ }).click();
  await page.getByRole('button', { name: 'Kết nối', exact: true }).click();
  await page.getByRole('button', { name: 'Thêm kết nối' }).click();
  const form = page.getByRole('form', { name: 'Thêm kết nối' });
  await form.getByLabel('Tên phần mềm nhận').fill('Trục liên thông tỉnh');
  await form.getByLabel('Địa chỉ nhận').fill('https://169.254.169.254/');
  await shoot(page, 'webhook-form-desktop');
  expect(await axeFindings(page)).toEqual([]);
  await form.getByRole('button', { name: 'Thêm', exact: true }).click();
  await form.getByText(/nằm trong mạng nội bộ/).waitFor();
  await form.getByLabel('Địa chỉ nhận').fill(`http://127.0.0.1:${(receiver.address() as AddressInfo).port}/su-kien`);
  await form.getByRole('button', { name: 'Thêm', exact: true }).click();
  const box = page.getByRole('group', { name: 'Khoá ký của “Trục liên thông tỉnh”' });
  expect(await box.getByLabel('Khoá ký').inputValue()).toMatch(/^whsec_[\w+/]{32}$/);
  await shoot(page, 'webhook-made-desktop');
  await box.getByRole('button', { name: 'Đã trao' }).click();

  const row = page.getByRole('listitem', { name: 'Trục liên thông tỉnh' });
  await row.getByRole('button', { name: 'Gửi thử' }).click();
  await expect.poll(() => got.length, { timeout: 15_000 }).toBe(1);
  expect(got[0]).toMatch(/^v1,/);
  await row.getByRole('button', { name: 'Nhật ký gửi' }).click();
  await expect.poll(async () => (await row.getByRole('button', { name: 'Tải lại' }).click(), row.getByText(/đã nhận · 1 lần gửi · 200/).count()), { timeout: 10_000 }).toBe(1);
  status = 503;
  await row.getByRole('button', { name: 'Gửi lại' }).click();
  await expect.poll(() => got.length, { timeout: 15_000 }).toBe(2);
  await expect.poll(async () => (await page.reload(), await row.getByText(/Chưa gửi được/).waitFor({ timeout: 2000 }).then(() => 1, () => 0)), { timeout: 15_000 }).toBe(1);
  await row.getByRole('button', { name: 'Nhật ký gửi' }).click();
  await row.getByText(/đang chờ · 2 lần gửi · 503/).waitFor();
  await shoot(page, 'webhook-log-desktop');
  expect(await axeFindings(page)).toEqual([]);
  await page.setViewportSize(PHONE);
  await shoot(page, 'webhook-log-phone');
  expect(await axeFindings(page)).toEqual([]);
  status = 200;
  await row.getByRole('button', { name: 'Thử ngay' }).click();
  await expect.poll(() => got.length, { timeout: 15_000 }).toBe(3);
  await row.getByRole('button', { name: 'Bỏ', exact: true }).click();
  await row.getByRole('button', { name: 'Bỏ', exact: true }).click();
  await page.getByText('Chưa có kết nối nào.').waitFor();
  expect(faults).toEqual([]);
  await context.close();
});
