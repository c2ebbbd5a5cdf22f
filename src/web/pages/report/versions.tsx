import { useState } from 'react';
import type { RouteAnswer } from '#contract/index.js';
import { errorSentence } from '../../api/problem.js';
import { useAct, useRead } from '../../api/read.js';
import { Answer } from '../../parts/answer.js';
import { Button } from '../../parts/button.js';
import { printInstant } from '../../parts/instant.js';
import { toast } from '../../parts/toast.js';
import { useLanguage, useWords } from '../../words/words.js';
import styles from './report.module.css';
import { words } from './words.js';

interface VersionsProps {
  readonly reportId: string;
  /** Keeps the text as it stands, on the version that it answers; null where the text is only read. */
  readonly flush: (() => Promise<number | null>) | null;
}

type Against = 'before' | 'now';

/** The texts that the report had and that units handed in: who wrote them and when, each held against the one before it or against now. */
export function Versions({ reportId, flush }: VersionsProps) {
  const say = useWords(words);
  const [open, setOpen] = useState(false);
  return (
    <section className={['card', 'pad', 'stack'].join(' ')} aria-label={say.versions}>
      <div className="row-gap">
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>{say.versions}</Button>
        {flush !== null && <Keep reportId={reportId} flush={flush} />}
      </div>
      {open && <List reportId={reportId} />}
    </section>
  );
}

function Keep({ reportId, flush }: { readonly reportId: string; readonly flush: () => Promise<number | null> }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const keep = useAct('keepReportVersion', ['listReportVersions']);
  const run = async (): Promise<void> => {
    const version = await flush();
    if (version === null) return;
    await keep.mutateAsync({ params: { id: reportId }, body: { version } }).then(() => toast(say.versionKept), (error: unknown) => toast(errorSentence(error, language), { tone: 'problem' }));
  };
  return <Button look="quiet" busy={keep.isPending} onClick={run}>{say.keepVersion}</Button>;
}

function List({ reportId }: { readonly reportId: string }) {
  const say = useWords(words);
  const versions = useRead('listReportVersions', { params: { id: reportId } });
  const [seen, setSeen] = useState<{ readonly ordinal: number; readonly against: Against } | null>(null);
  return (
    <Answer of={versions} rows={3}>
      {({ versions: list }) => (list.length === 0 ? <p className="muted">{say.noVersions}</p> : (
        <ol className={styles.versions}>
          {list.map(({ ordinal, kind, unitName, by, at }) => (
            <li key={ordinal}>
              <span><b>{say[`version_${kind}`]}</b>{unitName === '' ? '' : `: ${unitName}`}</span>
              <span className="muted small">{[by, printInstant(at)].filter((part) => part !== '').join(', ')}</span>
              <span className="row-gap">
                {(kind === 'handed_in' ? (['before'] as const) : (['before', 'now'] as const)).map((against) => {
                  const pressed = seen?.ordinal === ordinal && seen.against === against;
                  return <Button key={against} look="quiet" aria-pressed={pressed} onClick={() => setSeen(pressed ? null : { ordinal, against })}>{against === 'before' ? say.againstBefore : say.againstNow}</Button>;
                })}
              </span>
              {seen?.ordinal === ordinal && <Difference reportId={reportId} ordinal={ordinal} against={seen.against} />}
            </li>
          ))}
        </ol>
      ))}
    </Answer>
  );
}

type Piece = RouteAnswer<'compareReportVersion'>['difference'][number]['lines'][number]['pieces'][number];

function Difference({ reportId, ordinal, against }: { readonly reportId: string; readonly ordinal: number; readonly against: Against }) {
  const say = useWords(words);
  const found = useRead('compareReportVersion', { params: { id: reportId, ordinal }, query: { against } });
  return (
    <Answer of={found} rows={2}>
      {({ difference }) => (difference.length === 0 ? <p className="muted small">{say.noDifference}</p> : (
        <div className={styles.difference} lang="vi">
          {difference.map(({ key, heading, lines }) => (
            <section key={key}>
              <h3>{heading}</h3>
              <ul>{lines.map(({ id, pieces }) => <li key={id}>{pieces.map((piece, at) => <Words key={at} piece={piece} />)}</li>)}</ul>
            </section>
          ))}
        </div>
      ))}
    </Answer>
  );
}

function Words({ piece }: { readonly piece: Piece }) {
  switch (piece.in) {
    case 'both':
      return piece.text;
    case 'old':
      return <del>{piece.text}</del>;
    case 'new':
      return <ins>{piece.text}</ins>;
  }
}
