import type { ProgrammeRow, RouteAnswer } from '#contract/index.js';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { errorSentence } from '../../api/problem.js';
import { useAct, useRead } from '../../api/read.js';
import { Answer, EmptyState } from '../../parts/answer.js';
import { Button } from '../../parts/button.js';
import { DataTable } from '../../parts/data-table.js';
import type { Column } from '../../parts/data-table.js';
import { ICONS } from '../../parts/icons.js';
import { PageHead } from '../../parts/page-head.js';
import { Tag } from '../../parts/status.js';
import { useLanguage, useWords } from '../../words/words.js';
import { FigureCell } from './figure-cell.js';
import styles from './programmes.module.css';
import { ProgressBar } from './progress-bar.js';
import { words } from './words.js';

type List = RouteAnswer<'listProgrammes'>;

const idOf = ({ id }: ProgrammeRow): string => id;

/** Chương trình, kế hoạch: what is followed and how it stands; and what tasks name and nobody follows. */
export function ProgrammesPage() {
  const programmes = useRead('listProgrammes', {});
  return <div className={styles.page}><Answer of={programmes} rows={8}>{(list) => <Lists list={list} />}</Answer></div>;
}

function Lists({ list: { programmes, others, may } }: { readonly list: List }) {
  const say = useWords(words);
  const navigate = useNavigate();
  const running = programmes.filter(({ endedOn }) => endedOn === null);
  return (
    <>
      <Link to="/reports" className={['small', 'no-print'].join(' ')}>{say.reports}</Link>
      <PageHead title={say.title} detail={say.detail(running.length)} actions={<Button className="at-desk" onClick={() => globalThis.print()} aria-label={say.print} title={say.print}>{ICONS.print}</Button>} />
      {programmes.length === 0 ? <EmptyState title={say.empty} /> : <DataTable label={say.title} columns={columnsOf(say)} rows={programmes} idOf={idOf} onOpen={({ id }) => void navigate({ to: '/programmes/$id', params: { id } })} />}
      {others.length > 0 && <Others others={others} mayFollow={may.includes('document.assign')} />}
    </>
  );
}

function columnsOf(say: (typeof words)['vi']): Column<ProgrammeRow>[] {
  return [
    {
      key: 'name', head: say.name, cell: ({ id, name, title, endedOn }) => (
        <><Link to="/programmes/$id" params={{ id }}>{name}</Link>{title !== '' && title !== name && <span className={['muted', 'small', 'clamp2', styles.under].join(' ')}>{title}</span>}{endedOn !== null && <Tag tone="none" icon="cross">{say.ended}</Tag>}</>
      ),
    },
    { key: 'bar', head: say.status, width: '200px', wideOnly: true, cell: ({ figures }) => <ProgressBar figures={figures} /> },
    { key: 'total', head: say.total, width: '84px', align: 'right', cell: ({ figures }) => <FigureCell figure={figures.total} /> },
    { key: 'done', head: say.done, width: '104px', align: 'right', wideOnly: true, cell: ({ figures }) => <FigureCell figure={figures.done} /> },
    { key: 'onTrack', head: say.onTrack, width: '92px', align: 'right', wideOnly: true, cell: ({ figures }) => <FigureCell figure={figures.onTrack} /> },
    { key: 'dueSoon', head: say.dueSoon, width: '84px', align: 'right', wideOnly: true, cell: ({ figures }) => <FigureCell figure={figures.dueSoon} /> },
    { key: 'overdue', head: say.overdue, width: '92px', align: 'right', cell: ({ figures }) => <b className={styles.late}><FigureCell figure={figures.overdue} /></b> },
    { key: 'undated', head: say.undated, width: '96px', align: 'right', wideOnly: true, cell: ({ figures }) => <FigureCell figure={figures.undated} /> },
  ];
}

/** Names that tasks carry and nobody follows. */
function Others({ others, mayFollow }: { readonly others: List['others']; readonly mayFollow: boolean }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const [ids] = useState(() => new Map(others.map(({ name }) => [name, newId()])));
  const follow = useAct('followProgramme', ['listProgrammes']);
  return (
    <section className={['card', 'pad', 'stack', 'no-print'].join(' ')} aria-labelledby="others">
      <div><h2 id="others">{say.others}</h2><p className="muted small">{say.othersHint}</p></div>
      <ul className={styles.others}>
        {others.map(({ name, total }) => (
          <li key={name}>
            <span className="grow">{name}</span>
            <Link to="/tasks" search={{ programme: name, state: 'all' }} className="small">{say.tasks(total.value)}</Link>
            {mayFollow && <Button look="quiet" aria-label={`${say.follow}: ${name}`} busy={follow.isPending} onClick={() => follow.mutate({ body: { id: ids.get(name) ?? newId(), from: { by: 'name', name } } }, { onSuccess: ({ id }) => void navigate({ to: '/programmes/$id', params: { id } }) })}>{say.follow}</Button>}
          </li>
        ))}
      </ul>
      {follow.isError && <p role="alert">{errorSentence(follow.error, language)}</p>}
    </section>
  );
}
