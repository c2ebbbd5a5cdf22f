import { useCallback, useEffect, useRef, useState } from 'react';
import { isUnreached, ProblemError } from '../../api/problem.js';
import { recall, remember } from '../memory.js';

export type SaveState = 'saved' | 'waiting' | 'saving' | 'conflict' | 'failed';

/** What is written, with the version of the server that it stands upon. */
export interface Written<T> {
  readonly version: number;
  readonly content: T;
}

interface Ways<T> {
  /** Under which it is kept in this browser until the server has it. */
  readonly kept: string;
  /** As the server answered it last. */
  readonly shown: Written<T>;
  /** Whether it is only read: then nothing that this browser kept takes its place. */
  readonly readOnly?: boolean;
  /** Keeps it at the server. @returns what stands there then */
  readonly save: (written: Written<T>) => Promise<Written<T>>;
  /** Asks the server anew. */
  readonly read: () => Promise<Written<T>>;
}

export interface Saving<T> {
  readonly content: T;
  readonly state: SaveState;
  readonly error: unknown;
  readonly change: (change: (before: T) => T) => void;
  /** Saves what waits. @returns the version that stands then, or null where it could not be saved, which its state tells */
  readonly flush: () => Promise<number | null>;
  /** An act of the server that writes the content: on the version of what was saved last, after saving what was not; what it wrote then stands here. */
  readonly letWrite: (act: (version: number) => Promise<Written<T>>) => Promise<void>;
  /** After a conflict: their text in place of mine, or mine over theirs. */
  readonly resolve: (choice: 'theirs' | 'mine') => Promise<void>;
}

/** Milliseconds after the last key. */
const QUIET = 800;
/** Milliseconds until what met no server is sent again. */
const AGAIN = 10_000;

/** What was typed in this browser and not saved, with the version that it was typed upon. */
function keptOf<T>(place: string): Written<T> | null {
  try {
    return JSON.parse(recall(place) ?? 'null') as Written<T> | null;
  } catch {
    return null;
  }
}

interface Desk<T> {
  content: T;
  version: number;
  dirty: boolean;
  running: Promise<boolean> | null;
}

function laidOut<T>({ kept: place, shown, readOnly = false }: Ways<T>): Desk<T> {
  const kept = readOnly ? null : keptOf<T>(place);
  return { ...(kept ?? shown), dirty: kept !== null, running: null };
}

/**
 * A text while it is written: saved when the person pauses, one save at a time, each on the version of the last. What is not saved yet is kept in this
 * browser, so that a reload loses nothing; what somebody else saves meanwhile is shown where nothing of one's own waits.
 */
export function useSaving<T>(ways: Ways<T>): Saving<T> {
  const { kept: place, shown } = ways;
  const latest = useRef(ways);
  latest.current = ways;
  const [desk] = useState(() => laidOut(ways));
  const [content, setContent] = useState(desk.content);
  const [state, setState] = useState<SaveState>(desk.dirty ? 'waiting' : 'saved');
  const [error, setError] = useState<unknown>(null);

  const lay = useCallback(({ version, content: next }: Written<T>): void => {
    desk.version = version;
    desk.content = next;
    desk.dirty = false;
    setContent(next);
  }, [desk]);
  const send = useCallback(async (): Promise<boolean> => {
    desk.dirty = false;
    setState('saving');
    try {
      desk.version = (await latest.current.save({ version: desk.version, content: desk.content })).version;
      if (!desk.dirty) remember(place, null);
      setState(desk.dirty ? 'waiting' : 'saved');
      setError(null);
      return true;
    } catch (problem) {
      desk.dirty = true;
      setError(problem);
      setState(problem instanceof ProblemError && problem.problem.code === 'common.changed_meanwhile' ? 'conflict' : 'failed');
      return false;
    }
  }, [desk, place]);
  const flush = useCallback(async (): Promise<number | null> => {
    while (desk.dirty || desk.running !== null) {
      desk.running ??= send().finally(() => {
        desk.running = null;
      });
      if (!(await desk.running)) return null;
    }
    return desk.version;
  }, [desk, send]);

  useEffect(() => {
    if (state !== 'waiting') return undefined;
    const timer = setTimeout(() => void flush(), QUIET);
    return () => clearTimeout(timer);
  }, [state, content, flush]);
  useEffect(() => {
    if (state !== 'failed' || !isUnreached(error)) return undefined;
    const timer = setTimeout(() => void flush(), AGAIN);
    return () => clearTimeout(timer);
  }, [state, error, flush]);
  // Leaving the page sends what is waiting.
  useEffect(() => () => void flush(), [flush]);
  useEffect(() => {
    if (!desk.dirty && desk.running === null && shown.version > desk.version) lay(shown);
  }, [desk, lay, shown]);

  const change = useCallback((by: (before: T) => T) => {
    desk.content = by(desk.content);
    desk.dirty = true;
    remember(place, JSON.stringify({ version: desk.version, content: desk.content } satisfies Written<T>));
    setContent(desk.content);
    setState((before) => (before === 'conflict' ? before : 'waiting'));
  }, [desk, place]);
  const letWrite = async (act: (version: number) => Promise<Written<T>>): Promise<void> => {
    const version = await flush();
    if (version !== null) lay(await act(version));
  };
  const resolve = async (choice: 'theirs' | 'mine'): Promise<void> => {
    const fresh = await latest.current.read();
    desk.version = fresh.version;
    if (choice === 'mine') return setState('waiting');
    lay(fresh);
    remember(place, null);
    setState('saved');
  };
  return { content, state, error, change, flush, letWrite, resolve };
}
