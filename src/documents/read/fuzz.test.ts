import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { kindOf } from '../kind.js';
import { mutated, seeded } from '../testing/mutations.js';
import { samples } from '../testing/samples.js';
import { READABLE_KINDS, readerFor } from './child/read-as.js';
import { READ_LIMITS } from './limits.js';
import { readDocument } from './read-document.js';
import type { ReadText } from './read-text.js';
import { Unreadable } from './unreadable.js';

const SEED = 20250620;
const EACH = 40;
const SLOWEST = 3000;
const file = (name: string): Uint8Array => readFileSync(new URL(`../testing/${name}`, import.meta.url));
const SAMPLES = samples({ 'notice.doc': file('notice.doc'), 'plan.doc': file('plan.doc') });
const LIMITS = { ...READ_LIMITS, inflatedBytes: 20_000_000, textCharacters: 2_000_000 };

/** What the reading process does with a file, here, so that many can be tried; any error counts as damage there. */
async function readHere(bytes: Buffer, name: string): Promise<ReadText | string> {
  const kind = kindOf(bytes, name);
  if (!READABLE_KINDS.has(kind)) return 'document.kind_unknown';
  const read = await readerFor({ want: 'text', kind, limits: LIMITS });
  try {
    return (await read({ bytes, limits: LIMITS, onProgress: () => undefined })) as ReadText;
  } catch (error) {
    return error instanceof Unreadable ? error.refusal.code : 'document.damaged';
  }
}

function expectStored(read: ReadText): void {
  expect(read.text).not.toMatch(/[\0\r]|\p{Surrogate}/u);
  expect(read.text).toBe(read.text.normalize('NFC'));
  for (const { start, end } of read.pages ?? []) expect(start >= 0 && start <= end && end <= read.text.length).toBe(true);
  for (const { start, end } of (read.tables ?? []).flatMap((each) => each.rows.flatMap((row) => row.cells.flatMap((cell) => cell.lines)))) expect(start >= 0 && start <= end && end <= read.text.length).toBe(true);
}

describe('a file with random changes', () => {
  it.each([...SAMPLES.keys()].filter((name) => !name.endsWith('.zip')))('is read or refused, in time, and what is read can be stored: %s', async (name) => {
    const random = seeded(SEED);
    const bytes = SAMPLES.get(name) ?? new Uint8Array();
    expect(typeof (await readHere(Buffer.from(bytes), name))).toBe('object');
    for (let index = 0; index < EACH; index += 1) {
      const began = performance.now();
      const read = await readHere(mutated(bytes, random), name);
      expect(performance.now() - began, `change ${index} with seed ${SEED}`).toBeLessThan(SLOWEST);
      if (typeof read !== 'string') expectStored(read);
    }
  });

  it('never costs the caller more than an answer', async () => {
    const random = seeded(SEED + 1);
    for (const [name, bytes] of SAMPLES) {
      const outcome = await readDocument(mutated(bytes, random), name);
      expect(outcome.ok || outcome.refusal.code.startsWith('document.')).toBe(true);
    }
  });
});
