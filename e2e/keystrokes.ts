import type { CDPSession, Page } from 'playwright-core';

/** How Vietnamese is typed: the letters to press, and how a program turns them into letters with marks. */
export type Layout = 'telex' | 'vni';

const MARKS: Readonly<Record<Layout, Readonly<Record<string, string>>>> = {
  telex: { '\u0302': 'double', '\u0306': 'w', '\u031b': 'w', đ: 'd', '\u0300': 'f', '\u0301': 's', '\u0309': 'r', '\u0303': 'x', '\u0323': 'j' },
  vni: { '\u0302': '6', '\u0306': '8', '\u031b': '7', đ: '9', '\u0300': '2', '\u0301': '1', '\u0309': '3', '\u0303': '4', '\u0323': '5' },
};
const TONES = '\u0300\u0301\u0309\u0303\u0323';

// A đ is a letter of its own, which nothing takes apart.
function partsOf(letter: string): readonly string[] {
  if (letter === 'đ') return ['d', 'đ'];
  return letter === 'Đ' ? ['D', 'đ'] : [...letter.normalize('NFD')];
}

/** One press: the key, and what the word reads after it. */
export interface Press {
  readonly key: string;
  readonly word: string;
}

/** The presses that write a word: each letter, the mark of the letter behind it, the tone at the end, as Telex and VNI are taught. */
export function pressesOf(word: string, layout: Layout): readonly Press[] {
  const marks = MARKS[layout];
  const presses: Press[] = [];
  let shown = '';
  let tone: { readonly mark: string; readonly at: number } | null = null;
  for (const letter of word.normalize('NFC')) {
    const [base = '', ...rest] = partsOf(letter);
    shown += base;
    presses.push({ key: base, word: shown });
    for (const mark of rest) {
      if (TONES.includes(mark)) {
        tone = { mark, at: shown.length - 1 };
        continue;
      }
      shown = shown.slice(0, -1) + (mark === 'đ' ? letter : (base + mark).normalize('NFC'));
      const key = marks[mark] ?? '';
      presses.push({ key: key === 'double' ? base.toLowerCase() : key, word: shown });
    }
  }
  if (tone !== null) {
    shown = shown.slice(0, tone.at) + ((shown[tone.at] ?? '') + tone.mark).normalize('NFC') + shown.slice(tone.at + 1);
    presses.push({ key: marks[tone.mark] ?? '', word: shown });
  }
  return presses;
}

/** The key code of a press that the input method took. */
export const COMPOSING = 229;

// What a program makes of one press arrives in one go, without a look at the page in between; the hand waits from press to press.

/** As macOS, ibus and Gboard write: the word stands underlined and is let go at the space. Every key is told as one that the input method took. */
export async function compose(debug: CDPSession, text: string, layout: Layout): Promise<void> {
  for (const [at, word] of text.split(' ').entries()) {
    if (at > 0) await debug.send('Input.insertText', { text: ' ' });
    for (const press of pressesOf(word, layout)) {
      await Promise.all([
        debug.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', code: codeOf(press.key), windowsVirtualKeyCode: COMPOSING }),
        debug.send('Input.imeSetComposition', { text: press.word, selectionStart: press.word.length, selectionEnd: press.word.length }),
        debug.send('Input.dispatchKeyEvent', { type: 'keyUp', key: press.key, code: codeOf(press.key), windowsVirtualKeyCode: press.key.toUpperCase().charCodeAt(0) }),
      ]);
    }
    await debug.send('Input.insertText', { text: word });
  }
}

/** As UniKey and EVKey write on Windows: a letter goes in as it is pressed; a mark takes letters back with Backspace and sends the right ones as characters. */
export async function replace(page: Page, debug: CDPSession, { text, layout }: { readonly text: string; readonly layout: Layout }): Promise<void> {
  for (const [at, word] of text.split(' ').entries()) {
    if (at > 0) await page.keyboard.press('Space');
    let shown = '';
    for (const press of pressesOf(word, layout)) {
      const kept = commonStart(shown, press.word);
      if (kept === shown.length && press.word.length === shown.length + 1) await page.keyboard.press(press.key);
      else {
        await Promise.all([...Array.from({ length: shown.length - kept }, () => takeBack(debug)), ...[...press.word.slice(kept)].map((letter) => sendCharacter(debug, letter))]);
      }
      shown = press.word;
    }
  }
}

/** A character without a key, as Windows hands on what a program sends (VK_PACKET). */
const sendCharacter = (debug: CDPSession, letter: string): Promise<unknown> =>
  Promise.all([
    debug.send('Input.dispatchKeyEvent', { type: 'keyDown', key: letter, text: letter, unmodifiedText: letter, windowsVirtualKeyCode: 231 }),
    debug.send('Input.dispatchKeyEvent', { type: 'keyUp', key: letter, windowsVirtualKeyCode: 231 }),
  ]);

/** A Backspace that the program presses. */
const takeBack = (debug: CDPSession): Promise<unknown> =>
  Promise.all((['rawKeyDown', 'keyUp'] as const).map((type) => debug.send('Input.dispatchKeyEvent', { type, key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8 })));

function codeOf(key: string): string {
  return /\d/.test(key) ? `Digit${key}` : `Key${key.toUpperCase()}`;
}

function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}
