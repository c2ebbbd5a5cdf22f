import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { PaperView } from '#contract/index.js';
import { call } from '../../api/call.js';
import { ProblemError } from '../../api/problem.js';
import { keyOf, useSession } from '../../api/read.js';
import { recall, remember } from '../../parts/memory.js';
import type { File } from './file.js';

export type SaveState = 'saved' | 'waiting' | 'saving' | 'conflict' | 'failed';

export interface Saving {
  readonly file: File;
  readonly state: SaveState;
  readonly error: unknown;
  readonly change: (change: (file: File) => File) => void;
  /** Saves what waits. @returns the version that stands then, or null where it could not be saved */
  readonly flush: () => Promise<number | null>;
  /** After a conflict: their text in place of mine, or mine over theirs. */
  readonly resolve: (choice: 'theirs' | 'mine') => Promise<void>;
}

const QUIET = 800;
const placeOf = (paperId: string, personId: string): string => `dondoc.paper.${personId}.${paperId}`;

/** What was typed in this browser and not saved, with the version that it was typed upon. */
function keptOf(place: string): { readonly version: number; readonly file: File } | null {
  try {
    return JSON.parse(recall(place) ?? 'null') as { version: number; file: File } | null;
  } catch {
    return null;
  }
}

interface Desk {
  file: File;
  version: number;
  dirty: boolean;
  running: Promise<boolean> | null;
}

/**
 * A draft while it is written: saved when the person pauses, one save at a time, each on the version of the last. What is not saved yet is kept in
 * this browser, so that a reload loses nothing; what somebody else saves meanwhile is shown where nothing of one's own waits.
 */
export function useSaving(paper: PaperView): Saving {
  const client = useQueryClient();
  const { id } = paper;
  const place = placeOf(id, useSession().person.id);
  const [desk] = useState<Desk>(() => {
    const kept = keptOf(place);
    return { file: kept?.file ?? paper.file, version: kept?.version ?? paper.version, dirty: kept !== null, running: null };
  });
  const [file, setFile] = useState(desk.file);
  const [state, setState] = useState<SaveState>(desk.dirty ? 'waiting' : 'saved');
  const [error, setError] = useState<unknown>(null);

  const send = useCallback(async (): Promise<boolean> => {
    desk.dirty = false;
    setState('saving');
    try {
      const saved = await call('savePaper', { params: { id }, body: { version: desk.version, file: desk.file } });
      desk.version = saved.version;
      if (!desk.dirty) remember(place, null);
      client.setQueryData(keyOf('readPaper', { params: { id } }), saved);
      setState(desk.dirty ? 'waiting' : 'saved');
      setError(null);
      return true;
    } catch (problem) {
      desk.dirty = true;
      setError(problem);
      setState(problem instanceof ProblemError && problem.problem.code === 'common.changed_meanwhile' ? 'conflict' : 'failed');
      return false;
    }
  }, [client, desk, id, place]);

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
  }, [state, file, flush]);
  // Leaving the page sends what is waiting.
  useEffect(() => () => void flush(), [flush]);
  useEffect(() => {
    if (desk.dirty || desk.running !== null || paper.version <= desk.version) return;
    desk.version = paper.version;
    desk.file = paper.file;
    setFile(paper.file);
  }, [desk, paper]);

  const change = useCallback((by: (before: File) => File) => {
    desk.file = by(desk.file);
    desk.dirty = true;
    remember(place, JSON.stringify({ version: desk.version, file: desk.file }));
    setFile(desk.file);
    setState((before) => (before === 'conflict' ? before : 'waiting'));
  }, [desk, place]);
  const resolve = async (choice: 'theirs' | 'mine'): Promise<void> => {
    const fresh = await call('readPaper', { params: { id } });
    desk.version = fresh.version;
    client.setQueryData(keyOf('readPaper', { params: { id } }), fresh);
    if (choice === 'mine') return setState('waiting');
    desk.file = fresh.file;
    desk.dirty = false;
    remember(place, null);
    setFile(fresh.file);
    setState('saved');
  };
  return { file, state, error, change, flush, resolve };
}
