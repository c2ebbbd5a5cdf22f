import { layersOf } from './layers.js';
import type { Node } from './outline/outline.js';
import type { ReadOptions } from './reading.js';
import type { Body } from './tasks/context.js';
import { originOf } from './text/mapped-text.js';

const LONGEST = 300;
const folded = (text: string): string => text.replace(/\s{1,200}/gu, ' ').trim().slice(0, LONGEST);

/**
 * Under which headings places of a document stand: "II. NHIỆM VỤ", "1. Hoàn thiện thể chế" above a point of a plan, "I Chuyển đổi số" above a row of
 * its table. The outermost comes first; what is numbered like the place itself is none of them.
 *
 * @param text the source, as it was read
 * @param places offsets into it (UTF-16)
 * @returns for each place its headings with their numbers; none where it stands under nothing
 */
export function headingsAbove(text: string, places: readonly number[], options: Pick<ReadOptions, 'tables'> = {}): readonly (readonly string[])[] {
  const { body } = layersOf(text, options);
  const rows = body.rows.map((row) => ({ ...spanOf(body, row.task), above: row.groups.map(({ label, cell }) => folded(`${label ?? ''} ${cell.text}`)) }));
  const points = body.nodes.map((node) => ({ ...spanOf(body, node.block), above: ancestorsOf(node).map(({ block }) => folded(body.mapped.text.slice(block.start, block.end))) }));
  const holds = (at: number) => ({ start, end }: { readonly start: number; readonly end: number }): boolean => start <= at && at < end;
  return places.map((at) => {
    const row = rows.find(holds(at));
    return [...(points.find(holds(at))?.above ?? []), ...(row?.above ?? [])];
  });
}

const spanOf = ({ mapped }: Body, { start, end }: { readonly start: number; readonly end: number }) => originOf(mapped, start, end);

function ancestorsOf({ parent }: Node): readonly Node[] {
  return parent === null ? [] : [...ancestorsOf(parent), parent];
}
