import { Link } from '@tanstack/react-router';
import type { Overview } from '#contract/index.js';
import { daysBetween, printDay } from '#core/index.js';
import { useSession } from '../../api/read.js';
import { EmptyState } from '../../parts/answer.js';
import { InPlace, useRequestActs } from '../../parts/task-commands/in-place.js';
import type { InPlaceAct } from '../../parts/task-commands/in-place.js';
import { COMMAND_WORDS } from '../../parts/task-commands/words.js';
import { wished } from '../../parts/wished.js';
import { FIELD_WORDS } from '../../parts/words.js';
import { searchOf } from '../../search.js';
import { useWords } from '../../words/words.js';
import { SignHere } from '../paper/acts.js';
import styles from './decisions.module.css';
import { OVERVIEW_WORDS } from './words.js';

type Decision = Overview['decisions'][number];

/** What waits for a word of the leadership, each with the buttons that finish it here. */
export function Decisions({ overview }: { readonly overview: Overview }) {
  const words = useWords(OVERVIEW_WORDS);
  const { posts } = useSession();
  const leads = posts.some((post) => post.roles.includes('leader'));
  const { decisions, waiting, today } = overview;
  return (
    <section className={['card', 'pad', styles.decisions].join(' ')} aria-labelledby="decisions">
      <h2 id="decisions">{leads ? words.decisions : words.decisionsLead}</h2>
      <ToSign papers={overview.toSign} />
      {decisions.length + overview.toSign.length === 0 && <EmptyState title={words.noDecisions} />}
      <ol className={styles.list}>
        {decisions.map((decision) => <DecisionItem key={`${decision.kind} ${decision.task.id}`} decision={decision} today={today} />)}
      </ol>
      {waiting.value > decisions.length && <Link to="/tasks" search={searchOf(waiting.filter)}>{words.moreWaiting}</Link>}
    </section>
  );
}

/** Papers that wait for one's own signature, signed or given back here or read first. */
function ToSign({ papers }: { readonly papers: Overview['toSign'] }) {
  const words = useWords(OVERVIEW_WORDS);
  if (papers.length === 0) return null;
  return (
    <ul className={styles.papers}>
      {papers.map((paper) => (
        <li key={paper.id} data-paper={paper.id}>
          <Link to="/papers/$id" params={{ id: paper.id }}>{words.toSign(paper.kindName)}: {paper.subject}</Link>
          <p className="muted small clamp2">{[paper.unit.shortName || paper.unit.name, paper.last === null ? '' : `${paper.last.by}${paper.last.note === '' ? '' : `: ${paper.last.note}`}`].filter((part) => part !== '').join(' · ')}</p>
          <div className={styles.buttons}><SignHere paper={paper} /></div>
        </li>
      ))}
    </ul>
  );
}

function DecisionItem({ decision, today }: { readonly decision: Decision; readonly today: string }) {
  const words = useWords(OVERVIEW_WORDS);
  const { task, by, text, kind } = decision;
  const head = useHead(decision, today);
  const due = task.dueOn !== null && kind !== 'confirmation' ? ` · ${words.dueOn(printDay(task.dueOn))}` : '';
  return (
    <li data-decision={kind}>
      <Link to="/tasks/$id" params={{ id: task.id }}>{head}: {task.title}</Link>
      <p className="muted small clamp2">{words.by(kind === 'overdue' || by === '' ? task.lead.name : `${by}, ${task.lead.shortName || task.lead.name}`, text)}{due}</p>
      <div className={styles.buttons}><InPlace task={task} acts={useActs(decision)} /></div>
    </li>
  );
}

function useHead({ kind, task, request }: Decision, today: string): string {
  const words = useWords(OVERVIEW_WORDS);
  const field = useWords(FIELD_WORDS);
  switch (kind) {
    case 'request':
      return request === null ? words.request('…') : words.request(wished(request, field));
    case 'instruction':
      return words.obstacle;
    case 'confirmation':
      return words.confirmation;
    case 'overdue':
      return words.overdueSince(task.dueOn === null ? 0 : daysBetween(task.dueOn, today));
  }
}

/** What finishes each kind of decision. */
function useActs({ kind, request }: Decision): readonly InPlaceAct[] {
  const say = useWords(COMMAND_WORDS);
  const words = useWords(OVERVIEW_WORDS);
  const answers = useRequestActs(request?.kind ?? 'extend');
  const askBack: InPlaceAct = { kind: 'comment', label: say.askBack };
  switch (kind) {
    case 'request':
      return answers;
    case 'instruction':
      return [{ kind: 'instruct', label: say.instruct }, askBack];
    case 'confirmation':
      return [{ kind: 'confirm', label: say.agree, direct: true }, { kind: 'redo', label: say.redo }, askBack];
    case 'overdue':
      return [{ kind: 'comment', label: words.ask }, { kind: 'dun', label: words.dun }];
  }
}
