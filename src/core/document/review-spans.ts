import type { Deadline } from '../deadline.js';
import { accepted, refused } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import { leadsOf } from './review-set.js';
import type { Coordinator, Draft, DraftFlag, DraftOption, Review, ReviewContext, ReviewEdit } from './review-types.js';

/** Drafts in the order of the text; of two that start together the longer first, as a heading stands before its parts. */
export function inTextOrder(drafts: readonly Draft[]): Draft[] {
  return [...drafts].sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1));
}

const squeeze = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

// A title starts where the words start: bullets, numbers, the punctuation between tasks and marks of bold print, of which a cut may leave
// one half, are the document's layout.
function titleOf(text: string): string {
  return squeeze(text.replace(/\*{2,}|_{2,}/g, '')).replace(/^(?:[-–+•*]|\(?\d{1,3}[.)]|[a-zđ]\))\s+/u, '').replace(/[\s;,.:]+$/u, '');
}

const idTaken = (review: Review, id: string): boolean => id === '' || review.drafts.some((draft) => draft.id === id);

const validSpan = (start: number, end: number, length: number): boolean => Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= length;

/** A draft that a person marked in the text. It starts without a lead or a deadline: nothing is guessed for a person. */
export function createDraft(review: Review, edit: Extract<ReviewEdit, { kind: 'create' }>, context: ReviewContext): Outcome<Review> {
  if (!validSpan(edit.start, edit.end, context.textLength)) return refused('review.span_outside');
  if (idTaken(review, edit.newId)) return refused('common.invalid', { detail: edit.newId });
  const text = context.text?.slice(edit.start, edit.end) ?? edit.text;
  if (titleOf(text) === '') return refused('review.span_outside');
  const draft: Draft = {
    id: edit.newId, start: edit.start, end: edit.end, text, title: titleOf(text), class: 'action',
    leadUnitId: null, alsoLeadUnitIds: [], leadText: null, leadBasis: null, coordinators: [], deadline: null, deliverable: '', approval: '', steps: [], condition: '', waits: false, rule: '', recurs: false, urgency: 'none', citations: [],
    flags: [], confidence: 1, band: null, readFrom: [], older: null, status: 'proposed', confirmedFields: ['title'], taskId: null, origin: 'person',
  };
  return accepted({ drafts: inTextOrder([...review.drafts, draft]) });
}

/**
 * A draft cut in two at an offset inside it. Both keep lead and coordinators; the deadline stays with the part whose words hold its phrase,
 * or with both where neither does, since then it came from a heading or the document. The second part waits for a person's look.
 */
export function splitDraft(review: Review, cut: { readonly draft: Draft; readonly at: number; readonly newId: string }, context: ReviewContext): Outcome<Review> {
  const { draft, at, newId } = cut;
  if (!Number.isInteger(at) || at <= draft.start || at >= draft.end) return refused('review.split_outside');
  if (idTaken(review, newId)) return refused('common.invalid', { detail: newId });
  const whole = context.text?.slice(draft.start, draft.end) ?? draft.text;
  const texts = [whole.slice(0, at - draft.start), whole.slice(at - draft.start)] as const;
  const titles = [titleOf(texts[0]), titleOf(texts[1])] as const;
  if (titles[0] === '' || titles[1] === '') return refused('review.split_outside');
  const deadlines = sharedDeadline(draft.deadline, texts);
  const status = draft.status === 'rejected' ? 'rejected' : 'proposed';
  const part = (index: 0 | 1): Draft => ({
    ...draft, older: null, text: texts[index], title: titles[index], deadline: deadlines[index], ...(deadlines[index] === null ? { rule: '', recurs: false } : {}), status,
    flags: deadlines[index] === null ? draft.flags.filter((flag) => flag.field !== 'deadline') : draft.flags,
    confirmedFields: draft.confirmedFields.filter((field) => field !== 'title'),
  });
  const first: Draft = { ...part(0), end: at };
  const second: Draft = { ...part(1), id: newId, start: at, origin: 'person' };
  return accepted({ drafts: inTextOrder(review.drafts.flatMap((each) => (each === draft ? [first, second] : [each]))) });
}

function sharedDeadline(deadline: Deadline | null, texts: readonly [string, string]): readonly [Deadline | null, Deadline | null] {
  if (deadline === null) return [null, null];
  const phrase = squeeze(deadline.phrase).toLowerCase();
  const holds = texts.map((text) => phrase !== '' && squeeze(text).toLowerCase().includes(phrase));
  if (holds[0] === holds[1]) return [deadline, deadline];
  return holds[0] === true ? [deadline, null] : [null, deadline];
}

/**
 * A draft joined to the one before it that is not rejected. The earlier one's lead, title and deadline win where both have one;
 * coordinators and citations add up. Refuses with `review.nothing_above`, or `document.already_assigned` where the earlier is a task.
 */
export function mergeDraft(review: Review, draft: Draft, context: ReviewContext): Outcome<Review> {
  const index = review.drafts.indexOf(draft);
  const above = review.drafts.slice(0, index).reverse().find((each) => each.status !== 'rejected');
  if (above === undefined) return refused('review.nothing_above');
  if (above.taskId !== null) return refused('document.already_assigned');
  const joined = joinedDraft(above, draft, context);
  return accepted({ drafts: inTextOrder(review.drafts.flatMap((each) => (each === draft ? [] : each === above ? [joined] : [each]))) });
}

function joinedDraft(above: Draft, below: Draft, context: ReviewContext): Draft {
  const [start, end] = [Math.min(above.start, below.start), Math.max(above.end, below.end)];
  const lead = above.leadUnitId !== null || (above.leadText !== null && below.leadUnitId === null) ? above : below;
  const text = context.text?.slice(start, end) ?? `${above.text} ${below.text}`;
  return {
    ...above,
    start, end, text,
    title: `${titleOf(above.title)}; ${titleOf(below.title)}`,
    leadUnitId: lead.leadUnitId, alsoLeadUnitIds: lead.alsoLeadUnitIds, leadText: lead.leadText, leadBasis: lead.leadBasis,
    coordinators: withoutLead([...above.coordinators, ...below.coordinators], leadsOf(lead)),
    ...joinedDeadline(above, below),
    deliverable: above.deliverable === '' ? below.deliverable : above.deliverable,
    approval: above.approval === '' ? below.approval : above.approval,
    steps: above.steps.length === 0 ? below.steps : above.steps,
    ...joinedCondition(above, below),
    urgency: above.urgency === 'none' ? below.urgency : above.urgency,
    citations: [...new Set([...above.citations, ...below.citations])].sort((a, b) => a - b),
    flags: joinedFlags(above, below, lead),
    confidence: Math.min(above.confidence, below.confidence),
    band: weaker(above.band, below.band),
    readFrom: [...new Set([...above.readFrom, ...below.readFrom])].sort((a, b) => a - b),
    older: null,
    status: 'proposed',
    confirmedFields: [...above.confirmedFields.filter((field) => field !== 'title' && field !== 'leadUnitId'), ...lead.confirmedFields.filter((field) => field === 'leadUnitId')],
  };
}

function joinedDeadline(above: Draft, below: Draft): Pick<Draft, 'deadline' | 'rule' | 'recurs'> {
  const { deadline, rule, recurs } = above.deadline === null ? below : above;
  return { deadline, rule, recurs };
}

function joinedCondition(above: Draft, below: Draft): Pick<Draft, 'condition' | 'waits'> {
  const { condition } = above.condition === '' ? below : above;
  return { condition, waits: above.waits || below.waits };
}

const BANDS: readonly Draft['band'][] = ['decide', 'look', 'accept', null];

const weaker = (one: Draft['band'], other: Draft['band']): Draft['band'] => BANDS.find((band) => band === one || band === other) ?? null;

// Two tasks with different leads make a task with one: the person who merges must see which was kept.
function joinedFlags(above: Draft, below: Draft, lead: Draft): DraftFlag[] {
  const ofLead = lead.flags.filter((flag) => flag.field === 'lead');
  const others = [...above.flags, ...below.flags].filter((flag) => flag.field !== 'lead');
  const kept = leadsOf(lead);
  const clash = lead === above && leadsOf(below).some((unitId) => !kept.includes(unitId));
  const lost: DraftFlag[] = clash ? [{ field: 'lead', code: 'lead_several', detail: below.leadText ?? below.title, options: eitherLead(above, below) }] : [];
  // Parts of one sentence share its doubts; each is told once.
  const once = new Map([...ofLead, ...lost, ...others].map((flag) => [JSON.stringify([flag.field, flag.code, flag.detail]), flag]));
  return [...once.values()];
}

function eitherLead(above: Draft, below: Draft): DraftOption[] {
  const all = [...new Set([...leadsOf(above), ...leadsOf(below)])];
  if (all.length > 2) return [{ kind: 'leads', unitIds: all }];
  const [first, second] = [above, below].map(({ leadUnitId, leadText }) => ({ unitId: leadUnitId, text: leadText ?? '' }));
  const either = [[first, second], [second, first]].flatMap(([lead, other]) =>
    lead === undefined || lead.unitId === null || other === undefined ? [] : [{ kind: 'lead' as const, unitId: lead.unitId, score: 1, others: [other] }]);
  return [...either, { kind: 'leads', unitIds: all }];
}

function withoutLead(coordinators: readonly Coordinator[], leadUnitIds: readonly string[]): Coordinator[] {
  const kept = new Map<string, Coordinator>();
  for (const each of coordinators) {
    const key = each.unitId ?? `text:${each.text}`;
    if ((each.unitId === null || !leadUnitIds.includes(each.unitId)) && !kept.has(key)) kept.set(key, each);
  }
  return [...kept.values()];
}
