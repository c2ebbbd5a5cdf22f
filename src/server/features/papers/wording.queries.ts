import { type Template, type Wording, withFittingWording } from '#core/index.js';
import { sql } from 'kysely';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';

/** A template as the agency words it, and which of its wordings that is; null for the template's own. */
export interface WordedTemplate<Phrase extends string = string> {
  readonly template: Template<Phrase>;
  readonly version: number | null;
}

export interface WordingRecord {
  readonly template: string;
  readonly version: number;
  readonly wording: Wording;
  readonly valid_from: string;
  readonly at: Date;
  readonly by: string | null;
}

const RECORD = sql`w.template, w.version, w.wording, w.valid_from, w.at, (select pe.name from post po join person pe on pe.agency_id = po.agency_id and pe.id = po.person_id where po.agency_id = w.agency_id and po.id = w.by_post_id) as by`;

/** The wording that holds on a day of each template that has one. */
export async function wordingsOn(tx: Tx, scope: AgencyScope, day: string): Promise<ReadonlyMap<string, WordingRecord>> {
  const found = await sql<WordingRecord>`select distinct on (w.template) ${RECORD} from paper_wording w where w.agency_id = ${scope.agencyId} and w.valid_from <= ${day} order by w.template, w.version desc`.execute(tx);
  return new Map(found.rows.map((row) => [row.template, row]));
}

/** A template in the agency's own words on a day. A phrase that does not fit the template any more, since a release changed that, is left aside; the page of templates says which. */
export async function templateOn<Phrase extends string>(tx: Tx, scope: AgencyScope, { template, day }: { readonly template: Template<Phrase>; readonly day: string }): Promise<WordedTemplate<Phrase>> {
  const own = (await wordingsOn(tx, scope, day)).get(template.key);
  return own === undefined ? { template, version: null } : { template: withFittingWording(template, own.wording).template, version: own.version };
}

/** Keeps a wording as the version after the one that was seen. @returns false where somebody was quicker */
export async function insertWording(tx: Tx, scope: AgencyScope, kept: { readonly template: string; readonly version: number; readonly wording: Wording; readonly from: string; readonly postId: string | null; readonly now: Date }): Promise<boolean> {
  const done = await sql`
    insert into paper_wording (agency_id, template, version, wording, valid_from, by_post_id, at)
    values (${scope.agencyId}, ${kept.template}, ${kept.version}, ${JSON.stringify(kept.wording)}::jsonb, ${kept.from}, ${kept.postId}::uuid, ${kept.now}) on conflict do nothing`.execute(tx);
  return Number(done.numAffectedRows ?? 0) === 1;
}
