import { readXlsx } from 'hucre/xlsx';
import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { axeFindings } from './axe.js';
import { drop, openBrowser, PHONE, shoot, signIn, visit } from './browser.js';

const site = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

const PERIOD = 'from=2020-01-01&to=2035-12-31';
const LETTER = `UBND TỈNH LAM HỒNG
VĂN PHÒNG

Số: 318/VP-TH

Lam Hồng, ngày 02 tháng 6 năm 2026

V/v báo cáo tình hình triển khai chuyển đổi số

Kính gửi: Sở Khoa học và Công nghệ

Văn phòng UBND tỉnh đề nghị Sở Khoa học và Công nghệ báo cáo tình hình triển khai chuyển đổi số trước ngày 30/9/2027./.`;

test('a registrar gives arrival numbers, looks at the three books and prints them', async () => {
  const { page, context, faults } = await visit(browser, site);
  await signIn(page, 'vanthu', { at: '/documents' });
  await page.getByRole('button', { name: 'Dán nội dung' }).first().click();
  await page.getByLabel('Nội dung', { exact: true }).fill(LETTER);
  await page.getByRole('button', { name: 'Đọc nội dung này' }).click();
  await page.getByText('318/VP-TH').first().waitFor();
  await drop(page, { name: 'trang hỏng.docx', bytes: Buffer.from('PK\u0003\u0004 là một tệp bị cắt') });
  await page.getByRole('row', { name: /trang hỏng/ }).getByText('Chưa đọc được', { exact: true }).waitFor();
  await page.goto(`/registers?${PERIOD}`);
  // It comes by itself once it is read.
  const waiting = page.locator('details', { hasText: 'chưa vào sổ đến' });
  await waiting.getByRole('link', { name: '318/VP-TH' }).waitFor();
  // A number once given stays: what could not be read is not among those that one press registers.
  expect(await waiting.getByRole('checkbox', { name: 'Vào sổ 318/VP-TH' }).isChecked()).toBe(true);
  expect(await waiting.getByRole('checkbox', { name: 'Vào sổ trang hỏng' }).isChecked()).toBe(false);
  await shoot(page, 'registers-waiting');
  expect(await axeFindings(page)).toEqual([]);
  await waiting.getByRole('button', { name: /^Vào sổ \d+ văn bản$/ }).click();
  await page.getByText('Đã vào sổ').waitFor();
  const book = page.getByRole('region', { name: 'SỔ ĐĂNG KÝ VĂN BẢN ĐẾN' });
  await book.getByText('318/VP-TH').first().waitFor();
  await waiting.getByRole('link', { name: 'trang hỏng' }).waitFor();
  expect(await book.getByRole('columnheader').allInnerTexts()).toEqual(['Ngày đến', 'Số đến', 'Tác giả', 'Số, ký hiệu', 'Ngày tháng', 'Tên loại và trích yếu nội dung', 'Đơn vị hoặc người nhận', 'Ngày chuyển', 'Ký nhận', 'Ghi chú']);
  await shoot(page, 'registers-arrivals');
  expect(await axeFindings(page)).toEqual([]);
  for (const [button, title] of [['Văn bản đi', 'SỔ ĐĂNG KÝ VĂN BẢN ĐI'], ['Theo dõi giải quyết', 'SỔ THEO DÕI GIẢI QUYẾT VĂN BẢN ĐẾN']] as const) {
    await page.getByRole('button', { name: button }).click();
    await page.getByRole('region', { name: title }).waitFor();
    await shoot(page, `registers-${title.length}`);
    expect(await axeFindings(page)).toEqual([]);
    const folder = process.env['DONDOC_SHOTS'];
    const paper = await page.pdf({ preferCSSPageSize: true });
    // Every sheet is A4 on its side: 842 by 595 points.
    const sheets = [...paper.toString('latin1').matchAll(/\/MediaBox \[0 0 (\d+)\S* (\d+)/g)].map(([, width, height]) => `${width} x ${height}`);
    expect([...new Set(sheets)]).toEqual(['841 x 594']);
    if (folder !== undefined) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, `registers-${title.length}.pdf`), paper);
    }
  }
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Xuất Excel' }).click()]);
  expect((await readXlsx(await readFile(await file.path()))).sheets[0]?.rows[3]).toHaveLength(7);
  await context.close();
  expect(faults).toEqual([]);
});

test('on a phone the book is moved sideways', async () => {
  const { page, context, faults } = await visit(browser, site, { size: PHONE });
  await signIn(page, 'vanthu', { at: `/registers?book=settling&${PERIOD}` });
  await page.getByRole('region', { name: 'SỔ THEO DÕI GIẢI QUYẾT VĂN BẢN ĐẾN' }).waitFor();
  await shoot(page, 'registers-phone');
  expect(await axeFindings(page)).toEqual([]);
  await context.close();
  expect(faults).toEqual([]);
});
