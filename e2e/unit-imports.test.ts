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

const HEADS = ['STT', 'Tên đơn vị', 'Tên viết tắt', 'Loại', 'Trực thuộc', 'Tên gọi khác'];
const tableOf = (...rows: (string | number | null)[][]): Promise<Uint8Array> => writeXlsx({ sheets: [{ name: 'Đơn vị', rows: [['DANH SÁCH ĐƠN VỊ MỚI'], [], HEADS, ...rows], columns: [{ width: 6 }, { width: 40 }] }] });
const counts = (page: Page): Promise<string[]> => page.getByRole('region', { name: /Xem trước/ }).locator('button[aria-pressed]').allInnerTexts();

test('who keeps the directory brings in a table of units: an error, its correction, the import, and the way back; what is exported changes nothing', async () => {
  const { page, context, faults } = await visit(browser, site);
  await signIn(page, 'chanhvanphong', { at: '/people' });
  await page.getByRole('link', { name: 'Nhập đơn vị từ Excel' }).click();
  await page.getByRole('heading', { name: 'Nhập đơn vị từ Excel' }).waitFor();
  await shoot(page, 'unit-import-begin');
  expect(await axeFindings(page)).toEqual([]);

  await drop(page, { name: 'Đơn vị.xlsx', bytes: await tableOf([1, 'Tổ Thử nghiệm số', 'TTN', null, 'Phòng Bay cao', null], [2, 'Nhóm Máy chủ', null, null, 'Tổ Thử nghiệm số', 'Nhóm Hạ tầng']) });
  await page.getByText('Còn 1 dòng lỗi').waitFor();
  expect(await counts(page)).toEqual(['Lỗi 1', 'Mới 1', 'Thay đổi 0', 'Không đổi 0', 'Bỏ qua 0']);
  await shoot(page, 'unit-import-errors');
  expect(await axeFindings(page)).toEqual([]);
  const [marked] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Tải bảng có ghi lỗi' }).click()]);
  expect((await readXlsx(await readFile(await marked.path()), { readStyles: true })).sheets[0]?.cells?.get('3,4')?.comment?.text).toContain('Phòng Bay cao');

  await drop(page, { name: 'Đơn vị.xlsx', bytes: await tableOf([1, 'Tổ Thử nghiệm số', 'TTN', null, 'Văn phòng Sở', null], [2, 'Nhóm Máy chủ', null, null, 'Tổ Thử nghiệm số', 'Nhóm Hạ tầng']) });
  await page.getByRole('button', { name: 'Nhập: thêm 2 đơn vị' }).waitFor();
  await page.getByText('Không có trong bảng').waitFor();
  await shoot(page, 'unit-import-ready');
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Nhập: thêm 2 đơn vị' }).click();
  await page.getByText('Đã nhập: thêm 2 đơn vị').waitFor();
  await shoot(page, 'unit-import-done');
  expect(await axeFindings(page)).toEqual([]);
  const done = page.url();

  await page.getByRole('link', { name: 'Xem danh sách đơn vị' }).click();
  await page.getByRole('button', { name: 'Nhóm Máy chủ' }).waitFor();
  const [listed] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Xuất Excel' }).click()]);
  await shoot(page, 'unit-import-people');
  await page.getByRole('link', { name: 'Nhập đơn vị từ Excel' }).click();
  await page.getByRole('heading', { name: 'Nhập đơn vị từ Excel' }).waitFor();
  await drop(page, { name: 'don-vi.xlsx', bytes: await readFile(await listed.path()) });
  await page.getByText('Không có gì để nhập').waitFor();
  expect((await counts(page)).slice(0, 3)).toEqual(['Lỗi 0', 'Mới 0', 'Thay đổi 0']);

  await page.goto(done);
  await page.getByRole('button', { name: 'Hoàn tác cả bảng' }).click();
  await page.getByRole('button', { name: 'Hoàn tác cả bảng' }).click();
  await page.getByText('Đã hoàn tác cả bảng.').waitFor();
  await context.close();
  expect(faults).toEqual([]);
});

test('on a phone the preview of units is read downwards', async () => {
  const { page, context, faults } = await visit(browser, site, { size: PHONE });
  await signIn(page, 'chanhvanphong', { at: '/people/import' });
  await page.getByRole('heading', { name: 'Nhập đơn vị từ Excel' }).waitFor();
  await drop(page, { name: 'Đơn vị.xlsx', bytes: await tableOf([1, 'Tổ Lưu động', null, null, 'Phòng Bay cao', null]) });
  await page.getByText('Còn 1 dòng lỗi').waitFor();
  await shoot(page, 'unit-import-phone');
  expect(await axeFindings(page)).toEqual([]);
  await context.close();
  expect(faults).toEqual([]);
});
