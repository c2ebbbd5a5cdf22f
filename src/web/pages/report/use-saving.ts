import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReportSection } from '#contract/index.js';
import { call } from '../../api/call.js';
import { ProblemError } from '../../api/problem.js';
import { keyOf } from '../../api/read.js';
import type { ReportView } from './sections.js';

export type SaveState = 'saved' | 'waiting' | 'saving' | 'conflict' | 'failed';

export interface Saving {
  readonly sections: readonly ReportSection[];
  readonly state: SaveState;
  readonly error: unknown;
  readonly change: (sections: ReportSection[]) => void;
  readonly retry: () => void;
  /** Saves what waits and answers the version that stands then. @throws where it could not be saved */
  readonly flush: () => Promise<number>;
  /** An act of the server that writes the text: on the version of what was saved last, after saving what was not; its text then stands here. */
  readonly letWrite: (act: (version: number) => Promise<ReportView>) => Promise<void>;
  /** After a conflict: their text in place of mine, or mine over theirs. */
  readonly resolve: (choice: 'theirs' | 'mine') => Promise<void>;
}

const QUIET = 800;

/** The text of a report while it is written: saved when the person pauses, one save at a time, each on the version of the last. */
export function useSaving(report: ReportView): Saving {
  const client = useQueryClient();
  const params = { id: report.id };
  const [sections, setSections] = useState<readonly ReportSection[]>(report.sections);
  const [state, setState] = useState<SaveState>('saved');
  const [error, setError] = useState<unknown>(null);
  const now = useRef({ sections: report.sections as readonly ReportSection[], version: report.version, dirty: false, busy: false });

  const save = useCallback(async (): Promise<void> => {
    const desk = now.current;
    if (desk.busy || !desk.dirty) return;
    desk.busy = true;
    desk.dirty = false;
    setState('saving');
    try {
      const saved = await call('saveReport', { params: { id: report.id }, body: { version: desk.version, sections: [...desk.sections] } });
      desk.version = saved.version;
      client.setQueryData(keyOf('readReport', { params: { id: report.id } }), saved);
      setState(now.current.dirty ? 'waiting' : 'saved');
      setError(null);
    } catch (problem) {
      desk.dirty = true;
      setError(problem);
      setState(problem instanceof ProblemError && problem.problem.status === 412 ? 'conflict' : 'failed');
    }
    desk.busy = false;
  }, [client, report.id]);

  useEffect(() => {
    if (state !== 'waiting') return undefined;
    const timer = setTimeout(() => void save(), QUIET);
    return () => clearTimeout(timer);
  }, [state, sections, save]);
  // Leaving the page sends what is waiting; the browser asks first when it could not be sent.
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (now.current.dirty) event.preventDefault();
    };
    globalThis.addEventListener('beforeunload', ask);
    return () => {
      globalThis.removeEventListener('beforeunload', ask);
      void save();
    };
  }, [save]);

  const change = useCallback((next: ReportSection[]) => {
    now.current.sections = next;
    now.current.dirty = true;
    setSections(next);
    setState((before) => (before === 'conflict' ? before : 'waiting'));
  }, []);
  const resolve = async (choice: 'theirs' | 'mine'): Promise<void> => {
    const fresh = await call('readReport', { params });
    now.current.version = fresh.version;
    client.setQueryData(keyOf('readReport', { params }), fresh);
    if (choice === 'theirs') {
      now.current = { ...now.current, sections: fresh.sections, dirty: false };
      setSections(fresh.sections);
      setState('saved');
    } else setState('waiting');
  };
  const flush = async (): Promise<number> => {
    await save();
    if (now.current.dirty) throw new Error('not saved');
    return now.current.version;
  };
  const letWrite = async (act: (version: number) => Promise<ReportView>): Promise<void> => {
    await save();
    if (now.current.dirty) return;
    const fresh = await act(now.current.version);
    now.current = { ...now.current, sections: fresh.sections, version: fresh.version };
    client.setQueryData(keyOf('readReport', { params }), fresh);
    setSections(fresh.sections);
  };
  return { sections, state, error, change, retry: () => void save(), flush, resolve, letWrite };
}
