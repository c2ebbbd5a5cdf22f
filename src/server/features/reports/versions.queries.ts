import type { ReportSection, ReportVersionKind } from '#core/index.js';
import { sql } from 'kysely';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';

export interface NewVersion {
  readonly reportId: string;
  readonly kind: ReportVersionKind;
  readonly sections: readonly ReportSection[];
  /** Whose part it is; absent for the report as a whole. */
  readonly unitId?: string;
  /** Null where the product made it. */
  readonly personId: string | null;
  readonly now: Date;
}

// What one person saves without another between belongs together for so long.
const ONE_SITTING = '30 minutes';

/** Keeps a text, after those that are there; while one person writes, theirs grows. The report is held by the caller. */
export async function keepVersion(tx: Tx, scope: AgencyScope, { reportId, kind, sections, unitId, personId, now }: NewVersion): Promise<void> {
  const text = JSON.stringify(sections);
  const last = sql`select coalesce(max(ordinal), 0) from report_version where agency_id = ${scope.agencyId} and occasion_id = ${reportId}`;
  await sql`
    with grown as (
      update report_version set sections = ${text}::jsonb, at = ${now}
      where agency_id = ${scope.agencyId} and occasion_id = ${reportId} and ordinal = (${last}) and ${kind} = 'saved' and kind = 'saved' and by_person_id = ${personId}::uuid and begun_at > ${now}::timestamptz - ${ONE_SITTING}::interval
      returning 1)
    insert into report_version (agency_id, occasion_id, ordinal, kind, unit_id, sections, by_person_id, at, begun_at)
    select ${scope.agencyId}, ${reportId}, (${last}) + 1, ${kind}, ${unitId ?? null}::uuid, ${text}::jsonb, ${personId}::uuid, ${now}, ${now} where not exists (select from grown)`.execute(tx);
}

export interface VersionRecord {
  readonly ordinal: number;
  readonly kind: ReportVersionKind;
  readonly unit_id: string | null;
  readonly unit_name: string;
  readonly by: string;
  readonly begun_at: Date;
  readonly at: Date;
}

const RECORD = sql`v.ordinal, v.kind, v.unit_id, coalesce(u.name, '') as unit_name, coalesce(p.name, '') as by, v.begun_at, v.at`;
const FROM = sql`report_version v left join unit u on u.agency_id = v.agency_id and u.id = v.unit_id left join person p on p.agency_id = v.agency_id and p.id = v.by_person_id`;
const SHOWN = 200;

/** The texts that were kept, newest first. */
export async function findVersions(tx: Tx, scope: AgencyScope, reportId: string): Promise<readonly VersionRecord[]> {
  return (await sql<VersionRecord>`select ${RECORD} from ${FROM} where v.agency_id = ${scope.agencyId} and v.occasion_id = ${reportId} order by v.ordinal desc limit ${SHOWN}`.execute(tx)).rows;
}

type WholeVersion = VersionRecord & { readonly sections: readonly ReportSection[] };

/** One of them with its text. */
export async function findVersion(tx: Tx, scope: AgencyScope, of: { readonly reportId: string; readonly ordinal: number }): Promise<WholeVersion | undefined> {
  return (await sql<WholeVersion>`select ${RECORD}, v.sections from ${FROM} where v.agency_id = ${scope.agencyId} and v.occasion_id = ${of.reportId} and v.ordinal = ${of.ordinal}`.execute(tx)).rows[0];
}

/** The text before one: of the report, or of the part of the same unit. */
export async function sectionsBefore(tx: Tx, scope: AgencyScope, of: { readonly reportId: string } & Pick<VersionRecord, 'ordinal' | 'unit_id'>): Promise<readonly ReportSection[]> {
  const found = await sql<{ sections: readonly ReportSection[] }>`
    select sections from report_version where agency_id = ${scope.agencyId} and occasion_id = ${of.reportId} and ordinal < ${of.ordinal} and unit_id is not distinct from ${of.unit_id}::uuid order by ordinal desc limit 1`.execute(tx);
  return found.rows[0]?.sections ?? [];
}
