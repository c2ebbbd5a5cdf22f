import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { axeFindings } from './axe.js';
import { drop, openBrowser, shoot, signIn, visit } from './browser.js';
import type { Language, Visit } from './browser.js';

const site = inject('site');
let browser: Browser;
const seen: Partial<Record<Language, Visit>> = {};

const pageIn = (language: Language): Page => {
  const page = seen[language]?.page;
  if (page === undefined) throw new Error(`no page in ${language}`);
  return page;
};

beforeAll(async () => {
  browser = await openBrowser();
  seen.vi = await visit(browser, site);
  await signIn(seen.vi.page, 'chanhvanphong');
  seen.en = await visit(browser, site, { language: 'en', session: await seen.vi.context.storageState() });
});

/** A picture of one pixel, whose check sums are wrong. */
function png(): Uint8Array {
  const chunk = (type: string, data: Uint8Array): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
  };
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', Buffer.from('00000001000000010800000000', 'hex')), chunk('IDAT', deflateSync(Buffer.from([0, 255]))), chunk('IEND', Buffer.alloc(0))]);
}

/** A Word file of some kilobytes that unpacks to 64 MiB. */
function bomb(): Uint8Array {
  const types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
  const relations = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
  const open = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>';
  const body = new Uint8Array(64 * 1024 * 1024).fill(0x61);
  body.set(strToU8(open));
  return zipSync({ '[Content_Types].xml': strToU8(types), '_rels/.rels': strToU8(relations), 'word/document.xml': body });
}

const SECRET = 'MẬT\n\nUBND TỈNH LAM HỒNG\nSỞ KHOA HỌC VÀ CÔNG NGHỆ\n\nSố: 12/BC-SKHCN\n\nBÁO CÁO\nVề công tác bảo vệ hệ thống\n\n1. Văn phòng Sở rà soát hồ sơ trước ngày 1/12/2026.\n';

describe('a file that cannot be taken says why and what to do, in the language of the reader', () => {
  test.each([
    { what: 'a drawing', name: 'sơ đồ.vsd', make: () => Buffer.from([0xd0, 0xcf, 0x11, 0, 1, 2, 3, 0xff, 0xfe, 0, 9, 8]), ways: 2, vi: 'Chưa đọc được loại tệp này. Hãy dùng docx', en: 'This kind of file cannot be read. Use docx' },
    { what: 'a broken picture', name: 'con dấu.png', make: png, ways: 2, vi: 'Tệp bị hỏng hoặc thiếu phần.', en: 'The file is damaged or incomplete.' },
    { what: 'a file that unpacks to too much', name: 'phụ lục nén.docx', make: bomb, ways: 2, vi: 'Hãy dán nội dung thay cho tệp', en: 'Paste the text instead' },
    { what: 'a paper with a secrecy mark', name: 'báo cáo hệ thống.txt', make: () => Buffer.from(SECRET), ways: 0, vi: 'Văn bản có dấu độ mật (MẬT) nên không được đưa vào hệ thống này.', en: 'The document carries a secrecy mark (MẬT) and may not enter this system.' },
  ])('$what', async ({ name, make, ways, vi, en }) => {
    const page = pageIn('vi');
    await page.goto('/documents');
    await page.getByRole('heading', { name: 'Văn bản', level: 1 }).waitFor();
    await drop(page, { name, bytes: make() });
    const row = page.getByRole('row', { name: new RegExp(name.replace(/\.\w+$/, '')) });
    await row.getByText('Chưa đọc được', { exact: true }).waitFor();
    expect(await row.textContent()).toContain(vi);
    expect(await row.getByRole('button', { name: /^(Đọc lại|Dán nội dung)$/ }).count()).toBe(ways);

    const english = pageIn('en');
    await english.goto('/documents?state=refused');
    await english.getByRole('row', { name: new RegExp(name.replace(/\.\w+$/, '')) }).getByText(en).waitFor();
    await shoot(english, 'refused');
    expect(await axeFindings(english)).toEqual([]);
  });

  test('what it is told to do can be done where it is told: from the page of the file, and from the list when it is dropped again', async () => {
    const page = pageIn('vi');
    const name = 'biên bản hỏng.docx';
    const broken = { name, bytes: Buffer.from('PK\u0003\u0004 bị cắt giữa chừng') };
    await page.goto('/documents');
    await page.getByRole('heading', { name: 'Văn bản', level: 1 }).waitFor();
    await drop(page, broken);
    // With its ending: one name may be that of several files.
    await page.getByRole('row', { name: /biên bản hỏng/ }).getByRole('link', { name, exact: true }).waitFor();
    await page.getByRole('row', { name: /biên bản hỏng/ }).getByText('Chưa đọc được', { exact: true }).waitFor();
    await drop(page, broken);
    await page.getByRole('status').filter({ hasText: `“${name}” đã có trong danh sách` }).getByRole('button', { name: 'Mở', exact: true }).click();
    await page.getByRole('heading', { name: 'Chưa đọc được văn bản này' }).waitFor();
    await page.getByRole('link', { name: 'Dán nội dung' }).click();
    const form = page.getByRole('form', { name: 'Dán nội dung văn bản' });
    expect(await form.getByLabel(/^Tên gọi/).inputValue()).toBe('biên bản hỏng');
    await form.getByRole('button', { name: 'Thôi' }).click();
    await form.waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).toBe('');
  });

  test('an empty file never leaves the page', async () => {
    for (const [language, sentence] of [['vi', 'Tệp không có nội dung. Hãy kiểm tra và chọn lại tệp.'], ['en', 'The file has no content. Check it and choose again.']] as const) {
      const page = pageIn(language);
      await page.goto('/documents');
      await page.getByRole('heading', { name: language === 'vi' ? 'Văn bản' : 'Documents', level: 1 }).waitFor();
      await drop(page, { name: 'trống.docx', bytes: new Uint8Array() });
      await page.getByText(sentence).waitFor();
      await shoot(page, `empty-${language}`);
    }
  });

  test('the text of a secret paper is nowhere to be found', async () => {
    const page = pageIn('vi');
    await page.goto('/documents?state=refused');
    await page.getByRole('row', { name: /báo cáo hệ thống/ }).getByRole('link').first().click();
    await page.getByText('Văn bản có dấu độ mật').waitFor();
    expect(await page.content()).not.toContain('rà soát hồ sơ');
  });

  test('and no page stumbled over it', () => {
    expect([...(seen.vi?.faults ?? []), ...(seen.en?.faults ?? [])]).toEqual([]);
  });
});
