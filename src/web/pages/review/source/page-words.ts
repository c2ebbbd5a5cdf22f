import type { Mark, PageView } from '#contract/index.js';
import { servesDraft } from '../text/segments.js';
import type { TextSpan } from '../text/doubt-spans.js';
import type { DraftSpan } from '../text/segments.js';

type Words = PageView['words'];

/** Below this a recognised word is shown as one to compare. */
const DOUBTFUL_WORD = 0.6;

/** How a word of a page is shown: as part of the selected task, as something that was read for it, as what is to be looked at in it, as recognised with doubt. */
export type WordLook = 'task' | 'own' | 'asked' | 'doubtful';

/** A box on the page in shares of it, with how it is shown. */
export interface ShownBox {
  readonly start: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly look: WordLook;
}

/** What a person has before them: the selected task, what was read in the document, and what is doubtful about the task. */
export interface Shown {
  readonly selected: DraftSpan | null;
  readonly marks: readonly Mark[];
  readonly doubts: readonly TextSpan[];
}

/** The boxes to draw over a page: those of the selected task and what serves it, and the doubtful ones. */
export function shownBoxes(words: Words, { selected, marks, doubts }: Shown): ShownBox[] {
  const own = selected === null ? [] : marks.filter((mark) => mark.kind !== 'report_item' && servesDraft(mark, selected));
  const shown = boxesOf(words).flatMap((box, index): ShownBox[] => {
    const { start } = box;
    const end = words.end[index] ?? start;
    const inside = (span: { readonly start: number; readonly end: number }): boolean => start < span.end && span.start < end;
    const looks: WordLook[] = [];
    if (doubts.some(inside)) looks.push('asked');
    else if (own.some(inside)) looks.push('own');
    else if (selected !== null && inside(selected)) looks.push('task');
    if ((words.confidence[index] ?? 1) < DOUBTFUL_WORD) looks.push('doubtful');
    return looks.map((look) => ({ ...box, look }));
  });
  const boxes: ShownBox[] = [];
  for (const box of shown) join(boxes, box);
  return boxes;
}

const GAP = 0.02;

// Words that follow each other on a line make one box; a doubtful one stands for itself.
function join(boxes: ShownBox[], box: ShownBox): void {
  const last = boxes.at(-1);
  if (last === undefined || !follows(box, last)) return void boxes.push(box);
  const [top, bottom] = [Math.min(last.y, box.y), Math.max(last.y + last.height, box.y + box.height)];
  boxes[boxes.length - 1] = { ...last, width: box.x + box.width - last.x, y: top, height: bottom - top };
}

const follows = (box: ShownBox, last: ShownBox): boolean => box.look !== 'doubtful' && last.look === box.look && Math.abs(last.y - box.y) < box.height && box.x >= last.x && box.x - last.x - last.width < GAP;

/** Where the word under a point of the page begins in the text; the nearest on the same line within a hundredth of the page, else null. */
export function wordUnder(words: Words, point: { readonly x: number; readonly y: number }): number | null {
  const onLine = boxesOf(words).filter((box) => point.y >= box.y && point.y <= box.y + box.height);
  const near = onLine.map((box) => ({ start: box.start, away: Math.max(box.x - point.x, point.x - box.x - box.width, 0) })).filter(({ away }) => away <= 0.01);
  return near.sort((a, b) => a.away - b.away)[0]?.start ?? null;
}

type Box = Omit<ShownBox, 'look'>;
const boxesOf = (words: Words): Box[] => words.start.map((start, index) => ({ start, x: words.x[index] ?? 0, y: words.y[index] ?? 0, width: words.width[index] ?? 0, height: words.height[index] ?? 0 }));

/** Which way a place of the text lies from a page: -1 before it, 1 behind it, 0 on it or where the page has no words. */
export function sideOf(words: Words, offset: number): -1 | 0 | 1 {
  const [first, last] = [words.start[0], words.end.at(-1)];
  if (first === undefined || last === undefined) return 0;
  return offset < first ? -1 : offset >= last ? 1 : 0;
}

/** Where on a page the selected task begins: the left edge and the top of its boxes. Null where it is not on this page. */
export function placeOf(boxes: readonly ShownBox[]): { readonly x: number; readonly y: number } | null {
  const own = boxes.filter(({ look }) => look === 'task' || look === 'asked');
  return own.length === 0 ? null : { x: Math.min(...own.map(({ x }) => x)), y: Math.min(...own.map(({ y }) => y)) };
}
