import { sameValue } from './changes.js';
import type { OpenRequest, Task } from './task.js';

/**
 * What an agency lets another see of a task that crosses the border between them, and all of it: never units, people, coordinating units, steps,
 * children, remarks or internal marks.
 */
export const PUBLISHED = [
  'state', 'title', 'urgency', 'isKey', 'restricted', 'deadline', 'dueOn', 'progressPercent', 'dormant', 'extensionCount', 'redoCount', 'pausedOn', 'pausedDays', 'escalatedOn', 'dunCount', 'dunLevel', 'dunnedOn',
  'submittedOn', 'closedOn',
] as const satisfies readonly (keyof Task)[];

/** The published fields, with an open request by its words: the id of its entry is each side's own. */
export type Published = Pick<Task, (typeof PUBLISHED)[number]> & { readonly openRequest: Omit<OpenRequest, 'entryId' | 'unitId'> | null };

export function publishedOf(task: Task): Published {
  return {
    state: task.state, title: task.title, urgency: task.urgency, isKey: task.isKey, restricted: task.restricted, deadline: task.deadline, dueOn: task.dueOn, progressPercent: task.progressPercent,
    dormant: task.dormant, extensionCount: task.extensionCount, redoCount: task.redoCount, pausedOn: task.pausedOn, pausedDays: task.pausedDays, escalatedOn: task.escalatedOn,
    dunCount: task.dunCount, dunLevel: task.dunLevel, dunnedOn: task.dunnedOn, submittedOn: task.submittedOn, closedOn: task.closedOn, openRequest: published(task.openRequest),
  };
}

function published(request: OpenRequest | null): Published['openRequest'] {
  if (request === null) return null;
  const { kind, reason, askedOn, requestedDue } = request;
  return { kind, reason, askedOn, ...(requestedDue === undefined ? {} : { requestedDue }) };
}

/** Whether two sides of a border show the same. */
export function isSamePublished(a: Published, b: Published): boolean {
  return sameValue(a, b);
}

/** The task as the other side shows it; a request that waits on both keeps its entry. */
export function withPublished(task: Task, shown: Published): Task {
  const { openRequest, ...fields } = shown;
  const kept = task.openRequest !== null && sameValue(published(task.openRequest), openRequest) ? task.openRequest : null;
  return { ...task, ...fields, openRequest: kept ?? (openRequest === null ? null : { ...openRequest, entryId: task.openRequest?.entryId ?? '' }) };
}
