import type { Block } from '../outline/blocks.js';
import type { Node } from '../outline/outline.js';

/** What the nearest heading above a node says, null where none says anything. Each heading is asked once: all points of a list share theirs. */
export function nearestAbove<Found>(say: (heading: Block) => Found | null): (node: Node) => Found | null {
  const known = new Map<Node, Found | null>();
  const nearest = (heading: Node | null): Found | null => {
    if (heading === null) return null;
    const before = known.get(heading);
    if (before !== undefined) return before;
    const found = say(heading.block) ?? nearest(heading.parent);
    known.set(heading, found);
    return found;
  };
  return (node) => nearest(node.parent);
}
