import { createHash } from 'node:crypto';
import pg from 'pg';
import type { Office } from '../http/testing/office.js';

/** Rows of each table that grows with the work, in one agency: more than a route may read from end to end. */
export const MANY = 12_000;
const TODAY = '2025-04-14';

/** Tables that hold no more than a few thousand rows in an agency of any size; a new table must be filled below or stand here. */
export const SMALL_TABLES: readonly string[] = [
  'agency', 'agency_log', 'border_key', 'calendar_day', 'channel', 'counter', 'feedback', 'indicator', 'link_code', 'log_check', 'measure', 'meeting_change', 'migration', 'morning', 'neighbour', 'occasion', 'paper_wording', 'process', 'programme', 'reorganisation', 'rule', 'series', 'sheet_import', 'sheet_memory', 'unit', 'unit_link', 'webhook',
];

/** `n` is the number of the row, from 1; `id(kind, n)` an id that says which row of which table it is. */
const FILL: readonly (readonly [table: string, columns: string, values: string, from?: string])[] = [
  ['unit', 'agency_id, id, name, kind, name_fold, parent_id, valid_from, position', `$1, id('unit', n), 'Phòng số ' || n, 'division', 'phong so ' || n, $3, date '2020-01-01', n`, 'generate_series(1, 60) n'],
  ['file', 'agency_id, id, sha256, name, media_type, size', `$1, id('file', n), repeat('0', 56) || lpad(n::text, 8, '0'), n || '.txt', 'text/plain', 10`],
  ['document', 'agency_id, id, direction, title, number, notation, issued_on, subject, file_id, reading_state, created_at, assigned_at, status, arrival_number, arrival_year, arrived_on', `$1, id('document', n), 'in', 'Thông báo số ' || n, n::text, 'TB-UBND', day(n), 'Về việc ' || word(n), id('file', n), case when n % 50 = 0 then 'refused' else 'read' end, day(n), case when n % 40 <> 0 then day(n)::timestamptz end, 'issued', case when n % 60 <> 0 then n end, case when n % 60 <> 0 then extract(year from day(n))::int end, case when n % 60 <> 0 then day(n) end`],
  ['document_text', 'agency_id, document_id, text', `$1, id('document', n), 'Phòng số ' || n % 60 || ' ' || word(n) || ' trước ngày 30/4/2025.'`],
  ['citation', 'agency_id, id, document_id, start_at, end_at, as_written, key', `$1, id('citation', n), id('document', n), 0, 9, 'số ' || n || '/QĐ-UBND', n || '/qd-ubnd'`],
  ['passage', 'agency_id, id, document_id, start_at, end_at, made_by, confidence, status, draft', `$1, id('passage', n), id('document', n), 0, 20, 'parser', 0.9, 'accepted', '{"deliverable":"","approval":"","citations":[],"coordinators":[]}'`],
  ['review_edit', 'agency_id, document_id, ordinal, edit, before', `$1, id('document', n), 1, '{}', '[]'`],
  ['correction', 'agency_id, passage_id, document_id, kind, read, at', `$1, id('passage', n), id('document', n), 'kept', '[]', day(n)`],
  ['task', 'agency_id, id, code, title, state, lead_unit_id, lead_post_id, assigner_post_id, assigner_text, document_id, programme, deadline, original_deadline, due_on, original_due_on, opened_on, closed_on, submitted_on, paused_on, open_request, escalated_on, dun_count, dunned_on, is_key, restricted, parent_id, created_at, last_report, entry_count, next_opens_on, counted_on, superseded_by, dormant',
    `$1, id('task', n), 'M' || n, word(n) || ' ' || word(n / 20) || ' số ' || n, s, id('unit', 1 + n % 60), case when n % 3 = 0 then $2::uuid end, case when n % 9 = 2 then $2::uuid end, case n % 50 when 0 then '' else 'Người giao ' || n % 50 end, case when n % 10 <> 0 then id('document', n) end, case when n % 4 = 0 then 4 + n % 80 || '/KH-UBND (2025)' else '' end,
     d, d, due, due, opened, case when s in ('done', 'cancelled') then least(date '${TODAY}', due + n % 9 - 4) end, case when s = 'submitted' then due end, case when s = 'paused' then opened end,
     case when s = 'active' and n % 60 = 4 then '{"kind":"extend","entryId":"","requestedDue":"2025-05-20","reason":"x","askedOn":"2025-04-01"}'::jsonb end, case when s = 'active' and n % 100 = 4 then opened end, (n % 70 = 0)::int, case when n % 70 = 0 then opened end, n % 40 = 0, n % 30 = 0, case when n % 20 = 1 and n > 20 then id('task', n - 20) end, opened, 'Đang làm', 2,
     case when n % 3000 = 0 then date '2025-05-01' end, case when n % 2000 = 0 then date '2025-04-16' end, case when n % 480 = 7 and s = 'cancelled' then id('task', n - 1) end, s = 'paused' and n % 80 = 35`,
    `generate_series(1, ${MANY}) n, lateral (select case when n % 5 > case when n > ${MANY} * 3 / 4 then 2 when n % 8 = 0 then 0 else -1 end then case n % 40 when 7 then 'cancelled' else 'done' end else (array['active','assigned','active','submitted','active','returned','active','paused'])[1 + n / 5 % 8] end as s, day(n) as opened, case when n % 11 <> 0 then day(n) + 60 - n % 30 end as due) facts,
     lateral (select case when due is not null then jsonb_build_object('phrase', '', 'bound', 'by', 'anchor', due, 'from', null, 'to', due, 'precision', 'day', 'source', 'own') end as d) deadline`],
  ['party', 'agency_id, id, task_id, role, unit_id, valid_from', `$1, id('party', n), id('task', n), 'lead', id('unit', 1 + n % 60), day(n)`],
  ['party', 'agency_id, id, task_id, role, unit_id, valid_from', `$1, id('party', n + ${MANY}), id('task', n), 'support', id('unit', 1 + (n + 7) % 60), day(n)`],
  ['task_source', 'agency_id, task_id, passage_id', `$1, id('task', n), id('passage', n)`],
  ['task_search', 'agency_id, task_id, syllables, pairs, accented_pairs', `$1, id('task', n), terms(n, ''), terms(n, 'p'), terms(n, 'a')`],
  ['task_occurrence', 'agency_id, duty_id, occurs_on, task_id', `$1, id('task', n), day(n), id('task', n)`],
  ['entry', 'agency_id, id, task_id, ordinal, at, by_post_id, kind, body, occurred_on, prev_hash, hash', `$1, id('entry', n), id('task', n), 1, day(n), $2::uuid, 'state', word(n), day(n), '', ''`],
  ['entry', 'agency_id, id, task_id, ordinal, at, by_post_id, kind, body, occurred_on, prev_hash, hash, undoes_entry_id', `$1, id('entry', n + ${MANY}), id('task', n), 2, day(n), $2::uuid, (array['progress','result','request','obstacle','comment'])[1 + n % 5], word(n), day(n), '', '', case when n % 90 = 0 then id('entry', n) end`],
  ['series', 'agency_id, id, kind, name, unit_id, recurrence, template, starts_on', `$1, id('series', n), 'meeting', 'Trực báo', $3, 'FREQ=WEEKLY;BYDAY=MO', 'T1', day(1)`, 'generate_series(1, 2) n'],
  ['occasion', 'agency_id, id, series_id, period_key, label, window_from, window_to, held_on, status', `$1, id('occasion', n), id('series', 1 + n % 2), 'w' || n, 'tuần ' || n, day(n * 40), day(n * 40), day(n * 40), case when n > 297 then 'collecting' else 'closed' end`, 'generate_series(1, 300) n'],
  ['contribution', 'agency_id, id, occasion_id, unit_id, status, asked_at, updated_at', `$1, id('contribution', n), id('occasion', 1 + n % 300), id('unit', 1 + n / 300), case when n % 40 = 0 then 'asked' else 'submitted' end, day(n), day(n)`],
  ['report_version', 'agency_id, occasion_id, ordinal, kind, sections, begun_at, at', `$1, id('occasion', 1 + n % 300), n, 'saved', '[]', day(n), day(n)`],
  ['report_comment', 'agency_id, id, occasion_id, section_key, body, by_person_id, at', `$1, id('report comment', n), id('occasion', 1 + n % 300), 'results', word(n), (select person_id from post where agency_id = $1 and id = $2), day(n)`],
  ['agenda_item', 'agency_id, id, occasion_id, position, key, kind, unit_id, task_id', `$1, id('agenda item', n), id('occasion', 1 + n % 300), n, 'task:' || n, 'task', id('unit', 1 + n % 60), id('task', n)`],
  ['conclusion', 'agency_id, id, occasion_id, position, text, lead_unit_id, at, updated_at', `$1, id('conclusion', n), id('occasion', 1 + n % 300), n, 'Báo cáo', id('unit', 1 + n % 60), day(n), day(n)`],
  ['search_piece', 'agency_id, kind, of_id, part, terms', `$1, 'document', id('document', n), 0, terms(n, '')`],
  ['search_piece', 'agency_id, kind, of_id, part, terms', `$1, 'entry', id('entry', n), 0, terms(n, '')`],
  ['letter', 'agency_id, id, unit_id, level, body, at', `$1, id('letter', n), id('unit', 1 + n % 60), 1, 'Đề nghị báo cáo', day(n)`],
  ['letter_task', 'agency_id, letter_id, task_id, entry_id', `$1, id('letter', n), id('task', n), id('entry', n)`],
  ['webhook', 'agency_id, id, name, url, events, secret, created_at', `$1, id('webhook', n), 'Trục', 'https://8.8.8.8/', '{task.assigned,task.confirmed}', '', now()`, 'generate_series(1, 2) n'],
  ['webhook_delivery', 'agency_id, id, webhook_id, event, body, occurred_at, state, next_at, event_key', `$1, id('delivery', n), id('webhook', 1 + n % 2), 'task.assigned', '{}', day(n), case when n % 200 = 0 then 'waiting' else 'delivered' end, day(n), 'x:' || n`],
  ['neighbour', 'agency_id, id, side, peer_agency_id, name, unit_id, channel', `$1, id('neighbour', n), 'below', id('peer', n), 'UBND xã số ' || n, id('unit', n), 'here'`, 'generate_series(1, 20) n'],
  ['border_pair', 'agency_id, id, task_id, neighbour_id, side, opened_at, ended_at', `$1, id('pair', n), id('task', n), id('neighbour', 1 + n % 20), 'below', day(n), case when n % 5 > 0 then day(n)::timestamptz end`],
  ['border_out', 'agency_id, pair_id, seq, event_id, event, at', `$1, id('pair', n), 1, id('out', n), '{}', day(n)`],
  ['border_in', 'agency_id, event_id, pair_id, seq, event, arrived_at, applied_at', `$1, id('in', n), id('pair', n), 1, '{}', day(n), day(n)`],
  ['person', 'agency_id, id, name, name_sort, name_fold', `$1, id('person', n), 'Người thứ ' || n, 'nguoi ' || n, 'nguoi thu ' || n`],
  ['post', 'agency_id, id, person_id, unit_id, title, roles, valid_from', `$1, id('post', n), id('person', n), $3, 'Chuyên viên', '{officer}', date '2020-01-01'`],
  ['delegation', 'agency_id, id, from_post_id, to_post_id, scope, valid_from, valid_to', `$1, id('delegation', n), id('post', n), id('post', 1 + n % ${MANY}), 'all', day(n), day(n) + 5`],
  ['account', 'agency_id, id, person_id, login, password_hash', `$1, id('account', n), id('person', n), 'nguoi.' || n, ''`],
  ['login', 'name, agency_id, account_id', `'nguoi.' || n, $1, id('account', n)`],
  ['known_device', 'token_hash, agency_id, account_id', `decode(md5('d' || n), 'hex'), $1, id('account', n)`],
  ['session', 'token_hash, agency_id, account_id, csrf_token, expires_at', `decode(md5('s' || n), 'hex'), $1, id('account', n), '', now() + interval '1 day'`],
  ['sign_in_attempt', 'login, address, succeeded, at', `'nguoi.' || n, '10.0.' || n % 250 || '.1', true, day(n)`],
  ['calendar_feed', 'agency_id, id, account_id, name, filter, token_hash, created_at', `$1, id('feed', n), id('account', n), 'Lịch', '{}', decode(md5('f' || n), 'hex'), day(n)`],
  ['saved_view', 'agency_id, id, person_id, name, query', `$1, id('view', n), id('person', n), 'Danh sách', 'state=open'`],
  ['list_columns', 'agency_id, person_id, columns', `$1, id('person', n), '{title}'`],
  ['notice_choice', 'agency_id, person_id, choices', `$1, id('person', n), '{}'`],
  ['notice', 'agency_id, id, person_id, kind, unique_key, at, done_at', `$1, id('notice', n), id('person', n), 'assigned', 'x', day(n), case when n % 4 > 0 then day(n)::timestamptz end`],
  ['contact', 'agency_id, id, person_id, channel, target, mark, label, created_at', `$1, id('contact', n), id('person', n), 'push', '', 'm' || n, 'Điện thoại', day(n)`],
  ['delivery', 'agency_id, id, person_id, unique_key, address, subject, plain, created_at, sent_at, channel, kind, state, next_at', `$1, id('delivery of', n), id('person', n), 'x', 'a@b.vn', 'x', 'x', day(n), day(n), 'mail', 'digest', case when n % 300 = 0 then 'failed' else 'sent' end, day(n)`],
  ['border_file', 'agency_id, id, neighbour_id, direction, number, at, events, acks, size', `$1, id('border file', n), id('neighbour', 1 + n % 20), 'out', n, day(n), 1, 0, 100`],
  ['agency_entry', 'agency_id, id, ordinal, at, via, topic, kind, prev_hash, hash', `$1, id('agency entry', n), n + 1000, day(n), 'web', 'people', 'added', '', ''`],
  ['paper', 'agency_id, id, state, kind, unit_id, body, subject, document_id, created_at, updated_at', `$1, id('paper', n), case n % 200 when 0 then 'draft' when 1 then 'proposed' when 2 then 'signed' else 'issued' end, 'TB', id('unit', 1 + n % 60), '{"paper":{"signing":{"capacity":[],"title":"","name":""},"body":[],"annexes":[]},"orders":[]}', word(n), case when n % 200 > 2 then id('document', n) end, day(n), day(n)`],
  ['paper_move', 'agency_id, paper_id, ordinal, kind, state, body_hash, by_person_id, at', `$1, id('paper', n), 1, 'propose', 'proposed', '', (select person_id from post where post.id = $2), day(n)`],
  ['idempotency', 'agency_id, person_id, key, request_hash, status', `$1, id('person', n), md5('k' || n), '', 200`],
  ['job', 'id, agency_id, kind, payload, run_at, done_at', `id('job', n), $1, 'none', '{}', day(n), day(n)`],
];

/** What the rows are made of. Six of a hundred words are "báo cáo", as in the documents of an office. */
const WORDS = `
  create function id(kind text, n int) returns uuid language sql immutable as $$ select (substr(md5(kind), 1, 8) || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$;
  create function day(n int) returns date language sql immutable as $$ select date '${TODAY}' - 3 - (${MANY} - least(n, ${MANY})) / 11 $$;
  create function word(n int) returns text language sql immutable as $$
    select case when n % 16 = 0 then 'Báo cáo' else (array['Rà soát','Xây dựng','Kiểm tra','Thẩm định'])[1 + n % 4] || ' việc ' || chr(97 + n % 26) || chr(97 + n / 26 % 26) end $$;
  create function terms(n int, kind text) returns tsvector language sql immutable as $$
    select array_to_tsvector(array(select distinct w from unnest(case kind when '' then string_to_array(case when n % 16 = 0 then 'bao cao bao_cao =báo_cáo so' else 'ra soat viec ra_soat so' end, ' ') || ('v' || n % 700) || n::text
      when 'p' then array[case when n % 16 = 0 then 'bao_cao' else 'ra_soat' end, 'so_' || n] else array[case when n % 16 = 0 then 'báo_cáo' else 'rà_soát' end, 'số_' || n] end) w)) $$;`;

/**
 * Fills every table that grows with the work of an office beyond what any route may read as a whole, and tells the planner. People and what is theirs
 * go to the other office, because a list of an agency's people reads them all.
 */
export async function insertManyRows(url: string, { own, other }: { readonly own: Office; readonly other: Office }): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(WORDS);
    for (const fill of FILL) await insertFill(client, fill, ABOUT_PEOPLE.includes(fill[0]) ? other : own);
    await client.query('drop function id(text, int), day(int), word(int), terms(int, text)');
    await client.query('vacuum (analyze, skip_locked)');
  } finally {
    await client.end();
  }
}

const ABOUT_PEOPLE: readonly string[] = ['person', 'post', 'delegation', 'account', 'login', 'known_device', 'session', 'calendar_feed', 'saved_view', 'list_columns', 'notice_choice', 'notice', 'contact', 'delivery', 'idempotency'];

async function insertFill(client: pg.Client, [table, columns, values, from = `generate_series(1, ${MANY}) n`]: (typeof FILL)[number], { scope, people, units }: Office): Promise<void> {
  await client.query("select set_config('app.agency', $1, false)", [scope.agencyId]);
  const of = [scope.agencyId, people['officer']?.postId, units.root];
  // Every parameter is named, whether a table needs it or not.
  const typed = values.replaceAll(/\$\d(?!:)/g, '$&::uuid');
  await client.query(`with given as (select $1::uuid, $2::uuid, $3::uuid) insert into ${table} (${columns}) select ${typed} from ${from}`, of);
}

/** The id of a row that `insertManyRows` writes. */
export function idOfRow(kind: string, n: number): string {
  return `${createHash('md5').update(kind).digest('hex').slice(0, 8)}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
}

/** Tables with fewer rows than there must be, over all agencies, that are not small by nature. */
export async function tablesWithoutRows(url: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(`select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and reltuples < ${MANY} and relname <> all($1) order by relname`, [SMALL_TABLES]);
    return rows.map(({ name }) => name);
  } finally {
    await client.end();
  }
}
