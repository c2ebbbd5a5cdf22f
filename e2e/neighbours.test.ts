import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { axeFindings } from './axe.js';
import { drop, openBrowser, PHONE, shoot, signIn, visit } from './browser.js';
import { call, reads, signInFirst } from './calls.js';
import { startSite } from './server.js';
import type { Site } from './server.js';

/** Two installations: the sample department, and a centre below it that runs its own. They link, and the clerks carry files. */
const site = inject('site');
const OTHER = 'Trung tâm Kỹ thuật tỉnh Lam Hồng';
const OWN = 'Sở Khoa học và Công nghệ tỉnh Lam Hồng';
const ADMINISTRATOR = { login: 'trungtam.quantri', password: 'hoa sen trắng mùa hạ 9' };
const CLERK = { login: 'trungtam.vanthu', password: 'thuyền giấy trôi về sông 7' };

let browser: Browser;
let centre: Site;

beforeAll(async () => {
  [centre, browser] = await Promise.all([startSite('none'), openBrowser()]);
  await setUpCentre();
}, 180_000);
afterAll(async () => {
  await centre.stop();
});

async function setUpCentre(): Promise<void> {
  const { context } = await visit(browser, centre.url);
  await call(context, '/setup', { agency: { name: OTHER, shortName: 'TT Kỹ thuật', symbol: 'TTKT', place: 'Lam Hồng', parentName: OWN, kind: 'other' }, administrator: { name: 'Mai Văn Sự', ...ADMINISTRATOR }, units: [{ line: 1, name: 'Phòng Hành chính', shortName: '', kind: 'division', parentName: '', aliases: [] }] });
  await call(context, '/session', ADMINISTRATOR);
  const units = await reads<{ units: { id: string; name: string }[] }>(context, '/units');
  const unitId = units.units.find((unit) => unit.name === 'Phòng Hành chính')?.id ?? '';
  const added = await call<{ firstPassword: string }>(context, '/people', { id: crypto.randomUUID(), name: 'Kiều Thị Nga', login: CLERK.login, unitId, title: 'Văn thư', roles: ['registrar', 'follower'] });
  await signInFirst(context, { ...CLERK, firstPassword: added.firstPassword });
  await context.close();
}

async function nothingWrong(page: Page, name: string): Promise<void> {
  await shoot(page, name);
  expect(await axeFindings(page)).toEqual([]);
}

/** Makes the invitation of the agency that is signed in, and answers its text and its number. */
async function invite(page: Page): Promise<{ readonly text: string; readonly number: string }> {
  const outside = page.getByRole('region', { name: 'Cơ quan ở hệ thống khác' });
  await outside.getByRole('button', { name: 'Tạo thư mời' }).click();
  const text = await outside.getByRole('textbox', { name: 'Thư mời của cơ quan này' }).inputValue();
  await outside.getByText(/^(\d{5} ){7}\d{5}$/).waitFor();
  const number = (await outside.getByText(/^(\d{5} ){7}\d{5}$/).textContent()) ?? '';
  return { text, number };
}

async function takeFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.locator('input[type="file"][accept=".dondoc"]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
}

async function writeFile(page: Page, inside: ReturnType<Page['getByRole']>): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), inside.getByRole('button', { name: 'Xuất tệp gửi đi' }).first().click()]);
  expect(download.suggestedFilename()).toMatch(/^Liên thông \d+ gửi .*\.dondoc$/);
  return readFile(await download.path());
}

test('two installations link after comparing numbers, and an order and its acceptance are carried as files', async () => {
  const here = await visit(browser, site);
  const there = await visit(browser, centre.url);
  await signIn(here.page, 'quantri');
  await here.page.getByRole('button', { name: /Tài khoản/ }).click();
  await here.page.getByRole('button', { name: 'Liên thông', exact: true }).click();
  await here.page.getByRole('region', { name: 'Cơ quan cấp trên' }).getByText('Ủy ban nhân dân tỉnh Lam Hồng').waitFor();
  const ours = await invite(here.page);
  await nothingWrong(here.page, 'neighbours-invitation');
  await signIn(there.page, ADMINISTRATOR.login, { password: ADMINISTRATOR.password, at: '/neighbours' });
  await nothingWrong(there.page, 'neighbours-empty');
  const theirs = await invite(there.page);

  // The department enters the centre, whose unit stands in its directory.
  await here.page.getByRole('button', { name: 'Nhập thư mời nhận được' }).click();
  const form = here.page.getByRole('form', { name: 'Nhập thư mời nhận được' });
  await form.getByLabel('Nội dung thư mời').fill(theirs.text.replace('Kỹ thuật', 'Kĩ thuật'));
  await form.getByLabel('Cơ quan đó là').selectOption('below');
  await form.getByLabel('Đơn vị trong danh mục').fill('Trung tâm Kỹ thuật');
  await here.page.getByRole('option', { name: /Trung tâm Kỹ thuật/ }).first().click();
  await form.getByRole('button', { name: 'Nhập', exact: true }).click();
  await form.getByText(/không phải thư mời liên thông, hoặc đã bị thiếu, bị sửa/).waitFor();
  await nothingWrong(here.page, 'neighbours-import');
  await form.getByLabel('Nội dung thư mời').fill(theirs.text);
  await form.getByRole('button', { name: 'Nhập', exact: true }).click();
  const row = here.page.getByRole('listitem', { name: OTHER });
  await row.getByText('Chờ đối chiếu khóa').waitFor();
  await row.getByText(theirs.number).waitFor();
  await row.scrollIntoViewIfNeeded();
  await nothingWrong(here.page, 'neighbours-compare');
  await row.getByRole('button', { name: 'Hai bên đọc giống nhau' }).click();
  await row.getByText('Đã chuyển hết.').waitFor();

  await there.page.getByRole('button', { name: 'Nhập thư mời nhận được' }).click();
  await there.page.getByLabel('Nội dung thư mời').fill(ours.text);
  await there.page.getByRole('form').getByRole('button', { name: 'Nhập', exact: true }).click();
  await there.page.getByRole('listitem', { name: OWN }).getByText(ours.number).first().waitFor();
  await there.page.getByRole('button', { name: 'Hai bên đọc giống nhau' }).click();
  await there.page.getByRole('listitem', { name: OWN }).getByText('Đã chuyển hết.').waitFor();

  // Another journey may order something of the centre meanwhile: nothing here counts on being alone.
  // An order to the centre waits for the clerk, where the clerk looks every day.
  await here.context.clearCookies();
  await signIn(here.page, 'vanthu', { at: '/tasks?state=active' });
  const link = here.page.locator('tbody tr', { hasText: /Chuyển đổi số|Quản lý khoa học/ }).first().locator('a').first();
  const title = (await link.textContent()) ?? '';
  const sent = (await link.getAttribute('href')) ?? '';
  await here.page.goto(`${sent}?act=reassign`);
  await here.page.getByLabel('Chuyển cho đơn vị', { exact: true }).fill('Trung tâm Kỹ thuật');
  await here.page.getByRole('option', { name: /Trung tâm Kỹ thuật/ }).first().click();
  await here.page.getByLabel('Lý do').fill('Đúng chức năng của Trung tâm');
  await here.page.getByRole('button', { name: 'Chuyển đơn vị' }).click();
  await here.page.getByText(`Gửi ${OTHER} thực hiện`).waitFor();
  await here.page.goto('/documents');
  await here.page.getByText(`Có tin cần chuyển bằng tệp cho ${OTHER}.`).waitFor();
  await nothingWrong(here.page, 'neighbours-desk');
  await here.page.getByRole('link', { name: 'Mở Liên thông' }).click();
  await row.getByText(/^\d+ tin mới chưa xuất tệp/).waitFor();
  await nothingWrong(here.page, 'neighbours-waiting');
  const order = await writeFile(here.page, row);
  await row.getByRole('button', { name: 'Các tệp đã trao đổi' }).click();
  await row.getByText(/Gửi đi, số 1/).waitFor();
  await nothingWrong(here.page, 'neighbours-files');

  // The clerk of the centre takes it; a damaged copy first, and once more afterwards.
  await there.context.clearCookies();
  await signIn(there.page, CLERK.login, { password: CLERK.password, at: '/neighbours' });
  const damaged = Buffer.from(order);
  damaged[300] = (damaged[300] ?? 0) ^ 1;
  await takeFile(there.page, 'lien-thong.dondoc', damaged);
  await there.page.getByText(/Chữ ký không khớp với nội dung/).waitFor();
  await takeFile(there.page, 'lien-thong.dondoc', order);
  await there.page.getByText(/\d+ tin mới đã ghi\./).waitFor();
  await nothingWrong(there.page, 'neighbours-taken');
  await takeFile(there.page, 'lien-thong.dondoc', order);
  await there.page.getByText(/Tệp này đã nhận trước đây/).waitFor();
  await there.page.goto('/documents');
  await there.page.getByRole('region', { name: /Cấp trên giao, chờ tiếp nhận \(\d+\)/ }).getByText(title).waitFor();
  await nothingWrong(there.page, 'neighbours-arrived');
  // Whoever drops it among the documents is understood as well.
  await drop(there.page, { name: 'lien-thong.dondoc', bytes: order });
  await there.page.getByText(/^Tệp liên thông số 1 của .*: không có tin mới\.$/).waitFor();
  await there.page.goto('/neighbours');
  const answer = await writeFile(there.page, there.page.getByRole('listitem', { name: OWN }));
  await takeFile(here.page, 'tra-loi.dondoc', answer);
  await here.page.getByText(/Bên kia xác nhận đã nhận \d+ tin/).waitFor();
  await here.page.goto(sent);
  await here.page.getByText(/đã đến ngày/).waitFor();
  expect([here.faults, there.faults]).toEqual([[], []]);

  const phone = await visit(browser, site, { size: PHONE });
  await signIn(phone.page, 'vanthu', { at: '/neighbours' });
  await phone.page.getByRole('listitem', { name: OTHER }).waitFor();
  await takeFile(phone.page, 'tra-loi.dondoc', answer);
  await phone.page.getByText(/Tệp này đã nhận trước đây/).waitFor();
  await nothingWrong(phone.page, 'neighbours-phone');
  await phone.context.clearCookies();
  await signIn(phone.page, 'quantri', { at: '/neighbours' });
  await phone.page.getByRole('listitem', { name: OTHER }).getByRole('button', { name: 'Thiết lập' }).click();
  await phone.page.getByRole('button', { name: 'Đổi khóa ký' }).scrollIntoViewIfNeeded();
  await nothingWrong(phone.page, 'neighbours-settings-phone');
  expect(phone.faults).toEqual([]);
  for (const { context } of [here, there, phone]) await context.close();
}, 240_000);
