import { recall, remember } from '../parts/memory.js';

const KEY = 'dondoc.contrast';

/** Whether this browser was asked for high contrast. */
export function highContrast(): boolean {
  return recall(KEY) === 'high';
}

/** Switches high contrast on or off, now and for the next visits. */
export function switchHighContrast(on: boolean): void {
  remember(KEY, on ? 'high' : null);
  showContrast();
}

/** Puts the remembered choice on the page. */
export function showContrast(): void {
  if (highContrast()) document.documentElement.dataset['contrast'] = 'high';
  else delete document.documentElement.dataset['contrast'];
}
