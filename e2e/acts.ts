import type { Page } from 'playwright-core';

/** A button among what can be done with a task. */
export const act = (page: Page, name: string) => page.getByRole('group', { name: 'Việc có thể làm' }).getByRole('button', { name, exact: true });

/** The form of an act. */
export const form = (page: Page, name: string) => page.getByRole('form', { name, exact: true });

/** Types an order by the keyboard alone, from the palette on; answers its address. */
export async function give(page: Page, order: { readonly title: string; readonly units: readonly string[]; readonly due: string }): Promise<string> {
  await page.goto('/tasks');
  await page.getByRole('heading', { level: 1, name: 'Nhiệm vụ' }).waitFor();
  await page.keyboard.press('Control+k');
  await page.locator('dialog[open]').getByRole('combobox').fill('giao viec moi');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Việc gì' }).fill(order.title);
  for (const unit of order.units) {
    await page.getByRole('combobox', { name: 'Chủ trì' }).fill(unit);
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
  }
  await page.getByRole('textbox', { name: 'Thời hạn' }).fill(order.due);
  await page.keyboard.press('Control+Enter');
  await page.getByText(/^Đã giao việc/).waitFor();
  await page.waitForURL(/\/tasks\/[\w-]{36}$/);
  // The address changes before the page does.
  await page.getByRole('textbox', { name: 'Việc gì' }).waitFor({ state: 'detached' });
  return new URL(page.url()).pathname;
}

/** Opens the form of a command, which may stand behind "more". */
export async function start(page: Page, name: string): Promise<void> {
  await act(page, name).or(act(page, 'Việc khác')).first().waitFor();
  if ((await act(page, name).count()) === 0) await act(page, 'Việc khác').click();
  await act(page, name).click();
}
