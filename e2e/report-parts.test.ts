import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { axeFindings } from './axe.js';
import { as, openBrowser, PHONE, shoot } from './browser.js';

/** A month from its opening to its issue: two units hand in, one of them chased; the office puts it together; it is signed and issued as a paper. */
const site = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

const [UNIT, OTHER] = ['Phòng Công nghệ', 'Phòng Chuyển đổi số'];
const LINE = 'Tổ chức 02 lớp tập huấn về sở hữu trí tuệ cho 120 học viên.';
const NOTE = 'Theo Kế hoạch số 12/KH-SKHCN.';
const OTHER_LINE = 'Tham mưu kế hoạch phổ cập kỹ năng số cho cán bộ cấp xã.';
const NAME = 'Báo cáo tháng 3 năm 2028';

/** Asks one more unit for its part. */
async function ask(page: Page, unit: string): Promise<void> {
  const parts = page.getByRole('region', { name: /^(?:Chưa đề nghị|Phần của)/ });
  await parts.getByRole('combobox', { name: 'Đề nghị thêm đơn vị nộp' }).fill(unit);
  await page.getByRole('option').first().click();
  await parts.getByRole('button', { name: 'Đề nghị nộp' }).click();
  await parts.getByRole('link', { name: new RegExp(`^${unit}`) }).waitFor();
}

const resultsOf = (page: Page) => page.getByRole('region', { name: /^I\. KẾT QUẢ CÔNG TÁC/ });

/** What a unit wrote without a connection, while a colleague at another desk wrote as well, is still there after a reload, and stays where it is chosen. */
async function keepsMine(page: Page, login: string): Promise<void> {
  const mine = 'Đang rà soát dữ liệu dùng chung.';
  const saves = '**/api/v1/reports/*/parts/*';
  await page.route(saves, (route) => (route.request().method() === 'GET' ? route.fallback() : route.abort()));
  await resultsOf(page).getByRole('button', { name: 'Thêm dòng' }).click();
  await resultsOf(page).getByRole('textbox').last().fill(mine);
  await page.getByRole('alert').filter({ hasText: 'Mất kết nối' }).waitFor();
  await as(browser, site, { login }, async (desk) => {
    await desk.goto(page.url());
    await resultsOf(desk).getByRole('button', { name: 'Thêm dòng' }).click();
    await resultsOf(desk).getByRole('textbox').last().fill('Viết ở máy khác.');
    await desk.getByText(/^Đã lưu/).waitFor();
  });
  await page.unroute(saves);
  await page.reload();
  await page.getByRole('alert').filter({ hasText: 'Có người vừa sửa nội dung này' }).waitFor();
  await shoot(page, 'report-part-conflict');
  expect(await resultsOf(page).getByRole('textbox').last().inputValue()).toBe(mine);
  await page.getByRole('button', { name: 'Giữ bản của tôi' }).click();
  await page.getByText(/^Đã lưu/).waitFor();
  expect(await resultsOf(page).getByRole('textbox').last().inputValue()).toBe(mine);
}

/** Writes one line under the results, with a footnote where one is given, and hands the part in. */
async function handIn(page: Page, line: string, note?: string): Promise<void> {
  const results = resultsOf(page);
  await results.getByRole('button', { name: 'Thêm dòng' }).click();
  // What a unit tells is read whole, also on a phone.
  const field = results.getByRole('textbox').last();
  await field.fill(line.repeat(4));
  expect(await field.evaluate((each) => each.scrollHeight - each.clientHeight)).toBeLessThanOrEqual(1);
  await field.fill(line);
  if (note !== undefined) {
    await results.getByRole('button', { name: /^Thêm chú thích/ }).last().click();
    await results.getByLabel(/^Chú thích 1:/).fill(note);
    await shoot(page, 'report-part-note');
    expect(await axeFindings(page)).toEqual([]);
  }
  await page.getByText(/^Đã lưu \d\d:\d\d$/).waitFor();
  await page.getByRole('button', { name: 'Nộp Văn phòng' }).click();
  await page.getByRole('button', { name: 'Nộp Văn phòng' }).last().click();
  await page.getByText('Đã gửi', { exact: true }).waitFor();
  await page.getByText(line).waitFor();
  if (note !== undefined) await page.getByText(note).waitFor();
}

/** What is written while no save gets through is there after a reload, and saved then. */
async function keepsWhatWasNotSaved(page: Page): Promise<void> {
  const note = page.getByLabel(/^Chú thích 1: Dòng 1, Phòng Chuyển đổi số/);
  await page.route('**/api/v1/reports/*', (route) => (route.request().method() === 'GET' ? route.fallback() : route.abort()));
  await note.fill('Theo Kế hoạch số 45/KH-UBND của UBND tỉnh.');
  await page.getByRole('alert').filter({ hasText: 'Mất kết nối, nội dung giữ trên máy này và sẽ tự lưu' }).waitFor();
  await shoot(page, 'report-not-saved');
  await page.unroute('**/api/v1/reports/*');
  await page.reload();
  await page.getByText(/^Đã lưu/).waitFor();
  await expect.poll(() => note.inputValue()).toBe('Theo Kế hoạch số 45/KH-UBND của UBND tỉnh.');
}

test('a month is opened, two units hand in, one is chased, the report is put together, signed and issued', async () => {
  let report = '';
  await as(browser, site, { login: 'chanhvanphong', at: '/reports' }, async (page) => {
    await page.getByRole('button', { name: 'Tháng khác' }).click();
    await page.getByLabel('Tháng', { exact: true }).or(page.getByRole('combobox', { name: 'Báo cáo tháng' })).first().selectOption('3');
    await page.getByLabel('Năm').fill('2028');
    await page.getByRole('button', { name: 'Mở', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Báo cáo tháng: Tháng 3 năm 2028' }).waitFor();
    report = new URL(page.url()).pathname;
    await ask(page, UNIT);
    await ask(page, OTHER);
    await page.getByRole('region', { name: 'Phần của các đơn vị: 0/2 đã nộp' }).waitFor();
    await shoot(page, 'report-asked');
    expect(await axeFindings(page)).toEqual([]);
  });
  await as(browser, site, { login: 'tp.congnghe', at: '/inbox', size: PHONE }, async (page) => {
    await page.getByRole('link', { name: NAME }).click();
    await page.getByRole('heading', { level: 1, name: `Phần báo cáo: ${UNIT}` }).waitFor();
    await shoot(page, 'report-part-phone');
    expect(await axeFindings(page)).toEqual([]);
    await handIn(page, LINE, NOTE);
  });
  await as(browser, site, { login: 'chanhvanphong', at: report }, async (page) => {
    await page.getByRole('region', { name: 'Phần của các đơn vị: 1/2 đã nộp' }).waitFor();
    await page.getByRole('button', { name: 'Nhắc 1 đơn vị chưa nộp' }).click();
    await page.getByText('Đã nhắc các đơn vị chưa nộp.').waitFor();
  });
  await as(browser, site, { login: 'tp.chuyendoiso', at: '/inbox' }, async (page) => {
    await page.getByRole('link', { name: NAME }).first().click();
    await page.getByRole('heading', { level: 1, name: `Phần báo cáo: ${OTHER}` }).waitFor();
    await keepsMine(page, 'tp.chuyendoiso');
    await handIn(page, OTHER_LINE);
    await page.getByRole('link', { name: 'Báo cáo tháng: Tháng 3 năm 2028' }).click();
    await page.getByRole('button', { name: /^Góp ý: NHIỆM VỤ TRỌNG TÂM/ }).click();
    await page.getByLabel(/^Góp ý về “NHIỆM VỤ/).fill('Bổ sung việc khai trương nền tảng dữ liệu.');
    await page.getByRole('button', { name: 'Gửi góp ý' }).click();
    await page.getByText('Bổ sung việc khai trương nền tảng dữ liệu.').waitFor();
  });
  let paper = '';
  await as(browser, site, { login: 'chanhvanphong', at: report }, async (page) => {
    await page.getByRole('button', { name: 'Đưa phần của 2 đơn vị vào báo cáo' }).click();
    const written = () => page.getByRole('textbox').evaluateAll((all) => all.map((each) => (each as HTMLTextAreaElement).value));
    await expect.poll(written, { timeout: 15_000 }).toEqual(expect.arrayContaining([LINE, OTHER_LINE]));
    await page.getByRole('button', { name: 'Đã xử lý' }).click();
    await page.getByRole('button', { name: '1 góp ý đã xử lý' }).waitFor();
    await page.getByRole('button', { name: /^Thêm chú thích: Dòng 1, Phòng Chuyển đổi số/ }).click();
    await page.getByLabel(/^Chú thích 1: Dòng 1, Phòng Chuyển đổi số/).fill('Theo Kế hoạch số 45/KH-UBND.');
    await page.getByText(/^Đã lưu/).waitFor();
    await keepsWhatWasNotSaved(page);
    await page.getByRole('button', { name: 'Các bản đã lưu' }).click();
    const versions = page.getByRole('region', { name: 'Các bản đã lưu' });
    await versions.getByText('Lấy phần của đơn vị').waitFor();
    await versions.getByRole('button', { name: 'So với bản trước' }).first().click();
    await versions.locator('ins').filter({ hasText: 'Theo Kế hoạch số 45/KH-UBND của UBND tỉnh.' }).waitFor();
    await versions.scrollIntoViewIfNeeded();
    await shoot(page, 'report-versions');
    expect(await axeFindings(page)).toEqual([]);
    await page.evaluate(() => scrollTo(0, 0));
    await page.getByRole('button', { name: 'Lập văn bản trình ký' }).click();
    await shoot(page, 'report-draft-question');
    await page.getByRole('button', { name: 'Lập văn bản trình ký' }).click();
    for (const note of ['Theo Kế hoạch số 45/KH-UBND của UBND tỉnh.', NOTE]) await page.getByRole('article', { name: 'Trang văn bản' }).getByText(note).waitFor();
    paper = new URL(page.url()).pathname;
    await shoot(page, 'report-paper');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Trình ký' }).click();
    await page.getByRole('button', { name: 'Trình ký' }).click();
    await page.getByText('Chờ ký').first().waitFor();
  });
  await as(browser, site, { login: 'giamdoc', at: paper, size: PHONE }, async (page) => {
    await page.getByRole('article', { name: 'Trang văn bản' }).waitFor();
    await shoot(page, 'report-paper-phone');
    await page.getByRole('button', { name: 'Ký', exact: true }).click();
    await page.getByRole('button', { name: 'Ký', exact: true }).click();
    await page.getByText('Đã ký').first().waitFor();
  });
  await as(browser, site, { login: 'vanthu', at: paper }, async (page) => {
    await page.getByRole('button', { name: 'Phát hành' }).click();
    await page.getByRole('button', { name: 'Phát hành' }).click();
    await page.getByText(/^Đã phát hành, số \d+\/BC-/).waitFor();
    await page.getByRole('link', { name: 'Từ Báo cáo tháng: Tháng 3 năm 2028' }).click();
    await page.getByRole('heading', { level: 1, name: 'Báo cáo tháng: Tháng 3 năm 2028' }).waitFor();
    await page.getByText(/^Số \d+\/BC-\S+ ngày/).waitFor();
    await shoot(page, 'report-issued');
    expect(await axeFindings(page)).toEqual([]);
    await page.goto('/reports');
    await page.locator('[data-row]', { hasText: 'Tháng 3 năm 2028' }).getByText('Đã phát hành').waitFor();
    await shoot(page, 'reports-list');
  });
  await as(browser, site, { login: 'tp.congnghe', at: report, size: PHONE }, async (page) => {
    await page.getByText('Đã phát hành').first().waitFor();
    await shoot(page, 'report-issued-phone');
    expect(await axeFindings(page)).toEqual([]);
  });
});
