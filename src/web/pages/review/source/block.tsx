import { memo } from 'react';
import type { Mark } from '#contract/index.js';
import type { Block } from '../text/blocks.js';
import type { TextSpan } from '../text/doubt-spans.js';
import { segmentsOf, servesDraft } from '../text/segments.js';
import type { DraftSpan, Segment } from '../text/segments.js';
import styles from './source.module.css';

export interface BlockProps {
  readonly block: Block;
  readonly text: string;
  /** The drafts and marks that touch this block, and no others. */
  readonly drafts: readonly DraftSpan[];
  readonly marks: readonly Mark[];
  /** The selected draft, where it or something that was read for it touches this block. */
  readonly selected: DraftSpan | null;
  /** What in the selected draft is doubtful, where it touches this block. */
  readonly doubts: readonly TextSpan[];
  /** Where the caret stands, when it stands in this block. */
  readonly caret: number | null;
  /** Words beside a paragraph that starts like a directive and was not read as one. */
  readonly missed: string | null;
}

const UNDERLINE: Readonly<Record<Mark['kind'], string | undefined>> = {
  lead: styles.lead, support: styles.support, deadline: styles.deadline, citation: styles.citation, deliverable: styles.deliverable, approval: styles.approval, condition: styles.condition, quantity: styles.quantity, urgency: styles.urgency, report_item: undefined,
};

/** The class of a kind of field: kinds are told by underline, never by hue (screens A5.1). */
export function underlineOf(kind: Mark['kind']): string {
  return UNDERLINE[kind] ?? '';
}

function classOf(piece: Segment, selected: DraftSpan | null): string {
  const ground = piece.draftId === null ? undefined : piece.draftId === selected?.id ? styles.selected : styles.task;
  const own = selected !== null && piece.marks.some((mark) => mark.kind !== 'report_item' && servesDraft(mark, selected)) ? styles.own : undefined;
  return [ground, own, piece.bold && styles.bold, piece.italic && styles.italic, ...piece.kinds.map((kind) => UNDERLINE[kind])].filter(Boolean).join(' ');
}

const isDoubtful = (piece: Segment, doubts: readonly TextSpan[]): boolean => doubts.some((span) => piece.start < span.end && span.start < piece.end);

function Pieces({ pieces, text, selected, caret, doubts }: { readonly pieces: readonly Segment[]; readonly text: string } & Pick<BlockProps, 'selected' | 'caret' | 'doubts'>) {
  return pieces.map((piece) => (
    <span key={piece.start} className={[classOf(piece, selected), isDoubtful(piece, doubts) && styles.doubtful].filter(Boolean).join(' ')} data-doubt={isDoubtful(piece, doubts) || undefined} data-at={piece.start} data-draft={piece.draftId ?? undefined} data-kinds={piece.kinds.join(' ') || undefined} data-own={(selected !== null && piece.marks.some((mark) => servesDraft(mark, selected))) || undefined}>
      {caret === piece.start && <span className={styles.caret} aria-hidden="true" />}
      {text.slice(piece.start, piece.end)}
    </span>
  ));
}

function same(a: BlockProps, b: BlockProps): boolean {
  const alike = (one: readonly object[], other: readonly object[]): boolean => one.length === other.length && one.every((each, index) => each === other[index]);
  return a.block === b.block && a.selected === b.selected && a.caret === b.caret && a.missed === b.missed && alike(a.drafts, b.drafts) && alike(a.marks, b.marks) && alike(a.doubts, b.doubts);
}

/** What a column of ordinal numbers holds at most; the first cells of such a column all have one width, so that the columns stand under each other. */
const ORDINAL = 6;
const isNarrow = ({ runs }: Block): boolean => runs.filter((run) => run.cell === 0).reduce((length, run) => length + run.end - run.start, 0) <= ORDINAL;

/** One paragraph of the source. Drawn anew only when a draft, a mark, the selection or the caret in it changes. */
export const SourceBlock = memo(function SourceBlock({ block, text, drafts, marks, selected, doubts, caret, missed }: BlockProps) {
  const edges = [...(caret === null ? [] : [caret]), ...doubts.flatMap(({ start, end }) => [start, end])];
  const pieces = segmentsOf(block, [...drafts, ...edges.map((at) => ({ id: '', start: at, end: at, readFrom: [] }))], marks);
  const shared = { text, selected, caret, doubts };
  const className = [styles.block, styles[block.kind], missed !== null && styles.missed].filter(Boolean).join(' ');
  if (block.kind === 'row') {
    const columns = Math.max(...pieces.map((piece) => piece.cell)) + 1;
    return (
      <div className={className}>
        {Array.from({ length: columns }, (_, cell) => (
          <div key={cell} className={styles.cell} data-narrow={(cell === 0 && isNarrow(block)) || undefined}>
            <Pieces {...shared} pieces={pieces.filter((piece) => piece.cell === cell)} />
          </div>
        ))}
      </div>
    );
  }
  return (
    <p className={className} title={missed ?? undefined}>
      <Pieces {...shared} pieces={pieces} />
    </p>
  );
}, same);
