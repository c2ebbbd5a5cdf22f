import { bandOf, daysBetween } from '#core/index.js';
import type { Draft } from '#core/index.js';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { useSession } from '../../../api/read.js';
import { Button } from '../../../parts/button.js';
import { ICONS } from '../../../parts/icons.js';
import { DeadlineTag } from '../../../parts/status.js';
import { useWords } from '../../../words/words.js';
import { deadlineReading } from '../deadline-reading.js';
import { doubtsOf, firstDoubt } from '../doubts.js';
import type { DoubtField } from '../doubts.js';
import { words } from '../words.js';
import type { ReviewWords } from '../words.js';
import { BandShape } from './bands.js';
import { choiceWords } from './choice-words.js';
import { DraftFields } from './draft-fields.js';
import type { DraftFieldsProps } from './draft-fields.js';
import styles from './list.module.css';
import { OlderField } from './older-field.js';

export interface RowActs {
  readonly onSelect: (draftId: string) => void;
  readonly onAccept: () => void;
  readonly onReject: () => void;
  readonly onRestore: () => void;
  readonly onSplit: () => void;
  readonly onMerge: () => void;
}

interface DraftRowProps extends DraftFieldsProps, RowActs {
  /** Its number among the drafts that are not dropped; null for a dropped one. */
  readonly number: number | null;
  readonly leadName: string | null;
  readonly selected: boolean;
  readonly canMerge: boolean;
  /** Splitting needs a caret in the text, which a phone does not show beside the list. */
  readonly narrow: boolean;
}

const SOON = 7;

function useTimeliness(draft: Draft): 'overdue' | 'due_soon' | 'on_track' {
  const { today } = useSession();
  const { due } = deadlineReading(draft.deadline);
  if (due === null) return 'on_track';
  const left = daysBetween(today, due);
  return left < 0 ? 'overdue' : left <= SOON ? 'due_soon' : 'on_track';
}

/** One task as it was read: a row, and under it its fields where it is the selected one. */
export const DraftRow = memo(function DraftRow(props: DraftRowProps) {
  const { draft, number, leadName, selected, onSelect } = props;
  const say = useWords(words);
  const doubt = firstDoubt(draft, say);
  const look = [styles.row, selected && styles.selected, draft.status === 'rejected' && styles.rejected, doubt !== null && styles.look].filter(Boolean).join(' ');
  return (
    <li className={styles.item} data-draft-row={draft.id} aria-current={selected || undefined}>
      <button type="button" className={look} data-list="drafts" data-row={draft.id} tabIndex={selected ? 0 : -1} aria-expanded={selected} onClick={() => onSelect(draft.id)}>
        <span className={styles.number}>
          {number ?? '–'}
          <Shape draft={draft} />
        </span>
        <span className={styles.title}>
          <span className="clamp2">{draft.title}</span>
        </span>
        <span className={leadName === null ? styles.missing : styles.unit}>{leadName ?? say.leadMissing}</span>
        <span className={styles.due}><Due draft={draft} /></span>
        <State draft={draft} doubt={doubt} open={selected && !props.narrow} />
      </button>
      {selected && <Unfolded {...props} />}
    </li>
  );
});

/** The deadline, or that it is still to be said: what is asked about is not yet a task without one. */
function Due({ draft }: { readonly draft: Draft }) {
  const say = useWords(words);
  const timeliness = useTimeliness(draft);
  if (draft.deadline === null && doubtsOf(draft, 'deadline', say).length > 0) return <span className={styles.missing}>{say.deadlineOpen}</span>;
  return <DeadlineTag deadline={draft.deadline} timeliness={timeliness} />;
}

function Shape({ draft }: { readonly draft: Draft }) {
  const band = bandOf(draft);
  if (band !== null) return <BandShape band={band} />;
  return draft.status === 'accepted' ? <span className={styles.accepted}>{ICONS.tick}</span> : null;
}

/** The band in words and the first doubt; where there is none, or where it stands at its field below, only for who hears the page. */
function State({ draft, doubt, open }: { readonly draft: Draft; readonly doubt: DoubtField | null; readonly open: boolean }) {
  const say = useWords(words);
  const choice = useWords(choiceWords);
  const band = bandOf(draft);
  const sentence = doubt === null ? '' : (doubtsOf(draft, doubt, say)[0]?.sentence ?? '');
  const word = band === null ? stateWord(draft, say) : choice[band];
  return <span className={doubt === null || open ? 'visually-hidden' : styles.state}>{[word, sentence].filter(Boolean).join(': ')}</span>;
}

function stateWord(draft: Draft, say: ReviewWords): string {
  if (draft.taskId !== null) return say.statusAssigned;
  return draft.status === 'accepted' ? say.statusAccepted : say.statusRejected;
}

function Unfolded(props: DraftRowProps) {
  const { draft, readOnly, narrow } = props;
  const say = useWords(words);
  const fixed = readOnly || draft.taskId !== null;
  return (
    <div className={styles.open}>
      {draft.status === 'rejected' ? <><p className={styles.quote}>{draft.text}</p><OlderField {...props} readOnly={fixed} /></> : <DraftFields {...props} readOnly={fixed} />}
      <div className={styles.buttons}>
        {draft.taskId !== null && <Link to="/tasks/$id" params={{ id: draft.taskId }}>{say.openTask}</Link>}
        {!fixed && <Decisions {...props} />}
      </div>
      {narrow && !fixed && <p className={styles.note}>{say.splitPhone}</p>}
    </div>
  );
}

function Decisions({ draft, narrow, canMerge, onAccept, onReject, onRestore, onSplit, onMerge }: DraftRowProps) {
  const say = useWords(words);
  if (draft.status === 'rejected') return <Button onClick={onRestore}>{say.restore}</Button>;
  return (
    <>
      {draft.status === 'proposed' ? <Button look="main" keys="Alt+Enter" onClick={onAccept}>{say.accept}</Button> : <Button onClick={onRestore}>{say.unaccept}</Button>}
      <Button title={say.rejectFull} onClick={onReject}>{say.reject}</Button>
      <Button title={narrow ? say.splitPhone : say.splitHow} disabled={narrow} onClick={onSplit}>{say.split}</Button>
      <Button disabled={!canMerge} onClick={onMerge}>{say.merge}</Button>
    </>
  );
}
