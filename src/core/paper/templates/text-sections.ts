import type { PaperBlock } from '../paper.js';
import { tidyLine } from '../tidy.js';
import type { NoticeOrder } from './notice-orders.js';

/** A heading with paragraphs or a list under it; lines that begin with "- " are a list. */
export interface TextSection {
  readonly key: string;
  readonly heading: string;
  readonly level?: 1 | 2 | 3;
  readonly lines: readonly NoticeOrder[];
}

/** Sections with headings; those without lines keep their heading, since the form asks for it. */
export function textBlocks(sections: readonly TextSection[]): PaperBlock[] {
  return sections.flatMap(({ key, heading, level = 1, lines }): PaperBlock[] => [
    ...(tidyLine(heading) === '' ? [] : [{ kind: 'heading' as const, key, level, text: heading }]),
    ...lines.map(lineBlock),
  ]);
}

function lineBlock({ key, text, taskIds = [] }: NoticeOrder): PaperBlock {
  const isItem = /^[-–+]\s/u.test(text.trim());
  return isItem ? { kind: 'item', key, depth: text.trim().startsWith('+') ? 2 : 1, text, taskIds } : { kind: 'paragraph', key, text, taskIds };
}

/** Lines as a list with dashes. */
export function listBlocks(lines: readonly NoticeOrder[]): PaperBlock[] {
  return lines.map(({ key, text, taskIds = [] }) => ({ kind: 'item', key, depth: 1, text, taskIds }));
}
