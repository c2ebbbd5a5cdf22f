import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { addDays, partsOf, printOfficialDay } from '#core/index.js';
import { axeFindings } from './axe.js';
import { PHONE, as, drop, openBrowser, shoot } from './browser.js';
import type { VisitOptions } from './browser.js';
import { today } from './paper.js';

/** Orders that are more than one task for one unit by one day: to several units, after something else, in stages. */
const site = inject('site');
let browser: Browser;
let review = '';

beforeAll(async () => {
  browser = await openBrowser();
});

const asClerk = (part: (page: Page) => Promise<void>, options: VisitOptions = {}): Promise<void> => as(browser, site, { login: 'vanthu', ...options }, part);

function notice(): string {
  const day = today();
  const before = (days: number): string => {
    const { year, month, day: number } = partsOf(addDays(day, days));
    return `trước ngày ${number}/${month}/${year}`;
  };
  return [
    'UBND TỈNH LAM HỒNG\nSỞ KHOA HỌC VÀ CÔNG NGHỆ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc', 'Số: 461/TB-SKHCN', `Lam Hồng, ${printOfficialDay(day)}`,
    'THÔNG BÁO\nKết luận của Giám đốc Sở tại cuộc họp về kho dữ liệu dùng chung', 'Tại cuộc họp, đồng chí Giám đốc Sở kết luận như sau:',
    '1. Các phòng thuộc Sở', `- Kê khai bộ dữ liệu chuyên ngành đang quản lý, hoàn thành ${before(20)}.`,
    '2. Phòng Quản lý khoa học', `- Xây dựng định mức hỗ trợ sau khi Nghị định được ban hành, hoàn thành ${before(30)} để trình UBND tỉnh phê duyệt ${before(50)}.`,
    'Nơi nhận:\n- Ban Giám đốc (để b/c);\n- Các phòng thuộc Sở (để t/h);\n- Lưu: VT, VP.', 'GIÁM ĐỐC', 'Lê Quang Huy', '',
  ].join('\n\n');
}

const row = (page: Page) => page.locator('[data-list="drafts"]:focus');
const open = (page: Page) => page.locator('[data-draft-row][aria-current]');

test('a group is given to each of its units, and what waits and has stages is opened so, by keys alone', () => asClerk(async (page) => {
  await page.getByRole('heading', { name: 'Văn bản', level: 1 }).waitFor();
  await drop(page, { name: 'Kết luận kho dữ liệu.txt', bytes: Buffer.from(notice()) });
  const line = page.getByRole('row', { name: /kho dữ liệu/i });
  await line.getByText('Chờ duyệt').waitFor();
  await line.getByRole('link').first().click();
  await row(page).waitFor();
  review = new URL(page.url()).pathname;
  await open(page).getByRole('button', { name: /^Giao cho cả \d+ đơn vị/ }).waitFor();
  await shoot(page, 'orders-group');
  await page.keyboard.press('1');
  await open(page).getByText(/một nhiệm vụ chung do Văn phòng theo dõi/).waitFor();
  await shoot(page, 'orders-several');
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await open(page).getByRole('paragraph').filter({ hasText: 'Câu nêu điều kiện “sau khi Nghị định được ban hành”' }).waitFor();
  await shoot(page, 'orders-condition');
  await page.keyboard.press('1');
  await open(page).getByText(/nhiệm vụ ngủ cho đến khi/).waitFor();
  expect(await open(page).getByRole('textbox', { name: /^Bước/ }).evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))).toEqual(['hoàn thành', 'UBND tỉnh phê duyệt']);
  await page.keyboard.press('Alt+KeyC');
  await open(page).getByText(/tính hạn ngay/).waitFor();
  await page.keyboard.press('Alt+KeyC');
  await open(page).getByText(/nhiệm vụ ngủ cho đến khi/).waitFor();
  await page.keyboard.press('Alt+Enter');
  await page.getByText('2/2 đã duyệt').waitFor();
  await page.getByRole('button', { name: 'Giao 2 nhiệm vụ' }).click();
  await page.getByText(/^Đã giao 2 nhiệm vụ cho \d+ đơn vị\.$/).waitFor();
  await page.getByRole('link', { name: 'Xem các nhiệm vụ đã giao' }).click();
  await page.getByText('Kê khai bộ dữ liệu').first().waitFor();
  await shoot(page, 'orders-tasks');
}));

test('the same review on a phone', () => asClerk(async (page) => {
  await page.goto(review);
  await page.locator('[data-draft-row]').first().waitFor();
  await shoot(page, 'orders-phone');
  expect(await axeFindings(page)).toEqual([]);
}, { size: PHONE }));
