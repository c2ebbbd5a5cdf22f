import { actsOf, UNIT_KINDS, type UnitKind } from '#core/index.js';
import type { PEOPLE_ROUTES } from '#contract/index.js';
import type { Handlers } from '../../http/handler.js';
import { InvalidInput } from '../../http/parse.js';
import { refuse } from '../../refused.js';
import { addAlias, addPerson, disablePerson, onePerson, resetPassword } from './commands.js';
import { presentPerson, presentUnits } from './present.js';
import { findPeople, findUnit, insertUnits, nextUnitPosition } from './queries.js';
import { findFormerUnits, findUnitsOn } from './units.queries.js';

export const PEOPLE_HANDLERS: Handlers<keyof typeof PEOPLE_ROUTES> = {
  listUnits: async ({ tx, scope, today }) => {
    const former = await findFormerUnits(tx, scope);
    const of = (unitId: string) => former.filter((each) => each.becameId === unitId).map(({ id, name, until }) => ({ id, name, until }));
    return { units: presentUnits(await findUnitsOn(tx, scope, today)).map((unit) => (former.some((each) => each.becameId === unit.id) ? { ...unit, former: of(unit.id) } : unit)) };
  },
  listPeople: async ({ tx, scope, input, actor }) => {
    const people = await findPeople(tx, scope, input.query);
    return { people: people.map(presentPerson), may: actsOf(actor).filter((act) => act === 'people.manage') };
  },
  addPerson: async ({ tx, scope, input, today }) => {
    const { id, ...person } = input.body;
    const { firstPassword } = await addPerson(tx, scope, { ...person, personId: id, validFrom: today });
    return { person: presentPerson(await onePerson(tx, scope, id)), firstPassword: firstPassword ?? '' };
  },
  resetPassword: async ({ tx, scope, input }) => ({ firstPassword: await resetPassword(tx, scope, input.params.id) }),
  disablePerson: async ({ tx, scope, input, now, actor }) => {
    // Nobody is left to open the door again.
    if (input.params.id === actor.personId) refuse('common.not_allowed');
    return presentPerson(await disablePerson(tx, scope, { personId: input.params.id, at: now }));
  },
  addUnit: async ({ tx, scope, input, today }) => {
    const { id, name, shortName, kind, parentId, aliases } = input.body;
    if (!isUnitKind(kind)) throw new InvalidInput([{ path: 'body.kind', message: `expected one of ${UNIT_KINDS.join(', ')}` }]);
    if (parentId !== null && (await findUnit(tx, scope, parentId)) === undefined) refuse('common.not_found');
    const unit = { id, name, shortName, symbol: '', kind, parentId, aliases, validFrom: today, position: await nextUnitPosition(tx, scope) };
    await insertUnits(tx, scope, [unit]);
    const [view] = presentUnits([{ ...unit, agencyId: scope.agencyId, validTo: null }]);
    if (view === undefined) throw new Error('a new unit is presented');
    return view;
  },
  addAlias: async ({ tx, scope, input, today }) => addAlias(tx, scope, { unitId: input.params.id, alias: input.body.alias, today }),
};

function isUnitKind(kind: string): kind is UnitKind {
  return UNIT_KINDS.some((known) => known === kind);
}
