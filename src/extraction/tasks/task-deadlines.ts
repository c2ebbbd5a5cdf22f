import type { Draft } from './draft.js';
import type { Block } from '../outline/blocks.js';
import type { Node } from '../outline/outline.js';
import type { Fields } from '../labelled/fields.js';
import type { DeadlineValue } from '../recognise/deadline-value.js';
import { deadlinesIn } from '../recognise/order.js';
import type { Finding } from '../recognise/recogniser.js';
import { passageOf } from '../recognise/tokens.js';
import { withoutLookAlikes } from '../refine/not-deadlines.js';
import type { ReadDeadline } from '../reading.js';
import { readDeadlineCell } from '../table/deadline-cell.js';
import { squeezed } from '../text/letters.js';
import { originOf } from '../text/mapped-text.js';
import type { Body, DeadlineFinder } from './context.js';
import type { Governing } from './governing-deadline.js';
import { closingDeadline, deadlineOfHeading, deadlinesOfClosings } from './governing-deadline.js';
import { periodOfSection } from './plan-period.js';
import type { Piece } from './sentences.js';


/** What looks for deadlines in the paragraphs of a document; dates of cited documents are none. */
export function deadlineFinder(body: Pick<Body, 'sheet' | 'day' | 'citations'>): DeadlineFinder {
  const known = new Map<Block, readonly Finding<DeadlineValue>[]>();
  return (block) => {
    const found = known.get(block) ?? deadlinesOfBlock(body, block);
    known.set(block, found);
    return found;
  };
}

function deadlinesOfBlock(body: Pick<Body, 'sheet' | 'day' | 'citations'>, { text, body: offset, end }: Block): readonly Finding<DeadlineValue>[] {
  const found = deadlinesIn(passageOf(body.sheet, offset, end), body.day);
  if (found.length === 0) return found;
  const taken = body.citations.filter((citation) => citation.end > offset && citation.start < offset + text.length).map((citation) => ({ start: citation.start - offset, end: citation.end - offset }));
  return withoutLookAlikes(found, text, { taken, day: body.day });
}

/** The deadlines that a piece of a paragraph prints; where it prints none, the one with which its paragraph ends, if that says nothing else. */
export function ownDeadlines(body: Body, { text, body: offset }: Node['block'], { deadlines, piece }: { deadlines: readonly Finding<DeadlineValue>[]; piece: Piece }): ReadDeadline[] {
  const own = deadlines.filter((found) => found.start >= piece.start && found.end <= piece.end + 1);
  if (own.length > 0) return own.map((found) => printed(body, { value: found.value, start: offset + found.start, end: offset + found.end }, false));
  const closing = closingDeadline(text, deadlines);
  return closing === null || closing.start < piece.end ? [] : [printed(body, { value: closing.value, start: offset + closing.start, end: offset + closing.end }, true)];
}

function printed(body: Body, { value, start, end }: Governing, inherited: boolean): ReadDeadline {
  const { bound, anchor, from, to, precision, rrule, relativeTo, duration, milestone } = value;
  return { text: squeezed(body.mapped.text.slice(start, end)), span: originOf(body.mapped, start, end), bound, anchor, from, to, precision, rrule, relativeTo, duration, milestone, inherited };
}

/** Fills in what is said elsewhere for tasks that say no deadline themselves: in a labelled line below, in the heading above, behind the list, in the head of the section. */
export function deadlinesFromAround(body: Body): (node: Node, drafts: readonly Draft[], fields: Fields | undefined) => readonly Draft[] {
  const finder = body.deadlinesOf;
  const closings = deadlinesOfClosings(body.nodes, finder);
  return (node, drafts, fields) => {
    if (drafts.every((draft) => draft.deadlines.length > 0)) return drafts;
    const labelled = fields?.time === null || fields?.time === undefined ? [] : labelledTime(body, fields.time);
    if (labelled.length > 0) return drafts.map((draft) => (draft.deadlines.length > 0 ? draft : { ...draft, deadlines: labelled, class: 'action' as const }));
    const around = deadlineOfHeading(node, finder) ?? closings.get(node);
    return drafts.map((draft) => {
      const governing = around ?? (draft.mode === 'plan' ? periodOfSection(node, body.day) : null);
      return draft.deadlines.length > 0 || governing === null ? draft : { ...draft, deadlines: [printed(body, governing, true)] };
    });
  };
}

function labelledTime(body: Body, cell: { text: string; start: number; end: number }): ReadDeadline[] {
  return readDeadlineCell(cell.text, body.day).map((value) => printed(body, { value, start: cell.start, end: cell.end }, false));
}
