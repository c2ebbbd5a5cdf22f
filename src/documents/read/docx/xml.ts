import { SaxesParser } from 'saxes';
import { Unreadable } from '../unreadable.js';

/** Attributes by local name: `w:val` and `val` are both `val`. */
export type Attributes = Readonly<Record<string, string>>;

/** Receives a part of a docx as it streams by; names are local names. */
export interface XmlListener {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

export interface XmlElement {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly XmlElement[];
}

const DEEPEST = 2000;

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function localAttributes(attributes: Record<string, string>): Attributes {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [localName(name), value]));
}

/**
 * Streams XML to a listener. Prefixes are dropped: writers differ in them, and no two vocabularies of a docx give one
 * name two meanings that matter here. No entity beyond the five of XML is known, nothing outside is ever fetched.
 *
 * @throws Unreadable `document.damaged` for malformed, foreign or absurdly deep XML
 */
export async function listenToXml(chunks: AsyncIterable<Buffer>, listener: XmlListener): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > DEEPEST) throw new Unreadable('document.damaged');
    listener.open(localName(tag.name), localAttributes(tag.attributes));
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    listener.close(localName(tag.name));
  });
  parser.on('text', (text) => listener.text(text));
  parser.on('cdata', (text) => listener.text(text));
  const decoder = new TextDecoder('utf-8');
  try {
    for await (const chunk of chunks) parser.write(decoder.decode(chunk, { stream: true }));
    parser.write(decoder.decode()).close();
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('document.damaged');
  }
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
}

/** The elements of a small part (styles, numbering, relationships) as a tree, without text. */
export async function xmlTree(chunks: AsyncIterable<Buffer>): Promise<XmlElement> {
  const root: OpenElement = { name: '', attributes: {}, children: [] };
  const open: OpenElement[] = [root];
  await listenToXml(chunks, {
    open(name, attributes) {
      const element: OpenElement = { name, attributes, children: [] };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    close: () => void open.pop(),
    text: () => undefined,
  });
  return root.children[0] ?? root;
}

/** The first child of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((each) => each.name === name);
}

/** All children of that name. */
export function children(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((each) => each.name === name) ?? [];
}

/** The `val` of a child, as most settings of a docx are written. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes['val'];
}

/** Whether a switch of a docx is on: present, and not said to be off. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !['0', 'false', 'off', 'none'].includes(value);
}
