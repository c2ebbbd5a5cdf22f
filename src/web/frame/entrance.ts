import type { Session } from '#contract/index.js';
import type { Act } from '#core/index.js';

/**
 * The act of the permission table that opens a page and all pages below it: that of what the page reads or writes first. A page that is not here is
 * everybody's. The longest address counts.
 */
const OPENED_BY: Readonly<Record<string, Act>> = {
  '/overview': 'overview.read', '/mine': 'task.read', '/tasks': 'task.read', '/tasks/new': 'task.create', '/tasks/import': 'task.create', '/calendars': 'task.read', '/follow-up': 'overview.read',
  '/documents': 'document.read', '/registers': 'document.read', '/papers': 'paper.read', '/meetings': 'meeting.read', '/reports': 'report.read', '/programmes': 'task.read',
  '/people': 'people.read', '/people/import': 'units.manage', '/reorganise': 'units.reorganise', '/neighbours': 'border.read', '/channels': 'settings.manage', '/webhooks': 'settings.manage', '/log': 'log.read',
};

/** Whether a person may enter the page of an address. Without, it would show forms that end in a refusal. */
export function mayEnter({ acts }: Pick<Session, 'acts'>, path: string): boolean {
  const act = actOf(path);
  return act === undefined || acts.includes(act);
}

function actOf(path: string): Act | undefined {
  for (let root = path; root !== ''; root = root.slice(0, root.lastIndexOf('/'))) if (OPENED_BY[root] !== undefined) return OPENED_BY[root];
  return undefined;
}
