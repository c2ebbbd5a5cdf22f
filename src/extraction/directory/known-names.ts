import type { DirectoryUnit, ReadOptions } from '../reading.js';
import { lexed, namesTable, phraseAt, type PhraseTable } from '../recognise/tokens.js';
import { SMALL_HEADS } from '../recognise/unit-names.js';

// A directory serves many documents; its names are prepared once for as long as it is held.
const PRINTED = new WeakMap<readonly DirectoryUnit[], PhraseTable>();
const SPOKEN = new WeakMap<readonly DirectoryUnit[], PhraseTable>();
const NONE: readonly DirectoryUnit[] = [];

// Within a list such a name looks like two: "Phòng Bưu chính, viễn thông", "Trung tâm Ứng dụng tiến bộ khoa học và công nghệ".
const PARTED = /\S(?:,| và | - | – |&)\s?\S/u;

/**
 * The names of a directory that a reader without it would cut: known, they are read as one wherever they stand. Other names are read by their
 * form, which also sees what a longer name goes on with ("Văn phòng" of "Văn phòng Đoàn đại biểu"). Where people write as they speak, all names are
 * known, and what is said of them for short.
 */
export function knownNames({ units = NONE, spoken = false }: Pick<ReadOptions, 'units' | 'spoken'>): PhraseTable {
  const prepared = spoken ? SPOKEN : PRINTED;
  const before = prepared.get(units);
  if (before !== undefined) return before;
  const whole = units.map(({ name }) => name.normalize('NFC').trim());
  const names = namesTable(spoken ? [...new Set(units.flatMap(({ name, shortName, aliases }) => [name, shortName ?? '', ...aliases].flatMap(saidFor)))] : whole.filter((name) => PARTED.test(name)));
  prepared.set(units, names);
  return names;
}

const FEWEST_SAID = 2;

// "Phòng Kế hoạch - Tài chính": also "phòng kế hoạch tài chính", "phòng tài chính". What names two units is settled when it is linked.
function saidFor(name: string): string[] {
  const printed = name.normalize('NFC').trim();
  const words = printed.split(/[\s,–&-]+/u).filter((word) => word !== '');
  const headed = Math.max(1, phraseAt(lexed(printed), 0, SMALL_HEADS));
  const [head, own] = [words.slice(0, headed).join(' '), words.slice(headed)];
  if (own.length < FEWEST_SAID) return words.length < FEWEST_SAID ? [] : [printed];
  const parts = own.flatMap((_, from) => own.slice(from + FEWEST_SAID - 1).map((__, more) => own.slice(from, from + FEWEST_SAID + more)));
  return [printed, ...parts.map((part) => [head, ...part].join(' '))];
}
