import { useNavigate, useSearch } from '@tanstack/react-router';
import { CHANNELS } from '#core/index.js';
import type { DeliveryView } from '#contract/index.js';
import { errorSentence } from '../../api/problem.js';
import { useAct, useRead } from '../../api/read.js';
import { Answer, EmptyState } from '../../parts/answer.js';
import { Button } from '../../parts/button.js';
import { SelectField } from '../../parts/field.js';
import { printInstant } from '../../parts/instant.js';
import { toast } from '../../parts/toast.js';
import { useLanguage, useWords } from '../../words/words.js';
import styles from './channels.module.css';
import { CHANNEL_WORDS } from './words.js';

const STATES = ['waiting', 'sent', 'failed', 'dropped'] as const;
const AFTER = ['listSent', 'listChannels'] as const;

/** Nhật ký gửi: to whom, by which way, what became of it, and sending again. */
export function SentLog() {
  const words = useWords(CHANNEL_WORDS);
  const { language } = useLanguage();
  const search = useSearch({ from: '/app/channels' });
  const navigate = useNavigate();
  const state = STATES.find((each) => each === search.state);
  const channel = CHANNELS.find((each) => each === search.channel);
  const read = useRead('listSent', { query: { ...(state === undefined ? {} : { state }), ...(channel === undefined ? {} : { channel }) } });
  const all = useAct('sendFailedAgain', AFTER);
  const choose = (part: { readonly state?: string; readonly channel?: string }) => void navigate({ to: '/channels', search: { ...search, ...part }, replace: true });
  return (
    <section className="card" aria-label={words.log}>
      <div className={styles.head}>
        <h2>{words.log}</h2>
        <p className="muted small">{words.logHint}</p>
        <div className={styles.filter} role="group" aria-label={words.filter}>
          <SelectField label={words.state} value={state ?? ''} onChange={(event) => choose({ state: event.currentTarget.value })}>
            <option value="">{words.all}</option>
            {STATES.map((each) => <option key={each} value={each}>{words[`s_${each}`]}</option>)}
          </SelectField>
          <SelectField label={words.way} value={channel ?? ''} onChange={(event) => choose({ channel: event.currentTarget.value })}>
            <option value="">{words.anyChannel}</option>
            {CHANNELS.map((each) => <option key={each} value={each}>{words[each]}</option>)}
          </SelectField>
          <Button busy={read.isFetching} onClick={() => void read.refetch()}>{words.refresh}</Button>
          {state === 'failed' && <Button busy={all.isPending} onClick={() => all.mutate({ body: { channel: channel ?? null } }, { onSuccess: ({ count }) => toast(words.failedCount(count)), onError: (error) => toast(errorSentence(error, language), { tone: 'problem' }) })}>{words.failedAgain}</Button>}
        </div>
      </div>
      <Answer of={read}>{({ deliveries }) => (deliveries.length === 0 ? <EmptyState title={words.empty} /> : <ul className={styles.list}>{deliveries.map((each) => <Sent key={each.id} delivery={each} />)}</ul>)}</Answer>
    </section>
  );
}

function Sent({ delivery: { id, person, channel, kind, address, at, state, tries, nextAt, error } }: { readonly delivery: DeliveryView }) {
  const words = useWords(CHANNEL_WORDS);
  const { language } = useLanguage();
  const again = useAct('sendAgain', AFTER);
  const facts = [words[`s_${state}`], ...(tries > 0 ? [words.tries(tries)] : []), ...(nextAt !== null && tries > 0 ? [words.next(printInstant(nextAt))] : []), ...(error === null ? [] : [words.whyOf(error)])];
  return (
    <li className={styles.sent} data-state={state}>
      <div>
        <p><b>{person}</b> · {words[channel]} <span className="muted small">{address}</span></p>
        <p className="small">{words.kindOf(kind)} · {printInstant(at)} · {facts.join(' · ')}</p>
      </div>
      {state !== 'waiting' && state !== 'sent' && (
        <Button busy={again.isPending} onClick={() => again.mutate({ params: { id } }, { onSuccess: () => toast(words.resent), onError: (fault) => toast(errorSentence(fault, language), { tone: 'problem' }) })}>{words.again}</Button>
      )}
    </li>
  );
}
