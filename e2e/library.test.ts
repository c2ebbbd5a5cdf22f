import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildLibrary } from '../scripts/library.mjs';
import { openBrowser, shoot, visit } from './browser.js';

let folder: string;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dondoc-library-'));
  [browser] = await Promise.all([openBrowser(), buildLibrary(folder)]);
});

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
});

test('a page opened from a folder reads what is pasted into it', async () => {
  const { page, context, faults } = await visit(browser, 'about:blank');
  await page.goto(pathToFileURL(join(folder, 'page.html')).href);
  await page.locator('textarea').fill('Giám đốc Sở yêu cầu:\n1. Phòng Tài chính chủ trì, phối hợp với Văn phòng Sở lập dự toán, báo cáo trước ngày 15/5/2026.\n2. Thanh tra Sở rà soát kế hoạch kiểm tra.');
  await expect.poll(() => page.locator('li').allTextContents()).toEqual([
    expect.stringMatching(/lập dự toán.*Chủ trì: Phòng Tài chính.*Phối hợp: Văn phòng Sở.*trước ngày 15\/5\/2026/), expect.stringContaining('Chủ trì: Thanh tra Sở'),
  ]);
  await shoot(page, 'library');
  expect(faults).toEqual([]);
  await context.close();
});
