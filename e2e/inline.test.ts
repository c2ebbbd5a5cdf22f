import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { axeFindings } from './axe.js';
import { openBrowser, shoot, signIn, visit } from './browser.js';

const site = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

const ROW = 'tr[data-row]';
const focused = (page: Page) => page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? null);

test('the office changes a task in its row and takes it back', async () => {
  const { page, context, faults } = await visit(browser, site);
  await signIn(page, 'chanhvanphong', { at: '/tasks?state=active&columns=title,lead,supports,deadline,urgency,key&sort=newest' });
  await page.locator(ROW).first().waitFor();
  const id = await page.locator(ROW).first().getAttribute('data-row');
  // By its id: others of the agency bring in newer ones meanwhile.
  const row = page.locator(`${ROW.slice(0, -1)}="${id ?? ''}"]`);
  const before = await row.locator('a').first().innerText();

  // F2 opens the first cell; Enter that belongs to the input method writes, and sends nothing.
  await row.focus();
  await page.keyboard.press('F2');
  const title = page.getByRole('textbox', { name: 'Nội dung nhiệm vụ' });
  await title.waitFor();
  await page.waitForTimeout(200);
  await shoot(page, 'inline-title');
  expect(await axeFindings(page)).toEqual([]);
  await title.fill(`${before} (bổ sung)`);
  await title.dispatchEvent('keydown', { key: 'Enter', code: 'Enter', keyCode: 229, isComposing: true, bubbles: true });
  expect(await title.isVisible()).toBe(true);
  await page.keyboard.press('Enter');
  await page.getByText('Đã sửa: Nhiệm vụ.').waitFor();
  await row.getByText(`${before} (bổ sung)`).waitFor();
  expect(await focused(page)).toBe(id);
  // The key takes back what the line offers to.
  await page.keyboard.press('Control+z');
  await page.getByText('Đã hoàn tác', { exact: false }).first().waitFor();
  await row.getByText(before, { exact: true }).waitFor();

  // On through the cells of the row, and out without a change.
  await row.focus();
  await page.keyboard.press('F2');
  await page.keyboard.press('F2');
  await page.getByRole('combobox', { name: 'Chuyển cho đơn vị' }).waitFor();
  await shoot(page, 'inline-lead');
  await page.keyboard.press('F2');
  await page.getByRole('combobox', { name: 'Phối hợp' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: 'Phối hợp' }).waitFor({ state: 'detached' });
  expect(await focused(page)).toBe(id);

  await page.keyboard.press('Alt+d');
  await page.getByLabel('Thời hạn mới').fill('cuối tháng 12/2027');
  expect(await page.getByRole('button', { name: 'Lưu Enter' }).isDisabled()).toBe(true);
  await page.getByLabel('Nội dung chỉ đạo').fill('Lùi hạn theo ý kiến Giám đốc');
  await shoot(page, 'inline-deadline');
  await page.keyboard.press('Enter');
  await page.getByText('Đã sửa: Thời hạn.').waitFor();
  await row.getByText(/12\/2027/).first().waitFor();
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await row.getByText(/12\/2027/).first().waitFor({ state: 'detached' });

  // Somebody else was faster: said, read again, and then it goes.
  await row.hover();
  await row.getByRole('button', { name: 'Sửa: Độ khẩn' }).click();
  await page.evaluate(async (taskId) => {
    const { csrfToken } = (await (await fetch('/api/v1/session')).json()) as { csrfToken: string };
    const { version } = (await (await fetch(`/api/v1/tasks/${taskId ?? ''}`)).json()) as { version: number };
    await fetch(`/api/v1/tasks/${taskId ?? ''}/comment`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-csrf-token': csrfToken, 'idempotency-key': crypto.randomUUID() }, body: JSON.stringify({ version, body: 'Ghi xen vào' }) });
  }, id);
  await page.getByRole('combobox', { name: 'Độ khẩn' }).selectOption('flash');
  await page.keyboard.press('Enter');
  await page.getByText(/vừa được người khác sửa|Đã sửa: Độ khẩn/).first().waitFor();
  if (await page.getByRole('button', { name: 'Lưu Enter' }).isVisible()) await page.keyboard.press('Enter');
  await row.getByText('Hoả tốc').waitFor();
  await page.getByRole('button', { name: 'Hoàn tác' }).last().click();
  await row.getByText('Hoả tốc').waitFor({ state: 'detached' });
  await context.close();
  expect(faults).toEqual([]);
});

test('a person sees pencils only where they may change something', async () => {
  const { page, context, faults } = await visit(browser, site);
  await signIn(page, 'kiemtra', { at: '/tasks?state=all' });
  await page.locator(ROW).first().waitFor();
  // What may be changed is shown in the row that is in hand.
  await page.locator(ROW).first().hover();
  await page.locator(ROW).first().focus();
  expect(await page.getByRole('button', { name: /^Sửa: / }).count()).toBe(0);
  await page.keyboard.press('F2');
  await page.getByText('Dòng này không có ô nào bạn sửa được.').waitFor();
  await context.close();
  expect(faults).toEqual([]);
});
