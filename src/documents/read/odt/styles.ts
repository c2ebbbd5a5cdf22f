import type { Attributes, XmlListener } from '../docx/xml.js';
import { legacyFont, type LegacyFont } from '../legacy/fonts.js';
import { addLevel, type ListStyle } from './lists.js';

/** What the styles of an odt say that changes its words: fonts, lists, hidden text and ruled cells. */
export interface OdtStyles {
  readonly lists: Map<string, ListStyle>;
  /** The numbering of headings. */
  readonly outline: ListStyle;
  fontOf(style: string): LegacyFont | null;
  isHidden(style: string): boolean;
  listOf(style: string): string | null;
  isRuled(style: string): boolean;
}

interface Style {
  readonly parent: string;
  readonly list: string | null;
  font: string | null;
  hidden: boolean;
  ruled: boolean;
}

const LONGEST_CHAIN = 30;
const SIDES = ['border', 'border-left', 'border-right'];

/** Gathers styles from a part as it streams by; `content.xml` and `styles.xml` both hold some. */
export function odtStyles(): OdtStyles & { readonly listener: XmlListener } {
  const styles = new Map<string, Style>();
  const faces = new Map<string, string>();
  const lists = new Map<string, ListStyle>();
  const outline: ListStyle = new Map();
  let style: Style | null = null;
  let list: ListStyle | null = null;

  const OPENINGS: Readonly<Record<string, (attributes: Attributes, name: string) => void>> = {
    'font-face': (attributes) => faces.set(attributes['name'] ?? '', (attributes['font-family'] ?? '').replace(/['"]/gu, '')),
    style: (attributes) => {
      style = { parent: attributes['parent-style-name'] ?? '', list: attributes['list-style-name'] ?? null, font: null, hidden: false, ruled: false };
      styles.set(attributes['name'] ?? '', style);
    },
    'text-properties': (attributes) => {
      if (style === null) return;
      style.font = attributes['font-name'] ?? attributes['font-family'] ?? style.font;
      if (attributes['display'] === 'none') style.hidden = true;
    },
    'table-cell-properties': (attributes) => {
      if (style !== null) style.ruled = SIDES.some((side) => /\b(?:solid|double|dashed|dotted)\b/u.test(attributes[side] ?? ''));
    },
    'list-style': (attributes) => lists.set(attributes['name'] ?? '', (list = new Map())),
    'outline-style': () => (list = outline),
    'list-level-style-number': (attributes, name) => list !== null && addLevel(list, name, attributes),
    'list-level-style-bullet': (attributes, name) => list !== null && addLevel(list, name, attributes),
    'list-level-style-image': (attributes, name) => list !== null && addLevel(list, name, attributes),
    'outline-level-style': (attributes, name) => list !== null && addLevel(list, name, attributes),
  };
  const chain = (name: string): Style[] => {
    const found: Style[] = [];
    for (let each = styles.get(name); each !== undefined && found.length < LONGEST_CHAIN; each = styles.get(each.parent)) found.push(each);
    return found;
  };
  return {
    lists,
    outline,
    listener: {
      open: (name, attributes) => OPENINGS[name]?.(attributes, name),
      close: (name) => {
        if (name === 'style') style = null;
        else if (name === 'list-style' || name === 'outline-style') list = null;
      },
      text: () => undefined,
    },
    fontOf: (name) => {
      const font = chain(name).find((each) => each.font !== null)?.font ?? '';
      return font === '' ? null : legacyFont(faces.get(font) ?? font);
    },
    isHidden: (name) => chain(name).some((each) => each.hidden),
    listOf: (name) => chain(name).find((each) => each.list !== null)?.list ?? null,
    isRuled: (name) => chain(name).some((each) => each.ruled),
  };
}
