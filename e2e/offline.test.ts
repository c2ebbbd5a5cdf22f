import { createServer, request as ask, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RouteAnswer, TaskView } from '#contract/index.js';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { axeFindings } from './axe.js';
import { DESKTOP, openBrowser, PHONE, shoot, signIn, visit } from './browser.js';

const site = inject('site');
let browser: Browser;
/** The server by a line that may break after it did what it was asked, and before it could say so. */
let line: Server;
let broken: RegExp | null = null;
let reached = 0;

beforeAll(async () => {
  line = createServer((request, answer) => {
    const breaks = broken?.test(request.url ?? '') === true;
    const onward = ask(new URL(request.url ?? '/', site), { method: request.method ?? 'GET', headers: request.headers }, (got) => {
      if (breaks) {
        reached += 1;
        got.resume();
        got.on('end', () => request.socket.destroy());
      } else {
        answer.writeHead(got.statusCode ?? 502, got.headers);
        got.pipe(answer);
      }
    });
    onward.on('error', () => request.socket.destroy());
    answer.on('close', () => onward.destroy());
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve));
  browser = await openBrowser();
});
afterAll(async () => {
  line.closeAllConnections();
  await new Promise((resolve) => line.close(resolve));
});

const read = async <T>(page: Page, path: string): Promise<T> => page.evaluate(async (address) => (await fetch(address)).json() as Promise<unknown>, `/api/v1${path}`) as Promise<T>;

/** A task that this person may report on. */
async function reportable(page: Page): Promise<TaskView> {
  const mine = await read<RouteAnswer<'readMine'>>(page, '/mine');
  for (const { id } of mine.groups.flatMap((group) => group.tasks)) {
    const task = await read<TaskView>(page, `/tasks/${id}`);
    if (task.may.includes('report') && task.may.includes('comment')) return task;
  }
  throw new Error('the sample has no task to report on');
}

const times = async (page: Page, taskId: string, text: string): Promise<number> => (await read<TaskView>(page, `/tasks/${taskId}`)).entries.filter((entry) => entry.body.includes(text)).length;

/** Waits until the worker keeps the page and stands between it and the network. */
async function installed(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller !== null), undefined, { timeout: 30_000 });
}

async function write(page: Page, taskId: string, { act, text }: { readonly act: 'report' | 'comment'; readonly text: string }): Promise<void> {
  await page.goto(`/tasks/${taskId}?act=${act}`);
  await page.locator('form textarea').first().fill(text);
  await page.locator('form button[type="submit"]').click();
}

async function away(context: BrowserContext, isAway: boolean): Promise<void> {
  await context.setOffline(isAway);
}

test('what was opened is read without a network, and progress written there is sent once when the line is back', async () => {
  const { page, context } = await visit(browser, site, { size: PHONE, worker: true });
  await signIn(page, 'tp.congnghe');
  await installed(page);
  expect((await (await context.newCDPSession(page)).send('Page.getInstallabilityErrors')).installabilityErrors.map((each) => each.errorId).filter((id) => id !== 'in-incognito')).toEqual([]);
  const task = await reportable(page);
  await page.goto('/mine');
  await page.getByText(task.title).first().waitFor();
  await page.goto(`/tasks/${task.id}`);
  await page.getByRole('heading', { name: task.title }).waitFor();

  await away(context, true);
  await page.reload();
  await page.getByRole('heading', { name: task.title }).waitFor();
  await page.getByText(/Đang xem bản lưu lúc/).waitFor();
  await write(page, task.id, { act: 'report', text: 'Viết lúc mất mạng: đã xong bước một' });
  await page.getByText('Đã lưu trên máy này. Sẽ tự gửi khi có mạng.').waitFor();
  await page.getByText('1 nội dung chờ gửi').waitFor();
  await page.goto('/mine');
  await page.getByText(task.title).first().waitFor();
  await page.getByRole('button', { name: 'Xem', exact: true }).click();
  await page.getByText('Viết lúc mất mạng: đã xong bước một').waitFor();
  await shoot(page, 'offline-phone');
  expect(await axeFindings(page)).toEqual([]);
  await page.setViewportSize(DESKTOP);
  await shoot(page, 'offline-desktop');
  await page.setViewportSize(PHONE);

  // The application is closed; the line comes back; it is opened again.
  await page.close();
  await away(context, false);
  const again = await context.newPage();
  await again.goto('/mine');
  await expect.poll(() => times(again, task.id, 'Viết lúc mất mạng'), { timeout: 30_000 }).toBe(1);
  await again.getByText('nội dung chờ gửi').waitFor({ state: 'detached' });
  await again.waitForTimeout(1500);
  expect(await times(again, task.id, 'Viết lúc mất mạng')).toBe(1);
  await context.close();
});

test('an answer that is lost doubles nothing; what the server does not take keeps its words', async () => {
  const { page, context } = await visit(browser, `http://127.0.0.1:${(line.address() as AddressInfo).port}`, { worker: true });
  await signIn(page, 'tp.congnghe');
  await installed(page);
  const task = await reportable(page);
  await page.goto(`/tasks/${task.id}`);
  await page.getByRole('heading', { name: task.title }).waitFor();
  // The server did it, and died before it could say so: twice, as the page asks twice.
  broken = /\/report$/;
  await write(page, task.id, { act: 'report', text: 'Câu trả lời bị mất' });
  await page.getByText('1 nội dung chờ gửi').waitFor();
  expect(reached).toBeGreaterThanOrEqual(2);
  broken = null;
  await page.reload();
  await page.getByText('nội dung chờ gửi').waitFor({ state: 'detached', timeout: 30_000 });
  expect(await times(page, task.id, 'Câu trả lời bị mất')).toBe(1);

  // Somebody was faster while there was no line.
  await page.goto(`/tasks/${task.id}`);
  await page.getByRole('heading', { name: task.title }).waitFor();
  await away(context, true);
  await write(page, task.id, { act: 'report', text: 'Viết trên bản cũ' });
  await page.getByText('1 nội dung chờ gửi').waitFor();
  const other = await visit(browser, site);
  await signIn(other.page, 'chanhvanphong');
  await write(other.page, task.id, { act: 'comment', text: 'Văn phòng nhắc thêm một ý' });
  await expect.poll(() => times(other.page, task.id, 'Văn phòng nhắc thêm')).toBe(1);
  await other.context.close();
  await away(context, false);
  await page.getByText('1 nội dung chưa nhận được, cần xem lại').waitFor({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Xem', exact: true }).click();
  await page.getByText('Viết trên bản cũ').waitFor();
  await shoot(page, 'offline-refused-desktop');
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Gửi lại trên bản mới nhất' }).click();
  await expect.poll(() => times(page, task.id, 'Viết trên bản cũ'), { timeout: 30_000 }).toBe(1);
  await context.close();
});

test('whoever signs out leaves nothing that can be read without a network', async () => {
  const { page, context } = await visit(browser, site, { worker: true });
  await signIn(page, 'tp.congnghe');
  await installed(page);
  const task = await reportable(page);
  await page.goto(`/tasks/${task.id}`);
  await page.getByRole('heading', { name: task.title }).waitFor();
  await page.getByRole('button', { name: /Tài khoản/ }).click();
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await page.waitForURL(/sign-in/);
  await page.locator('input[name="username"]').waitFor();
  const left = await page.evaluate(async () => {
    const cached = await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map((request) => new URL(request.url).pathname)));
    return { kept: Object.keys(localStorage).filter((key) => /kept|session/.test(key)), api: cached.flat().filter((path) => path.startsWith('/api/')) };
  });
  expect(left).toEqual({ kept: [], api: [] });
  await away(context, true);
  await page.goto(`/tasks/${task.id}`);
  await page.waitForTimeout(2000);
  expect(await page.getByText(task.title).count()).toBe(0);
  await context.close();
});
