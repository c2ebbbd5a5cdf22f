import type { TaskFilter } from '#contract/index.js';

/** The parameters of an address as plain texts, so that a search for `57` stays a text and addresses stay readable. */
export function readSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

/** The query part of an address, with its question mark; empty values are left out. */
export function writeSearch(search: Record<string, unknown>): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) if (value !== undefined && value !== null && value !== '') query.set(key, String(value));
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

export type TaskSearch = { readonly [K in keyof TaskFilter]?: string };

/** A filter of the contract as parameters of the page `/tasks`: the link from a number to the list that it counts. */
export function searchOf(filter: TaskFilter): TaskSearch {
  return Object.fromEntries(Object.entries(filter).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])));
}
