import type { Browser, Locator, Page } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { axeFindings } from './axe.js';
import { openBrowser, PHONE, shoot, signIn, visit } from './browser.js';

/** An order of the province to a department, as both sides see it: sent, accepted by the clerk, reported, confirmed. */
const site = inject('site');
let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));

async function pick(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(text);
  await page.getByRole('option', { name: new RegExp(text) }).first().click();
}

/** The other side is told by a worker: looks again until it was. */
async function arrives(page: Page, what: () => Locator): Promise<void> {
  await expect.poll(async () => {
    await page.reload();
    return what().first().waitFor({ timeout: 3000 }).then(() => true, () => false);
  }, { timeout: 30_000 }).toBe(true);
}

async function nothingWrong(page: Page, name: string): Promise<void> {
  await shoot(page, name);
  expect(await axeFindings(page)).toEqual([]);
}

test('an order from above is found beside the papers, accepted and given on in one step; its result is confirmed above', async () => {
  const { page, context, faults } = await visit(browser, site);
  await signIn(page, 'vp.tinh', { at: '/tasks?state=open' });
  const row = page.locator('tbody tr', { hasText: 'Sở Tài chính' }).first();
  const link = row.locator('a').first();
  const title = (await link.textContent()) ?? '';
  const sent = (await link.getAttribute('href')) ?? '';
  await page.goto(`${sent}?act=reassign`);
  await pick(page, 'Chuyển cho đơn vị', 'Sở Khoa học và Công nghệ');
  await page.getByLabel('Lý do').fill('Đúng chức năng của Sở');
  await page.getByRole('button', { name: 'Chuyển đơn vị' }).click();
  await page.getByText('Gửi Sở Khoa học và Công nghệ tỉnh Lam Hồng thực hiện').waitFor();
  await arrives(page, () => page.getByText(/đã đến ngày/));
  await nothingWrong(page, 'border-sent');

  await context.clearCookies();
  await signIn(page, 'vanthu');
  const waiting = page.getByRole('region', { name: /Cấp trên giao, chờ tiếp nhận/ });
  await waiting.getByText(title).waitFor();
  await nothingWrong(page, 'border-waiting');
  await waiting.getByRole('button', { name: 'Tiếp nhận và giao đơn vị' }).click();
  await pick(page, 'Giao cho đơn vị', 'Phòng Quản lý khoa học');
  await nothingWrong(page, 'border-accepting');
  await waiting.locator('form').getByRole('button', { name: 'Tiếp nhận và giao đơn vị' }).click();
  await page.getByText('Đã tiếp nhận và giao đơn vị.').waitFor();
  await waiting.waitFor({ state: 'detached' });
  await page.goto('/tasks?border=above&state=open');
  await page.locator('tbody a', { hasText: title }).first().click();
  await page.getByRole('heading', { name: 'Việc con' }).waitFor();
  await nothingWrong(page, 'border-accepted');
  const received = page.url();
  await page.getByRole('link', { name: 'Phòng Quản lý khoa học' }).click();
  await page.waitForURL((url) => url.href !== received);
  const child = page.url();

  await context.clearCookies();
  await signIn(page, 'tp.khoahoc', { at: `${child}?act=submit` });
  await page.getByLabel('Số văn bản').fill('77/BC-SKHCN');
  await page.getByRole('button', { name: 'Báo cáo hoàn thành' }).click();
  await page.getByText('Chờ xác nhận').first().waitFor();

  await context.clearCookies();
  await signIn(page, 'vanthu', { at: `${child}?act=confirm` });
  await page.getByRole('button', { name: 'Xác nhận hoàn thành' }).click();
  await page.getByText('Hoàn thành').first().waitFor();
  await page.goto(`${received}?act=submit`);
  await page.getByLabel('Số văn bản').fill('78/BC-SKHCN');
  await page.getByRole('button', { name: 'Báo cáo hoàn thành' }).click();
  await page.getByText('Chờ xác nhận').first().waitFor();

  await context.clearCookies();
  await signIn(page, 'vp.tinh', { at: sent });
  await arrives(page, () => page.getByText('78/BC-SKHCN'));
  await nothingWrong(page, 'border-result');
  await page.goto(`${sent}?act=confirm`);
  await page.getByRole('button', { name: 'Xác nhận hoàn thành' }).click();
  await page.getByText('Hoàn thành').first().waitFor();

  await context.clearCookies();
  await signIn(page, 'vanthu', { at: received });
  await arrives(page, () => page.getByText('Xác nhận hoàn thành'));
  await nothingWrong(page, 'border-done');
  expect(faults).toEqual([]);
  await context.close();
}, 180_000);

test('the clerk returns an order on a phone, and the administrator sees the link', async () => {
  const { page, context, faults } = await visit(browser, site);
  await signIn(page, 'vp.tinh', { at: '/tasks?state=open' });
  const link = page.locator('tbody tr', { hasText: /Sở Nội vụ|Sở Xây dựng|Suối Mây|Bến Sậy/ }).first().locator('a').first();
  const title = (await link.textContent()) ?? '';
  const sent = (await link.getAttribute('href')) ?? '';
  await page.goto(`${sent}?act=reassign`);
  await pick(page, 'Chuyển cho đơn vị', 'Sở Khoa học và Công nghệ');
  await page.getByLabel('Lý do').fill('Theo lĩnh vực');
  await page.getByRole('button', { name: 'Chuyển đơn vị' }).click();
  await page.getByText('Gửi Sở Khoa học và Công nghệ tỉnh Lam Hồng thực hiện').waitFor();
  await context.close();

  const phone = await visit(browser, site, { size: PHONE });
  await signIn(phone.page, 'vanthu');
  const waiting = phone.page.getByRole('region', { name: /Cấp trên giao, chờ tiếp nhận/ });
  await arrives(phone.page, () => waiting.getByText(title));
  await nothingWrong(phone.page, 'border-waiting-phone');
  const order = waiting.getByRole('listitem').filter({ hasText: title });
  await order.getByRole('button', { name: 'Trả lại' }).click();
  await phone.page.getByLabel('Lý do').fill('Không thuộc lĩnh vực của Sở');
  await nothingWrong(phone.page, 'border-return-phone');
  await order.locator('form').getByRole('button', { name: 'Trả lại' }).click();
  await order.waitFor({ state: 'detached' });
  await phone.context.clearCookies();
  await signIn(phone.page, 'vp.tinh', { at: sent });
  await arrives(phone.page, () => phone.page.getByText('Không thuộc lĩnh vực của Sở'));
  // The bar of commands lies over the middle of a long page; at its end nothing is half covered.
  await phone.page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await nothingWrong(phone.page, 'border-returned-phone');
  await phone.context.clearCookies();
  await signIn(phone.page, 'quantri', { at: '/neighbours' });
  await phone.page.getByRole('region', { name: 'Cơ quan cấp trên' }).getByText('Ủy ban nhân dân tỉnh Lam Hồng').waitFor();
  await nothingWrong(phone.page, 'border-link-phone');
  expect([faults, phone.faults]).toEqual([[], []]);
  await phone.context.close();
}, 120_000);
