import { useState } from 'react';
import type { FormEvent } from 'react';
import { errorSentence } from '../../api/problem.js';
import { useAct } from '../../api/read.js';
import { Button } from '../../parts/button.js';
import { TextField } from '../../parts/field.js';
import { toast } from '../../parts/toast.js';
import { useLanguage, useWords } from '../../words/words.js';
import styles from './channels.module.css';
import { CHANNEL_WORDS } from './words.js';

type Field = 'botToken' | 'name' | 'appId' | 'secretKey' | 'oaSecret' | 'refreshToken' | 'api' | 'oauth';
const FIELDS: Readonly<Record<'telegram' | 'zalo', readonly Field[]>> = { telegram: ['botToken'], zalo: ['name', 'appId', 'secretKey', 'oaSecret', 'refreshToken'] };
const SERVERS: Readonly<Record<'telegram' | 'zalo', readonly Field[]>> = { telegram: ['api'], zalo: ['api', 'oauth'] };
type Typed = { readonly [F in Field]: string };

const EMPTY: Typed = { botToken: '', name: '', appId: '', secretKey: '', oaSecret: '', refreshToken: '', api: '', oauth: '' };
const SHOWN: readonly Field[] = ['name', 'appId', 'api', 'oauth'];

/** The keys of a way, typed once and proven by asking the service before they are kept. */
export function AccessForm({ kind, onDone }: { readonly kind: 'telegram' | 'zalo'; readonly onDone: () => void }) {
  const words = useWords(CHANNEL_WORDS);
  const { language } = useLanguage();
  const [typed, setTyped] = useState<Typed>(EMPTY);
  const [tried, setTried] = useState(false);
  const [telegram, zalo] = [useAct('setTelegram', ['listChannels']), useAct('setZalo', ['listChannels'])];
  const act = kind === 'telegram' ? telegram : zalo;
  const labels: Typed = { botToken: words.botToken, name: words.oaName, appId: words.appId, secretKey: words.secretKey, oaSecret: words.oaSecret, refreshToken: words.refreshToken, api: words.api, oauth: words.oauth };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (FIELDS[kind].some((field) => typed[field].trim() === '')) return;
    const onSuccess = (): void => {
      toast(words.saved);
      onDone();
    };
    const { botToken, api, oauth, name, appId, secretKey, oaSecret, refreshToken } = typed;
    if (kind === 'telegram') telegram.mutate({ body: { botToken, api } }, { onSuccess });
    else zalo.mutate({ body: { name, appId, secretKey, oaSecret, refreshToken, api, oauth } }, { onSuccess });
  };
  const field = (each: Field) => (
    <TextField
      key={each} label={labels[each]} type={SHOWN.includes(each) ? 'text' : 'password'} autoComplete="off" spellCheck={false} maxLength={1000} value={typed[each]}
      error={tried && FIELDS[kind].includes(each) && typed[each].trim() === '' ? words.needed : null} onChange={(event) => setTyped({ ...typed, [each]: event.currentTarget.value })}
    />
  );
  return (
    <form className={styles.form} aria-label={words[kind]} onSubmit={submit} noValidate>
      <p className="muted small">{kind === 'telegram' ? words.botHint : words.zaloHint}</p>
      <div className={styles.grid}>{FIELDS[kind].map(field)}</div>
      <details>
        <summary>{words.more}</summary>
        <div className={styles.grid}>{SERVERS[kind].map(field)}</div>
      </details>
      {act.error !== null && <p className={styles.problem} role="alert">{errorSentence(act.error, language)}</p>}
      <div className="row-gap">
        <Button look="main" type="submit" busy={act.isPending}>{words.save}</Button>
        <Button onClick={onDone}>{words.cancel}</Button>
      </div>
    </form>
  );
}
