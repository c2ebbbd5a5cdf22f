import { useEffect, useMemo, useRef } from 'react';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import type { Draft } from '#core/index.js';
import type { DocumentView, Mark } from '#contract/index.js';
import '../../../theme/paper.css';
import { useWords } from '../../../words/words.js';
import { stretchesOf } from '../list/stretches.js';
import { blocksOf } from '../text/blocks.js';
import type { Block } from '../text/blocks.js';
import { doubtSpans } from '../text/doubt-spans.js';
import { mayBeMissed } from '../text/may-be-missed.js';
import { finder, servesDraft, within } from '../text/segments.js';
import type { DraftSpan } from '../text/segments.js';
import { words } from '../words.js';
import { SourceBlock } from './block.js';
import { draftServed, marksAt, usePointed } from './pointed.js';
import { MarkNote } from './mark-note.js';
import { PagePane } from './page-pane.js';
import pageStyles from './page.module.css';
import { caretIn, selectionIn, wordFrom } from './offsets.js';
import type { TextSelection } from './offsets.js';
import styles from './source.module.css';
import { useSourceView, Views } from './views.js';

interface SourcePaneProps {
  readonly document: DocumentView;
  readonly narrow: boolean;
  readonly text: string;
  readonly drafts: readonly Draft[];
  readonly marks: readonly Mark[];
  readonly selectedId: string | null;
  readonly caret: number | null;
  /** The kind of field that the person is at, on the other side. */
  readonly pulse: Mark['kind'] | null;
  readonly paneRef: Ref<HTMLElement>;
  readonly onCaret: (offset: number, draftId: string | null) => void;
  readonly onSelection: (selection: TextSelection | null) => void;
  readonly children?: ReactNode;
}

/** Spans that keep their identity while a draft only changes its fields: paragraphs are drawn anew only where a span moved. */
function useSpans(drafts: readonly Draft[]): readonly DraftSpan[] {
  const known = useRef<readonly DraftSpan[]>([]);
  return useMemo(() => {
    const before = known.current;
    const byId = new Map(before.map((span) => [span.id, span]));
    const spans = drafts.filter((draft) => draft.status !== 'rejected').map(({ id, start, end, readFrom }): DraftSpan => {
      const old = byId.get(id);
      return old !== undefined && old.start === start && old.end === end && old.readFrom.join() === readFrom.join() ? old : { id, start, end, readFrom };
    });
    const unmoved = spans.length === before.length && spans.every((span, index) => span === before[index]);
    known.current = unmoved ? before : spans;
    return known.current;
  }, [drafts]);
}

const NO_STRETCHES: readonly [] = [];

/** The stretch in which tasks stand: a paragraph outside it is a greeting, a result or a list of recipients, and cannot have been missed. */
function directiveZone(drafts: readonly DraftSpan[]): { readonly start: number; readonly end: number } {
  return { start: Math.min(...drafts.map((draft) => draft.start)), end: Math.max(...drafts.map((draft) => draft.end)) };
}

const mayHoldTask = (block: Block, zone: { readonly start: number; readonly end: number }): boolean => block.kind === 'paragraph' && block.start >= zone.start && block.end <= zone.end;

/** The document as it stands, set like paper, with what was read in it. A click puts a caret and selects the task under it. */
export function SourcePane({ document: about, narrow, text, drafts, marks, selectedId, caret, pulse, paneRef, onCaret, onSelection, children }: SourcePaneProps) {
  const say = useWords(words);
  const paper = useRef<HTMLDivElement>(null);
  const blocks = useMemo(() => blocksOf(text), [text]);
  const spans = useSpans(drafts);
  const zone = useMemo(() => directiveZone(spans), [spans]);
  const perBlock = useMemo(
    () => {
      const [draftsIn, marksIn] = [finder(spans), finder(marks)];
      return blocks.map((block) => {
      const near = draftsIn(block);
      return { block, drafts: near, marks: marksIn(block), missed: near.length === 0 && mayHoldTask(block, zone) && mayBeMissed(text.slice(block.start, block.end)) };
      });
    },
    [blocks, spans, marks, zone, text],
  );

  useEffect(() => {
    const settle = (): void => onSelection(paper.current === null ? null : selectionIn(paper.current));
    document.addEventListener('selectionchange', settle);
    return () => document.removeEventListener('selectionchange', settle);
  }, [onSelection]);

  const selected = spans.find((span) => span.id === selectedId) ?? null;
  const opened = drafts.find((draft) => draft.id === selectedId) ?? null;
  const doubts = useMemo(() => doubtSpans(opened, text, marks), [opened, text, marks]);
  const { view, choose } = useSourceView(about, narrow);
  const toWord = (offset: number): void => {
    onCaret(offset, null);
    const before = [...(paper.current?.querySelectorAll('[data-at]') ?? [])].filter((piece) => Number(piece.getAttribute('data-at')) <= offset);
    before.at(-1)?.scrollIntoView({ block: 'center' });
  };
  const pointed = usePointed({ marks, selected, caret, pulse });

  const onClick = (event: { readonly target: EventTarget }): void => {
    const at = paper.current === null ? null : caretIn(paper.current);
    const piece = event.target instanceof Element ? event.target.closest('[data-at]') : null;
    if (at !== null) onCaret(at, piece?.getAttribute('data-draft') ?? draftServed(marksAt(piece, marks), spans, selectedId));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (caret === null || event.altKey || event.ctrlKey || (event.code !== 'ArrowLeft' && event.code !== 'ArrowRight')) return;
    event.preventDefault();
    onCaret(wordFrom(text, caret, event.code === 'ArrowRight' ? 1 : -1), null);
  };

  return (
    <div className={styles.pane}>
      <Views document={about} narrow={narrow} view={view} onChoose={choose} />
      <div className={pageStyles.halves} data-view={view}>
        <section ref={paneRef} className={styles.desk} tabIndex={0} aria-label={say.source} data-list="source" data-pulse={pulse ?? undefined} onKeyDown={onKeyDown}>
          <div ref={paper} className="paper" onClick={onClick} onMouseOver={(event) => pointed.over(marksAt(event.target instanceof Element ? event.target.closest('[data-at]') : null, marks))} onMouseLeave={() => pointed.over([])} lang="vi">
            {stretchesOf(perBlock, NO_STRETCHES).map((stretch, index) => (
              <div key={index} className={styles.stretch}>
                {stretch.map(({ block, drafts: near, marks: on, missed }) => (
                  <SourceBlock
                    key={block.start}
                    block={block}
                    text={text}
                    drafts={near}
                    marks={on}
                    selected={selected !== null && (near.includes(selected) || on.some((mark) => servesDraft(mark, selected))) ? selected : null}
                    doubts={doubts.length === 0 ? doubts : within(doubts, block)}
                    caret={caret !== null && caret >= block.start && caret < block.end ? caret : null}
                    missed={missed ? say.mayMiss : null}
                  />
                ))}
              </div>
            ))}
          </div>
          {children}
        </section>
        {view !== 'text' && <PagePane documentId={about.id} pages={about.pages ?? 1} textLength={text.length} selected={selected} marks={marks} doubts={doubts} onWord={toWord} />}
      </div>
      <MarkNote marks={pointed.marks} />
    </div>
  );
}
