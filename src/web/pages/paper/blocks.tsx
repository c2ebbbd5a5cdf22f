import { useEffect, useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { v7 as newId } from 'uuid';
import type { PaperBlock } from '#contract/index.js';
import { isChord, isComposing } from '../../commands/keys.js';
import { Button } from '../../parts/button.js';
import { ICONS } from '../../parts/icons.js';
import { NoteList, withNoteAt } from '../../parts/notes.js';
import { toast } from '../../parts/toast.js';
import { useWords } from '../../words/words.js';
import { besideOf, bodyAt, bodyOf, type File, isHeadingLook, type Look, LOOKS, lookOf, looksIn, movedBlock, numberingOf, orderOf, type Place, splitAt, withLast, withLook, withNotes, withOrder, withoutBlock, withoutOrder, withRestored, withTable, withText } from './file.js';
import { OrderFields } from './order-fields.js';
import styles from './paper.module.css';
import { TableCells } from './table-cells.js';
import { words } from './words.js';

type Change = (change: (file: File) => File) => void;

export interface BlocksProps {
  readonly file: File;
  readonly change: Change;
  readonly current: string | null;
  readonly onCurrent: (key: string) => void;
  /** The block to which the keyboard goes once it is drawn; null for none. */
  readonly goTo: string | null;
  readonly onGo: (key: string | null) => void;
}

/** The text of a paper, block by block. Enter makes another, Alt with the arrows walks, with Shift it moves them. */
export function Blocks(props: BlocksProps) {
  const say = useWords(words);
  return (
    <section className={['card', styles.fields].join(' ')} aria-label={say.content}>
      <h2>{say.content}</h2>
      <p className="muted small at-desk">{say.keys}</p>
      <BlockList {...props} place="text" />
    </section>
  );
}

/** The blocks of the text or of an annex, with what makes more of them. */
export function BlockList({ file, change, current, onCurrent, goTo, onGo, place }: BlocksProps & { readonly place: Place }) {
  const say = useWords(words);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (goTo === null) return;
    const area = list.current?.querySelector<HTMLElement>(`[data-edit="${goTo}"] textarea, [data-edit="${goTo}"] input`);
    if (area === null || area === undefined) return;
    area.focus();
    onGo(null);
  }, [goTo, onGo, file]);
  const add = (by: (file: File, key: string) => File): void => {
    const key = newId();
    change((before) => by(before, key));
    onGo(key);
  };
  return (
    <>
      <ol ref={list} className={styles.blocks}>
        {bodyAt(file, place).map((block, at) => (
          <li key={block.key} data-edit={block.key} className={styles.block} aria-current={block.key === current || undefined} onFocus={() => onCurrent(block.key)}>
            <BlockEditor block={block} number={at + 1} file={file} change={change} onGo={onGo} />
          </li>
        ))}
      </ol>
      <div className={styles.add}>
        <Button onClick={() => add((before, key) => withLast(before, key, { look: 'paragraph', place }))}>{say.addParagraph}</Button>
        <Button onClick={() => add((before, key) => withLast(before, key, { look: 'item1', place }))}>{say.addItem}</Button>
        <Button onClick={() => add((before, key) => withTable(before, key, place))}>{say.addTable}</Button>
      </div>
    </>
  );
}

interface EditorProps {
  readonly block: PaperBlock;
  readonly number: number;
  readonly file: File;
  readonly change: Change;
  readonly onGo: (key: string | null) => void;
}

/** Everything that is done to one block, by key or by button. */
function useBlockActs({ block: { key }, file, change, onGo }: EditorProps) {
  const say = useWords(words);
  const walk = (step: 1 | -1): void => onGo(besideOf(file, key, step) ?? key);
  const move = (step: 1 | -1): void => {
    onGo(key);
    change((before) => movedBlock(before, key, step));
  };
  const remove = (): void => {
    onGo(besideOf(file, key, -1) ?? besideOf(file, key, 1));
    change((before) => withoutBlock(before, key));
    toast(say.removed, { undo: () => change((now) => withRestored(now, file, key)) });
  };
  const split = (at: number): void => {
    const newKey = newId();
    onGo(newKey);
    change((before) => splitAt(before, key, { at, newKey }));
  };
  return { walk, move, remove, split };
}

function BlockEditor(props: EditorProps) {
  const { block, number, file, change } = props;
  const say = useWords(words);
  const acts = useBlockActs(props);
  const look = lookOf(block);
  const order = orderOf(file, block.key);
  const nameOf = (each: Look): string => say[isHeadingLook(each) ? `heading_${numberingOf(each, file.paper.outline)}` as const : each];
  const area = useRef<HTMLTextAreaElement>(null);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (isComposing(event.nativeEvent)) return;
    const done = onBlockKey(event.nativeEvent, acts);
    if (done) event.preventDefault();
  };
  return (
    <>
      <div className={styles.bar}>
        {look === null ? <span className="muted small">{say.table}</span> : (
          <select aria-label={say.look(number)} value={look} onChange={(event) => change((before) => withLook(before, block.key, LOOKS.find((each) => each === event.currentTarget.value) ?? 'paragraph'))}>
            {looksIn(file.paper.outline, look).map((each) => <option key={each} value={each}>{nameOf(each)}</option>)}
          </select>
        )}
        {look !== null && <Button look="quiet" aria-pressed={order !== null} onClick={() => change((before) => (order === null ? withOrder(before, block.key, newId()) : withoutOrder(before, block.key)))}>{order === null ? say.order : say.orderOff}</Button>}
        {block.kind !== 'table' && <Button look="quiet" title={say.footnoteHint} onClick={() => change((before) => withNotes(before, block.key, withNoteAt(block.notes ?? [], area.current)))}>{say.footnote}</Button>}
        <span className={styles.tools}>
          <Button look="quiet" aria-label={`${say.up}: ${say.block(number)}`} title={say.up} disabled={number === 1} onClick={() => acts.move(-1)}>↑</Button>
          <Button look="quiet" aria-label={`${say.down}: ${say.block(number)}`} title={say.down} disabled={number === bodyOf(file, block.key).length} onClick={() => acts.move(1)}>↓</Button>
          <Button look="quiet" aria-label={`${say.remove}: ${say.block(number)}`} title={say.remove} onClick={acts.remove}>{ICONS.cross}</Button>
        </span>
      </div>
      <div onKeyDown={onKeyDown}>
        {block.kind === 'table' ? <TableCells block={block} change={change} /> : <Words area={area} label={say.block(number)} text={block.text} onText={(text) => change((before) => withText(before, block.key, text))} onEnter={acts.split} />}
      </div>
      {block.kind !== 'table' && <NoteList of={say.block(number)} notes={block.notes ?? []} readOnly={false} onChange={(notes) => change((before) => withNotes(before, block.key, notes))} />}
      {order !== null && <OrderFields order={order} change={change} />}
    </>
  );
}

/** Whether a key was one of the keys of a block. */
function onBlockKey(event: globalThis.KeyboardEvent, acts: ReturnType<typeof useBlockActs>): boolean {
  const chords: readonly (readonly [string, () => void])[] = [
    ['Alt+ArrowUp', () => acts.walk(-1)], ['Alt+ArrowDown', () => acts.walk(1)], ['Alt+Shift+ArrowUp', () => acts.move(-1)], ['Alt+Shift+ArrowDown', () => acts.move(1)], ['Alt+Delete', acts.remove],
  ];
  const found = chords.find(([chord]) => isChord(chord, event));
  found?.[1]();
  return found !== undefined;
}

/** The words of a block, growing as they are written. */
function Words({ area, label, text, onText, onEnter }: { readonly area: RefObject<HTMLTextAreaElement | null>; readonly label: string; readonly text: string; readonly onText: (text: string) => void; readonly onEnter: (at: number) => void }) {
  useLayoutEffect(() => {
    const { current } = area;
    if (current === null) return;
    current.style.height = 'auto';
    current.style.height = `${current.scrollHeight + 2}px`;
  }, [area, text]);
  return (
    <textarea
      ref={area}
      aria-label={label}
      className={styles.words}
      rows={1}
      lang="vi"
      maxLength={20_000}
      value={text}
      onChange={(event) => onText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey || isComposing(event.nativeEvent)) return;
        event.preventDefault();
        onEnter(event.currentTarget.selectionStart);
      }}
    />
  );
}
