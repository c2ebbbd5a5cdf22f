import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { ATTENTIONS } from '#core/index.js';
import type { Attention } from '#core/index.js';
import type { FollowUp } from '#contract/index.js';
import { useMayDo, useRead, useSession } from '../../api/read.js';
import { Answer, EmptyState } from '../../parts/answer.js';
import { Button } from '../../parts/button.js';
import { PageHead } from '../../parts/page-head.js';
import { FIELD_WORDS, labelOf } from '../../parts/words.js';
import { useWords } from '../../words/words.js';
import { Ages } from './ages.js';
import { chosenOf } from './choice.js';
import type { Unit } from './choice.js';
import { Compose } from './compose.js';
import { DraftPaper } from './draft-paper.js';
import styles from './page.module.css';
import { Sent } from './sent.js';
import { UnitCard } from './unit-card.js';
import { words } from './words.js';

/** Cần đôn đốc: what has to be looked at this morning, ticked as far as it lies with the units, and one letter for each unit. */
export function FollowUpPage() {
  const say = useWords(words);
  const { attention: asked, unitId } = useSearch({ from: '/app/follow-up' });
  const attention = ATTENTIONS.find((each) => each === asked);
  const query = useRead('readFollowUp', { query: { ...(attention === undefined ? {} : { attention }), ...(unitId === undefined ? {} : { unitId }) } });
  return (
    <div className={styles.page}>
      {query.data === undefined && <h1 className="visually-hidden">{say.title}</h1>}
      <Answer of={query} rows={10}>{(page) => <Board key={`${attention ?? ''} ${unitId ?? ''}`} page={page} attention={attention} unitId={unitId} />}</Answer>
    </div>
  );
}

interface BoardProps {
  readonly page: FollowUp;
  readonly attention: Attention | undefined;
  readonly unitId: string | undefined;
}

function Board({ page, attention, unitId }: BoardProps) {
  const say = useWords(words);
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  const [writes, setWrites] = useState(false);
  const chosen = chosenOf(page, changed);
  const anyLate = page.reasons.some(({ key, value }) => key === 'overdue' && value > 0);
  if (writes && chosen.length > 0) return <Compose page={page} chosen={chosen} onBack={() => setWrites(false)} />;
  return (
    <>
      <PageHead
        title={say.title}
        detail={page.all.value === 0 ? say.none : say.detail(page.all.value, page.units.length)}
        actions={page.mayChase && anyLate && <DraftPaper label={say.paperLate} attention="overdue" unitId={unitId} />}
      />
      <Reasons page={page} attention={attention} unitId={unitId} />
      {page.units.length === 0 && <EmptyState title={attention === undefined ? say.none : say.noneOfThese} />}
      <div className="stack" data-list>
        {page.units.map((unit) => <UnitCard key={unit.unit.id} unit={unit} today={page.today} changed={changed} alone={unitId !== undefined} attention={attention} onChange={setChanged} />)}
      </div>
      {page.notShown > 0 && <p className="muted">{say.notShown(page.notShown)}</p>}
      {page.mayChase && <Ways page={page} attention={attention} unitId={unitId} chosen={chosen} onWrite={() => setWrites(true)} />}
      <div className={styles.beside}>
        <Sent letters={page.letters} />
        <Ages ages={page.ages} />
      </div>
    </>
  );
}

interface WaysProps extends BoardProps {
  readonly chosen: readonly Unit[];
  readonly onWrite: () => void;
}

/** The two ways to chase what is chosen, each with what it does: a word in the program at once, or a letter that is signed and numbered first. */
function Ways({ attention, unitId, chosen, onWrite }: WaysProps) {
  const say = useWords(words);
  const mayWrite = useMayDo('paper.write');
  const taskIds = chosen.flatMap(({ tasks }) => tasks.map(({ id }) => id));
  return (
    <div className={[styles.bar, 'no-print'].join(' ')}>
      <span className="grow" role="status">{taskIds.length === 0 ? say.nothingChosen : say.chosen(taskIds.length, chosen.length)}</span>
      {mayWrite && taskIds.length > 0 && (
        <div className={styles.way}>
          <DraftPaper label={say.paper} attention={attention} unitId={unitId} taskIds={taskIds} />
          <span className="muted">{say.paperMeans}</span>
        </div>
      )}
      <div className={styles.way}>
        <Button look="main" disabled={taskIds.length === 0} onClick={onWrite}>{say.compose(chosen.length)}</Button>
        <span className="muted">{say.composeMeans}</span>
      </div>
    </div>
  );
}

/** Why: each number leads to those tasks alone. */
function Reasons({ page, attention, unitId }: BoardProps) {
  const say = useWords(words);
  const field = useWords(FIELD_WORDS);
  const { acts } = useSession();
  if (!acts.includes('overview.read')) return null;
  return (
    <nav className={[styles.reasons, 'no-print'].join(' ')} aria-label={say.reasons}>
      {page.reasons.map(({ key, value }) => {
        const search = { ...(key === 'any' ? {} : { attention: key }), ...(unitId === undefined ? {} : { unitId }) };
        return (
          <Link key={key} to="/follow-up" search={search} className={styles.reason} activeOptions={{ exact: true, includeSearch: true }} aria-current={(attention ?? 'any') === key ? 'page' : undefined}>
            {key === 'any' ? say.all : labelOf(field, 'attention', key)} <b>{value}</b>
          </Link>
        );
      })}
      {unitId !== undefined && <Link to="/follow-up" search={attention === undefined ? {} : { attention }}>{say.allUnits}</Link>}
    </nav>
  );
}
