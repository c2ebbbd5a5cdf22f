import { addDays, partsOf, printOfficialDay } from '#core/index.js';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { axeFindings } from './axe.js';
import { as, drop, openBrowser, PHONE, shoot } from './browser.js';
import { today } from './paper.js';

/** A plan comes in, its orders are given out, it is followed with all of them, and its report is one press away. */
const site = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const NAME = `131/KH-SKHCN (${partsOf(today()).year})`;

function planText(): string {
  const due = (days: number): string => {
    const { day, month, year } = partsOf(addDays(today(), days));
    return `${day}/${month}/${year}`;
  };
  return [
    'UBND TỈNH LAM HỒNG\nSỞ KHOA HỌC VÀ CÔNG NGHỆ', 'Số: 131/KH-SKHCN', `Lam Hồng, ${printOfficialDay(today())}`, 'KẾ HOẠCH\nPhát triển dữ liệu khoa học và công nghệ', 'I. NHIỆM VỤ', '1. Hoàn thiện thể chế',
    `a) Phòng Kế hoạch - Tài chính chủ trì tham mưu ban hành Quy chế khai thác dữ liệu trước ngày ${due(20)}.`, `b) Phòng Quản lý khoa học chủ trì rà soát danh mục dữ liệu của các nhiệm vụ khoa học, hoàn thành trước ngày ${due(40)}.`,
    '2. Phát triển hạ tầng dữ liệu', `a) Phòng Chuyển đổi số chủ trì nâng cấp kho dữ liệu dùng chung, hoàn thành trước ngày ${due(90)}.`,
  ].join('\n\n');
}

test('a plan is given out, followed, looked at by its parts and units, and reported on', async () => {
  let programme = '';
  await as(browser, site, { login: 'chanhvanphong', at: '/documents' }, async (page) => {
    await page.getByRole('heading', { name: 'Văn bản', level: 1 }).waitFor();
    await drop(page, { name: 'Kế hoạch dữ liệu.txt', bytes: Buffer.from(planText()) });
    const row = page.getByRole('row', { name: /Phát triển dữ liệu khoa học/ });
    await row.getByText('Chờ duyệt 3/3').waitFor();
    await row.getByRole('link').first().click();
    await page.locator('[data-list="drafts"]:focus').waitFor();
    const document = new URL(page.url()).pathname.replace('/review', '');
    for (let count = 1; count <= 3; count += 1) {
      await page.locator('[data-list="drafts"]:focus').waitFor();
      await page.keyboard.press('Enter');
      await page.getByText(`${count}/3 đã duyệt`).waitFor();
    }
    await page.getByRole('button', { name: /^Giao 3 nhiệm vụ/ }).click();
    await page.getByText('Đã giao 3 nhiệm vụ').waitFor();

    await page.goto(document);
    await page.getByRole('button', { name: 'Theo dõi thực hiện' }).click();
    await page.getByRole('heading', { level: 1, name: NAME }).waitFor();
    programme = new URL(page.url()).pathname;
    await page.getByRole('region', { name: '1. Hoàn thiện thể chế' }).getByRole('link', { name: /Quy chế khai thác dữ liệu/ }).waitFor();
    expect(await page.getByRole('region', { name: '2. Phát triển hạ tầng dữ liệu' }).locator('[data-row]').count()).toBe(1);
    expect(await page.getByRole('region', { name: 'Tình hình chung' }).locator('[data-figure="total"]').textContent()).toBe('3');
    await shoot(page, 'programme');
    expect(await axeFindings(page)).toEqual([]);

    await page.getByRole('button', { name: 'Lập báo cáo kỳ này' }).click();
    await page.getByRole('heading', { level: 1, name: /^Báo cáo kết quả thực hiện Kế hoạch số 131\/KH-SKHCN/ }).waitFor();
    await page.getByText('Tổng số 3 nhiệm vụ').first().waitFor();
    await page.goto('/programmes');
    await page.getByRole('link', { name: NAME }).waitFor();
    await shoot(page, 'programmes');
    expect(await axeFindings(page)).toEqual([]);
  });
  await as(browser, site, { login: 'phogiamdoc', at: programme, size: PHONE }, async (page) => {
    await page.getByRole('region', { name: '1. Hoàn thiện thể chế' }).waitFor();
    await shoot(page, 'programme-phone');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('region', { name: 'Tình hình chung' }).locator('[data-figure="total"]').click();
    await page.getByRole('link', { name: /Quy chế khai thác dữ liệu/ }).waitFor();
    await page.goto('/programmes');
    await page.getByRole('link', { name: NAME }).waitFor();
    await shoot(page, 'programmes-phone');
    expect(await axeFindings(page)).toEqual([]);
  });
});
