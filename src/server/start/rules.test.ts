import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '#core/index.js';
import { inAgency } from '../database/transaction.js';
import { todayOf } from '../database/local-time.js';
import { rulesOf } from '../database/rules.js';
import { makeOffice, type Office, startTestServer, type TestServer } from '../http/testing/office.js';
import { listRules, type RuleLine, setRule } from './rules.js';

let server: TestServer;
let office: Office;
/** As a person at the terminal names it: symbols of these two are the same. */
let name = '';

beforeAll(async () => {
  server = await startTestServer();
  office = await makeOffice(server, 'a');
  await makeOffice(server, 'b');
  name = (await server.context.database.selectFrom('agency').select('name').where('id', '=', office.scope.agencyId).executeTakeFirstOrThrow()).name;
});
afterAll(() => server.close());

const today = (): Promise<string> => inAgency(server.context.database, office.scope, (tx) => todayOf(tx, office.scope, new Date()));
const lineOf = async (key: string): Promise<RuleLine | undefined> => (await listRules(server.context.database, name)).find((line) => line.key === key);
const set = (part: Partial<Parameters<typeof setRule>[1]>): Promise<RuleLine> => setRule(server.context.database, { key: 'extension.max', value: '2', from: null, source: 'Quyết định số 12/QĐ-SKHCN', agency: name, ...part });
const held = (on: string): Promise<number> => inAgency(server.context.database, office.scope, async (tx) => (await rulesOf(tx, office.scope, on)).extensionMax);

describe('the rules of an agency from the terminal', () => {
  test('are listed with their source; of all agencies where none is named', async () => {
    expect(await lineOf('extension.max')).toMatchObject({ field: 'extensionMax', value: 1, source: expect.stringContaining('790/QĐ-UBND-HC'), coming: [] });
    const [all, own] = [await listRules(server.context.database, null), await listRules(server.context.database, name)];
    expect([all.length, new Set(own.map(({ key }) => key)).size]).toEqual([own.length * 2, own.length]);
  });

  test('hold from the day that is named, the last word for a day counts, and the log of the agency keeps it', async () => {
    const day = await today();
    const later = addDays(day, 30);
    expect(await set({ value: '3', from: later })).toMatchObject({ value: 1, coming: [{ value: 3, from: later, source: 'Quyết định số 12/QĐ-SKHCN' }] });
    await set({ value: '4', from: later.split('-').toReversed().join('/') });
    expect(await set({})).toMatchObject({ value: 2, from: day, coming: [{ value: 4, from: later }] });
    expect([await held(addDays(day, -1)), await held(day), await held(later)]).toEqual([1, 2, 4]);
    const kept = await inAgency(server.context.database, office.scope, (tx) => tx.selectFrom('agency_entry').select(['kind', 'subject', 'via', 'data']).where('kind', '=', 'rule_changed').orderBy('ordinal').execute());
    expect(kept.at(-1)).toEqual({ kind: 'rule_changed', subject: 'extension.max', via: 'command_line', data: { after: '2', from: day, basis: 'Quyết định số 12/QĐ-SKHCN' } });
    expect(kept).toHaveLength(3);
  });

  test.each([
    ['an unknown rule', { key: 'extension.min' }, 'terminal.rule_unknown'], ['words for a number', { value: 'hai' }, 'terminal.rule_value'], ['less than none', { value: '-1' }, 'terminal.rule_value'],
    ['an eighth day of the week', { key: 'week.fixed.weekday', value: '8' }, 'terminal.rule_value'], ['a number for yes or no', { key: 'warn.working_days', value: '1' }, 'terminal.rule_value'],
    ['a day that is over', { from: '2025-01-01' }, 'terminal.rule_from'], ['no day', { from: '2030-02-31' }, 'terminal.rule_from'], ['a month', { from: 'tháng 12' }, 'terminal.rule_from'], ['no source', { source: ' ' }, 'terminal.rule_source'], ['several agencies', { agency: null }, 'terminal.agency_unclear'],
  ])('refuse %s', async (_name, part, code) => {
    const before = await listRules(server.context.database, null);
    await expect(set(part)).rejects.toThrow(code);
    expect(await listRules(server.context.database, null)).toEqual(before);
  });
});
