import type { Browser, Locator, Page } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { axeFindings } from './axe.js';
import { as as signedIn, openBrowser, PHONE, shoot, type VisitOptions } from './browser.js';
import { countEffort, type Effort, secondsOf } from './effort.js';

const site = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

const CHIEF = 'chanhvanphong';
const MEETING = /^Trực báo sáng tuần \d+ năm \d{4}$/;
const OWN_MATTER = 'Chuẩn bị tổng kết công tác năm';
const ORDER = 'Phòng Kế hoạch - Tài chính chủ trì, phối hợp với Văn phòng Sở xây dựng dự toán tổng kết, hoàn thành trước ngày 20/12/2027.';

/** The first briefing of the series, by its name. */
let briefing = '';

/** What hands do in the whole journey. */
const effort: Effort = { clicks: 0, keys: 0, letters: 0 };

/** Somebody's part of the journey, with what it costs their hands. */
async function as(login: string, part: (page: Page) => Promise<void>, options: VisitOptions = {}): Promise<void> {
  await signedIn(browser, site, { login, ...options }, async (page) => {
    await countEffort(page, effort);
    await part(page);
  });
}

async function look(page: Page, name: string): Promise<void> {
  await shoot(page, name);
  expect(await axeFindings(page)).toEqual([]);
}

/** The next briefing of the series: on a Monday morning this week's and the next week's both lie ahead. */
async function openMeeting(page: Page): Promise<void> {
  await page.goto('/meetings');
  await page.getByRole('region', { name: 'Sắp họp' }).getByRole('link', { name: MEETING }).first().click();
  await page.getByRole('heading', { level: 1, name: MEETING }).waitFor();
}

/** Begins it; where it is of another day than today, that is asked once more. */
async function begin(page: Page): Promise<void> {
  const [start, close] = [page.getByRole('button', { name: 'Bắt đầu họp' }), page.getByRole('button', { name: 'Kết thúc họp' })];
  await start.click();
  await close.or(page.getByText(/^Cuộc họp này của ngày/)).waitFor();
  if (await start.isVisible()) await start.click();
  await close.waitFor();
}

/** What is picked one after the other in a field that takes several; where no choice appears, it is typed again, as a person does. */
async function pick(page: Page, label: string, names: readonly string[]): Promise<void> {
  const [field, options] = [page.getByRole('combobox', { name: label }), page.getByRole('listbox', { name: label }).getByRole('option')];
  for (const name of names) {
    await field.fill(name);
    await expect.poll(async () => {
      if (await options.first().isVisible()) return true;
      await field.fill('');
      await field.fill(name);
      return false;
    }, { timeout: 15_000, interval: 1000 }).toBe(true);
    await page.keyboard.press('Enter');
  }
}

test('a briefing is prepared, held, concluded, told in its notice, and the next one begins with what it ordered', async () => {
  await as(CHIEF, async (page) => {
    await page.goto('/meetings');
    await page.getByRole('heading', { level: 1, name: 'Giao ban' }).waitFor();
    await page.getByRole('button', { name: 'Thêm lịch họp' }).click();
    const form = page.getByRole('form', { name: 'Thêm lịch họp' });
    await form.getByLabel('Tên cuộc họp').fill('Trực báo sáng');
    await form.getByLabel('Địa điểm').fill('Phòng họp số 1');
    // Units are asked at once, on whatever day of the week this runs.
    await form.getByLabel('Báo trước (ngày làm việc)').fill('10');
    await pick(page, 'Chủ trì', ['Phạm Quốc Khánh']);
    await pick(page, 'Người dự họp', ['Lê Thị Minh Tâm', 'Dương Văn Khải']);
    await pick(page, 'Đơn vị gửi nội dung', ['Kế hoạch', 'Quản lý khoa học']);
    await look(page, 'meetings-series');
    await form.getByRole('button', { name: 'Lưu' }).click();
    briefing = await page.getByRole('region', { name: 'Sắp họp' }).getByRole('link', { name: MEETING }).first().innerText();
    await look(page, 'meetings-list');
  });

  await as('tp.kehoach', async (page) => {
    await page.goto('/inbox');
    // A head is asked for what the unit brings, and may be invited as well.
    await page.locator('a[href*="/submit"]').filter({ hasText: briefing }).click();
    await page.getByRole('heading', { level: 1, name: 'Nội dung giao ban: Phòng Kế hoạch - Tài chính' }).waitFor();
    const proposals = page.getByRole('region', { name: 'Kiến nghị' });
    await proposals.getByRole('button', { name: 'Thêm dòng' }).click();
    await proposals.getByRole('textbox').fill('Cho phép bổ sung kinh phí hội nghị tổng kết.');
    await page.getByText(/^Đã lưu \d\d:\d\d$/).waitFor();
    await look(page, 'meeting-submit-phone');
    await page.reload();
    expect(await proposals.getByRole('textbox').inputValue()).toBe('Cho phép bổ sung kinh phí hội nghị tổng kết.');
    await page.getByRole('button', { name: 'Gửi Văn phòng' }).click();
    await page.getByRole('button', { name: 'Gửi Văn phòng' }).click();
    await page.getByText('Đã gửi bởi Bùi Thị Hồng').waitFor();
  }, { size: PHONE });

  await as(CHIEF, async (page) => {
    await openMeeting(page);
    const agenda = page.getByRole('region', { name: /^Chương trình/ });
    await page.getByRole('button', { name: 'Cập nhật chương trình' }).click();
    await agenda.getByText('Kiến nghị của đơn vị').waitFor();
    await agenda.getByRole('button', { name: 'Thêm nội dung' }).click();
    await page.getByLabel('Nội dung cần bàn').fill(OWN_MATTER);
    await page.getByRole('form', { name: 'Thêm nội dung' }).getByRole('button', { name: 'Thêm' }).click();
    const own = agenda.getByRole('listitem').filter({ hasText: OWN_MATTER });
    await own.locator('[data-pick]').focus();
    const before = await agenda.locator('[data-item]').count();
    await page.keyboard.press('Alt+ArrowUp');
    await agenda.locator(`[data-item]:nth-child(${before - 1})`).filter({ hasText: OWN_MATTER }).waitFor();
    // Whoever moves an item goes on moving it.
    await page.keyboard.press('Alt+ArrowDown');
    await agenda.locator(`[data-item]:nth-child(${before})`).filter({ hasText: OWN_MATTER }).waitFor();
    await page.evaluate(() => scrollTo(0, 0));
    const third = await agenda.locator('[data-item]').nth(2).getAttribute('data-item');
    await agenda.locator('[data-item]').nth(2).dragTo(agenda.locator('[data-item]').first());
    await agenda.locator(`[data-item="${third ?? ''}"]:first-child`).waitFor();
    await agenda.locator('[data-item]').nth(1).locator('[data-pick]').click();
    await page.getByRole('region', { name: /^Tình hình:/ }).waitFor();
    await look(page, 'meeting-prepare');
    await begin(page);
    await holdMeeting(page);
  });

  await as(CHIEF, async (page) => {
    await page.goto('/meetings');
    await page.getByRole('region', { name: 'Đã họp' }).getByRole('link', { name: MEETING }).first().click();
    await page.getByRole('button', { name: 'Tạo Thông báo kết luận' }).waitFor();
    await look(page, 'meeting-closed-phone');
    await page.getByRole('button', { name: 'Tạo Thông báo kết luận' }).click();
    await page.getByRole('link', { name: 'Mở Thông báo kết luận' }).click();
    await page.getByRole('button', { name: 'Trình ký' }).waitFor();
  }, { size: PHONE });

  await as(CHIEF, async (page) => {
    await page.goto('/papers');
    await page.getByRole('link', { name: /tại Hội nghị trực báo sáng/ }).click();
    await page.getByRole('article', { name: 'Trang văn bản' }).getByText('xây dựng dự toán tổng kết').waitFor();
    await look(page, 'meeting-notice');
    await page.getByRole('button', { name: 'Trình ký' }).click();
    await page.getByRole('button', { name: 'Trình ký' }).click();
    await page.getByText('Chờ ký').first().waitFor();
    await page.getByRole('button', { name: 'Ký', exact: true }).click();
    await page.getByRole('button', { name: 'Ký', exact: true }).click();
    await page.getByText('Đã ký').first().waitFor();
  });

  await as('vanthu', async (page) => {
    await page.goto('/papers?state=signed');
    await page.getByRole('link', { name: /tại Hội nghị trực báo sáng/ }).click();
    await page.getByRole('button', { name: 'Phát hành', exact: true }).click();
    await page.getByRole('button', { name: 'Phát hành', exact: true }).click();
    await page.getByRole('heading', { name: /^Thông báo \d{2}\/TB-SKHCN$/ }).waitFor();
  });

  await as(CHIEF, async (page) => {
    await page.goto('/meetings');
    const past = page.getByRole('region', { name: 'Đã họp' }).getByRole('listitem').filter({ hasText: 'Trực báo sáng' });
    await past.getByText('0/2 đã xong').waitFor();
    await past.getByText('Đã phát hành thông báo').waitFor();
    await look(page, 'meetings-after');
    await openMeeting(page);
    await page.getByRole('region', { name: /đã thực hiện đến đâu$/ }).getByRole('listitem').first().waitFor();
    await page.getByRole('button', { name: 'Cập nhật chương trình' }).click();
    await page.getByRole('region', { name: /^Chương trình/ }).getByText('Kết luận kỳ trước').first().waitFor();
    await look(page, 'meeting-next');
  });
  await as('tp.kehoach', async (page) => {
    await page.goto('/meetings');
    await page.getByRole('region', { name: 'Sắp họp' }).waitFor();
    await look(page, 'meetings-phone');
  }, { size: PHONE });
  // Looking, waiting and what others say is not in it; nor is the series, which is made once.
  expect(secondsOf(effort), JSON.stringify(effort)).toBeLessThan(300);
}, 240_000);

/** Three conclusions, typed as in the meeting; what is begun survives a reload, and what is concluded without a network is sent when it is back. */
async function holdMeeting(page: Page): Promise<void> {
  const line = page.getByRole('textbox', { name: 'Kết luận' });
  await line.fill(ORDER);
  await page.getByRole('button', { name: /^Chủ trì: Phòng Kế hoạch - Tài chính/ }).waitFor();
  await page.getByRole('button', { name: /^Phối hợp: Văn phòng Sở/ }).waitFor();
  await page.getByRole('button', { name: /^Thời hạn: trước 20\/12\/2027/i }).waitFor();
  await look(page, 'meeting-live');
  await line.press('Control+Enter');
  await page.getByText('Đã kết luận (1)').waitFor();
  await page.keyboard.press('Alt+ArrowDown');
  await page.getByText(/^Nội dung 2\//).waitFor();
  await line.focus();
  await line.pressSequentially('Biểu dương các đơn vị');
  expect(await line.inputValue()).toBe('Biểu dương các đơn vị');
  // The chair went on: the sentence stays with the matter about which it was begun, and says so.
  await page.keyboard.press('Alt+ArrowDown');
  await page.getByText(/^về nội dung 2: /).waitFor();
  await page.keyboard.press('Alt+ArrowUp');
  await page.getByText(/^về nội dung 2: /).waitFor({ state: 'detached' });
  await page.reload();
  await expect.poll(() => line.inputValue(), { timeout: 15_000 }).toBe('Biểu dương các đơn vị');
  await page.context().setOffline(true);
  await line.press('Control+Enter');
  await page.getByText('Chưa gửi được, sẽ tự gửi lại').waitFor();
  await page.context().setOffline(false);
  await page.getByText('Đã kết luận (2)').waitFor();
  await line.fill('Đôn đốc các đơn vị nộp báo cáo, hoàn thành trước ngày 15/12/2027.');
  await page.getByRole('button', { name: /^Thời hạn: trước 15\/12\/2027/i }).waitFor();
  await page.keyboard.press('Alt+c');
  await pick(page, 'Chủ trì', ['Thanh tra Sở']);
  await page.getByRole('button', { name: /^Chủ trì: Thanh tra Sở/ }).waitFor();
  await line.press('Control+Enter');
  await page.getByText('Đã kết luận (3)').waitFor();
  await inOrder(page);
  await together(page, line);
  await onTheWall(page);
  await page.setViewportSize(PHONE);
  await look(page, 'meeting-live-phone');
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole('button', { name: 'Kết thúc họp' }).click();
  await page.getByText(/^Kết thúc cuộc họp với 5 kết luận/).waitFor();
  await page.getByRole('button', { name: 'Kết thúc họp' }).click();
  await page.getByRole('button', { name: 'Tạo Thông báo kết luận' }).waitFor();
  await look(page, 'meeting-closed');
}

/** By keys alone from the sentence to the list: one conclusion down, and back by drag. */
async function inOrder(page: Page): Promise<void> {
  const said = page.getByRole('region', { name: 'Kết luận về nội dung này' }).getByRole('listitem');
  await page.keyboard.press('Alt+l');
  await page.keyboard.press('Alt+ArrowDown');
  await said.nth(1).filter({ hasText: 'Biểu dương' }).waitFor();
  await said.nth(1).dragTo(said.nth(0));
  await said.nth(0).filter({ hasText: 'Biểu dương' }).waitFor();
  await look(page, 'meeting-live-order');
}

/** Two people change the same conclusion; who comes second sees both and keeps both. */
async function together(page: Page, line: Locator): Promise<void> {
  await page.getByRole('region', { name: 'Kết luận về nội dung này' }).getByRole('button', { name: /^Sửa: Biểu dương các đơn vị/ }).click();
  await line.fill('Biểu dương các đơn vị về đích sớm');
  await signedIn(browser, site, { login: 'tonghop' }, async (other) => {
    await other.goto(new URL(page.url()).pathname);
    await other.getByText(/^Mọi kết luận/).click();
    await other.getByRole('button', { name: /^Sửa: Biểu dương các đơn vị/ }).click();
    await other.getByRole('textbox', { name: 'Kết luận' }).fill('Biểu dương các đơn vị và cá nhân');
    await other.getByRole('button', { name: 'Lưu kết luận' }).click();
    await other.getByRole('button', { name: 'Biểu dương các đơn vị và cá nhân', exact: true }).waitFor();
  });
  await line.press('Control+Enter');
  await page.getByText('Người khác vừa sửa kết luận này thành:').waitFor();
  await look(page, 'meeting-live-both');
  await page.getByRole('button', { name: 'Giữ cả hai' }).click();
  await page.getByText('Đã kết luận (4)').waitFor();
  await page.getByRole('button', { name: 'Biểu dương các đơn vị về đích sớm', exact: true }).waitFor();
}

/** On a wall two metres wide, 20 of 1366 dots are 3 cm of type: what is read from five metres. */
async function onTheWall(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Chiếu toàn màn hình' }).click();
  await page.getByRole('button', { name: 'Thôi chiếu' }).waitFor();
  await look(page, 'meeting-live-wall');
  const small = await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('h1, h2, [aria-label] p, ol li, textarea, button, b')].filter((each) => each.checkVisibility() && each.textContent.trim() !== '' && each.getBoundingClientRect().height > 0).flatMap((each) => {
    const zoom = (each as HTMLElement & { currentCSSZoom?: number }).currentCSSZoom ?? 1;
    const size = Number.parseFloat(getComputedStyle(each).fontSize) * zoom;
    return size < 20 ? [`${each.textContent.trim().slice(0, 40)}: ${size}`] : [];
  }));
  expect(small).toEqual([]);
  // The room reads what was kept, above the line in which the next is typed.
  const line = page.getByRole('textbox', { name: 'Kết luận' });
  await line.fill('Ghi nhận ý kiến tại cuộc họp');
  await line.press('Control+Enter');
  const kept = page.getByRole('region', { name: 'Kết luận về nội dung này' }).getByRole('listitem').filter({ hasText: 'Ghi nhận ý kiến tại cuộc họp' });
  await expect.poll(async () => {
    const [below, above] = [await kept.boundingBox(), await page.locator('label[for="conclusion"]').boundingBox()];
    return below !== null && above !== null && below.y >= 0 && below.y + below.height <= above.y;
  }).toBe(true);
  await page.getByRole('button', { name: 'Thôi chiếu' }).click();
  await page.getByRole('button', { name: 'Chiếu toàn màn hình' }).waitFor();
}
