import { assembled } from '../assemble.js';
import type { LegacyTally } from '../legacy/runs.js';
import type { ReadLimits } from '../limits.js';
import { openPacked, type PackedFile } from '../packed/unpack.js';
import type { SourceText } from '../read-text.js';
import { Unreadable } from '../unreadable.js';
import type { Block } from './blocks.js';
import { numberPrinter } from './numbering.js';
import { storyOf, type StorySetting } from './story.js';
import { stylesOf } from './styles.js';
import { children, listenToXml, xmlTree, type XmlElement } from './xml.js';

const OLE_SIGNATURE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** The parts that relationships of some type lead to, such as `header`, where they are in the file. */
async function relatedParts(packed: PackedFile, from: string, type: string): Promise<readonly string[]> {
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  const relations = `${folder}_rels/${from.slice(folder.length)}.rels`;
  if (!packed.has(relations)) return [];
  const all = children(await xmlTree(packed.stream(relations)), 'Relationship');
  return all
    .filter((each) => each.attributes['Type']?.endsWith(`/${type}`) === true && each.attributes['TargetMode'] !== 'External')
    .map((each) => each.attributes['Target'] ?? '')
    .map((target) => (target.startsWith('/') ? target.slice(1) : folder + target))
    .filter((name) => packed.has(name));
}

/** The part that a relationship of some type leads to, such as `styles`; null where there is none in the file. */
async function relatedPart(packed: PackedFile, from: string, type: string): Promise<string | null> {
  return (await relatedParts(packed, from, type))[0] ?? null;
}

async function treeOf(packed: PackedFile, part: string | null): Promise<XmlElement | undefined> {
  return part === null ? undefined : xmlTree(packed.stream(part));
}

type Notes = ReadonlyMap<string, readonly Block[]>;

async function notesIn(packed: PackedFile, part: string | null, setting: StorySetting): Promise<Notes> {
  const notes = new Map<string, readonly Block[]>();
  if (part !== null) await listenToXml(packed.stream(part), storyOf({ ...setting, onNote: (id, blocks) => notes.set(id, blocks) }));
  return notes;
}

const MOST_HEADERS = 12;

/** What each header of the document holds; which page it is for does not matter to who looks for a letterhead. */
async function headersIn(packed: PackedFile, main: string, setting: StorySetting): Promise<readonly (readonly Block[])[]> {
  const headers: (readonly Block[])[] = [];
  for (const part of (await relatedParts(packed, main, 'header')).slice(0, MOST_HEADERS)) {
    const story = storyOf(setting);
    await listenToXml(packed.stream(part), story);
    headers.push(story.blocks);
  }
  return headers;
}

/** Gives each note its mark when it is first called, and lists the notes in that order. */
function noteMarks(): { mark: StorySetting['noteMark']; called: readonly { kind: 'footnote' | 'endnote'; id: string }[] } {
  const called: { kind: 'footnote' | 'endnote'; id: string }[] = [];
  const places = new Map<string, number>();
  const mark: StorySetting['noteMark'] = (kind, id) => {
    const known = places.get(`${kind}/${id}`);
    const place = known ?? called.push({ kind, id });
    places.set(`${kind}/${id}`, place);
    return `[${place}]`;
  };
  return { mark, called };
}

/**
 * The text of a docx as printed: automatic numbers written out, tracked changes as if accepted, results of fields,
 * tables row by row, notes as `[1]` with their text at the end, letters of fonts from before Unicode. Headers and footers
 * are not part of the flow, except a header that holds the letterhead.
 *
 * @throws Unreadable `document.encrypted`, `document.damaged` or `document.inflates`
 */
export async function readDocx(bytes: Buffer, limits: ReadLimits): Promise<SourceText> {
  if (bytes.subarray(0, OLE_SIGNATURE.length).equals(OLE_SIGNATURE)) throw new Unreadable('document.encrypted');
  const packed = await openPacked(bytes, limits);
  const main = (await relatedPart(packed, '', 'officeDocument')) ?? 'word/document.xml';
  const styles = stylesOf(await treeOf(packed, await relatedPart(packed, main, 'styles')));
  const numbering = await treeOf(packed, await relatedPart(packed, main, 'numbering'));
  const { mark, called } = noteMarks();
  const tally: LegacyTally = new Map();
  const setting: StorySetting = { styles, tally, numbers: numberPrinter(numbering, styles), noteMark: mark };
  const body = storyOf(setting);
  await listenToXml(packed.stream(main), body);
  const notes = {
    footnote: await notesIn(packed, await relatedPart(packed, main, 'footnotes'), setting),
    endnote: await notesIn(packed, await relatedPart(packed, main, 'endnotes'), setting),
  };
  const inOrder = called.map(({ kind, id }) => notes[kind].get(id) ?? []);
  const headers = await headersIn(packed, main, { ...setting, tally: new Map(), noteMark: () => '' });
  return assembled({ kind: 'docx', blocks: body.blocks, legacy: tally, tracked: body.tracked, headers, notes: inOrder });
}
