import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { v7 as newId } from 'uuid';
import { type Config, readConfig } from '../config.js';
import type { Database } from '../database/transaction.js';
import { makeAgency } from '../features/setup/agency.commands.js';
import { createTestDatabase, type TestDatabase } from '../testing/database.js';
import { addAccount, closeAccount, listAccounts, renewPassword, withDatabase } from './accounts.js';
import { clearSample, seedSample } from './seed.js';

let own: TestDatabase;
let folder: string;
let config: Config;

beforeAll(async () => {
  own = await createTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'dondoc-accounts-'));
  const reading = readConfig({ DATABASE_URL: own.url, DONDOC_DATA: folder, DONDOC_LOG_LEVEL: 'silent' });
  if (!reading.ok) throw new Error('settings');
  config = reading.config;
});

afterAll(async () => {
  await own.drop();
  rmSync(folder, { recursive: true, force: true });
});

/** An invented agency with an office and a division. */
async function makeOne(database: Database, { symbol, isSample }: { symbol: string; isSample: boolean }): Promise<void> {
  const [agencyUnit, office] = [newId(), newId()];
  const unit = { symbol: '', aliases: [], validFrom: '2025-01-01' } as const;
  await database.transaction().execute((tx) =>
    makeAgency(tx, {
      name: `Sở Thử nghiệm ${symbol}`, shortName: symbol, symbol, place: 'Lam Hồng', parentName: 'UBND TỈNH LAM HỒNG', kind: 'department', isSample, from: '2025-01-01',
      units: [
        { ...unit, id: agencyUnit, name: `Sở Thử nghiệm ${symbol}`, shortName: '', kind: 'office', parentId: null, position: 0 },
        { ...unit, id: office, name: 'Văn phòng Sở', shortName: 'VP', kind: 'office', parentId: agencyUnit, position: 1 },
      ],
    }),
  );
}

const clerk = { login: 'Van.Thu', name: 'Trần Thị Sao', unit: 'van phong so', title: 'Văn thư', roles: ['registrar'], agency: null };

describe('accounts from the terminal', () => {
  test('need an agency first', async () => {
    await expect(withDatabase(config, (database) => addAccount(database, clerk))).rejects.toThrow('terminal.no_agency');
  });

  test('are added with a first password, listed, renewed and closed', async () => {
    await withDatabase(config, async (database) => {
      await makeOne(database, { symbol: 'STN', isSample: true });
      const first = await addAccount(database, clerk);
      expect(first.length).toBeGreaterThanOrEqual(12);
      expect(await listAccounts(database)).toEqual([{ agency: 'STN', login: 'van.thu', name: 'Trần Thị Sao', posts: ['Văn thư, Văn phòng Sở'], roles: ['registrar'], disabled: false }]);
      expect(await renewPassword(database, 'van.thu')).not.toBe(first);
      await closeAccount(database, 'VAN.THU');
      expect((await listAccounts(database))[0]?.disabled).toBe(true);
    });
  });

  test.each([
    ['a login that is taken', clerk, 'setup.login_taken'],
    ['a unit nobody knows', { ...clerk, login: 'b', unit: 'Phòng Mây' }, 'terminal.unit_unclear'],
    ['a role nobody knows', { ...clerk, login: 'b', roles: ['king'] }, 'terminal.role_unknown'],
    ['an agency nobody knows', { ...clerk, login: 'b', agency: 'XYZ' }, 'terminal.agency_unclear'],
  ])('%s is refused', async (_what, wanted, code) => {
    await withDatabase(config, async (database) => {
      await expect(addAccount(database, wanted)).rejects.toThrow(code);
      await expect(closeAccount(database, 'nobody')).rejects.toThrow('terminal.login_unknown');
    });
  });
});

describe('the sample', () => {
  const parts = { layOutSample: ({ database }: { database: Database }) => makeOne(database, { symbol: 'MAU', isSample: true }) };

  test('goes only into an empty database, and can be taken away again with everything in it', async () => {
    await expect(seedSample(config, parts)).rejects.toThrow('terminal.not_empty');
    await clearSample(config);
    expect(await withDatabase(config, listAccounts)).toEqual([]);
    await seedSample(config, parts);
    await clearSample(config);
  });

  test('is not taken away where an agency is real', async () => {
    await withDatabase(config, (database) => makeOne(database, { symbol: 'THAT', isSample: false }));
    await expect(clearSample(config)).rejects.toMatchObject({ refusal: { code: 'terminal.not_sample', data: { agency: 'Sở Thử nghiệm THAT' } } });
  });
});
