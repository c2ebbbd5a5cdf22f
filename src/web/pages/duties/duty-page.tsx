import type { DutyView } from '#contract/index.js';
import { printDay } from '#core/index.js';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { errorSentence } from '../../api/problem.js';
import { useAct, useRead } from '../../api/read.js';
import { Answer } from '../../parts/answer.js';
import { Button, buttonLook } from '../../parts/button.js';
import { ConfirmInline } from '../../parts/confirm-inline.js';
import { PageHead } from '../../parts/page-head.js';
import { useLanguage, useWords } from '../../words/words.js';
import { NotFoundPage } from '../not-found/page.js';
import styles from './duties.module.css';
import { DutyForm } from './duty-form.js';
import { PeriodState } from './period-state.js';
import { sendText, windowText } from './rule-text.js';
import { words } from './words.js';

/** One reporting duty: what it is made of, its periods, and how its days changed. `new` in the address is one that is still to be added. */
export function DutyPage() {
  const say = useWords(words);
  const navigate = useNavigate();
  const { id = '' } = useParams({ strict: false });
  const duties = useRead('listDuties', {});
  return (
    <div className={styles.page}>
      <Answer of={duties} rows={8}>
        {({ duties: all, may }) => {
          const duty = all.find((each) => each.id === id);
          const mayEdit = may.includes('report.compose');
          if (duty === undefined && (id !== 'new' || !mayEdit)) return <NotFoundPage />;
          return (
            <>
              <Link to="/reports/duties" className="small">{say.back}</Link>
              {duty === undefined ? (
                <>
                  <PageHead title={say.newTitle} />
                  <DutyForm duty={null} mayEdit onSaved={(saved) => void navigate({ to: '/reports/duties/$id', params: { id: saved } })} />
                </>
              ) : <Known key={`${duty.id} ${duty.version}`} duty={duty} mayEdit={mayEdit} />}
            </>
          );
        }}
      </Answer>
    </div>
  );
}

function Known({ duty, mayEdit }: { readonly duty: DutyView; readonly mayEdit: boolean }) {
  const say = useWords(words);
  const end = useAct('endDuty', ['listDuties']);
  const isRunning = duty.endedOn === null;
  return (
    <>
      <PageHead
        title={duty.name} detail={[duty.addressee, isRunning ? '' : say.ended].filter((part) => part !== '').join('. ')}
        actions={mayEdit && isRunning && !duty.freezes && <ConfirmInline label={say.end} question={say.endAsk} busy={end.isPending} onConfirm={() => end.mutateAsync({ params: { id: duty.id }, body: { version: duty.version } })} />}
      />
      <div className={styles.columns}>
        <DutyForm duty={duty} mayEdit={mayEdit && isRunning} onSaved={() => undefined} />
        <div className="stack">
          <Periods duty={duty} mayOpen={mayEdit} />
          {duty.changes.length > 1 && <Changes duty={duty} />}
        </div>
      </div>
    </>
  );
}

function Periods({ duty, mayOpen }: { readonly duty: DutyView; readonly mayOpen: boolean }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const open = useAct('openDutyPeriod', ['listDuties', 'listReports']);
  return (
    <section className={['card', 'pad', 'stack'].join(' ')} aria-labelledby="periods">
      <h2 id="periods">{say.periods}</h2>
      <ul className={styles.periods}>
        {duty.periods.toReversed().map((period) => (
          <li key={period.key} aria-current={period.running || undefined}>
            <span className="grow">
              <b>{capital(period.label)}</b> <PeriodState period={period} />
              <span className={['muted', 'small', styles.line].join(' ')}>{say.window}: {say.days(printDay(period.windowFrom), printDay(period.windowTo))}. {say.sendBy}: {printDay(period.sendBy)}</span>
            </span>
            {period.report !== null ? <Link to="/reports/$id" params={{ id: period.report.id }} className={buttonLook('plain')} aria-label={`${say.view}: ${period.label}`}>{say.view}</Link>
              : mayOpen && <Button busy={open.isPending && open.variables.body.key === period.key} aria-label={`${say.open}: ${period.label}`} onClick={() => open.mutate({ params: { id: duty.id }, body: { key: period.key } }, { onSuccess: ({ id }) => void navigate({ to: '/reports/$id', params: { id } }) })}>{say.open}</Button>}
          </li>
        ))}
      </ul>
      {open.isError && <p role="alert">{errorSentence(open.error, language)}</p>}
    </section>
  );
}

const capital = (label: string): string => label.charAt(0).toLocaleUpperCase('vi') + label.slice(1);

/** The days of figures and of sending as they changed, with what they rest on. */
function Changes({ duty }: { readonly duty: DutyView }) {
  const say = useWords(words);
  return (
    <section className={['card', 'pad', 'stack'].join(' ')} aria-labelledby="changes">
      <h2 id="changes">{say.history}</h2>
      <ul className={styles.periods}>
        {duty.changes.toReversed().map((rules, index, all) => (
          <li key={rules.from}><span className="grow"><b>{index === all.length - 1 ? say.always : say.since(printDay(rules.from))}</b><span className={['small', styles.line].join(' ')}>{windowText(duty.rhythm, rules, say)}. {say.sendBy}: {sendText(duty.rhythm, rules, say)}</span><span className={['muted', 'small', styles.line].join(' ')}>{rules.citation}</span></span></li>
        ))}
      </ul>
    </section>
  );
}
