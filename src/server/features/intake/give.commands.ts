import { assignable, type CivilDate, continuing, type Draft, dueDay, leadsOf, type OpenContext, openTask, type ParentFacts, type TaskRecurrence, type TaskStep, usualLeadDays } from '#core/index.js';
import { v7 as newId } from 'uuid';
import { linkEntries } from '../../database/history.js';
import { rulesOf, workingCalendar } from '../../database/rules.js';
import type { Call } from '../../http/handler.js';
import { valueOf } from '../../refused.js';
import { continueTask } from '../tasks/commands.js';
import type { NewTask } from '../tasks/open.queries.js';
import { keepOpened } from '../tasks/opened.commands.js';
import { programmesOf } from './programme.commands.js';
import type { DocumentRecord } from './queries.js';
import { unitsToday } from './review.commands.js';
import { updateDrafts } from './review.queries.js';

/** Who gives out, in which transaction. */
export type Giver = Pick<Call<'assignDocument'>, 'tx' | 'scope' | 'actor' | 'postId' | 'now' | 'today' | 'context'>;

/** What was given out: the task of each draft, and the drafts that went on with older tasks. */
export interface GivenOut {
  readonly taskOf: ReadonlyMap<Draft, string>;
  readonly older: ReturnType<typeof continuing>;
  /** All of them as they stand now, each with its task. */
  readonly drafts: readonly Draft[];
}

/**
 * Gives out every accepted draft of a document that is not given out yet: rows, parties, sources, words to search and the first entries of each log;
 * what goes on with an older task is told to that. The caller has locked the document. @throws Refused those of core `openTask`
 */
export async function giveOut(call: Giver, { document, drafts }: { readonly document: DocumentRecord; readonly drafts: readonly Draft[] }): Promise<GivenOut> {
  const { tx, scope } = call;
  const [ready, older] = [assignable({ drafts }), continuing({ drafts })];
  const context: OpenContext = { today: call.today, rules: await rulesOf(tx, scope, call.today), calendar: await workingCalendar(tx), units: await unitsToday(call) };
  const position = new Map(drafts.map((draft, index) => [draft, index]));
  const programmes = await programmesOf(tx, scope, { document, drafts: ready });
  const openings = ready.flatMap((draft, index) => openingsOf(call, { draft, document, context, position: position.get(draft) ?? 0, programme: programmes[index] ?? '' }));
  await keepOpened(call, openings.map((opening) => openFromDraft(call, opening)));
  const taskOf = new Map(openings.flatMap(({ draft, id, parent }) => (parent === null ? [[draft, id] as const] : [])));
  for (const draft of older) await continueTask(call, draft.older.taskId, continuationOf(draft, document));
  const given = [...ready.map((draft): Draft => ({ ...draft, taskId: taskOf.get(draft) ?? null })), ...older.map((draft): Draft => ({ ...draft, taskId: draft.older.taskId }))];
  await updateDrafts(tx, scope, given);
  return { taskOf, older, drafts: given };
}

/** The passage as what goes on with an older task; a deadline of its own is the instruction by which that moves. */
function continuationOf(draft: Draft, { id, number, notation, title }: DocumentRecord): Parameters<typeof continueTask>[2] {
  const symbol = number === null && notation === null ? title : `${number ?? ''}/${notation ?? ''}`;
  return { kind: 'continue', documentId: id, passageId: draft.id, symbol, body: draft.title, deadline: draft.deadline };
}

interface Ordered {
  readonly draft: Draft;
  readonly document: DocumentRecord;
  readonly context: OpenContext;
  readonly position: number;
  readonly programme: string;
}

/** One task to be opened from a draft. */
interface Opening extends Ordered {
  readonly id: string;
  readonly leadUnitId: string | null;
  readonly parent: (ParentFacts & { readonly id: string }) | null;
  /** The record of an order to several: coordinating units belong to the tasks below it. */
  readonly isRecord: boolean;
}

/** A task for the unit, or one record and a task for each unit below it. The record is led by the office, which follows it, else by the unit of who gives it out. */
function openingsOf(call: Giver, ordered: Ordered): Opening[] {
  const [first = null, ...others] = leadsOf(ordered.draft);
  const id = newId();
  if (first === null || others.length === 0) return [{ ...ordered, id, leadUnitId: first, parent: null, isRecord: false }];
  const leadUnitId = followingUnit(call, ordered.context) ?? first;
  const parent = { id, leadUnitId, isClosed: false };
  const below = [first, ...others].map((unitId, position): Opening => ({ ...ordered, id: newId(), leadUnitId: unitId, parent, isRecord: false, position }));
  return [{ ...ordered, id, leadUnitId, parent: null, isRecord: true }, ...below];
}

function followingUnit({ actor, postId }: Giver, { units }: OpenContext): string | undefined {
  const own = (actor.posts.find((post) => post.postId === postId) ?? actor.posts[0])?.unitId;
  const [office, second] = units.filter((unit) => unit.kind === 'office');
  return office !== undefined && second === undefined ? office.id : own;
}

/** One task from one draft, with the first entries of its log. A draft without a deadline was accepted so, which is a decision. */
function openFromDraft({ scope, now, postId }: Giver, { draft, document, context, position, programme, ...opening }: Opening): NewTask {
  const { task, entries } = valueOf(
    openTask(
      {
        id: opening.id, agencyId: scope.agencyId, kind: 'directive', class: draft.class, title: draft.title, parentId: opening.parent?.id ?? null, parent: opening.parent, isKey: false, condition: draft.waits ? draft.condition : null,
        steps: stepsOf(draft, context), leadUnitId: opening.leadUnitId,
        supportUnitIds: opening.isRecord ? [] : draft.coordinators.flatMap((each) => each.unitId ?? []), assignerPostId: null, programme, deadline: draft.deadline, noDeadline: draft.deadline === null, urgency: draft.urgency,
        recurrence: opening.isRecord ? null : recurrenceOf(draft, context.today),
        restricted: false, routine: false, origin: { kind: 'passage', documentId: document.id, passageId: draft.id },
      },
      context,
    ),
  );
  const log = linkEntries(scope, { task: { id: task.id, entryCount: 0, entryHead: '' }, entries, author: { postId, at: now } });
  return { task, deliverable: draft.deliverable, source: { documentId: document.id, passageId: draft.id }, assigner: assignerOf(document), position, now, log };
}

/** From the day on which it is given out: what came before was nobody's task here. */
function recurrenceOf({ rule, recurs }: Draft, today: CivilDate): TaskRecurrence | null {
  return recurs && rule !== '' ? { rule, startsOn: today, leadDays: usualLeadDays(rule) } : null;
}

/** The stages with their days, as the agency counts them; else the way upwards as it is printed. */
function stepsOf({ steps, approval }: Draft, { rules, calendar }: OpenContext): TaskStep[] {
  const open = { doneOn: null, documentNumber: null };
  if (steps.length > 0) return steps.map(({ text, act, deadline }) => ({ text, act, dueOn: dueDay(deadline, rules, calendar), ...open }));
  return approval === '' ? [] : [{ text: approval, act: 'approve', dueOn: null, ...open }];
}

/** Who ordered it, as printed: the issuer, else whoever signed. */
function assignerOf(document: DocumentRecord): string {
  return document.issuer_name !== '' ? document.issuer_name : (document.signing[0]?.position ?? '');
}
