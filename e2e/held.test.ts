import { strToU8, zipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { axeFindings } from './axe.js';
import { drop, openBrowser, PHONE, shoot, signIn, visit } from './browser.js';
import { ORDER_COUNT, noticeText, today } from './paper.js';

const site = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

/** A mail as an office sends it: a few words, the notice as a text, and a drawing that the reader does not know. */
function mail(): Uint8Array {
  const part = (head: readonly string[], body: string | Uint8Array): string => ['--ranh-gioi', ...head, 'Content-Transfer-Encoding: base64', '', Buffer.from(body).toString('base64').replace(/.{76}/g, '$&\r\n'), ''].join('\r\n');
  const file = (name: string): string => `Content-Disposition: attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
  return Buffer.from([
    'From: Van phong <vanphong@lamhong.example>', 'To: van thu <vanthu@lamhong.example>', 'Subject: =?UTF-8?B?R+G7rWkgdGjDtG5nIGLDoW8gZ2lhbyBiYW4=?=', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary="ranh-gioi"', '',
    part(['Content-Type: text/plain; charset=utf-8'], 'Kính gửi văn thư, xin gửi thông báo kèm theo.'),
    part(['Content-Type: text/plain; charset=utf-8', file('thông báo trong thư.txt')], noticeText(today(), { number: 91, meeting: 'giao ban qua thư' })),
    part(['Content-Type: application/octet-stream', file('sơ đồ.vsd')], Buffer.from([0xd0, 0xcf, 0x11, 0, 1, 2, 3, 0xff, 0xfe, 0, 9, 8])),
    '--ranh-gioi--', '',
  ].join('\r\n'));
}

const folder = (): Uint8Array => zipSync({ 'thông báo nén.txt': strToU8(noticeText(today(), { number: 92, meeting: 'giao ban tệp nén' })) });

test.each([
  { what: 'a mail', name: 'thư gửi thông báo.eml', make: mail, held: 'thông báo trong thư.txt', meeting: 'giao ban qua thư', files: 3, unread: 1 },
  { what: 'a zip file', name: 'gói thông báo.zip', make: folder, held: 'thông báo nén.txt', meeting: 'giao ban tệp nén', files: 1, unread: 0 },
])('$what offers what it holds, and one of its files becomes a document that is read', async ({ name, make, held, meeting, files, unread }) => {
  const { page, context, faults } = await visit(browser, site);
  await signIn(page, 'chanhvanphong');
  await page.getByRole('heading', { name: 'Văn bản', level: 1 }).waitFor();
  await drop(page, { name, bytes: make() });
  const row = page.getByRole('row', { name: new RegExp(name.replace(/\.\w+$/, '')) });
  await row.getByText('Chờ chọn tệp').waitFor();
  await row.getByText(name, { exact: true }).waitFor();
  await row.getByRole('link', { name: 'Xem các tệp bên trong' }).click();
  await page.getByText('Trong tệp này có nhiều tệp').waitFor();
  await page.getByText(held).waitFor();
  await page.getByText(`Tệp này chứa ${files} tệp bên trong.`).waitFor();
  expect(await page.getByText('không đọc được loại này').count()).toBe(unread);
  await shoot(page, `held-${name.split('.').pop() ?? ''}`);
  expect(await axeFindings(page)).toEqual([]);
  await page.setViewportSize(PHONE);
  await shoot(page, `held-${name.split('.').pop() ?? ''}-phone`);
  expect(await axeFindings(page), 'on a phone').toEqual([]);

  await page.getByRole('button', { name: `Đọc: ${held}` }).click();
  await page.getByRole('link', { name: 'Mở' }).click();
  await page.locator('[data-field]').first().waitFor();
  await page.goto('/documents');
  await page.getByRole('row', { name: new RegExp(meeting, 'i') }).filter({ hasText: `Chờ duyệt ${ORDER_COUNT}/${ORDER_COUNT}` }).waitFor();
  await context.close();
  expect(faults).toEqual([]);
});
