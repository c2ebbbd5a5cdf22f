import type { Browser, Locator, Page } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { axeFindings } from './axe.js';
import { as, openBrowser, PHONE, shoot } from './browser.js';
import { call } from './calls.js';

/** What is doubtful in a conclusion is settled as it is typed: to whom an order to everybody goes, a day that no calendar has, two orders in one sentence. */
const site = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

const CHIEF = 'chanhvanphong';

/** A meeting that was called for today and has begun. */
async function called(page: Page): Promise<string> {
  const series = { id: crypto.randomUUID(), name: 'Họp nghe kết luận', rule: '', startsOn: '2025-01-01', before: false, beginsAt: '', place: '', chairPostId: null, secretaryPostId: null, participantPostIds: [], participants: '', contributorUnitIds: [], leadDays: 3, dueDays: 1 };
  await call(page.context(), '/meeting-series', series);
  const { id } = await call<{ readonly id: string }>(page.context(), '/meetings', { id: crypto.randomUUID(), seriesId: series.id, on: new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(Date.now()), beginsAt: '', label: '' });
  await call(page.context(), `/meetings/${id}/start`, {});
  return id;
}

async function look(page: Page, name: string): Promise<void> {
  await shoot(page, name);
  expect(await axeFindings(page)).toEqual([]);
}

const rowOf = (page: Page, words: string): Locator => page.getByRole('listitem').filter({ has: page.locator('[data-pick]', { hasText: words }) });

test('an order to everybody goes to each unit, a day that is none is said, and a second order is split off', async () => {
  let path = '';
  await as(browser, site, { login: CHIEF, at: '/meetings' }, async (page) => {
    path = `/meetings/${await called(page)}`;
    await page.goto(`${path}/live`);
    const line = page.getByRole('textbox', { name: 'Kết luận' });
    await line.fill('Các phòng, đơn vị gửi báo cáo tổng kết về Văn phòng trước ngày 31/11/2027');
    await page.getByText('“trước ngày 31/11/2027”: ngày này không có trong lịch.').waitFor();
    await look(page, 'heard-doubts');
    await page.getByRole('button', { name: /^30\/11\/2027/ }).click();
    await page.getByRole('button', { name: /^Thời hạn: 30\/11\/2027/ }).waitFor();
    await page.getByRole('button', { name: /^Giao cho cả \d+ đơn vị/ }).click();
    await page.getByRole('button', { name: /^Chủ trì: Các phòng, đơn vị \(\d+\)/ }).waitFor();
    await line.press('Control+Enter');
    await rowOf(page, 'gửi báo cáo tổng kết').getByText(/^Các phòng, đơn vị \(\d+\)$/).waitFor();

    await line.fill('Phòng Chuyển đổi số nâng cấp trang tin trước ngày 20/12/2027; Thanh tra Sở rà soát đơn thư trước ngày 25/12/2027');
    await page.getByRole('button', { name: /^Tách thành 2 kết luận/ }).waitFor();
    await line.press('Control+Enter');
    const both = rowOf(page, 'nâng cấp trang tin');
    await both.getByText('Chưa thành nhiệm vụ: “Thanh tra Sở rà soát đơn thư').waitFor();
    await look(page, 'heard-behind');
    await both.getByRole('button', { name: /^Sửa/ }).click();
    await page.getByRole('button', { name: /^Tách thành 2 kết luận/ }).click();
    await rowOf(page, 'Thanh tra Sở rà soát đơn thư').getByText('trước 25/12/2027').waitFor();
    expect(await page.getByText('Đã kết luận (3)').count()).toBe(1);

    await line.fill('Trung tâm Nghiên cứu biển gửi kế hoạch trước ngày 20/12/2027');
    await page.getByRole('button', { name: /^Thời hạn: trước 20\/12\/2027/ }).waitFor();
    await line.press('Control+Enter');
    await rowOf(page, 'Nghiên cứu biển').getByText('Chưa thành nhiệm vụ').waitFor();
    await page.getByRole('button', { name: 'Kết thúc họp' }).click();
    await page.getByText('1 kết luận chưa rõ đơn vị chủ trì nên chưa thành nhiệm vụ.').waitFor();
    await page.getByRole('button', { name: 'Kết thúc họp' }).click();
    await page.getByText('Chưa rõ chủ trì, chưa thành nhiệm vụ').waitFor();
    await look(page, 'heard-closed');
  });
  await as(browser, site, { login: CHIEF, at: path, size: PHONE }, async (page) => {
    await page.getByText('Chưa rõ chủ trì, chưa thành nhiệm vụ').waitFor();
    await look(page, 'heard-closed-phone');
  });
}, 180_000);
