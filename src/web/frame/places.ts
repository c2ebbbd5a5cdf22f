import type { Session } from '#contract/index.js';
import type { IconName } from '../parts/icons.js';
import { mayEnter } from './entrance.js';

/** A place of the product that the header leads to. */
export interface Place {
  readonly key: 'overview' | 'mine' | 'documents' | 'tasks' | 'meetings' | 'reports' | 'people' | 'log';
  readonly to: '/overview' | '/mine' | '/documents' | '/tasks' | '/meetings' | '/reports' | '/people' | '/log';
  readonly icon: IconName;
}

const PLACES: readonly Place[] = [
  { key: 'overview', to: '/overview', icon: 'overview' },
  { key: 'mine', to: '/mine', icon: 'mine' },
  { key: 'documents', to: '/documents', icon: 'document' },
  { key: 'tasks', to: '/tasks', icon: 'tasks' },
  { key: 'meetings', to: '/meetings', icon: 'meeting' },
  { key: 'reports', to: '/reports', icon: 'report' },
  { key: 'people', to: '/people', icon: 'people' },
  { key: 'log', to: '/log', icon: 'clock' },
];

// Nothing is ever assigned to the leadership, the auditor or the administrator: a place that stays empty is none.
const WORKING_ROLES = ['head', 'officer', 'registrar', 'follower', 'chief_of_office'];
// For them the log is daily work; the leadership finds it beside its name.
const LOG_ROLES = ['auditor', 'admin'];
// All may look up people; for those who keep them it is a place.
const KEEPS_PEOPLE = 'people.manage';

/** The places that this person may enter, in the order of their keys Alt+1, Alt+2 … */
export function placesOf(session: Session): Place[] {
  const holds = (roles: readonly string[]): boolean => session.posts.some((post) => post.roles.some((role) => roles.includes(role)));
  const hidden = [holds(WORKING_ROLES) ? '' : 'mine', holds(LOG_ROLES) ? '' : 'log', session.acts.includes(KEEPS_PEOPLE) ? '' : 'people'];
  return PLACES.filter((place) => mayEnter(session, place.to) && !hidden.includes(place.key));
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
