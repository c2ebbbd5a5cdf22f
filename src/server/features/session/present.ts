import { homeOf } from '#core/index.js';
import type { Session } from '#contract/index.js';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';
import { actsOf } from '../../http/gate.js';
import type { SignedIn } from '../../http/signed-in.js';
import { findAgency, findPersonName, findPostsOn } from './queries.js';

/** The session as the screens need it. */
export async function presentSession(tx: Tx, scope: AgencyScope, person: SignedIn): Promise<Session> {
  const { actor, session, today } = person;
  const agency = await findAgency(tx, scope);
  const posts = await findPostsOn(tx, scope, { personId: actor.personId, day: today });
  return {
    person: { id: actor.personId, name: await findPersonName(tx, scope, actor.personId) },
    agency: { id: agency.id, name: agency.name, shortName: agency.short_name, isSample: agency.is_sample },
    posts: posts.map((post) => ({ id: post.postId, title: post.title, unitId: post.unitId, unitName: post.unitName, roles: [...post.roles] })),
    acts: [...actsOf(actor)],
    home: homeOf(actor),
    language: session.language,
    csrfToken: session.csrfToken,
    today,
    mustChangePassword: session.mustChangePassword,
  };
}
