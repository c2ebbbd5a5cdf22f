import { accepted, refused } from '../outcome.js';
import type { EffectOf } from './decide.js';
import { entryOf } from './effects-work.js';
import { isSamePublished, PUBLISHED, publishedOf, withPublished } from './published.js';
import { sameValue } from './changes.js';

/** What the superior agency shows of the task becomes true here. Refuses with `task.nothing_changed`. */
const align: EffectOf<'align'> = (task, { published, note }, { today }) => {
  if (isSamePublished(publishedOf(task), published)) return refused('task.nothing_changed');
  const { state, ...change } = withPublished(task, published);
  const fields = [...PUBLISHED.filter((field) => !sameValue(task[field], published[field])), ...(sameValue(publishedOf(task).openRequest, published.openRequest) ? [] : ['openRequest'])];
  return accepted({ change, state, entries: [entryOf('change', today, { body: note, data: { command: 'align', fields: fields.join(',') } })] });
};

/** What comes over the border and is no act of a person. */
export const BORDER_EFFECTS = { align };
