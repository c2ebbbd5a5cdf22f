import type { EnvelopeTaken, NeighbourView } from '#contract/index.js';
import { useState } from 'react';
import { errorSentence } from '../../api/problem.js';
import { useAct } from '../../api/read.js';
import { LISTS_OF_TASKS } from '../../live/news.js';
import { Button } from '../../parts/button.js';
import { useLanguage, useWords } from '../../words/words.js';
import styles from './neighbours.module.css';
import { WriteFile } from './write-file.js';
import { NEIGHBOUR_WORDS } from './words.js';

type Result = { readonly key: number; readonly name: string } & ({ readonly taken: EnvelopeTaken } | { readonly error: unknown });

export interface TakingFiles {
  readonly take: (files: File[]) => void;
  readonly results: readonly Result[];
  readonly close: (key: number) => void;
}

let last = 0;

/** Takes files one after the other, in the order of their names, and keeps what became of each. */
export function useTakeFiles(): TakingFiles {
  const [results, setResults] = useState<readonly Result[]>([]);
  const act = useAct('takeBorderFile', ['listNeighbours', 'listBorderFiles', 'readTask', ...LISTS_OF_TASKS]);
  const one = async (file: File): Promise<void> => {
    const about = { key: (last += 1), name: file.name };
    const result: Result = await act.mutateAsync({ send: { file } }).then((taken) => ({ ...about, taken }), (error: unknown) => ({ ...about, error }));
    setResults((before) => [result, ...before].slice(0, 20));
  };
  const take = (files: File[]): void => {
    const inOrder = [...files].sort((a, b) => a.name.localeCompare(b.name, 'vi', { numeric: true }));
    void inOrder.reduce((before, file) => before.then(() => one(file)), Promise.resolve());
  };
  return { take, results, close: (key) => setResults(results.filter((each) => each.key !== key)) };
}

/** What became of each file that was dropped. */
export function TakenFiles({ files: { results, close }, neighbours }: { readonly files: TakingFiles; readonly neighbours: readonly NeighbourView[] }) {
  return <div role="status" className={styles.form}>{results.map((result) => <Taken key={result.key} result={result} neighbours={neighbours} onClose={() => close(result.key)} />)}</div>;
}

function Taken({ result, neighbours, onClose }: { readonly result: Result; readonly neighbours: readonly NeighbourView[]; readonly onClose: () => void }) {
  const words = useWords(NEIGHBOUR_WORDS);
  const { language } = useLanguage();
  const close = <Button look="quiet" onClick={onClose}>{words.close}</Button>;
  if ('error' in result) return <div className={styles.taken} data-tone="refused"><b>{words.refusedFile(result.name)}</b><p>{errorSentence(result.error, language)}</p><div>{close}</div></div>;
  const { taken } = result;
  const neighbour = neighbours.find((each) => each.id === taken.neighbour.id);
  const needsAnswer = neighbour?.channel === 'file' && taken.answer.unwritten > 0;
  return (
    <div className={styles.taken} data-tone={taken.refused.length > 0 ? 'refused' : 'done'}>
      <b>{words.takenTitle(taken.neighbour.name, taken.number)}</b>
      <p>{linesOf(taken, words).join(' ')}</p>
      {taken.refused.map((refusal, index) => <p key={index}>{refusal[language]}</p>)}
      <div className="row-gap">
        {needsAnswer && <><span className="muted">{words.answerFile}</span><WriteFile neighbourId={taken.neighbour.id} look="plain" label={words.write} /></>}
        {close}
      </div>
    </div>
  );
}

function linesOf({ again, taken, known, waiting, acknowledged }: EnvelopeTaken, words: typeof NEIGHBOUR_WORDS.vi): string[] {
  return [
    again ? words.takenAgain : '', taken > 0 ? words.taken(taken) : !again && waiting === 0 ? words.nothingNew : '', known > 0 && !again ? words.known(known) : '', waiting > 0 ? words.waitsFor(waiting) : '',
    acknowledged > 0 ? words.acknowledged(acknowledged) : '',
  ].filter((line) => line !== '');
}
