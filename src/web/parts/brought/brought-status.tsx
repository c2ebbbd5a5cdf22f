import type { ContributionState } from '#core/index.js';
import { useWords } from '../../words/words.js';
import { Tag } from '../status.js';
import { words } from './words.js';

/** How far what a unit brings is. */
export function BroughtStatus({ status }: { readonly status: ContributionState }) {
  const say = useWords(words);
  switch (status) {
    case 'asked':
      return <Tag tone="none" icon="ring">{say.asked}</Tag>;
    case 'working':
      return <Tag tone="run" icon="pen">{say.working}</Tag>;
    case 'returned':
      return <Tag tone="soon" icon="back">{say.returned}</Tag>;
    case 'nil':
      return <Tag tone="done" icon="tick">{say.nil}</Tag>;
    case 'submitted':
      return <Tag tone="done" icon="tick">{say.submitted}</Tag>;
  }
}
