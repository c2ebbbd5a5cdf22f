import type { DutyView } from '#contract/index.js';
import { Tag } from '../../parts/status.js';
import { useWords } from '../../words/words.js';
import { words } from './words.js';

/** How one period of a duty stands: late comes first, then how far its report is. */
export function PeriodState({ period: { state, report } }: { readonly period: DutyView['periods'][number] }) {
  const say = useWords(words);
  if (report?.status === 'issued') return <Tag tone="done" icon="tick">{say.issued}</Tag>;
  switch (state) {
    case 'late':
      return <Tag tone="late" icon="triangle">{say.state_late}</Tag>;
    case 'closed':
      return <Tag tone="done" icon="tick">{say.state_closed}</Tag>;
    case 'due':
      return report === null ? <Tag tone="soon" icon="clock">{say.state_due}</Tag> : <Tag tone="run" icon="pen">{say.collecting}</Tag>;
    case 'before':
    case 'ahead':
      return report === null ? <Tag tone="none" icon="ring">{say[`state_${state}`]}</Tag> : <Tag tone="run" icon="pen">{say.collecting}</Tag>;
  }
}
