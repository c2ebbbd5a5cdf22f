import { useState } from 'react';
import type { DelegationView } from '#contract/index.js';
import { printDay } from '#core/index.js';
import { errorSentence } from '../../api/problem.js';
import { useAct, useRead, useSession } from '../../api/read.js';
import { Answer, EmptyState } from '../../parts/answer.js';
import { Button } from '../../parts/button.js';
import { ConfirmInline } from '../../parts/confirm-inline.js';
import { printInstant } from '../../parts/instant.js';
import { PageHead } from '../../parts/page-head.js';
import { toast } from '../../parts/toast.js';
import { useLanguage, useWords } from '../../words/words.js';
import { AddDelegation } from './add-delegation.js';
import styles from './delegations.module.css';
import { DELEGATION_WORDS } from './words.js';

/** Who acts for whom, and letting somebody act. */
export function DelegationsPage() {
  const words = useWords(DELEGATION_WORDS);
  const session = useSession();
  const read = useRead('listDelegations', {});
  const [adding, setAdding] = useState(false);
  const keeps = read.data?.may.includes('delegations.manage') ?? false;
  const mayAdd = keeps || session.posts.some((post) => post.actingFor === null);
  return (
    <div className={styles.page}>
      <PageHead title={words.title} detail={words.detail} actions={mayAdd && !adding && <Button look="main" onClick={() => setAdding(true)}>{words.add}</Button>} />
      {adding && <AddDelegation keeps={keeps} onDone={() => setAdding(false)} />}
      <section className="card" aria-label={words.list}>
        <Answer of={read}>
          {({ delegations }) =>
            delegations.length === 0 ? <EmptyState title={words.none} /> : <ul className={styles.list}>{delegations.map((each) => <Row key={each.id} delegation={each} />)}</ul>}
        </Answer>
      </section>
    </div>
  );
}

function Row({ delegation }: { readonly delegation: DelegationView }) {
  const words = useWords(DELEGATION_WORDS);
  const { language } = useLanguage();
  const end = useAct('endDelegation', ['listDelegations', 'readSession']);
  const { from, to, state, basis, endedAt } = delegation;
  const failed = (error: unknown): never => {
    toast(errorSentence(error, language), { tone: 'problem' });
    throw error;
  };
  return (
    <li className={styles.row} data-state={state} aria-label={words.line(to.personName, from.personName)}>
      <div>
        <b>{words.line(to.personName, from.personName)}</b>
        <p className="muted small">{from.title}, {from.unitName}</p>
      </div>
      <div className="small">
        <p>{words.days(printDay(delegation.validFrom), printDay(delegation.validTo))}</p>
        <p className="muted">{[words[`scope_${delegation.scope}`], ...(basis === '' ? [] : [words.by(basis)])].join(' · ')}</p>
      </div>
      <p className={['small', state === 'running' ? styles.running : ''].join(' ')}>{words[`state_${state}`]}{endedAt !== null && <span className="muted"> · {words.endedOn(printInstant(endedAt))}</span>}</p>
      <div className={styles.acts}>
        {delegation.mayEnd && (
          <ConfirmInline
            look="quiet"
            label={words.end}
            question={words.endQuestion(to.personName)}
            busy={end.isPending}
            onConfirm={() => end.mutateAsync({ params: { id: delegation.id } }).then(() => toast(words.ended), failed)}
          />
        )}
      </div>
    </li>
  );
}
