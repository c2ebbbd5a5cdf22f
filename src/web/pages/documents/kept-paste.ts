import { keepInTab, textInTab } from '../../parts/tab.js';

/** What is typed or pasted as the text of a paper. */
export interface Pasted {
  readonly title: string;
  readonly text: string;
}

const keyOf = (personId: string): string => `dondoc.paste.${personId}`;

/** Where the form begins: with the text that was just pasted, else with what was typed before in this tab, unless that was another paper. */
export function recallPasted(personId: string, initial: Pasted): Pasted {
  const kept = initial.text === '' ? storedOf(personId) : null;
  return kept !== null && (initial.title === '' || initial.title === kept.title) ? kept : initial;
}

function storedOf(personId: string): Pasted | null {
  try {
    const stored: unknown = JSON.parse(textInTab(keyOf(personId)) ?? 'null');
    if (typeof stored !== 'object' || stored === null || !('title' in stored) || !('text' in stored)) return null;
    return typeof stored.title === 'string' && typeof stored.text === 'string' ? { title: stored.title, text: stored.text } : null;
  } catch {
    return null;
  }
}

/** Keeps what is typed until it is sent, or forgets it when given null. */
export function keepPasted(personId: string, pasted: Pasted | null): void {
  keepInTab(keyOf(personId), pasted);
}
