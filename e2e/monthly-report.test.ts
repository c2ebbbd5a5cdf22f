import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { periodAfter, printPeriodName } from '#core/index.js';
import { readDocument } from '#documents/index.js';
import { checkForm, read } from '#extraction/index.js';
import { axeFindings } from './axe.js';
import { openBrowser, PHONE, shoot, signIn, visit } from './browser.js';
import { CHIEF, layOutMonth, month, PLANS, SECTIONS } from './monthly-office.js';
import { startSite } from './server.js';
import type { Site } from './server.js';

/** The monthly report of an office, 40 results and 10 plans, writes itself from what units entered, and reads back from its Word file as it was written. */
let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite('none'), openBrowser()]);
  await layOutMonth(browser, site.url);
}, 180_000);
afterAll(() => site.stop());

const EDITED = 'Tổ chức 03 lớp tập huấn về cải cách hành chính cho 150 cán bộ các xã, phường; 100% học viên đạt yêu cầu.';
const named = printPeriodName(month());
const next = printPeriodName(periodAfter(month()));
const headingOf = (text: string): string => text.replace('{{kỳ này}}', named.toLocaleUpperCase('vi')).replace('{{kỳ sau}}', next.toLocaleUpperCase('vi'));
const HEADINGS = SECTIONS.map(([label, heading]) => `${label} ${headingOf(heading)}`);

const outlineOf = (page: Page): Promise<string[]> => page.getByRole('navigation', { name: 'Đề cương' }).getByRole('listitem').evaluateAll((items) => items.map((item) => [...item.children].map((child) => child.textContent).join(' | ')));

async function downloaded(page: Page): Promise<Uint8Array> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Xuất Word' }).click()]);
  return readFile(await file.path());
}

test('a month of 40 results and 10 plans is opened, one line is edited, its figures are closed, and its Word file says just that', async () => {
  const { page, context, faults } = await visit(browser, site.url);
  await signIn(page, CHIEF.login, { password: CHIEF.password, at: '/reports' });
  await page.getByRole('button', { name: /^Mở báo cáo tháng/ }).click();
  await page.getByRole('heading', { level: 1, name: `Báo cáo tháng: ${named.charAt(0).toLocaleUpperCase('vi')}${named.slice(1)}` }).waitFor();
  expect(await outlineOf(page)).toEqual(SECTIONS.map(([, , lines], at) => (lines === null ? HEADINGS[at] : `${HEADINGS[at]} | ${lines} dòng`)));
  await page.getByRole('textbox', { name: 'Dòng 1, Công tác tham mưu, tổng hợp' }).fill(EDITED);
  await shoot(page, 'monthly-report');
  expect(await axeFindings(page)).toEqual([]);

  await page.getByRole('button', { name: 'Chốt số liệu' }).click();
  await page.getByRole('button', { name: 'Chốt số liệu' }).last().click();
  await page.getByText('Báo cáo đã chốt: số liệu không đổi.').waitFor();
  const outcome = await readDocument(await downloaded(page), 'bao-cao.docx');
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  const { text } = outcome.value;
  const { header, reportItems, tasks } = read(text);
  expect(header).toMatchObject({
    type: 'Báo cáo', symbol: 'BC-SKHCN', number: null, date: null, place: 'Lam Hồng', issuer: 'Sở Khoa học và Công nghệ tỉnh Lam Hồng', signer: { name: 'Phạm Quốc Khánh', position: 'Giám đốc' },
    subject: expect.stringMatching(new RegExp(`^Kết quả công tác tháng \\d+.* và nhiệm vụ trọng tâm ${next}$`)) as string,
  });
  expect(text.split('\n').filter((line) => /^(?:[IV]{1,3}|\d(?:\.\d)?)\. /.test(line))).toEqual(HEADINGS);
  expect([reportItems.length, tasks.length]).toEqual([40, PLANS.length]);
  expect(reportItems[0]?.text).toBe(EDITED.replace(/\.$/, ''));
  for (const title of PLANS) expect(tasks.filter((task) => task.text.startsWith(title)), title).toHaveLength(1);
  expect(checkForm(text)).toEqual([]);

  await page.setViewportSize(PHONE);
  await page.evaluate(() => scrollTo(0, 0));
  await shoot(page, 'monthly-report-phone');
  await page.getByRole('textbox', { name: 'Dòng 1, Công tác tham mưu, tổng hợp' }).scrollIntoViewIfNeeded();
  await shoot(page, 'monthly-report-phone-lines');
  expect(await axeFindings(page)).toEqual([]);
  await context.close();
  expect(faults).toEqual([]);
});
