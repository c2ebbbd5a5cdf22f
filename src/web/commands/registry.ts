import { useEffect, useLayoutEffect, useRef } from 'react';
import { recall, remember } from '../parts/memory.js';
import { isChord, isComposing, isSingleKey } from './keys.js';
import type { KeyChord } from './keys.js';

/** Something a person can do here: the palette lists it, its key does it, the sheet of keys prints it. */
export interface Command {
  readonly id: string;
  readonly label: string;
  /** The heading it stands under, in the language of the interface. */
  readonly group: string;
  readonly keys?: KeyChord;
  /** `list`: the key acts only while something inside `[data-list]` has the focus. `everywhere`: also while a field is being typed in. `row`: the row that has the focus obeys by itself; here the key is only printed. */
  readonly scope?: 'list' | 'everywhere' | 'row';
  /** False where it makes no sense away from its row, such as "next row". */
  readonly inPalette?: boolean;
  readonly run: () => void;
}

type Source = { readonly current: readonly Command[] };
const sources = new Set<Source>();

/**
 * Offers commands while the calling component is on the screen. Commands of a page stand before those of the frame and win their keys. They are there
 * before the component is painted: who sees a key and presses it at once is not left without an answer on a busy machine.
 */
export function useCommands(commands: readonly Command[]): void {
  const source = useRef(commands);
  useLayoutEffect(() => {
    source.current = commands;
  });
  useLayoutEffect(() => {
    sources.add(source);
    return () => void sources.delete(source);
  }, []);
}

/** Every command offered now, the page's before the frame's. */
export function allCommands(): Command[] {
  return [...sources].reverse().flatMap((source) => [...source.current]);
}

const SINGLE_KEYS = 'dondoc.single-keys';

/** Whether keys without a modifier act outside lists. */
export function singleKeysOn(): boolean {
  return recall(SINGLE_KEYS) !== 'off';
}

/** Switches keys without a modifier outside lists on or off. */
export function switchSingleKeys(on: boolean): void {
  remember(SINGLE_KEYS, on ? null : 'off');
}

function mayAct(command: Command, target: Element | null): boolean {
  if (command.scope === 'row') return false;
  if (command.scope === 'everywhere' || command.keys === undefined) return true;
  const within = (selector: string): boolean => target !== null && target.closest(selector) !== null;
  if (within('dialog')) return false;
  const typing = within('input, textarea, select, [contenteditable="true"]');
  if (command.scope === 'list') return !typing && within('[data-list]');
  if (typing) return /Ctrl|Alt/.test(command.keys);
  return !isSingleKey(command.keys) || singleKeysOn();
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || isComposing(event)) return;
  const target = event.target instanceof Element ? event.target : null;
  const command = allCommands().find((each) => each.keys !== undefined && isChord(each.keys, event) && mayAct(each, target));
  if (command === undefined) return;
  event.preventDefault();
  command.run();
}

/** Listens to the keyboard for all commands; used once, by the frame. */
export function useCommandKeys(): void {
  useEffect(() => {
    globalThis.addEventListener('keydown', onKeyDown);
    return () => globalThis.removeEventListener('keydown', onKeyDown);
  }, []);
}
