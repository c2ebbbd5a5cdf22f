import type { Attendee } from '#contract/index.js';
import type { CivilDate } from '#core/index.js';
import { holdersOf } from '../notices/queries.js';
import { namedPosts } from './queries.js';
import type { MeetingCall } from './rights.commands.js';

/** Posts as those who are expected, each once, with who holds them on the day; those that nobody holds are left out. */
export async function attendeesOf({ tx, scope }: Pick<MeetingCall, 'tx' | 'scope'>, of: { readonly postIds: readonly string[]; readonly on: CivilDate }): Promise<Attendee[]> {
  return (await namedPosts(tx, scope, { postIds: [...new Set(of.postIds)], day: of.on })).map((post) => ({ postId: post.id, name: post.personName, title: post.title, unitId: post.unitId, state: 'expected', note: '' }));
}

/** Who is expected after the posts were chosen anew: who was there stays as it was said of them, and those without a post of the agency stay by name. */
export async function attendeesAfter(call: Pick<MeetingCall, 'tx' | 'scope'>, before: readonly Attendee[], of: { readonly postIds: readonly string[]; readonly on: CivilDate }): Promise<Attendee[]> {
  const known = new Map(before.map((each) => [each.postId, each]));
  const chosen = await attendeesOf(call, of);
  return [...chosen.map((each) => known.get(each.postId) ?? each), ...before.filter(({ postId }) => postId === null)];
}

/** The people who are expected at a meeting, who act for them among them. */
export async function personsExpected({ tx, scope, today }: Pick<MeetingCall, 'tx' | 'scope' | 'today'>, people: readonly Attendee[]): Promise<readonly string[]> {
  return [...new Set(await holdersOf(tx, scope, { postIds: people.flatMap(({ postId }) => postId ?? []), today }))];
}
