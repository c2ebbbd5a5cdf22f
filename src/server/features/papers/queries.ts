import type { DunLevel, OPEN_PAPER_STATES, PaperFile, PaperMoveKind, PaperState, SignerPost } from '#core/index.js';
import { type RawBuilder, sql, type SqlBool } from 'kysely';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';
import type { MomentKey } from '../../http/cursor.js';

/** A paper as lists show it. */
export interface PaperRecord {
  readonly id: string;
  readonly state: PaperState;
  readonly kind: string;
  readonly subject: string;
  readonly unit_id: string;
  readonly unit_name: string;
  readonly unit_short_name: string;
  readonly signer: string | null;
  readonly number: string | null;
  readonly notation: string | null;
  readonly issued_on: string | null;
  readonly updated_at: Date;
  readonly last_kind: PaperMoveKind | null;
  readonly last_by: string | null;
  readonly last_note: string | null;
  readonly last_at: Date | null;
}

/** A paper as a whole. */
export interface WholePaper extends PaperRecord {
  readonly file: PaperFile;
  readonly version: number;
  readonly document_id: string | null;
  readonly replaces_id: string | null;
  readonly template: string;
  readonly wording_version: number | null;
  /** The meeting or the report that it came from. */
  readonly occasion_id: string | null;
  readonly signed_on: string | null;
  /** The step of the ladder of a letter of chasing; null for every other paper. */
  readonly dun_level: DunLevel | null;
  readonly docx_sha256: string | null;
  readonly signed_id: string | null;
  readonly signed_name: string | null;
  readonly signed_size: number | null;
}

const COLUMNS = sql`p.id, p.state, p.kind, p.subject, p.unit_id, u.name as unit_name, u.short_name as unit_short_name, p.body->'paper'->'signing'->>'name' as signer, d.number, d.notation, d.issued_on, p.updated_at,
  m.kind as last_kind, m.by as last_by, m.note as last_note, m.at as last_at`;
const FROM = sql`paper p join unit u on u.agency_id = p.agency_id and u.id = p.unit_id left join document d on d.agency_id = p.agency_id and d.id = p.document_id
  left join lateral (
    select x.kind, x.note, x.at, pe.name as by from paper_move x join person pe on pe.agency_id = x.agency_id and pe.id = x.by_person_id
    where x.agency_id = p.agency_id and x.paper_id = p.id order by x.ordinal desc limit 1) m on true`;

/** One paper. */
export async function findPaper(tx: Tx, scope: AgencyScope, paperId: string): Promise<WholePaper | undefined> {
  return (await sql<WholePaper>`
    select ${COLUMNS}, p.body as file, p.version, p.document_id, p.replaces_id, p.template, p.wording_version, p.occasion_id, p.signed_on, p.dun_level, f.sha256 as docx_sha256, s.id as signed_id, s.name as signed_name, s.size::float8 as signed_size
    from ${FROM} left join file f on f.agency_id = d.agency_id and f.id = d.file_id left join file s on s.agency_id = d.agency_id and s.id = d.signed_file_id
    where p.agency_id = ${scope.agencyId} and p.id = ${paperId}`.execute(tx)).rows[0];
}

/** One paper, its row locked until the transaction ends. */
export async function lockPaper(tx: Tx, scope: AgencyScope, paperId: string): Promise<WholePaper | undefined> {
  await sql`select id from paper where agency_id = ${scope.agencyId} and id = ${paperId} for update`.execute(tx);
  return findPaper(tx, scope, paperId);
}

export interface PaperFilter {
  readonly states: readonly PaperState[];
  /** Drafted in one of these; null for all of the agency. */
  readonly unitIds: readonly string[] | null;
}

// States are told one by one, so that the index of those that wait is used.
const ofStates = (states: readonly PaperState[]): RawBuilder<SqlBool> => sql<SqlBool>`p.state in (${sql.join(states.map((state) => sql.lit(state)))})`;
const ofUnits = (unitIds: PaperFilter['unitIds']): RawBuilder<SqlBool> => (unitIds === null ? sql<SqlBool>`true` : sql<SqlBool>`p.unit_id = any(${sql.val(unitIds)}::uuid[])`);

/** A page of papers, last changed first, after the one with the key. */
export async function pageOfPapers(tx: Tx, scope: AgencyScope, page: PaperFilter & { readonly after: MomentKey | null; readonly limit: number }): Promise<readonly (PaperRecord & { readonly key_at: string })[]> {
  const after = page.after === null ? sql`true` : sql`(p.updated_at, p.id) < (${page.after[0]}::timestamptz, ${page.after[1]}::uuid)`;
  return (await sql<PaperRecord & { key_at: string }>`
    select ${COLUMNS}, p.updated_at::text as key_at from ${FROM}
    where p.agency_id = ${scope.agencyId} and ${ofStates(page.states)} and ${ofUnits(page.unitIds)} and ${after} order by p.updated_at desc, p.id desc limit ${page.limit}`.execute(tx)).rows;
}

/** How many papers wait in each state. */
export async function countPapers(tx: Tx, scope: AgencyScope, { states, unitIds }: { readonly states: typeof OPEN_PAPER_STATES; readonly unitIds: PaperFilter['unitIds'] }): Promise<ReadonlyMap<string, number>> {
  const found = await sql<{ state: string; count: number }>`select p.state, count(*)::int as count from paper p where p.agency_id = ${scope.agencyId} and ${ofStates(states)} and ${ofUnits(unitIds)} group by p.state`.execute(tx);
  return new Map(found.rows.map(({ state, count }) => [state, count]));
}

/** Papers that wait to be signed by one of these posts, or by anybody of the leadership where they name nobody; the oldest first. */
export async function papersToSign(tx: Tx, scope: AgencyScope, { postIds, limit }: { readonly postIds: readonly string[]; readonly limit: number }): Promise<readonly WholePaper[]> {
  const found = await sql<{ id: string }>`
    select p.id from paper p where p.agency_id = ${scope.agencyId} and p.state = 'proposed' and (p.signer_post_id is null or p.signer_post_id = any(${sql.val(postIds)}::uuid[])) order by p.updated_at, p.id limit ${limit}`.execute(tx);
  const papers: WholePaper[] = [];
  for (const { id } of found.rows) {
    const paper = await findPaper(tx, scope, id);
    if (paper !== undefined) papers.push(paper);
  }
  return papers;
}

export interface NewPaper {
  readonly id: string;
  readonly kind: string;
  readonly unitId: string;
  readonly file: PaperFile;
  readonly replacesId: string | null;
  readonly postId: string | null;
  readonly now: Date;
  /** What it was composed from; an empty sheet where absent. */
  readonly template?: string;
  /** Which wording of the agency that was; the template's own where absent. */
  readonly wordingVersion?: number | null;
  /** The meeting or the report that it came from. */
  readonly occasionId?: string | null;
  /** Of a letter of chasing: the step of the ladder that its words mean. */
  readonly dunLevel?: DunLevel;
}

/** A new draft. */
export async function insertPaper(tx: Tx, scope: AgencyScope, { id, kind, unitId, file, replacesId, postId, now, template = 'blank', wordingVersion = null, occasionId, dunLevel }: NewPaper): Promise<void> {
  await tx.insertInto('paper').values({
    agency_id: scope.agencyId, id, kind, template, wording_version: wordingVersion, occasion_id: occasionId ?? null, dun_level: dunLevel ?? null, unit_id: unitId, body: JSON.stringify(file), subject: file.paper.form.subject, signer_post_id: file.signerPostId, replaces_id: replacesId, created_by_post_id: postId, created_at: now, updated_at: now,
  }).execute();
}

/** What a move or a save leaves; the row is locked by the caller. */
export interface SavedPaper {
  readonly id: string;
  readonly version: number;
  readonly now: Date;
  readonly file?: PaperFile;
  readonly state?: PaperState;
  readonly signedOn?: string | null;
  readonly documentId?: string;
}

export async function savePaper(tx: Tx, scope: AgencyScope, { id, version, now, file, state, signedOn, documentId }: SavedPaper): Promise<void> {
  await tx.updateTable('paper').set({
    version, updated_at: now, ...(file === undefined ? {} : { body: JSON.stringify(file), subject: file.paper.form.subject, signer_post_id: file.signerPostId }), ...(state === undefined ? {} : { state }),
    ...(signedOn === undefined ? {} : { signed_on: signedOn }), ...(documentId === undefined ? {} : { document_id: documentId }),
  }).where('agency_id', '=', scope.agencyId).where('id', '=', id).execute();
}

export interface NewMove {
  readonly paperId: string;
  readonly kind: PaperMoveKind;
  readonly state: PaperState;
  readonly note: string;
  /** The paper as it was then, where that is kept. */
  readonly file: PaperFile | null;
  readonly hash: string;
  readonly personId: string;
  readonly postId: string | null;
  readonly onBehalfOfPostId: string | null;
  readonly now: Date;
}

/** Appends to the moves of a paper, whose row the caller has locked. */
export async function insertMove(tx: Tx, scope: AgencyScope, move: NewMove): Promise<void> {
  await sql`
    insert into paper_move (agency_id, paper_id, ordinal, kind, state, note, body, body_hash, by_person_id, by_post_id, on_behalf_of_post_id, at)
    select ${scope.agencyId}, ${move.paperId}, coalesce(max(ordinal), 0) + 1, ${move.kind}, ${move.state}, ${move.note}, ${move.file === null ? null : JSON.stringify(move.file)}::jsonb, ${move.hash}, ${move.personId}, ${move.postId}::uuid, ${move.onBehalfOfPostId}::uuid, ${move.now}
    from paper_move where agency_id = ${scope.agencyId} and paper_id = ${move.paperId}`.execute(tx);
}

export interface MoveRecord {
  readonly ordinal: number;
  readonly kind: PaperMoveKind;
  readonly state: PaperState;
  readonly note: string;
  readonly at: Date;
  readonly by: string;
  readonly by_person_id: string;
  readonly on_behalf_of: string | null;
  readonly kept: boolean;
}

/** The moves of a paper, the first one first. */
export async function movesOfPaper(tx: Tx, scope: AgencyScope, paperId: string): Promise<readonly MoveRecord[]> {
  return (await sql<MoveRecord>`
    select m.ordinal, m.kind, m.state, m.note, m.at, pe.name as by, m.by_person_id, hp.title || ' ' || he.name as on_behalf_of, m.body is not null as kept
    from paper_move m join person pe on pe.agency_id = m.agency_id and pe.id = m.by_person_id
    left join post hp on hp.agency_id = m.agency_id and hp.id = m.on_behalf_of_post_id left join person he on he.agency_id = hp.agency_id and he.id = hp.person_id
    where m.agency_id = ${scope.agencyId} and m.paper_id = ${paperId} order by m.ordinal`.execute(tx)).rows;
}

/** The paper as it was kept with a move. */
export async function fileOfMove(tx: Tx, scope: AgencyScope, of: { readonly paperId: string; readonly ordinal: number }): Promise<PaperFile | undefined> {
  return (await sql<{ body: PaperFile }>`select body from paper_move where agency_id = ${scope.agencyId} and paper_id = ${of.paperId} and ordinal = ${of.ordinal} and body is not null`.execute(tx)).rows[0]?.body;
}

/** Who may sign papers on a day: the leadership in its order, then the chief of office. */
export async function signerPosts(tx: Tx, scope: AgencyScope, day: string): Promise<readonly SignerPost[]> {
  return (await sql<SignerPost>`
    select o.id as "postId", p.name, o.title, o.roles from post o join person p on p.agency_id = o.agency_id and p.id = o.person_id
    where o.agency_id = ${scope.agencyId} and o.roles && '{leader,chief_of_office}' and o.valid_from <= ${day} and (o.valid_to is null or o.valid_to >= ${day})
    order by not 'leader' = any(o.roles), o.rank, p.name_sort, o.id`.execute(tx)).rows;
}

/** A paper that stands in the place of another, or is to: by which document it is known. */
export interface LinkedPaper {
  readonly id: string;
  readonly subject: string;
  readonly number: string | null;
  readonly notation: string | null;
}

/** What a paper came from. */
export interface PaperSource {
  readonly kind: 'meeting' | 'report';
  readonly id: string;
  readonly name: string;
  readonly label: string;
}

/** The meeting or the report that a paper came from. */
export async function sourceOfPaper(tx: Tx, scope: AgencyScope, { occasion_id: id }: Pick<WholePaper, 'occasion_id'>): Promise<PaperSource | null> {
  if (id === null) return null;
  const found = await sql<PaperSource>`select s.kind, o.id, s.name, o.label from occasion o join series s on s.agency_id = o.agency_id and s.id = o.series_id where o.agency_id = ${scope.agencyId} and o.id = ${id}`.execute(tx);
  return found.rows[0] ?? null;
}

/** The paper in whose place this one stands, and the one that stands or is drafted in its place. */
export async function linkedPapers(tx: Tx, scope: AgencyScope, paper: { readonly id: string; readonly replaces_id: string | null }): Promise<{ readonly replaces: LinkedPaper | null; readonly replacedBy: LinkedPaper | null }> {
  const of = (where: RawBuilder<SqlBool>): Promise<LinkedPaper | null> =>
    sql<LinkedPaper>`select p.id, p.subject, d.number, d.notation from paper p left join document d on d.agency_id = p.agency_id and d.id = p.document_id where p.agency_id = ${scope.agencyId} and ${where}`.execute(tx).then(({ rows }) => rows[0] ?? null);
  return {
    replaces: paper.replaces_id === null ? null : await of(sql<SqlBool>`p.id = ${paper.replaces_id}`),
    replacedBy: await of(sql<SqlBool>`p.replaces_id = ${paper.id} and p.replaces_id is not null and p.state <> 'discarded'`),
  };
}
