import type { DirectoryUnit } from '../reading.js';
import { namesTable, type PhraseTable } from '../recognise/tokens.js';

// A directory serves many documents; its names are prepared once for as long as it is held.
const PREPARED = new WeakMap<readonly DirectoryUnit[], PhraseTable>();
const NONE: readonly DirectoryUnit[] = [];

// Within a list such a name looks like two: "Phòng Bưu chính, viễn thông", "Trung tâm Ứng dụng tiến bộ khoa học và công nghệ".
const PARTED = /\S(?:,| và | - | – |&)\s?\S/u;

/**
 * The names of a directory that a reader without it would cut: known, they are read as one wherever they stand. Other names are read by their
 * form, which also sees what a longer name goes on with ("Văn phòng" of "Văn phòng Đoàn đại biểu").
 */
export function knownNames(units: readonly DirectoryUnit[] = NONE): PhraseTable {
  const before = PREPARED.get(units);
  if (before !== undefined) return before;
  const names = namesTable(units.map(({ name }) => name.normalize('NFC').trim()).filter((name) => PARTED.test(name)));
  PREPARED.set(units, names);
  return names;
}
