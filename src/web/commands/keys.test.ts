import { describe, expect, it } from 'vitest';
import { isChord, isComposing, isSend, isSingleKey, keyCaps } from './keys.js';

const press = (code: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) => ({ code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

describe('isChord', () => {
  it.each([
    ['Ctrl+KeyK', press('KeyK', { ctrlKey: true }), true],
    ['Ctrl+KeyK', press('KeyK', { metaKey: true }), true],
    ['Ctrl+KeyK', press('KeyK'), false],
    ['Ctrl+KeyK', press('KeyK', { ctrlKey: true, shiftKey: true }), false],
    ['Alt+Digit1', press('Digit1', { altKey: true }), true],
    ['Alt+Digit1', press('Digit2', { altKey: true }), false],
    ['Shift+Slash', press('Slash', { shiftKey: true }), true],
    ['ArrowDown', press('ArrowDown'), true],
    ['ArrowDown', press('ArrowDown', { altKey: true }), false],
  ])('%s', (chord, event, expected) => {
    expect(isChord(chord, event)).toBe(expected);
  });
});

describe('isSingleKey', () => {
  it.each([['KeyJ', true], ['Shift+Slash', true], ['Digit1', true], ['Space', true], ['Ctrl+KeyK', false], ['Alt+Digit1', false], ['ArrowDown', false], ['Escape', false], ['F6', false]])('%s', (chord, expected) => {
    expect(isSingleKey(chord)).toBe(expected);
  });
});

describe('isComposing', () => {
  it('knows a key that belongs to the input method by either sign', () => {
    expect(isComposing({ isComposing: true, keyCode: 65 })).toBe(true);
    expect(isComposing({ isComposing: false, keyCode: 229 })).toBe(true);
    expect(isComposing({ isComposing: false, keyCode: 65 })).toBe(false);
  });
});

describe('isSend', () => {
  const held = { key: 'Enter', ctrlKey: true, metaKey: false, isComposing: false, keyCode: 13 };
  it.each([[held, true], [{ ...held, ctrlKey: false, metaKey: true }, true], [{ ...held, ctrlKey: false }, false], [{ ...held, key: 's' }, false], [{ ...held, isComposing: true }, false], [{ ...held, keyCode: 229 }, false]])('%j: %s', (event, expected) => {
    expect(isSend(event)).toBe(expected);
  });
});

describe('keyCaps', () => {
  it.each([['Alt+Digit1', ['Alt', '1']], ['Ctrl+KeyK', ['Ctrl', 'K']], ['Shift+Slash', ['?']], ['ArrowDown', ['↓']], ['Ctrl+Enter', ['Ctrl', 'Enter']], ['F6', ['F6']]])('%s', (chord, caps) => {
    expect(keyCaps(chord)).toEqual(caps);
  });
});
