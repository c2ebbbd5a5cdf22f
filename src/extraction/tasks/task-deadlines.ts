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
import { closingDeadline, deadlinesOfClosings, headingDeadlines, isOneDay, onlySaysWhen } from './governing-deadline.js';
import { sectionPeriods } from './plan-period.js';
import type { Piece } from './sentences.js';

/** What looks for deadlines in the paragraphs of a document; dates of cited documents are none. */
export function deadlineFinder(body: Pick<Body, 'sheet' | 'day' | 'citations'>): DeadlineFinder {
  const known = new Map<Block, readonly Finding<DeadlineValue>[]>();
  return (block) => {
    const before = known.get(block);
    if (before !== undefined) return before;
    const found = deadlinesOfBlock(body, block);
    known.set(block, found);
    return found;
  };
}

function deadlinesOfBlock({ sheet, day, citations }: Pick<Body, 'sheet' | 'day' | 'citations'>, { body: start, end }: Block): readonly Finding<DeadlineValue>[] {
  const source = passageOf(sheet, start, end);
  const found = deadlinesIn(source, day);
  return found.length === 0 ? found : withoutLookAlikes(found, source, { taken: citations, day });
}

const NONE_SAID: readonly ReadDeadline[] = [];

/** The deadlines that a piece of a paragraph prints; where it prints none, the one with which its paragraph ends, if that says nothing else. */
export function ownDeadlines(body: Body, { text, body: offset }: Node['block'], { deadlines, piece }: { deadlines: readonly Finding<DeadlineValue>[]; piece: Piece }): readonly ReadDeadline[] {
  if (deadlines.length === 0) return NONE_SAID;
  const own = deadlines.filter((found) => found.start >= piece.start && found.end <= piece.end + 1);
  if (own.length > 0) return own.map((found) => printed(body, { value: found.value, start: offset + found.start, end: offset + found.end }, false));
  const joined = joinedDeadlines(text, deadlines, piece);
  if (joined.length > 0) return joined.map((found) => printed(body, { value: found.value, start: offset + found.start, end: offset + found.end }, true));
  const closing = closingDeadline(text, deadlines);
  return closing === null || closing.start < piece.end ? [] : [printed(body, { value: closing.value, start: offset + closing.start, end: offset + closing.end }, true)];
}

const JOINED = /^\s{0,2},?\s{1,2}và\s/u;
const LONGEST_CLAUSE = 400;

// "Sở A trình phương án | và Sở B thẩm định kinh phí trước ngày 20/6": the day at the end of the clause is for both.
function joinedDeadlines(text: string, deadlines: readonly Finding<DeadlineValue>[], { end }: Piece): readonly Finding<DeadlineValue>[] {
  const behind = text.slice(end, end + LONGEST_CLAUSE);
  if (!JOINED.test(behind)) return NO_DEADLINES;
  const clause = behind.search(/;|\.(?:\s|$)/u);
  const last = clause < 0 ? text.length : end + clause + 1;
  return deadlines.filter((found) => found.start >= end && found.end <= last && isOneDay(found.value));
}

const NO_DEADLINES: readonly Finding<DeadlineValue>[] = [];

function printed(body: Body, { value, start, end }: Governing, inherited: boolean): ReadDeadline {
  const { bound, anchor, from, to, precision, rrule, relativeTo, duration, milestone } = value;
  return { text: squeezed(body.mapped.text.slice(start, end)), span: originOf(body.mapped, start, end), bound, anchor, from, to, precision, rrule, relativeTo, duration, milestone, inherited };
}

/** Fills in what is said elsewhere for tasks that say no deadline themselves: in a labelled line below, in the heading above, behind the list, in the head of the section. */
export function deadlinesFromAround(body: Body): (node: Node, drafts: readonly Draft[], fields: Fields | undefined) => readonly Draft[] {
  const closings = deadlinesOfClosings(body);
  const ofHeading = headingDeadlines(body);
  const ofSection = sectionPeriods(body);
  const taken = new Set<number>();
  const aroundOf = (node: Node, drafts: readonly Draft[], fields: Fields | undefined): readonly Draft[] => {
    if (drafts.every((draft) => draft.deadlines.length > 0)) return drafts;
    const labelled = fields?.time === null || fields?.time === undefined ? [] : labelledTime(body, fields.time);
    if (labelled.length > 0) return drafts.map((draft) => (draft.deadlines.length > 0 ? draft : { ...draft, deadlines: labelled, class: 'action' as const }));
    const around = ofHeading(node) ?? closings.get(node) ?? null;
    if (around === null && drafts.every((draft) => draft.mode !== 'plan')) return drafts;
    return drafts.map((draft) => {
      const governing = around ?? (draft.mode === 'plan' ? ofSection(node) : null);
      return draft.deadlines.length > 0 || governing === null ? draft : { ...draft, deadlines: [takenFrom(body, governing, taken)] };
    });
  };
  return (node, drafts, fields) => (taken.size > 0 && isTaken(node, drafts, { body, taken }) ? [] : aroundOf(node, drafts, fields));
}

function takenFrom(body: Body, governing: Governing, taken: Set<number>): ReadDeadline {
  const inherited = printed(body, governing, true);
  if (inherited.span !== null) taken.add(inherited.span.start);
  return inherited;
}

interface Around {
  readonly body: Body;
  /** Where the days stand that tasks took over. */
  readonly taken: ReadonlySet<number>;
}

// "Báo cáo gửi về Sở Y tế chậm nhất ngày 27/4": its day was taken over by what stands before, and nothing is left to do.
function isTaken({ block }: Node, drafts: readonly Draft[], { body, taken }: Around): boolean {
  const [only] = drafts;
  if (only === undefined || drafts.length > 1 || only.deadlines.some(({ span }) => span === null || !taken.has(span.start))) return false;
  return onlySaysWhen(block, passageOf(body.sheet, block.body, block.end));
}

function labelledTime(body: Body, cell: { text: string; start: number; end: number }): ReadDeadline[] {
  return readDeadlineCell(cell.text, body.day).map((value) => printed(body, { value, start: cell.start, end: cell.end }, false));
}
