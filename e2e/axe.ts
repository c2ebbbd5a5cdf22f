import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as Axe from 'axe-core';
import type { AxeResults, NodeResult, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare global {
  /** On the page, once the script above has run there. */
  const axe: typeof Axe;
}

/** Every rule of WCAG up to 2.2, levels A and AA. */
const OPTIONS: RunOptions = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] };

/** What axe finds on the page as it stands, one readable line for each place; empty where it finds nothing. */
export async function axeFindings(page: Page): Promise<string[]> {
  // The page's own policy allows no foreign script, so axe comes in by way of the debugger.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(SOURCE);
  await stillness(page);
  const found: string[] = [];
  for (const { id, help, nodes } of (await runAxe(page, null, OPTIONS)).violations) {
    for (const node of nodes) {
      if (id === 'target-size' && !(await isSmallInTheMiddle(page, node))) continue;
      found.push(`${id}: ${help} at ${node.target.join(' ')}; ${(node.failureSummary ?? '').replace(/\s+/g, ' ')}`);
    }
  }
  return found;
}

/** Waits until nothing fades or slides any more: a colour half way between two is neither. What turns for ever is not waited for. */
const stillness = (page: Page): Promise<unknown> =>
  page.evaluate(() => Promise.allSettled(document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity).map(({ finished }) => finished)));

/** A bar that keeps its place lies over the rows at the edge of the window, and they are scrolled out from under it: a target is small if it is so in the middle. */
async function isSmallInTheMiddle(page: Page, { target }: NodeResult): Promise<boolean> {
  const selector = target.join(' ');
  await page.locator(selector).first().evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  return (await runAxe(page, selector, { ...OPTIONS, runOnly: { type: 'rule', values: ['target-size'] } })).violations.length > 0;
}

async function runAxe(page: Page, selector: string | null, options: RunOptions): Promise<AxeResults> {
  // As text: the elements among the findings do not leave the page.
  const told = await page.evaluate(async ([where, how]) => JSON.stringify(await axe.run(where ?? document, how)), [selector, options] as const);
  return JSON.parse(told) as AxeResults;
}
