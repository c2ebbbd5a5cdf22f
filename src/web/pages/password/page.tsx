import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../api/call.js';
import { errorSentence } from '../../api/problem.js';
import { readSessionAnew, useSession } from '../../api/read.js';
import { Button } from '../../parts/button.js';
import { TextField } from '../../parts/field.js';
import { PageHead } from '../../parts/page-head.js';
import { toast } from '../../parts/toast.js';
import { useLanguage, useWords } from '../../words/words.js';
import styles from './page.module.css';
import { PASSWORD_WORDS } from './words.js';

/** The own password; the only page open while a first password still stands. */
export function PasswordPage() {
  const words = useWords(PASSWORD_WORDS);
  const { language } = useLanguage();
  const session = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const save = async () => {
    await call('changePassword', { body: { current, next } });
    // Read anew before it is shown: until then the page stands on the old one, never on none.
    await readSessionAnew(client);
    toast(words.saved);
    await navigate({ to: '/' });
  };
  return (
    <form
      className={styles.page}
      onSubmit={(event) => {
        event.preventDefault();
        setBusy(true);
        save().catch(setError).finally(() => setBusy(false));
      }}
    >
      <PageHead title={words.title} detail={session.mustChangePassword ? words.first : words.others} />
      <input type="text" name="username" autoComplete="username" hidden readOnly value={session.person.name} />
      <TextField label={words.current} type="password" name="current" autoComplete="current-password" required value={current} onChange={(event) => setCurrent(event.currentTarget.value)} />
      <TextField label={words.next} type="password" name="next" autoComplete="new-password" required hint={words.hint} error={error === null ? null : errorSentence(error, language)} value={next} onChange={(event) => setNext(event.currentTarget.value)} />
      <div><Button look="main" type="submit" busy={busy}>{words.save}</Button></div>
    </form>
  );
}
