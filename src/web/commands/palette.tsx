import { useNavigate } from '@tanstack/react-router';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { fold } from '#core/index.js';
import { useRead } from '../api/read.js';
import { KeyCaps } from '../parts/key-caps.js';
import { Marked } from '../parts/marked.js';
import { useSettled } from '../parts/use-settled.js';
import { useWords } from '../words/words.js';
import { isComposing } from './keys.js';
import { placeOf } from './open-hit.js';
import { allCommands } from './registry.js';
import styles from './palette.module.css';
import { COMMAND_WORDS } from './words.js';

interface Choice {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly marks: readonly (readonly [number, number])[];
  readonly detail: string;
  /** The words around the place that was found, where that is not the title. */
  readonly snippet: { readonly text: string; readonly marks: readonly (readonly [number, number])[] } | null;
  readonly keys: string | null;
  readonly run: () => void;
}

/** One field for everything: go to a thing or do a thing. Matching ignores marks. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(COMMAND_WORDS);
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const listId = useId();
  const { choices, searching, failed } = useChoices(text);
  const found = choices.filter(({ id }) => id !== EVERYTHING).length;
  const current = choices[Math.min(at, choices.length - 1)];

  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  useEffect(() => {
    document.getElementById(`${listId}-${current?.id ?? ''}`)?.scrollIntoView({ block: 'nearest' });
  }, [listId, current?.id]);

  const take = (choice: Choice | undefined) => {
    if (choice === undefined) return;
    dialog.current?.close();
    choice.run();
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === 'ArrowDown') setAt((index) => (index + 1) % Math.max(choices.length, 1));
    else if (event.key === 'ArrowUp') setAt((index) => (index - 1 + choices.length) % Math.max(choices.length, 1));
    else if (event.key === 'Enter') take(current);
    else return;
    event.preventDefault();
  };

  return (
    <dialog ref={dialog} className={styles.palette} aria-label={words.title} onClose={onClose} onClick={(event) => event.target === dialog.current && dialog.current.close()}>
      <input
        className={styles.input}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        placeholder={words.placeholder}
        aria-label={words.title}
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={current === undefined ? undefined : `${listId}-${current.id}`}
        autoComplete="off"
        spellCheck={false}
      />
      <ul id={listId} role="listbox" aria-label={words.title} className={styles.list}>
        {choices.map((choice) => (
          <li key={choice.id} id={`${listId}-${choice.id}`} role="option" aria-selected={choice === current} className={styles.choice} onClick={() => take(choice)}>
            <span className={styles.kind}>{choice.kind}</span>
            <span className={styles.title}><Marked text={choice.title} marks={choice.marks} /></span>
            <span className={styles.detail}>{choice.detail}</span>
            {choice.snippet !== null && <span className={styles.detail}><Marked text={choice.snippet.text} marks={choice.snippet.marks} /></span>}
            {choice.keys !== null && <KeyCaps chord={choice.keys} />}
          </li>
        ))}
      </ul>
      <p role="status" className={styles.state}>
        {searching ? words.searching : failed ? words.failed : found === 0 ? words.none : words.results(found)}
      </p>
    </dialog>
  );
}

const MAX_COMMANDS = 12;
const EVERYTHING = 'everything';

function useChoices(text: string): { choices: Choice[]; searching: boolean; failed: boolean } {
  const words = useWords(COMMAND_WORDS);
  const navigate = useNavigate();
  const query = useSettled(text.trim(), 180);
  // `isLoading`, not `isFetching`: what is there stays while a change elsewhere makes it be read again.
  const { data, isLoading, isError } = useRead('search', { query: { q: query } }, query.length > 1);
  const choices = useMemo(() => {
    const wanted = fold(text).split(' ');
    const commands = allCommands()
      .filter((each) => each.inPalette !== false && wanted.every((word) => fold(`${each.group} ${each.label}`).includes(word)))
      .slice(0, MAX_COMMANDS)
      .map((each): Choice => ({ id: `c-${each.id}`, kind: each.group, title: each.label, marks: [], detail: '', snippet: null, keys: each.keys ?? null, run: each.run }));
    const hits = (query.length > 1 ? (data?.hits ?? []) : []).map(
      (hit): Choice => ({ ...hit, id: `h-${hit.id}`, kind: words[hit.kind], keys: null, run: () => void navigate(placeOf(hit)) }),
    );
    // A command that is called what was typed keeps its place when the hits arrive: Enter must not come to mean something else.
    const named = (choice: Choice): boolean => fold(choice.title).startsWith(fold(text.trim()));
    if (query.length < 2) return commands;
    // Only behind what was found: before that, Enter would lead away from it.
    const everything: Choice = { id: EVERYTHING, kind: words.commands, title: words.everything(query), marks: [], detail: '', snippet: null, keys: null, run: () => void navigate({ to: '/search', search: { q: query } }) };
    return [...commands.filter(named), ...hits, ...(isLoading ? [] : [everything]), ...commands.filter((each) => !named(each))];
  }, [text, query, data, words, navigate, isLoading]);
  return { choices, searching: isLoading, failed: isError };
}
