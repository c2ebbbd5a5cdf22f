import { useState } from 'react';
import type { WebhookView } from '#contract/index.js';
import { errorSentence } from '../../api/problem.js';
import { useAct } from '../../api/read.js';
import { Button } from '../../parts/button.js';
import { ConfirmInline } from '../../parts/confirm-inline.js';
import { printInstant } from '../../parts/instant.js';
import { toast } from '../../parts/toast.js';
import { useLanguage, useWords } from '../../words/words.js';
import { Deliveries } from './deliveries.js';
import styles from './webhooks.module.css';
import { WEBHOOK_WORDS } from './words.js';

const AFTER = ['listWebhooks', 'listDeliveries'] as const;

/** One subscription: how it fares, what can be done about it, and its log. */
export function WebhookRow({ webhook }: { readonly webhook: WebhookView }) {
  const words = useWords(WEBHOOK_WORDS);
  const [open, setOpen] = useState(false);
  const { id, name, url, state, pauseReason, holdUntil, events } = webhook;
  return (
    <li className={styles.item} aria-label={name}>
      <div className={styles.row} data-state={state}>
        <div>
          <b>{name}</b>
          <p className="muted small">{url}</p>
          <p className="muted small">{events.map((event) => words.event(event)).join(', ')}</p>
        </div>
        <div className="small">
          <p className={styles.state}>{words[`state_${state}`]}{pauseReason !== null && `: ${words[`reason_${pauseReason}`]}`}{holdUntil !== null && `, ${words.retry(printInstant(holdUntil))}`}</p>
          <p className="muted">{countsOf(webhook, words).join(' · ')}</p>
        </div>
      </div>
      <Acts webhook={webhook} open={open} onOpen={() => setOpen(!open)} />
      {open && <Deliveries webhookId={id} />}
    </li>
  );
}

function countsOf({ waiting, failed, deliveredAt }: WebhookView, words: typeof WEBHOOK_WORDS.vi): string[] {
  return [deliveredAt === null ? words.never : words.last(printInstant(deliveredAt)), ...(waiting > 0 ? [words.waiting(waiting)] : []), ...(failed > 0 ? [words.failed(failed)] : [])];
}

function Acts({ webhook: { id, name, state }, open, onOpen }: { readonly webhook: WebhookView; readonly open: boolean; readonly onOpen: () => void }) {
  const words = useWords(WEBHOOK_WORDS);
  const { language } = useLanguage();
  const [pause, resume, remove, test] = [useAct('pauseWebhook', AFTER), useAct('resumeWebhook', AFTER), useAct('removeWebhook', AFTER), useAct('testWebhook', AFTER)];
  const named = { params: { id } };
  const onError = (error: unknown) => void toast(errorSentence(error, language), { tone: 'problem' });
  const failed = (error: unknown): never => {
    onError(error);
    throw error;
  };
  return (
    <div className={styles.acts}>
      {state !== 'active' && <Button look="main" busy={resume.isPending} onClick={() => resume.mutate(named, { onError, onSuccess: () => toast(words.done) })}>{state === 'paused' ? words.resume : words.retryNow}</Button>}
      {state !== 'paused' && <Button busy={test.isPending} onClick={() => test.mutate(named, { onError, onSuccess: () => toast(words.tested) })}>{words.test}</Button>}
      <Button aria-expanded={open} onClick={onOpen}>{open ? words.hideLog : words.log}</Button>
      {state !== 'paused' && <Button look="quiet" busy={pause.isPending} onClick={() => pause.mutate(named, { onError, onSuccess: () => toast(words.done) })}>{words.pause}</Button>}
      <ConfirmInline look="quiet" label={words.remove} question={words.removeQuestion(name)} busy={remove.isPending} onConfirm={() => remove.mutateAsync(named).then(() => toast(words.done), failed)} />
    </div>
  );
}
