import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { addDays, printDay } from '#core/index.js';
import { axeFindings } from './axe.js';
import { DESKTOP, PHONE, as as asPerson, openBrowser, shoot } from './browser.js';
import { form, give, start } from './acts.js';
import type { VisitOptions } from './browser.js';
import { today } from './paper.js';

const site = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

/** Does a part of a journey as one person, in a window of their own that has to stay without faults. */
const as = (login: string, part: (page: Page) => Promise<void>, size: VisitOptions['size'] = DESKTOP): Promise<void> => asPerson(browser, site, { login, size }, part);

const told = (page: Page, what: string) => page.getByText(`${what}: đã ghi nhận`).waitFor();
const line = (page: Page, words: string) => page.locator('li[data-entry]').filter({ hasText: words });

async function submit(page: Page, number: string): Promise<void> {
  await start(page, 'Báo cáo hoàn thành');
  const sheet = form(page, 'Báo cáo hoàn thành');
  await sheet.getByRole('textbox', { name: 'Kết quả đạt được' }).fill('Đã gửi danh mục');
  await sheet.getByRole('textbox', { name: 'Số văn bản' }).fill(number);
  await sheet.getByRole('button', { name: /^Báo cáo hoàn thành/ }).click();
  await told(page, 'Báo cáo hoàn thành');
}

async function confirm(page: Page): Promise<void> {
  await start(page, 'Xác nhận hoàn thành');
  await form(page, 'Xác nhận hoàn thành').getByRole('button', { name: /^Xác nhận hoàn thành/ }).click();
  await told(page, 'Xác nhận hoàn thành');
}

const soon = (days: number): string => printDay(addDays(today(), days));

describe('an order to three units, from one line to the end', () => {
  const title = 'Rà soát danh mục thiết bị đo đã hết hạn kiểm định';
  const HEADS = [['tp.khoahoc', 'Phòng Quản lý khoa học'], ['tp.chuyendoiso', 'Phòng Chuyển đổi số'], ['tp.kehoach', 'Phòng Kế hoạch - Tài chính']] as const;
  let record = '';

  test('the office types it, keeps it through a reload, and sees what is missing', () => as('tonghop', async (page) => {
    await page.goto('/tasks');
    await page.getByRole('link', { name: 'Giao việc', exact: true }).click();
    await page.getByRole('textbox', { name: 'Việc gì' }).fill(`${title} trước ${soon(12)}`);
    await page.getByRole('button', { name: `Lấy hạn “trước ${soon(12)}” trong câu` }).click();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Hãy chọn ít nhất một đơn vị chủ trì.').waitFor();
    await page.reload();
    expect(await page.getByRole('textbox', { name: 'Việc gì' }).inputValue()).toBe(`${title} trước ${soon(12)}`);
    expect(await page.getByRole('textbox', { name: 'Thời hạn' }).inputValue()).toBe(`trước ${soon(12)}`);
    await page.getByRole('button', { name: /^Tất cả: Phòng/ }).click();
    await page.getByRole('combobox', { name: 'Theo chỉ đạo của' }).selectOption({ label: 'Giám đốc Phạm Quốc Khánh' });
    await shoot(page, 'life-order');
    expect.soft(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Xoá trắng' }).click();
    expect(await page.getByRole('textbox', { name: 'Việc gì' }).inputValue()).toBe('');
  }));

  test('and gives it, by the keyboard alone', () => as('tonghop', async (page) => {
    record = await give(page, { title, units: ['quan ly khoa hoc', 'chuyen doi so', 'ke hoach'], due: soon(12) });
    await page.getByText('0/3 đơn vị xong').waitFor();
    await line(page, 'Giao trực tiếp').getByText('không có văn bản').waitFor();
    await shoot(page, 'life-record');
    expect.soft(await axeFindings(page)).toEqual([]);
  }));

  test('each unit hands in, and the director confirms them one by one', async () => {
    for (const [at, [login, unit]] of HEADS.entries()) {
      await as(login, async (page) => {
        await page.goto(record);
        await page.getByRole('link', { name: unit, exact: true }).click();
        await submit(page, `${at + 1}1/BC-TEST`);
      });
      await as('giamdoc', async (page) => {
        await page.goto(record);
        await page.getByRole('link', { name: unit, exact: true }).click();
        await confirm(page);
        await page.goto(record);
        await page.getByText(`${at + 1}/3 đơn vị xong`).waitFor();
      });
    }
  });

  test('the head of the office hands the record in, and it ends', async () => {
    await as('chanhvanphong', async (page) => {
      await page.goto(record);
      await submit(page, '40/BC-TEST');
    });
    await as('giamdoc', async (page) => {
      await page.goto(record);
      await confirm(page);
      await page.getByText(/^.*Xong ngày/).first().waitFor();
    });
  });
});

describe('an act that was a mistake', () => {
  let task = '';

  test('goes back from the toast, and its line stands struck through', () => as('tonghop', async (page) => {
    task = await give(page, { title: 'Cập nhật sổ theo dõi thiết bị', units: ['quan ly khoa hoc'], due: soon(9) });
    await start(page, 'Đôn đốc');
    await form(page, 'Đôn đốc').getByRole('textbox', { name: 'Nội dung đôn đốc' }).fill('Đề nghị báo cáo tiến độ');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Đã đôn đốc 1 lần; gần nhất: Nhắc nhở').waitFor();
    await page.getByRole('status').getByRole('button', { name: 'Hoàn tác' }).click();
    await page.getByText('Đã hoàn tác.').waitFor();
    await page.getByText('Đã đôn đốc 1 lần').waitFor({ state: 'detached' });
    const undone = line(page, 'Đề nghị báo cáo tiến độ');
    expect(await undone.getAttribute('data-undone')).toBe('true');
    await undone.getByText('Đã hoàn tác').waitFor();
    await line(page, 'Hoàn tác: Nhắc nhở (đôn đốc lần 1)').waitFor();
    await shoot(page, 'life-undone');
    expect.soft(await axeFindings(page)).toEqual([]);
  }));

  test('goes back from the timeline too, for who did it and for the office', async () => {
    await as('tp.khoahoc', async (page) => {
      await page.goto(task);
      await start(page, 'Báo cáo');
      await form(page, 'Báo cáo').getByRole('textbox', { name: 'Đã làm được gì' }).fill('Ghi nhầm việc khác');
      await page.keyboard.press('Control+Enter');
      await told(page, 'Báo cáo');
      await page.reload();
      await line(page, 'Ghi nhầm việc khác').getByRole('button', { name: 'Hoàn tác: Tiến độ' }).click();
      await page.getByText('Đã hoàn tác.').waitFor();
      // The receipt that the report implied is taken back with it.
      expect(await line(page, 'ghi kèm khi báo cáo').getAttribute('data-undone')).toBe('true');
      await page.getByText('Chưa tiếp nhận', { exact: true }).first().waitFor();
    });
  });
});

describe('what was given out is corrected', () => {
  let first = '';

  test('in the fields as they stand, each change in words', () => as('tonghop', async (page) => {
    first = await give(page, { title: 'Lập danh sách phòng thí nghiệm', units: ['quan ly khoa hoc'], due: soon(15) });
    await start(page, 'Sửa nhiệm vụ');
    const sheet = form(page, 'Sửa nhiệm vụ');
    expect(await sheet.getByRole('textbox', { name: 'Nội dung nhiệm vụ' }).inputValue()).toBe('Lập danh sách phòng thí nghiệm');
    expect(await sheet.getByRole('button', { name: /^Sửa nhiệm vụ/ }).isDisabled()).toBe(true);
    await sheet.getByRole('textbox', { name: 'Nội dung nhiệm vụ' }).fill('Lập danh sách phòng thí nghiệm của các xã');
    await sheet.getByRole('combobox', { name: 'Phối hợp' }).fill('chuyen doi so');
    await page.getByRole('option', { name: /Phòng Chuyển đổi số/ }).click();
    await sheet.getByRole('checkbox', { name: 'Trọng tâm' }).check();
    // What was typed outlives a reload.
    await page.reload();
    await start(page, 'Sửa nhiệm vụ');
    await sheet.getByText('được giữ trên máy này').waitFor();
    expect(await sheet.getByRole('textbox', { name: 'Nội dung nhiệm vụ' }).inputValue()).toBe('Lập danh sách phòng thí nghiệm của các xã');
    expect(await sheet.getByRole('checkbox', { name: 'Trọng tâm' }).isChecked()).toBe(true);
    await shoot(page, 'life-amend');
    expect.soft(await axeFindings(page)).toEqual([]);
    await sheet.getByRole('textbox', { name: 'Lý do sửa (nếu có)' }).fill('Ghi thiếu địa bàn');
    await page.keyboard.press('Control+Enter');
    await told(page, 'Sửa nhiệm vụ');
    await page.getByRole('heading', { level: 1, name: 'Lập danh sách phòng thí nghiệm của các xã' }).waitFor();
    await page.getByText('Phối hợp: không có → Phòng Chuyển đổi số').waitFor();
    await page.getByText('Trọng tâm: không → có').waitFor();
  }));

  test('and an order that came twice ends in the other one', () => as('tonghop', async (page) => {
    await give(page, { title: 'Lập danh sách phòng thí nghiệm cấp xã', units: ['chuyen doi so'], due: soon(16) });
    await start(page, 'Nhập vào nhiệm vụ khác');
    const sheet = form(page, 'Nhập vào nhiệm vụ khác');
    await sheet.getByRole('radio', { name: /phòng thí nghiệm của các xã/ }).first().check();
    await sheet.getByRole('textbox', { name: 'Lý do' }).fill('Trùng nội dung');
    await shoot(page, 'life-merge');
    expect.soft(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await told(page, 'Nhập vào nhiệm vụ khác');
    await page.getByText('Đã nhập vào:').getByRole('link', { name: /phòng thí nghiệm của các xã/ }).click();
    await page.waitForURL(`**${first}`);
    await page.getByText('Đã nhập từ:').getByRole('link', { name: /phòng thí nghiệm cấp xã/ }).waitFor();
  }));
});

test('the way of a product is written down and ticked off, and a condition is said plainly, on a phone', () => as('tonghop', async (page) => {
  await page.goto('/tasks/new');
  await page.getByRole('textbox', { name: 'Việc gì' }).fill('Xây dựng đề án phòng thí nghiệm liên xã');
  await page.getByRole('combobox', { name: 'Chủ trì' }).fill('quan ly khoa hoc');
  await page.getByRole('option').first().click();
  await page.getByRole('checkbox', { name: 'Không hạn' }).check();
  await page.getByText('Điều kiện, các bước trình duyệt, chế độ xem').click();
  await page.getByRole('textbox', { name: /Chỉ bắt đầu khi/ }).fill('khi Bộ có hướng dẫn');
  await page.getByRole('button', { name: 'Thêm bước' }).click();
  await page.getByRole('textbox', { name: 'Cấp, đơn vị' }).fill('Giám đốc Sở');
  await page.getByRole('button', { name: 'Thêm bước' }).click();
  await page.getByRole('textbox', { name: 'Cấp, đơn vị' }).last().fill('UBND tỉnh');
  await shoot(page, 'life-order-phone');
  expect.soft(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Giao việc', exact: true }).click();
  await page.getByText('Chờ điều kiện: khi Bộ có hướng dẫn.').waitFor();
  await page.getByText('0/2 bước xong').waitFor();
  await shoot(page, 'life-sleeping-phone');
  expect.soft(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Bắt đầu thực hiện' }).click();
  await form(page, 'Bắt đầu thực hiện').getByRole('textbox', { name: /Hạn tính từ khi điều kiện xảy ra/ }).fill(soon(20));
  await form(page, 'Bắt đầu thực hiện').getByRole('button', { name: /^Bắt đầu thực hiện/ }).click();
  await page.getByText('Điều kiện đã có: khi Bộ có hướng dẫn.').waitFor();
  await page.getByRole('button', { name: 'Đánh dấu xong: Trình: Giám đốc Sở' }).click();
  await page.getByRole('form', { name: /^Đánh dấu xong/ }).getByRole('textbox', { name: /Số văn bản/ }).fill('15/TTr-TEST');
  await page.getByRole('form', { name: /^Đánh dấu xong/ }).getByRole('button', { name: 'Xong' }).click();
  await page.getByText('1/2 bước xong').waitFor();
  await page.getByText('văn bản 15/TTr-TEST').first().waitFor();
  await shoot(page, 'life-steps-phone');
}, PHONE));

describe('what waits for a word from above is finished on the overview', () => {
  const decision = (page: Page, title: string) => page.locator('li[data-decision]').filter({ hasText: title });
  const marked = async (page: Page, title: string, unit: string): Promise<string> => {
    const task = await give(page, { title, units: [unit], due: soon(5) });
    await start(page, 'Sửa nhiệm vụ');
    const sheet = form(page, 'Sửa nhiệm vụ');
    await sheet.getByRole('checkbox', { name: 'Trọng tâm' }).check();
    await sheet.getByRole('combobox', { name: 'Độ khẩn' }).selectOption('flash');
    await sheet.getByRole('button', { name: /^Sửa nhiệm vụ/ }).click();
    await told(page, 'Sửa nhiệm vụ');
    return task;
  };
  const [wanted, stuck] = ['Thẩm định hồ sơ phòng thử nghiệm', 'Sửa chữa kho hoá chất'];
  let [first, second] = ['', ''];

  test('a unit asks that another leads, and another meets what it cannot clear', async () => {
    await as('giamdoc', async (page) => {
      first = await marked(page, wanted, 'quan ly khoa hoc');
      second = await marked(page, stuck, 'chuyen doi so');
    });
    await as('tp.khoahoc', async (page) => {
      await page.goto(first);
      await start(page, 'Đề nghị khác');
      await form(page, 'Đề nghị khác').getByRole('combobox', { name: 'Đề nghị gì' }).selectOption({ label: 'Chuyển đơn vị chủ trì' });
      await form(page, 'Đề nghị khác').getByRole('combobox', { name: 'Chuyển cho đơn vị' }).fill('thanh tra');
      await page.getByRole('option', { name: /Thanh tra Sở/ }).click();
      await form(page, 'Đề nghị khác').getByRole('textbox', { name: 'Lý do' }).fill('Thuộc chức năng thanh tra');
      await page.keyboard.press('Control+Enter');
      await page.getByText(/đề nghị Chuyển đơn vị chủ trì: Thanh tra Sở/).waitFor();
    });
    await as('tp.chuyendoiso', async (page) => {
      await page.goto(second);
      await start(page, 'Báo vướng mắc');
      await form(page, 'Báo vướng mắc').getByRole('textbox').fill('Chưa có kinh phí sửa chữa');
      await form(page, 'Báo vướng mắc').getByRole('checkbox').check();
      await page.keyboard.press('Control+Enter');
      await page.getByText(/^Vướng mắc chờ ý kiến chỉ đạo/).waitFor();
    });
  });

  test('the director grants the one, takes it back, grants it again, and instructs on the other', () => as('giamdoc', async (page) => {
    await decision(page, wanted).getByText(/Đề nghị chuyển đơn vị chủ trì: Thanh tra Sở/).waitFor();
    await shoot(page, 'life-decisions');
    expect.soft(await axeFindings(page)).toEqual([]);
    await decision(page, wanted).getByRole('button', { name: 'Đồng ý', exact: true }).click();
    await decision(page, wanted).waitFor({ state: 'detached' });
    await page.getByRole('status').getByRole('button', { name: 'Hoàn tác' }).click();
    await decision(page, wanted).getByRole('button', { name: 'Đồng ý', exact: true }).click();
    await decision(page, wanted).waitFor({ state: 'detached' });
    await page.goto('/tasks?waiting=instruction');
    await page.getByRole('row', { name: new RegExp(stuck) }).getByRole('link').first().click();
    await page.getByRole('button', { name: 'Chỉ đạo' }).first().click();
    await form(page, 'Chỉ đạo').getByRole('textbox', { name: 'Nội dung chỉ đạo' }).fill('Dùng kinh phí thường xuyên của Sở');
    await shoot(page, 'life-instruct');
    await page.keyboard.press('Control+Enter');
    await page.getByText(/^Vướng mắc chờ ý kiến chỉ đạo/).waitFor({ state: 'detached' });
    await page.goto(first);
    await page.getByText('Chủ trì: Phòng Quản lý khoa học → Thanh tra Sở').first().waitFor();
  }));

  test('the overview goes on the wall, and on one sheet of paper', () => as('giamdoc', async (page) => {
    await page.locator('[data-figure]').first().waitFor();
    const size = () => page.locator('h1').evaluate((title) => title.getBoundingClientRect().height);
    const before = await size();
    await page.getByRole('button', { name: 'Chiếu' }).click();
    await page.getByRole('button', { name: 'Thôi chiếu' }).waitFor();
    await page.getByRole('navigation').first().waitFor({ state: 'hidden' });
    expect(await size()).toBeGreaterThanOrEqual(2 * before);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
    await shoot(page, 'life-projected');
    expect.soft(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Chiếu' }).waitFor();
    const paper = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
    expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  }));
});

test('a head gives work to an officer of the own unit, receives what is new in its row, and confirms what comes back there', async () => {
  const [inside, fresh] = ['Lập danh mục hồ sơ lưu của phòng', 'Chuẩn bị phòng trưng bày sáng chế'];
  const row = (page: Page, title: string) => page.locator('li[data-row]').filter({ hasText: title });
  await as('giamdoc', async (page) => void (await give(page, { title: fresh, units: ['cong nghe va doi moi'], due: soon(20) })));
  await as('tp.congnghe', async (page) => {
    await page.getByRole('link', { name: 'Giao cho chuyên viên' }).click();
    await page.getByRole('textbox', { name: 'Việc gì' }).fill(inside);
    await page.getByRole('combobox', { name: 'Người làm (nếu giao luôn)' }).fill('ly thanh mai');
    await page.getByRole('option', { name: /Lý Thanh Mai/ }).click();
    await page.getByRole('textbox', { name: 'Thời hạn' }).fill(soon(10));
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/\/tasks\/[\w-]{36}$/);
    await page.goto('/mine');
    await row(page, fresh).getByRole('button', { name: 'Tiếp nhận' }).click();
    await row(page, fresh).getByRole('button', { name: 'Tiếp nhận' }).waitFor({ state: 'detached' });
    await row(page, fresh).getByRole('button', { name: 'Giao người làm' }).click();
    await page.getByRole('combobox', { name: 'Giao cho' }).fill('ly thanh mai');
    await page.getByRole('option', { name: /Lý Thanh Mai/ }).click();
    await shoot(page, 'life-mine');
    expect.soft(await axeFindings(page)).toEqual([]);
    await form(page, 'Giao người làm').getByRole('button', { name: /^Giao người làm/ }).click();
    await row(page, fresh).getByText('Lý Thanh Mai').waitFor();
  });
  await as('cv.congnghe', async (page) => {
    await page.getByRole('link', { name: inside }).first().click();
    await page.getByRole('link', { name: 'Mở trang nhiệm vụ' }).click();
    // The address changes before the page does: until then the acts seen are those of the preview.
    await page.getByRole('heading', { level: 1, name: inside }).waitFor();
    await submit(page, '77/BC-TEST');
  });
  await as('tp.congnghe', async (page) => {
    const waiting = page.locator('section').filter({ has: page.getByRole('heading', { name: /^Chờ đồng chí trả lời/ }) });
    await waiting.locator('li').filter({ hasText: inside }).getByRole('button', { name: 'Đồng ý', exact: true }).click();
    await row(page, inside).waitFor({ state: 'detached' });
  });
});
