import type { DraftView } from '#contract/index.js';
import { useEffect, useState } from 'react';
import { call } from '../../api/call.js';
import { UnreachableError } from '../../api/problem.js';
import type { Typed } from './draft.js';

export interface Heard {
  readonly drafts: readonly DraftView[];
  readonly state: 'empty' | 'reading' | 'read' | 'offline';
}

const NOTHING: Heard = { drafts: [], state: 'empty' };
const PAUSE = 250;

/** What the server reads in a sentence while it is typed: a moment after the last key, and never an older answer over a newer one. */
export function useHeard(meetingId: string, { text, itemId, corrections }: Typed, composing: boolean): Heard {
  const [heard, setHeard] = useState<Heard>(NOTHING);
  const isEmpty = text.trim().length < 3;
  useEffect(() => {
    if (isEmpty || composing) return undefined;
    const over = new AbortController();
    const timer = setTimeout(() => {
      setHeard((before) => ({ ...before, state: 'reading' }));
      call('readConclusion', { params: { id: meetingId }, body: { text, itemId, corrections } }, { signal: over.signal })
        .then(({ drafts }) => setHeard({ drafts, state: 'read' }))
        .catch((error: unknown) => { if (!over.signal.aborted) setHeard({ drafts: [], state: error instanceof UnreachableError ? 'offline' : 'empty' }); });
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      over.abort();
    };
  }, [meetingId, text, itemId, corrections, isEmpty, composing]);
  return isEmpty ? NOTHING : heard;
}
