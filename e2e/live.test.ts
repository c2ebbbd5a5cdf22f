import type { Browser } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { drop, openBrowser, PHONE, shoot, signIn, visit } from './browser.js';
import { noticeText, today } from './paper.js';

const site = inject('site');
let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));

test('what a colleague brings in appears by itself, in every tab, over one stream', async () => {
  const here = await visit(browser, site);
  const streams: string[] = [];
  here.context.on('request', (request) => {
    if (request.url().endsWith('/api/v1/live')) streams.push(request.url());
  });
  await signIn(here.page, 'chanhvanphong');
  await here.page.getByRole('heading', { name: 'Văn bản', level: 1 }).waitFor();
  const tab = await here.context.newPage();
  await tab.goto('/documents');
  await tab.getByRole('heading', { name: 'Văn bản', level: 1 }).waitFor();
  const there = await visit(browser, site);
  await signIn(there.page, 'chanhvanphong');
  await there.page.getByRole('heading', { name: 'Văn bản', level: 1 }).waitFor();
  await drop(there.page, { name: 'họp về cảng cá.txt', bytes: Buffer.from(noticeText(today(), { number: 91, meeting: 'họp về cảng cá' })) });
  for (const page of [here.page, tab]) await page.getByRole('row', { name: /họp về cảng cá/i }).first().waitFor({ timeout: 15_000 });
  expect(streams).toHaveLength(1);
  // The tab that had the stream goes: the other takes it over and goes on.
  await here.page.close();
  await drop(there.page, { name: 'họp về luồng lạch.txt', bytes: Buffer.from(noticeText(today(), { number: 92, meeting: 'họp về luồng lạch' })) });
  await tab.getByRole('row', { name: /họp về luồng lạch/i }).first().waitFor({ timeout: 20_000 });
  await Promise.all([here.context.close(), there.context.close()]);
}, 90_000);

test('two who review one document see each other', async () => {
  const [here, there] = [await visit(browser, site), await visit(browser, site, { size: PHONE })];
  await signIn(here.page, 'vanthu', { at: '/documents' });
  await here.page.getByRole('heading', { name: 'Văn bản', level: 1 }).waitFor();
  await drop(here.page, { name: 'họp về đăng kiểm.txt', bytes: Buffer.from(noticeText(today(), { number: 93, meeting: 'họp về đăng kiểm' })) });
  await here.page.getByRole('row', { name: /họp về đăng kiểm/i }).getByRole('link').first().click();
  await here.page.waitForURL(/\/review$/);
  await here.page.locator('[data-list="drafts"]').first().waitFor();
  await signIn(there.page, 'chanhvanphong', { at: new URL(here.page.url()).pathname });
  await here.page.getByText('Nguyễn Thu Hà cũng đang mở').waitFor({ timeout: 15_000 });
  await there.page.getByText('Trần Thị Lụa cũng đang mở').waitFor({ timeout: 25_000 });
  await shoot(here.page, 'review-two');
  await shoot(there.page, 'review-two-phone');
  expect([...here.faults, ...there.faults]).toEqual([]);
  await Promise.all([here.context.close(), there.context.close()]);
}, 90_000);
