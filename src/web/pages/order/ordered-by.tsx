import { useRead } from '../../api/read.js';
import { SelectField, TextField } from '../../parts/field.js';
import { useWords } from '../../words/words.js';
import { OTHER } from './draft.js';
import styles from './order.module.css';
import type { useOrder } from './use-order.js';
import { ORDER_WORDS } from './words.js';

/** Whose order it is: the office types what a leader said, or what came from outside the agency. */
export function OrderedBy({ order: { draft, change, lacks } }: { readonly order: ReturnType<typeof useOrder> }) {
  const say = useWords(ORDER_WORDS);
  const { data } = useRead('listPeople', { query: {} });
  const leaders = (data?.people ?? []).filter((person) => !person.disabled).flatMap((person) => person.posts.filter((post) => post.roles.includes('leader')).map((post) => ({ id: post.id, name: `${post.title} ${person.name}` })));
  return (
    <div className={styles.pair}>
      <SelectField label={say.orderedBy} value={draft.orderedByPostId ?? ''} onChange={(event) => change({ orderedByPostId: event.currentTarget.value || null })}>
        <option value="">{say.myself}</option>
        {leaders.map((leader) => <option key={leader.id} value={leader.id}>{leader.name}</option>)}
        <option value={OTHER}>{say.other}</option>
      </SelectField>
      {draft.orderedByPostId === OTHER && <TextField label={say.otherName} value={draft.orderedBy} maxLength={300} error={lacks('orderedBy') ? say.otherMissing : null} onChange={(event) => change({ orderedBy: event.currentTarget.value })} />}
    </div>
  );
}
