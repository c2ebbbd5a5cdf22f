import type { LogCheck } from '#contract/index.js';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { downloadUrl } from '../../api/call.js';
import { errorSentence } from '../../api/problem.js';
import { reading, useAct } from '../../api/read.js';
import { Answer, EmptyState } from '../../parts/answer.js';
import { Button, buttonLook } from '../../parts/button.js';
import { TextField } from '../../parts/field.js';
import { printInstant } from '../../parts/instant.js';
import { PageHead } from '../../parts/page-head.js';
import { useLanguage, useWords } from '../../words/words.js';
import { BreachList, grouped } from './breach-list.js';
import styles from './log-checks.module.css';
import { words } from './words.js';

/** Kiểm tra nhật ký: ask for a check of all chains, and see what earlier ones found. */
export function LogChecksPage() {
  const say = useWords(words);
  const read = useQuery({ ...reading('listLogChecks', {}), refetchInterval: ({ state }) => (state.data?.checks.some(({ state: each }) => each === 'running') === true ? 1000 : false) });
  const running = read.data?.checks.some(({ state }) => state === 'running') ?? false;
  return (
    <div className={styles.page}>
      <Link to="/log" className="small">{say.back}</Link>
      <PageHead title={say.title} detail={say.detail} />
      <Ask running={running} />
      <section className="card" aria-label={say.past}>
        <h2 className="pad">{say.past}</h2>
        <Answer of={read}>
          {({ checks }) => (checks.length === 0 ? <EmptyState title={say.none} /> : <ul className={styles.list}>{checks.map((check) => <Check key={check.id} check={check} />)}</ul>)}
        </Answer>
      </section>
    </div>
  );
}

const bare = (typed: string): string => typed.replace(/[\s-]/g, '').toLowerCase();

function Ask({ running }: { readonly running: boolean }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const ask = useAct('checkLogs', ['listLogChecks', 'listLog']);
  const against = bare(typed);
  const error = wrong ? say.againstWrong : ask.isError ? errorSentence(ask.error, language) : null;
  return (
    <form
      className={['card', 'pad', styles.ask].join(' ')}
      aria-label={say.start}
      onSubmit={(event) => {
        event.preventDefault();
        const isWrong = against !== '' && !/^[0-9a-f]{64}$/.test(against);
        setWrong(isWrong);
        if (!isWrong && !running && !ask.isPending) ask.mutate({ body: { id: newId(), against: against === '' ? null : against } }, { onSuccess: () => setTyped('') });
      }}
    >
      <TextField label={say.against} hint={say.againstHint} error={error} value={typed} maxLength={100} spellCheck={false} onChange={(event) => setTyped(event.currentTarget.value)} />
      <Button type="submit" look="main" busy={ask.isPending || running}>{say.start}</Button>
    </form>
  );
}

function Check({ check }: { readonly check: LogCheck }) {
  const say = useWords(words);
  const told = check.state === 'running' ? say.progress(check.chainsDone, check.chainsTotal) : check.state === 'failed' ? '' : say.result(check.chainsDone, check.entriesDone);
  return (
    <li className={styles.check} data-check={check.id}>
      <p className={styles.head}>
        <span className={styles.state} data-state={check.state} role="status">{say[check.state]}</span>
        <span className="small">{[check.breachCount > 0 ? say.breaches(check.breachCount) : '', told].filter(Boolean).join(' · ')}</span>
        <span className="muted small">{say.askedBy(check.by, printInstant(check.askedAt))}</span>
      </p>
      {check.state === 'running' && <progress max={Math.max(check.chainsTotal, 1)} value={check.chainsDone} aria-label={say.running} />}
      {check.against !== null && <p className="small muted">{say.againstAnchor(grouped(check.against))}</p>}
      <BreachList check={check} />
      {check.anchor !== null && <p className="small">{say.anchor}: <span className={styles.hash}>{grouped(check.anchor)}</span></p>}
      {check.state !== 'running' && (
        <p className="row-gap">
          <Link to="/log/checks/$id" params={{ id: check.id }} className={buttonLook('quiet')}>{say.certificate}</Link>
          {check.anchor !== null && <a href={downloadUrl('downloadAnchor', check.id)} download className={buttonLook('quiet')}>{say.anchorFile}</a>}
        </p>
      )}
    </li>
  );
}
