import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { axeFindings } from './axe.js';
import { drop, openBrowser, PHONE, shoot, signIn, visit } from './browser.js';

const site = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

const HEADS = ['STT', 'Nội dung nhiệm vụ', 'Phân công', null, 'Thời hạn', 'Văn bản giao', 'Ghi chú'];
const BELOW = [null, null, 'Chủ trì', 'Phối hợp', null, null, null];
const sheetOf = (due: string, ...more: (string | number | null)[][]): Promise<Uint8Array> => writeXlsx({
  sheets: [
    { name: 'Hướng dẫn', rows: [['Ghi đủ các cột']] },
    {
      name: 'Quý IV', rows: [['BẢNG THEO DÕI NHIỆM VỤ QUÝ IV'], [], HEADS, BELOW, ['I', 'Chuyển đổi số', null, null, null, null, null], [1, 'Rà soát hạ tầng mạng của các đơn vị', 'Phòng Chuyển đổi số số liệu', 'Văn phòng Sở', '30/11/2027', '15/KH-SKHCN', null],
        [2, 'Tổng hợp nhu cầu đào tạo kỹ năng số', 'Văn phòng Sở', null, due, '15/KH-SKHCN', 'Ưu tiên'], ...more],
      merges: [{ startRow: 2, endRow: 2, startCol: 2, endCol: 3 }], columns: [{ width: 6 }, { width: 50 }],
    },
  ],
});
const counts = (page: Page): Promise<string[]> => page.getByRole('region', { name: /Xem trước/ }).locator('button[aria-pressed]').allInnerTexts();

test('a clerk brings in the sheet of the office: an error, its correction, the import, and the way back', async () => {
  const { page, context, faults } = await visit(browser, site);
  await signIn(page, 'chanhvanphong', { at: '/tasks' });
  await page.getByRole('link', { name: 'Nhập từ Excel' }).click();
  await page.getByRole('heading', { name: 'Nhập từ Excel' }).waitFor();
  await shoot(page, 'import-begin');
  expect(await axeFindings(page)).toEqual([]);

  await drop(page, { name: 'Theo dõi quý IV.xlsx', bytes: await sheetOf('sau họp giao ban') });
  await page.getByText('Còn 2 dòng lỗi').waitFor();
  expect(await counts(page)).toEqual(['Lỗi 2', 'Mới 0', 'Thay đổi 0', 'Không đổi 0', 'Bỏ qua 1']);
  await shoot(page, 'import-errors');
  expect(await axeFindings(page)).toEqual([]);
  await page.locator('summary', { hasText: 'Ghép cột' }).click();
  await shoot(page, 'import-columns');
  expect(await axeFindings(page)).toEqual([]);
  await page.locator('summary', { hasText: 'Ghép cột' }).click();

  // A name is chosen once; the deadline is corrected in the sheet that comes back with its errors.
  await page.getByRole('listitem').filter({ hasText: 'Phòng Chuyển đổi số số liệu' }).getByRole('button').first().click();
  await page.getByText('Còn 1 dòng lỗi').waitFor();
  const [marked] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Tải bảng có ghi lỗi' }).click()]);
  const sheet = (await readXlsx(await readFile(await marked.path()), { readStyles: true })).sheets[1];
  expect(sheet?.cells?.get('6,4')?.comment?.text).toContain('Không đọc được thời hạn “sau họp giao ban”');
  await drop(page, { name: 'Theo dõi quý IV.xlsx', bytes: await sheetOf('Quý IV/2027') });
  await page.getByText('như lần trước').waitFor();
  expect(await counts(page)).toEqual(['Lỗi 0', 'Mới 2', 'Thay đổi 0', 'Không đổi 0', 'Bỏ qua 1']);
  await shoot(page, 'import-ready');
  await page.getByRole('button', { name: 'Nhập: giao 2 nhiệm vụ mới' }).click();
  await page.getByText('Đã nhập: giao 2 nhiệm vụ mới').waitFor();
  await shoot(page, 'import-done');
  expect(await axeFindings(page)).toEqual([]);

  // The sheet with the codes is the one that is kept up from now on.
  const [coded] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Tải bảng kèm mã nhiệm vụ' }).click()]);
  await drop(page, { name: 'Theo dõi quý IV.xlsx', bytes: await readFile(await coded.path()) });
  await page.getByText('Không có gì để nhập').waitFor();
  expect(await counts(page)).toEqual(['Lỗi 0', 'Mới 0', 'Thay đổi 0', 'Không đổi 2', 'Bỏ qua 1']);

  const [listed] = await Promise.all([page.waitForEvent('download'), page.goto('/tasks?state=open&q=nhu+c%E1%BA%A7u+%C4%91%C3%A0o+t%E1%BA%A1o&columns=code,title,deadline').then(() => page.getByRole('link', { name: 'Xuất Excel' }).click())]);
  const rows = (await readXlsx(await readFile(await listed.path()))).sheets[0]?.rows ?? [];
  const at = rows.findIndex((row) => String(row[1]).startsWith('Tổng hợp nhu cầu đào tạo kỹ năng số'));
  rows[at]?.splice(2, 1, '15/12/2027');
  await page.goto('/tasks/import');
  await page.getByLabel('Hoặc dán từ Excel').fill(rows.slice(3).map((row) => row.join('\t')).join('\n'));
  await page.getByRole('button', { name: 'Đọc bảng' }).click();
  await page.getByRole('button', { name: 'Nhập: đổi 1 nhiệm vụ' }).waitFor();
  await page.locator('ins', { hasText: '15/12/2027' }).waitFor();
  await shoot(page, 'import-change');
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Nhập: đổi 1 nhiệm vụ' }).click();
  await page.getByText('đổi 1 nhiệm vụ.').waitFor();
  await page.getByRole('button', { name: 'Hoàn tác cả bảng' }).click();
  await page.getByRole('button', { name: 'Hoàn tác cả bảng' }).click();
  await page.getByText('Đã hoàn tác cả bảng.').waitFor();
  await context.close();
  expect(faults).toEqual([]);
});

test('on a phone the preview is read downwards', async () => {
  const { page, context, faults } = await visit(browser, site, { size: PHONE });
  await signIn(page, 'chanhvanphong', { at: '/tasks/import' });
  await page.getByRole('heading', { name: 'Nhập từ Excel' }).waitFor();
  await drop(page, { name: 'Bảng.xlsx', bytes: await sheetOf('lúc rảnh', [3, 'Việc chưa rõ đơn vị', 'Phòng Vũ trụ', 'các đơn vị liên quan', '1/12/2027', null, null]) });
  await page.getByText('dòng lỗi').first().waitFor();
  await shoot(page, 'import-phone');
  await page.getByRole('region', { name: 'Xem trước', exact: true }).scrollIntoViewIfNeeded();
  await shoot(page, 'import-phone-rows');
  expect(await axeFindings(page)).toEqual([]);
  await context.close();
  expect(faults).toEqual([]);
});
