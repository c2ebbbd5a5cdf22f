import type { LogCheck } from '#contract/index.js';
import { Link, useParams } from '@tanstack/react-router';
import { useRead, useSession } from '../../api/read.js';
import { Answer, EmptyState } from '../../parts/answer.js';
import { Button, buttonLook } from '../../parts/button.js';
import { printInstant } from '../../parts/instant.js';
import { PageHead } from '../../parts/page-head.js';
import { useWords } from '../../words/words.js';
import { BreachList, grouped } from './breach-list.js';
import styles from './log-checks.module.css';
import { words } from './words.js';

/** Biên bản: one check on a page to print and keep outside. */
export function CertificatePage() {
  const say = useWords(words);
  const { id } = useParams({ strict: false });
  const read = useRead('listLogChecks', {});
  return (
    <Answer of={read}>
      {({ checks }) => {
        const check = checks.find((each) => each.id === id);
        return check === undefined ? <EmptyState title={say.gone}><Link to="/log/checks" className={buttonLook('plain')}>{say.title}</Link></EmptyState> : <Certificate check={check} />;
      }}
    </Answer>
  );
}

function Certificate({ check }: { readonly check: LogCheck }) {
  const say = useWords(words);
  const { agency } = useSession();
  return (
    <article className={styles.paper}>
      <PageHead title={say.certificateTitle} actions={<><Link to="/log/checks" className={buttonLook('quiet')}>{say.title}</Link><Button onClick={() => window.print()}>{say.print}</Button></>} />
      <dl className={styles.facts}>
        <Fact name={say.agency}>{agency.name}</Fact>
        <Fact name={say.who}>{check.by}</Fact>
        <Fact name={say.when}>{printInstant(check.askedAt)}</Fact>
        {check.endedAt !== null && <Fact name={say.ended}>{printInstant(check.endedAt)}</Fact>}
        <Fact name={say.extent}>{say.result(check.chainsDone, check.entriesDone)}</Fact>
        {check.against !== null && <Fact name={say.comparedWith}><span className={styles.hash}>{grouped(check.against)}</span></Fact>}
        <Fact name={say.verdict}><b>{say[check.state]}{check.breachCount > 0 && `: ${say.breaches(check.breachCount)}`}</b></Fact>
        {check.anchor !== null && <Fact name={say.anchorNow}><span className={styles.hash}>{grouped(check.anchor)}</span></Fact>}
      </dl>
      <BreachList check={check} />
      {check.anchor !== null && <p className="small">{say.keep}</p>}
      <div className={styles.signs}><p>{say.signed}</p><p>{say.witness}</p></div>
    </article>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return <><dt>{name}</dt><dd>{children}</dd></>;
}
