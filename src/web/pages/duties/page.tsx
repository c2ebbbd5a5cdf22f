import type { DutyView, RouteAnswer } from '#contract/index.js';
import { isHandedIn, printDay } from '#core/index.js';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRead, useSession } from '../../api/read.js';
import { useCommands } from '../../commands/registry.js';
import { Answer, EmptyState } from '../../parts/answer.js';
import { buttonLook } from '../../parts/button.js';
import { DataTable } from '../../parts/data-table.js';
import type { Column } from '../../parts/data-table.js';
import { PageHead } from '../../parts/page-head.js';
import { Tag } from '../../parts/status.js';
import { useWords } from '../../words/words.js';
import styles from './duties.module.css';
import { ownParts, Parts } from './parts.js';
import { PeriodState } from './period-state.js';
import { windowText } from './rule-text.js';
import { words } from './words.js';

type Catalogue = RouteAnswer<'listDuties'>;

const idOf = ({ id }: DutyView): string => id;

/** Chế độ báo cáo: what the agency sends to others, and what its units hand in for it. */
export function DutiesPage() {
  const duties = useRead('listDuties', {});
  return <div className={styles.page}><Answer of={duties} rows={8}>{(list) => <Lists list={list} />}</Answer></div>;
}

const lateIn = ({ periods }: DutyView): number => periods.filter(({ state }) => state === 'late').length;
const nextOf = ({ periods }: DutyView): DutyView['periods'][number] | undefined => periods.find(({ state }) => state === 'late') ?? periods.find(({ state }) => state === 'due');

function Lists({ list: { duties, parts, may } }: { readonly list: Catalogue }) {
  const say = useWords(words);
  const navigate = useNavigate();
  const { posts } = useSession();
  const mayEdit = may.includes('report.compose');
  const add = (): void => void navigate({ to: '/reports/duties/$id', params: { id: 'new' } });
  useCommands(mayEdit ? [{ id: 'duties.add', label: say.add, group: say.group, run: add }] : []);
  const missing = parts.filter(({ status }) => !isHandedIn(status));
  const ordered = [...missing, ...parts.filter(({ status }) => isHandedIn(status))];
  const own = ownParts(ordered, { mayEdit, posts });
  return (
    <>
      <Link to="/reports" className="small">{say.reports}</Link>
      <PageHead title={say.title} detail={say.detail(duties.reduce((sum, duty) => sum + lateIn(duty), 0), missing.length)} actions={mayEdit && <Link to="/reports/duties/$id" params={{ id: 'new' }} className={buttonLook('main')}>{say.add}</Link>} />
      {own.length > 0 && <Parts heading={say.ownParts} parts={own} />}
      <section className="stack" aria-labelledby="owed">
        <h2 id="owed">{say.owed}</h2>
        {duties.length === 0 ? <EmptyState title={say.noDuties} /> : <DataTable label={say.owed} columns={columnsOf(say)} rows={duties} idOf={idOf} onOpen={(duty) => void navigate({ to: '/reports/duties/$id', params: { id: duty.id } })} />}
      </section>
      {own.length < ordered.length && <Parts heading={say.parts} parts={ordered.filter((part) => !own.includes(part))} />}
      {parts.length === 0 && <p className="muted">{say.noParts}</p>}
    </>
  );
}

function columnsOf(say: (typeof words)['vi']): Column<DutyView>[] {
  return [
    { key: 'name', head: say.name, cell: (duty) => <><Link to="/reports/duties/$id" params={{ id: duty.id }}>{duty.name}</Link>{duty.addressee !== '' && <span className={['muted', 'small', styles.under].join(' ')}>{duty.addressee}</span>}</> },
    { key: 'rhythm', head: say.rhythm, width: '112px', wideOnly: true, cell: (duty) => say[duty.rhythm] },
    { key: 'window', head: say.window, width: '240px', wideOnly: true, cell: (duty) => windowText(duty.rhythm, duty.rules, say) },
    { key: 'next', head: say.next, width: '196px', cell: (duty) => <Next duty={duty} /> },
    { key: 'late', head: say.late, width: '108px', wideOnly: true, cell: (duty) => (lateIn(duty) === 0 ? '' : <Tag tone="late" icon="triangle">{say.lateCount(lateIn(duty))}</Tag>) },
    { key: 'units', head: say.units, width: '96px', wideOnly: true, cell: (duty) => say.unitCount(duty.contributorUnitIds.length) },
  ];
}

/** The period that has to be sent first, with its day. */
function Next({ duty }: { readonly duty: DutyView }) {
  const say = useWords(words);
  const next = nextOf(duty);
  if (duty.endedOn !== null && next === undefined) return <Tag tone="none" icon="cross">{say.ended}</Tag>;
  if (next === undefined) return null;
  return <span className={styles.next}><span>{next.label}</span><span className="muted small">{say.sendBy} {printDay(next.sendBy)}</span><PeriodState period={next} /></span>;
}
