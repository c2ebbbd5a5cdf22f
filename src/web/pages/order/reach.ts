import type { Session, UnitView } from '#contract/index.js';
import { descendantIds } from '#core/index.js';
import { asUnits } from '../../parts/unit-picker.js';

const FOR_ALL = ['registrar', 'follower', 'chief_of_office', 'leader'];
const OFFICE = ['registrar', 'follower', 'chief_of_office'];

/** To whom a person gives work: the office and the leadership to every unit, a head to the own unit and those below. */
export interface Reach {
  readonly unitIds: readonly string[];
  /** Units whose officers the person names. */
  readonly headed: readonly string[];
  /** Types the orders of others. */
  readonly typesForOthers: boolean;
}

/** The reach of a person, by the posts they hold; the server decides again. */
export function reachOf(session: Pick<Session, 'posts'>, units: readonly UnitView[]): Reach {
  // Who acts for somebody gives work only where that was handed over.
  const posts = session.posts.filter(({ actingFor }) => actingFor === null || actingFor.scope === 'all' || actingFor.scope === 'assign');
  const roles = posts.flatMap((post) => post.roles);
  const tree = asUnits(units);
  const headed = [...new Set(posts.filter((post) => post.roles.includes('head')).flatMap((post) => [post.unitId, ...descendantIds(tree, post.unitId)]))];
  return { unitIds: roles.some((role) => FOR_ALL.includes(role)) ? units.map((unit) => unit.id) : headed, headed, typesForOthers: roles.some((role) => OFFICE.includes(role)) };
}

/** Units that are named together: "tất cả các phòng". */
export interface UnitGroup {
  readonly kind: string;
  readonly unitIds: readonly string[];
}

/** The kinds of which a person can give to at least two units, in the order of the directory. */
export function groupsOf(units: readonly UnitView[], reach: Reach): UnitGroup[] {
  const able = units.filter((unit) => unit.parentId !== null && reach.unitIds.includes(unit.id));
  return [...new Set(able.map((unit) => unit.kind))].map((kind) => ({ kind, unitIds: able.filter((unit) => unit.kind === kind).map((unit) => unit.id) })).filter(({ unitIds }) => unitIds.length > 1);
}
