import { FORM_RULE_WORDS, printFormFinding } from '#core/index.js';
import { useState } from 'react';
import type { RouteAnswer } from '#contract/index.js';
import { useRead } from '../../api/read.js';
import { Answer } from '../../parts/answer.js';
import { Button } from '../../parts/button.js';
import { useLanguage, useWords } from '../../words/words.js';
import styles from './paper.module.css';
import { words } from './words.js';

type Finding = RouteAnswer<'checkPaperForm'>['findings'][number];

interface FormCheckProps {
  readonly paperId: string;
  /** Saves what waits first: what is kept is what is checked. */
  readonly flush: () => Promise<number | null>;
  readonly onGo: ((key: string) => void) | null;
}

/** Soát thể thức: how the paper stands against the rules of form now. A finding leads to its paragraph. */
export function FormCheck({ paperId, flush, onGo }: FormCheckProps) {
  const say = useWords(words);
  const [asked, setAsked] = useState(false);
  const form = useRead('checkPaperForm', { params: { id: paperId } }, asked);
  const ask = async (): Promise<void> => {
    if ((await flush()) === null) return;
    if (asked) await form.refetch();
    else setAsked(true);
  };
  return (
    <section className={['card', styles.fields].join(' ')} aria-label={say.form}>
      <div className="row-gap"><Button busy={form.isFetching} onClick={() => void ask()}>{say.form}</Button><span className="muted small">{say.formWhat}</span></div>
      {asked && <Answer of={form} rows={2}>{({ findings }) => <Findings findings={findings} onGo={onGo} />}</Answer>}
    </section>
  );
}

function Findings({ findings, onGo }: { readonly findings: readonly Finding[]; readonly onGo: FormCheckProps['onGo'] }) {
  const say = useWords(words);
  const { language } = useLanguage();
  return (
    <>
      <p role="status"><b>{findings.length === 0 ? say.formNone : say.formFound(findings.length)}</b></p>
      <ul className={styles.findings}>
        {findings.map((found, at) => {
          const { rule, blockKey } = found;
          return (
            <li key={at}>
              {printFormFinding(found, language)} {blockKey !== null && onGo !== null && <Button look="quiet" onClick={() => onGo(blockKey)}>{say.formPlace}</Button>}
              <span className="muted tiny"> {FORM_RULE_WORDS[rule].citation}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
