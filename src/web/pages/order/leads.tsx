import type { UnitView } from '#contract/index.js';
import { Button } from '../../parts/button.js';
import { PersonPicker } from '../../parts/person-picker.js';
import { UnitsPicker } from '../../parts/unit-picker.js';
import { FIELD_WORDS, labelOf } from '../../parts/words.js';
import { useWords } from '../../words/words.js';
import styles from './order.module.css';
import { groupsOf } from './reach.js';
import type { useOrder } from './use-order.js';
import { ORDER_WORDS } from './words.js';

interface LeadsProps {
  readonly order: ReturnType<typeof useOrder>;
  readonly units: readonly UnitView[];
}

/** Who leads: a unit, several, or all of a kind at one press; inside the own unit the officer too. */
export function Leads({ order: { draft, change, lacks, reach }, units }: LeadsProps) {
  const say = useWords(ORDER_WORDS);
  const field = useWords(FIELD_WORDS);
  const { leadUnitIds } = draft;
  const foreign = units.filter((unit) => !reach.unitIds.includes(unit.id)).map((unit) => unit.id);
  const [only] = leadUnitIds;
  const setLeads = (ids: readonly string[]): void => change({ leadUnitIds: [...new Set(ids)], supportUnitIds: draft.supportUnitIds.filter((id) => !ids.includes(id)), officerPostId: null });
  return (
    <div className={styles.field}>
      <UnitsPicker label={say.lead} hint={reach.unitIds.length > 1 ? say.leadHint : undefined} except={foreign} value={leadUnitIds} error={lacks('lead') ? say.leadMissing : null} onChange={setLeads} />
      <div className={styles.groups}>
        {groupsOf(units, reach).map((group) => <Button key={group.kind} onClick={() => setLeads([...leadUnitIds, ...group.unitIds])}>{say.all(labelOf(field, 'kind', group.kind), group.unitIds.length)}</Button>)}
      </div>
      {only !== undefined && leadUnitIds.length === 1 && reach.headed.includes(only) && <PersonPicker label={say.officer} unitId={only} value={draft.officerPostId} onChange={(officerPostId) => change({ officerPostId })} />}
    </div>
  );
}
