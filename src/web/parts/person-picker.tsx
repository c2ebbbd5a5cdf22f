import { useMemo } from 'react';
import { useRead, useSession } from '../api/read.js';
import { Chip } from './chip.js';
import type { PickerOption } from './matching.js';
import { Picker } from './picker.js';
import styles from './picker.module.css';

interface PersonPickerProps {
  readonly label: string;
  /** Only people with a post in this unit. */
  readonly unitId?: string;
  /** The id of the post: work is given to a post, which a person holds. */
  readonly value: string | null;
  readonly onChange: (postId: string | null) => void;
  readonly hideLabel?: boolean;
  readonly hint?: React.ReactNode;
  readonly error?: string | null;
}

/** Everybody who holds a post today, of the agency or of one unit. */
function usePostOptions(unitId?: string): readonly PickerOption[] {
  const { today } = useSession();
  const { data } = useRead('listPeople', { query: unitId === undefined ? {} : { unitId } });
  return useMemo(
    () =>
      (data?.people ?? [])
        .filter((person) => !person.disabled)
        .flatMap((person) => person.posts.filter((post) => (unitId === undefined || post.unitId === unitId) && isHeldOn(post, today)).map((post) => ({ id: post.id, label: person.name, detail: `${post.title}, ${post.unitName}` }))),
    [data, unitId, today],
  );
}

/** Picks a person in a post. */
export function PersonPicker({ unitId, ...rest }: PersonPickerProps) {
  return <Picker {...rest} options={usePostOptions(unitId)} />;
}

interface PeoplePickerProps {
  readonly label: string;
  readonly hint?: React.ReactNode;
  /** Ids of posts, in the order in which they were added. */
  readonly value: readonly string[];
  readonly onChange: (postIds: string[]) => void;
}

/** Picks several people in their posts. */
export function PeoplePicker({ value, onChange, ...rest }: PeoplePickerProps) {
  const options = usePostOptions();
  const nameOf = (id: string): string => {
    const found = options.find((option) => option.id === id);
    return found === undefined ? '…' : `${found.label}, ${found.detail ?? ''}`;
  };
  return (
    <div>
      <Picker {...rest} options={options.filter(({ id }) => !value.includes(id))} value={null} forAdding onChange={(id) => id !== null && onChange([...value, id])} />
      <div className={styles.chosen}>{value.map((id) => <Chip key={id} name={nameOf(id)} onRemove={() => onChange(value.filter((each) => each !== id))} />)}</div>
    </div>
  );
}

/** Whether a post is held on a day: work is given to nobody who has left or is not there yet. */
export function isHeldOn(post: { readonly validFrom: string; readonly validTo: string | null }, day: string): boolean {
  return post.validFrom <= day && (post.validTo === null || post.validTo >= day);
}
