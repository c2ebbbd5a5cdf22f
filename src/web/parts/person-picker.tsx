import { useMemo } from 'react';
import { useRead, useSession } from '../api/read.js';
import { Picker } from './picker.js';

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

/** Picks a person in a post. */
export function PersonPicker({ unitId, ...rest }: PersonPickerProps) {
  const { today } = useSession();
  const { data } = useRead('listPeople', { query: unitId === undefined ? {} : { unitId } });
  const options = useMemo(
    () =>
      (data?.people ?? [])
        .filter((person) => !person.disabled)
        .flatMap((person) => person.posts.filter((post) => (unitId === undefined || post.unitId === unitId) && isHeldOn(post, today)).map((post) => ({ id: post.id, label: person.name, detail: `${post.title}, ${post.unitName}` }))),
    [data, unitId, today],
  );
  return <Picker {...rest} options={options} />;
}

/** Whether a post is held on a day: work is given to nobody who has left or is not there yet. */
export function isHeldOn(post: { readonly validFrom: string; readonly validTo: string | null }, day: string): boolean {
  return post.validFrom <= day && (post.validTo === null || post.validTo >= day);
}
