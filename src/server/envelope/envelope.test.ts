import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Envelope } from '#contract/index.js';
import type { BorderBody, BorderEvent, CrossingCommand } from '#core/index.js';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { canonicalJson } from '../database/canonical-json.js';
import type { BlobStore } from '../files/blobs.js';
import { Refused } from '../refused.js';
import { incomingFrom } from './incoming.js';
import { readInvitation, writeInvitation } from './invitation.js';
import { fingerprintOf, isSignedBy, newKeyPair, signBytes } from './keys.js';
import { openEnvelope, storeFiles } from './open.js';
import { envelopeBytes, MAGIC, sealHead, signedBytes } from './seal.js';

// Thousands of forged envelopes, on whatever machine builds this.
vi.setConfig({ testTimeout: 120_000 });
const KEYS = newKeyPair();
const id = (last: number): string => `0190d3a0-0000-7000-8000-${String(last).padStart(12, '0')}`;
const FILE = Buffer.from('Kết quả chuyển đổi số\n'.repeat(40));
const HASH = createHash('sha256').update(FILE).digest('hex');
const EVIDENCE = [{ fileId: id(9), documentNumber: '12/BC-SKHCN', documentDate: '2025-04-15' }];

/** One of each command that crosses; the compiler asks for a new one. */
const COMMANDS: { readonly [K in CrossingCommand['kind']]: Extract<CrossingCommand, { readonly kind: K }> } = {
  confirm: { kind: 'confirm', note: 'Đạt', doneOn: '2025-04-15' }, redo: { kind: 'redo', reason: 'Thiếu phụ lục' }, grant_request: { kind: 'grant_request', note: '' }, refuse_request: { kind: 'refuse_request', reason: 'Không' },
  instruct: { kind: 'instruct', body: 'Dùng dự phòng', deadline: null }, amend: { kind: 'amend', amendment: { title: 'Trình', restricted: true }, reason: '' }, dun: { kind: 'dun', level: 2, body: 'Phê bình' },
  pause: { kind: 'pause', reason: 'Chờ' }, resume: { kind: 'resume', note: '', dueOn: '2025-05-01' }, cancel: { kind: 'cancel', reason: 'Thôi' }, reopen: { kind: 'reopen', reason: 'Sai' }, receive: { kind: 'receive' },
  return: { kind: 'return', reason: 'Không đúng' }, report: { kind: 'report', body: 'Đã làm', percent: 40, evidence: EVIDENCE }, obstacle: { kind: 'obstacle', body: 'Vướng', escalate: true },
  submit: { kind: 'submit', body: 'Xong', evidence: EVIDENCE, figure: '98 %' }, request_extension: { kind: 'request_extension', requestedDue: '2025-05-20', reason: 'Chờ' },
  request: { kind: 'request', what: 'clarify', unitId: null, reason: 'Hỏi' }, withdraw_request: { kind: 'withdraw_request' },
};

const DEADLINE = { phrase: 'trước 30/4', bound: 'before', anchor: '2025-04-30', from: null, to: '2025-04-29', precision: 'day', source: 'own' } as const;
const PUBLISHED: BorderEvent['published'] = {
  state: 'active', title: 'Báo cáo', urgency: 'none', isKey: false, restricted: false, deadline: DEADLINE, dueOn: '2025-04-29', progressPercent: 40, dormant: false, extensionCount: 0, redoCount: 1, pausedOn: null, pausedDays: 0,
  escalatedOn: null, dunCount: 2, dunLevel: 2, dunnedOn: '2025-04-15', submittedOn: null, closedOn: null, openRequest: { kind: 'extend', reason: 'Chờ', askedOn: '2025-04-15', requestedDue: '2025-05-20' },
};
const ORDER: BorderBody = {
  kind: 'order',
  order: { code: '2025-0017', kind: 'directive', class: 'action', title: 'Báo cáo', deadline: DEADLINE, dueOn: '2025-04-29', urgency: 'flash', isKey: true, restricted: true, condition: null, deliverable: 'Báo cáo', assigner: 'Chủ tịch', sources: [{ label: '12/CT-UBND', quote: 'Sở báo cáo' }], supports: ['Sở Tài chính'] },
};
const BODIES: readonly BorderBody[] = [ORDER, { kind: 'act', command: null, note: 'x' }, ...Object.values(COMMANDS).map((command): BorderBody => ({ kind: 'act', command, note: '' }))];
const eventOf = (body: BorderBody, seq: number): BorderEvent => ({
  id: id(100 + seq), pairId: id(1), seq, seen: 0, on: '2025-04-15', by: 'Giám đốc Phạm Quốc Khánh', published: PUBLISHED, isLast: false, body,
  files: [{ id: id(9), name: 'bao-cao.txt', mediaType: 'text/plain', size: FILE.byteLength, sha256: HASH }],
});
const ENVELOPE: Envelope = {
  id: id(2), number: 3, at: '2025-04-15T02:00:00.000Z', from: { agencyId: id(3), name: 'UBND tỉnh Lam Hồng', key: KEYS.publicKey }, to: { agencyId: id(4), name: 'Sở Khoa học và Công nghệ' }, nextKey: null,
  events: BODIES.map((body, index) => eventOf(body, index + 1)), acks: [{ pairId: id(1), seq: 4 }], files: [{ sha256: HASH, size: FILE.byteLength }], refused: [],
};

const blobs: BlobStore = {
  put: async (source, limit) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of source) chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    expect(bytes.byteLength).toBeLessThanOrEqual(limit);
    return { sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.byteLength };
  },
  open: async () => Readable.from([FILE]),
  bytes: async () => FILE, remove: async () => undefined, sweep: async () => ({ incoming: 0, blobs: 0, spared: 0 }),
};
async function* incomingStream(bytes: Uint8Array, sizes: readonly number[] = []): AsyncGenerator<Uint8Array> {
  let at = 0;
  for (const size of sizes) yield bytes.subarray(at, (at += Math.max(1, size)));
  yield bytes.subarray(at);
}
async function wholeOf(envelope: Envelope): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of envelopeBytes(sealHead(envelope, KEYS.privateKey), envelope.files, blobs)) parts.push(part);
  return Buffer.concat(parts);
}

/** What is taken of some bytes: the contents, or the code of the refusal. Whatever else is thrown fails the test. */
async function taken(bytes: Uint8Array, sizes: readonly number[] = []): Promise<Envelope | string> {
  try {
    const unproven = await openEnvelope(incomingStream(bytes, sizes));
    const contents = unproven.contents(KEYS.publicKey);
    if (contents === null) return 'unsigned';
    await storeFiles(unproven, contents, { blobs, limitBytes: 10_000_000 });
    return contents;
  } catch (error) {
    if (error instanceof Refused) return error.refusal.code;
    throw error;
  }
}

describe('an envelope', () => {
  test('says on the other side what it said here, to the letter, whatever pieces it comes in', async () => {
    const whole = await wholeOf(ENVELOPE);
    await fc.assert(fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 5000 }), { maxLength: 20 }), async (sizes) => {
      const read = await taken(whole, sizes);
      expect(typeof read === 'string' ? read : canonicalJson(read)).toBe(canonicalJson(ENVELOPE));
    }), { numRuns: 50 });
  });

  test.each(BODIES.map((body, index) => [body.kind === 'order' ? 'order' : (body.command?.kind ?? 'shown'), index] as const))('brings %s', async (_kind, index) => {
    const read = await taken(await wholeOf({ ...ENVELOPE, events: ENVELOPE.events.slice(index, index + 1) }));
    expect(typeof read === 'string' ? read : read.events).toEqual(ENVELOPE.events.slice(index, index + 1));
  });

  test('is held to its format, though its sender is proven', async () => {
    const refusedFor = async (more: Record<string, unknown>): Promise<Envelope | string> => taken(await wholeOf({ ...ENVELOPE, ...more } as Envelope));
    const [event] = ENVELOPE.events;
    const withEvent = (more: Record<string, unknown>) => ({ events: [{ ...event, ...more }] });
    for (const more of [
      { number: -1 }, { at: 'hôm qua' }, { events: Array.from({ length: 501 }, () => event) }, withEvent({ id: 'x' }), withEvent({ seq: 0 }), withEvent({ seq: 1.5 }), withEvent({ on: '2025-02-30' }), withEvent({ published: {} }),
      withEvent({ body: { kind: 'act', command: { kind: 'align', published: PUBLISHED, note: '' }, note: '' } }), withEvent({ body: { kind: 'act', command: { kind: 'hand_over' }, note: '' } }),
      // Evidence that did not come with it, and a file whose bytes did not.
      withEvent({ files: [], body: { kind: 'act', command: COMMANDS.submit, note: '' } }), { files: [] }, { files: [{ sha256: HASH, size: FILE.byteLength - 1 }] }, { acks: [{ pairId: id(1).toUpperCase(), seq: 1 }] },
    ]) expect([JSON.stringify(more).slice(0, 80), await refusedFor(more)]).toEqual([JSON.stringify(more).slice(0, 80), 'border.broken']);
  });

  test('loses what no text holds, before it is hashed or kept', async () => {
    const read = await taken(await wholeOf({ ...ENVELOPE, from: { ...ENVELOPE.from, name: 'U\u0000BND\ud800' } }));
    expect(typeof read === 'string' ? read : read.from.name).toBe('UBND\ufffd');
  });
});

describe('whatever comes in is an envelope or a refusal', () => {
  const signed = (json: string): Buffer => Buffer.from(`${MAGIC} 1 ${signBytes(signedBytes(1, Buffer.from(json)), KEYS.privateKey)}\n${json}\n`);

  test('random bytes', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (bytes) => void expect(await taken(bytes)).toMatch(/^border\./)), { numRuns: 200 });
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (bytes) => void expect(await taken(Buffer.concat([Buffer.from(`${MAGIC} 1 ${'A'.repeat(86)}\n`), bytes]))).toMatch(/^border\.|unsigned/)), { numRuns: 200 });
  });

  const MUTATION = fc.record({ kind: fc.constantFrom('flip', 'cut', 'double', 'drop', 'insert'), at: fc.double({ min: 0, max: 1, noNaN: true }), size: fc.integer({ min: 1, max: 300 }), bit: fc.integer({ min: 0, max: 7 }) });
  function mutated(bytes: Buffer, { kind, at, size, bit }: { readonly kind: string; readonly at: number; readonly size: number; readonly bit: number }): Buffer {
    const from = Math.min(bytes.byteLength - 1, Math.floor(at * bytes.byteLength));
    const part = bytes.subarray(from, from + size);
    const flipped = Buffer.from(bytes);
    flipped[from] = (flipped[from] ?? 0) ^ (1 << bit);
    return { flip: flipped, cut: bytes.subarray(0, from), double: Buffer.concat([bytes.subarray(0, from), part, bytes.subarray(from)]), drop: Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + size)]), insert: Buffer.concat([bytes.subarray(0, from), Buffer.alloc(size, bit), bytes.subarray(from)]) }[kind] ?? bytes;
  }

  test('an envelope in which anything was changed', async () => {
    const whole = await wholeOf(ENVELOPE);
    await fc.assert(fc.asyncProperty(fc.array(MUTATION, { minLength: 1, maxLength: 3 }), async (mutations) => {
      const bytes = mutations.reduce((sum, mutation) => (sum.byteLength === 0 ? sum : mutated(sum, mutation)), whole);
      const read = await taken(bytes);
      // Two flips of the same bit leave it as it was; nothing else is taken.
      if (typeof read !== 'string') expect(bytes.equals(whole)).toBe(true);
      else expect(read).toMatch(/^border\.|^document\.too_large|unsigned/);
    }), { numRuns: 600 });
  });

  test('anything that a neighbour might sign', async () => {
    const part = fc.oneof(fc.jsonValue(), fc.constantFrom(null, '', 0, -1, 1e300, [], {}, '__proto__', { constructor: 1 }));
    await fc.assert(fc.asyncProperty(fc.constantFrom(...Object.keys(ENVELOPE)), part, async (key, value) => {
      const read = await taken(Buffer.concat([signed(JSON.stringify({ ...ENVELOPE, [key]: value })), FILE]));
      if (typeof read === 'string') expect(read).toMatch(/^border\./);
    }), { numRuns: 300 });
    await fc.assert(fc.asyncProperty(fc.json(), async (json) => void expect(await taken(signed(json))).toMatch(/^border\./)), { numRuns: 150 });
    for (const json of ['['.repeat(200_000), `${'['.repeat(200_000)}${']'.repeat(200_000)}`, JSON.stringify({ ...ENVELOPE, events: 0 }).replace('"events":0', `"events":${'['.repeat(100_000)}${']'.repeat(100_000)}`)]) expect(await taken(signed(json))).toBe('border.broken');
  });

  test('a line without an end is not held', async () => {
    let given = 0;
    const endless = (async function* () {
      yield Buffer.from(`${MAGIC} 1 ${'A'.repeat(86)}\n`);
      for (; given < 1000; given += 1) yield Buffer.alloc(1024 * 1024, 0x20);
    })();
    await expect(openEnvelope(endless)).rejects.toThrow('border.broken');
    expect(given).toBeLessThan(20);
  });
});

test('incoming bytes are taken by lines and by sizes, over the joints of their pieces', async () => {
  const incoming = incomingFrom(incomingStream(Buffer.from('ab\ncdef\nghi'), [1, 2, 1, 3]));
  const text = (line: Uint8Array | string): string => (typeof line === 'string' ? line : Buffer.from(line).toString());
  expect([text(await incoming.line(10)), text(await incoming.line(10)), text(await incoming.line(10))]).toEqual(['ab', 'cdef', 'end']);
  expect(await incomingFrom(incomingStream(Buffer.from('abcdef\n'), [2, 2])).line(3)).toBe('long');
  const other = incomingFrom(incomingStream(Buffer.from('ab\ncdefgh'), [1, 1, 2, 2]));
  await other.line(10);
  const parts: string[] = [];
  for await (const part of other.take(4)) parts.push(Buffer.from(part).toString());
  expect([parts.join(''), await other.isOver()]).toEqual(['cdef', false]);
  for await (const part of other.take(9)) parts.push(Buffer.from(part).toString());
  expect([parts.join(''), await other.isOver()]).toEqual(['cdefgh', true]);
});

test('a key has a number that can be read out, and signs what nobody else does', () => {
  const [a, b] = [newKeyPair(), newKeyPair()];
  expect(fingerprintOf(a.publicKey)).toMatch(/^(\d{5} ){7}\d{5}$/);
  // A number once read out stays the number of that key.
  expect(fingerprintOf('11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo')).toBe('08702 12767 41300 41569 25195 63572 01135 53799');
  const bytes = Buffer.from('x');
  const signature = signBytes(bytes, a.privateKey);
  expect([isSignedBy(bytes, { signature, publicKey: a.publicKey }), isSignedBy(bytes, { signature, publicKey: b.publicKey }), isSignedBy(Buffer.from('y'), { signature, publicKey: a.publicKey })]).toEqual([true, false, false]);
  expect([isSignedBy(bytes, { signature: '', publicKey: a.publicKey }), isSignedBy(bytes, { signature, publicKey: '' }), isSignedBy(bytes, { signature, publicKey: 'A'.repeat(43) })]).toEqual([false, false, false]);
});

test('an invitation is whole or refused, whatever is sent instead', () => {
  const text = writeInvitation({ agencyId: id(3), name: 'Sở “Khoa học”', address: null }, KEYS);
  expect(readInvitation(`Kính gửi anh\n${text}\nTrân trọng`)).toMatchObject({ name: 'Sở “Khoa học”', key: KEYS.publicKey, address: null });
  fc.assert(fc.property(fc.string({ maxLength: 500 }), (other) => void expect(() => readInvitation(other)).toThrow('border.not_invitation')));
  fc.assert(fc.property(fc.nat(text.length - 1), fc.string({ minLength: 1, maxLength: 3 }), (at, other) => {
    const changed = text.slice(0, at) + other + text.slice(at + other.length);
    let read: unknown = null;
    try {
      read = readInvitation(changed);
    } catch (error) {
      expect(error).toBeInstanceOf(Refused);
    }
    // White space between the fields is not part of what is said.
    if (read !== null) expect(read).toEqual(readInvitation(text));
  }), { numRuns: 300 });
});
