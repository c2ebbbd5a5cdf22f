import type { ConclusionView, RouteCall } from '#contract/index.js';
import { correctedOver, type FieldCorrection } from '#core/index.js';
import { v7 as newId } from 'uuid';
import { recall, remember } from '../../parts/memory.js';

type Spoken = RouteCall<'saveConclusion'>['body'];
export type Corrections = Spoken['corrections'];

/** What is being typed: a new conclusion, or one that is changed. */
export interface Typed {
  readonly id: string;
  /** 0 for a new one. */
  readonly version: number;
  readonly text: string;
  /** The item under which it is said; null for a general matter. */
  readonly itemId: string | null;
  readonly corrections: Corrections;
}

/** A conclusion on its way to the server. `problem`: why it was refused. */
export interface Unsent extends Typed {
  readonly problem: string | null;
  /** Somebody else changed the same conclusion meanwhile. */
  readonly isOverrun: boolean;
}

export const emptyTyped = (itemId: string | null): Typed => ({ id: newId(), version: 0, text: '', itemId, corrections: [] });

/** A conclusion back in the editor. */
export const typedOf = ({ id, version, text, itemId }: ConclusionView): Typed => ({ id, version, text, itemId, corrections: [] });

/** The corrections with what was said last over them. */
export function corrected(corrections: Corrections, said: readonly FieldCorrection[]): Corrections {
  return correctedOver(corrections, said.map(sent));
}

/** A correction as it travels: core holds its lists read-only. */
function sent(correction: FieldCorrection): Corrections[number] {
  return correction.field === 'alsoLeadUnitIds' || correction.field === 'coordinatorUnitIds' ? { field: correction.field, value: [...correction.value] } : correction;
}

const keyOf = (what: 'typed' | 'unsent', meetingId: string, personId: string): string => `dondoc.meeting.${what}.${meetingId}.${personId}`;

const isTyped = (value: unknown): value is Typed => {
  const { id, version, text, corrections } = (value ?? {}) as Partial<Record<keyof Typed, unknown>>;
  return typeof id === 'string' && typeof version === 'number' && typeof text === 'string' && Array.isArray(corrections);
};

function parsed(key: string): unknown {
  try {
    return JSON.parse(recall(key) ?? 'null') as unknown;
  } catch {
    return null;
  }
}

/** What was being typed when this browser was last here. */
export function recallTyped(meetingId: string, personId: string): Typed | null {
  const found = parsed(keyOf('typed', meetingId, personId));
  return isTyped(found) ? found : null;
}

/** Keeps what is being typed, or forgets it. */
export function keepTyped(meetingId: string, personId: string, typed: Typed): void {
  remember(keyOf('typed', meetingId, personId), typed.text === '' ? null : JSON.stringify(typed));
}

/** Conclusions that had not reached the server. */
export function recallUnsent(meetingId: string, personId: string): readonly Unsent[] {
  const found = parsed(keyOf('unsent', meetingId, personId));
  return Array.isArray(found) ? found.filter(isTyped).map((each) => ({ ...each, problem: null, isOverrun: false })) : [];
}

/** Keeps what has not reached the server. */
export function keepUnsent(meetingId: string, personId: string, unsent: readonly Unsent[]): void {
  remember(keyOf('unsent', meetingId, personId), unsent.length === 0 ? null : JSON.stringify(unsent));
}

/** The sentence cut where the orders that were read in it begin and end; none where there is only one. */
export function piecesOf(text: string, drafts: readonly { readonly start: number; readonly end: number }[]): string[] {
  const pieces = drafts.map(({ start, end }) => text.slice(start, end).trim()).filter((piece) => piece !== '');
  return pieces.length < 2 ? [] : pieces;
}

/** A conclusion for each piece of a sentence: the first stays what it was, with what was corrected in it; the others are new. */
export function splitInto(pieces: readonly string[], typed: Typed): Typed[] {
  return pieces.map((text, index) => (index === 0 ? { ...typed, text } : { ...emptyTyped(typed.itemId), text }));
}

const FEWEST_WORDS = 3;

/** What is said behind the order that was taken from a sentence, and is in no task; '' where the order is the whole of it. */
export function behindOrder({ text, draft }: Pick<ConclusionView, 'text' | 'draft'>): string {
  const rest = draft === null || draft.origin === 'person' ? '' : text.slice(draft.end).replace(/^[\s.,;]{1,5}/u, '').trim();
  return rest.split(/\s+/u).length < FEWEST_WORDS ? '' : rest;
}
