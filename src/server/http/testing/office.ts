import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hash } from '@node-rs/argon2';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { type Logger, pino } from 'pino';
import type { Role } from '#core/index.js';
import { readConfig } from '../../config.js';
import { connect, type Connection } from '../../database/connect.js';
import { fillCalendar } from '../../database/rules.js';
import type { AgencyScope } from '../../database/scope.js';
import { addPerson } from '../../features/people/commands.js';
import type { NewUnit } from '../../features/people/queries.js';
import { makeAgency } from '../../features/setup/agency.commands.js';
import { listenForChanges } from '../../live/changes.js';
import { blobFolder } from '../../files/blob-folder.js';
import { createTestDatabase, type TestDatabase } from '../../testing/database.js';
import { createApp, createAppWith } from '../app.js';
import type { ServerContext } from '../context.js';
import type { Handlers } from '../handler.js';

/** A server over a database of its own, with a clock that the test sets. */
export interface TestServer {
  readonly app: FastifyInstance;
  readonly context: ServerContext;
  readonly connection: Connection;
  readonly database: TestDatabase;
  readonly clock: { now(): Date; set(day: string, time?: string): void; forward(seconds: number): void };
  close(): Promise<void>;
}

/** Starts one; `handlers` replaces the whole table, `log` hears what is logged; `beside` shares the database of another server. */
export async function startTestServer(options: { readonly handlers?: Partial<Handlers>; readonly environment?: Readonly<Record<string, string>>; readonly log?: Logger; readonly beside?: TestServer } = {}): Promise<TestServer> {
  const database = options.beside === undefined ? await createTestDatabase() : { ...options.beside.database, drop: () => Promise.resolve() };
  const connection = connect({ url: database.url, poolSize: 10 });
  const folder = await mkdtemp(join(tmpdir(), 'dondoc-server-'));
  const reading = readConfig({ DONDOC_DATA: folder, ...options.environment });
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes));
  let now = new Date('2025-04-14T02:00:00.000Z');
  const clock = {
    now: () => new Date(now),
    set: (day: string, time = '09:00') => void (now = new Date(`${day}T${time}:00+07:00`)),
    forward: (seconds: number) => void (now = new Date(now.getTime() + seconds * 1000)),
  };
  const context: ServerContext = { database: connection.database, blobs: blobFolder(join(folder, 'files')), changes: listenForChanges({ url: database.url, log: pino({ level: 'silent' }) }), config: reading.config, log: options.log ?? pino({ level: 'silent' }), clock };
  await fillCalendar(connection.database);
  const app = options.handlers === undefined ? await createApp(context) : await createAppWith(context, options.handlers);
  const close = async (): Promise<void> => {
    await app.close();
    await context.changes.close();
    await connection.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  };
  return { app, context, connection, database, clock, close };
}

export const OFFICE_PASSWORD = 'một mật khẩu đủ dài';
/** The least that the function can be asked for: people of tests sign in thousands of times, and what a hash has to cost is in the hash. */
const LEAST_COST = { memoryCost: 8, timeCost: 1, parallelism: 1 } as const;
let officeHash: Promise<string> | null = null;

/** A small agency with one person for each role, in the units where they usually sit. */
export interface Office {
  readonly scope: AgencyScope;
  /** Unit ids by key: the agency itself, its office, two divisions, and a group below the first. */
  readonly units: Readonly<Record<'root' | 'office' | 'planning' | 'science' | 'group', string>>;
  readonly people: Readonly<Record<string, { readonly personId: string; readonly postId: string; readonly accountId: string; readonly login: string }>>;
}

const UNITS = [
  ['root', 'Sở Khoa học và Công nghệ tỉnh Lam Hồng', 'department', null],
  ['office', 'Văn phòng Sở', 'office', 'root'],
  ['planning', 'Phòng Kế hoạch - Tài chính', 'division', 'root'],
  ['science', 'Phòng Quản lý khoa học', 'division', 'root'],
  ['group', 'Tổ Kế toán', 'body', 'planning'],
] as const;

const PEOPLE: readonly (readonly [key: string, name: string, unit: keyof Office['units'], roles: readonly Role[]])[] = [
  ['leader', 'Phạm Quốc Khánh', 'root', ['leader']],
  ['chief', 'Nguyễn Thu Hà', 'office', ['chief_of_office']],
  ['registrar', 'Trần Thị Lụa', 'office', ['registrar']],
  ['follower', 'Vũ Đức Thành', 'office', ['follower']],
  ['head', 'Bùi Thị Hồng', 'planning', ['head']],
  ['officer', 'Ngô Minh Quân', 'planning', ['officer']],
  ['head2', 'Đặng Văn Lâm', 'science', ['head']],
  ['officer2', 'Phan Thị Ngọc', 'science', ['officer']],
  ['auditor', 'Nguyễn Thị Thảo', 'root', ['auditor']],
  ['admin', 'Lương Gia Bảo', 'office', ['admin']],
];

/** Makes an office; `prefix` keeps the logins of two offices apart: `head` signs in as `a.head`. */
export async function makeOffice(server: TestServer, prefix: string): Promise<Office> {
  const passwordHash = await (officeHash ??= hash(OFFICE_PASSWORD.normalize('NFC'), LEAST_COST));
  const from = '2024-01-01';
  const ids = Object.fromEntries(UNITS.map(([key]) => [key, crypto.randomUUID()])) as Office['units'];
  const units: NewUnit[] = UNITS.map(([key, name, kind, parent], position) => ({
    id: ids[key], name: key === 'root' && prefix !== 'a' ? `${name} (${prefix})` : name, shortName: '', symbol: '', kind, parentId: parent === null ? null : ids[parent], aliases: [], validFrom: from, position,
  }));
  return server.context.database.transaction().execute(async (tx) => {
    const scope = await makeAgency(tx, { name: `Sở Khoa học và Công nghệ ${prefix}`, shortName: 'Sở KH&CN', symbol: 'SKHCN', place: 'Lam Hồng', parentName: 'UBND TỈNH LAM HỒNG', kind: 'department', units, from });
    const people: Record<string, Office['people'][string]> = {};
    for (const [key, name, unit, roles] of PEOPLE) {
      const login = `${prefix}.${key}`;
      people[key] = { ...(await addPerson(tx, scope, { name, unitId: ids[unit], title: roles[0] ?? '', roles, validFrom: from, login, passwordHash })), login };
    }
    return { scope, units: ids, people };
  });
}

/** A browser of one person: keeps cookies and the token of writes. */
export interface Browser {
  readonly cookies: Map<string, string>;
  csrfToken: string;
  send(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, options?: { readonly body?: unknown; readonly key?: string | null; readonly headers?: Readonly<Record<string, string>>; readonly payload?: InjectOptions['payload'] }): Promise<LightMyRequestResponse>;
}

/** A browser that has not signed in. */
export function openBrowser(app: FastifyInstance): Browser {
  const cookies = new Map<string, string>();
  const browser: Browser = {
    cookies,
    csrfToken: '',
    send: async (method, path, options = {}) => {
      const answer = await app.inject({ method, url: `/api/v1${path}`, headers: { ...headersOf(browser, method, options), ...options.headers }, ...payloadOf(options) });
      for (const { name, value } of answer.cookies) {
        if (value === '') cookies.delete(name);
        else cookies.set(name, value);
      }
      return answer;
    },
  };
  return browser;
}

type SendOptions = Parameters<Browser['send']>[2] & {};

function headersOf(browser: Browser, method: string, { key = crypto.randomUUID(), body }: SendOptions): Record<string, string> {
  const cookie: Record<string, string> = browser.cookies.size === 0 ? {} : { cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
  if (method === 'GET') return cookie;
  return { ...cookie, 'x-csrf-token': browser.csrfToken, ...(key === null ? {} : { 'idempotency-key': key }), ...(body === undefined ? {} : { 'content-type': 'application/json' }) };
}

function payloadOf({ body, payload }: SendOptions): Pick<InjectOptions, 'payload'> {
  if (payload !== undefined) return { payload };
  return body === undefined ? {} : { payload: JSON.stringify(body) };
}

/** Signs a person of an office in. */
export async function signInAs(app: FastifyInstance, login: string, password: string = OFFICE_PASSWORD): Promise<Browser> {
  const browser = openBrowser(app);
  const answer = await browser.send('POST', '/session', { body: { login, password } });
  if (answer.statusCode !== 200) throw new Error(`${login} did not sign in: ${answer.body}`);
  browser.csrfToken = answer.json<{ csrfToken: string }>().csrfToken;
  return browser;
}
