import { createHash } from 'node:crypto';
import { type Coordinator, type Deadline, documentTypeByAbbreviation, type Draft, isGivenToAll, leadsOf } from '#core/index.js';
import type { GoldRecord } from './queries.js';

interface GoldUnit {
  readonly text: string;
  readonly basis: string | null;
  readonly group: boolean;
}

/** A task as labels of the reader's gold have it. */
export interface GoldTask {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly text: string;
  readonly lead: readonly GoldUnit[];
  readonly coordinators: readonly Omit<GoldUnit, 'basis'>[];
  readonly deadlines: readonly (Pick<Deadline, 'bound' | 'anchor' | 'from' | 'to' | 'precision'> & { readonly text: string; readonly inherited: boolean })[];
  readonly class: Draft['class'];
}

/** One document as a candidate for the gold: its text and tasks as people left them, and beside each what was read. */
export interface GoldCandidate {
  readonly id: string;
  readonly sha256: string;
  readonly chars: number;
  readonly engine: string | null;
  readonly text: string;
  readonly header: Readonly<Record<'number' | 'symbol' | 'type' | 'date' | 'issuer' | 'subject' | 'signer' | 'signerPosition' | 'signingMode', string | null>>;
  readonly tasks: readonly GoldTask[];
  readonly corrections: readonly { readonly kind: string; readonly fields: readonly string[]; readonly read: readonly GoldTask[]; readonly made: GoldTask | null }[];
}

const orNull = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);

/** @param unitName the name of a unit of the agency, also of one that is no more */
export function goldOf(record: GoldRecord, unitName: (id: string) => string | undefined): GoldCandidate {
  const task = (draft: Draft): GoldTask => taskOf(draft, { unitName });
  const made = (correction: GoldRecord['corrections'][number]): GoldTask | null => (correction.made === null ? null : taskOf(correction.made, { unitName, read: correction.read[0] }));
  const [signer] = record.signing;
  return {
    id: record.id, sha256: createHash('sha256').update(record.text).digest('hex'), chars: record.text.length, engine: record.engine, text: record.text,
    header: {
      number: record.number, symbol: record.notation, type: record.type === null ? null : (documentTypeByAbbreviation(record.type)?.name ?? record.type), date: record.issued_on ?? record.issued_month,
      issuer: orNull(record.issuer_name), subject: orNull(record.subject), signer: orNull(signer?.name), signerPosition: orNull(signer?.position), signingMode: orNull(signer?.mode),
    },
    tasks: record.corrections.flatMap((correction) => made(correction) ?? []),
    corrections: record.corrections.map((correction) => ({ kind: correction.kind, fields: correction.fields, read: correction.read.map(task), made: made(correction) })),
  };
}

function taskOf(draft: Draft, naming: Naming): GoldTask {
  const { unitName } = naming;
  const named = (unitId: string | null, text: string | null): string | null => text ?? (unitId === null ? null : (unitName(unitId) ?? null));
  // The printed name stands as long as nobody chose another unit; a chosen one is named as the directory has it.
  const chosen = draft.confirmedFields.includes('leadUnitId') && draft.leadUnitId !== null;
  const lead = chosen ? named(draft.leadUnitId, null) : named(draft.leadUnitId, draft.leadText);
  const party = ({ unitId, text }: Coordinator): Omit<GoldUnit, 'basis'> => ({ text: named(unitId, text) ?? '', group: false });
  return {
    start: draft.start, end: draft.end, quote: draft.text, text: draft.text.replace(/\*\*/g, '').replace(/\s+/g, ' ').trim(),
    lead: draft.alsoLeadUnitIds.length > 0 ? severalOf(draft, naming) : lead === null ? [] : [{ text: lead, basis: chosen ? 'manual' : draft.leadBasis, group: draft.leadUnitId === null }],
    coordinators: draft.coordinators.map(party), deadlines: draft.deadline === null ? [] : [deadlineOf(draft.deadline)], class: draft.class,
  };
}

/** An order to several: as printed, where it was given to all whom the words name, one by one or as a group; else each by its own name. */
function severalOf(draft: Draft, { unitName, read }: Naming): GoldUnit[] {
  const leads = leadsOf(draft);
  const printed = (draft.leadText ?? '').split('; ').filter((text) => text !== '');
  if (read === undefined || !isGivenToAll(read, draft)) return leads.map((unitId) => ({ text: unitName(unitId) ?? '', basis: 'manual', group: false }));
  return printed.map((text) => ({ text, basis: draft.leadBasis, group: printed.length !== leads.length }));
}

interface Naming {
  /** The name of a unit of the agency, also of one that is no more. */
  readonly unitName: (id: string) => string | undefined;
  /** What a person's task was read as. */
  readonly read?: Draft | undefined;
}

function deadlineOf({ phrase, bound, anchor, from, to, precision, source }: Deadline): GoldTask['deadlines'][number] {
  return { text: phrase, bound, anchor, from, to, precision, inherited: source === 'heading' || source === 'document' };
}
