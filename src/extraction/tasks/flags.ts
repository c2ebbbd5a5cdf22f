import type { Flag, ReadDeadline, UnitMention } from '../reading.js';

interface Checked {
  readonly lead: readonly UnitMention[];
  readonly coordinators: readonly UnitMention[];
  readonly deadlines: readonly ReadDeadline[];
  readonly withDirectory: boolean;
  /** Day or month of issue. */
  readonly issued: string | null;
}

/** What a person should look at before the task is given out. */
export function flagsOf(checked: Checked): Flag[] {
  return [...leadFlags(checked), ...deadlineFlags(checked)];
}

function leadFlags({ lead, coordinators, withDirectory }: Checked): Flag[] {
  const flags: Flag[] = [];
  if (lead.length === 0) flags.push({ code: 'lead_missing', detail: '', span: null });
  if (lead.length > 1) flags.push({ code: 'lead_several', detail: lead.map((unit) => unit.text).join('; '), span: lead[0]?.span ?? null });
  const unknown = withDirectory ? [...lead, ...coordinators].filter((unit) => !unit.group && unit.candidates.length === 0) : [];
  return [...flags, ...lead.flatMap(unitFlag), ...unknown.map((unit): Flag => ({ code: 'unit_unknown', detail: unit.text, span: unit.span }))];
}

function unitFlag(unit: UnitMention): Flag[] {
  if (unit.group) return [{ code: 'lead_group', detail: unit.text, span: unit.span }];
  const open = unit.unitId === null && unit.candidates.length > 1;
  return open ? [{ code: 'lead_ambiguous', detail: unit.text, span: unit.span }] : [];
}

function deadlineFlags({ deadlines, issued }: Checked): Flag[] {
  const flags: Flag[] = [];
  const own = deadlines.filter((deadline) => !deadline.inherited);
  for (const deadline of own) {
    const last = deadline.anchor ?? deadline.to;
    if (last === null || issued === null) continue;
    if (last.slice(0, issued.length) < issued) flags.push({ code: 'deadline_before_document', detail: deadline.text, span: deadline.span });
    else if (Number(last.slice(0, 4)) > Number(issued.slice(0, 4)) + 1) flags.push({ code: 'deadline_other_year', detail: deadline.text, span: deadline.span });
  }
  // Two stages are fine ("before 25/3 so that it is approved in March"); two bounds of one kind on different days are not.
  for (const bound of ['before', 'by'] as const) {
    const same = own.filter((deadline) => deadline.bound === bound && deadline.anchor !== null);
    if (new Set(same.map((deadline) => deadline.anchor)).size > 1) flags.push({ code: 'deadline_conflict', detail: same.map((deadline) => deadline.text).join('; '), span: same[0]?.span ?? null });
  }
  return flags;
}
