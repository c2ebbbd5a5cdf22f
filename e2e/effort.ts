import type { Page } from 'playwright-core';

declare global {
  /** Put into the page by `countEffort`. */
  var tellEffort: (kind: keyof Effort, count: number) => Promise<void>;
}

/** What hands do on pages: presses of the mouse, keys, and letters that are typed. */
export interface Effort {
  clicks: number;
  keys: number;
  letters: number;
}

// Card, Moran and Newell's keystroke-level model: to point and press, a key, a letter of a good typist, and the thought before a press.
const SECONDS = { click: 1.3, key: 0.28, letter: 0.28, thought: 1.35 } as const;

/** How long a person needs for it, in seconds. */
export const secondsOf = ({ clicks, keys, letters }: Effort): number => clicks * (SECONDS.click + SECONDS.thought) + keys * (SECONDS.key + SECONDS.thought) + letters * SECONDS.letter;

/** Counts on a page, from its next address on, what a person does there. */
export async function countEffort(page: Page, effort: Effort): Promise<void> {
  await page.exposeFunction('tellEffort', (kind: keyof Effort, count: number) => void (effort[kind] += count));
  await page.addInitScript(() => {
    const tell = (kind: keyof Effort, count: number): void => void globalThis.tellEffort(kind, count);
    const lengths = new WeakMap<EventTarget, number>();
    addEventListener('pointerdown', () => tell('clicks', 1), true);
    addEventListener('keydown', (event) => { if (event.key.length > 1 || event.ctrlKey || event.altKey) tell('keys', 1); }, true);
    addEventListener('focusin', ({ target }) => { if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) lengths.set(target, target.value.length); }, true);
    addEventListener('input', ({ target }) => {
      if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
      tell('letters', Math.abs(target.value.length - (lengths.get(target) ?? 0)));
      lengths.set(target, target.value.length);
    }, true);
  });
}
