import { planImport } from './plan.commands.js';
import { planUnitImport } from './plan-units.commands.js';
import type { ImportRecord, TableSubject, TaskResult, UnitResult } from './queries.js';
import type { TableKind } from './table.commands.js';

/** The tables that can be brought in. */
export const KINDS: Readonly<Record<TableSubject, TableKind>> = {
  tasks: {
    plan: planImport,
    outcomeOf: ({ result }: ImportRecord) => {
      const done = result as TaskResult | null;
      // An import counts the tasks that it changed, not the acts by which.
      return done === null ? null : { opened: done.opened.map(({ line, taskId, code }) => ({ line, id: taskId, code })), changed: new Set(done.acts.map(({ taskId }) => taskId)).size };
    },
    codeHeads: { added: 'Mã nhiệm vụ', beside: 'Mã do phần mềm cấp' },
  },
  units: {
    plan: planUnitImport,
    outcomeOf: ({ result }: ImportRecord) => {
      const done = result as UnitResult | null;
      return done === null ? null : { opened: done.added.map(({ line, unitId, code }) => ({ line, id: unitId, code })), changed: new Set([...done.changed, ...done.decided].map(({ unitId }) => unitId)).size };
    },
    codeHeads: { added: 'Mã đơn vị', beside: 'Mã đơn vị do phần mềm cấp' },
  },
};
