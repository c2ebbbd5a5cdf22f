import { useMemo } from 'react';
import { useRead } from '../api/read.js';
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
  const { data } = useRead('listPeople', { query: unitId === undefined ? {} : { unitId } });
  const options = useMemo(
    () =>
      (data?.people ?? [])
        .filter((person) => !person.disabled)
        .flatMap((person) => person.posts.filter((post) => unitId === undefined || post.unitId === unitId).map((post) => ({ id: post.id, label: person.name, detail: `${post.title}, ${post.unitName}` }))),
    [data, unitId],
  );
  return <Picker {...rest} options={options} />;
}
