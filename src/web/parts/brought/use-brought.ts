import { useEffect, useRef, useState } from 'react';
import { errorSentence, ProblemError } from '../../api/problem.js';
import { useLanguage, useWords } from '../../words/words.js';
import { recall, remember } from '../memory.js';
import { toast } from '../toast.js';
import type { BroughtPart } from './brought-parts.js';
import { words } from './words.js';

const QUIET = 800;
const AGAIN = 10_000;

const filled = (parts: readonly BroughtPart[]): BroughtPart[] => parts.map((part) => ({ ...part, lines: part.lines.filter(({ text }) => text.trim() !== '') }));

function recalled(key: string, version: number): readonly BroughtPart[] | null {
  try {
    const kept = JSON.parse(recall(key) ?? 'null') as { readonly version: number; readonly parts: readonly BroughtPart[] } | null;
    return kept !== null && kept.version === version ? kept.parts : null;
  } catch {
    return null;
  }
}

/** What was written, on the version that the person saw. */
export interface Brought {
  readonly version: number;
  readonly parts: readonly BroughtPart[];
}

interface Bringing {
  /** Under which it is kept in this browser. */
  readonly kept: string;
  readonly start: Brought;
  /** Keeps it at the server; answers the next version. */
  readonly save: (brought: Brought) => Promise<number>;
  /** Hands it in. */
  readonly submit: (brought: Brought & { readonly nil: boolean }) => Promise<unknown>;
  /** After it was handed in or given back: what else is to be read again. */
  readonly after: () => Promise<unknown>;
}

/** What a unit writes: kept in this browser with every key, at the server when the person pauses, each on the version of the last. */
export function useBrought({ kept, start, save, submit, after }: Bringing) {
  const say = useWords(words);
  const { language } = useLanguage();
  const [parts, setParts] = useState<readonly BroughtPart[]>(() => recalled(kept, start.version) ?? start.parts);
  const [mark, setMark] = useState<'' | 'waiting' | 'saving' | 'saved' | 'kept' | 'conflict'>('');
  const [busy, setBusy] = useState(false);
  const desk = useRef({ parts, version: start.version, dirty: false, busy: false });
  const written = (): Brought => ({ version: desk.current.version, parts: filled(desk.current.parts) });

  const keep = async (): Promise<void> => {
    const { current } = desk;
    if (current.busy || !current.dirty) return;
    current.busy = true;
    current.dirty = false;
    setMark('saving');
    try {
      current.version = await save(written());
      if (!desk.current.dirty) remember(kept, null);
      setMark(desk.current.dirty ? 'waiting' : 'saved');
    } catch (error) {
      current.dirty = true;
      setMark(error instanceof ProblemError ? 'conflict' : 'kept');
    }
    current.busy = false;
  };
  const latest = useRef(keep);
  useEffect(() => {
    latest.current = keep;
  });
  useEffect(() => {
    if (mark !== 'waiting' && mark !== 'kept') return undefined;
    const timer = setTimeout(() => void latest.current(), mark === 'kept' ? AGAIN : QUIET);
    return () => clearTimeout(timer);
  }, [mark, parts]);

  const change = (next: readonly BroughtPart[]): void => {
    desk.current.parts = next;
    desk.current.dirty = true;
    setParts(next);
    remember(kept, JSON.stringify({ version: desk.current.version, parts: next }));
    setMark((before) => (before === 'conflict' ? before : 'waiting'));
  };
  const carryOut = async (work: () => Promise<unknown>): Promise<void> => {
    setBusy(true);
    try {
      await work();
      desk.current.dirty = false;
      remember(kept, null);
      await after();
    } catch (error) {
      toast(errorSentence(error, language), { tone: 'problem' });
      throw error;
    } finally {
      setBusy(false);
    }
  };
  return {
    parts, change, busy, carryOut, conflict: mark === 'conflict', mark: { '': '', waiting: say.waiting, saving: say.saving, saved: say.savedMark, kept: say.kept, conflict: '' }[mark],
    submit: (nil: boolean) => carryOut(() => submit({ ...written(), ...(nil ? { parts: [] } : {}), nil })),
  };
}
