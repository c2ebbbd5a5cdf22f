import { useQueryClient } from '@tanstack/react-query';
import { Navigate, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { FormEvent } from 'react';
import type { Session } from '#contract/index.js';
import { call, keepCsrfToken } from '../../api/call.js';
import { errorSentence } from '../../api/problem.js';
import { SESSION, useRead } from '../../api/read.js';
import { Button } from '../../parts/button.js';
import { Field, TextField, controlClass } from '../../parts/field.js';
import { keepSession } from '../../parts/kept.js';
import { PageHead } from '../../parts/page-head.js';
import { useLanguage, useWords } from '../../words/words.js';
import styles from './page.module.css';
import { SampleAccounts } from './sample-accounts.js';
import { SIGN_IN_WORDS } from './words.js';

/** Sign-in with a local account; works with password managers and with pasted passwords. */
export function SignInPage() {
  const words = useWords(SIGN_IN_WORDS);
  const { language, choose } = useLanguage();
  const front = useRead('readFront', {});
  const { enter, busy, error, clear } = useEnter();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [shown, setShown] = useState(false);
  const [missing, setMissing] = useState(false);
  if (front.data?.setupNeeded === true) return <Navigate to="/setup" replace />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    clear();
    setMissing(login.trim() === '' || password === '');
    if (login.trim() !== '' && password !== '') enter(login.trim(), password);
  };
  const problem = missing ? words.missing : error === null ? null : errorSentence(error, language);
  const other = language === 'vi' ? 'en' : 'vi';
  return (
    <main className={styles.page}>
      <section className={styles.form}>
        <p className={styles.product}><img src="/mark.svg" alt="" width="32" height="32" /> {words.product}</p>
        <p className="muted">{words.claim}</p>
        <form className="stack" onSubmit={submit} noValidate>
          <PageHead title={words.title} />
          {problem !== null && <p className={styles.problem} role="alert">{problem}</p>}
          <TextField label={words.login} name="username" autoComplete="username" autoCapitalize="none" spellCheck={false} value={login} onChange={(event) => setLogin(event.currentTarget.value)} />
          <Field label={words.password}>
            {(wiring) => (
              <span className={styles.password}>
                <input {...wiring} className={controlClass} type={shown ? 'text' : 'password'} name="password" autoComplete="current-password" value={password} onChange={(event) => setPassword(event.currentTarget.value)} />
                <Button aria-label={shown ? words.hideLong : words.showLong} aria-pressed={shown} onClick={() => setShown(!shown)}>{shown ? words.hide : words.show}</Button>
              </span>
            )}
          </Field>
          <div className="row-gap">
            <Button look="main" type="submit" busy={busy}>{words.enter}</Button>
            <span className="grow" />
            <Button look="quiet" lang={other} onClick={() => choose(other)}>{words.other}</Button>
          </div>
        </form>
        {front.error !== null && <p className={styles.problem} role="alert">{errorSentence(front.error, language)}</p>}
        {front.data !== undefined && <p className="muted tiny">{words.version(front.data.version)}</p>}
      </section>
      {front.data !== undefined && front.data.sampleAccounts.length > 0 && (
        <SampleAccounts
          accounts={front.data.sampleAccounts}
          password={front.data.samplePassword}
          busy={busy}
          onTake={(account, samplePassword) => {
            setLogin(account.login);
            setPassword(samplePassword);
            enter(account.login, samplePassword);
          }}
        />
      )}
    </main>
  );
}

function useEnter(): { enter: (login: string, password: string) => void; busy: boolean; error: unknown; clear: () => void } {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { to } = useSearch({ from: '/sign-in' });
  const { language, choose } = useLanguage();
  const [arrived] = useState(language);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const welcome = async (session: Session) => {
    client.clear();
    keepCsrfToken(session.csrfToken);
    keepSession(session);
    // A language chosen on this page is a wish; otherwise the person's own setting holds.
    if (language !== arrived && language !== session.language) await call('setLanguage', { body: { language } });
    else choose(session.language);
    client.setQueryData(SESSION.queryKey, session);
    await navigate({ href: to !== undefined && /^\/(?!\/)/.test(to) ? to : '/', replace: true });
  };
  const enter = (login: string, password: string) => {
    setBusy(true);
    setError(null);
    call('signIn', { body: { login, password } })
      .then(welcome)
      .catch(setError)
      .finally(() => setBusy(false));
  };
  return { enter, busy, error, clear: () => setError(null) };
}
