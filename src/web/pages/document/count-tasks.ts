import type { TaskLine } from './live-text.js';

/** The tasks of the paper by what they mean today; the four add up to those that are open. */
export function countTasks(tasks: readonly Pick<TaskLine, 'state' | 'timeliness'>[]) {
  const open = tasks.filter((task) => task.state !== 'done' && task.state !== 'cancelled');
  const of = (timeliness: TaskLine['timeliness']): number => open.filter((task) => task.timeliness === timeliness).length;
  return { done: tasks.filter((task) => task.state === 'done').length, onTrack: of('on_track'), dueSoon: of('due_soon'), overdue: of('overdue'), undated: of('undated') + of('paused') };
}
