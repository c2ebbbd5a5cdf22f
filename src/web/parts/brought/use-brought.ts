import { useState } from 'react';
import { errorSentence } from '../../api/problem.js';
import { useLanguage } from '../../words/words.js';
import { type Written, useSaving } from '../saving/use-saving.js';
import { toast } from '../toast.js';
import type { BroughtPart } from './brought-parts.js';

type Parts = readonly BroughtPart[];

const filled = (parts: Parts): BroughtPart[] => parts.map((part) => ({ ...part, lines: part.lines.filter(({ text }) => text.trim() !== '') }));

interface Bringing {
  /** Under which it is kept in this browser. */
  readonly kept: string;
  /** As the server answered it last. */
  readonly shown: Written<Parts>;
  readonly readOnly: boolean;
  /** Keeps it at the server, without empty lines; answers what stands there then. */
  readonly save: (written: Written<Parts>) => Promise<Written<Parts>>;
  readonly read: () => Promise<Written<Parts>>;
  /** Hands it in. */
  readonly submit: (written: Written<Parts> & { readonly nil: boolean }) => Promise<unknown>;
  /** After it was handed in or given back: what else is to be read again. */
  readonly after: () => Promise<unknown>;
}

/** What a unit writes, saved as every text is, until it is handed in. */
export function useBrought({ save, submit, after, ...ways }: Bringing) {
  const { language } = useLanguage();
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { content: parts, change, ...saving } = useSaving<Parts>({
    ...ways,
    save: async ({ version, content }) => {
      const written = await save({ version, content: filled(content) });
      setSavedAt(new Date().toISOString());
      return written;
    },
  });
  const carryOut = async (work: () => Promise<unknown>): Promise<void> => {
    setBusy(true);
    try {
      await work();
      await after();
    } catch (error) {
      toast(errorSentence(error, language), { tone: 'problem' });
      throw error;
    } finally {
      setBusy(false);
    }
  };
  // What could not be saved is not handed in; the mark tells why.
  const handIn = async (nil: boolean): Promise<void> => {
    const version = await saving.flush();
    if (version !== null) await carryOut(() => submit({ version, content: nil ? [] : filled(parts), nil }));
  };
  return { parts, change: (next: Parts) => change(() => next), busy, carryOut, submit: handIn, saving, savedAt };
}
