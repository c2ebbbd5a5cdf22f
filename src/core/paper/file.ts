import type { Draft } from '../document/review-types.js';
import type { Paper, PaperBlock, Signing } from './paper.js';

/** A block that orders something: the task that it becomes once the paper is issued. Place and words of the draft are set then, from the text as printed. */
export interface PaperOrder {
  readonly blockKey: string;
  readonly draft: Draft;
}

/** What is kept of a paper while it is made: what is printed, what it orders, and who is to sign. */
export interface PaperFile {
  readonly paper: Paper;
  readonly orders: readonly PaperOrder[];
  /** The post of who signs; null where the signature names nobody of the directory. */
  readonly signerPostId: string | null;
  /** Copies that are made (sổ đăng ký văn bản đi, column 7). */
  readonly copies: number;
}

/** Whether a signature is by order of the head: `TL. GIÁM ĐỐC` (NĐ 30/2020/NĐ-CP, Đ13.3). */
export const isByOrder = ({ capacity }: Signing): boolean => capacity.some((line) => /^\s*TL\s?\./iu.test(line.normalize('NFC')));

/** Every block of a paper that stands before the signature or after it. */
export function blocksOf({ body, annexes }: Paper): readonly PaperBlock[] {
  return [...body, ...annexes.flatMap((annex) => annex.body)];
}

/** The words of a block; the cells of a table one after the other. */
export const blockText = (block: PaperBlock): string => (block.kind === 'table' ? block.rows.flat().join(' ') : block.text);

/** The orders of a paper whose blocks still stand, in the order of its text. */
export function standingOrders({ paper, orders }: PaperFile): readonly PaperOrder[] {
  const place = new Map(blocksOf(paper).map((block, at) => [block.key, at]));
  return orders.filter(({ blockKey }) => place.has(blockKey)).toSorted((a, b) => (place.get(a.blockKey) ?? 0) - (place.get(b.blockKey) ?? 0));
}
