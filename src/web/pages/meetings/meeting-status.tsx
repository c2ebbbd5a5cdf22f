import type { MeetingRow } from '#contract/index.js';
import { Tag } from '../../parts/status.js';
import { useWords } from '../../words/words.js';
import { words } from './words.js';

/** How far a meeting has come. */
export function MeetingStatus({ status }: { readonly status: MeetingRow['status'] }) {
  const say = useWords(words);
  switch (status) {
    case 'planned':
      return <Tag tone="none" icon="ring">{say.planned}</Tag>;
    case 'collecting':
      return <Tag tone="run" icon="pen">{say.collecting}</Tag>;
    case 'live':
      return <Tag tone="run" icon="half">{say.live}</Tag>;
    case 'closed':
      return <Tag tone="soon" icon="pen">{say.closed}</Tag>;
    case 'issued':
      return <Tag tone="done" icon="tick">{say.issued}</Tag>;
    case 'cancelled':
      return <Tag tone="none" icon="cross">{say.cancelled}</Tag>;
  }
}

/** What became of a meeting's orders. */
export function OrdersMark({ meeting: { orders, concluded } }: { readonly meeting: MeetingRow }) {
  const say = useWords(words);
  if (orders === null) return <span className="muted">{concluded === 0 ? '–' : `${say.concluded(concluded)} · ${say.noOrders}`}</span>;
  return (
    <span className="row-gap">
      <span>{say.ordersDone(orders.done, orders.total)}</span>
      {orders.late > 0 && <Tag tone="late" icon="triangle">{say.ordersLate(orders.late)}</Tag>}
    </span>
  );
}
