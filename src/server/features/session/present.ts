import { actsOf, homeOf } from '#core/index.js';
import type { Session } from '#contract/index.js';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';
import type { SignedIn } from '../../http/signed-in.js';
import { findActedForBy } from '../people/delegations.queries.js';
import { findAgency, findPersonName, findPostsOn, type PostOfToday } from './queries.js';

/** The session as the screens need it. */
export async function presentSession(tx: Tx, scope: AgencyScope, person: SignedIn): Promise<Session> {
  const { actor, session, today } = person;
  const agency = await findAgency(tx, scope);
  const posts = await findPostsOn(tx, scope, { personId: actor.personId, day: today });
  return {
    person: { id: actor.personId, name: await findPersonName(tx, scope, actor.personId) },
    agency: { id: agency.id, name: agency.name, shortName: agency.short_name, isSample: agency.is_sample },
    posts: posts.map((post) => ({ id: post.postId, title: post.title, unitId: post.unitId, unitName: post.unitName, roles: [...post.roles], actingFor: actingFor(post) })),
    actedForBy: [...(await findActedForBy(tx, scope, { personId: actor.personId, day: today }))],
    acts: [...actsOf(actor)],
    home: homeOf(actor),
    language: session.language,
    csrfToken: session.csrfToken,
    today,
    mustChangePassword: session.mustChangePassword,
  };
}

function actingFor({ holderName, delegated, actingUntil }: PostOfToday): Session['posts'][number]['actingFor'] {
  return holderName === null || delegated === null || actingUntil === null ? null : { personName: holderName, scope: delegated, until: actingUntil };
}
