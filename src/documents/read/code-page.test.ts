import { describe, expect, it } from 'vitest';
import { textOf } from './code-page.js';

describe('bytes of a code page', () => {
  it.each([
    ['windows-1252', [0x91, 0x92, 0x93, 0x94, 0x85, 0x96, 0x97, 0x95], '‘’“”…–—•'],
    ['windows-1252', [0x80, 0x8a, 0x9c, 0x9f, 0xa0, 0xe1], '€ŠœŸ\u00a0á'],
    ['windows-1252', [0x81, 0x8d, 0x8f, 0x90, 0x9d], '\u0081\u008d\u008f\u0090\u009d'],
    ['ISO-8859-1', [0x96], '–'],
    ['windows-1258', [0x96, 0xf0], '–đ'],
    ['utf-8', [0xe1, 0xba, 0xa1], 'ạ'],
  ])('in %s: %j', (label, bytes, text) => {
    expect(textOf(label, Uint8Array.from(bytes))).toBe(text);
  });

  it('is read from its own part of a larger buffer', () => {
    expect(textOf('windows-1252', Uint8Array.from([0x41, 0x96, 0x42]).subarray(1, 2))).toBe('–');
  });

  it('has to be one that exists', () => {
    expect(() => textOf('no such page', new Uint8Array())).toThrow(RangeError);
  });
});
