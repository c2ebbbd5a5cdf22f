import { useQueryClient } from '@tanstack/react-query';
import { Navigate, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { FormEvent } from 'react';
import type { RouteCall, UnitRow } from '#contract/index.js';
import { call, keepCsrfToken } from '../../api/call.js';
import { errorSentence } from '../../api/problem.js';
import { SESSION, useRead } from '../../api/read.js';
import { Button } from '../../parts/button.js';
import { keepSession } from '../../parts/kept.js';
import { PageHead } from '../../parts/page-head.js';
import { useLanguage, useWords } from '../../words/words.js';
import { AdministratorFields, AgencyFields } from './fields.js';
import styles from './page.module.css';
import { UnitTable } from './unit-table.js';
import { SETUP_WORDS } from './words.js';

export type SetupBody = RouteCall<'setUp'>['body'];

const EMPTY: Omit<SetupBody, 'units'> = {
  agency: { name: '', shortName: '', symbol: '', place: '', parentName: '', kind: 'department' },
  administrator: { name: '', login: '', password: '' },
};

/** First run: the agency, its administrator, its units; then straight in. */
export function SetupPage() {
  const words = useWords(SETUP_WORDS);
  const { language, choose } = useLanguage();
  const front = useRead('readFront', {});
  const [body, setBody] = useState(EMPTY);
  const [rows, setRows] = useState<readonly UnitRow[]>([]);
  const [tried, setTried] = useState(false);
  const { start, busy, error } = useStart();
  if (front.data?.setupNeeded === false && !busy) return <Navigate to="/sign-in" replace />;
  const wrong = rows.some((row) => row.problems.length > 0);
  const complete = body.agency.name.trim() !== '' && Object.values(body.administrator).every((value) => value.trim() !== '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (complete && !wrong) start({ ...body, units: rows.map(({ problems: _, ...row }) => row) });
  };
  const other = language === 'vi' ? 'en' : 'vi';
  return (
    <main className={styles.page}>
      <PageHead title={words.title} detail={words.detail} actions={<Button look="quiet" lang={other} onClick={() => choose(other)}>{words.other}</Button>} />
      <form className="stack" onSubmit={submit} noValidate>
        <AgencyFields value={body.agency} tried={tried} onChange={(agency) => setBody({ ...body, agency })} />
        <AdministratorFields value={body.administrator} tried={tried} onChange={(administrator) => setBody({ ...body, administrator })} />
        <UnitTable rows={rows} onChange={setRows} />
        {tried && wrong && <p className={styles.problem} role="alert">{words.fixFirst}</p>}
        {error !== null && <p className={styles.problem} role="alert">{errorSentence(error, language)}</p>}
        <div><Button look="main" type="submit" busy={busy}>{words.start}</Button></div>
      </form>
    </main>
  );
}

function useStart(): { start: (body: SetupBody) => void; busy: boolean; error: unknown } {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { language } = useLanguage();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const start = (body: SetupBody) => {
    setBusy(true);
    setError(null);
    call('setUp', { body })
      .then(async (session) => {
        client.clear();
        keepCsrfToken(session.csrfToken);
        keepSession(session);
        client.setQueryData(SESSION.queryKey, session);
        if (session.language !== language) await call('setLanguage', { body: { language } });
        await navigate({ to: '/people', replace: true });
      })
      .catch((problem: unknown) => {
        setError(problem);
        setBusy(false);
      });
  };
  return { start, busy, error };
}
