import type { FollowedTask, SentLetter } from '#contract/index.js';
import { type Actor, attentionOf, type DunLevel, followsForAgency, handOf, proposedDunLevel, relationsTo } from '#core/index.js';
import { symbolOfPaper } from '../papers/present.js';
import { maySee, presentTaskRow, type Viewing } from '../tasks/present.js';
import { type TaskRecord, taskOf } from '../tasks/queries.js';
import type { LetterRecord } from './letter.queries.js';
import type { LogFacts } from './queries.js';

/** A task with why it has to be looked at and in whose hands it lies. */
export function presentFollowed(record: TaskRecord, beside: { readonly facts: LogFacts | undefined; readonly leaf: TaskRecord | undefined }, viewing: Viewing): FollowedTask {
  const task = taskOf(record);
  const opened = record.opened_on ?? viewing.today;
  const hand = handOf(task);
  return {
    ...presentTaskRow(record, viewing),
    attention: attentionOf(task, beside.facts?.touchedOn ?? opened, viewing),
    hand, holder: holderOf(record, hand), since: sinceOf(record, hand, beside.facts?.handedOn ?? opened),
    dunning: record.dunned_on === null ? null : { count: record.dun_count, level: record.dun_level, on: record.dunned_on },
    proposedLevel: withinReach(proposedDunLevel(task, viewing), record, viewing.actor),
    lateLeaf: presentLeaf(beside.leaf, viewing.actor),
  };
}

function presentLeaf(leaf: TaskRecord | undefined, actor: Actor): FollowedTask['lateLeaf'] {
  if (leaf === undefined || leaf.due_on === null || !maySee(leaf, actor)) return null;
  return { id: leaf.id, title: leaf.title, lead: leaf.lead_short_name || leaf.lead_name, dueOn: leaf.due_on };
}

/** By name, where it lies with one unit or one person. */
function holderOf(record: TaskRecord, hand: FollowedTask['hand']): string {
  if (hand === 'officer') return record.officer_name ?? '';
  return hand === 'unit' ? record.lead_name : '';
}

function sinceOf(record: TaskRecord, hand: FollowedTask['hand'], handedOn: string): string {
  if (hand === 'decider') return record.open_request?.askedOn ?? handedOn;
  return hand === 'leader' ? (record.escalated_on ?? handedOn) : handedOn;
}

/** The third step is the leadership's. */
function withinReach(level: DunLevel, record: TaskRecord, actor: Actor): DunLevel {
  return level === 3 && !relationsTo(taskOf(record), actor, 'dun').includes('leader') ? 2 : level;
}

/** A letter, with whether this person may still take it back. */
export function presentLetter(letter: LetterRecord, { actor, now, undoHours }: { readonly actor: Actor; readonly now: Date; readonly undoHours: number }): SentLetter {
  const own = letter.by_person_id === actor.personId || actor.posts.some(followsForAgency);
  const inTime = now.getTime() - letter.at.getTime() <= undoHours * 3_600_000;
  return {
    id: letter.id, unit: { id: letter.unit_id, name: letter.unit_name, shortName: letter.unit_short_name }, level: letter.level, body: letter.body, by: letter.by ?? '', at: letter.at.toISOString(),
    taskCount: letter.task_ids.length, paper: letter.paper_id === null ? null : { id: letter.paper_id, label: symbolOfPaper(letter) }, undone: letter.standing === 0, mayUndo: own && inTime && letter.standing > 0,
  };
}
