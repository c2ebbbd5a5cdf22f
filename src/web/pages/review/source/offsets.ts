/** The offset in the stored text of a place in the page, or null where the place is not in the text. */
export function offsetAt(node: Node, inside: number): number | null {
  const piece = (node instanceof Element ? node : node.parentElement)?.closest('[data-at]');
  if (piece === null || piece === undefined) return null;
  const start = Number(piece.getAttribute('data-at'));
  return node instanceof Text ? start + inside : start + (inside > 0 ? (piece.textContent?.length ?? 0) : 0);
}

export interface TextSelection {
  readonly start: number;
  readonly end: number;
  /** Where it is on the screen, for what is offered beside it. */
  readonly box: { readonly left: number; readonly bottom: number };
}

// A drag that ends between two paragraphs ends in no piece of text: the nearest piece inside the range stands for it.
function edgeOf(range: Range, side: 'start' | 'end', root: Element): number | null {
  const exact = side === 'start' ? offsetAt(range.startContainer, range.startOffset) : offsetAt(range.endContainer, range.endOffset);
  if (exact !== null) return exact;
  const inside = [...root.querySelectorAll('[data-at]')].filter((piece) => range.intersectsNode(piece));
  const piece = side === 'start' ? inside[0] : inside.at(-1);
  if (piece === undefined) return null;
  return Number(piece.getAttribute('data-at')) + (side === 'start' ? 0 : (piece.textContent?.length ?? 0));
}

/** What is selected inside an element that shows the text, as offsets; null where nothing is. */
export function selectionIn(root: Element): TextSelection | null {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null;
  const [start, end] = [edgeOf(range, 'start', root), edgeOf(range, 'end', root)];
  if (start === null || end === null || start >= end) return null;
  const { left, bottom } = range.getBoundingClientRect();
  return { start, end, box: { left, bottom } };
}

/** Where the caret was put by a click inside an element that shows the text. */
export function caretIn(root: Element): number | null {
  const selection = document.getSelection();
  if (selection === null || !selection.isCollapsed || selection.anchorNode === null || !root.contains(selection.anchorNode)) return null;
  return offsetAt(selection.anchorNode, selection.anchorOffset);
}

/** The next or previous start of a word after an offset. */
export function wordFrom(text: string, offset: number, step: 1 | -1): number {
  const isStart = (at: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(at)) && !/[\p{L}\p{N}\p{M}]/u.test(text.charAt(at - 1));
  let at = offset + step;
  while (at > 0 && at < text.length && !isStart(at)) at += step;
  return Math.min(Math.max(at, 0), text.length);
}
