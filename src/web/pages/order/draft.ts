import type { RouteCall } from '#contract/index.js';
import { readTypedDeadline } from '#core/index.js';
import type { CivilDate, Deadline, Urgency } from '#core/index.js';
import { areSendable, sentSteps } from '../../parts/task-commands/typed-steps.js';
import type { TypedStep } from '../../parts/task-commands/typed-steps.js';

/** An order as it is typed. The id is made with the draft, so that one order that is sent twice is one. */
export interface OrderDraft {
  readonly id: string;
  readonly title: string;
  readonly leadUnitIds: readonly string[];
  readonly supportUnitIds: readonly string[];
  readonly deadline: string;
  /** Somebody decided that there is none. */
  readonly undated: boolean;
  readonly deliverable: string;
  readonly urgency: Urgency;
  readonly isKey: boolean;
  readonly routine: boolean;
  readonly restricted: boolean;
  readonly condition: string;
  readonly steps: readonly TypedStep[];
  /** The post whose order it is; `other` for somebody outside the agency, named in words. */
  readonly orderedByPostId: string | null;
  readonly orderedBy: string;
  readonly officerPostId: string | null;
}

export const OTHER = 'other';

/** An order before anything is typed. */
export function emptyOrder(id: string): OrderDraft {
  return {
    id, title: '', leadUnitIds: [], supportUnitIds: [], deadline: '', undated: false, deliverable: '', urgency: 'none', isKey: false, routine: false, restricted: false, condition: '', steps: [], orderedByPostId: null, orderedBy: '',
    officerPostId: null,
  };
}

const sameForm = (value: unknown, like: unknown): boolean => (Array.isArray(like) ? Array.isArray(value) : like === null ? value === null || typeof value === 'string' : typeof value === typeof like);

/** A draft out of what was stored; what is not of the form of a draft counts as not typed. */
export function readOrder(text: string | null, fresh: OrderDraft): OrderDraft {
  if (text === null) return fresh;
  try {
    const stored: unknown = JSON.parse(text);
    if (typeof stored !== 'object' || stored === null) return fresh;
    const form = fresh as unknown as Readonly<Record<string, unknown>>;
    return { ...fresh, ...Object.fromEntries(Object.entries(stored).filter(([key, value]) => key in form && sameForm(value, form[key]))) };
  } catch {
    return fresh;
  }
}

/** What is still missing before the order can go out, in the order of the fields. */
export type Missing = 'title' | 'lead' | 'deadline' | 'steps' | 'orderedBy';

/** What is missing from a draft on a day. A deadline must be written or decided against. */
export function missingOf(draft: OrderDraft, today: CivilDate): Missing[] {
  const missing: Missing[] = [];
  if (draft.title.trim() === '') missing.push('title');
  if (draft.leadUnitIds.length === 0) missing.push('lead');
  if (!draft.undated && (draft.deadline.trim() === '' || !readTypedDeadline(draft.deadline, today).ok)) missing.push('deadline');
  if (!areSendable(draft.steps, today)) missing.push('steps');
  if (draft.orderedByPostId === OTHER && draft.orderedBy.trim() === '') missing.push('orderedBy');
  return missing;
}

/** The deadline that was typed; null for none. */
export function deadlineOf({ undated, deadline }: Pick<OrderDraft, 'undated' | 'deadline'>, today: CivilDate): Deadline | null {
  if (undated) return null;
  const read = readTypedDeadline(deadline, today);
  return read.ok ? read.value : null;
}

/** Whether a typed deadline lies after that of the task above. */
export function isLaterThan(draft: OrderDraft, parentDue: CivilDate | null, today: CivilDate): boolean {
  const last = deadlineOf(draft, today);
  return parentDue !== null && last !== null && last.to !== null && last.to > parentDue;
}

/** The draft as it is sent; an officer is named only where one unit leads. */
export function orderOf(draft: OrderDraft, { today, parentId }: { readonly today: CivilDate; readonly parentId: string | null }): RouteCall<'createTask'>['body'] {
  const { id, title, leadUnitIds, supportUnitIds, deliverable, urgency, isKey, routine, restricted, condition, steps, orderedByPostId, orderedBy, officerPostId } = draft;
  const others = orderedByPostId === OTHER;
  return {
    id, title: title.normalize('NFC').replace(/\s+/g, ' ').trim(), leadUnitIds: [...leadUnitIds], supportUnitIds: supportUnitIds.filter((unitId) => !leadUnitIds.includes(unitId)), deadline: deadlineOf(draft, today), class: 'action', urgency, isKey, routine, restricted,
    condition: condition.trim() || null, deliverable: deliverable.trim(), steps: sentSteps(steps, today), parentId, orderedByPostId: others ? null : orderedByPostId, orderedBy: others ? orderedBy.trim() : '',
    officerPostId: leadUnitIds.length === 1 ? officerPostId : null,
  };
}

const CUES: ReadonlySet<string> = new Set(['trước', 'chậm', 'hạn', 'trong', 'đến', 'mai', 'hôm', 'thứ', 'đầu', 'giữa', 'cuối', 'tuần', 'tháng', 'quý'].map((cue) => cue.normalize('NFC')));
const LONGEST_PHRASE = 9;

/** The deadline that stands at the end of a typed line ("… trước 30/9"), as typed; null where the line ends otherwise. */
export function deadlineInLine(title: string, today: CivilDate): string | null {
  const words = title.normalize('NFC').trim().replace(/[.;]{1,3}$/, '').split(/\s+/).slice(-LONGEST_PHRASE - 1);
  for (const [at, word] of words.entries()) {
    if (at === 0 || !CUES.has(word.toLowerCase())) continue;
    const phrase = words.slice(at).join(' ');
    const read = readTypedDeadline(phrase, today);
    if (read.ok && read.value !== null) return phrase;
  }
  return null;
}
