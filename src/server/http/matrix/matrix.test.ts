import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RouteContract, type RouteName, ROUTES } from '#contract/index.js';
import { type Browser, makeOffice, type Office, openBrowser, signInAs, startTestServer, type TestServer } from '../testing/office.js';
import { ASKERS, EXPECTED } from './expected.js';
import { REQUESTS } from './requests.js';
import { storeOriginal, type Target, targetOf, type Whose } from './targets.js';

let server: TestServer;
let browsers: Readonly<Record<string, Browser>>;
let targets: Readonly<Record<Whose, Target>>;
let other: Office;

/** Who asks, by the column of the expected table; heads and officers sit in the unit that is `own`. */
const LOGINS: Readonly<Record<Exclude<(typeof ASKERS)[number], 'none'>, string>> = {
  registrar: 'a.registrar', follower: 'a.follower', chief: 'a.chief', leader: 'a.leader', head: 'a.head', officer: 'a.officer', auditor: 'a.auditor', admin: 'a.admin',
};

beforeAll(async () => {
  server = await startTestServer();
  const own = await makeOffice(server, 'a');
  other = await makeOffice(server, 'b');
  await storeOriginal(server);
  browsers = Object.fromEntries(await Promise.all(Object.entries(LOGINS).map(async ([asker, login]) => [asker, await signInAs(server.app, login)] as const)));
  targets = { own: targetOf(server, own, 'planning'), unit: targetOf(server, own, 'science'), agency: { ...targetOf(server, other, 'planning'), officerPostId: own.people['officer']?.postId ?? '' } };
});
afterAll(() => server.close());

async function ask(route: RouteName, whose: Whose, asker: (typeof ASKERS)[number]): Promise<{ readonly status: number; readonly body: string }> {
  const contract: RouteContract = ROUTES[route];
  const login = asker === 'none' ? 'nobody' : LOGINS[asker];
  const request = await REQUESTS[route](targets[whose], { login });
  let browser = browsers[asker] ?? openBrowser(server.app);
  if (route === 'signIn') browser = openBrowser(server.app);
  if (route === 'signOut' && asker !== 'none') browser = await signInAs(server.app, login);
  const body = request.body ?? (contract.bodyKind === 'json' ? {} : undefined);
  const answer = await browser.send(contract.method, request.path, { ...(body === undefined ? {} : { body }), ...request.payload });
  return { status: answer.statusCode, body: answer.body };
}

test('every route has its expected rows, and no row is without its route', () => {
  expect(Object.keys(EXPECTED).sort()).toEqual(Object.keys(ROUTES).sort());
});

test.each(Object.keys(ROUTES) as RouteName[])('%s', async (route) => {
  await sql`delete from sign_in_attempt`.execute(server.context.database);
  const found: Record<string, string> = {};
  const problems: string[] = [];
  for (const whose of Object.keys(EXPECTED[route]) as Whose[]) {
    const cells: number[] = [];
    for (const asker of ASKERS) {
      const { status, body } = await ask(route, whose, asker);
      cells.push(status);
      if (status >= 500) problems.push(body);
      // Nothing of another agency is told, in whatever answer.
      if (body.includes(other.scope.agencyId) || Object.values(other.units).some((id) => body.includes(id) && whose !== 'agency')) problems.push(`${asker}: tells of another agency`);
    }
    found[whose] = cells.join(' ');
  }
  expect({ rows: found, problems }).toEqual({ rows: EXPECTED[route], problems: [] });
});

test('a thing of another agency is answered like one that does not exist', async () => {
  for (const route of Object.keys(EXPECTED) as RouteName[]) {
    const { own, agency } = EXPECTED[route];
    if (agency === undefined) continue;
    // 403 tells nothing only where the asker may not do it to anything of their own either.
    const telling = agency.split(' ').filter((status, column) => status !== '401' && status !== '404' && !(status === '403' && own.split(' ')[column] === '403'));
    expect({ route, telling }).toEqual({ route, telling: [] });
  }
});
