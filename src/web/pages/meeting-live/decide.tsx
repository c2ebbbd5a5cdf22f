import type { AgendaItem, MeetingDecision, MeetingView, TaskRow } from '#contract/index.js';
import { readTypedDeadline } from '#core/index.js';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession } from '../../api/read.js';
import { isSend } from '../../commands/keys.js';
import { Button } from '../../parts/button.js';
import { TextArea } from '../../parts/field.js';
import { Tag } from '../../parts/status.js';
import { DeadlineInput } from '../../parts/task-commands/day-field.js';
import { useWords } from '../../words/words.js';
import { told, useMeetingWrite } from '../meeting/use-meeting.js';
import styles from './live.module.css';
import { words } from './words.js';

type Kind = MeetingDecision['kind'];
const KINDS = ['grant_request', 'refuse_request', 'confirm', 'redo', 'instruct', 'cancel'] as const satisfies readonly Kind[];
/** One press decides; the others want words. */
const DIRECT: readonly Kind[] = ['grant_request', 'confirm'];

/** What the meeting decides about the task of an item, carried out at once. */
export function Decide({ meeting, item, task }: { readonly meeting: MeetingView; readonly item: AgendaItem; readonly task: TaskRow }) {
  const say = useWords(words);
  const { run, isPending } = useMeetingWrite('decideInMeeting');
  const [open, setOpen] = useState<Kind | null>(null);
  const labels: Readonly<Record<Kind, string>> = { grant_request: say.grant, refuse_request: say.refuse, confirm: say.confirm, redo: say.redo, instruct: say.instruct, cancel: say.cancelTask };
  const decide = (decision: MeetingDecision): void => told(run({ params: { id: meeting.id, itemId: item.id }, body: { taskVersion: task.version, decision } }, () => setOpen(null)));
  const isOpen = task.state !== 'done' && task.state !== 'cancelled';
  const offered = KINDS.filter((kind) => task.may.includes(kind));
  return (
    <div className="stack">
      {item.decision !== null && <p className="row-gap"><Tag tone="done" icon="tick">{say.decided}: {say[`kind_${item.decision.kind as Kind}`]}</Tag><span>{item.decision.body}</span></p>}
      {open !== null && <DecisionForm key={open} kind={open} label={labels[open]} busy={isPending} onDecide={decide} onLeave={() => setOpen(null)} />}
      {open === null && offered.length > 0 && (
        <div className={['row-gap', styles.decisions].join(' ')}>
          {offered.map((kind) => <Button key={kind} busy={isPending} onClick={() => (DIRECT.includes(kind) ? decide(kind === 'confirm' ? { kind, note: '', doneOn: null } : { kind: 'grant_request', note: '' }) : setOpen(kind))}>{labels[kind]}</Button>)}
        </div>
      )}
      {open === null && isOpen && !task.may.includes('cancel') && <p className={['muted', 'small', styles.whose].join(' ')}>{say.chairDecides} <Link to="/delegations">{say.actingFor}</Link></p>}
    </div>
  );
}

interface DecisionFormProps {
  readonly kind: Kind;
  readonly label: string;
  readonly busy: boolean;
  readonly onDecide: (decision: MeetingDecision) => void;
  readonly onLeave: () => void;
}

function DecisionForm({ kind, label, busy, onDecide, onLeave }: DecisionFormProps) {
  const say = useWords(words);
  const { today } = useSession();
  const [text, setText] = useState('');
  const [due, setDue] = useState('');
  const [tried, setTried] = useState(false);
  const read = due.trim() === '' ? null : readTypedDeadline(due, today);
  const send = (): void => {
    setTried(true);
    if (text.trim() === '' || (read !== null && !read.ok)) return;
    const said = text.trim();
    if (kind === 'instruct') onDecide({ kind, body: said, deadline: read === null ? null : read.value });
    else if (kind === 'refuse_request' || kind === 'redo' || kind === 'cancel') onDecide({ kind, reason: said });
  };
  return (
    <form className={['stack', styles.decisionForm].join(' ')} aria-label={label} onSubmit={(event) => { event.preventDefault(); send(); }} onKeyDown={(event) => { if (isSend(event.nativeEvent)) { event.preventDefault(); event.stopPropagation(); send(); } }}>
      <TextArea label={kind === 'instruct' ? say.said : say.reason} rows={2} autoFocus lang="vi" maxLength={4000} value={text} error={tried && text.trim() === '' ? say.textNeeded : null} onChange={(event) => setText(event.currentTarget.value)} />
      {kind === 'instruct' && <DeadlineInput label={say.newDue} value={due} onChange={setDue} />}
      <div className="row-gap"><Button type="submit" look="main" busy={busy}>{label}</Button><Button onClick={onLeave}>{say.cancel}</Button></div>
    </form>
  );
}
