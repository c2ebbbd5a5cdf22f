import type { DefaultTreeAdapterMap } from 'parse5';

export type HtmlNode = DefaultTreeAdapterMap['childNode'];
export type HtmlElement = DefaultTreeAdapterMap['element'];

/** The value of an attribute; '' where it is not there. */
export const attribute = (element: HtmlElement, name: string): string => element.attrs.find((each) => each.name === name)?.value ?? '';

/** A number in an attribute, within bounds; the bounds keep a table of a million columns from being drawn. */
export function numberIn(element: HtmlElement, name: string, { otherwise, most }: { readonly otherwise: number; readonly most: number }): number {
  const value = Number.parseInt(attribute(element, name), 10);
  return Number.isNaN(value) ? otherwise : Math.min(Math.max(value, 0), most);
}

/** The value of a property in a `style` attribute, lower case; '' where it is not there. */
export function styleOf(element: HtmlElement, property: string): string {
  const style = attribute(element, 'style');
  if (!style.includes(property)) return '';
  const found = style.split(';').find((each) => each.trimStart().toLowerCase().startsWith(`${property}:`));
  return found === undefined ? '' : found.slice(found.indexOf(':') + 1).trim();
}
