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
  const points = body.nodes.map((node) => ({ ...spanOf(body, node.block), above: ancestorsOf(node).filter(({ block }) => !isRow(block.text)) }));
  const annexes = body.blocks.filter((block) => ANNEX.test(block.text)).map(({ start }) => start);
  return places.map((at) => {
    const groups = rows.find(holds(at))?.above ?? [];
    const point = points.find(holds(at));
    if (groups.length > 0 || point === undefined) return groups;
    const annex = annexes.findLast((start) => originOf(body.mapped, start, start + 1).start <= at) ?? -1;
    return point.above.filter(({ block }) => block.start > annex).map(({ block }) => folded(body.mapped.text.slice(block.start, block.end)));
  });
}

// What stands in an annex stands under no heading of the body.
const ANNEX = /^(?:PHỤ LỤC|Phụ lục)(?!\p{L})/u;
const isRow = (text: string): boolean => text.includes(' | ');
const holds = (at: number) => ({ start, end }: { readonly start: number; readonly end: number }): boolean => start <= at && at < end;
const spanOf = ({ mapped }: Body, { start, end }: { readonly start: number; readonly end: number }) => originOf(mapped, start, end);

function ancestorsOf({ parent }: Node): readonly Node[] {
  return parent === null ? [] : [...ancestorsOf(parent), parent];
}
