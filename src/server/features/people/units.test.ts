import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inAgency } from '../../database/transaction.js';
import { targetOf } from '../../http/matrix/targets.js';
import { makeOffice, type Office, startTestServer, type TestServer } from '../../http/testing/office.js';
import { allUnits, findUnitsOn } from './units.queries.js';

let server: TestServer;
let office: Office;

beforeAll(async () => {
  server = await startTestServer({ handlers: {} });
  office = await makeOffice(server, 'a');
  await makeOffice(server, 'b');
  await inAgency(server.context.database, office.scope, (tx) => sql`update unit set valid_to = '2025-03-31', aliases = '{Phòng QLKH}', short_name = 'QLKH', symbol = 'KH' where id = ${office.units.science}`.execute(tx));
  await targetOf(server, office, 'planning').task('active');
});
afterAll(() => server.close());

test('all units of the agency are read, past ones too, and none of another', async () => {
  const units = await inAgency(server.context.database, office.scope, (tx) => allUnits(tx, office.scope));
  expect(units.map((unit) => unit.id)).toEqual([office.units.root, office.units.office, office.units.planning, office.units.science, office.units.group]);
  expect(units[3]).toEqual({
    agencyId: office.scope.agencyId, id: office.units.science, code: 'DV004', name: 'Phòng Quản lý khoa học', shortName: 'QLKH', symbol: 'KH', kind: 'division', parentId: office.units.root, aliases: ['Phòng QLKH'],
    validFrom: '2024-01-01', validTo: '2025-03-31', position: 3,
  });
});

test.each([
  ['2023-12-31', []],
  ['2025-03-31', ['root', 'office', 'planning', 'science', 'group']],
  ['2025-04-01', ['root', 'office', 'planning', 'group']],
] as const)('on %s those that exist, the same in every fact, with their open tasks', async (day, keys) => {
  const { all, then } = await inAgency(server.context.database, office.scope, async (tx) => ({ all: await allUnits(tx, office.scope), then: await findUnitsOn(tx, office.scope, day) }));
  const expected = all.filter((unit) => keys.some((key) => office.units[key] === unit.id)).map((unit) => ({ ...unit, open: unit.id === office.units.planning ? 1 : 0 }));
  expect([...then].sort((a, b) => a.position - b.position)).toEqual(expected);
});
