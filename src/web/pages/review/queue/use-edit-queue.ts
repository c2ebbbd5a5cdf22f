import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { v7 as uuidv7 } from 'uuid';
import type { Draft, Language } from '#core/index.js';
import type { ReviewView } from '#contract/index.js';
import { call } from '../../../api/call.js';
import { ProblemError, errorSentence } from '../../../api/problem.js';
import { keyOf, useSession } from '../../../api/read.js';
import { useLanguage } from '../../../words/words.js';
import type { UnitName } from './desk.js';
import { EditQueue } from './edit-queue.js';
import type { QueueState, Sent, Transport } from './edit-queue.js';
import { browserStore } from './stored.js';

const LONGEST_PAUSE = 15_000;
const GONE_WRONG_IN_TRANSIT = [429, 500, 502, 503, 504];

function sentOf(error: unknown, language: Language): Sent {
  if (!(error instanceof ProblemError)) return { kind: 'unreachable' };
  if (error.problem.status === 412) return { kind: 'conflict' };
  if (GONE_WRONG_IN_TRANSIT.includes(error.problem.status)) return { kind: 'unreachable' };
  return { kind: 'refused', sentence: errorSentence(error, language) };
}

function transportOf(documentId: string, language: () => Language): Transport {
  const params = { id: documentId };
  return {
    send: async ({ operation }, version) => {
      try {
        const change = operation.kind === 'edit'
          ? await call('editReview', { params, body: { version, edit: operation.edit } })
          : await call('undoReviewEdit', { params, body: { version } });
        return { kind: 'saved', change };
      } catch (error) {
        return sentOf(error, language());
      }
    },
    reload: async () => {
      try {
        return await call('readReview', { params });
      } catch {
        return null;
      }
    },
  };
}

function wait(attempt: number): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      globalThis.removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, Math.min(1000 * 2 ** (attempt - 1), LONGEST_PAUSE));
    globalThis.addEventListener('online', done);
  });
}

export interface ReviewDesk {
  readonly queue: EditQueue;
  readonly state: QueueState;
  readonly drafts: readonly Draft[];
}

/** The review with the person's edits in it, kept on the server one by one and in this browser until then. */
export function useEditQueue(review: ReviewView, unitName: UnitName): ReviewDesk {
  const { person } = useSession();
  const { language } = useLanguage();
  const client = useQueryClient();
  const [spoken] = useState({ language });
  useEffect(() => {
    spoken.language = language;
  }, [spoken, language]);
  const [queue] = useState(() => {
    const store = browserStore(`dondoc.review.${review.document.id}.${person.id}`);
    return new EditQueue(review, { transport: transportOf(review.document.id, () => spoken.language), store, newKey: uuidv7, pause: wait });
  });
  const state = useSyncExternalStore(queue.subscribe, queue.current);
  useEffect(() => {
    queue.open();
    return () => queue.close();
  }, [queue]);
  useEffect(() => queue.refresh(review), [queue, review]);
  const { server } = state.desk;
  useEffect(() => {
    client.setQueryData(keyOf('readReview', { params: { id: server.document.id } }), server);
  }, [client, server]);
  const drafts = useMemo(() => queue.drafts(unitName), [queue, unitName, state.desk]);
  return { queue, state, drafts };
}
