import type { ReadLimits } from '../limits.js';
import { openPacked, type PackedFile } from '../packed/unpack.js';
import type { ReadText } from '../read-text.js';
import { storedText } from '../stored-text.js';
import { Unreadable } from '../unreadable.js';
import { flowOf, flowText, type Block } from './blocks.js';
import { numberPrinter } from './numbering.js';
import { storyOf, type StorySetting } from './story.js';
import { stylesOf } from './styles.js';
import { children, listenToXml, xmlTree, type XmlElement } from './xml.js';

const OLE_SIGNATURE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const TRACKED_NOTE = { code: 'tracked_changes', detail: 'Văn bản còn dấu sửa đổi chưa chốt; đã đọc theo nội dung sau khi sửa.' };

/** The part that a relationship of some type leads to, such as `styles`; null where there is none in the file. */
async function relatedPart(packed: PackedFile, from: string, type: string): Promise<string | null> {
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  const relations = `${folder}_rels/${from.slice(folder.length)}.rels`;
  if (!packed.has(relations)) return null;
  const all = children(await xmlTree(packed.stream(relations)), 'Relationship');
  const target = all.find((each) => each.attributes['Type']?.endsWith(`/${type}`) === true && each.attributes['TargetMode'] !== 'External')?.attributes['Target'];
  if (target === undefined) return null;
  const name = target.startsWith('/') ? target.slice(1) : folder + target;
  return packed.has(name) ? name : null;
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
 * tables row by row, notes as `[1]` with their text at the end. Headers and footers are not part of the flow.
 *
 * @throws Unreadable `document.encrypted`, `document.damaged` or `document.inflates`
 */
export async function readDocx(bytes: Buffer, limits: ReadLimits): Promise<ReadText> {
  if (bytes.subarray(0, OLE_SIGNATURE.length).equals(OLE_SIGNATURE)) throw new Unreadable('document.encrypted');
  const packed = await openPacked(bytes, limits);
  const main = (await relatedPart(packed, '', 'officeDocument')) ?? 'word/document.xml';
  const styles = stylesOf(await treeOf(packed, await relatedPart(packed, main, 'styles')));
  const numbering = await treeOf(packed, await relatedPart(packed, main, 'numbering'));
  const { mark, called } = noteMarks();
  const setting: StorySetting = { styles, numbers: numberPrinter(numbering, styles), noteMark: mark };
  const body = storyOf(setting);
  await listenToXml(packed.stream(main), body);
  const notes = {
    footnote: await notesIn(packed, await relatedPart(packed, main, 'footnotes'), setting),
    endnote: await notesIn(packed, await relatedPart(packed, main, 'endnotes'), setting),
  };
  const noteTexts = called.map(({ kind, id }, index) => `[${index + 1}] ${flowText(notes[kind].get(id) ?? []).trim()}`);
  const flow = flowOf(body.blocks);
  const text = [flow.text, ...noteTexts].join('\n\n');
  return { text: storedText(text), kind: 'docx', pages: null, tables: flow.tables, notes: body.tracked ? [TRACKED_NOTE] : [] };
}
