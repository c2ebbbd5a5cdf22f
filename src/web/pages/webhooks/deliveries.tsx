import type { WebhookDelivery } from '#contract/index.js';
import { errorSentence } from '../../api/problem.js';
import { useAct, useRead } from '../../api/read.js';
import { Answer } from '../../parts/answer.js';
import { Button } from '../../parts/button.js';
import { printInstant } from '../../parts/instant.js';
import { toast } from '../../parts/toast.js';
import { useLanguage, useWords } from '../../words/words.js';
import styles from './webhooks.module.css';
import { WEBHOOK_WORDS } from './words.js';

/** The log of a subscription: what was sent, what came back, and sending again. */
export function Deliveries({ webhookId }: { readonly webhookId: string }) {
  const words = useWords(WEBHOOK_WORDS);
  const read = useRead('listDeliveries', { params: { id: webhookId } });
  return (
    <div className={styles.log} role="group" aria-label={words.log}>
      <div><Button look="quiet" busy={read.isFetching} onClick={() => void read.refetch()}>{words.refresh}</Button></div>
      <Answer of={read}>
        {({ deliveries }) =>
          deliveries.length === 0 ? <p className="muted">{words.noDeliveries}</p> : <ul className={styles.list}>{deliveries.map((each) => <Delivery key={each.id} delivery={each} />)}</ul>}
      </Answer>
    </div>
  );
}

function Delivery({ delivery: { id, event, occurredAt, state, tries, nextAt, body } }: { readonly delivery: WebhookDelivery }) {
  const words = useWords(WEBHOOK_WORDS);
  const { language } = useLanguage();
  const replay = useAct('replayDelivery', ['listDeliveries', 'listWebhooks']);
  const last = tries.at(-1);
  const facts = [words[`d_${state}`], words.tries(tries.length), ...(last === undefined ? [] : [words.lastTry(String(last.status ?? last.fault), last.ms)]), ...(nextAt === null || tries.length === 0 ? [] : [words.next(printInstant(nextAt))])];
  return (
    <li className={styles.delivery} data-state={state}>
      <div>
        <p>{words.event(event)} <span className="muted small">{printInstant(occurredAt)}</span></p>
        <p className="small">{facts.join(' · ')}</p>
        <details className="small">
          <summary>{words.body}</summary>
          <pre className={styles.body} tabIndex={0} aria-label={words.body}>{`webhook-id: ${id}\n${body}`}</pre>
        </details>
      </div>
      {state !== 'waiting' && (
        <Button busy={replay.isPending} onClick={() => replay.mutate({ params: { id } }, { onSuccess: () => toast(words.replayed), onError: (error) => toast(errorSentence(error, language), { tone: 'problem' }) })}>{words.replay}</Button>
      )}
    </li>
  );
}
