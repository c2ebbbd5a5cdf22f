import type { Browser } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { axeFindings } from './axe.js';
import { openBrowser, PHONE, shoot, signIn, visit } from './browser.js';

/** A clerk holds a document against the rules of form, and goes to the place of a finding. */
const site = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

const NOTICE = `UBND TỈNH LAM HỒNG
SỞ CÔNG THƯƠNG

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 7/TB-SCT

Lam Hồng, ngày 5 tháng 5 năm 2027

THÔNG BÁO
Về lịch kiểm tra chợ đầu mối năm 2027

Văn phòng Sở rà soát danh sách các chợ trước ngày 20/5/2027.

Tổng số 11 nhiệm vụ; đã hoàn thành 6 (đúng hạn 5; quá hạn 1); chưa hoàn thành 4 (trong hạn 3; quá hạn 1).

Nơi nhận:
- Như trên;
- Lưu: VT, VP.

KT.GIÁM ĐỐC
PHÓ GIÁM ĐỐC

Trần Văn Bình`;

test('what is against the form is told with its rule, and leads to its place', async () => {
  const { page, context, faults } = await visit(browser, site);
  await signIn(page, 'vanthu', { at: '/documents' });
  await page.getByRole('button', { name: 'Dán nội dung' }).first().click();
  await page.getByLabel('Nội dung', { exact: true }).fill(NOTICE);
  await page.getByRole('button', { name: 'Đọc nội dung này' }).click();
  const row = page.locator('[data-row]', { hasText: '7/TB-SCT' });
  await row.getByText('Về lịch kiểm tra chợ đầu mối năm 2027').waitFor();
  const id = await page.evaluate(async () => ((await (await fetch('/api/v1/documents?q=TB-SCT')).json()) as { documents: { id: string }[] }).documents[0]?.id);
  await page.goto(`/documents/${id}`);
  const form = page.getByRole('region', { name: 'Soát thể thức' });
  await form.getByRole('button', { name: 'Soát thể thức' }).click();
  await form.getByRole('status').getByText('5 chỗ sai').waitFor();
  for (const words of ['7 → 07', 'ngày 05 tháng 5 năm 2027', '6 + 4 = 10, không phải 11', '“./.”', '“KT.GIÁM ĐỐC”']) await form.getByText(words).first().waitFor();
  await shoot(page, 'form-check');
  expect(await axeFindings(page)).toEqual([]);
  await form.getByRole('listitem').filter({ hasText: '6 + 4 = 10' }).getByRole('link', { name: 'Tới chỗ này' }).click();
  await page.locator('[data-place]', { hasText: 'Tổng số 11 nhiệm vụ' }).waitFor();
  await page.setViewportSize(PHONE);
  await form.scrollIntoViewIfNeeded();
  await shoot(page, 'form-check-phone');
  expect(await axeFindings(page)).toEqual([]);
  await context.close();
  expect(faults).toEqual([]);
});
