import { expect, test } from 'vitest';
import * as core from '../src/core/index.js';
import * as documents from '../src/documents/index.js';
import * as extraction from '../src/extraction/index.js';
import { tripOf, WAYS } from './round-trip.mjs';
import { generated, KEYS } from './round-trip/papers.mjs';

test('every template has papers that are generated, but for its other forms, and so have decisions', () => {
  expect(KEYS).toEqual([...[...new Set(core.TEMPLATES.map(({ key }) => key.replace(/-.*$/u, '')))].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1))), core.DECISION]);
});

test.each(KEYS.map((key: string, index: number) => [key, KEYS.length * 7 + index] as const))('%s is read back as it was composed, as docx and as pdf', async (key, seed) => {
  const made = generated(core, seed);
  expect(made.key).toBe(key);
  expect(JSON.stringify(made.paper)).not.toMatch(/\{\{|undefined/u);
  for (const way of WAYS) expect(await tripOf({ core, documents, extraction }, made, way), way).toEqual([]);
});

test('what differs is said', async () => {
  const made = generated(core, KEYS.length);
  const other = { ...made, expected: made.expected.slice(1), unread: ['signer'] };
  expect(await tripOf({ core, documents, extraction }, other, 'docx')).toEqual(expect.arrayContaining([expect.stringMatching(/^tasks: /u)]));
});
