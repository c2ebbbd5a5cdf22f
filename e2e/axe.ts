import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every rule of WCAG up to 2.2, levels A and AA. */
const OPTIONS: RunOptions = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] };

/** What axe finds on the page as it stands, one readable line for each place; empty where it finds nothing. */
export async function axeFindings(page: Page): Promise<string[]> {
  // The page's own policy allows no foreign script, so axe comes in by way of the debugger.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(SOURCE);
  const results = await page.evaluate(
    (options) => (globalThis as unknown as { readonly axe: { run(context: Document, options: unknown): Promise<unknown> } }).axe.run(document, options),
    OPTIONS,
  );
  return (results as AxeResults).violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${rule.help} at ${node.target.join(' ')}; ${(node.failureSummary ?? '').replace(/\s+/g, ' ')}`));
}
