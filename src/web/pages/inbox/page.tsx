import { Link, useSearch } from '@tanstack/react-router';
import { addDays, printDay } from '#core/index.js';
import type { NoticeView, RouteAnswer } from '#contract/index.js';
import { errorSentence } from '../../api/problem.js';
import { useAct, useRead, useSession } from '../../api/read.js';
import { Answer, EmptyState } from '../../parts/answer.js';
import { Button } from '../../parts/button.js';
import { printInstant } from '../../parts/instant.js';
import { PageHead } from '../../parts/page-head.js';
import { DeadlineTag } from '../../parts/status.js';
import { toast } from '../../parts/toast.js';
import { useLanguage, useWords } from '../../words/words.js';
import { Choices } from './choices.js';
import { Letter } from './letter.js';
import styles from './page.module.css';
import { kindWord, wayWord, words } from './words.js';
import type { InboxWords } from './words.js';

type Group = RouteAnswer<'readInbox'>['groups'][number];

/** Hộp thông báo: one card for each task, to be done with in one press; what one wants to hear of stands beside. */
export function InboxPage() {
  const say = useWords(words);
  const { show } = useSearch({ from: '/app/inbox' });
  const done = show === 'done';
  const query = useRead('readInbox', { query: done ? { done: 'true' } : {} });
  const mark = useMark();
  return (
    <div className={styles.page}>
      {query.data === undefined && <h1 className="visually-hidden">{say.title}</h1>}
      <Answer of={query} rows={8}>
        {({ groups, waiting }) => {
          const all = groups.flatMap((group) => group.notices.map((notice) => notice.id)).slice(0, 500);
          return (
            <>
              <PageHead title={say.title} detail={<span role="status">{say.waiting(waiting)}</span>} actions={!done && all.length > 0 && <Button busy={mark.isPending} onClick={() => mark.as('done', all)}>{say.allDone}</Button>} />
              <nav className={styles.tabs} aria-label={say.tabs}>
                <Link to="/inbox" className={styles.tab} aria-current={done ? undefined : 'page'}>{say.waitingTab}</Link>
                <Link to="/inbox" search={{ show: 'done' }} className={styles.tab} aria-current={done ? 'page' : undefined}>{say.doneTab}</Link>
              </nav>
              {groups.length === 0 && <EmptyState title={say.empty} />}
              <ul className={styles.groups}>
                {groups.map((group) => <GroupCard key={group.key} group={group} busy={mark.isPending} onMark={mark.as} />)}
              </ul>
            </>
          );
        }}
      </Answer>
      <Choices />
    </div>
  );
}

type MarkAs = (how: 'done' | 'waiting' | 'snoozed', ids: readonly string[]) => void;

function useMark(): { readonly isPending: boolean; readonly as: MarkAs } {
  const say = useWords(words);
  const { language } = useLanguage();
  const { today } = useSession();
  const act = useAct('markNotices', ['readInbox', 'countInbox']);
  const send = (how: 'done' | 'waiting' | 'snoozed', ids: readonly string[], offerUndo: boolean): void =>
    act.mutate({ body: { ids: [...ids], as: how, until: how === 'snoozed' ? addDays(today, 1) : null } }, {
      onSuccess: () => toast(say.marked, offerUndo ? { undo: () => send('waiting', ids, false) } : {}),
      onError: (error) => toast(errorSentence(error, language), { tone: 'problem' }),
    });
  return { isPending: act.isPending, as: (how, ids) => send(how, ids, how !== 'waiting') };
}

function GroupCard({ group: { task, notices }, busy, onMark }: { readonly group: Group; readonly busy: boolean; readonly onMark: MarkAs }) {
  const say = useWords(words);
  const ids = notices.map((notice) => notice.id);
  const isDone = notices.every((notice) => notice.done);
  const letterId = notices.find((notice) => notice.letterId !== null)?.letterId ?? null;
  const [paper] = notices.flatMap(({ paperId, data }) => (paperId === null ? [] : [{ id: paperId, subject: String(data['subject'] ?? '') }]));
  return (
    <li className={`card ${styles.group}`} data-row={ids[0]}>
      <div className={styles.what}>
        {paper !== undefined && <Link to="/papers/$id" params={{ id: paper.id }} className={styles.title}>{paper.subject}</Link>}
        {notices.map(({ id, kind, data }) => <AskedPart key={id} kind={kind} data={data} />)}
        {task !== null && <Link to="/tasks/$id" params={{ id: task.id }} className={styles.title}>{task.title}</Link>}
        <ul className={styles.notices}>
          {notices.map((notice) => <li key={notice.id}><b>{sentenceOf(notice, say)}</b> <span className="muted small">{printInstant(notice.at)}</span></li>)}
        </ul>
        {letterId !== null && <Letter id={letterId} />}
      </div>
      {task !== null && <DeadlineTag deadline={task.deadline} dueOn={task.dueOn} timeliness={task.timeliness} withDistance />}
      <div className={styles.acts}>
        {isDone ? <Button disabled={busy} onClick={() => onMark('waiting', ids)}>{say.again}</Button> : (
          <>
            <Button disabled={busy} onClick={() => onMark('done', ids)}>{say.done}</Button>
            <Button look="quiet" disabled={busy} onClick={() => onMark('snoozed', ids)}>{say.snooze}</Button>
          </>
        )}
      </div>
    </li>
  );
}

/** "Mời đồng chí dự họp: 08:00, 24/11/2026, Phòng họp số 1"; null for what tells of no meeting's hour. */
function meetingSentence({ kind, data }: NoticeView, say: InboxWords): string | null {
  if (kind !== 'invited' && kind !== 'meeting_changed') return null;
  const { on, beginsAt, place, off, note } = data;
  const said = (off === true ? [say.calledOff, note] : [beginsAt, typeof on === 'string' ? printDay(on) : '', place]).filter((part): part is string => typeof part === 'string' && part !== '');
  return `${kindWord(say, kind)}: ${said.join(', ')}`;
}

function sentenceOf(notice: NoticeView, say: InboxWords): string {
  return meetingSentence(notice, say) ?? wordsOf(notice, say);
}

function wordsOf({ kind, data, letterId }: NoticeView, say: InboxWords): string {
  const left = data['left'];
  const note = data['note'];
  const granted = data['granted'];
  const { channel, name, address, why } = data;
  if (typeof channel === 'string') return [kindWord(say, kind), [wayWord(say, channel), name, address].filter((part) => typeof part === 'string' && part !== '').join(', '), ...(typeof why === 'string' ? [why] : [])].join(': ');
  const word = letterId === null ? kindWord(say, kind) : say.letter(Number(data['count'] ?? 1));
  if (typeof note === 'string') return `${word}: ${note}`;
  if (typeof left === 'number') return `${word}, ${say.left(left)}`;
  return typeof granted === 'boolean' ? `${word}: ${granted ? say.granted : say.refused}` : word;
}

/** Where a unit brings what it was asked for, or the meeting or the report that is told of. */
function AskedPart({ kind, data }: { readonly kind: string; readonly data: Readonly<Record<string, unknown>> }) {
  const { unitId, meetingId, reportId, name } = data;
  const unit = typeof unitId === 'string' ? unitId : null;
  const shown = { className: styles.title, children: String(name ?? '') };
  if (typeof meetingId === 'string') {
    if (kind === 'contribute') return unit === null ? null : <Link to="/meetings/$id/submit" params={{ id: meetingId }} search={{ unitId: unit }} {...shown} />;
    return kind === 'invited' || kind === 'meeting_changed' ? <Link to="/meetings/$id" params={{ id: meetingId }} {...shown} /> : null;
  }
  return typeof reportId === 'string' ? <ReportTold kind={kind} id={reportId} unitId={unit} shown={shown} /> : null;
}

function ReportTold({ kind, id, unitId, shown }: { readonly kind: string; readonly id: string; readonly unitId: string | null; readonly shown: { readonly className: string | undefined; readonly children: string } }) {
  if (kind === 'report_remark') return <Link to="/reports/$id" params={{ id }} {...shown} />;
  return kind === 'report_part' && unitId !== null ? <Link to="/reports/$id/parts/$unitId" params={{ id, unitId }} {...shown} /> : null;
}
