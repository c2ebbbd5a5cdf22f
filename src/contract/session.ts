import { DELEGATION_SCOPES } from '#core/index.js';
import { z } from 'zod';
import { Day, Id } from './common.js';
import { route } from './route.js';

export const Session = z.object({
  person: z.object({ id: Id, name: z.string() }),
  agency: z.object({ id: Id, name: z.string(), shortName: z.string(), isSample: z.boolean() }),
  posts: z.array(z.object({
    id: Id, title: z.string(), unitId: Id, unitName: z.string(), roles: z.array(z.string()),
    /** Of a post of somebody else: who holds it, what was handed over, and until when. */
    actingFor: z.object({ personName: z.string(), scope: z.enum(DELEGATION_SCOPES), until: Day }).nullable(),
  })),
  /** Who acts today for a post of this person. */
  actedForBy: z.array(z.object({ personName: z.string(), title: z.string(), scope: z.enum(DELEGATION_SCOPES), until: Day })),
  /** Acts of the permission table that this person may do at all; screens hide the rest. */
  acts: z.array(z.string()),
  home: z.enum(['overview', 'mine', 'documents', 'tasks', 'people']),
  language: z.enum(['vi', 'en']),
  /** Sent back as `X-CSRF-Token` with every write. */
  csrfToken: z.string(),
  /** Today in the agency's time zone. */
  today: z.string(),
  mustChangePassword: z.boolean(),
});
export type Session = z.infer<typeof Session>;

export const SampleAccount = z.object({ login: z.string(), personName: z.string(), title: z.string(), unitName: z.string(), agencyName: z.string(), roles: z.array(z.string()) });
export type SampleAccount = z.infer<typeof SampleAccount>;

const UnitRow = z.object({
  line: z.int(),
  name: z.string(),
  shortName: z.string(),
  kind: z.string(),
  parentName: z.string(),
  aliases: z.array(z.string()),
  /** What is wrong with the row, in both languages; empty where it is fine. */
  problems: z.array(z.object({ vi: z.string(), en: z.string() })),
});
export type UnitRow = z.infer<typeof UnitRow>;

export const SESSION_ROUTES = {
  readSession: route({ method: 'GET', path: '/session', summary: 'Who is signed in and what they may do', gate: 'signed_in', answer: Session }),
  signIn: route({ method: 'POST', path: '/session', summary: 'Sign in with a local account', gate: 'public', bodyKind: 'json', body: z.object({ login: z.string().min(1).max(100), password: z.string().min(1).max(200) }), answer: Session }),
  signOut: route({ method: 'DELETE', path: '/session', summary: 'Sign out; the cookie is dead at once', gate: 'signed_in' }),
  setLanguage: route({ method: 'PUT', path: '/session/language', summary: 'Choose the language of the interface', gate: 'signed_in', bodyKind: 'json', body: z.object({ language: z.enum(['vi', 'en']) }) }),
  changePassword: route({ method: 'PUT', path: '/session/password', summary: 'Change the own password; other sessions end', gate: 'signed_in', bodyKind: 'json', body: z.object({ current: z.string().max(200), next: z.string().max(200) }) }),
  readFront: route({
    method: 'GET', path: '/front', summary: 'What the sign-in page shows: first run or not, accounts of the sample agency', gate: 'public',
    answer: z.object({ setupNeeded: z.boolean(), sampleAccounts: z.array(SampleAccount), samplePassword: z.string().nullable(), version: z.string() }),
  }),
  previewUnits: route({
    method: 'POST', path: '/setup/units/preview', summary: 'Read an agency tree out of an uploaded or pasted table, without saving', gate: 'public', bodyKind: 'upload',
    answer: z.object({ rows: z.array(UnitRow), columns: z.array(z.object({ head: z.string(), field: z.string().nullable() })) }),
  }),
  setUp: route({
    method: 'POST', path: '/setup', summary: 'First run: make the agency, its units and the administrator; signs in', gate: 'public', bodyKind: 'json',
    body: z.object({
      agency: z.object({ name: z.string().trim().min(1).max(200), shortName: z.string().max(60), symbol: z.string().max(20), place: z.string().max(60), parentName: z.string().max(200), kind: z.enum(['party', 'executive', 'assembly', 'department', 'commune', 'other']) }),
      administrator: z.object({ name: z.string().trim().min(1).max(120), login: z.string().trim().min(1).max(60), password: z.string().max(200) }),
      units: z.array(UnitRow.omit({ problems: true })).max(2000),
    }),
    answer: Session,
  }),
} as const;
