import { addDays, type Correction, CORRECTED_FIELDS, type CorrectedField, type CorrectionKind } from '#core/index.js';
import { sql } from 'kysely';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';

/** Days over which an agency's own correction rate is counted, today included. */
const COUNTED_DAYS = 90;

export interface CountedRate {
  readonly decided: number;
  readonly kept: number;
}

export interface RatesRecord {
  readonly since: string;
  readonly all: CountedRate;
  readonly kinds: Readonly<Record<CorrectionKind, number>>;
  readonly fields: readonly (CountedRate & { readonly field: CorrectedField })[];
  readonly types: readonly (CountedRate & { readonly type: string | null })[];
}

interface Row {
  readonly type: string | null;
  readonly kind: CorrectionKind;
  readonly fields: readonly CorrectedField[];
  readonly n: number;
}

/** Whether an accepted draft came from what was read one to one, so that its fields can be compared. */
const isComparable = (kind: CorrectionKind): boolean => kind === 'kept' || kind === 'changed';
const isAccepted = (kind: CorrectionKind): boolean => kind !== 'dropped';

/** How often people had to correct the reader, over the last days: of the tasks accepted, those that needed no edit; by field and by document type. */
export async function correctionRates(tx: Tx, scope: AgencyScope, today: string): Promise<RatesRecord> {
  const since = addDays(today, 1 - COUNTED_DAYS);
  const { rows } = await sql<Row>`
    select document_type as type, kind, fields, count(*)::int as n from correction
    where agency_id = ${scope.agencyId} and at >= ${since}::date::timestamp at time zone (select time_zone from agency where id = ${scope.agencyId}) group by document_type, kind, fields`.execute(tx);
  const sum = (test: (row: Row) => boolean): number => rows.reduce((total, row) => (test(row) ? total + row.n : total), 0);
  const rate = (of: (row: Row) => boolean, isKept: (row: Row) => boolean): CountedRate => ({ decided: sum(of), kept: sum((row) => of(row) && isKept(row)) });
  const kind = (wanted: CorrectionKind): number => sum((row) => row.kind === wanted);
  const untouched = (row: Row): boolean => row.kind === 'kept';
  const types = [...new Set(rows.map((row) => row.type))].map((type) => ({ type, ...rate((row) => row.type === type && isAccepted(row.kind), untouched) }));
  return {
    since,
    all: rate((row) => isAccepted(row.kind), untouched),
    kinds: { kept: kind('kept'), changed: kind('changed'), added: kind('added'), dropped: kind('dropped'), split: kind('split'), merged: kind('merged') },
    fields: CORRECTED_FIELDS.map((field) => ({ field, ...rate((row) => isComparable(row.kind), (row) => !row.fields.includes(field)) })),
    types: types.filter((each) => each.decided > 0).sort((a, b) => b.decided - a.decided || (a.type ?? '').localeCompare(b.type ?? '')),
  };
}

/** Share of the accepted tasks that needed an edit, 0..1; null while nothing was accepted. */
export async function correctedShare(tx: Tx, scope: AgencyScope, today: string): Promise<number | null> {
  const { all } = await correctionRates(tx, scope, today);
  return all.decided === 0 ? null : 1 - all.kept / all.decided;
}

export interface DecidedReview {
  readonly documentId: string;
  readonly corrections: readonly Correction[];
  readonly postId: string | null;
  readonly now: Date;
}

/** Keeps what became of each draft of a review that was given out; what a later look changed is written over, what is no draft any more goes. */
export async function saveCorrections(tx: Tx, scope: AgencyScope, decided: DecidedReview): Promise<void> {
  const rows = decided.corrections.map(({ draftId, kind, fields, read, made }) => ({ id: draftId, kind, fields, read, made }));
  await sql`delete from correction where agency_id = ${scope.agencyId} and document_id = ${decided.documentId} and passage_id <> all(${sql.val(rows.map((row) => row.id))}::uuid[])`.execute(tx);
  if (rows.length === 0) return;
  await sql`
    insert into correction (agency_id, passage_id, document_id, kind, fields, read, made, document_type, engine, by_post_id, at)
    select ${scope.agencyId}::uuid, (n.value->>'id')::uuid, d.id, n.value->>'kind', array(select jsonb_array_elements_text(n.value->'fields')), n.value->'read', nullif(n.value->'made', 'null'::jsonb),
      d.type, d.engine, ${decided.postId}::uuid, ${decided.now}
    from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) n, document d where d.agency_id = ${scope.agencyId} and d.id = ${decided.documentId}
    on conflict (agency_id, passage_id) do update set kind = excluded.kind, fields = excluded.fields, read = excluded.read, made = excluded.made`.execute(tx);
}

/** A document with what was read and what people made of it. */
export interface GoldRecord {
  readonly id: string;
  readonly text: string;
  readonly type: string | null;
  readonly number: string | null;
  readonly notation: string | null;
  readonly issued_on: string | null;
  readonly issued_month: string | null;
  readonly issuer_name: string;
  readonly subject: string;
  readonly signing: readonly { readonly mode: string; readonly position: string; readonly name: string }[];
  readonly engine: string | null;
  readonly corrections: readonly { readonly kind: CorrectionKind; readonly fields: readonly CorrectedField[]; readonly read: Correction['read']; readonly made: Correction['made'] }[];
}

/** The documents of an agency of which something was decided, oldest first. */
export async function goldDocuments(tx: Tx, scope: AgencyScope): Promise<readonly string[]> {
  const found = await sql<{ id: string }>`
    select d.id from document d where d.agency_id = ${scope.agencyId} and exists (select from correction c where c.agency_id = d.agency_id and c.document_id = d.id) order by d.created_at, d.id`.execute(tx);
  return found.rows.map((row) => row.id);
}

/** Some of the documents of `goldDocuments`, in the same order. */
export async function goldRecords(tx: Tx, scope: AgencyScope, documentIds: readonly string[]): Promise<readonly GoldRecord[]> {
  const found = await sql<GoldRecord>`
    select d.id, t.text, d.type, d.number, d.notation, d.issued_on, d.issued_month, d.issuer_name, d.subject, d.signing, d.engine, c.corrections
    from document d join document_text t on t.agency_id = d.agency_id and t.document_id = d.id
    join lateral (
      select jsonb_agg(jsonb_build_object('kind', c.kind, 'fields', c.fields, 'read', c.read, 'made', c.made) order by coalesce((c.made->>'start')::int, (c.read->0->>'start')::int), c.passage_id) as corrections
      from correction c where c.agency_id = d.agency_id and c.document_id = d.id) c on true
    where d.agency_id = ${scope.agencyId} and d.id = any(${sql.val(documentIds)}::uuid[]) order by d.created_at, d.id`.execute(tx);
  return found.rows;
}
