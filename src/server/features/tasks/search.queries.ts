import { accentedPairs, syllablePairs, syllables } from '#core/index.js';
import { sql } from 'kysely';
import { lexemesOf } from '../../database/lexemes.js';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';

interface Words {
  readonly id: string;
  readonly words: readonly (string | null)[];
}

/**
 * Writes what a search for these tasks looks through: code, title, the words that ordered it, what is to be delivered, the symbol of its document
 * and the numbers of the documents that answered it ("where is 789?"). Run twice it writes the same.
 */
export async function indexTasks(tx: Tx, scope: AgencyScope, taskIds: readonly string[]): Promise<void> {
  const rows = (await wordsOfTasks(tx, scope, taskIds)).map(({ id, words }) => rowOf(id, words));
  for (let at = 0; at < rows.length; at += AT_ONCE) await insertWords(tx, scope, rows.slice(at, at + AT_ONCE));
}

/**
 * The same for new tasks without a document, by their words alone, in the statement after that which writes them: their codes are not known here. A code is
 * digits, so its words and its pair are its parts.
 */
export async function indexWorded(tx: Tx, scope: AgencyScope, tasks: readonly { readonly id: string; readonly words: readonly string[] }[]): Promise<void> {
  if (tasks.length === 0) return;
  const rows = tasks.map(({ id, words }) => rowOf(id, words));
  await sql`
    insert into task_search (agency_id, task_id, syllables, pairs, accented_pairs)
    select t.agency_id, t.id, array_to_tsvector(string_to_array(t.code, '-') || w.syllables), array_to_tsvector(replace(t.code, '-', '_') || w.pairs), array_to_tsvector(replace(t.code, '-', '_') || w.accented)
    from json_to_recordset(${JSON.stringify(rows)}) w(id uuid, syllables text[], pairs text[], accented text[]) join task t on t.agency_id = ${scope.agencyId} and t.id = w.id`.execute(tx);
}

/** The texts by which tasks are found, each task's title and code first. */
export async function wordsOfTasks(tx: Tx, scope: AgencyScope, taskIds: readonly string[]): Promise<readonly { readonly id: string; readonly words: readonly string[] }[]> {
  if (taskIds.length === 0) return [];
  const found = await sql<Words>`
    select t.id, array[t.code, t.title, t.deliverable->>'text', concat_ws('/', d.number, d.notation)]
      || array(select p.draft->>'text' from task_source s join passage p on p.agency_id = s.agency_id and p.id = s.passage_id where s.agency_id = t.agency_id and s.task_id = t.id and s.stands)
      || array(select each->>'documentNumber' from entry e, jsonb_array_elements(e.evidence) each where e.agency_id = t.agency_id and e.task_id = t.id) as words
    from task t left join document d on d.agency_id = t.agency_id and d.id = t.document_id
    where t.agency_id = ${scope.agencyId} and t.id = any(array(select unnest(${sql.val(taskIds)}::uuid[])))`.execute(tx);
  return found.rows.map(({ id, words }) => ({ id, words: words.filter((each) => each !== null) }));
}

const AT_ONCE = 500;

async function insertWords(tx: Tx, scope: AgencyScope, rows: readonly ReturnType<typeof rowOf>[]): Promise<void> {
  await sql`
    insert into task_search (agency_id, task_id, syllables, pairs, accented_pairs)
    values ${sql.join(rows.map((row) => sql`(${scope.agencyId}, ${row.id}, array_to_tsvector(${sql.val(row.syllables)}::text[]), array_to_tsvector(${sql.val(row.pairs)}::text[]), array_to_tsvector(${sql.val(row.accented)}::text[]))`))}
    on conflict (agency_id, task_id) do update set syllables = excluded.syllables, pairs = excluded.pairs, accented_pairs = excluded.accented_pairs`.execute(tx);
}

/** Pairs are made within each text: the last word of a title and the first of a symbol are no neighbours. */
function rowOf(id: string, texts: readonly string[]): { readonly id: string; readonly syllables: readonly string[]; readonly pairs: readonly string[]; readonly accented: readonly string[] } {
  return { id, syllables: lexemesOf(texts.flatMap(syllables)), pairs: lexemesOf(texts.flatMap(syllablePairs)), accented: lexemesOf(texts.flatMap(accentedPairs)) };
}
