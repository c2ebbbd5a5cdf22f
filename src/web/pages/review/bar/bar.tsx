import { coordinatorsInWords, reviewProblems } from '#core/index.js';
import type { Draft } from '#core/index.js';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReviewView, UnitView } from '#contract/index.js';
import { errorSentence } from '../../../api/problem.js';
import { useAct } from '../../../api/read.js';
import { useCommands } from '../../../commands/registry.js';
import { LISTS_OF_TASKS } from '../../../live/news.js';
import { Button } from '../../../parts/button.js';
import { ICONS } from '../../../parts/icons.js';
import { printTime } from '../../../parts/instant.js';
import { useLanguage, useWords } from '../../../words/words.js';
import { useReaders } from '../use-readers.js';
import { canUndo } from '../queue/desk.js';
import type { QueueState } from '../queue/edit-queue.js';
import { countReview } from '../summary.js';
import { words } from '../words.js';
import type { ReviewWords } from '../words.js';
import styles from './bar.module.css';
import { HeadFacts } from './head-facts.js';
import { HeadForm } from './head-form.js';
import { ReadingNoteLine } from './reading-note-line.js';
import { printSymbol, symbolParts } from './symbol.js';

interface BarProps {
  readonly review: ReviewView;
  readonly drafts: readonly Draft[];
  readonly units: readonly UnitView[];
  readonly state: QueueState;
  readonly readOnly: boolean;
  readonly onAcceptSure: () => void;
  readonly onSelect: (draftId: string) => void;
  readonly onUndo: () => void;
  /** Tasks were given out: nothing before it is taken back here any more. */
  readonly onAssigned: () => void;
}

/** The bar above the review: which document, what is missing of its head, how far the review is, and the way to give the tasks out. */
export function ReviewBar(props: BarProps) {
  const { review: { document, may, correctionRate }, drafts, state, readOnly, onAcceptSure, onUndo } = props;
  const say = useWords(words);
  const [correcting, setCorrecting] = useState(false);
  const counts = countReview(drafts);
  return (
    <>
      <div className={styles.bar}>
        <Link to="/documents" className={styles.back} aria-label={say.back} title={say.back}><BackArrow /></Link>
        <div className={styles.document}>
          <h1>{[document.typeName, printSymbol(document.symbol)].filter(Boolean).join(' ') || document.title}</h1>
          <span className={styles.missing} title={missingFacts(document, say)}>{missingFacts(document, say)}</span>
          <span className={styles.subject} title={document.subject}>{document.subject}</span>
          <Button look="quiet" className={styles.pen} aria-expanded={correcting} aria-label={readOnly ? say.headTitle : say.correctHead} title={readOnly ? say.headTitle : say.correctHead} onClick={() => setCorrecting(!correcting)}>{ICONS.pen}</Button>
        </div>
        {!readOnly && <Others documentId={document.id} />}
        <Saved state={state} />
        <span className={styles.progress}>
          {say.progress(counts.accepted, counts.total)}
          {counts.assigned > 0 && ` · ${say.alreadyAssigned(counts.assigned)}`}
          {counts.toLook > 0 && <> · <b>{say.toLook(counts.toLook)}</b></>}
        </span>
        {!readOnly && (
          <>
            <Button look="quiet" className={styles.pen} aria-label={say.undo} title={`${say.undo} (Ctrl Z)`} disabled={!canUndo(state.desk)} onClick={onUndo}>{ICONS.back}</Button>
            <Button disabled={counts.sure === 0} title={sureTitle(counts.sure, correctionRate, say)} keys="Alt+KeyA" onClick={onAcceptSure}>
              <span className={styles.long}>{say.acceptSure}</span>
              <span className={styles.short}>{say.acceptSureShort}</span>
              {counts.sure > 0 && `(${counts.sure})`}
            </Button>
          </>
        )}
        {may.includes('document.assign') && <Assign {...props} ready={counts.ready} />}
      </div>
      {correcting && (
        <div className={styles.panel}>
          <HeadFacts document={document} />
          {!readOnly && <HeadForm document={document} onClose={() => setCorrecting(false)} />}
        </div>
      )}
      <ReadingNoteLine notes={document.notes} />
    </>
  );
}

/** Who else reviews this document now: what two change at once is settled, but nobody likes to find it out by that. */
function Others({ documentId }: { readonly documentId: string }) {
  const say = useWords(words);
  const names = useReaders(documentId);
  return <span className={styles.others} role="status">{names.length > 0 && <span title={names.join(', ')}>{say.others(names)}</span>}</span>;
}

function BackArrow() {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden="true" focusable="false">
      <path d="M14 8H3M7 3.5L2.5 8 7 12.5" />
    </svg>
  );
}

/** What the head lacks, and whether the drafter left it out or it could not be read. */
function missingFacts(document: ReviewView['document'], say: ReviewWords): string {
  const noted = (...codes: readonly string[]): boolean => document.notes.some(({ code }) => codes.includes(code));
  const { number, notation } = symbolParts(document.symbol);
  const missing = number !== '' ? '' : noted('number_unreadable') ? say.numberUnread : notation === '' ? say.noSymbol : say.noNumber;
  const day = document.issuedOn !== null ? '' : noted('date_impossible') ? say.dateImpossible : noted('day_unreadable') ? say.dateUnread : say.noDate;
  return [missing, day].filter(Boolean).join(', ');
}

function sureTitle(count: number, correctionRate: number | null, say: ReviewWords): string {
  return correctionRate === null ? say.sureCount(count) : `${say.sureCount(count)}. ${say.correctionRate(String(Math.round(correctionRate * 100)))}`;
}

function Saved({ state }: { readonly state: QueueState }) {
  const say = useWords(words);
  const { savedAt } = state.desk.server;
  if (state.offline) return <span className={styles.unsaved}>{say.offline}</span>;
  if (state.saving || state.desk.pending.length > 0) return <span className={styles.saved}>{say.saving}</span>;
  return savedAt === null ? null : <span className={styles.saved}>{say.saved(printSeconds(savedAt))}</span>;
}

const printSeconds = (instant: string): string => `${printTime(instant)}:${String(new Date(instant).getUTCSeconds()).padStart(2, '0')}`;

const quoted = (named: readonly { readonly text: string }[]): string => [...new Set(named.map(({ text }) => `“${text}”`))].join(', ');

/** Who would coordinate by name only, said before the tasks are given out. */
function InWords({ drafts, onSelect }: Pick<BarProps, 'drafts' | 'onSelect'>) {
  const say = useWords(words);
  const named = coordinatorsInWords({ drafts });
  const [first] = named;
  // What stands in the way of giving out is said first.
  if (first === undefined || reviewProblems({ drafts }).length > 0) return null;
  return (
    <p className={styles.told} role="status">
      {say.inWordsBefore(quoted(named))} <Button look="quiet" onClick={() => onSelect(first.draftId)}>{say.goThere}</Button>
    </p>
  );
}

/** "Giao N nhiệm vụ": what stands in its way is said beside it, and what came of it. */
function Assign({ review, drafts, state, ready, onSelect, onAssigned }: BarProps & { readonly ready: number }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const [problem] = reviewProblems({ drafts });
  const assign = useAct('assignDocument', ['readReview', 'listDocuments', 'readDocument', 'readTask', 'findOlder', ...LISTS_OF_TASKS]);
  const waiting = state.desk.pending.length > 0;
  const go = (): void => {
    if (problem !== undefined) onSelect(problem.draftId);
    else assign.mutate({ params: { id: review.document.id }, body: { version: review.version } }, { onSuccess: onAssigned });
  };
  useCommands(ready === 0 || waiting ? [] : [{ id: 'review.assign', label: say.assign(ready), group: say.group, run: go }]);
  return (
    <>
      <Button look="main" busy={assign.isPending || waiting} disabled={ready === 0} title={ready === 0 ? say.assignNone : problem === undefined ? undefined : say.leadNeeded(problem.number)} onClick={go}>
        {assign.isPending ? say.assigning : ready === 0 ? say.assignNothing : say.assign(ready)}
      </Button>
      {assign.isError && <p className={styles.told} role="alert">{errorSentence(assign.error, language)}</p>}
      {problem !== undefined && ready > 0 && (
        <p className={styles.told} role="status">
          {say.leadNeeded(problem.number)} <Button look="quiet" onClick={() => onSelect(problem.draftId)}>{say.goThere}</Button>
        </p>
      )}
      <InWords drafts={drafts} onSelect={onSelect} />
      {assign.isSuccess && (
        <p className={styles.told} role="status">
          <b>{say.assignedTitle(assign.data.taskIds.length, assign.data.unitCount)}</b>{' '}
          {say.continuedToo(assign.data.continuedIds.length)}
          {say.inWordsAfter(quoted(assign.data.coordinatorsInWords))}
          <Link to="/tasks" search={{ documentId: review.document.id, state: 'all', sort: 'due' }}>{say.seeTasks}</Link>{' · '}
          <Link to="/documents/$id" params={{ id: review.document.id }}>{say.seeDocument}</Link>
        </p>
      )}
    </>
  );
}
