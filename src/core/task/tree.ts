/** What the order of a tree asks of a task. */
export interface TreeTask {
  readonly id: string;
  readonly parentId: string | null;
  readonly overdue: boolean;
}

/** A task with its place in the tree. */
export interface TreeLine<T extends TreeTask> {
  readonly task: T;
  /** 0 for what stands below nothing here. */
  readonly depth: number;
  /** The topmost task here that it stands below; itself for one that stands below nothing. */
  readonly rootId: string;
  /** Something below it is overdue. */
  readonly lateBelow: boolean;
}

/** Tasks with what is below each right behind it, otherwise in the order given. A task whose parent is not among them stands by itself. */
export function inTreeOrder<T extends TreeTask>(tasks: readonly T[]): readonly TreeLine<T>[] {
  const known = new Set(tasks.map(({ id }) => id));
  const below = new Map<string, T[]>();
  for (const task of tasks) if (task.parentId !== null && known.has(task.parentId)) below.set(task.parentId, [...(below.get(task.parentId) ?? []), task]);
  const roots = tasks.filter(({ parentId }) => parentId === null || !known.has(parentId));
  return roots.flatMap((root) => branch(root, { below, depth: 0, rootId: root.id }));
}

interface Place<T> {
  readonly below: ReadonlyMap<string, readonly T[]>;
  readonly depth: number;
  readonly rootId: string;
}

function branch<T extends TreeTask>(task: T, place: Place<T>): readonly TreeLine<T>[] {
  const lines = (place.below.get(task.id) ?? []).flatMap((child) => branch(child, { ...place, depth: place.depth + 1 }));
  return [{ task, depth: place.depth, rootId: place.rootId, lateBelow: lines.some((line) => line.task.overdue) }, ...lines];
}
