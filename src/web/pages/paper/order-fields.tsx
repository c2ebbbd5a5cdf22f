import { readTypedDeadline } from '#core/index.js';
import { useState } from 'react';
import { useSession } from '../../api/read.js';
import { DeadlineInput } from '../../parts/task-commands/day-field.js';
import { UnitPicker, UnitsPicker, useUnits } from '../../parts/unit-picker.js';
import { useWords } from '../../words/words.js';
import { type File, type Order, withOrdered } from './file.js';
import styles from './paper.module.css';
import { words } from './words.js';

interface OrderFieldsProps {
  readonly order: Order;
  readonly change: (change: (file: File) => File) => void;
}

/** What a block orders: who leads, who coordinates, until when. Its words are the words of the block. */
export function OrderFields({ order: { blockKey, draft }, change }: OrderFieldsProps) {
  const say = useWords(words);
  const { today } = useSession();
  const units = useUnits();
  const [phrase, setPhrase] = useState(draft.deadline?.phrase ?? '');
  const put = (by: Parameters<typeof withOrdered>[2]): void => change((before) => withOrdered(before, blockKey, by));
  const typed = (text: string): void => {
    setPhrase(text);
    const read = readTypedDeadline(text, today);
    if (read.ok) put({ deadline: read.value });
  };
  const named = (ids: readonly string[]) => ids.map((unitId) => ({ unitId, text: units.find(({ id }) => id === unitId)?.name ?? '' }));
  const also = draft.alsoLeadUnitIds;
  return (
    <div className={styles.ordered}>
      <p className="small">{say.orderAbout}</p>
      <UnitPicker label={say.lead} value={draft.leadUnitId} error={draft.leadUnitId === null ? say.leadMissing : null} except={also} onChange={(leadUnitId) => put({ leadUnitId })} />
      {also.length > 0 && <UnitsPicker label={say.alsoLead} except={[draft.leadUnitId ?? '']} value={also} onChange={(ids) => put({ alsoLeadUnitIds: [...ids] })} />}
      <UnitsPicker label={say.supports} except={[draft.leadUnitId ?? '', ...also]} value={draft.coordinators.flatMap(({ unitId }) => unitId ?? [])} onChange={(ids) => put({ coordinators: named(ids) })} />
      <DeadlineInput label={say.deadline} isNew value={phrase} onChange={typed} />
    </div>
  );
}
