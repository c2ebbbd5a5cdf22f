import type { Block } from './blocks.js';
import type { LabelKind } from './labels.js';

/** A block with its place in the outline. */
export interface Node {
  readonly block: Block;
  readonly parent: Node | null;
  /** 0 for the outermost labels; a paragraph without a label stands one below the heading it follows. */
  readonly depth: number;
  readonly children: Node[];
}

/** An open level of the outline; `plain` is a heading without a label. */
interface Level {
  readonly kind: LabelKind | 'plain';
  readonly node: Node;
  readonly heading: boolean;
}

// Kinds that can never hold the ones before them, whatever the order in which they turn up.
const RANK: Readonly<Record<LabelKind | 'plain', number>> = {
  part: 0, capital: 1, roman: 2, article: 2, plain: 2.5, ordinal: 5, number: 3, number2: 4, number3: 5, bracket: 6, letter: 6, 'small-roman': 8, dash: 7, plus: 9, topic: 7,
};

function levelsAbove(stack: readonly Level[], kind: LabelKind | 'plain'): Level[] {
  if (kind === 'plain') {
    const open = openHeadings(stack);
    return open.at(-1)?.kind === 'plain' ? open.slice(0, -1) : open;
  }
  const open = stack.findIndex((level) => level.kind === kind);
  if (open >= 0) return stack.slice(0, open);
  const kept = [...stack];
  while (kept.length > 0 && RANK[kept.at(-1)?.kind ?? 'part'] > RANK[kind]) kept.pop();
  return kept;
}

/**
 * The outline of a list of blocks: a stack of label kinds in the order in which they appear. A kind that is open closes what is inside it;
 * a new kind opens below, unless it can never stand there. A paragraph without a label belongs to the innermost heading, by `isHeading`.
 */
export function outlineOf(blocks: readonly Block[], isHeading: (block: Block) => boolean): Node[] {
  const nodes: Node[] = [];
  let stack: Level[] = [];
  for (const block of blocks) {
    const heading = isHeading(block);
    const kind = block.label?.kind ?? 'plain';
    const above = block.label === null && !heading ? openHeadings(stack) : levelsAbove(stack, kind);
    const parent = above.at(-1)?.node ?? null;
    const node: Node = { block, parent, depth: parent === null ? 0 : parent.depth + 1, children: [] };
    parent?.children.push(node);
    stack = block.label === null && !heading ? above : [...above, { kind, node, heading }];
    nodes.push(node);
  }
  return nodes;
}

function openHeadings(stack: readonly Level[]): Level[] {
  const kept = [...stack];
  while (kept.length > 0 && kept.at(-1)?.heading === false) kept.pop();
  return kept;
}

/** The labels from the outside in: `['10', 'k']`. */
export function pathOf(node: Node): string[] {
  const above = node.parent === null ? [] : pathOf(node.parent);
  return node.block.label === null || node.block.label.kind === 'topic' ? above : [...above, node.block.label.value];
}
