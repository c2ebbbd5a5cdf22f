import { useEffect, useRef, useState } from 'react';

/** What a value came to be, once it has not changed for a while. */
export function useSettled<T>(value: T, milliseconds: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}

interface Typed {
  /** What holds now, as it is kept; may be changed from elsewhere. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

interface Reading {
  /** What is meant by what was typed; undefined while it means nothing. */
  readonly read: (typed: string) => string | undefined;
  readonly print?: (value: string) => string;
  /** How long nothing more is typed before it is handed on, in milliseconds. */
  readonly pause: number;
}

/** Words as they are looked for. */
export const readWords = (typed: string): string => typed.normalize('NFC').trim();

/** A text as it is typed, handed on once nothing more was typed for a moment. */
export function useTyped({ value, onChange }: Typed, { read, print = (kept) => kept, pause }: Reading) {
  const shown = print(value);
  const [typed, setTyped] = useState(shown);
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  // What comes back of what was handed on is no news: more may have been typed by then, be it the space before the next word.
  const handed = useRef<readonly string[]>([]);
  useEffect(() => {
    const at = handed.current.indexOf(value);
    handed.current = at === -1 ? [] : handed.current.slice(at + 1);
    if (at === -1) setTyped(shown);
  }, [value, shown]);
  const wanted = read(typed);
  useEffect(() => {
    if (wanted === undefined || wanted === value) return undefined;
    const timer = setTimeout(() => {
      handed.current = [...handed.current, wanted];
      latest.current(wanted);
    }, pause);
    return () => clearTimeout(timer);
  }, [wanted, value, pause]);
  return { value: typed, wrong: wanted === undefined, onChange: (event: { readonly currentTarget: { readonly value: string } }) => setTyped(event.currentTarget.value) };
}
