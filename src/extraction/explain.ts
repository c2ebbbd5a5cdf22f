import { layersOf } from './layers.js';
import { looksLikeHeading } from './outline/headings.js';
import type { LabelKind } from './outline/labels.js';
import { pathOf } from './outline/outline.js';
import type { Genre, Zone } from './outline/zones.js';
import type { Reading, ReadOptions, Span } from './reading.js';
import { read } from './read.js';
import { approvalsIn } from './recognise/approval.js';
import { conditionsIn } from './recognise/condition.js';
import { deliverablesIn } from './recognise/deliverable.js';
import { DEADLINES, deadlinesIn } from './recognise/order.js';
import { quantitiesIn } from './recognise/quantity.js';
import { sceneOf } from './recognise/scene.js';
import type { Passage } from './recognise/tokens.js';
import { passageOf } from './recognise/tokens.js';
import { unitsAt } from './recognise/unit.js';
import { urgencyIn } from './recognise/urgency.js';
import { withoutLookAlikes } from './refine/not-deadlines.js';
import { assignmentIn } from './tasks/assignment.js';
import type { Body } from './tasks/context.js';
import { CLEANING } from './text/clean.js';
import { originOf, sourceText } from './text/mapped-text.js';
import { looksMisread } from './text/misread.js';

/** What became of something that was said: it stands in the reading, another said it first, or it was known not to be meant. */
export type Fate = 'taken' | 'overruled' | 'look-alike';

/** What a recogniser said about a place. */
export interface Said {
  readonly by: string;
  readonly span: Span;
  readonly text: string;
  /** Its value, in short. */
  readonly value: string;
  readonly fate: Fate;
}

/** Why a place was read as it was. */
export interface Explanation {
  readonly offset: number;
  /** The paragraph around the place, as the recognisers see it; null where nothing is seen there (markup, page numbers, empty lines). */
  readonly paragraph: { readonly span: Span; readonly text: string; readonly label: LabelKind | null; readonly heading: boolean; readonly path: readonly string[]; readonly zone: Zone | 'head' | 'tail' } | null;
  readonly genre: Genre;
  readonly assigns: boolean;
  /** Names of the cleaning steps that changed something in the paragraph. */
  readonly cleaned: readonly string[];
  /** What recognisers said in the paragraph and covers the place. */
  readonly said: readonly Said[];
  /** Recognisers that looked at the paragraph and said nothing of this place. */
  readonly silent: readonly string[];
  /** Indexes of the tasks, citations and report items of the reading that cover the place. */
  readonly tasks: readonly number[];
  readonly citations: readonly number[];
  readonly reportItems: readonly number[];
}

/** Something found in a paragraph: offsets into its words. */
interface Found {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly fate: Fate;
}

/**
 * Says why one place of a document was read as it was: which recognisers looked there, what they said, and what became of it.
 * Total, like `read`.
 * @param offset a UTF-16 offset into the text
 */
export function explain(text: string, offset: number, options: ReadOptions = {}): Explanation {
  const { body, assigns } = layersOf(text, options);
  const reading = read(text, options);
  const covering = (pieces: readonly { readonly span: Span }[]): number[] => pieces.flatMap(({ span }, index) => (covers(span, offset) ? [index] : []));
  const at = body.blocks.findIndex((block) => covers(originOf(body.mapped, block.start, block.end), offset));
  const everything = { offset, genre: body.genre, assigns, tasks: covering(reading.tasks), citations: covering(reading.citations), reportItems: covering(reading.reportItems) };
  return at < 0 ? { ...everything, paragraph: null, cleaned: [], said: [], silent: [] } : { ...everything, ...aboutParagraph({ text, offset, body, reading }, at) };
}

const covers = (span: Span, offset: number): boolean => span.start <= offset && offset < Math.max(span.end, span.start + 1);

interface Asked {
  readonly text: string;
  readonly offset: number;
  readonly body: Body;
  readonly reading: Reading;
}

function aboutParagraph({ text, offset, body }: Asked, index: number): Pick<Explanation, 'paragraph' | 'cleaned' | 'said' | 'silent'> {
  const block = body.blocks[index] as Body['blocks'][number];
  const span = originOf(body.mapped, block.start, block.end);
  const node = body.nodes.findIndex((each) => each.block.index === block.index);
  const shown = body.nodes[node];
  const source = text.slice(span.start, span.end);
  const passage = passageOf(body.sheet, block.body, block.end);
  const findings = looksOf(body, passage).map(({ by, found }) => ({ by, found: found.map((each): Said => ({ by, span: originOf(body.mapped, block.body + each.start, block.body + each.end), text: passage.text.slice(each.start, each.end), value: each.value, fate: each.fate })).filter((said) => covers(said.span, offset)) }));
  return {
    paragraph: {
      span, text: body.mapped.text.slice(block.start, block.end), label: block.label?.kind ?? null, heading: looksLikeHeading(block),
      path: shown === undefined ? [] : pathOf(shown), zone: body.zones[node] ?? (index < (body.nodes[0]?.block.index ?? 0) ? 'head' : 'tail'),
    },
    cleaned: [...CLEANING.filter((step) => step.apply(sourceText(source)).text !== source).map((step) => step.name), ...(looksMisread(text) ? ['set phrases that a scanner misread'] : [])],
    said: findings.flatMap(({ found }) => found),
    silent: findings.filter(({ found }) => found.length === 0).map(({ by }) => by),
  };
}

/** Every recogniser with what it says in a passage, in the order in which they are asked. */
function looksOf(body: Body, passage: Passage): { by: string; found: Found[] }[] {
  return [
    ...deadlineLooks(body, passage),
    { by: 'citation', found: body.citations.filter((each) => each.start >= passage.base && each.end <= passage.base + passage.text.length).map((each) => ({ start: each.start - passage.base, end: each.end - passage.base, value: each.value.key, fate: 'taken' })) },
    { by: 'unit', found: unitLooks(passage) },
    { by: 'assignment', found: assignmentLook(passage) },
    { by: 'approval', found: approvalsIn(passage).map(({ start, end, authority, act }) => ({ start, end, value: `${authority}: ${act}`, fate: 'taken' })) },
    { by: 'deliverable', found: deliverablesIn(passage).map(({ start, end, text }) => ({ start, end, value: text, fate: 'taken' })) },
    { by: 'quantity', found: quantitiesIn(passage).map(({ start, end, value, unit }) => ({ start, end, value: `${String(value)} ${unit}`, fate: 'taken' })) },
    { by: 'condition', found: conditionsIn(passage).map(({ start, end }) => ({ start, end, value: passage.text.slice(start, end), fate: 'taken' })) },
    { by: 'urgency', found: [urgencyIn(passage)].filter((found) => found !== null).map(({ start, end }) => ({ start, end, value: passage.text.slice(start, end), fate: 'taken' })) },
  ];
}

function deadlineLooks(body: Body, passage: Passage): { by: string; found: Found[] }[] {
  const scene = sceneOf(passage, body.day);
  const kept = deadlinesIn(passage, body.day);
  const meant = withoutLookAlikes(kept, passage, { taken: body.citations, day: body.day });
  const among = (list: readonly { start: number; end: number; by: string }[], one: { start: number; end: number; by: string }): boolean => list.some((other) => other.start === one.start && other.end === one.end && other.by === one.by);
  return DEADLINES.map(({ name, find }) => ({
    by: `deadline: ${name}`,
    found: (scene === null ? [] : find(scene)).map((each): Found => ({
      start: each.start, end: each.end, value: [each.value.bound, each.value.rrule ?? each.value.anchor ?? [each.value.from, each.value.to].filter((day) => day !== null).join(' … '), each.value.precision].join(' '),
      fate: among(meant, each) ? 'taken' : among(kept, each) ? 'look-alike' : 'overruled',
    })),
  }));
}

// Units are asked for where something else expects one; here, at every word, the longest from left to right.
function unitLooks(passage: Passage): Found[] {
  const found: Found[] = [];
  for (let at = passage.first; at < passage.last;) {
    const { units, next } = unitsAt(passage, at);
    found.push(...units.map((unit): Found => ({ start: unit.start, end: unit.end, value: unit.text, fate: 'taken' })));
    at = Math.max(next, at + 1);
  }
  return found;
}

function assignmentLook(passage: Passage): Found[] {
  const assignment = assignmentIn(passage);
  return assignment === null ? [] : [{ start: assignment.start, end: assignment.end, value: `${assignment.how}: ${assignment.units.map((unit) => unit.text).join('; ')}`, fate: 'taken' }];
}
