import type { Actor, ActorPost, Role } from './actor.js';

/** Everything that a right is asked for. Moves of a task are not here: `task/moves.ts` says who may make them. */
export const ACT_NAMES = [
  'document.read', 'document.receive', 'document.review', 'document.assign',
  'task.read', 'task.create', 'report.read', 'report.compose', 'report.contribute', 'report.comment', 'meeting.read', 'meeting.prepare', 'meeting.conclude', 'meeting.contribute', 'overview.read', 'log.read', 'border.read',
  'paper.read', 'paper.write', 'paper.sign', 'paper.issue',
  'people.read', 'people.manage', 'units.read', 'units.manage', 'units.alias', 'units.reorganise', 'delegations.manage', 'settings.manage',
] as const;
export type Act = (typeof ACT_NAMES)[number];

/** What the right is asked on. A question about a whole list names the agency only. */
export interface Thing {
  readonly agencyId: string;
  readonly restricted?: boolean;
  readonly leadUnitId?: string | null;
  readonly supportUnitIds?: readonly string[];
  readonly leadPostId?: string | null;
  readonly assignerPostId?: string | null;
  /** Of a paper: the post under which it is signed; null where it names none. */
  readonly signerPostId?: string | null;
  /** Of a paper: it is signed by order of the head (TL., NĐ 30/2020/NĐ-CP, Đ13.3). */
  readonly byOrder?: boolean;
}

/**
 * How far a role's right reaches: `agency` everything of the agency, `open` what is not restricted and what the post is a party of,
 * `party` only what the post is a party of, `own_unit` what the post's unit or a unit below it leads, `own_name` what is to be signed by the
 * post or by nobody named yet, `by_order` the same of what is signed by order of the head.
 */
export type Scope = 'agency' | 'open' | 'party' | 'own_unit' | 'own_name' | 'by_order';

export type Rights = Readonly<Partial<Record<Role, Scope>>>;

const OFFICE: Rights = { registrar: 'agency', follower: 'agency', chief_of_office: 'agency' };
const STAFF: Rights = { ...OFFICE, leader: 'agency', head: 'agency', officer: 'agency', auditor: 'agency' };

/**
 * Who may do what (model 8). Open inside the agency by default: S0 goes to "Toàn thể CC, VC, NLĐ". The auditor reads everything and changes
 * nothing; the admin keeps people, units and settings, and reads no task unless another role allows it.
 */
export const ACTS: Readonly<Record<Act, Rights>> = {
  'document.read': { ...STAFF, officer: 'open', head: 'open', registrar: 'open', follower: 'open', chief_of_office: 'open', leader: 'open' },
  'document.receive': OFFICE,
  'document.review': OFFICE,
  'document.assign': { ...OFFICE, leader: 'agency' },
  'task.read': {
    registrar: 'open', follower: 'open', chief_of_office: 'open', leader: 'open', head: 'open', officer: 'open', superior: 'party', peer: 'party', auditor: 'agency',
  },
  'task.create': { ...OFFICE, leader: 'agency', head: 'own_unit' },
  'report.read': STAFF,
  'report.compose': { follower: 'agency', chief_of_office: 'agency', leader: 'agency' },
  // A head writes the part of the own unit; the office may write it down for them.
  'report.contribute': { head: 'own_unit', follower: 'agency', chief_of_office: 'agency' },
  // Whoever works for the report says what they think of it; the auditor changes nothing.
  'report.comment': { ...OFFICE, leader: 'agency', head: 'agency', officer: 'agency' },
  'meeting.read': STAFF,
  // The office calls, prepares and closes; who presides concludes, and so does the office for them as it writes down what is said.
  'meeting.prepare': { follower: 'agency', chief_of_office: 'agency' },
  'meeting.conclude': { follower: 'agency', chief_of_office: 'agency', leader: 'agency' },
  'meeting.contribute': { head: 'own_unit', follower: 'agency', chief_of_office: 'agency' },
  'overview.read': { ...OFFICE, leader: 'agency', head: 'agency', auditor: 'agency' },
  // The auditor reads everything, the leadership what is open to it, the admin what was done beside tasks; the rights to tasks say the rest.
  'log.read': { auditor: 'agency', leader: 'agency', admin: 'agency' },
  // Which agencies stand above and below, and what waits for them.
  'border.read': { ...OFFICE, leader: 'agency', auditor: 'agency', admin: 'agency' },
  // Drafts are for those who write, check and sign them, and for the unit that drafts; once issued, a paper is a document like any other.
  'paper.read': { ...OFFICE, leader: 'agency', auditor: 'agency', head: 'own_unit' },
  'paper.write': { ...OFFICE, head: 'own_unit' },
  // The head and the deputies, each under the own name; the chief of office what is signed by order (NĐ 30/2020/NĐ-CP, Đ13).
  'paper.sign': { leader: 'own_name', chief_of_office: 'by_order' },
  'paper.issue': { registrar: 'agency', chief_of_office: 'agency' },
  'people.read': { ...STAFF, admin: 'agency' },
  'people.manage': { admin: 'agency' },
  'units.read': { ...STAFF, superior: 'agency', peer: 'agency', admin: 'agency' },
  // Who merges and closes units as the chief of office may add one too.
  'units.manage': { chief_of_office: 'agency', admin: 'agency' },
  // Who reviews documents meets the names that they use.
  'units.alias': { ...OFFICE, admin: 'agency' },
  // Work passes from unit to unit: the leadership decides, or the chief of office for it (model 8, two-person rule).
  'units.reorganise': { chief_of_office: 'agency', leader: 'agency' },
  // For other people's posts; each may let somebody act for their own.
  'delegations.manage': { chief_of_office: 'agency', admin: 'agency' },
  'settings.manage': { admin: 'agency' },
};

/** Whether a person may do an act on a thing, by any of the posts they hold. Nothing is allowed across agencies. */
export function may(actor: Actor, act: Act, thing: Thing): boolean {
  return postFor(actor, act, thing) !== undefined;
}

/** The post by which a person may do an act on a thing: an own one before one that is held for somebody. */
export function postFor(actor: Actor, act: Act, thing: Thing): ActorPost | undefined {
  if (actor.agencyId !== thing.agencyId) return undefined;
  const able = actor.posts.filter((post) => covers(post, act) && post.roles.some((role) => reaches(ACTS[act][role], post, thing)));
  return able.find((post) => post.heldFor === undefined) ?? able[0];
}

/** Every act that a person may do on anything at all, by the posts they hold and by what was handed over to them. */
export function actsOf(actor: Actor): readonly Act[] {
  return ACT_NAMES.filter((act) => actor.posts.some((post) => covers(post, act) && post.roles.some((role) => ACTS[act][role] !== undefined)));
}

// Who acts for somebody sees what that post sees, and signs papers or gives work only where that was handed over.
function covers({ heldFor }: ActorPost, act: Act): boolean {
  if (heldFor === undefined || heldFor.scope === 'all' || act.endsWith('.read')) return true;
  if (heldFor.scope === 'sign') return act === 'paper.sign';
  return heldFor.scope === 'assign' && (act === 'task.create' || act === 'document.assign');
}

function reaches(scope: Scope | undefined, post: ActorPost, thing: Thing): boolean {
  switch (scope) {
    case undefined:
      return false;
    case 'agency':
      return true;
    case 'open':
      return thing.restricted !== true || isParty(post, thing);
    case 'party':
      return isParty(post, thing);
    case 'own_unit':
      return thing.leadUnitId === undefined || (thing.leadUnitId !== null && post.unitIdsBelow.includes(thing.leadUnitId));
    case 'own_name':
      return isNamed(post, thing);
    case 'by_order':
      return thing.byOrder !== false && isNamed(post, thing);
  }
}

/** Whether a paper is to be signed under the name of this post, or under none yet. */
const isNamed = ({ postId }: ActorPost, { signerPostId }: Thing): boolean => (signerPostId ?? postId) === postId;

/** Whether a post is a party of a thing: its officer, its assigner, or at the head of a unit that leads or supports it, or of one above. */
function isParty(post: ActorPost, thing: Thing): boolean {
  if (post.postId === thing.leadPostId || post.postId === thing.assignerPostId) return true;
  const lead = thing.leadUnitId ?? null;
  const units = [...(lead === null ? [] : [lead]), ...(thing.supportUnitIds ?? [])];
  const heads = post.roles.some((role) => role === 'head' || role === 'leader' || role === 'peer');
  return heads && units.some((unitId) => post.unitIdsBelow.includes(unitId));
}

/** The place where a person starts. Who holds several roles starts where most waits for them. */
export type Home = 'overview' | 'mine' | 'documents' | 'tasks' | 'people';

const HOMES: readonly (readonly [Role, Home])[] = [
  ['leader', 'overview'],
  ['chief_of_office', 'documents'],
  ['registrar', 'documents'],
  ['follower', 'documents'],
  ['head', 'mine'],
  ['officer', 'mine'],
  ['auditor', 'tasks'],
  ['superior', 'tasks'],
  ['peer', 'tasks'],
  ['admin', 'people'],
];

/** Where a person lands after signing in. */
export function homeOf(actor: Actor): Home {
  const roles = new Set(actor.posts.flatMap((post) => post.roles));
  return HOMES.find(([role]) => roles.has(role))?.[1] ?? 'tasks';
}
