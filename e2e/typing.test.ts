import type { Browser, BrowserContext, CDPSession, Locator, Page, Route } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { noticeText, today } from './paper.js';
import { openBrowser, signIn, visit } from './browser.js';
import { COMPOSING, compose, pressesOf, replace } from './keystrokes.js';

/** Every field of every screen, written in as people here write: Telex and VNI, by programs that compose and by programs that take letters back. */
const site = inject('site');
let browser: Browser;
const sessions = new Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>();
beforeAll(async () => {
  browser = await openBrowser();
});

const WORDS = 'Đề được';
/** Long enough for what is read while one types to arrive. */
const SENTENCE = 'Đề nghị rà soát quy chế được hưởng';

test('the presses of a word are those that are taught', () => {
  const keys = (word: string, layout: 'telex' | 'vni'): string => pressesOf(word, layout).map(({ key }) => key).join('');
  expect([keys('Đề', 'telex'), keys('được', 'telex'), keys('soát', 'telex'), keys('Đề', 'vni'), keys('được', 'vni')]).toEqual(['Ddeef', 'dduwowcj', 'soats', 'D9e62', 'd9u7o7c5']);
  expect(pressesOf('Đề', 'telex').map(({ word }) => word)).toEqual(['D', 'Đ', 'Đe', 'Đê', 'Đề']);
});

interface Place {
  readonly name: string;
  readonly as: string;
  readonly path: string;
  /** Opens what has the fields. */
  readonly open?: (page: Page) => Promise<unknown>;
  /** Fields that make the page read while one types. */
  readonly reads?: true;
  /** How many fields at least: a walk that finds none would prove nothing. */
  readonly fields: number;
}

const click = (name: RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();
const firstRow = (list: string) => async (page: Page): Promise<void> => {
  await page.locator('tbody a').first().waitFor();
  const hrefs = await page.locator('tbody a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  await page.goto(hrefs.find((href) => new RegExp(`^/${list}/[\\w-]{36}(?:/review)?$`).test(href)) ?? '/');
};

const PLACES: readonly Place[] = [
  { name: 'tasks', as: 'chanhvanphong', path: '/tasks', fields: 1, reads: true },
  { name: 'order', as: 'chanhvanphong', path: '/tasks/new', fields: 4 },
  { name: 'documents', as: 'chanhvanphong', path: '/documents', fields: 1, reads: true },
  { name: 'paste', as: 'chanhvanphong', path: '/documents', open: click(/^Dán/), fields: 2 },
  { name: 'review', as: 'chanhvanphong', path: '/documents', open: async (page) => {
    await click(/^Dán/)(page);
    await page.locator('form textarea').fill(noticeText(today(), { number: 91, meeting: 'giao ban gõ chữ' }));
    await page.keyboard.press('Control+Enter');
    const row = page.getByRole('row', { name: /giao ban gõ chữ/i });
    await row.getByText('Chờ duyệt').waitFor();
    await row.getByRole('link').first().click();
    await page.locator('[data-field]').first().waitFor();
  }, fields: 2 },
  { name: 'paper', as: 'chanhvanphong', path: '/papers', open: async (page) => {
    await click(/^Soạn văn bản/)(page);
    await click(/^Bắt đầu soạn/)(page);
    await page.getByRole('article', { name: 'Trang văn bản' }).waitFor();
  }, fields: 5 },
  { name: 'report', as: 'chanhvanphong', path: '/reports', open: firstRow('reports'), fields: 2 },
  { name: 'search', as: 'phogiamdoc', path: '/search', fields: 1, reads: true },
  { name: 'follow-up', as: 'chanhvanphong', path: '/follow-up', open: (page) => page.getByRole('button', { name: /^(?:Nhắc|Remind) \d/ }).click(), fields: 1 },
  { name: 'task, an instruction', as: 'phogiamdoc', path: '/tasks', open: async (page) => {
    await firstRow('tasks')(page);
    await page.getByRole('button', { name: /Chỉ đạo/ }).first().click();
  }, fields: 1 },
  { name: 'people', as: 'quantri', path: '/people', fields: 1 },
  { name: 'people, a unit', as: 'quantri', path: '/people?add=unit', fields: 3 },
  { name: 'people, a person', as: 'quantri', path: '/people?add=person', fields: 3 },
  { name: 'delegations', as: 'tp.congnghe', path: '/delegations', open: click(/^Giao làm thay/), fields: 1 },
  { name: 'calendars', as: 'tp.congnghe', path: '/calendars?mine=true&state=open', fields: 1 },
  { name: 'webhooks', as: 'quantri', path: '/webhooks', open: click(/Thêm/), fields: 1 },
  { name: 'reorganise', as: 'chanhvanphong', path: '/reorganise', fields: 2 },
  { name: 'palette', as: 'phogiamdoc', path: '/overview', open: (page) => page.keyboard.press('Control+k'), fields: 1, reads: true },
];

const FIELDS = 'input:is([type="text"], [type="search"], [role="combobox"], :not([type])):visible:enabled, textarea:visible:enabled';

/** Lets everything be read and nothing be written, so that the walk changes nothing for others. */
async function keepOut(page: Page): Promise<void> {
  await page.route('**/api/**', (route) => (route.request().method() === 'GET' ? route.fallback() : route.abort()));
}

async function clear(page: Page, field: Locator): Promise<void> {
  await field.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
}

async function opened({ as, path, open }: Place): Promise<{ page: Page; debug: CDPSession; close: () => Promise<void> }> {
  const session = sessions.get(as);
  const { page, context } = await visit(browser, site, session === undefined ? {} : { session });
  if (session === undefined) {
    await signIn(page, as);
    sessions.set(as, await context.storageState());
  }
  await page.goto(path);
  await page.locator('main h1').first().waitFor();
  await open?.(page);
  await page.locator(FIELDS).first().waitFor();
  await page.waitForTimeout(300);
  await keepOut(page);
  return { page, debug: await context.newCDPSession(page), close: () => context.close() };
}

/** A page with a line for each of many things has the same field again and again. */
const MOST = 6;

describe('every field keeps every letter', () => {
  test.each(PLACES)('$name', async (place) => {
    const { page, debug, close } = await opened(place);
    const fields = page.locator(FIELDS);
    const ids = await fields.evaluateAll((all) => all.map((field) => field.id));
    expect(ids.length).toBeGreaterThanOrEqual(place.fields);
    const wrong: string[] = [];
    const wanted = place.reads === true ? SENTENCE : WORDS;
    for (const [at, id] of ids.slice(0, MOST).entries()) {
      const field = id === '' ? fields.nth(at) : page.locator(`[id="${id}"]`);
      const longest = Number((await field.getAttribute('maxlength')) ?? wanted.length);
      if ((await field.getAttribute('readonly')) !== null || (await field.getAttribute('inputmode')) === 'numeric') continue;
      const text = wanted.slice(0, longest).trim();
      for (const [way, write] of [
        ['telex taken back', () => replace(page, debug, { text, layout: 'telex' })],
        ['vni composed', () => compose(debug, text, 'vni')],
        ['vni taken back', () => replace(page, debug, { text, layout: 'vni' })],
        ['telex composed', () => compose(debug, text, 'telex')],
      ] as const) {
        await clear(page, field);
        await write();
        const value = (await field.inputValue()).normalize('NFC');
        if (value !== text) wrong.push(`${(await field.getAttribute('aria-label')) ?? (await page.locator(`label[for="${id}"]`).textContent().catch(() => id))}, ${way}: ${value}`);
      }
    }
    expect(wrong).toEqual([]);
    await close();
  });
});

interface Form {
  readonly name: string;
  readonly place: Place;
  /** Fills in what must be there, and ends in the field that sends. */
  readonly fill: (page: Page) => Promise<unknown>;
  readonly sends: 'Enter' | 'Control+Enter';
  readonly to: RegExp;
}

const placeOf = (name: string): Place => PLACES.find((place) => place.name === name) ?? (() => { throw new Error(name); })();
const FORMS: readonly Form[] = [
  { name: 'a document that is pasted', place: placeOf('paste'), fill: (page) => page.locator('textarea').fill('Giao Phòng Kế hoạch báo cáo trước ngày 30/6/2026.'), sends: 'Control+Enter', to: /\/documents/ },
  { name: 'an instruction', place: placeOf('task, an instruction'), fill: (page) => page.locator('form textarea').first().fill('Khẩn trương hoàn thành'), sends: 'Control+Enter', to: /\/tasks\// },
  { name: 'a list that is kept', place: { ...placeOf('tasks'), path: '/tasks?late=true', open: click(/Lưu/) }, fill: (page) => page.locator('form input[type="text"]').last().fill('Danh sách của tôi'), sends: 'Enter', to: /\/views/ },
];

describe('nothing is sent twice', () => {
  test.each(FORMS)('$name', async ({ place, fill, sends, to }) => {
    const { page, debug, close } = await opened(place);
    const sent: Route[] = [];
    await page.route(to, (route) => (route.request().method() === 'POST' ? void sent.push(route) : route.fallback()));
    await fill(page);
    // The Enter that only ends a word of the input method.
    await debug.send('Input.imeSetComposition', { text: 'đô', selectionStart: 2, selectionEnd: 2 });
    await debug.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', code: 'Enter', windowsVirtualKeyCode: COMPOSING, modifiers: sends === 'Enter' ? 0 : 2 });
    await debug.send('Input.insertText', { text: 'đôn' });
    await page.waitForTimeout(200);
    expect(sent.length, 'the Enter of the input method').toBe(0);
    await Promise.all([page.keyboard.press(sends), page.keyboard.press(sends), page.keyboard.press(sends)]);
    await page.waitForTimeout(400);
    await page.keyboard.press(sends);
    await page.waitForTimeout(400);
    // Under one key the server does a thing once, however often it hears of it.
    const keys = new Set(sent.map((route) => route.request().headers()['idempotency-key']));
    expect([...keys], 'the key pressed four times').toEqual([expect.stringMatching(/^[\w-]{36}$/)]);
    for (const route of sent) await route.abort();
    await close();
  });
});

