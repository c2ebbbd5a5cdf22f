import type { Browser } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { axeFindings } from './axe.js';
import { as, openBrowser, PHONE, shoot } from './browser.js';

/** The office enters a duty, orders its outline by keys, opens a period by hand, and changes its days for the periods after it. */
const site = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

const NAME = 'Báo cáo quý về hoạt động sáng kiến';

test('a duty is entered, its outline ordered, a period opened, its days changed from a period on', async () => {
  let duty = '';
  await as(browser, site, { login: 'chanhvanphong', at: '/reports' }, async (page) => {
    await page.getByRole('link', { name: 'Chế độ báo cáo' }).click();
    await page.getByRole('link', { name: 'Thêm chế độ báo cáo' }).click();
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.getByText('Hãy đặt tên báo cáo.').waitFor();
    await page.getByLabel('Tên báo cáo').fill(NAME);
    await page.getByLabel('Nơi nhận báo cáo').fill('UBND tỉnh Lam Hồng');
    await page.getByRole('combobox', { name: 'Đơn vị nộp phần của mình' }).fill('Phòng Công nghệ');
    await page.getByRole('option', { name: /^Phòng Công nghệ/ }).first().click();
    await page.getByRole('button', { name: 'Thêm mục' }).click();
    await page.getByLabel('Mục 4: Tên mục').fill('Kiến nghị, đề xuất');
    await page.keyboard.press('Alt+ArrowUp');
    await page.getByText('Kiến nghị, đề xuất: chuyển đến vị trí 3').waitFor({ state: 'attached' });
    expect(await page.getByLabel('Mục 3: Tên mục').inputValue()).toBe('Kiến nghị, đề xuất');
    await shoot(page, 'duty-new');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { level: 1, name: NAME }).waitFor();
    duty = new URL(page.url()).pathname;

    await page.getByRole('button', { name: /^Lập báo cáo: quý/ }).last().click();
    await page.getByRole('heading', { level: 1, name: new RegExp(`^${NAME}.+`) }).waitFor();
    await page.goto(duty);
    await page.getByRole('link', { name: /^Mở: quý/ }).waitFor();
    await page.getByLabel('Gửi trước ngày').fill('20');
    await page.getByText('Kỳ trước đó giữ nguyên ngày cũ').waitFor();
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.getByRole('region', { name: 'Ngày số liệu và ngày gửi qua các thời kỳ' }).getByText('Ngày 20 tháng cuối kỳ').waitFor();
    await shoot(page, 'duty');
    expect(await axeFindings(page)).toEqual([]);
    await page.goto('/reports/duties');
    await page.getByRole('region', { name: 'Đơn vị phải nộp cho Văn phòng' }).getByText(NAME).first().waitFor();
    await shoot(page, 'duties');
  });
  await as(browser, site, { login: 'tp.congnghe', at: '/reports/duties', size: PHONE }, async (page) => {
    await page.getByRole('region', { name: 'Đơn vị tôi phải nộp' }).getByText('Phòng Công nghệ').first().waitFor();
    await shoot(page, 'duties-phone');
    expect(await axeFindings(page)).toEqual([]);
    await page.goto('/reports');
    await page.getByRole('region', { name: 'Đơn vị tôi phải nộp' }).getByRole('link', { name: /^Phòng Công nghệ/ }).first().waitFor();
    await shoot(page, 'reports-owed-phone');
    expect(await axeFindings(page)).toEqual([]);
    await page.goto(duty);
    await page.getByRole('heading', { level: 1, name: NAME }).waitFor();
    await shoot(page, 'duty-phone');
    expect(await axeFindings(page)).toEqual([]);
  });
});
