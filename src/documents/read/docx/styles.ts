import { type Attributes, child, children, isOn, valueOf, type XmlElement } from './xml.js';

/** Where a paragraph is numbered: a list and a level in it (0 is the outermost). */
export interface NumberingPlace {
  readonly list: string;
  readonly level: number | null;
}

export interface Styles {
  /** The numbering that a paragraph style brings along, from itself or the styles it is based on. */
  numberingOf(style: string | null): NumberingPlace | null;
  /** The font of Latin letters that a paragraph or character style brings along; null where none is named. */
  fontOf(style: string | null): string | null;
  /** Whether paragraphs of this style begin with an indent. */
  indentsFirstLine(style: string | null): boolean;
  /** Whether tables of this style show lines between their columns. */
  isRuled(style: string | null): boolean;
}

const LONGEST_CHAIN = 30;

/** Whether a set of borders draws lines between columns; null when it does not say. */
export function drawsColumns(borders: XmlElement | undefined): boolean | null {
  const inside = valueOf(borders, 'insideV');
  return inside === undefined ? null : inside !== 'nil' && isOn(inside);
}

/** Whether an indentation moves the first line in; null when it says nothing of it. */
export function indentsFirstLine(indentation: Attributes | undefined): boolean | null {
  const [first, hanging] = [indentation?.['firstLine'], indentation?.['hanging']];
  return first === undefined && hanging === undefined ? null : Number(first ?? 0) > 0;
}

function numberingIn(style: XmlElement): NumberingPlace | null {
  const numbering = child(child(style, 'pPr'), 'numPr');
  const list = valueOf(numbering, 'numId');
  const level = valueOf(numbering, 'ilvl');
  return list === undefined ? null : { list, level: level === undefined ? null : Number(level) };
}

const fontIn = (properties: XmlElement | undefined): string | undefined => {
  const fonts = child(child(properties, 'rPr'), 'rFonts')?.attributes;
  return fonts?.['ascii'] ?? fonts?.['hAnsi'];
};

/** Reads `styles.xml`; a document without one has no styles. */
export function stylesOf(root: XmlElement | undefined): Styles {
  const byId = new Map(children(root, 'style').map((style) => [style.attributes['styleId'] ?? '', style]));
  const standard = [...byId.values()].find((style) => style.attributes['type'] === 'paragraph' && style.attributes['default'] === '1');
  const chain = (id: string | null): XmlElement[] => {
    const found: XmlElement[] = [];
    let style = id === null ? standard : byId.get(id);
    while (style !== undefined && found.length < LONGEST_CHAIN) {
      found.push(style);
      style = byId.get(valueOf(style, 'basedOn') ?? '');
    }
    return found;
  };
  const defaults = fontIn(child(child(root, 'docDefaults'), 'rPrDefault')) ?? null;
  const fonts = new Map<string | null, string | null>();
  const indents = new Map<string | null, boolean>();
  return {
    fontOf: (id) => {
      if (!fonts.has(id)) fonts.set(id, chain(id).map(fontIn).find((font) => font !== undefined) ?? defaults);
      return fonts.get(id) ?? null;
    },
    indentsFirstLine: (id) => {
      const known = indents.get(id) ?? chain(id).map((style) => indentsFirstLine(child(child(style, 'pPr'), 'ind')?.attributes)).find((indented) => indented !== null) ?? false;
      indents.set(id, known);
      return known;
    },
    numberingOf: (id) => chain(id).map(numberingIn).find((place) => place !== null) ?? null,
    isRuled: (id) =>
      id !== null && (chain(id).map((style) => drawsColumns(child(child(style, 'tblPr'), 'tblBorders'))).find((drawn) => drawn !== null) ?? false),
  };
}
