import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { RouteAnswer } from '#contract/index.js';
import { reading, useMayDo, useSession } from '../../api/read.js';
import { Answer, EmptyState } from '../../parts/answer.js';
import { buttonLook } from '../../parts/button.js';
import { printCount } from '../../parts/count.js';
import { useListKeys } from '../../parts/row-keys.js';
import { keptAnswer } from '../../parts/kept.js';
import { PageHead } from '../../parts/page-head.js';
import { useLanguage, useWords } from '../../words/words.js';
import styles from './page.module.css';
import { TaskPeek } from './peek.js';
import { TaskLine } from './row.js';
import { MINE_WORDS } from './words.js';

type Mine = RouteAnswer<'readMine'>;

/** What do I do today: my tasks, or my unit's, by urgency. */
export function MinePage() {
  const words = useWords(MINE_WORDS);
  const { language } = useLanguage();
  const query = useMine();
  const mayOrder = useMayDo('task.create');
  useListKeys({ peeks: true });
  const { peek } = useSearch({ from: '/app/mine' });
  const navigate = useNavigate();
  const show = (id: string | undefined) => void navigate({ to: '/mine', search: id === undefined ? {} : { peek: id }, replace: true, resetScroll: false });
  return (
    <div className={[styles.page, peek === undefined ? '' : styles.beside].join(' ')}>
      {query.data === undefined && <h1 className="visually-hidden">{words.mine}</h1>}
      <Answer of={query} rows={10}>
        {(mine) => (
          <>
            <PageHead title={mine.scope === 'unit' ? words.unit : words.mine} detail={summaryOf(mine, words)} actions={mayOrder && <Link to="/tasks/new" className={buttonLook('plain')}>{mine.scope === 'unit' ? words.toOfficer : words.order}</Link>} />
            {mine.groups.every((group) => group.total === 0) && <EmptyState title={words.nothing} />}
            <div data-list className="stack">
              {mine.groups.filter((group) => group.total > 0).map((group) => (
                <section key={group.key} className="card" aria-labelledby={`group-${group.key}`}>
                  <h2 id={`group-${group.key}`} className={styles.group}>{words[group.key]} <span className="muted">{printCount(group.total, language)}</span></h2>
                  <ul className={styles.rows}>
                    {group.tasks.map((task) => <TaskLine key={task.id} task={task} current={peek === task.id} scope={mine.scope} group={group.key} onPeek={() => show(task.id)} />)}
                  </ul>
                  {group.total > group.tasks.length && <p className={styles.more}><Link to="/tasks" search={group.key === 'answer' ? { waiting: 'decision' } : { mine: 'true', state: 'open' }}>{words.more(group.total - group.tasks.length)}</Link></p>}
                </section>
              ))}
            </div>
          </>
        )}
      </Answer>
      {peek !== undefined && <TaskPeek key={peek} id={peek} onClose={() => show(undefined)} />}
    </div>
  );
}

function summaryOf(mine: Mine, words: (typeof MINE_WORDS)['vi']): string {
  const count = (key: 'now' | 'week') => mine.groups.find((group) => group.key === key)?.total ?? 0;
  return count('now') + count('week') === 0 ? words.calm : words.detail(count('now'), count('week'));
}

/** The page from the last visit at once, then from the server. */
function useMine() {
  const { person } = useSession();
  const kept = keptAnswer<Mine>('readMine', {}, person.id);
  return useQuery({ ...reading('readMine', {}), ...(kept === null ? {} : { initialData: kept.answer, initialDataUpdatedAt: kept.at }), refetchInterval: 60_000 });
}
