import { bandOf, needsLook } from '#core/index.js';
import type { Draft } from '#core/index.js';
import { useMediaQuery } from '@mantine/hooks';
import { useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import type { Mark, ReviewEditBody, ReviewView, UnitView } from '#contract/index.js';
import { useWords } from '../../words/words.js';
import { ReviewBar } from './bar/bar.js';
import { Notices } from './bar/notices.js';
import { choiceWords } from './list/choice-words.js';
import { DraftsPane, numbersOf } from './list/drafts-pane.js';
import type { UnitName } from './queue/desk.js';
import { useEditQueue } from './queue/use-edit-queue.js';
import styles from './review.module.css';
import { SelectionOffer } from './source/selection-offer.js';
import type { TextSelection } from './source/offsets.js';
import { SourcePane } from './source/source-pane.js';
import { draftAt, nextWhere, openingDraft } from './summary.js';
import { useReviewCommands } from './use-review-commands.js';
import { useOlder } from './use-older.js';
import { useSides } from './use-sides.js';
import { words } from './words.js';

interface ReviewProps {
  readonly review: ReviewView;
  readonly units: readonly UnitView[];
  readonly unitName: UnitName;
}

const undecided = (draft: Draft): boolean => draft.status === 'proposed' && draft.taskId === null;

/** The desk of the clerk: both sides, linked both ways, and the bar above them. */
export function Review({ review, units, unitName }: ReviewProps) {
  const say = useWords(words);
  const choice = useWords(choiceWords);
  const { queue, state, drafts } = useEditQueue(review, unitName);
  const search = useSearch({ strict: false });
  const [selectedId, setSelectedId] = useState<string | null>(() => search.draft ?? openingDraft(drafts));
  const [caret, setCaret] = useState<number | null>(null);
  const [selection, setSelection] = useState<TextSelection | null>(null);
  const [pulse, setPulse] = useState<Mark['kind'] | null>(null);
  const [hint, setHint] = useState<string | null>(null);
  const narrow = useMediaQuery('(max-width: 700px)', false, { getInitialValueInEffect: false });
  const sides = useSides();
  const server = state.desk.server;
  const older = useOlder(server.document.id, server.may.includes('document.review'));
  const readOnly = !server.may.includes('document.review');
  const selected = drafts.find((draft) => draft.id === selectedId) ?? null;

  const select = useCallback((draftId: string | null) => {
    setHint(null);
    setSelectedId(draftId);
  }, []);
  const { reveal } = sides;
  useEffect(() => reveal(selectedId), [reveal, selectedId]);

  const { focusRow, catchFocus } = sides;
  useEffect(() => focusRow(), [focusRow]);
  useEffect(() => catchFocus(), [catchFocus, drafts]);

  const latest = useRef({ drafts, selectedId, caret, selection });
  useEffect(() => {
    latest.current = { drafts, selectedId, caret, selection };
  });
  const acts = useActs({ latest, queue, select, setHint, splitHow: say.splitHow, selectHow: say.selectHow, leadHow: say.leadHow, sureTaken: choice.sureTaken, focusRow: sides.focusRow, focusField: sides.focusField });
  const onCaret = useCallback((offset: number, draftId: string | null) => {
    setCaret(offset);
    const found = draftId ?? draftAt(latest.current.drafts.filter((draft) => draft.status !== 'rejected'), offset);
    if (found !== null) select(found);
  }, [select]);
  // What a hint says of the last step is over with it.
  const undo = (): void => {
    setHint(null);
    queue.undo();
  };
  useReviewCommands({ drafts, selected, older, acts, sides, readOnly, units, mayRemember: server.may.includes('units.alias'), undo, select });

  return (
    <div className={styles.review}>
      <ReviewBar review={server} drafts={drafts} units={units} state={state} readOnly={readOnly} onAcceptSure={acts.acceptSure} onSelect={select} onUndo={undo} onAssigned={() => setHint(null)} />
      <Notices state={state} hint={hint} onDismiss={() => (hint === null ? queue.dismiss() : setHint(null))} />
      {narrow && (
        <div className={styles.tabs} role="group" aria-label={say.otherSide}>
          <button type="button" aria-pressed={sides.side === 'source'} onClick={() => sides.show('source')}>{say.tabText}</button>
          <button type="button" aria-pressed={sides.side === 'list'} onClick={() => sides.show('list')}>{say.tabList(drafts.filter((draft) => draft.status !== 'rejected').length)}</button>
        </div>
      )}
      <div className={styles.sides} data-side={sides.side}>
        <SourcePane paneRef={sides.sourceRef} document={server.document} narrow={narrow} text={server.text} drafts={drafts} marks={server.marks} selectedId={selectedId} caret={narrow || readOnly ? null : caret} pulse={pulse} onCaret={onCaret} onSelection={setSelection}>
          {selection !== null && !readOnly && <SelectionOffer selection={selection} text={server.text} units={units} selected={selected} number={selected === null ? null : (numbersOf(drafts).get(selected.id) ?? null)} onCreate={acts.create} onEdit={acts.edit} onHint={setHint} />}
        </SourcePane>
        <DraftsPane paneRef={sides.listRef} review={server} drafts={drafts} units={units} selectedId={selectedId} narrow={narrow} older={older} readOnly={readOnly} onEdit={acts.edit} onPulse={setPulse} onSelect={select} onAccept={acts.accept} onReject={acts.reject} onRestore={acts.restore} onSplit={acts.split} onMerge={acts.merge} />
      </div>
    </div>
  );
}

interface Latest {
  readonly drafts: readonly Draft[];
  readonly selectedId: string | null;
  readonly caret: number | null;
  readonly selection: TextSelection | null;
}

export interface ReviewActs {
  readonly edit: (edit: ReviewEditBody) => void;
  readonly accept: () => void;
  /** Accepts all that may be taken as it is, and goes on to what is left. */
  readonly acceptSure: () => void;
  readonly reject: () => void;
  readonly restore: () => void;
  readonly split: () => void;
  readonly merge: () => void;
  readonly create: () => void;
}

interface ActParts {
  readonly latest: { readonly current: Latest };
  readonly queue: { readonly edit: (edit: ReviewEditBody) => void };
  readonly select: (draftId: string | null) => void;
  readonly setHint: (hint: string) => void;
  readonly splitHow: string;
  readonly selectHow: string;
  readonly leadHow: string;
  readonly sureTaken: (count: number) => string;
  readonly focusRow: () => void;
  readonly focusField: (field: string) => void;
}

/** What a person does to the selected draft, by button or by key; both run these, so that rows need not be drawn anew for them. */
function useActs({ latest, queue, select, ...shown }: ActParts): ReviewActs {
  const parts = useRef(shown);
  useEffect(() => {
    parts.current = shown;
  });
  const [acts] = useState<ReviewActs>(() => {
    const onSelected = (kind: 'accept' | 'reject' | 'restore' | 'merge'): void => {
      // A field that is being typed in is kept first, so that what is accepted is what the person sees.
      if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur();
      const { drafts, selectedId } = latest.current;
      const draft = drafts.find((each) => each.id === selectedId);
      if (draft === undefined || draft.taskId !== null) return;
      // Without a lead nobody could be given it: better asked now than when everything is given out.
      if (kind === 'accept' && draft.leadUnitId === null && draft.older === null) {
        parts.current.setHint(parts.current.leadHow);
        return parts.current.focusField('lead');
      }
      const above = drafts.slice(0, drafts.indexOf(draft)).reverse().find((each) => each.status !== 'rejected');
      queue.edit({ kind, draftId: draft.id });
      if (kind === 'merge' && above !== undefined) select(above.id);
      if (kind === 'accept' || kind === 'reject') select(nextWhere(drafts, draft.id, { step: 1, test: undecided }) ?? draft.id);
      parts.current.focusRow();
    };
    return {
      edit: (edit) => queue.edit(edit),
      accept: () => onSelected('accept'),
      acceptSure: () => {
        const { drafts, selectedId } = latest.current;
        const sure = drafts.filter((draft) => bandOf(draft) === 'accept');
        if (sure.length === 0) return;
        queue.edit({ kind: 'accept_sure', threshold: 0 });
        const left = nextWhere(drafts, null, { step: 1, test: needsLook });
        if (sure.some((draft) => draft.id === selectedId) && left !== null) select(left);
        parts.current.focusRow();
        parts.current.setHint(parts.current.sureTaken(sure.length));
      },
      reject: () => onSelected('reject'),
      restore: () => onSelected('restore'),
      merge: () => onSelected('merge'),
      split: () => {
        const { drafts, selectedId, caret } = latest.current;
        const draft = drafts.find((each) => each.id === selectedId);
        if (draft === undefined || caret === null || caret <= draft.start || caret >= draft.end) return parts.current.setHint(parts.current.splitHow);
        const newId = uuidv7();
        queue.edit({ kind: 'split', draftId: draft.id, at: caret, newId });
        select(newId);
      },
      create: () => {
        const { selection } = latest.current;
        if (selection === null) return parts.current.setHint(parts.current.selectHow);
        const newId = uuidv7();
        queue.edit({ kind: 'create', newId, start: selection.start, end: selection.end, text: document.getSelection()?.toString().slice(0, 20_000) ?? '' });
        document.getSelection()?.removeAllRanges();
        select(newId);
      },
    };
  });
  return acts;
}
