import { addDays, type CivilDate, type Deadline, earlierDate, TASK_STATES, type TaskState } from '#core/index.js';
import { sql } from 'kysely';
import { indexTasks } from '../features/tasks/search.queries.js';
import type { AgencyScope } from '../database/scope.js';
import type { Tx } from '../database/transaction.js';

/** Numbers from 0 to 1 that are the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Where random tasks go. */
export interface RandomTasks {
  readonly count: number;
  readonly seed: number;
  readonly today: CivilDate;
  readonly unitIds: readonly string[];
  readonly postIds: readonly string[];
  /** Whether to make them findable by words; costs most of the time. */
  readonly searchable?: boolean;
  /** Share of tasks that were done in the three years before, 0..1; none where absent. */
  readonly past?: number;
}

const VERBS = ['Xây dựng', 'Rà soát', 'Hoàn thiện', 'Tham mưu', 'Tổng hợp', 'Kiểm tra', 'Báo cáo', 'Triển khai'];
const THINGS = ['kế hoạch chuyển đổi số', 'đề án truy xuất nguồn gốc', 'quy chế chi tiêu nội bộ', 'danh mục nhiệm vụ khoa học', 'hồ sơ giám sát tàu cá', 'định mức kinh tế kỹ thuật', 'công tác đo lường chất lượng', 'bộ chỉ số cải cách hành chính'];
const PRECISIONS: readonly Deadline['precision'][] = ['day', 'month', 'quarter', 'early-month', 'late-quarter', 'half-year', 'fuzzy'];
const BOUNDS: readonly Deadline['bound'][] = ['before', 'by', 'within', 'after'];

interface Row {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly state: TaskState;
  readonly due: CivilDate | null;
  readonly deadline: Deadline | null;
  readonly opened: CivilDate;
  readonly closed: CivilDate | null;
  readonly submitted: CivilDate | null;
  readonly lead: string;
  readonly post: string | null;
  readonly restricted: boolean;
  readonly requested: CivilDate | null;
  readonly created: string;
  readonly support: string | null;
}

/** Writes tasks of every state and standing around a day, in an open transaction of their agency; the same for the same seed. */
export async function insertRandomTasks(tx: Tx, scope: AgencyScope, wanted: RandomTasks): Promise<void> {
  const random = seeded(wanted.seed);
  const rows = Array.from({ length: wanted.count }, (_, index) => randomRow(wanted, random, index));
  for (let at = 0; at < rows.length; at += 1000) await insertRows(tx, scope, rows.slice(at, at + 1000), wanted);
}

function randomRow({ seed, today, unitIds, postIds, past = 0 }: RandomTasks, random: () => number, index: number): Row {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const isPast = random() < past;
  const state = isPast ? 'done' : random() < 0.4 ? 'active' : pick(TASK_STATES);
  const opened = addDays(today, -Math.floor(random() * 100) - (isPast ? 100 + Math.floor(random() * 1000) : 0));
  const lead = pick(unitIds);
  return {
    id: uuidOf(random), code: `R${seed}-${String(index).padStart(5, '0')}`, title: `${pick(VERBS)} ${pick(THINGS)} lần ${index}`, state, opened, lead, ...randomDays({ state, opened, today }, random),
    post: random() < 0.3 ? pick(postIds) : null, restricted: random() < 0.1, created: `${opened}T0${Math.floor(random() * 9)}:00:00Z`, support: random() < 0.3 ? pick(unitIds.filter((id) => id !== lead)) : null,
  };
}

function randomDays({ state, opened, today }: { readonly state: TaskState; readonly opened: CivilDate; readonly today: CivilDate }, random: () => number): Pick<Row, 'due' | 'deadline' | 'closed' | 'submitted' | 'requested'> {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const closed = state === 'done' || state === 'cancelled' ? earlierDate(today, addDays(opened, Math.floor(random() * 60))) : null;
  const submitted = state === 'submitted' ? earlierDate(today, addDays(opened, Math.floor(random() * 100))) : null;
  if (random() < 0.15) return { due: null, deadline: null, closed, submitted, requested: null };
  const due = addDays(closed ?? today, Math.floor(random() * 120) - 60);
  const waits = (state === 'active' || state === 'assigned') && random() < 0.1;
  return { due, deadline: { phrase: '', bound: pick(BOUNDS), anchor: due, from: due, to: due, precision: pick(PRECISIONS), source: 'own' }, closed, submitted, requested: waits ? addDays(due, 10) : null };
}

function uuidOf(random: () => number): string {
  const hex = Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

async function insertRows(tx: Tx, scope: AgencyScope, rows: readonly Row[], { searchable }: RandomTasks): Promise<void> {
  const source = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, code text, title text, state text, due date, deadline jsonb, opened date, closed date, submitted date, lead uuid, post uuid, restricted boolean, requested date, created timestamptz, support uuid)`;
  await sql`
    insert into task (agency_id, id, code, title, state, due_on, original_due_on, deadline, original_deadline, opened_on, closed_on, submitted_on, paused_on, lead_unit_id, lead_post_id, restricted, open_request, created_at, assigner_text, is_key, dun_count, dunned_on, dormant, programme)
    select ${scope.agencyId}, r.id, r.code, r.title, r.state, r.due, r.due, nullif(r.deadline, 'null'), nullif(r.deadline, 'null'), r.opened, r.closed, r.submitted, case when r.state = 'paused' then r.opened end, r.lead, r.post, r.restricted,
      case when r.requested is not null then jsonb_build_object('kind', 'extend', 'entryId', '', 'requestedDue', r.requested, 'reason', 'Chờ ý kiến', 'askedOn', r.opened) end, r.created,
      case right(r.code, 5)::int % 4 when 0 then 'Chủ tịch UBND tỉnh' when 1 then 'Giám đốc Sở' else '' end, right(r.code, 5)::int % 7 = 0, (right(r.code, 5)::int % 5 = 0)::int, case when right(r.code, 5)::int % 5 = 0 then r.opened end, r.state = 'paused' and right(r.code, 5)::int % 2 = 0,
      case right(r.code, 5)::int % 6 when 0 then '47/KH-UBND (2025)' when 1 then '57-NQ/TW (2024)' else '' end
    from ${source}`.execute(tx);
  await sql`insert into party (agency_id, id, task_id, role, unit_id, post_id, valid_from) select ${scope.agencyId}, gen_random_uuid(), r.id, 'lead', r.lead, r.post, r.opened from ${source}`.execute(tx);
  await sql`insert into party (agency_id, id, task_id, role, unit_id, valid_from) select ${scope.agencyId}, gen_random_uuid(), r.id, 'support', r.support, r.opened from ${source} where r.support is not null`.execute(tx);
  if (searchable === true) await indexTasks(tx, scope, rows.map((row) => row.id));
}
