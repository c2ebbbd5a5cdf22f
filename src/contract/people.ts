import { z } from 'zod';
import { Day, Id, Params } from './common.js';
import { route } from './route.js';

export const UnitView = z.object({
  id: Id, name: z.string(), shortName: z.string(), symbol: z.string(), kind: z.string(), parentId: Id.nullable(), aliases: z.array(z.string()), validFrom: Day, validTo: Day.nullable(), position: z.int(), openTaskCount: z.int().optional(),
  /** Units of the past that became it. */
  former: z.array(z.object({ id: Id, name: z.string(), until: Day })).optional(),
});
export type UnitView = z.infer<typeof UnitView>;

export const PersonView = z.object({
  id: Id, name: z.string(), login: z.string().nullable(), disabled: z.boolean(),
  posts: z.array(z.object({ id: Id, title: z.string(), unitId: Id, unitName: z.string(), roles: z.array(z.string()), validFrom: Day, validTo: Day.nullable(), openTaskCount: z.int() })),
});
export type PersonView = z.infer<typeof PersonView>;

/** The roles that an agency gives to its own people. */
export const roles = z.array(z.enum(['registrar', 'follower', 'chief_of_office', 'leader', 'head', 'officer', 'auditor', 'admin'])).min(1);

export const PEOPLE_ROUTES = {
  listUnits: route({ method: 'GET', path: '/units', summary: 'Units of the agency valid today, in directory order', gate: { act: 'units.read' }, answer: z.object({ units: z.array(UnitView) }) }),
  listPeople: route({ method: 'GET', path: '/people', summary: 'People with their posts, sorted by given name', gate: { act: 'people.read' }, query: z.object({ unitId: Id.optional() }), answer: z.object({ people: z.array(PersonView), may: z.array(z.string()) }) }),
  addPerson: route({
    method: 'POST', path: '/people', summary: 'Add a person with a post and an account; answers a first password to hand over', gate: { act: 'people.manage' }, bodyKind: 'json', idempotent: true,
    body: z.object({ id: Id, name: z.string().trim().min(1).max(120), login: z.string().trim().min(1).max(60), unitId: Id, title: z.string().trim().min(1).max(120), roles }),
    answer: z.object({ person: PersonView, firstPassword: z.string() }),
  }),
  resetPassword: route({ method: 'POST', path: '/people/:id/password', summary: 'Give a new first password; all sessions of the person end', gate: { act: 'people.manage' }, params: Params, idempotent: true, answer: z.object({ firstPassword: z.string() }) }),
  disablePerson: route({ method: 'POST', path: '/people/:id/disable', summary: 'Close the account; all sessions end at once', gate: { act: 'people.manage' }, params: Params, idempotent: true, answer: PersonView }),
  addUnit: route({
    method: 'POST', path: '/units', summary: 'Add a unit', gate: { act: 'units.manage' }, bodyKind: 'json', idempotent: true,
    body: z.object({ id: Id, name: z.string().trim().min(1).max(200), shortName: z.string().trim().max(80), kind: z.string(), parentId: Id.nullable(), aliases: z.array(z.string().max(120)).max(30) }),
    answer: UnitView,
  }),
  addAlias: route({
    method: 'POST', path: '/units/:id/aliases', summary: 'Remember another name of a unit, so that documents that use it are read; a name that it has already changes nothing', gate: { act: 'units.alias' }, params: Params, bodyKind: 'json', idempotent: true,
    body: z.object({ alias: z.string().trim().min(2).max(120) }), answer: UnitView,
  }),
} as const;
