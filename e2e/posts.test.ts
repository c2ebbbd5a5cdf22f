import type { Browser } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { axeFindings } from './axe.js';
import { PHONE, openBrowser, shoot, signIn, visit } from './browser.js';

const site = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

test('a head lets an officer act: both are told in the frame, the officer can, and the end is at once', async () => {
  const head = await visit(browser, site);
  await signIn(head.page, 'tp.kehoach');
  await head.page.getByRole('button', { name: /Tài khoản/ }).click();
  await head.page.getByRole('button', { name: 'Làm thay' }).click();
  await head.page.getByRole('button', { name: 'Giao làm thay' }).click();
  const form = head.page.getByRole('form', { name: 'Giao làm thay' });
  await form.getByRole('combobox', { name: 'Người làm thay' }).fill('ngo minh quan');
  await head.page.getByRole('option', { name: /Ngô Minh Quân/ }).click();
  await form.getByLabel('Đến hết ngày').fill('31/12/2099');
  await form.getByLabel(/Số văn bản/).fill('15/GUQ-KHTC');
  await shoot(head.page, 'delegation-form-desktop');
  expect(await axeFindings(head.page)).toEqual([]);
  await form.getByRole('button', { name: 'Giao', exact: true }).click();
  const row = head.page.getByRole('listitem', { name: /Ngô Minh Quân làm thay Bùi Thị Hồng/ });
  await row.getByText('Đang làm thay').waitFor();
  await head.page.getByRole('complementary', { name: 'Làm thay' }).getByText(/Ngô Minh Quân đang làm thay bạn/).waitFor();

  const officer = await visit(browser, site);
  await signIn(officer.page, 'cv.kehoach');
  await officer.page.getByRole('complementary', { name: 'Làm thay' }).getByText(/Đang làm thay Bùi Thị Hồng \(Trưởng phòng\): tất cả, đến hết 31\/12\/2099/).waitFor();
  await shoot(officer.page, 'acting-desktop');
  await officer.page.setViewportSize(PHONE);
  await officer.page.goto('/delegations');
  await officer.page.getByRole('listitem', { name: /làm thay/ }).first().waitFor();
  await shoot(officer.page, 'delegations-phone');
  expect(await axeFindings(officer.page)).toEqual([]);

  await row.getByRole('button', { name: 'Kết thúc' }).click();
  await shoot(head.page, 'delegation-end-desktop');
  await row.getByRole('button', { name: 'Kết thúc' }).click();
  await row.getByText('Đã thôi').waitFor();
  await officer.page.reload();
  await officer.page.getByRole('listitem', { name: /làm thay/ }).first().getByText('Đã thôi').waitFor();
  expect(await officer.page.getByRole('complementary', { name: 'Làm thay' }).count()).toBe(0);
  expect([...head.faults, ...officer.faults]).toEqual([]);
  await head.context.close();
  await officer.context.close();
});

test('who keeps the register moves a person to another unit, then records that they left', async () => {
  const { page, context, faults } = await visit(browser, site);
  await signIn(page, 'quantri', { at: '/people?add=person' });
  const add = page.getByRole('form', { name: 'Thêm người' });
  await add.getByLabel('Họ và tên').fill('Kiều Thị Lan');
  await add.getByLabel('Tên đăng nhập').fill(`kieu.lan.${Date.now()}`);
  await add.getByLabel('Chức danh').fill('Chuyên viên');
  await add.getByRole('combobox', { name: 'Đơn vị' }).fill('ke hoach');
  await page.getByRole('option').first().click();
  await add.getByRole('button', { name: 'Thêm' }).click();
  await page.getByRole('button', { name: 'Đã trao' }).click();

  const person = page.getByRole('listitem').filter({ hasText: 'Kiều Thị Lan' });
  await person.getByRole('button', { name: /Sửa chức vụ/ }).click();
  await person.getByRole('radio', { name: /Chuyển chức vụ/ }).check();
  await person.getByRole('combobox', { name: 'Đơn vị' }).fill('quan ly khoa hoc');
  await page.getByRole('option').first().click();
  await person.getByLabel('Chức danh').fill('Phó Trưởng phòng');
  await person.getByLabel('Kể từ ngày').fill('31/12/2099');
  await person.getByLabel(/Số quyết định/).fill('20/QĐ-SKHCN');
  await shoot(page, 'post-move-desktop');
  expect(await axeFindings(page)).toEqual([]);
  await page.setViewportSize(PHONE);
  await shoot(page, 'post-move-phone');
  await person.getByRole('button', { name: 'Ghi' }).click();
  await person.getByText(/Phó Trưởng phòng.*\(từ 31\/12\/2099\)/).waitFor();
  await person.getByText(/Chuyên viên.*\(đến 30\/12\/2099\)/).waitFor();
  expect(faults).toEqual([]);
  await context.close();
});
