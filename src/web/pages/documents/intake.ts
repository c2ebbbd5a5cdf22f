import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { DocumentRow, RouteName } from '#contract/index.js';
import type { Language } from '#core/index.js';
import { call } from '../../api/call.js';
import { errorSentence } from '../../api/problem.js';
import { keyOf } from '../../api/read.js';
import { LISTS_OF_TASKS } from '../../live/news.js';
import { toast } from '../../parts/toast.js';
import { useLanguage, useWords } from '../../words/words.js';
import { placeOf } from './columns.js';
import { words } from './words.js';
import type { DocumentsWords } from './words.js';

/** A file on its way to the server, or one that could not be sent. */
export interface Upload {
  readonly key: number;
  readonly file: File;
  /** Why it could not be sent; null while it is on its way. */
  readonly problem: string | null;
}

export interface Intake {
  readonly uploads: readonly Upload[];
  readonly take: (files: readonly File[]) => void;
  readonly retry: (key: number) => void;
  readonly dismiss: (key: number) => void;
}

/** What became of a file that was sent. */
interface Sent {
  readonly told: ((say: DocumentsWords) => string) | null;
  /** The document that is told of, where it was here before. */
  readonly known: DocumentRow | null;
  readonly problem: string | null;
  /** Answers that are no longer so. */
  readonly stale: readonly RouteName[];
}

async function receive(file: File): Promise<Sent> {
  const document = await call('receiveDocument', {}, { file });
  // A new document has yet to be read; one that is past that was here before.
  const isNew = document.readingState === 'waiting';
  return { told: isNew ? null : (say) => say.known(file.name), known: isNew ? null : document, problem: null, stale: ['listDocuments'] };
}

/** A signed file of an agency on another installation comes by the same mail as everything else. */
const isCarried = (file: File): boolean => /\.dondoc$/i.test(file.name);

async function takeCarried(file: File, language: Language): Promise<Sent> {
  const { neighbour, number, taken, refused } = await call('takeBorderFile', {}, { file });
  return {
    told: (say) => say.carried(neighbour.name, { number, taken }),
    known: null,
    problem: refused.length === 0 ? null : refused.map((each) => each[language]).join(' '),
    stale: [...LISTS_OF_TASKS, 'listNeighbours', 'listBorderFiles', 'listDocuments'],
  };
}

/** Sends files one after the other; each stands in the list from the moment it is dropped until the server has it. */
export function useIntake(): Intake {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { language } = useLanguage();
  const say = useWords(words);
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const lastKey = useRef(0);
  const line = useRef<Promise<void>>(Promise.resolve());
  const send = useCallback(({ key, file }: Upload): void => {
    line.current = line.current.then(async () => {
      try {
        const { told, known, problem, stale } = await (isCarried(file) ? takeCarried(file, language) : receive(file));
        if (told !== null) toast(told(say), known === null ? {} : { way: { label: say.openKnown, go: () => void navigate({ to: placeOf(known), params: { id: known.id } }) } });
        setUploads((all) => (problem === null ? all.filter((each) => each.key !== key) : all.map((each) => (each.key === key ? { ...each, problem } : each))));
        await Promise.all(stale.map((route) => client.invalidateQueries({ queryKey: keyOf(route) })));
      } catch (error) {
        const problem = errorSentence(error, language);
        setUploads((all) => all.map((each) => (each.key === key ? { ...each, problem } : each)));
      }
    });
  }, [client, navigate, language, say]);
  const take = useCallback((files: readonly File[]) => {
    const added = files.map((file): Upload => ({ key: (lastKey.current += 1), file, problem: null }));
    setUploads((all) => [...added, ...all]);
    added.forEach(send);
  }, [send]);
  const retry = useCallback((key: number) => {
    setUploads((all) => all.map((each) => (each.key === key ? { ...each, problem: null } : each)));
    const upload = uploads.find((each) => each.key === key);
    if (upload !== undefined) send(upload);
  }, [send, uploads]);
  const dismiss = useCallback((key: number) => setUploads((all) => all.filter((each) => each.key !== key)), []);
  return { uploads, take, retry, dismiss };
}

/** Shorter than this is a word for a search field, not a document. */
const SHORTEST_PASTE = 80;

/** Takes what is pasted anywhere on the page but in a field: files are sent, a text is offered for reading. */
export function usePaste(on: boolean, took: { readonly text: (text: string) => void; readonly files: (files: readonly File[]) => void }): void {
  const latest = useRef(took);
  useEffect(() => {
    latest.current = took;
  });
  useEffect(() => {
    if (!on) return undefined;
    const heard = (event: ClipboardEvent): void => {
      if (event.target instanceof Element && event.target.closest('input, textarea, select') !== null) return;
      const files = [...(event.clipboardData?.files ?? [])];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (files.length === 0 && text.trim().length < SHORTEST_PASTE) return;
      event.preventDefault();
      if (files.length > 0) latest.current.files(files);
      else latest.current.text(text.normalize('NFC'));
    };
    document.addEventListener('paste', heard);
    return () => document.removeEventListener('paste', heard);
  }, [on]);
}
