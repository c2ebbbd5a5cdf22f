import type { ConclusionView, MeetingView } from '#contract/index.js';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { call } from '../../api/call.js';
import { errorSentence, isRefusal, ProblemError } from '../../api/problem.js';
import { keyOf, useSession } from '../../api/read.js';
import { useLanguage } from '../../words/words.js';
import { keepUnsent, recallUnsent, type Typed, type Unsent } from './draft.js';

const AGAIN = 10_000;

/** Conclusions on their way: kept in this browser until the server has them, sent one after the other, again where there was no answer. */
export function useUnsent(meeting: MeetingView) {
  const client = useQueryClient();
  const { language } = useLanguage();
  const { person } = useSession();
  const [waiting, setWaiting] = useState<readonly Unsent[]>(() => recallUnsent(meeting.id, person.id));
  const desk = useRef({ waiting, busy: false });
  const keep = (next: readonly Unsent[]): void => {
    desk.current.waiting = next;
    setWaiting(next);
    keepUnsent(meeting.id, person.id, next);
  };
  const settle = (id: string, saved: ConclusionView | null): void => {
    keep(desk.current.waiting.filter((each) => each.id !== id));
    const key = keyOf('readMeeting', { params: { id: meeting.id } });
    if (saved !== null) client.setQueryData<MeetingView>(key, (view) => (view === undefined ? view : { ...view, conclusions: view.conclusions.some((each) => each.id === id) ? view.conclusions.map((each) => (each.id === id ? saved : each)) : [...view.conclusions, saved] }));
    void client.invalidateQueries({ queryKey: key });
  };
  const sendNext = async (): Promise<void> => {
    const next = desk.current.waiting.find(({ problem }) => problem === null);
    if (next === undefined || desk.current.busy) return;
    desk.current.busy = true;
    let goesOn = true;
    try {
      const { id, version, text, itemId, corrections } = next;
      // Its own key: sent again after a reload it is still the same conclusion.
      settle(id, await call('saveConclusion', { params: { id: meeting.id, conclusionId: id }, body: { version, text, itemId, corrections } }, { key: `conclusion-${id}-${version}` }));
    } catch (error) {
      goesOn = error instanceof ProblemError;
      if (error instanceof ProblemError) {
        const isOverrun = isRefusal(error, 'common.changed_meanwhile');
        keep(desk.current.waiting.map((each) => (each.id === next.id ? { ...each, problem: errorSentence(error, language), isOverrun } : each)));
        if (isOverrun) void client.invalidateQueries({ queryKey: keyOf('readMeeting', { params: { id: meeting.id } }) });
      }
    }
    desk.current.busy = false;
    if (goesOn) await sendNext();
  };
  const latest = useRef(sendNext);
  useEffect(() => {
    latest.current = sendNext;
  });
  useEffect(() => {
    const again = (): void => void latest.current();
    again();
    globalThis.addEventListener('online', again);
    const timer = setInterval(again, AGAIN);
    return () => {
      clearInterval(timer);
      globalThis.removeEventListener('online', again);
    };
  }, []);
  return {
    waiting,
    send: (typed: readonly Typed[]): void => {
      const ids = new Set(typed.map(({ id }) => id));
      keep([...desk.current.waiting.filter(({ id }) => !ids.has(id)), ...typed.map((each) => ({ ...each, problem: null, isOverrun: false }))]);
      void sendNext();
    },
    retry: (id: string): void => {
      keep(desk.current.waiting.map((each) => (each.id === id ? { ...each, problem: null } : each)));
      void sendNext();
    },
    discard: (id: string): void => keep(desk.current.waiting.filter((each) => each.id !== id)),
  };
}

export type UnsentDesk = ReturnType<typeof useUnsent>;
