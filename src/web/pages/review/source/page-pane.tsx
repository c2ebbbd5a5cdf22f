import type { Mark, PageView } from '#contract/index.js';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { pageImageUrl } from '../../../api/call.js';
import { useRead } from '../../../api/read.js';
import { Button } from '../../../parts/button.js';
import { useWords } from '../../../words/words.js';
import type { TextSpan } from '../text/doubt-spans.js';
import type { DraftSpan } from '../text/segments.js';
import { pageWords } from './page-pane-words.js';
import { placeOf, shownBoxes, sideOf, wordUnder } from './page-words.js';
import type { ShownBox } from './page-words.js';
import styles from './page.module.css';

export interface PagePaneProps {
  readonly documentId: string;
  readonly pages: number;
  readonly textLength: number;
  readonly selected: DraftSpan | null;
  readonly marks: readonly Mark[];
  /** What in the selected task is doubtful. */
  readonly doubts: readonly TextSpan[];
  /** A word was pressed: the place of the text that it stands for. */
  readonly onWord: (offset: number) => void;
}

/** The page that holds a place of the text: guessed by how far on it lies, then turned leaf by leaf. A person may turn pages meanwhile. */
function usePage({ pages, textLength, selected, view }: Pick<PagePaneProps, 'pages' | 'textLength' | 'selected'> & { readonly view: (page: number) => PageView | undefined }) {
  const guess = (offset: number): number => Math.min(pages, Math.max(1, Math.ceil((offset / Math.max(1, textLength)) * pages)));
  const [page, turn] = useState(() => guess(selected?.start ?? 0));
  const [wanted, setWanted] = useState<number | null>(selected?.start ?? null);
  const [seen, setSeen] = useState(selected?.id);
  if (seen !== selected?.id) {
    setSeen(selected?.id);
    setWanted(selected?.start ?? null);
  }
  const shown = view(page);
  useEffect(() => {
    if (wanted === null || shown === undefined) return;
    const side = sideOf(shown.words, wanted);
    const next = page + side;
    if (side === 0 || next < 1 || next > pages) setWanted(null);
    else turn(next);
  }, [wanted, shown, page, pages]);
  const turnTo = (next: number): void => {
    setWanted(null);
    turn(Math.min(pages, Math.max(1, next)));
  };
  return { page, turnTo };
}

const WIDTH = 1200;

/** The document as it looks on paper, with the words of the selected task in boxes. A press on a word leads to it in the text. */
export function PagePane(props: PagePaneProps) {
  const { documentId, pages, selected, marks, doubts, onWord } = props;
  const say = useWords(pageWords);
  const [views, setViews] = useState<ReadonlyMap<number, PageView>>(new Map());
  const { page, turnTo } = usePage({ ...props, view: (number) => views.get(number) });
  const answer = useRead('readPage', { params: { id: documentId, page } });
  useEffect(() => {
    const { data } = answer;
    if (data !== undefined) setViews((before) => (before.get(data.page) === data ? before : new Map([...before, [data.page, data]])));
  }, [answer]);
  const view = views.get(page);
  const sure = view?.confidence ?? null;
  const boxes = useMemo(() => (view === undefined ? NO_BOXES : shownBoxes(view.words, { selected, marks, doubts })), [view, selected, marks, doubts]);
  const scroll = useRef<HTMLDivElement>(null);
  useScrollTo(scroll, boxes);
  return (
    <section className={styles.pane} aria-label={say.page}>
      <div className={styles.turn}>
        {pages > 1 && <Button look="quiet" aria-label={say.previous} title={say.previous} disabled={page <= 1} onClick={() => turnTo(page - 1)}>‹</Button>}
        <span>{say.pageOf(page, pages)}{sure !== null && ` · ${say.confidence(String(Math.round(sure * 100)))}`}</span>
        {pages > 1 && <Button look="quiet" aria-label={say.next} title={say.next} disabled={page >= pages} onClick={() => turnTo(page + 1)}>›</Button>}
      </div>
      <div ref={scroll} className={styles.scroll} tabIndex={0} role="group" aria-label={say.pageOf(page, pages)}>
        <div
          className={styles.sheet}
          style={view === undefined ? undefined : { aspectRatio: `${view.width} / ${view.height}` }}
          onClick={(event) => {
            const box = event.currentTarget.getBoundingClientRect();
            const at = view === undefined ? null : wordUnder(view.words, { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height });
            if (at !== null) onWord(at);
          }}
        >
          <PagePicture key={page} src={pageImageUrl(documentId, page, WIDTH)} alt={say.pageOf(page, pages)} />
          <Boxes boxes={boxes} />
        </div>
      </div>
      {view?.source === 'ocr' && <p className={styles.note}>{say.doubtfulHint}</p>}
    </section>
  );
}

const NO_BOXES: readonly ShownBox[] = [];
const MARGIN = 16;

/** Brings the selected task into sight, a third down the pane, whenever another one is selected or its page has come. */
function useScrollTo(pane: RefObject<HTMLElement | null>, boxes: readonly ShownBox[]): void {
  const place = placeOf(boxes);
  const [x, y] = [place?.x ?? null, place?.y ?? null];
  useEffect(() => {
    const sheet = pane.current?.firstElementChild;
    if (pane.current === null || !(sheet instanceof HTMLElement) || x === null || y === null) return;
    pane.current.scrollTo({ left: sheet.offsetLeft + x * sheet.offsetWidth - MARGIN, top: sheet.offsetTop + y * sheet.offsetHeight - pane.current.clientHeight / 3 });
  }, [pane, x, y]);
}

function Boxes({ boxes }: { readonly boxes: readonly ShownBox[] }) {
  return (
    <svg className={styles.boxes} viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {boxes.map(({ start, look, ...box }) => (look === 'doubtful'
        ? <line key={`${start} ${look}`} className={styles.doubtful} x1={box.x} x2={box.x + box.width} y1={box.y + box.height} y2={box.y + box.height} data-word={look} />
        : <rect key={`${start} ${look}`} className={styles[look]} x={box.x} y={box.y} width={box.width} height={box.height} data-word={look} />))}
    </svg>
  );
}

/** The picture of a page, with a word in its place while it is on its way or where it cannot be had. */
function PagePicture({ src, alt }: { readonly src: string; readonly alt: string }) {
  const say = useWords(pageWords);
  const [state, setState] = useState<'coming' | 'here' | 'lost'>('coming');
  return (
    <>
      <img src={src} alt={alt} onLoad={() => setState('here')} onError={() => setState('lost')} />
      {state !== 'here' && <p className={styles.coming} role="status">{state === 'coming' ? say.coming : say.lost}</p>}
    </>
  );
}
