import { inDirectoryOrder, type Unit } from '#core/index.js';
import type { PersonView, UnitView } from '#contract/index.js';
import type { PersonRow, UnitRow } from './queries.js';

export function presentPerson(row: PersonRow): PersonView {
  return { id: row.id, name: row.name, login: row.login, disabled: row.disabled, posts: row.posts.map((post) => ({ ...post, roles: [...post.roles] })) };
}

/** Units in directory order, parents first. */
export function presentUnits(rows: readonly (UnitRow & { readonly open?: number })[], agencyId: string): UnitView[] {
  const open = new Map(rows.map((row) => [row.id, row.open]));
  return inDirectoryOrder(rows.map((row) => unitOf(row, agencyId))).map((unit) => {
    const count = open.get(unit.id);
    const { agencyId: _, ...view } = unit;
    return { ...view, aliases: [...unit.aliases], ...(count === undefined ? {} : { openTaskCount: count }) };
  });
}

function unitOf(row: UnitRow, agencyId: string): Unit {
  return {
    id: row.id, agencyId, name: row.name, shortName: row.short_name, symbol: row.symbol, kind: row.kind, parentId: row.parent_id, aliases: row.aliases, validFrom: row.valid_from, validTo: row.valid_to, position: row.position,
  };
}
