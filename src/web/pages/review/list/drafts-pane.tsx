import { bandOf } from '#core/index.js';
import type { Draft } from '#core/index.js';
import { useMemo, useRef } from 'react';
import type { ReactNode, Ref } from 'react';
import type { Mark, OlderProposal, ReviewView, UnitView } from '#contract/index.js';
import { useWords } from '../../../words/words.js';
import { countReview, nextWhere } from '../summary.js';
import { servesDraft } from '../text/segments.js';
import type { OlderByDraft } from '../use-older.js';
import { words } from '../words.js';
import { Bands } from './bands.js';
import { choiceWords } from './choice-words.js';
import { DraftRow } from './draft-row.js';
import type { RowActs } from './draft-row.js';
import type { DraftFieldsProps } from './draft-fields.js';
import styles from './list.module.css';
import { Stretch } from './stretch.js';
import { stretchesOf } from './stretches.js';

interface DraftsPaneProps extends RowActs, Pick<DraftFieldsProps, 'onEdit' | 'onPulse' | 'readOnly'> {
  readonly review: ReviewView;
  readonly drafts: readonly Draft[];
  readonly units: readonly UnitView[];
  readonly selectedId: string | null;
  readonly narrow: boolean;
  /** Older tasks that drafts may be about, by draft. */
  readonly older: OlderByDraft;
  readonly paneRef: Ref<HTMLElement>;
}

const NONE: readonly string[] = [];
const NO_OLDER: readonly OlderProposal[] = [];
const NO_DRAFTS: readonly Draft[] = [];

function citationsOf(draft: Draft, marks: readonly Mark[], text: string): readonly string[] {
  const inside = marks.filter((mark) => mark.kind === 'citation' && servesDraft(mark, draft));
  return inside.length === 0 ? NONE : [...new Set(inside.map((mark) => text.slice(mark.start, mark.end).replace(/\s+/g, ' ')))];
}

/** The lead, and of an order to several how many more. */
function leadNameOf({ leadUnitId, alsoLeadUnitIds }: Draft, names: ReadonlyMap<string, string>, say: typeof choiceWords.vi): string | null {
  if (leadUnitId === null) return null;
  const name = names.get(leadUnitId) ?? '…';
  return alsoLeadUnitIds.length === 0 ? name : say.andMore(name, alsoLeadUnitIds.length);
}

/** The drafts in the order of the text, numbered as the server numbers them, one of them unfolded. */
export function DraftsPane({ review, drafts, units, selectedId, narrow, older, paneRef, readOnly, onEdit, onPulse, ...acts }: DraftsPaneProps) {
  const say = useWords(words);
  const choice = useWords(choiceWords);
  const names = useMemo(() => new Map(units.map((unit) => [unit.id, unit.shortName || unit.name])), [units]);
  const numbers = useMemo(() => numbersOf(drafts), [drafts]);
  const firstKept = drafts.find((draft) => draft.status !== 'rejected')?.id;
  const stretches = useStretches(drafts);
  const row = (draft: Draft): ReactNode => {
    const selected = draft.id === selectedId;
    return (
      <DraftRow
        key={draft.id}
        draft={draft}
        number={numbers.get(draft.id) ?? null}
        leadName={leadNameOf(draft, names, choice)}
        selected={selected}
        canMerge={draft.id !== firstKept}
        narrow={narrow}
        units={units}
        citations={selected ? citationsOf(draft, review.marks, review.text) : NONE}
        readOnly={readOnly}
        drafts={selected ? drafts : NO_DRAFTS}
        older={selected ? (older.get(draft.id) ?? NO_OLDER) : NO_OLDER}
        mayRemember={review.may.includes('units.alias')}
        onEdit={onEdit}
        onPulse={onPulse}
        {...acts}
      />
    );
  };
  return (
    <section ref={paneRef} className={styles.side} aria-label={say.list}>
      <Bands counts={countReview(drafts).bands} onNext={(band) => { const next = nextWhere(drafts, selectedId, { step: 1, test: (draft) => bandOf(draft) === band }); if (next !== null) acts.onSelect(next); }} />
      {drafts.length === 0 && (
        <div className={styles.empty}>
          <p>{say.empty}</p>
          <p>{say.emptyHint}</p>
        </div>
      )}
      {stretches.map((stretch, index) => (
        <Stretch key={index} count={stretch.length} always={stretches.length === 1 || stretch.some((draft) => draft.id === selectedId)}>
          {() => stretch.map(row)}
        </Stretch>
      ))}
    </section>
  );
}

function useStretches(drafts: readonly Draft[]): readonly (readonly Draft[])[] {
  const before = useRef<readonly (readonly Draft[])[]>([]);
  return useMemo(() => {
    before.current = stretchesOf(drafts, before.current);
    return before.current;
  }, [drafts]);
}

/** Numbers of the drafts that are not dropped, from 1. */
export function numbersOf(drafts: readonly Draft[]): ReadonlyMap<string, number> {
  return new Map(drafts.filter((draft) => draft.status !== 'rejected').map((draft, index) => [draft.id, index + 1]));
}
