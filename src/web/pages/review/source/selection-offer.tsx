import { readTypedDeadline } from '#core/index.js';
import type { Draft } from '#core/index.js';
import type { ReviewEditBody, UnitView } from '#contract/index.js';
import { useSession } from '../../../api/read.js';
import { Button } from '../../../parts/button.js';
import { useWords } from '../../../words/words.js';
import { unitNamedIn } from '../unit-guesses.js';
import { words } from '../words.js';
import type { TextSelection } from './offsets.js';
import styles from './source.module.css';

interface SelectionOfferProps {
  readonly selection: TextSelection;
  readonly text: string;
  readonly units: readonly UnitView[];
  readonly selected: Draft | null;
  readonly number: number | null;
  readonly onCreate: () => void;
  readonly onEdit: (edit: ReviewEditBody) => void;
  readonly onHint: (hint: string) => void;
}

/** What can be made of a stretch of text that the person selected: a new task, or a field of the task that is open. */
export function SelectionOffer({ selection, text, units, selected, number, onCreate, onEdit, onHint }: SelectionOfferProps) {
  const say = useWords(words);
  const phrase = text.slice(selection.start, selection.end).replace(/\*+/g, '').replace(/\s+/g, ' ').trim();
  const draft = selected !== null && selected.taskId === null && number !== null && phrase.length <= 160 ? selected : null;
  const done = (edit: ReviewEditBody): void => {
    document.getSelection()?.removeAllRanges();
    onEdit(edit);
  };
  return (
    <div
      className={styles.offer}
      role="group"
      aria-label={say.selectionTitle}
      style={{ left: Math.max(12, Math.min(selection.box.left, globalThis.innerWidth - 540)), top: Math.min(selection.box.bottom + 6, globalThis.innerHeight - 110) }}
      onMouseDown={(event) => event.preventDefault()}
    >
      <Button keys="Alt+KeyN" onClick={onCreate}>{say.create}</Button>
      {draft !== null && <AsField draft={draft} number={number ?? 0} phrase={phrase} units={units} onHint={onHint} onEdit={done} />}
    </div>
  );
}

interface AsFieldProps extends Pick<SelectionOfferProps, 'units' | 'onEdit' | 'onHint'> {
  readonly draft: Draft;
  readonly number: number;
  readonly phrase: string;
}

function AsField({ draft, number, phrase, units, onEdit, onHint }: AsFieldProps) {
  const say = useWords(words);
  const { today } = useSession();
  const deadline = phrase.length > 60 ? null : readTypedDeadline(phrase, today);
  const value = deadline?.ok === true ? deadline.value : null;
  const toUnit = (make: (unitId: string) => ReviewEditBody) => () => {
    const unit = unitNamedIn(phrase, units);
    if (unit === null) onHint(say.noUnitInSelection);
    else onEdit(make(unit.id));
  };
  const coordinators = draft.coordinators.flatMap((each) => each.unitId ?? []);
  return (
    <>
      {value !== null && <Button look="quiet" onClick={() => onEdit({ kind: 'set', draftId: draft.id, field: 'deadline', value })}>{say.asDeadline(number)}</Button>}
      <Button look="quiet" onClick={toUnit((unitId) => ({ kind: 'set', draftId: draft.id, field: 'leadUnitId', value: unitId }))}>{say.asLead(number)}</Button>
      <Button look="quiet" onClick={toUnit((unitId) => ({ kind: 'set', draftId: draft.id, field: 'coordinatorUnitIds', value: [...coordinators, unitId] }))}>{say.asCoordinator(number)}</Button>
    </>
  );
}
