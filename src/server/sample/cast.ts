import type { Actor, CivilDate, Role } from '#core/index.js';
import { v7 as newId } from 'uuid';
import type { AgencyScope } from '../database/scope.js';
import type { Tx } from '../database/transaction.js';
import { addPerson } from '../features/people/commands.js';
import { actorPostOf, findPostsOn } from '../features/session/queries.js';
import { makeAgency } from '../features/setup/agency.commands.js';
import type { SampleAgency, SamplePerson } from './agencies-data.js';

/** Somebody of the sample who can act: what a signed-in person is to a command. */
export interface Player {
  readonly actor: Actor;
  readonly postId: string;
}

/** One laid-out agency of the sample: who can act, by login, and which id a unit got, by key. */
export interface Cast {
  readonly agency: SampleAgency;
  readonly scope: AgencyScope;
  readonly unitIds: ReadonlyMap<string, string>;
  readonly players: ReadonlyMap<string, Player>;
}

/** Where an agency is laid out. */
export interface Stage {
  readonly agency: SampleAgency;
  readonly parentAgencyId: string | null;
  readonly from: CivilDate;
  readonly passwordHash: string;
}

/** Makes an agency of the sample with its units and people. The transaction is fenced into it afterwards. */
export async function layOutAgency(tx: Tx, stage: Stage): Promise<Cast> {
  const { agency, from, passwordHash } = stage;
  const unitIds = new Map(agency.units.map((unit) => [unit.key, newId()]));
  const idOf = (key: string): string => unitIds.get(key) ?? '';
  const units = agency.units.map((unit, position) => ({
    id: idOf(unit.key), name: unit.name, shortName: unit.shortName, symbol: unit.symbol ?? '', kind: unit.kind, parentId: unit.parent === null ? null : idOf(unit.parent), aliases: unit.aliases ?? [], validFrom: from, position,
  }));
  const { name, shortName, symbol, place, parentName, kind } = agency;
  const scope = await makeAgency(tx, { name, shortName, symbol, place, parentName, kind, parentAgencyId: stage.parentAgencyId, isSample: true, units, from });
  const players = new Map<string, Player>();
  for (const person of agency.people) {
    const { personId, postId } = await addPerson(tx, scope, { name: person.name, login: person.login, title: person.title, unitId: idOf(person.unit), roles: person.roles, rank: person.rank, validFrom: from, passwordHash });
    const posts = await findPostsOn(tx, scope, { personId, day: from });
    const actor: Actor = { agencyId: scope.agencyId, personId, posts: posts.map(actorPostOf) };
    players.set(person.login, { actor, postId });
  }
  return { agency, scope, unitIds, players };
}

/** The first person of a unit with a role. */
export function personOf(cast: Cast, unitKey: string, role: Role): SamplePerson | undefined {
  return cast.agency.people.find((person) => person.unit === unitKey && person.roles.includes(role));
}

/** The first person of the agency with a role, whatever the unit; not from the unit that is excepted. */
export function anyoneWith(cast: Cast, role: Role, exceptUnit?: string): SamplePerson | undefined {
  return cast.agency.people.find((person) => person.roles.includes(role) && person.unit !== exceptUnit);
}
