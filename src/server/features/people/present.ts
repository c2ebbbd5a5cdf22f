import { inDirectoryOrder, type Unit } from '#core/index.js';
import type { PersonView, UnitView } from '#contract/index.js';
import type { PersonRow } from './queries.js';

export function presentPerson(row: PersonRow): PersonView {
  return { id: row.id, name: row.name, login: row.login, disabled: row.disabled, posts: row.posts.map((post) => ({ ...post, roles: [...post.roles] })) };
}

/** Units in directory order, parents first. */
export function presentUnits(units: readonly (Unit & { readonly open?: number })[]): UnitView[] {
  const open = new Map(units.map((unit) => [unit.id, unit.open]));
  return inDirectoryOrder(units).map((unit) => {
    const { id, name, shortName, symbol, kind, parentId, aliases, validFrom, validTo, position } = unit;
    const count = open.get(id);
    return { id, name, shortName, symbol, kind, parentId, aliases: [...aliases], validFrom, validTo, position, ...(count === undefined ? {} : { openTaskCount: count }) };
  });
}
