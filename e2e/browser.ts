import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { findChromium } from '../scripts/chromium.mjs';

/** The one password of the sample's accounts, as its sign-in page shows it. */
const SAMPLE_PASSWORD = 'dondoc-mau-2026';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export type Language = 'vi' | 'en';

export const DESKTOP = { width: 1366, height: 768 } as const;
export const PHONE = { width: 390, height: 844 } as const;

/** What went wrong on the pages of a visit without anybody being told: errors of the console, of scripts, of the server. */
export type Faults = string[];

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly faults: Faults;
}

let started: Promise<Browser> | null = null;

/** The browser of this worker, started for the first of its files and shared by the later ones, each of which leaves no window open (`set-up.ts`). @throws Error where the machine has none */
export async function openBrowser(): Promise<Browser> {
  started ??= start();
  // One that died takes the file with it in which it died, not the others.
  if (!(await started).isConnected()) started = start();
  return started;
}

async function start(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('there is no Chromium: run `npm test`, which installs it, or set CHROMIUM_PATH');
  return chromium.launch({ executablePath, headless: true, args: FLAGS });
}

/** Closes every window that a file left open. */
export async function closeWindows(): Promise<void> {
  if (started !== null) await Promise.all((await started).contexts().map((context) => context.close()));
}

export interface VisitOptions {
  readonly size?: { readonly width: number; readonly height: number };
  readonly language?: Language;
  /** The session of an earlier visit. */
  readonly session?: Awaited<ReturnType<BrowserContext['storageState']>>;
  /** Whether the page may install its worker, which then stands between it and the network; most journeys are about neither. */
  readonly worker?: boolean;
}

/** A new window that nobody has signed in from, watched for faults. */
export async function visit(browser: Browser, site: string, { size = DESKTOP, language = 'vi', session, worker = false }: VisitOptions = {}): Promise<Visit> {
  const context = await browser.newContext({
    baseURL: site, viewport: size, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', acceptDownloads: true, hasTouch: size.width < 700, reducedMotion: 'reduce', serviceWorkers: worker ? 'allow' : 'block',
    ...(session === undefined ? {} : { storageState: session }),
  });
  context.setDefaultTimeout(20_000);
  sites.set(context, site);
  await context.addInitScript((wanted) => localStorage.setItem('dondoc.language', wanted), language);
  const page = await context.newPage();
  return { page, context, faults: watch(page) };
}

function watch(page: Page): Faults {
  const faults: Faults = [];
  page.on('console', (message) => {
    // The browser logs every refused request by itself; what the page makes of a refusal is for the journey to see.
    const isAnswer = message.text().startsWith('Failed to load resource') && /\/api\//.test(message.location().url);
    if (message.type() === 'error' && !isAnswer) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${response.status()} ${response.request().method()} ${response.url()}`);
  });
  return faults;
}

/** Where the pages of a window come from. */
const sites = new WeakMap<BrowserContext, string>();
/** The cookies of whoever signed in before, by site and login. */
const signedIn = new Map<string, Cookies>();
type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

/** With what one signs in, where not with the one password of the sample, and where one goes then; without a place the product chooses it. */
export interface SignInOptions {
  readonly password?: string;
  readonly at?: string;
}

/** Signs in on the sign-in page, as a person does; a person whose session of an earlier window still holds comes in with that, and loads no page but the one that is asked for. */
export async function signIn(page: Page, login: string, { password = SAMPLE_PASSWORD, at }: SignInOptions = {}): Promise<void> {
  const context = page.context();
  const who = `${login} ${password} ${sites.get(context) ?? ''}`;
  if (await hasSession(context, signedIn.get(who))) return void (await page.goto(at ?? '/'));
  await page.goto('/sign-in');
  await page.locator('input[name="username"]').fill(login);
  await page.locator('input[name="password"]').fill(password);
  await page.locator('button[type="submit"]').click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  signedIn.set(who, await context.cookies());
  if (at !== undefined) await page.goto(at);
}

async function hasSession(context: BrowserContext, cookies: Cookies | undefined): Promise<boolean> {
  if (cookies === undefined) return false;
  await context.addCookies(cookies);
  if ((await context.request.get('/api/v1/session')).ok()) return true;
  await context.clearCookies();
  return false;
}

/**
 * Lets somebody of the sample do a part of a journey in a window of their own: signs in, and keeps a picture where it goes wrong (see {@link shoot}).
 * @throws Error where a page complained behind the person's back
 */
export async function as(browser: Browser, site: string, { login, at, ...options }: VisitOptions & { readonly login: string; readonly at?: string }, part: (page: Page) => Promise<void>): Promise<void> {
  const { page, context, faults } = await visit(browser, site, options);
  try {
    await signIn(page, login, at === undefined ? {} : { at });
    await part(page);
  } catch (error) {
    await shoot(page, `failed-${login}`);
    throw error;
  } finally {
    await context.close();
  }
  if (faults.length > 0) throw new Error(`the pages complained:\n${faults.join('\n')}`);
}

/** Drops files on the page out of a file manager: a real DataTransfer, over the page and then let go. */
export async function drop(page: Page, ...files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<void> {
  const sent = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }));
  await page.evaluate((given) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of given) transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
    for (const type of ['dragenter', 'dragover', 'drop']) document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }));
  }, sent);
}

const SHOTS = process.env['DONDOC_SHOTS'];

/** Keeps a picture of the page in the folder DONDOC_SHOTS, where that is set. */
export async function shoot(page: Page, name: string): Promise<void> {
  if (SHOTS === undefined) return;
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: join(SHOTS, `${name}.png`) });
}
