import { Document, Packer, Paragraph, TextRun } from 'docx';
import type { Browser } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { drop, openBrowser, signIn, visit } from './browser.js';
import { ORDER_COUNT, noticeOf, noticeText, today } from './paper.js';

const site = inject('site');
const head = { number: 89, meeting: 'giao ban chuyên đề' };
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

/** The notice as Word keeps it: a paragraph for each, line breaks inside. */
async function asDocx(): Promise<Uint8Array> {
  const children = noticeOf(today(), head).map((paragraph) => new Paragraph({ children: paragraph.split('\n').map((line, at) => new TextRun({ text: line, break: at === 0 ? 0 : 1 })) }));
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

/** The notice as a printed page of Chromium, whose letters can be read. */
async function asPdf(): Promise<Uint8Array> {
  const page = await browser.newPage();
  const paragraphs = noticeOf(today(), head).map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br>')}</p>`);
  await page.setContent(`<html lang="vi"><body style="font: 14pt/1.4 serif">${paragraphs.join('')}</body></html>`);
  const bytes = await page.pdf({ format: 'A4', margin: { top: '20mm', bottom: '20mm', left: '30mm', right: '15mm' } });
  await page.close();
  return bytes;
}

test('a notice gives the same tasks as text, as Word and as pdf, dropped together', async () => {
  const { page, context, faults } = await visit(browser, site);
  await signIn(page, 'chanhvanphong');
  await page.getByRole('heading', { name: 'Văn bản', level: 1 }).waitFor();
  await drop(page, { name: 'chuyên đề.txt', bytes: Buffer.from(noticeText(today(), head)) }, { name: 'chuyên đề.docx', bytes: await asDocx() }, { name: 'chuyên đề.pdf', bytes: await asPdf() });
  const rows = page.getByRole('row', { name: /giao ban chuyên đề/i });
  const read = rows.filter({ hasText: `Chờ duyệt ${ORDER_COUNT}/${ORDER_COUNT}` });
  await read.nth(2).waitFor();
  expect(await rows.count()).toBe(3);

  const reviews = await rows.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? '').filter((href) => href.endsWith('/review')));
  const tasks: string[][] = [];
  for (const review of reviews) {
    await page.goto(review);
    await page.locator('[data-list="drafts"]', { hasText: 'TT Kỹ thuật TCĐLCL' }).waitFor();
    tasks.push(await page.locator('[data-list="drafts"]').allInnerTexts());
  }
  expect(tasks[0]).toHaveLength(ORDER_COUNT);
  expect(tasks[1]).toEqual(tasks[0]);
  expect(tasks[2]).toEqual(tasks[0]);
  await context.close();
  expect(faults).toEqual([]);
});
