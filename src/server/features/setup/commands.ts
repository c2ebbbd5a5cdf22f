import type { UnitKind } from '#core/index.js';
import type { RouteInput, UnitRow } from '#contract/index.js';
import { v7 as newId } from 'uuid';
import type { PublicCall } from '../../http/handler.js';
import { dayIn } from '../../database/local-time.js';
import { appendOfficeEntry } from '../../database/office-log.js';
import { refuse } from '../../refused.js';
import { addPerson } from '../people/commands.js';
import type { NewUnit } from '../people/queries.js';
import { loginKey, type NewSignIn, openSession } from '../session/commands.js';
import { checkPassword, hashPassword } from '../../sign-in/passwords.js';
import { makeAgency } from './agency.commands.js';
import { isSetUpNeeded, lockSetUp } from './queries.js';
import { parentsOf, withProblems } from '../../unit-table/unit-problems.js';

type SetUpBody = RouteInput<'setUp'>['body'];

/**
 * First run: the agency, its units, its administrator, and the administrator's session, all or nothing. A second set-up is refused.
 * @throws Refused `setup.done`, `setup.units_unreadable`, `session.weak_password`
 */
export async function setUp({ input, caller, now, context }: PublicCall<'setUp'>): Promise<NewSignIn> {
  const { agency, administrator, units } = input.body;
  checkPassword(administrator.password, { login: administrator.login, agencyNames: [agency.name, agency.shortName] });
  const passwordHash = await hashPassword(administrator.password);
  const from = `${vietnamDay(now).slice(0, 4)}-01-01`;
  const tree = treeOf(agency, units, from);
  return context.database.transaction().execute(async (tx) => {
    await lockSetUp(tx);
    if (!(await isSetUpNeeded(tx))) refuse('setup.done');
    const scope = await makeAgency(tx, { ...agency, units: tree, from });
    const root = tree[0];
    if (root === undefined) throw new Error('the agency is its own first unit');
    const added = await addPerson(tx, scope, { name: administrator.name, unitId: root.id, title: 'Quản trị hệ thống', roles: ['admin'], validFrom: from, login: loginKey(administrator.login), passwordHash });
    const entry = { act: 'person_added', subject: administrator.name, subjectId: added.personId, data: { login: loginKey(administrator.login), roles: 'admin' } } as const;
    await appendOfficeEntry(tx, scope, { entry, author: { via: 'web', personId: null, postId: null, address: caller.address, at: now } });
    return openSession(tx, scope, { context, accountId: added.accountId, caller, now });
  });
}

/** The units of the new agency, parents first: itself, then the rows. @throws Refused `setup.units_unreadable` with the first problem */
export function treeOf(agency: SetUpBody['agency'], rows: SetUpBody['units'], validFrom: string): NewUnit[] {
  const names = [agency.name, agency.shortName];
  const numbered = rows.map((row, index) => ({ ...row, line: index + 1 })).filter((row) => row.name.normalize('NFC') !== agency.name.normalize('NFC'));
  const checked = withProblems(numbered, names);
  const wrong = checked.find((row) => row.problems.length > 0);
  if (wrong !== undefined) refuse('setup.units_unreadable', { detail: `${wrong.line}. ${wrong.name}: ${wrong.problems[0]?.vi ?? ''}` });
  const root: NewUnit = {
    id: newId(), name: agency.name, shortName: agency.shortName, symbol: agency.symbol, kind: agency.kind === 'other' ? 'department' : agency.kind, parentId: null, aliases: [], validFrom, position: 0,
  };
  return [root, ...belowOf(root, checked, { names, validFrom })];
}

function belowOf(root: NewUnit, rows: readonly UnitRow[], { names, validFrom }: { readonly names: readonly string[]; readonly validFrom: string }): NewUnit[] {
  const parents = parentsOf(rows, names);
  const ids = new Map(rows.map((row) => [row.line, newId()]));
  const units: NewUnit[] = [];
  let waiting = [...rows];
  const placed = new Set<number>();
  while (waiting.length > 0) {
    const ready = waiting.filter((row) => isPlaced(parents.get(row.line), placed));
    for (const row of ready) {
      const parent = parents.get(row.line);
      const parentId = parent?.kind === 'row' ? (ids.get(parent.line) ?? root.id) : root.id;
      units.push({ id: ids.get(row.line) ?? newId(), name: row.name, shortName: row.shortName, symbol: '', kind: row.kind as UnitKind, parentId, aliases: row.aliases, validFrom, position: row.line });
      placed.add(row.line);
    }
    waiting = waiting.filter((row) => !placed.has(row.line));
  }
  return units;
}

function isPlaced(parent: ReturnType<typeof parentsOf> extends ReadonlyMap<number, infer P> ? P | undefined : never, placed: ReadonlySet<number>): boolean {
  return parent?.kind !== 'row' || placed.has(parent.line);
}

/** Today where every agency of the product is, before one is known. */
function vietnamDay(now: Date): string {
  return dayIn('Asia/Ho_Chi_Minh', now);
}
