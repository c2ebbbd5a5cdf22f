import { searchPieces } from '#core/index.js';
import { sql } from 'kysely';
import { termsOf } from './lexemes.js';
import type { AgencyScope } from './scope.js';
import type { Tx } from './transaction.js';

/** A stretch of a text that search looks through. */
interface Piece {
  readonly ofId: string;
  readonly part: number;
  readonly startAt: number;
  readonly text: string;
}

const AT_ONCE = 100;

async function writePieces(tx: Tx, scope: AgencyScope, { kind, pieces }: { readonly kind: 'document' | 'entry'; readonly pieces: readonly Piece[] }): Promise<void> {
  for (let at = 0; at < pieces.length; at += AT_ONCE) {
    const rows = pieces.slice(at, at + AT_ONCE).map(({ ofId, part, startAt, text }) => sql`(${scope.agencyId}, ${kind}, ${ofId}, ${part}::int, ${startAt}::int, array_to_tsvector(${sql.val(termsOf(text))}::text[]))`);
    await sql`
      insert into search_piece (agency_id, kind, of_id, part, start_at, terms) values ${sql.join(rows)}
      on conflict (agency_id, kind, of_id, part) do update set start_at = excluded.start_at, terms = excluded.terms`.execute(tx);
  }
}

/** An entry of a log as search reads it. */
export interface WordedEntry {
  readonly id: string;
  readonly body: string;
  /** Numbers of the documents that prove it. */
  readonly numbers: readonly string[];
}

/** Makes entries findable by what they say and by the numbers of their documents; an entry without words is left out. */
export async function indexEntries(tx: Tx, scope: AgencyScope, entries: readonly WordedEntry[]): Promise<void> {
  const pieces = entries.map(({ id, body, numbers }) => ({ ofId: id, part: 0, startAt: 0, text: [body, ...numbers].join('\n') }));
  await writePieces(tx, scope, { kind: 'entry', pieces: pieces.filter(({ text }) => text.trim() !== '') });
}

interface DocumentWords {
  readonly id: string;
  readonly head: string;
  readonly text: string | null;
}

/** Makes documents findable by their heads and whole texts, as they stand now. Run twice it writes the same. */
export async function indexDocuments(tx: Tx, scope: AgencyScope, documentIds: readonly string[]): Promise<void> {
  const found = await sql<DocumentWords>`
    select d.id, concat_ws(E'\n', d.title, concat_ws('/', d.number, d.notation), d.subject, d.issuer_name) as head, x.text
    from document d left join document_text x on x.agency_id = d.agency_id and x.document_id = d.id
    where d.agency_id = ${scope.agencyId} and d.id = any(${sql.val(documentIds)}::uuid[])`.execute(tx);
  for (const { id, head, text } of found.rows) {
    const pieces = text === null ? [] : searchPieces(text).map((piece, index) => ({ ofId: id, part: index + 1, ...piece }));
    await writePieces(tx, scope, { kind: 'document', pieces: [{ ofId: id, part: 0, startAt: 0, text: head }, ...pieces] });
  }
}
