import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from './axe.js';
import { openBrowser, shoot, signIn, visit } from './browser.js';
import type { Visit } from './browser.js';
import { startSite } from './server.js';
import type { Site } from './server.js';

const ADMINISTRATOR = { login: 'quantri', password: 'hoa sen trắng mùa hạ 9' };
const OWN_PASSWORD = 'thuyền giấy trôi về sông 7';

/** As copied out of a spreadsheet; the third unit names a unit above it that is not in the table. */
const TABLE = [
  'Tên đơn vị\tTên ngắn\tLoại\tĐơn vị cấp trên\tTên gọi khác',
  'Văn phòng Sở\tVăn phòng\tvăn phòng\t\tVP Sở',
  'Phòng Nghiệp vụ\tP. Nghiệp vụ\tphòng\t\tPhòng NV',
  'Tổ Một cửa\tMột cửa\tphòng\tVăn phòng Xở\t',
].join('\n');

let site: Site;
let browser: Browser;
let seen: Visit;
let page: Page;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite('none'), openBrowser()]);
  seen = await visit(browser, site.url);
  page = seen.page;
});
afterAll(async () => {
  await site.stop();
});

describe('an empty system, from its first page to its second person', () => {
  let firstPassword = '';

  test('asks for the agency, the administrator and the units, and shows the bad row of the table', async () => {
    await page.goto('/');
    await page.waitForURL('**/setup');
    await page.getByLabel('Tên cơ quan').fill('Sở Công Thương tỉnh Lam Hồng');
    await page.getByLabel('Ký hiệu trên văn bản').fill('SCT');
    await page.getByLabel('Địa danh').fill('Lam Hồng');
    await page.getByLabel('Họ và tên').fill('Mai Văn Sự');
    await page.getByLabel('Tên đăng nhập').fill(ADMINISTRATOR.login);
    await page.getByLabel('Mật khẩu').fill(ADMINISTRATOR.password);
    await page.getByLabel('Dán bảng vào đây').fill(TABLE);
    await page.getByRole('button', { name: 'Đọc bảng' }).click();
    await page.getByText('1 dòng cần sửa').waitFor();
    await shoot(page, 'setup-wrong-row');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Bắt đầu dùng' }).click();
    await page.getByText('Hãy sửa hoặc bỏ các dòng còn lỗi trong cây đơn vị.').waitFor();
  });

  test('takes the corrected row and lets the administrator in', async () => {
    const parent = page.getByRole('textbox', { name: /^Cấp trên, Dòng/ });
    await parent.fill('Văn phòng Sở');
    await parent.blur();
    await page.getByText('3 đơn vị, không có lỗi.').waitFor();
    await page.getByRole('button', { name: 'Bắt đầu dùng' }).click();
    await page.getByRole('heading', { name: 'Đơn vị và người' }).waitFor();
    await page.getByRole('navigation', { name: 'Đơn vị' }).getByText('Tổ Một cửa').waitFor();
    await shoot(page, 'setup-done');
  });

  test('the administrator signs in again and adds a person', async () => {
    await seen.context.clearCookies();
    await signIn(page, ADMINISTRATOR.login, { password: ADMINISTRATOR.password });
    await page.getByRole('button', { name: 'Thêm người' }).click();
    const form = page.getByRole('form', { name: 'Thêm người' });
    await form.getByLabel('Họ và tên').fill('Kiều Thị Nga');
    await form.getByLabel('Tên đăng nhập').fill('nga');
    await form.getByLabel('Chức danh').fill('Văn thư');
    await form.getByRole('combobox', { name: 'Đơn vị' }).fill('van phong');
    await page.getByRole('option', { name: /^Văn phòng Sở/ }).click();
    await form.getByLabel('Văn thư', { exact: true }).check();
    await shoot(page, 'setup-person');
    await form.getByRole('button', { name: 'Thêm', exact: true }).click();
    const handover = page.getByRole('group', { name: 'Mật khẩu tạm của Kiều Thị Nga' });
    firstPassword = (await handover.locator('p').nth(1).textContent()) ?? '';
    await shoot(page, 'setup-handover');
    expect(firstPassword.length).toBeGreaterThanOrEqual(12);
  });

  test('who has a first password can do nothing but change it', async () => {
    await seen.context.clearCookies();
    await signIn(page, 'nga', { password: firstPassword });
    await page.getByText('Đây là mật khẩu tạm.').waitFor();
    await page.goto('/documents');
    await page.getByText('Đây là mật khẩu tạm.').waitFor();
    expect(new URL(page.url()).pathname).toBe('/password');
    await page.getByLabel('Mật khẩu hiện tại').fill(firstPassword);
    await page.getByLabel('Mật khẩu mới').fill('123456789012');
    await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
    await page.getByText('Mật khẩu quá dễ đoán').waitFor();
    await page.getByLabel('Mật khẩu mới').fill(OWN_PASSWORD);
    await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
    await page.getByRole('heading', { name: 'Văn bản', level: 1 }).waitFor();
    await page.getByText('Chưa có văn bản nào.').waitFor();
    await shoot(page, 'setup-empty');
  });

  test('and the first password is worth nothing afterwards', async () => {
    await seen.context.clearCookies();
    await page.goto('/sign-in');
    await page.getByLabel('Tên đăng nhập').fill('nga');
    await page.getByLabel('Mật khẩu', { exact: true }).fill(firstPassword);
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByText('Tên đăng nhập hoặc mật khẩu chưa đúng.').waitFor();
    await signIn(page, 'nga', { password: OWN_PASSWORD });
    await page.getByRole('heading', { name: 'Văn bản', level: 1 }).waitFor();
    expect(seen.faults).toEqual([]);
  });
});
