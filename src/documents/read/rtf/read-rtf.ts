import { assembled } from '../assemble.js';
import { textOf } from '../code-page.js';
import type { Block } from '../docx/blocks.js';
import { AT_SOFT_HYPHEN } from '../legacy/fonts.js';
import type { LegacyTally } from '../legacy/runs.js';
import type { SourceText } from '../read-text.js';
import { printedSign, printedSigns } from '../symbols.js';
import { Unreadable } from '../unreadable.js';
import { codePageLabel, rtfFont, type RtfFont } from './fonts.js';
import { rtfStory, type RtfStory } from './story.js';
import { rtfTokens, type RtfToken } from './tokens.js';

type Place = 'text' | 'skipped' | 'fonts' | 'footnote' | 'header' | 'box' | 'label';

/** What a group takes over from the one around it, and gives back at its end. */
interface Group {
  place: Place;
  font: number;
  /** Characters after `\u` that stand in for it. */
  stand: number;
  hidden: boolean;
  inTable: boolean;
  /** Whether `\*` was read: the next word names a destination that may be passed over. */
  optional: boolean;
}

interface Walk {
  readonly groups: Group[];
  readonly stories: RtfStory[];
  readonly fonts: Map<number, RtfFont>;
  readonly tally: LegacyTally;
  readonly notes: (readonly Block[])[];
  readonly headers: (readonly Block[])[];
  fileLabel: string;
  standardFont: number;
  /** The font that the font table is just naming. */
  naming: { number: number; charset: number; name: string };
  bytes: number[];
  skip: number;
  tracked: boolean;
  cell: { fromLeft: boolean; fromAbove: boolean };
}

const DEEPEST = 1000;
const WESTERN: RtfFont = { label: 'windows-1252', symbol: false, legacy: null };

// Destinations whose text nobody reads on paper, or that are read elsewhere.
const SKIPPED = new Set(
  'colortbl stylesheet info pict objdata nonshppict shprslt fldinst bkmkstart bkmkend xe tc annotation atnid atnauthor atnref footer footerf footerl footerr ftnsep ftnsepc aftnsep aftnsepc pn listtable listoverridetable rsidtbl generator themedata datastore colorschememapping latentstyles revtbl filetbl template ud falt panose sp'.split(' '),
);
const HEADERS = new Set(['header', 'headerf', 'headerl', 'headerr']);
const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t', line: '\n', lbr: '\n', emdash: '—', endash: '–', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”', bullet: '•', emspace: ' ', enspace: ' ', qmspace: ' ',
  '~': '\u00a0', _: '-', '\\': '\\', '{': '{', '}': '}',
};

const group = (walk: Walk): Group => walk.groups.at(-1) ?? { place: 'text', font: 0, stand: 1, hidden: false, inTable: false, optional: false };
const story = (walk: Walk): RtfStory | undefined => walk.stories.at(-1);
const fontOf = (walk: Walk): RtfFont => walk.fonts.get(group(walk).font) ?? { ...WESTERN, label: walk.fileLabel };

function decoded(bytes: readonly number[], font: RtfFont): string {
  if (font.symbol) return bytes.map((code) => (code <= 0x20 ? ' ' : printedSign(code))).join('');
  return textOf(font.label, Uint8Array.from(bytes));
}

function print(walk: Walk, text: string): void {
  const { place, hidden } = group(walk);
  if (hidden || place === 'skipped' || place === 'fonts') return;
  story(walk)?.run.add(place === 'label' ? text.replace(/\t/gu, ' ') : text, fontOf(walk).legacy);
}

function flush(walk: Walk): void {
  if (walk.bytes.length === 0) return;
  const text = decoded(walk.bytes, fontOf(walk));
  walk.bytes = [];
  print(walk, text);
}

function nameFont(walk: Walk): void {
  const { number, charset, name } = walk.naming;
  const plain = name.replace(/;.*$/u, '').trim();
  if (plain !== '') walk.fonts.set(number, rtfFont(plain, charset, walk.fileLabel));
  walk.naming = { ...walk.naming, name: '' };
}

function character(walk: Walk, code: number): void {
  if (walk.skip > 0) walk.skip -= 1;
  else if (group(walk).place === 'fonts') {
    walk.naming.name += String.fromCharCode(code);
    if (code === 0x3b) nameFont(walk);
  } else if (group(walk).place !== 'skipped') walk.bytes.push(code);
}

function unicode(walk: Walk, value: number): void {
  const code = value < 0 ? value + 0x10000 : value;
  if (code >= 0 && code <= 0xffff) print(walk, printedSigns(String.fromCharCode(code)));
  walk.skip = group(walk).stand;
}

function beginStory(walk: Walk, place: Place): void {
  group(walk).place = place;
  group(walk).inTable = false;
  walk.stories.push(rtfStory(walk.tally));
}

/** Handles a word that sends the rest of its group somewhere; answers whether it was one. */
function destination(walk: Walk, name: string): boolean {
  const current = group(walk);
  const { optional } = current;
  current.optional = false;
  if (current.place === 'skipped') return true;
  if (name === 'fonttbl') current.place = 'fonts';
  else if (name === 'listtext' || name === 'pntext') current.place = 'label';
  else if (name === 'shptxt') beginStory(walk, 'box');
  else if (name === 'footnote') {
    print(walk, `[${walk.notes.length + 1}]`);
    beginStory(walk, 'footnote');
  } else if (HEADERS.has(name)) beginStory(walk, 'header');
  else if (SKIPPED.has(name) || (optional && !['shpinst', 'shppict', 'fldrslt'].includes(name))) current.place = 'skipped';
  else return false;
  return true;
}

function endStory(walk: Walk, place: Place): void {
  if (place !== 'box' && place !== 'footnote' && place !== 'header') return;
  const blocks = walk.stories.pop()?.finish() ?? [];
  if (place === 'box') story(walk)?.boxes.push(...blocks);
  else if (place === 'header') walk.headers.push(blocks);
  else walk.notes.push(blocks);
}

type Action = (walk: Walk, value: number | null) => void;
const isOn = (value: number | null): boolean => value !== 0;

const ACTIONS: Readonly<Record<string, Action>> = {
  par: (walk) => story(walk)?.endParagraph(group(walk).inTable),
  sect: (walk) => story(walk)?.endParagraph(group(walk).inTable),
  pard: (walk) => (group(walk).inTable = false),
  intbl: (walk) => (group(walk).inTable = true),
  cell: (walk) => story(walk)?.endCell(),
  nestcell: (walk) => print(walk, '\n'),
  row: (walk) => story(walk)?.endRow(),
  trowd: (walk) => Object.assign(story(walk)?.definition ?? {}, { places: [], ruled: false }),
  clmrg: (walk) => (walk.cell.fromLeft = true),
  clvmrg: (walk) => (walk.cell.fromAbove = true),
  clbrdrl: (walk) => Object.assign(story(walk)?.definition ?? {}, { ruled: true }),
  clbrdrr: (walk) => Object.assign(story(walk)?.definition ?? {}, { ruled: true }),
  cellx: (walk, value) => {
    story(walk)?.definition.places.push({ right: value ?? 0, ...walk.cell });
    walk.cell = { fromLeft: false, fromAbove: false };
  },
  plain: (walk) => Object.assign(group(walk), { font: walk.standardFont, hidden: false }),
  v: (walk, value) => (group(walk).hidden = isOn(value)),
  deleted: (walk, value) => {
    group(walk).hidden = isOn(value);
    walk.tracked = true;
  },
  revised: (walk) => (walk.tracked = true),
  uc: (walk, value) => (group(walk).stand = Math.min(Math.max(0, value ?? 1), 8)),
  u: (walk, value) => unicode(walk, value ?? 0),
  ansicpg: (walk, value) => (walk.fileLabel = codePageLabel(value ?? 0)),
  deff: (walk, value) => {
    walk.standardFont = value ?? 0;
    group(walk).font = walk.standardFont;
  },
  f: (walk, value) => {
    if (group(walk).place === 'fonts') walk.naming = { number: value ?? 0, charset: 0, name: '' };
    else group(walk).font = value ?? 0;
  },
  // A hyphen that may break a word is not printed, but in an old font it is a letter.
  '-': (walk) => fontOf(walk).legacy !== null && print(walk, AT_SOFT_HYPHEN),
  fcharset: (walk, value) => (walk.naming.charset = value ?? 0),
};

function word(walk: Walk, name: string, value: number | null): void {
  if (walk.skip > 0 && name !== 'u' && CHARACTERS[name] !== undefined) {
    walk.skip -= 1;
    return;
  }
  flush(walk);
  if (name === '*') group(walk).optional = true;
  else if (!destination(walk, name)) {
    const printed = CHARACTERS[name];
    if (printed !== undefined) print(walk, printed);
    else if (name === '\n' || name === '\r') ACTIONS['par']?.(walk, null);
    else if (Object.hasOwn(ACTIONS, name)) ACTIONS[name]?.(walk, value);
  }
}

function step(walk: Walk, token: RtfToken): void {
  switch (token.kind) {
    case 'byte':
      return character(walk, token.code);
    case 'word':
      return word(walk, token.name, token.value);
    case 'open':
      flush(walk);
      walk.skip = 0;
      if (walk.groups.length > DEEPEST) throw new Unreadable('document.damaged');
      walk.groups.push({ ...group(walk), optional: false });
      return;
    case 'close': {
      flush(walk);
      walk.skip = 0;
      const ended = walk.groups.pop()?.place ?? 'text';
      if (ended !== group(walk).place) endStory(walk, ended);
    }
  }
}

/**
 * The text of an rtf file as printed: letters of every code page and of fonts from before Unicode, list labels as Word
 * wrote them down, tables row by row, text boxes, notes as `[1]` with their text at the end, tracked changes as accepted.
 *
 * @throws Unreadable `document.damaged` where groups are absurdly deep
 */
export function readRtf(bytes: Buffer): SourceText {
  const tally: LegacyTally = new Map();
  const body = rtfStory(tally);
  const walk: Walk = {
    groups: [], stories: [body], fonts: new Map(), tally, notes: [], headers: [], fileLabel: 'windows-1252', standardFont: 0, naming: { number: 0, charset: 0, name: '' },
    bytes: [], skip: 0, tracked: false, cell: { fromLeft: false, fromAbove: false },
  };
  for (const token of rtfTokens(bytes)) step(walk, token);
  flush(walk);
  while (walk.groups.length > 0) step(walk, { kind: 'close' });
  return assembled({ kind: 'rtf', blocks: body.finish(), legacy: tally, tracked: walk.tracked, headers: walk.headers, notes: walk.notes });
}
