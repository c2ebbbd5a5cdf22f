import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { axeFindings } from './axe.js';
import { DESKTOP, PHONE, drop, openBrowser, shoot, signIn, visit } from './browser.js';
import type { Language, Visit } from './browser.js';
import { noticeText, today } from './paper.js';

const site = inject('site');
let browser: Browser;

type Session = Awaited<ReturnType<BrowserContext['storageState']>>;
const sessions = new Map<string, Session>();
/** Addresses of one review, document, task and report. */
const places = new Map<string, string>();
const debugging = new WeakMap<Page, CDPSession>();

async function linkTo(page: Page, list: string, pattern: RegExp): Promise<string> {
  await page.goto(list);
  await page.locator('tbody a').first().waitFor();
  const hrefs = await page.locator('tbody a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const found = hrefs.find((href) => pattern.test(href));
  if (found === undefined) throw new Error(`no link like ${String(pattern)} in ${list}`);
  return found;
}

/** Signs everybody in once, leaves one notice in the middle of its review, and looks the addresses up. */
beforeAll(async () => {
  browser = await openBrowser();
  const { page, context } = await visit(browser, site);
  await signIn(page, 'chanhvanphong');
  await page.getByRole('heading', { name: 'Văn bản', level: 1 }).waitFor();
  await drop(page, { name: 'giao ban tháng.txt', bytes: Buffer.from(noticeText(today(), { number: 90, meeting: 'giao ban tháng' })) });
  const row = page.getByRole('row', { name: /giao ban tháng/i });
  await row.getByText('Chờ duyệt').waitFor();
  places.set('review', (await row.getByRole('link').first().getAttribute('href')) ?? '');
  places.set('document', await linkTo(page, '/documents?state=assigned', /^\/documents\/[\w-]{36}$/));
  places.set('task', await linkTo(page, '/tasks?state=all&waiting=confirmation', /^\/tasks\/[\w-]{36}$/));
  await page.goto('/papers');
  await page.getByRole('button', { name: 'Soạn văn bản' }).click();
  await page.getByRole('button', { name: 'Bắt đầu soạn' }).click();
  await page.getByRole('article', { name: 'Trang văn bản' }).waitFor();
  places.set('paper', new URL(page.url()).pathname);
  places.set('report', await linkTo(page, '/reports', /^\/reports\/[\w-]{36}$/));
  sessions.set('chanhvanphong', await context.storageState());
  for (const login of ['phogiamdoc', 'tp.congnghe', 'quantri']) {
    await context.clearCookies();
    await signIn(page, login);
    sessions.set(login, await context.storageState());
  }
  await context.close();
});

interface Screen {
  readonly name: string;
  readonly as: string | null;
  readonly path: () => string;
  /** What is there once the screen is. */
  readonly ready: string;
  readonly then?: (page: Page) => Promise<void>;
}

const place = (name: string) => () => places.get(name) ?? '';

const SCREENS: readonly Screen[] = [
  { name: 'sign-in', as: null, path: () => '/sign-in', ready: 'code' },
  { name: 'overview', as: 'phogiamdoc', path: () => '/overview', ready: '[data-figure]' },
  { name: 'standing', as: 'phogiamdoc', path: () => '/overview/units?against=quarter', ready: '[data-figure]' },
  { name: 'standing-head', as: 'tp.congnghe', path: () => '/overview/units', ready: '[data-figure]' },
  { name: 'mine', as: 'tp.congnghe', path: () => '/mine', ready: '[data-row]' },
  { name: 'mine-peek', as: 'tp.congnghe', path: () => '/mine', ready: '[data-row]', then: (page) => page.locator('[data-row] a').first().click().then(() => page.locator('aside dl').waitFor()) },
  { name: 'documents', as: 'chanhvanphong', path: () => '/documents', ready: '[data-row]' },
  { name: 'document', as: 'chanhvanphong', path: place('document'), ready: 'main [lang="vi"]' },
  { name: 'papers', as: 'chanhvanphong', path: () => '/papers', ready: '[data-row]' },
  { name: 'paper', as: 'chanhvanphong', path: place('paper'), ready: 'main article' },
  { name: 'paper-templates', as: 'chanhvanphong', path: () => '/papers/templates', ready: 'main article' },
  { name: 'paper-books', as: 'chanhvanphong', path: () => '/papers/books', ready: '[data-row]', then: (page) => page.getByRole('button', { name: /^(Đổi sổ|Change the books)$/ }).click().then(() => page.getByRole('button', { name: /^(Thêm sổ|Add a book)$/ }).click()).then(() => page.locator('form fieldset fieldset').nth(1).waitFor()) },
  { name: 'review', as: 'chanhvanphong', path: place('review'), ready: '[data-field]' },
  { name: 'tasks', as: 'phogiamdoc', path: () => '/tasks', ready: '[data-row]' },
  { name: 'task', as: 'chanhvanphong', path: place('task'), ready: 'blockquote' },
  { name: 'order', as: 'chanhvanphong', path: () => '/tasks/new', ready: 'form textarea' },
  { name: 'order-below', as: 'chanhvanphong', path: () => `/tasks/new?parent=${place('task')().slice(7)}`, ready: 'form textarea' },
  { name: 'follow-up', as: 'chanhvanphong', path: () => '/follow-up', ready: '[data-row]' },
  { name: 'follow-up-write', as: 'chanhvanphong', path: () => '/follow-up', ready: '[data-row] input:checked', then: (page) => page.getByRole('button', { name: /^(?:Nhắc|Remind) \d/ }).click().then(() => page.locator('textarea').first().waitFor()) },
  { name: 'search', as: 'phogiamdoc', path: () => '/search?q=ke+hoach', ready: 'mark' },
  { name: 'inbox', as: 'tp.congnghe', path: () => '/inbox', ready: '[data-row]', then: (page) => page.locator('summary').last().click().then(() => page.locator('input[type="email"]').waitFor()).then(() => page.evaluate(() => scrollTo(0, 0))) },
  { name: 'meetings', as: 'chanhvanphong', path: () => '/meetings', ready: 'main li' },
  { name: 'reports', as: 'chanhvanphong', path: () => '/reports', ready: '[data-row]' },
  { name: 'report', as: 'chanhvanphong', path: place('report'), ready: 'textarea' },
  { name: 'duties', as: 'chanhvanphong', path: () => '/reports/duties', ready: '[data-row]' },
  { name: 'duty', as: 'chanhvanphong', path: () => '/reports/duties/new', ready: 'form input' },
  { name: 'programmes', as: 'chanhvanphong', path: () => '/programmes', ready: 'main h1' },
  { name: 'people', as: 'quantri', path: () => '/people', ready: 'main li' },
  { name: 'reorganise', as: 'chanhvanphong', path: () => '/reorganise', ready: 'main select' },
  { name: 'delegations', as: 'tp.congnghe', path: () => '/delegations', ready: 'main h1' },
  { name: 'calendars', as: 'tp.congnghe', path: () => '/calendars?mine=true&state=open', ready: 'form' },
  { name: 'webhooks', as: 'quantri', path: () => '/webhooks', ready: 'main h1' },
  { name: 'password', as: 'quantri', path: () => '/password', ready: 'input[name="next"]' },
  { name: 'palette', as: 'phogiamdoc', path: () => '/overview', ready: '[data-figure]', then: async (page) => {
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open]').getByRole('combobox').fill('ke hoach');
    await page.locator('dialog[open]').getByRole('option').first().waitFor();
  } },
  { name: 'keys', as: 'chanhvanphong', path: place('review'), ready: '[data-field]', then: (page) => page.keyboard.press('Shift+Slash').then(() => page.locator('dialog[open] dl').first().waitFor()) },
];

/** What sticks out of the window sideways; empty where nothing does. */
const overflowing = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    // What measures itself, such as a chart, is drawn anew in the frames after a window has changed.
    for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    const { scrollWidth, clientWidth } = document.documentElement;
    // Widths are fractions of a point that a browser rounds up.
    if (scrollWidth <= clientWidth + 1) return [];
    const wide = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > clientWidth + 1 && element.childElementCount === 0);
    return [`the page is ${scrollWidth} wide in ${clientWidth}`, ...wide.slice(0, 8).map((element) => `${element.tagName.toLowerCase()} “${(element.textContent ?? '').slice(0, 40)}” ends at ${Math.round(element.getBoundingClientRect().right)}`)];
  });

/** The same once the page has come to rest: what is laid out anew for another width may take its time on a busy machine. */
async function sticksOut(page: Page): Promise<string[]> {
  let found = await overflowing(page);
  for (const until = Date.now() + 8000; found.length > 0 && Date.now() < until; found = await overflowing(page)) await page.waitForTimeout(200);
  return found;
}

// A window opened afresh for each screen would be half of the work.
const BY_PERSON = [...SCREENS].sort((a, b) => (a.as ?? '').localeCompare(b.as ?? ''));
let open: (Visit & { readonly whose: string }) | null = null;

/** The window of a person in a language, which stays open until another is asked for. */
async function windowOf(login: string | null, language: Language): Promise<Visit> {
  const whose = `${login ?? ''} ${language}`;
  if (open?.whose !== whose) {
    await open?.context.close();
    const session = login === null ? undefined : sessions.get(login);
    open = { ...(await visit(browser, site, { language, ...(session === undefined ? {} : { session }) })), whose };
  }
  open.faults.length = 0;
  return open;
}

describe.each([{ language: 'vi' }, { language: 'en' }] satisfies { language: Language }[])('in $language', ({ language }) => {
  test.each(BY_PERSON)('$name stands on a desktop and on a phone, and axe finds nothing', async ({ name, as, path, ready, then }) => {
    const { page, faults } = await windowOf(as, language);
    await asDesktop(page);
    await page.goto(path());
    await page.locator(ready).first().waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    await then?.(page);
    await shoot(page, `${name}-desktop-${language}`);
    expect.soft(await axeFindings(page), 'on a desktop').toEqual([]);
    expect.soft(await sticksOut(page), 'on a desktop').toEqual([]);

    await asPhone(page);
    await shoot(page, `${name}-phone-${language}`);
    expect.soft(await axeFindings(page), 'on a phone').toEqual([]);
    expect.soft(await sticksOut(page), 'on a phone').toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect.soft(await sticksOut(page), 'at 320 pixels').toEqual([]);
    expect.soft(faults).toEqual([]);
  });
});

/** Turns the window into a phone: its size, and fingers instead of a mouse. */
async function asPhone(page: Page): Promise<void> {
  await touch(page, true);
  await page.setViewportSize(PHONE);
}

async function asDesktop(page: Page): Promise<void> {
  await touch(page, false);
  await page.setViewportSize(DESKTOP);
}

async function touch(page: Page, enabled: boolean): Promise<void> {
  const debug = debugging.get(page) ?? (await page.context().newCDPSession(page));
  debugging.set(page, debug);
  await debug.send('Emulation.setTouchEmulationEnabled', { enabled });
}

describe('the keyboard', () => {
  let page: Page;
  beforeAll(async () => {
    const session = sessions.get('chanhvanphong');
    ({ page } = await visit(browser, site, session === undefined ? {} : { session }));
  });
  const heading = (name: RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

  test('Alt and a digit lead to the places, in the order of the header', async () => {
    await page.goto('/documents');
    await heading(/^Văn bản$/);
    for (const [digit, path] of [['1', '/overview'], ['2', '/mine'], ['4', '/tasks'], ['5', '/meetings'], ['6', '/reports'], ['3', '/documents']] as const) {
      await page.keyboard.press(`Alt+${digit}`);
      await page.waitForURL(`**${path}`);
    }
  });

  test('Ctrl+K leads to all results, which change while one types and come by kind', async () => {
    await page.goto('/documents');
    await heading(/^Văn bản$/);
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open]').getByRole('combobox').fill('chuyen doi so');
    await page.locator('dialog[open]').getByRole('option', { name: /Xem mọi kết quả/ }).click();
    await page.waitForURL('**/search?q=*');
    await page.locator('main mark').first().waitFor();
    const kinds = page.getByRole('navigation', { name: 'Loại kết quả' });
    await kinds.getByRole('link', { name: /^Văn bản/ }).click();
    await page.waitForURL('**kind=document');
    await page.locator('main li mark').first().waitFor();
    await page.getByRole('textbox').fill('không có chữ này zzz');
    await page.getByText('Không thấy gì khớp').waitFor();
    await page.getByRole('textbox').fill('chuyển đổi số');
    await page.locator('main li a').first().click();
    await page.waitForURL(/\/documents\/[\w-]{36}/);
  });

  test('Ctrl+K finds without marks and goes there; Escape gives the place back', async () => {
    await page.goto('/documents');
    await heading(/^Văn bản$/);
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open]').getByRole('combobox').fill('bao cao');
    await page.locator('dialog[open]').getByRole('option').first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open]').getByRole('combobox').fill('tong quan');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/overview');
  });

  test('? prints the keys of the screen, out of the registry that obeys them', async () => {
    await page.goto(place('review')());
    await page.locator('[data-list="drafts"]:focus').waitFor();
    await page.keyboard.press('Shift+Slash');
    const sheet = page.locator('dialog[open]');
    for (const words of ['Chấp nhận và sang mục sau', 'Tách tại con trỏ', 'Sang bên kia', 'Văn bản']) await sheet.getByText(words, { exact: true }).first().waitFor();
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
  });

  test('F6 changes the side of the review and comes back to the row', async () => {
    await page.goto(place('review')());
    await page.locator('[data-list="drafts"]:focus').waitFor();
    await page.keyboard.press('F6');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')).toBe('Văn bản gốc');
    await page.keyboard.press('F6');
    await page.locator('[data-list="drafts"]:focus').waitFor();
  });

  test('no key acts while an input method is writing', async () => {
    await page.goto(place('review')());
    await page.locator('[data-list="drafts"]:focus').waitFor();
    const before = await page.getByText(/\d+\/\d+ đã duyệt/).textContent();
    await page.evaluate(() => {
      const composing = [{ isComposing: true }, { keyCode: 229 }];
      const chords = [{ code: 'Enter', key: 'Enter' }, { code: 'Tab', key: 'Tab' }, { code: 'KeyX', key: 'x', altKey: true }, { code: 'KeyK', key: 'k', ctrlKey: true }, { code: 'Digit1', key: '1', altKey: true }, { code: 'Slash', key: '?', shiftKey: true }, { code: 'F6', key: 'F6' }];
      for (const state of composing) for (const chord of chords) document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...chord, ...state }));
    });
    await page.waitForTimeout(300);
    expect(new URL(page.url()).pathname).toBe(place('review')());
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(await page.getByText(/\d+\/\d+ đã duyệt/).textContent()).toBe(before);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-list') ?? '')).toBe('drafts');
    // The same keys do act when nothing is being composed: the test would see it.
    await page.evaluate(() => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, code: 'KeyK', key: 'k', ctrlKey: true })));
    await page.locator('dialog[open]').waitFor();
  });

  test('letters that an input method composes reach a field whole', async () => {
    await page.goto('/tasks');
    const search = page.getByRole('searchbox').first();
    await search.focus();
    const debug = await page.context().newCDPSession(page);
    for (const part of ['d', 'đ', 'đo', 'đô', 'đôn', 'đôn']) await debug.send('Input.imeSetComposition', { text: part, selectionStart: part.length, selectionEnd: part.length });
    await debug.send('Input.insertText', { text: 'đôn đốc' });
    expect(await search.inputValue()).toBe('đôn đốc');
    await page.waitForURL(/q=/);
    expect(await search.inputValue()).toBe('đôn đốc');
  });
});
