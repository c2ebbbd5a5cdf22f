import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { axeFindings } from './axe.js';
import { as, openBrowser, PHONE, shoot } from './browser.js';

/** The office asks a unit for its part of a report, its head writes and hands it in, the office takes it. */
const site = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const UNIT = 'Phòng Công nghệ';
const LINE = 'Tổ chức 02 lớp tập huấn về sở hữu trí tuệ cho 120 học viên.';

test('a part is asked for, written out of what tasks propose, handed in and taken', async () => {
  let report = '';
  let part = '';
  await as(browser, site, { login: 'chanhvanphong' }, async (page) => {
    await page.goto('/reports');
    await page.getByRole('button', { name: 'Tháng khác' }).click();
    await page.getByLabel('Tháng', { exact: true }).or(page.getByRole('combobox', { name: 'Báo cáo tháng' })).first().selectOption('3');
    await page.getByLabel('Năm').fill('2028');
    await page.getByRole('button', { name: 'Mở', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Báo cáo tháng: Tháng 3 năm 2028' }).waitFor();
    report = new URL(page.url()).pathname;
    const parts = page.getByRole('region', { name: 'Chưa đề nghị đơn vị nào nộp' });
    await parts.getByRole('combobox', { name: 'Đề nghị thêm đơn vị nộp' }).fill(UNIT);
    await page.getByRole('option').first().click();
    await parts.getByRole('button', { name: 'Đề nghị nộp' }).click();
    const asked = page.getByRole('region', { name: 'Phần của các đơn vị: 0/1 đã nộp' });
    await asked.getByText('Chưa gửi').waitFor();
    part = (await asked.getByRole('link').first().getAttribute('href')) ?? '';
    await shoot(page, 'report-asked');
    expect(await axeFindings(page)).toEqual([]);
  });
  await as(browser, site, { login: 'tp.congnghe', size: PHONE }, async (page) => {
    await page.goto('/inbox');
    await page.getByRole('link', { name: 'Báo cáo tháng tháng 3 năm 2028' }).click();
    await page.getByRole('heading', { level: 1, name: `Phần báo cáo: ${UNIT}` }).waitFor();
    const results = page.getByRole('region', { name: /^I\. KẾT QUẢ CÔNG TÁC/ });
    await results.getByRole('button', { name: 'Thêm dòng' }).click();
    await results.getByRole('textbox').last().fill(LINE);
    await page.getByText('Đã lưu', { exact: true }).waitFor();
    await shoot(page, 'report-part-phone');
    expect(await axeFindings(page)).toEqual([]);
    await page.reload();
    await results.getByRole('textbox').last().waitFor();
    expect(await results.getByRole('textbox').last().inputValue()).toBe(LINE);
    await page.getByRole('button', { name: 'Nộp Văn phòng' }).click();
    await page.getByRole('button', { name: 'Nộp Văn phòng' }).last().click();
    await page.getByText('Đã gửi', { exact: true }).waitFor();
    await page.getByText(LINE).waitFor();
  });
  await as(browser, site, { login: 'chanhvanphong' }, async (page) => {
    await page.goto(part);
    await page.getByText(LINE).waitFor();
    await shoot(page, 'report-part-read');
    await page.goto(report);
    await page.getByRole('button', { name: 'Đưa phần của 1 đơn vị vào báo cáo' }).click();
    await expect.poll(() => page.getByRole('textbox').evaluateAll((all) => all.map((each) => (each as HTMLTextAreaElement).value)), { timeout: 15_000 }).toContain(LINE);
    await shoot(page, 'report-taken');
    expect(await axeFindings(page)).toEqual([]);
    await page.goto('/reports');
    await page.locator('[data-row]', { hasText: 'Tháng 3 năm 2028' }).getByText('1/1').waitFor();
    await shoot(page, 'reports-list');
  });
});
