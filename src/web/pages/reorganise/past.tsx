import { useQuery } from '@tanstack/react-query';
import type { ReorganisationView } from '#contract/index.js';
import { printDay } from '#core/index.js';
import { reading, useSession } from '../../api/read.js';
import { Answer, EmptyState } from '../../parts/answer.js';
import { useWords } from '../../words/words.js';
import styles from './reorganise.module.css';
import { REORGANISE_WORDS } from './words.js';

/** Decisions with how far each has been carried out; asked again while one is under way. */
export function PastDecisions() {
  const words = useWords(REORGANISE_WORDS);
  const { today } = useSession();
  const read = useQuery({
    ...reading('listReorganisations', {}),
    refetchInterval: ({ state }) => (state.data?.reorganisations.some((each) => each.state !== 'done' && each.effectiveOn <= today) === true ? 1000 : false),
  });
  return (
    <section className="card" aria-label={words.past}>
      <h2 className="pad">{words.past}</h2>
      <Answer of={read}>
        {({ reorganisations }) =>
          reorganisations.length === 0 ? <EmptyState title={words.pastNone} /> : <ul className={styles.list}>{reorganisations.map((each) => <Row key={each.id} decision={each} />)}</ul>}
      </Answer>
    </section>
  );
}

function Row({ decision }: { readonly decision: ReorganisationView }) {
  const words = useWords(REORGANISE_WORDS);
  const names = (units: ReorganisationView['ending']) => units.map((unit) => unit.name).join(', ');
  return (
    <li className={styles.row}>
      <div>
        <b>{words.becomes(names(decision.ending), names(decision.after) || words.nothing)}</b>
        <p className="muted small">{words[`kind_${decision.kind}`]} · {decision.decision} · {decision.by}</p>
      </div>
      <p className="small">{words.from(printDay(decision.effectiveOn))}</p>
      <p className="small" role="status">{words[`state_${decision.state}`]} · {words.progress(decision.movedCount, decision.taskCount)}</p>
    </li>
  );
}
