import { Link } from '@tanstack/react-router';
import { useEffect, useMemo, useRef } from 'react';
import type { RouteAnswer } from '#contract/index.js';
import '../../theme/paper.css';
import { StatusMark } from '../../parts/status.js';
import { useWords } from '../../words/words.js';
import { blocksOf } from '../review/text/blocks.js';
import type { Block } from '../review/text/blocks.js';
import { segmentsOf, within } from '../review/text/segments.js';
import styles from './document.module.css';
import type { TextPlace } from './place.js';
import { words } from './words.js';

type Review = RouteAnswer<'readReview'>;
type Draft = Review['drafts'][number];
export type TaskLine = RouteAnswer<'listTasks'>['tasks'][number];

interface LiveTextProps {
  readonly text: string;
  readonly drafts: readonly Draft[];
  readonly tasks: readonly TaskLine[];
  /** The passage that the person came for. */
  readonly place: TextPlace | null;
}

const PLACE = 'place';

/** The document with, beside each sentence that ordered something, what came of it. */
export function LiveText({ text, drafts, tasks, place }: LiveTextProps) {
  const say = useWords(words);
  const blocks = useMemo(() => blocksOf(text), [text]);
  const byId = useMemo(() => new Map(tasks.map((task) => [task.id, task])), [tasks]);
  const kept = useMemo(() => drafts.filter((draft) => draft.status !== 'rejected'), [drafts]);
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    if (place === null) return;
    const found = pane.current?.querySelector('[data-place]');
    found?.scrollIntoView({ block: 'center' });
    if (found instanceof HTMLElement) found.focus({ preventScroll: true });
  }, [place]);
  return (
    <section ref={pane} className={styles.desk} aria-label={say.text} lang="vi">
      <div className={styles.sheet}>
        {blocks.map((block) => (
          <LiveBlock key={block.start} block={block} text={text} place={place} drafts={within(kept, block)} tasks={byId} />
        ))}
      </div>
    </section>
  );
}

interface LiveBlockProps {
  readonly block: Block;
  readonly text: string;
  readonly place: TextPlace | null;
  readonly drafts: readonly Draft[];
  readonly tasks: ReadonlyMap<string, TaskLine>;
}

function LiveBlock({ block, text, place, drafts, tasks }: LiveBlockProps) {
  const say = useWords(words);
  const spans = place === null ? [] : within([{ id: PLACE, readFrom: [], ...place }], block);
  const pieces = segmentsOf(block, spans, []);
  const first = pieces.find((piece) => piece.draftId === PLACE)?.start;
  const begun = drafts.filter((draft) => draft.start >= block.start && draft.start < block.end);
  const Tag = block.kind === 'row' ? 'div' : 'p';
  return (
    <div className={styles.pair}>
      <Tag className={[styles.block, styles[block.kind], drafts.length > 0 && styles.directive].filter(Boolean).join(' ')}>
        {pieces.map((piece) => (
          <span
            key={piece.start}
            className={[piece.bold && styles.bold, piece.italic && styles.italic, piece.draftId === PLACE && styles.quoted].filter(Boolean).join(' ')}
            {...(piece.start === first ? { 'data-place': true, tabIndex: -1, title: say.place_at } : {})}
          >
            {text.slice(piece.start, piece.end)}
          </span>
        ))}
      </Tag>
      {begun.length > 0 && (
        <ul className={styles.marks}>
          {begun.map((draft) => <Outcome key={draft.id} draft={draft} task={draft.taskId === null ? undefined : tasks.get(draft.taskId)} />)}
        </ul>
      )}
    </div>
  );
}

function Outcome({ draft, task }: { readonly draft: Draft; readonly task: TaskLine | undefined }) {
  const say = useWords(words);
  if (draft.taskId === null) return <li className="muted tiny">{say.notAssigned}</li>;
  return (
    <li>
      <Link to="/tasks/$id" params={{ id: draft.taskId }} className={styles.outcome} title={draft.title}>
        {task === undefined ? draft.title : <StatusMark task={task} />}
        {task !== undefined && <span className="tiny">{task.lead.shortName || task.lead.name}</span>}
      </Link>
    </li>
  );
}
