import type { ContributionPart, ContributionView } from '#contract/index.js';
import { MEETING_PARTS } from '#core/index.js';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { call } from '../../api/call.js';
import { errorSentence, ProblemError } from '../../api/problem.js';
import { keyOf, useSession } from '../../api/read.js';
import { recall, remember } from '../../parts/memory.js';
import { toast } from '../../parts/toast.js';
import { useLanguage, useWords } from '../../words/words.js';
import { words } from './words.js';

const QUIET = 800;
const AGAIN = 10_000;

/** All four parts, those that nobody wrote empty. */
export function wholeParts(parts: readonly ContributionPart[]): ContributionPart[] {
  return MEETING_PARTS.map((key) => parts.find((part) => part.key === key) ?? { key, lines: [] });
}

const filled = (parts: readonly ContributionPart[]): ContributionPart[] => parts.map((part) => ({ ...part, lines: part.lines.filter(({ text }) => text.trim() !== '') }));

function recalled(key: string, version: number): readonly ContributionPart[] | null {
  try {
    const kept = JSON.parse(recall(key) ?? 'null') as { readonly version: number; readonly parts: readonly ContributionPart[] } | null;
    return kept !== null && kept.version === version ? kept.parts : null;
  } catch {
    return null;
  }
}

/** What a unit writes: kept in this browser with every key, at the server when the person pauses, each on the version of the last. */
export function useContribution(meetingId: string, contribution: ContributionView) {
  const say = useWords(words);
  const { language } = useLanguage();
  const client = useQueryClient();
  const { person } = useSession();
  const params = { id: meetingId, unitId: contribution.unitId };
  const kept = `dondoc.contribution.${meetingId}.${contribution.unitId}.${person.id}`;
  const [parts, setParts] = useState<readonly ContributionPart[]>(() => wholeParts(recalled(kept, contribution.version) ?? contribution.parts));
  const [mark, setMark] = useState<'' | 'waiting' | 'saving' | 'saved' | 'kept' | 'conflict'>('');
  const [busy, setBusy] = useState(false);
  const desk = useRef({ parts, version: contribution.version, dirty: false, busy: false });

  const save = async (): Promise<void> => {
    const { current } = desk;
    if (current.busy || !current.dirty) return;
    current.busy = true;
    current.dirty = false;
    setMark('saving');
    try {
      const saved = await call('saveContribution', { params, body: { version: current.version, parts: filled(current.parts) } });
      current.version = saved.version;
      if (!desk.current.dirty) remember(kept, null);
      setMark(desk.current.dirty ? 'waiting' : 'saved');
    } catch (error) {
      current.dirty = true;
      setMark(error instanceof ProblemError ? 'conflict' : 'kept');
    }
    current.busy = false;
  };
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  useEffect(() => {
    if (mark !== 'waiting' && mark !== 'kept') return undefined;
    const timer = setTimeout(() => void latest.current(), mark === 'kept' ? AGAIN : QUIET);
    return () => clearTimeout(timer);
  }, [mark, parts]);

  const change = (next: readonly ContributionPart[]): void => {
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
      await Promise.all((['readContribution', 'readMeeting', 'listMeetings', 'countInbox', 'readInbox'] as const).map((route) => client.invalidateQueries({ queryKey: keyOf(route) })));
    } catch (error) {
      toast(errorSentence(error, language), { tone: 'problem' });
      throw error;
    } finally {
      setBusy(false);
    }
  };
  return {
    parts, change, busy, conflict: mark === 'conflict', mark: { '': '', waiting: say.waiting, saving: say.saving, saved: say.savedMark, kept: say.kept, conflict: '' }[mark],
    submit: (nil: boolean) => carryOut(async () => {
      await call('submitContribution', { params, body: { version: desk.current.version, nil, parts: nil ? [] : filled(desk.current.parts) } });
      toast(say.sent);
    }),
    giveBack: (reason: string) => carryOut(() => call('returnContribution', { params, body: { version: contribution.version, reason } })),
  };
}
