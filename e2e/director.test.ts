import { addDays, printDay } from '#core/index.js';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { form, give, start } from './acts.js';
import { axeFindings } from './axe.js';
import { PHONE, as, openBrowser, shoot } from './browser.js';
import { today } from './paper.js';

/** A director on a phone, in the minute before the car leaves: what is wrong, what waits for a word, and the word given. */
const site = inject('site');
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});

const soon = (days: number): string => printDay(addDays(today(), days));
const [granted, refused] = ['Thẩm tra dự toán phòng đo lường', 'Bàn giao kho lưu trữ tầng hai'];

async function urgent(page: Page, title: string): Promise<string> {
  const task = await give(page, { title, units: ['quan ly khoa hoc'], due: soon(4) });
  await start(page, 'Sửa nhiệm vụ');
  const sheet = form(page, 'Sửa nhiệm vụ');
  await sheet.getByRole('checkbox', { name: 'Trọng tâm' }).check();
  await sheet.getByRole('combobox', { name: 'Độ khẩn' }).selectOption('flash');
  await page.keyboard.press('Control+Enter');
  await sheet.waitFor({ state: 'detached' });
  return task;
}

async function askForDays(page: Page, task: string): Promise<void> {
  await page.goto(task);
  await start(page, 'Xin gia hạn');
  await form(page, 'Xin gia hạn').getByRole('textbox', { name: 'Hạn đề nghị' }).fill(soon(14));
  await form(page, 'Xin gia hạn').getByRole('textbox', { name: 'Lý do' }).fill('Chờ báo giá của nhà cung cấp');
  await page.keyboard.press('Control+Enter');
  await form(page, 'Xin gia hạn').waitFor({ state: 'detached' });
}

/** Counts what a finger does, over all pages of the visit. */
async function countTaps(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => addEventListener('pointerdown', () => sessionStorage.setItem('taps', String(Number(sessionStorage.getItem('taps') ?? 0) + 1)), true));
  await page.reload();
  return () => page.evaluate(() => Number(sessionStorage.getItem('taps') ?? 0));
}

test('a director decides two requests and asks about a late task, in eight taps and one line', async () => {
  const tasks: string[] = [];
  await as(browser, site, { login: 'giamdoc' }, async (page) => {
    for (const title of [granted, refused]) tasks.push(await urgent(page, title));
  });
  await as(browser, site, { login: 'tp.khoahoc' }, async (page) => {
    for (const task of tasks) await askForDays(page, task);
  });
  await as(browser, site, { login: 'giamdoc', size: PHONE }, async (page) => {
    const taps = await countTaps(page);
    const decision = (title: string) => page.locator('li[data-decision]').filter({ hasText: title });
    await decision(granted).getByRole('button', { name: 'Đồng ý', exact: true }).waitFor();
    // The first screen of the phone: the sentence, the four numbers and something that can be decided.
    for (const name of [/Quá hạn/, /Sắp đến hạn/, /Chờ đồng chí quyết/, /Đúng hạn/]) await page.getByRole('link', { name }).or(page.getByText(name)).first().waitFor();
    const first = await page.locator('li[data-decision] button').first().boundingBox();
    expect((first?.y ?? Infinity) + (first?.height ?? 0)).toBeLessThan(PHONE.height - 56);
    await shoot(page, 'director-first');
    expect.soft(await axeFindings(page)).toEqual([]);

    await decision(granted).getByRole('button', { name: 'Đồng ý', exact: true }).tap();
    await decision(granted).waitFor({ state: 'detached' });
    await decision(refused).getByRole('button', { name: 'Không đồng ý' }).tap();
    await decision(refused).getByRole('textbox').fill('Bàn giao đúng hạn');
    await shoot(page, 'director-refuses');
    await decision(refused).getByRole('button', { name: 'Không đồng ý' }).last().tap();
    await decision(refused).waitFor({ state: 'detached' });

    await page.locator('[data-figure]').first().tap();
    await page.locator('[data-row] a').first().tap();
    await shoot(page, 'director-late');
    expect(await taps()).toBeLessThanOrEqual(8);
  });
  await as(browser, site, { login: 'tp.khoahoc', at: tasks[0] ?? '' }, async (page) => {
    await page.getByText(soon(14)).first().waitFor();
    await page.goto(tasks[1] ?? '');
    await page.getByText('Bàn giao đúng hạn').first().waitFor();
  });
});
