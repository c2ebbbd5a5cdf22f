import { useState } from 'react';
import type { ChannelView } from '#contract/index.js';
import { errorSentence } from '../../api/problem.js';
import { useAct } from '../../api/read.js';
import { Button } from '../../parts/button.js';
import { ConfirmInline } from '../../parts/confirm-inline.js';
import { TextField } from '../../parts/field.js';
import { printInstant } from '../../parts/instant.js';
import { toast } from '../../parts/toast.js';
import { useLanguage, useWords } from '../../words/words.js';
import { AccessForm } from './access-form.js';
import styles from './channels.module.css';
import { CHANNEL_WORDS } from './words.js';
import type { ChannelWords } from './words.js';

const AFTER = ['listChannels', 'listSent'] as const;

/** One way: how it fares, its keys, and a test. */
export function ChannelItem({ channel, ownMail }: { readonly channel: ChannelView; readonly ownMail: string | null }) {
  const words = useWords(CHANNEL_WORDS);
  const [isOpen, setOpen] = useState(false);
  const { kind, state, fault, holdUntil, hook } = channel;
  return (
    <li className={styles.item} aria-label={words[kind]}>
      <div className={styles.row} data-state={state}>
        <div>
          <b>{words[kind]}</b>
          {hintsOf(channel, { words, ownMail }).map((hint) => <p key={hint} className="muted small">{hint}</p>)}
        </div>
        <div className="small">
          <p className={styles.state}>{words[`state_${state}`]}{fault !== null && `: ${words.whyOf(fault)}`}{holdUntil !== null && `, ${words.retryAt(printInstant(holdUntil))}`}</p>
          {state !== 'off' && <p className="muted">{countsOf(channel, words).join(' · ')}</p>}
        </div>
      </div>
      {hook !== null && <TextField label={words.hook} readOnly value={hook} onFocus={(event) => event.currentTarget.select()} />}
      {isOpen && (kind === 'telegram' || kind === 'zalo') ? <AccessForm kind={kind} onDone={() => setOpen(false)} /> : <Acts channel={channel} onOpen={() => setOpen(true)} />}
    </li>
  );
}

function hintsOf({ kind, state, name }: ChannelView, { words, ownMail }: { readonly words: ChannelWords; readonly ownMail: string | null }): string[] {
  if (state === 'off') return kind === 'mail' ? [words.mailOff] : kind === 'push' ? [words.pushOff] : [];
  const called = name === null ? [] : [kind === 'telegram' ? `@${name}` : name];
  return kind === 'mail' && ownMail !== null ? [...called, words.mailOwn(ownMail)] : called;
}

function countsOf({ kind, sentAt, people, waiting, failed }: ChannelView, words: ChannelWords): string[] {
  return [sentAt === null ? words.never : words.last(printInstant(sentAt)), ...(kind === 'mail' ? [] : [words.people(people)]), ...(waiting > 0 ? [words.waiting(waiting)] : []), ...(failed > 0 ? [words.failed(failed)] : [])];
}

function Acts({ channel: { kind, state }, onOpen }: { readonly channel: ChannelView; readonly onOpen: () => void }) {
  const words = useWords(CHANNEL_WORDS);
  const { language } = useLanguage();
  const [test, retry, end, push] = [useAct('testChannel', AFTER), useAct('retryChannel', AFTER), useAct('endChannel', AFTER), useAct('setPush', AFTER)];
  const named = { params: { kind } };
  const onError = (error: unknown) => void toast(errorSentence(error, language), { tone: 'problem' });
  const failed = (error: unknown): never => {
    onError(error);
    throw error;
  };
  const isOff = state === 'off';
  const hasKeys = kind === 'telegram' || kind === 'zalo';
  return (
    <div className={styles.acts}>
      {isOff && hasKeys && <Button look="main" onClick={onOpen}>{words.set}</Button>}
      {isOff && kind === 'push' && <Button look="main" busy={push.isPending} onClick={() => push.mutate({}, { onError, onSuccess: () => toast(words.saved) })}>{words.pushOn}</Button>}
      {state === 'holding' && <Button look="main" busy={retry.isPending} onClick={() => retry.mutate(named, { onError, onSuccess: () => toast(words.retried) })}>{words.retry}</Button>}
      {!isOff && <Button busy={test.isPending} onClick={() => test.mutate(named, { onError, onSuccess: () => toast(words.tested) })}>{words.test}</Button>}
      {!isOff && hasKeys && <Button look="quiet" onClick={onOpen}>{words.change}</Button>}
      {!isOff && kind !== 'mail' && <ConfirmInline look="quiet" label={words.end} question={words.endQuestion(words[kind])} busy={end.isPending} onConfirm={() => end.mutateAsync(named).then(() => void toast(words.ended), failed)} />}
    </div>
  );
}
