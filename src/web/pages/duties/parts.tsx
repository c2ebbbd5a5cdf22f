import type { RouteAnswer } from '#contract/index.js';
import { isHandedIn, printDay } from '#core/index.js';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRead, useSession } from '../../api/read.js';
import { BroughtStatus } from '../../parts/brought/brought-status.js';
import { DataTable } from '../../parts/data-table.js';
import type { Column } from '../../parts/data-table.js';
import { Tag } from '../../parts/status.js';
import { useWords } from '../../words/words.js';
import styles from './duties.module.css';
import { words } from './words.js';

type Part = RouteAnswer<'listDuties'>['parts'][number];

const idOfPart = ({ reportId, unitId }: Part): string => `${reportId} ${unitId}`;

interface Reader {
  /** Whether it is the office, to which all parts go. */
  readonly mayEdit: boolean;
  readonly posts: readonly { readonly unitId: string }[];
}

/** The parts that the unit of a person brings. */
export function ownParts(parts: readonly Part[], { mayEdit, posts }: Reader): readonly Part[] {
  return mayEdit ? [] : parts.filter(({ unitId }) => posts.some((post) => post.unitId === unitId));
}

/** What a person's own unit still has to hand in, where one looks for it: above the list of reports. Nothing for who owes nothing. */
export function OwedParts() {
  const say = useWords(words);
  const { posts } = useSession();
  const { data } = useRead('listDuties', {});
  const owed = data === undefined ? [] : ownParts(data.parts, { mayEdit: data.may.includes('report.compose'), posts }).filter(({ status }) => !isHandedIn(status));
  return owed.length === 0 ? null : <Parts heading={say.ownParts} parts={owed} />;
}

/** What units owe for the open reports; nothing to report is an answer, and stands as one. */
export function Parts({ heading, parts }: { readonly heading: string; readonly parts: readonly Part[] }) {
  const say = useWords(words);
  const navigate = useNavigate();
  const columns: Column<Part>[] = [
    { key: 'unit', head: say.unit, cell: (part) => <><Link to="/reports/$id/parts/$unitId" params={{ id: part.reportId, unitId: part.unitId }}>{part.unitName}</Link><span className={['muted', 'small', styles.under].join(' ')}>{part.reportName}</span></> },
    { key: 'due', head: say.due, width: '112px', wideOnly: true, cell: (part) => (part.dueOn === null ? '' : printDay(part.dueOn)) },
    { key: 'status', head: say.status, width: '196px', cell: (part) => <span className={styles.next}><BroughtStatus status={part.status} />{part.late && <Tag tone="late" icon="triangle">{say.lateMark}</Tag>}</span> },
  ];
  return (
    <section className="stack" aria-label={heading}>
      <h2>{heading}</h2>
      <DataTable label={heading} columns={columns} rows={parts} idOf={idOfPart} onOpen={({ reportId, unitId }) => void navigate({ to: '/reports/$id/parts/$unitId', params: { id: reportId, unitId } })} />
    </section>
  );
}
