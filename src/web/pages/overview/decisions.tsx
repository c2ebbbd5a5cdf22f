import { Link } from '@tanstack/react-router';
import type { Overview } from '#contract/index.js';
import { daysBetween, printDay } from '#core/index.js';
import { errorSentence } from '../../api/problem.js';
import { useSession } from '../../api/read.js';
import { EmptyState } from '../../parts/answer.js';
import { Button } from '../../parts/button.js';
import { ConfirmInline } from '../../parts/confirm-inline.js';
import { EMPTY_DRAFT } from '../../parts/task-commands/draft.js';
import type { CommandDraft } from '../../parts/task-commands/draft.js';
import { useCommand } from '../../parts/task-commands/use-command.js';
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

/** Words alone, as these commands take them. */
const saying = (text: string): CommandDraft => ({ ...EMPTY_DRAFT, text });

function DecisionButtons({ decision: { kind, task } }: { readonly decision: Decision }) {
  const words = useWords(OVERVIEW_WORDS);
  const { language } = useLanguage();
  const grant = useCommand(task, { kind: 'grant_request', told: words.granted });
  const refuse = useCommand(task, { kind: 'refuse_request', told: words.refused });
  const confirm = useCommand(task, { kind: 'confirm', told: words.confirmed });
  const redo = useCommand(task, { kind: 'redo', told: words.redone });
  const ask = useCommand(task, { kind: 'comment', told: words.asked });
  const onError = (error: Error): void => toast(errorSentence(error, language), { tone: 'problem' });
  const give = (command: typeof grant, text: string): Promise<unknown> => command.mutateAsync(saying(text), { onError });
  const may = (command: string): boolean => task.may.includes(command);
  return (
    <div className={[styles.buttons, 'no-print'].join(' ')}>
      {kind === 'extension' && may('grant_request') && <Button look="main" busy={grant.isPending} onClick={() => grant.mutate(EMPTY_DRAFT, { onError })}>{words.agree}</Button>}
      {kind === 'extension' && may('refuse_request') && (
        <ConfirmInline label={words.no} question={words.refuseQuestion} confirm={words.refuse} reason="required" busy={refuse.isPending} onConfirm={(reason) => give(refuse, reason)} />
      )}
      {kind === 'confirmation' && may('confirm') && <Button look="main" busy={confirm.isPending} onClick={() => confirm.mutate(EMPTY_DRAFT, { onError })}>{words.agree}</Button>}
      {kind === 'confirmation' && may('redo') && (
        <ConfirmInline label={words.redo} question={words.redoQuestion} reason="required" busy={redo.isPending} onConfirm={(reason) => give(redo, reason)} />
      )}
      {may('comment') && (
        <ConfirmInline
          label={kind === 'overdue' ? words.ask : words.askBack}
          question={words.askQuestion}
          confirm={words.sendQuestion}
          reason="required"
          reasonLabel={words.question}
          busy={ask.isPending}
          onConfirm={(question) => give(ask, question)}
        />
      )}
    </div>
  );
}
