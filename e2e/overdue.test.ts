import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { openBrowser, signIn, visit } from './browser.js';

const site = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

const HEADS = ['tp.congnghe', 'tp.kehoach', 'tp.khoahoc', 'tp.chuyendoiso', 'chanhthanhtra', 'gd.cntt', 'gd.kythuat'];

/** Signs in the head of a unit that is late with something, and answers the task's id. */
async function lateHead(page: Page): Promise<string> {
  for (const login of HEADS) {
    await page.context().clearCookies();
    await signIn(page, login);
    const found = await page.evaluate(async () => (await fetch('/api/v1/tasks?timeliness=overdue&mine=true&limit=50')).json() as Promise<{ tasks: { id: string; state: string; hasRequest: boolean; may: string[] }[] }>);
    const task = found.tasks.find((each) => each.state === 'active' && !each.hasRequest && each.may.includes('assign_person'));
    if (task !== undefined) return task.id;
  }
  throw new Error('no unit of the sample is late');
}

test.each([
  ['vi', /^Chỉ xin gia hạn được trước khi hết hạn \(\d{2}\/\d{2}\/\d{4}\)\.$/, 'Báo cáo', 'Xin gia hạn'],
  ['en', /^An extension may be asked for only before the deadline \(\d{2}\/\d{2}\/\d{4}\)\.$/, 'Report', 'Ask for an extension'],
] as const)('the head of the lead reads on an overdue task, in %s, why no more time can be asked for', async (language, sentence, other, button) => {
  const { page, context, faults } = await visit(browser, site, { language });
  await page.goto(`/tasks/${await lateHead(page)}`);
  await page.getByText(sentence).waitFor();
  await page.getByRole('button', { name: other, exact: true }).waitFor();
  expect(await page.getByRole('button', { name: button, exact: true }).count()).toBe(0);
  await context.close();
  expect(faults).toEqual([]);
});
