import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { openBrowser, shoot, signIn, visit } from './browser.js';

const site = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

const ROW = 'tr[data-row]';

/** What stands on the clipboard, as a sheet and as a letter would take it. */
const clipboard = (page: Page) => page.evaluate(async () => {
  const [item] = await navigator.clipboard.read();
  const read = async (type: string): Promise<string> => (item?.types.includes(type) === true ? (await item.getType(type)).text() : '');
  return { text: await read('text/plain'), html: await read('text/html') };
});
const headTotal = async (page: Page): Promise<number> => Number((await page.locator('main').getByRole('status').filter({ hasText: /nhiệm vụ/ }).first().innerText()).replace(/\D/g, ''));

test('a list is copied as cells for a sheet and as a table under its filters for a letter, selected or whole', async () => {
  const { page, context, faults } = await visit(browser, site);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  // Which columns a person has otherwise is theirs to choose, also in another journey.
  await signIn(page, 'chanhvanphong', { at: '/tasks?state=all&columns=title,lead,status,deadline,progress,last' });
  await page.locator(ROW).first().waitFor();
  await page.locator(ROW).first().focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByText('Đã chọn 2').waitFor();
  await page.getByRole('button', { name: 'Chép Ctrl C' }).click();
  await page.getByText('Đã chép 2 dòng.').waitFor();
  const two = await clipboard(page);
  expect(two.text.split('\r\n')).toHaveLength(3);
  expect(two.text.split('\r\n')[0]).toBe('Nhiệm vụ\tChủ trì\tTình trạng\tThời hạn\tTiến độ\tBáo cáo gần nhất');
  await page.keyboard.press('Escape');

  const before = await headTotal(page);
  await page.getByRole('button', { name: 'Chép', exact: true }).click();
  const copied = Number(/chép (\d+)/.exec(await page.getByText(/Đã chép \d+ dòng\./).filter({ hasNotText: 'Đã chép 2 dòng.' }).innerText())?.[1]);
  // Another journey may give a task while this one copies.
  expect([before, await headTotal(page)]).toContain(copied);
  const whole = await clipboard(page);
  expect(whole.text.split('\r\n')).toHaveLength(copied + 1);
  expect(whole.html).toContain('<b>Nhiệm vụ</b>');
  expect(whole.html).toContain('Bộ lọc: Tất cả');
  expect(whole.html.match(/<tr>/g)).toHaveLength(copied + 1);
  await context.close();
  expect(faults).toEqual([]);
});

test('whoever walks through a list comes back to the row from which they left', async () => {
  const { page, context, faults } = await visit(browser, site);
  await signIn(page, 'chanhvanphong', { at: '/tasks?state=all&sort=newest' });
  await page.locator(ROW).first().waitFor();
  const at = () => page.evaluate(() => Number(document.activeElement?.getAttribute('aria-rowindex') ?? 0));
  await page.locator(ROW).first().focus();
  await page.keyboard.press('PageDown');
  const page1 = await at();
  expect(page1).toBeGreaterThan(5);
  // Rows are as high as their words: a page back need not be as many as a page on.
  await page.keyboard.press('PageUp');
  expect(await at()).toBeLessThan(page1);
  await page.keyboard.press('Home');
  expect(await at()).toBe(2);
  await page.keyboard.press('Shift+PageDown');
  await page.getByText(`Đã chọn ${page1 - 1}`).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('End');
  await page.keyboard.press('k');
  const [row, id] = [await at(), await page.evaluate(() => document.activeElement?.getAttribute('data-row'))];
  expect(row).toBeGreaterThan(40);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Nhiệm vụ', exact: true }).waitFor({ state: 'detached' });
  await page.goBack();
  await page.waitForFunction((wanted) => document.activeElement?.getAttribute('data-row') === wanted, id);
  expect(await at()).toBe(row);
  expect(await page.evaluate(() => { const box = document.activeElement?.getBoundingClientRect(); return box !== undefined && box.top > 48 && box.bottom < innerHeight; })).toBe(true);
  await context.close();
  expect(faults).toEqual([]);
});

test('lists, groups, boards and calendars print across, with their filters', async () => {
  const { page, context, faults } = await visit(browser, site);
  await signIn(page, 'chanhvanphong');
  await page.addInitScript(() => {
    globalThis.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await page.goto('/tasks?state=all&group=unit');
  await page.locator('section h2 button').first().waitFor();
  const before = await headTotal(page);
  await page.getByRole('button', { name: 'In', exact: true }).click();
  await page.locator('html[data-printed]').waitFor();
  await page.emulateMedia({ media: 'print' });
  // Another journey may give a task while this one prints.
  expect([before, await headTotal(page)]).toContain(await page.locator('[data-sheet] tbody tr').count());
  expect(await page.locator('[data-sheet] table').count()).toBe(await page.locator('section h2 button').count());
  expect(await page.getByText(/^Bộ lọc: Tất cả/).isVisible()).toBe(true);
  expect(await page.locator(ROW).first().isVisible()).toBe(false);
  await paper(page, 'paper-groups');
  await page.emulateMedia({ media: null });
  for (const view of ['board', 'calendar'] as const) {
    await page.goto(`/tasks?state=all&view=${view}`);
    await page.locator('[data-list] [data-row]').first().waitFor();
    await paper(page, `paper-${view}`);
  }
  await context.close();
  expect(faults).toEqual([]);
});

/** The page as it is printed; across, whatever the printer stands on. */
async function paper(page: Page, name: string): Promise<void> {
  const file = await page.pdf({ preferCSSPageSize: true, ...(process.env['DONDOC_SHOTS'] === undefined ? {} : { path: `${process.env['DONDOC_SHOTS']}/${name}.pdf` }) });
  const [, width = '0', height = '0'] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(file.toString('latin1')) ?? [];
  expect(Number(width)).toBeGreaterThan(Number(height));
  await shoot(page, name);
}
