import { Link } from '@tanstack/react-router';
import type { Overview } from '#contract/index.js';
import { daysBetween, printDay } from '#core/index.js';
import { errorSentence } from '../../api/problem.js';
import { useAct, useSession } from '../../api/read.js';
import { EmptyState } from '../../parts/answer.js';
import { Button } from '../../parts/button.js';
import { ConfirmInline } from '../../parts/confirm-inline.js';
import { toast } from '../../parts/toast.js';
import { searchOf } from '../../search.js';
import { useLanguage, useWords } from '../../words/words.js';
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
      {decisions.length === 0 && <EmptyState title={words.noDecisions} />}
      <ol className={styles.list}>
        {decisions.map((decision) => <DecisionItem key={`${decision.kind} ${decision.task.id}`} decision={decision} today={today} />)}
      </ol>
      {waiting.value > decisions.length && <Link to="/tasks" search={searchOf(waiting.filter)}>{words.moreWaiting}</Link>}
    </section>
  );
}

function DecisionItem({ decision, today }: { readonly decision: Decision; readonly today: string }) {
  const words = useWords(OVERVIEW_WORDS);
  const { task, by, text } = decision;
  return (
    <li>
      <Link to="/tasks/$id" params={{ id: task.id }}>{headOf(decision, today, words)}: {task.title}</Link>
      <p className="muted small clamp2">{words.by(by, text)}{decision.kind === 'overdue' && task.dueOn !== null && ` · ${words.dueOn(printDay(task.dueOn))}`}</p>
      <DecisionButtons decision={decision} />
    </li>
  );
}

function headOf({ kind, task, requestedDue }: Decision, today: string, words: (typeof OVERVIEW_WORDS)['vi']): string {
  switch (kind) {
    case 'extension':
      return words.extension(requestedDue === null ? '…' : printDay(requestedDue));
    case 'confirmation':
      return words.confirmation;
    case 'overdue':
      return words.overdueSince(task.dueOn === null ? 0 : daysBetween(task.dueOn, today));
  }
}

const AFTER = ['readOverview', 'listTasks', 'readMine', 'readTask'] as const;

function DecisionButtons({ decision: { kind, task } }: { readonly decision: Decision }) {
  const words = useWords(OVERVIEW_WORDS);
  const { language } = useLanguage();
  const grant = useAct('grantExtension', AFTER);
  const refuse = useAct('refuseExtension', AFTER);
  const confirm = useAct('confirmTask', AFTER);
  const redo = useAct('redoTask', AFTER);
  const ask = useAct('commentTask', AFTER);
  const about = { params: { id: task.id } };
  const told = (work: Promise<unknown>, message: string): Promise<unknown> =>
    work.then(() => toast(message)).catch((error: unknown) => {
      toast(errorSentence(error, language), { tone: 'problem' });
      throw error;
    });
  const once = (work: Promise<unknown>, message: string): void => void told(work, message).catch(() => undefined);
  const may = (command: string): boolean => task.may.includes(command);
  const { version } = task;
  return (
    <div className={[styles.buttons, 'no-print'].join(' ')}>
      {kind === 'extension' && may('grant_extension') && (
        <Button look="main" busy={grant.isPending} onClick={() => once(grant.mutateAsync({ ...about, body: { version, note: '' } }), words.granted)}>{words.agree}</Button>
      )}
      {kind === 'extension' && may('refuse_extension') && (
        <ConfirmInline label={words.no} question={words.refuseQuestion} confirm={words.refuse} reason="required" onConfirm={(reason) => told(refuse.mutateAsync({ ...about, body: { version, reason } }), words.refused)} />
      )}
      {kind === 'confirmation' && may('confirm') && (
        <Button look="main" busy={confirm.isPending} onClick={() => once(confirm.mutateAsync({ ...about, body: { version, note: '', doneOn: null } }), words.confirmed)}>{words.agree}</Button>
      )}
      {kind === 'confirmation' && may('redo') && (
        <ConfirmInline label={words.redo} question={words.redoQuestion} reason="required" onConfirm={(reason) => told(redo.mutateAsync({ ...about, body: { version, reason } }), words.redone)} />
      )}
      {may('comment') && (
        <ConfirmInline
          label={kind === 'overdue' ? words.ask : words.askBack}
          question={words.askQuestion}
          confirm={words.sendQuestion}
          reason="required"
          reasonLabel={words.question}
          onConfirm={(body) => told(ask.mutateAsync({ ...about, body: { version, body } }), words.asked)}
        />
      )}
    </div>
  );
}
