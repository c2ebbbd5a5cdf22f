import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { axeFindings } from './axe.js';
import { as, openBrowser, PHONE, shoot } from './browser.js';

const site = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

const SUBJECT = 'Chuẩn bị kiểm tra công tác chuyển đổi số năm 2026';
const ORDER = 'Phòng Kế hoạch - Tài chính chuẩn bị kinh phí kiểm tra, báo cáo Giám đốc Sở';

test('the set phrases of a template are worded anew beside the page that they make', async () => {
  await as(browser, site, { login: 'chanhvanphong', at: '/papers/templates' }, async (page) => {
    const paper = page.getByRole('article', { name: 'Trang văn bản' });
    const closing = page.getByLabel('Câu kết');
    await closing.fill('Thông báo để biết');
    await page.getByText('Câu mẫu thiếu nội dung cho chỗ trống').waitFor();
    await closing.fill('Văn phòng Sở thông báo kết luận của {{chức danh chủ trì}} tại {{cuộc họp}}, {{cơ quan}} yêu cầu các đơn vị thực hiện');
    await paper.getByText('Văn phòng Sở thông báo kết luận của [chức danh chủ trì] tại [cuộc họp]').waitFor();
    await page.getByRole('button', { name: 'Lưu câu mẫu' }).click();
    await page.getByText('Đã lưu. Văn bản soạn từ nay').waitFor();
    await page.getByRole('button', { name: 'Về câu mẫu gốc' }).click();
    await page.getByRole('button', { name: 'Lưu câu mẫu' }).click();
    await paper.getByText('Trên đây là kết luận của').waitFor();
  });
});

test('a letter that asks for opinions is begun from its template, its blanks are named until they are filled in', async () => {
  await as(browser, site, { login: 'vanthu', at: '/papers' }, async (page) => {
    await page.getByRole('button', { name: 'Soạn văn bản' }).click();
    await page.getByLabel('Loại văn bản').selectOption({ label: 'Công văn lấy ý kiến (theo mẫu)' });
    await page.getByRole('button', { name: 'Bắt đầu soạn' }).click();
    const paper = page.getByRole('article', { name: 'Trang văn bản' });
    await paper.getByText('Nội dung xin ý kiến gồm: [nội dung xin ý kiến].').waitFor();
    await shoot(page, 'paper-template');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Trình ký' }).click();
    await page.getByRole('button', { name: 'Trình ký' }).click();
    await page.getByText('Còn chỗ của mẫu chưa điền: [dự thảo]').waitFor();
  });
});

test('a letter is written, proposed, returned, signed on a phone, issued with its number, found in the book and downloaded', async () => {
  await as(browser, site, { login: 'vanthu', at: '/documents' }, async (page) => {
    await page.getByRole('link', { name: 'Văn bản đi' }).click();
    await page.getByRole('button', { name: 'Soạn văn bản' }).click();
    await page.getByLabel('Loại văn bản').selectOption({ label: 'Công văn' });
    await page.getByRole('button', { name: 'Bắt đầu soạn' }).click();
    await page.getByLabel('Trích yếu').fill(SUBJECT);
    await page.getByLabel('Kính gửi').fill('Các phòng, đơn vị thuộc Sở');
    await page.getByLabel('Đoạn 1', { exact: true }).fill('Để chuẩn bị đợt kiểm tra công tác chuyển đổi số, Sở yêu cầu:');
    await page.getByLabel('Đoạn 1', { exact: true }).press('End');
    await page.getByLabel('Đoạn 1', { exact: true }).press('Enter');
    await page.getByLabel('Đoạn 2', { exact: true }).fill(ORDER);
    await page.getByLabel('Kiểu của đoạn 2').selectOption({ label: 'Gạch đầu dòng' });
    await page.getByRole('button', { name: 'Giao việc' }).last().click();
    await page.getByLabel('Chủ trì').fill('Kế hoạch');
    await page.getByRole('option', { name: /Phòng Kế hoạch/ }).first().click();
    await page.getByLabel('Thời hạn').fill('30/9/2027');
    await page.getByLabel('Đoạn 2', { exact: true }).press('Alt+Shift+ArrowUp');
    await page.getByLabel('Đoạn 1', { exact: true }).press('Alt+Shift+ArrowDown');
    await page.getByLabel('Đoạn 2', { exact: true }).press('Control+Enter');
    await page.getByText(/^Đã lưu/).waitFor();
    const paper = page.getByRole('article', { name: 'Trang văn bản' });
    await paper.getByText(`- ${ORDER}`).waitFor();
    await paper.getByText(`V/v ${SUBJECT}`).waitFor();
    await shoot(page, 'paper-draft');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Soát thể thức' }).click();
    await page.getByRole('region', { name: 'Soát thể thức' }).getByText(/chỗ cần xem lại|Không thấy sai sót/).waitFor();
    await page.getByRole('region', { name: 'Soát thể thức' }).scrollIntoViewIfNeeded();
    await shoot(page, 'paper-form');
    expect(await axeFindings(page)).toEqual([]);
    await page.reload();
    await page.getByRole('article', { name: 'Trang văn bản' }).getByText(`- ${ORDER}`).waitFor();
    await page.getByRole('button', { name: 'Trình ký' }).click();
    await page.getByLabel('Lời nhắn tới người ký').fill('Kính trình đồng chí xem xét');
    await page.getByRole('button', { name: 'Trình ký' }).click();
    await page.getByText('Chờ ký').first().waitFor();
  });

  await as(browser, site, { login: 'giamdoc', at: '/papers', size: PHONE }, async (page) => {
    await page.getByRole('link', { name: SUBJECT }).click();
    await page.getByText('Kính trình đồng chí xem xét').first().waitFor();
    await shoot(page, 'paper-phone');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Trả lại' }).click();
    await page.getByLabel('Lý do').fill('Ghi rõ thời gian kiểm tra');
    await page.getByRole('button', { name: 'Trả lại' }).click();
    await page.getByText('Dự thảo').first().waitFor();
  });

  await as(browser, site, { login: 'vanthu', at: '/papers' }, async (page) => {
    await page.getByText('Trả lại: Ghi rõ thời gian kiểm tra').waitFor();
    await shoot(page, 'papers-list');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('link', { name: SUBJECT }).click();
    await page.getByLabel('Đoạn 1', { exact: true }).fill('Để chuẩn bị đợt kiểm tra công tác chuyển đổi số trong quý IV, Sở yêu cầu:');
    await page.getByRole('button', { name: 'Trình ký' }).click();
    await page.getByRole('button', { name: 'Trình ký' }).click();
    await page.getByText('Chờ ký').first().waitFor();
  });

  await as(browser, site, { login: 'giamdoc', at: '/overview', size: PHONE }, async (page) => {
    const waiting = page.getByRole('listitem').filter({ hasText: SUBJECT }).filter({ has: page.getByRole('button', { name: 'Ký', exact: true }) });
    await waiting.getByRole('link', { name: SUBJECT }).waitFor();
    await shoot(page, 'paper-overview');
    expect(await axeFindings(page)).toEqual([]);
    await waiting.getByRole('button', { name: 'Ký', exact: true }).click();
    await waiting.getByRole('button', { name: 'Ký', exact: true }).click();
    await page.getByText('Đã ký.').waitFor();
    await waiting.waitFor({ state: 'detached' });
  });

  await as(browser, site, { login: 'vanthu', at: '/papers?state=signed' }, async (page) => {
    await page.getByRole('link', { name: SUBJECT }).click();
    await page.getByRole('button', { name: 'Phát hành', exact: true }).click();
    await page.getByText('1 nhiệm vụ trong văn bản sẽ được giao ngay').waitFor();
    await page.getByRole('button', { name: 'Phát hành', exact: true }).click();
    const heading = page.getByRole('heading', { name: /^Công văn \d{2}\/SKHCN-VP$/ });
    await heading.waitFor();
    const symbol = (await heading.innerText()).replace('Công văn ', '');
    await shoot(page, 'paper-issued');
    expect(await axeFindings(page)).toEqual([]);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Tải bản Word' }).click()]);
    expect(download.suggestedFilename()).toBe(`${symbol.replace('/', '-')}.docx`);
    expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe('PK');
    await page.getByRole('link', { name: 'Xem văn bản và nhiệm vụ' }).click();
    await page.getByRole('link', { name: 'Quá trình ký' }).waitFor();
    await page.getByText(ORDER).first().waitFor();
    await shoot(page, 'paper-document');
    expect(await axeFindings(page)).toEqual([]);
    await page.goto('/registers?book=departures');
    const row = page.getByRole('row', { name: new RegExp(SUBJECT) });
    await row.getByText(symbol).waitFor();
    expect(await row.getByRole('cell').nth(3).innerText()).toBe('Phạm Quốc Khánh');
    // Books are set like the papers in them, with every Vietnamese letter in one face.
    await shoot(page, 'paper-register');
    await expect.poll(() => page.evaluate(() => [...document.fonts].some(({ family, status }) => family === 'Document' && status === 'loaded'))).toBe(true);
    await page.goBack();
    await page.getByRole('link', { name: 'Quá trình ký' }).click();
    await heading.waitFor();
    const issued = page.url();
    await page.getByRole('button', { name: 'Soạn bản thay thế' }).click();
    await page.getByText(`Thay thế văn bản ${symbol}`).waitFor();
    // It is in nobody's place before it is issued.
    await page.goto(issued);
    await page.getByText(`Đang soạn bản thay thế: ${SUBJECT}`).waitFor();
  });
}, 180_000);
