import type { Session } from '#contract/index.js';
import type { IconName } from '../parts/icons.js';

/** A place of the product that the header leads to. */
export interface Place {
  readonly key: 'overview' | 'mine' | 'documents' | 'tasks' | 'meetings' | 'reports' | 'people' | 'log';
  readonly to: '/overview' | '/mine' | '/documents' | '/tasks' | '/meetings' | '/reports' | '/people' | '/log';
  readonly icon: IconName;
  readonly act: string;
}

const PLACES: readonly Place[] = [
  { key: 'overview', to: '/overview', icon: 'overview', act: 'overview.read' },
  { key: 'mine', to: '/mine', icon: 'mine', act: 'task.read' },
  { key: 'documents', to: '/documents', icon: 'document', act: 'document.read' },
  { key: 'tasks', to: '/tasks', icon: 'tasks', act: 'task.read' },
  { key: 'meetings', to: '/meetings', icon: 'meeting', act: 'meeting.read' },
  { key: 'reports', to: '/reports', icon: 'report', act: 'report.read' },
  { key: 'people', to: '/people', icon: 'people', act: 'people.manage' },
  { key: 'log', to: '/log', icon: 'clock', act: 'log.read' },
];

// Nothing is ever assigned to the leadership, the auditor or the administrator: a place that stays empty is none.
const WORKING_ROLES = ['head', 'officer', 'registrar', 'follower', 'chief_of_office'];
// For them the log is daily work; the leadership finds it beside its name.
const LOG_ROLES = ['auditor', 'admin'];

/** The places that this person may enter, in the order of their keys Alt+1, Alt+2 … */
export function placesOf(session: Session): Place[] {
  const holds = (roles: readonly string[]): boolean => session.posts.some((post) => post.roles.some((role) => roles.includes(role)));
  const hidden = [holds(WORKING_ROLES) ? '' : 'mine', holds(LOG_ROLES) ? '' : 'log'];
  return PLACES.filter((place) => session.acts.includes(place.act) && !hidden.includes(place.key));
}

/** Pages with an address of their own that belong to a place. */
const WITHIN: Readonly<Partial<Record<Place['key'], readonly string[]>>> = { documents: ['/papers', '/registers'], reports: ['/programmes'], people: ['/reorganise'] };

/** Whether a page lies in a place: below it, or one that belongs to it. */
export function liesIn(path: string, { key, to }: Pick<Place, 'key' | 'to'>): boolean {
  return [to, ...(WITHIN[key] ?? [])].some((root) => path === root || path.startsWith(`${root}/`));
}

/** Where a person arrives. */
export function homeOf(session: Session): Place['to'] {
  const home = PLACES.find((place) => place.key === session.home);
  return home?.to ?? '/mine';
}
