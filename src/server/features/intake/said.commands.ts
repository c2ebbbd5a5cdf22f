import type { Deadline } from '#core/index.js';
import type { ReadDeadline, TaskMention } from '#extraction/index.js';

/** One step upwards as people say it: "trình UBND tỉnh", but "UBND tỉnh phê duyệt". */
export function approvalStep({ act, authority }: Pick<TaskMention['approval'][number], 'act' | 'authority'>): string {
  const words = act.startsWith('trình') ? [act, authority] : [authority, act];
  return words.filter((part) => part !== '').join(' ');
}

/** A deadline as it was read, as a draft keeps it. */
export function deadlineOf(deadline: ReadDeadline): Deadline {
  const { bound, anchor, from, to, precision } = deadline;
  return { phrase: deadline.text, bound, anchor, from, to, precision, source: deadline.inherited ? 'heading' : 'own' };
}
