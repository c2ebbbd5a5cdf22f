import { formattedNumber } from './number-format.js';
import type { NumberingPlace, Styles } from './styles.js';
import { printedSigns } from '../symbols.js';
import { child, children, isOn, valueOf, type XmlElement } from './xml.js';

/** One level of a list: `text` holds `%1` to `%9` where the counts of levels stand. */
export interface ListLevel {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  readonly joint: string;
  readonly legal: boolean;
  readonly restart: number | null;
  readonly style: string | null;
}

export interface List {
  /** Lists made from one pattern go on counting together. */
  readonly pattern: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  readonly startsAgain: ReadonlyMap<number, number>;
}

const LEVELS = 9;

const numberOr = (value: string | undefined, otherwise: number): number => (value === undefined || !Number.isFinite(Number(value)) ? otherwise : Number(value));

function levelOf(element: XmlElement): ListLevel {
  const joint = valueOf(element, 'suff');
  const restart = valueOf(element, 'lvlRestart');
  const legal = child(element, 'isLgl');
  return {
    start: numberOr(valueOf(element, 'start'), 0),
    format: valueOf(element, 'numFmt') ?? 'decimal',
    text: printedSigns(valueOf(element, 'lvlText') ?? ''),
    joint: joint === 'nothing' ? '' : ' ',
    legal: legal !== undefined && isOn(legal.attributes['val']),
    restart: restart === undefined ? null : Number(restart),
    style: valueOf(element, 'pStyle') ?? null,
  };
}

const levelsIn = (element: XmlElement | undefined): [number, ListLevel][] =>
  children(element, 'lvl').map((level) => [numberOr(level.attributes['ilvl'], 0), levelOf(level)]);

/** The lists of `numbering.xml` by the number that paragraphs call them by. */
function listsOf(root: XmlElement | undefined, styles: Styles): ReadonlyMap<string, List> {
  const patterns = new Map(children(root, 'abstractNum').map((each) => [each.attributes['abstractNumId'] ?? '', each]));
  const instances = new Map(children(root, 'num').map((each) => [each.attributes['numId'] ?? '', each]));
  const patternOf = (instance: XmlElement | undefined): XmlElement | undefined => patterns.get(valueOf(instance, 'abstractNumId') ?? '');
  // A pattern may be only a pointer to the list of a numbering style.
  const realPatternOf = (instance: XmlElement): XmlElement | undefined => {
    const pattern = patternOf(instance);
    const link = valueOf(pattern, 'numStyleLink');
    const linked = link === undefined ? null : styles.numberingOf(link);
    return linked === null ? pattern : (patternOf(instances.get(linked.list)) ?? pattern);
  };
  const lists = new Map<string, List>();
  for (const [id, instance] of instances) {
    const overrides = children(instance, 'lvlOverride');
    const pattern = realPatternOf(instance);
    lists.set(id, {
      pattern: pattern?.attributes['abstractNumId'] ?? id,
      levels: new Map([...levelsIn(pattern), ...overrides.flatMap(levelsIn)]),
      startsAgain: new Map(
        overrides.flatMap((override) => {
          const start = valueOf(override, 'startOverride');
          return start === undefined ? [] : [[numberOr(override.attributes['ilvl'], 0), Number(start)] as const];
        }),
      ),
    });
  }
  return lists;
}

function resetDeeper(counts: (number | undefined)[], list: List, level: number): void {
  for (let deeper = level + 1; deeper < LEVELS; deeper += 1) {
    const restart = list.levels.get(deeper)?.restart ?? null;
    // `lvlRestart` names the level (counted from 1) whose step makes this one begin again; 0 is never.
    if (restart === null || (restart !== 0 && level < restart)) counts[deeper] = undefined;
  }
}

function printed(list: List, level: number, counts: readonly (number | undefined)[]): string {
  const own = list.levels.get(level);
  if (own === undefined) return '';
  const text = own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const named = list.levels.get(Number(digit) - 1);
    const count = counts[Number(digit) - 1] ?? named?.start ?? 1;
    return formattedNumber(count, own.legal ? 'decimal' : (named?.format ?? 'decimal'));
  });
  return text === '' ? '' : text + own.joint;
}

/** A paragraph with its label; where the list puts nothing between them (a tab stop does, on paper), a space parts them. */
export function labelled(label: string, text: string): string {
  return label !== '' && /\S$/u.test(label) && /^\S/u.test(text) ? `${label} ${text}` : label + text;
}

/** Counts paragraphs as Word does and says what it prints before each, with the space after it. */
export interface NumberPrinter {
  /** What stands before a paragraph; '' where nothing does. Paragraphs must be passed in the order of the document. */
  next(paragraph: { readonly numbering: NumberingPlace | null; readonly style: string | null }): string;
}

/** Makes the counter of one document from its `numbering.xml` and styles. */
export function numberPrinter(root: XmlElement | undefined, styles: Styles): NumberPrinter {
  return printerOf(listsOf(root, styles), styles);
}

/** Makes the counter of lists that are known by the number that paragraphs call them by. */
export function printerOf(lists: ReadonlyMap<string, List>, styles: Pick<Styles, 'numberingOf'>): NumberPrinter {
  const countsOf = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();

  const step = (id: string, list: List, level: number): (number | undefined)[] => {
    const counts = countsOf.get(list.pattern) ?? [];
    countsOf.set(list.pattern, counts);
    const again = begun.has(`${id}/${level}`) ? undefined : list.startsAgain.get(level);
    begun.add(`${id}/${level}`);
    const before = counts[level];
    counts[level] = again ?? (before === undefined ? (list.levels.get(level)?.start ?? 1) : before + 1);
    resetDeeper(counts, list, level);
    return counts;
  };

  const levelOfStyle = (list: List, style: string | null): number | undefined =>
    style === null ? undefined : [...list.levels].find(([, level]) => level.style === style)?.[0];

  return {
    next({ numbering, style }) {
      const fromStyle = styles.numberingOf(style);
      const id = (numbering ?? fromStyle)?.list ?? '';
      const list = lists.get(id);
      if (list === undefined) return '';
      const level = numbering?.level ?? levelOfStyle(list, style) ?? fromStyle?.level ?? 0;
      return printed(list, level, step(id, list, level));
    },
  };
}
