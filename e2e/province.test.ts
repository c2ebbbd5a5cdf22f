import { addDays, printDay } from '#core/index.js';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { form, give, start } from './acts.js';
import { axeFindings } from './axe.js';
import { as, openBrowser, PHONE, shoot } from './browser.js';
import { today } from './paper.js';

/** The office of a province: which agency lags, the list behind each number, on a screen, a phone, the wall and paper; and work by programme. */
const site = inject('site');
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});

const PROGRAMME = '47/KH-UBND (2026)';
const listTotal = (page: Page) => page.locator('main').getByRole('status').filter({ hasText: /nhiệm vụ/ }).first();

test('the office of a province compares agencies, and every number opens its list', async () => {
  await as(browser, site, { login: 'vp.tinh', at: '/overview/units' }, async (page) => {
    await page.getByRole('heading', { level: 1, name: /UBND tỉnh Lam Hồng/ }).waitFor();
    const figure = page.locator('tbody [data-figure="open"]').first();
    await figure.waitFor();
    await shoot(page, 'province-desk');
    expect.soft(await axeFindings(page)).toEqual([]);
    // All of it on one sheet.
    const sheet = (await page.pdf({ preferCSSPageSize: true, ...(process.env['DONDOC_SHOTS'] === undefined ? {} : { path: `${process.env['DONDOC_SHOTS']}/province-paper.pdf` }) })).toString('latin1');
    expect(sheet.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.getByRole('button', { name: 'Chiếu' }).click();
    await page.getByRole('button', { name: 'Thôi chiếu' }).waitFor();
    await shoot(page, 'province-wall');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Chiếu' }).waitFor();
    // Another journey may come between the number and its list: then both are read again.
    await expect.poll(async () => {
      await page.goto('/overview/units');
      const count = (await figure.innerText()).trim();
      await figure.click();
      return listTotal(page).filter({ hasText: new RegExp(`^${count} nhiệm vụ$`) }).waitFor({ timeout: 4000 }).then(() => 'the same', () => 'another');
    }, { timeout: 30_000 }).toBe('the same');
  });
  await as(browser, site, { login: 'tp.congnghe', at: '/overview/units' }, async (page) => {
    await page.getByRole('heading', { level: 1, name: /Phòng Công nghệ và Đổi mới sáng tạo/ }).waitFor();
    await page.getByLabel('Người giao', { exact: true }).selectOption({ index: 1 });
    await page.getByText(/Chỉ tính: /).waitFor();
    await page.locator('[data-figure]').first().waitFor();
    await shoot(page, 'province-head');
    expect.soft(await axeFindings(page)).toEqual([]);
  });
  await as(browser, site, { login: 'vp.tinh', at: '/overview/units', size: PHONE }, async (page) => {
    await page.locator('tbody [data-figure="open"]').first().waitFor();
    await shoot(page, 'province-phone');
    expect.soft(await axeFindings(page)).toEqual([]);
  });
});

test('work is put into a programme, grouped and filtered by it, and what one gave is a list of its own', async () => {
  const title = 'Rà soát nền tảng dữ liệu dùng chung của tỉnh';
  await as(browser, site, { login: 'chanhvanphong' }, async (page) => {
    const task = await give(page, { title, units: ['quan ly khoa hoc'], due: printDay(addDays(today(), 30)) });
    await start(page, 'Sửa nhiệm vụ');
    await form(page, 'Sửa nhiệm vụ').getByLabel('Thuộc chương trình, kế hoạch, nghị quyết').fill(PROGRAMME);
    await page.keyboard.press('Control+Enter');
    await form(page, 'Sửa nhiệm vụ').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: PROGRAMME }).click();
    await page.getByRole('button', { name: `Bỏ lọc: Chương trình: ${PROGRAMME}` }).or(page.getByLabel('Chương trình', { exact: true })).first().waitFor();
    await listTotal(page).filter({ hasText: /^1 nhiệm vụ$/ }).waitFor();

    await page.goto('/tasks?state=open&group=programme');
    await page.getByRole('button', { name: new RegExp(`${PROGRAMME.replace(/[()]/g, '\\$&')}.*1 nhiệm vụ`) }).waitFor();
    await shoot(page, 'programme-groups');
    expect.soft(await axeFindings(page)).toEqual([]);

    await page.getByRole('navigation', { name: 'Danh sách đã lưu' }).getByRole('link', { name: 'Tôi giao' }).click();
    await page.locator('tr[data-row]').filter({ hasText: title }).waitFor();
    await page.reload();
    await page.locator('tr[data-row]').filter({ hasText: title }).waitFor();
    await shoot(page, 'given-by-me');
    await page.goto(task);
    await page.getByRole('link', { name: PROGRAMME }).waitFor();
    await shoot(page, 'programme-task');
  });
});
