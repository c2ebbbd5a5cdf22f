import { assembled } from '../assemble.js';
import { listenToXml, xmlTree, type XmlElement } from '../docx/xml.js';
import type { LegacyTally } from '../legacy/runs.js';
import type { ReadLimits } from '../limits.js';
import { openPacked, type PackedFile } from '../packed/unpack.js';
import type { SourceText } from '../read-text.js';
import { Unreadable } from '../unreadable.js';
import { odtStory } from './story.js';
import { odtStyles } from './styles.js';

const MANIFEST = 'META-INF/manifest.xml';

const names = (element: XmlElement, name: string): boolean => element.name === name || element.children.some((child) => names(child, name));

async function isEncrypted(packed: PackedFile): Promise<boolean> {
  return packed.has(MANIFEST) && names(await xmlTree(packed.stream(MANIFEST)), 'encryption-data');
}

/**
 * The text of an odt as printed: list and heading numbers written out, tables row by row, text boxes after their
 * paragraph, notes as `[1]` with their text at the end, tracked changes as if accepted.
 *
 * @throws Unreadable `document.encrypted`, `document.damaged` or `document.inflates`
 */
export async function readOdt(bytes: Buffer, limits: ReadLimits): Promise<SourceText> {
  const packed = await openPacked(bytes, limits);
  if (await isEncrypted(packed)) throw new Unreadable('document.encrypted');
  const tally: LegacyTally = new Map();
  const styles = odtStyles();
  if (packed.has('styles.xml')) await listenToXml(packed.stream('styles.xml'), styles.listener);
  await listenToXml(packed.stream('content.xml'), styles.listener);
  const body = odtStory(styles, tally, 'text');
  await listenToXml(packed.stream('content.xml'), body);
  const header = odtStory(styles, new Map(), 'header');
  if (packed.has('styles.xml')) await listenToXml(packed.stream('styles.xml'), header);
  return assembled({ kind: 'odt', blocks: body.blocks, legacy: tally, tracked: body.tracked, headers: [header.blocks], notes: body.notes });
}
