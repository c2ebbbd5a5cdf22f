import { createHash } from 'node:crypto';
import { blankPaper, type PaperFile, type MeetingState, type PaperState, type TaskState } from '#core/index.js';
import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import { appendEntries } from '../../testing/log.js';
import { inAgency, type Tx } from '../../database/transaction.js';
import { insertLetter } from '../../features/follow-up/letter.queries.js';
import { addPerson } from '../../features/people/commands.js';
import type { Office, TestServer } from '../testing/office.js';

/** Whose thing a request is about: of the asker's own unit, of another unit of the agency, or of another agency. */
export type Whose = 'own' | 'unit' | 'agency';

/** Makes fresh things for one cell of the matrix: what one cell did is not seen by the next. */
export interface Target {
  readonly unitId: string;
  task(state: TaskState, more?: { readonly request?: boolean; readonly restricted?: boolean; readonly child?: boolean }): Promise<string>;
  /** A task with a remark of the lead's head, and the entry of that remark. */
  remarked(): Promise<{ readonly taskId: string; readonly entryId: string }>;
  /** A letter of the office about a task of the unit. */
  letter(): Promise<string>;
  /** Another unit of the same agency. */
  readonly otherUnitId: string;
  /** A post of an officer in the lead unit. */
  readonly officerPostId: string;
  document(readingState?: 'read' | 'refused'): Promise<string>;
  report(): Promise<string>;
  /** A quarterly reporting duty. */
  duty(): Promise<string>;
  /** A programme that is followed by its name. */
  programme(): Promise<string>;
  /** A series of meetings. */
  series(): Promise<string>;
  /** A meeting to which the unit was asked to contribute. */
  meeting(status: MeetingState): Promise<string>;
  /** A conclusion of a meeting under way. */
  conclusion(): Promise<{ readonly meetingId: string; readonly conclusionId: string }>;
  /** A paper that the unit drafted and the leader signs. */
  paper(state: PaperState): Promise<string>;
  /** What such a paper says. */
  readonly paperFile: PaperFile;
  /** A file that is evidence of a task. */
  evidence(): Promise<string>;
  person(): Promise<string>;
  /** A post in the unit, of a new person. */
  post(): Promise<string>;
  /** An officer of the unit acting for such a post. */
  delegation(): Promise<string>;
}

/** Things of an office led by one of its units. */
export function targetOf(server: TestServer, office: Office, unit: 'planning' | 'science'): Target {
  const { scope } = office;
  const [head, officer] = unit === 'planning' ? (['head', 'officer'] as const) : (['head2', 'officer2'] as const);
  const postOf = (key: string): string => office.people[key]?.postId ?? '';
  const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inAgency(server.context.database, scope, work);
  const unitId = office.units[unit];
  const file = paperFileOf(postOf('leader'));
  const task: Target['task'] = (state, more = {}) => run((tx) => insertTask(tx, { agencyId: scope.agencyId, unitId, state, assigner: postOf('leader'), ...more }));
  const somebody = (tx: Tx) => addPerson(tx, scope, { name: 'Lê Văn Mới', unitId, title: 'Chuyên viên', roles: ['officer'], validFrom: '2025-01-01', login: newId(), passwordHash: '' });
  return {
    unitId,
    otherUnitId: office.units[unit === 'planning' ? 'science' : 'planning'],
    officerPostId: postOf(officer),
    task,
    remarked: async () => {
      const taskId = await task('active');
      return run(async (tx) => {
        const entry = { kind: 'comment', body: 'x', data: {}, evidence: [], occurredOn: '2025-04-14', changes: [] } as const;
        const end = await appendEntries(tx, scope, { task: { id: taskId, entryCount: 0, entryHead: '' }, entries: [entry], author: { postId: postOf(head), at: server.clock.now() } });
        await sql`update task set entry_count = ${end.entryCount}, entry_head = ${end.entryHead} where id = ${taskId}`.execute(tx);
        return { taskId, entryId: end.entryIds[0] ?? '' };
      });
    },
    letter: async () => {
      const taskId = await task('active');
      return run(async (tx) => {
        const changes = [{ field: 'dunCount', from: 0, to: 0 }] as const;
        const entry = { kind: 'dunning', body: 'x', data: { level: 1, n: 1 }, evidence: [], occurredOn: '2025-04-14', changes } as const;
        const end = await appendEntries(tx, scope, { task: { id: taskId, entryCount: 0, entryHead: '' }, entries: [entry], author: { postId: postOf('chief'), at: server.clock.now() } });
        await sql`update task set entry_count = ${end.entryCount}, entry_head = ${end.entryHead} where id = ${taskId}`.execute(tx);
        const id = newId();
        await insertLetter(tx, scope, { id, unitId, level: 1, body: 'x', postId: postOf('chief'), at: server.clock.now(), entries: [{ taskId, entryId: end.entryIds[0] ?? '' }] });
        return id;
      });
    },
    document: (readingState = 'read') => run((tx) => insertDocument(tx, scope.agencyId, readingState)),
    report: () => run((tx) => insertReport(tx, { agencyId: scope.agencyId, unitId })),
    duty: () => run((tx) => insertDuty(tx, scope.agencyId)),
    programme: () => run(async (tx) => {
      const id = newId();
      await sql`insert into programme (agency_id, id, name) values (${scope.agencyId}, ${id}, ${`Chương trình ${id}`})`.execute(tx);
      return id;
    }),
    series: () => run((tx) => insertSeries(tx, scope.agencyId)),
    meeting: (status) => run((tx) => insertMeeting(tx, { agencyId: scope.agencyId, unitId, status })),
    conclusion: () => run(async (tx) => {
      const [meetingId, conclusionId] = [await insertMeeting(tx, { agencyId: scope.agencyId, unitId, status: 'live' }), newId()];
      await sql`insert into conclusion (agency_id, id, occasion_id, position, text, at, updated_at) values (${scope.agencyId}, ${conclusionId}, ${meetingId}, 1, 'Văn phòng báo cáo.', now(), now())`.execute(tx);
      return { meetingId, conclusionId };
    }),
    paper: (state) => run((tx) => insertPaper(tx, { agencyId: scope.agencyId, unitId, state, file, personId: office.people[head]?.personId ?? '' })),
    paperFile: file,
    evidence: async () => {
      const { sha256, size } = await server.context.blobs.put(bytesOf('minh chứng'), 1000);
      const taskId = await task('active');
      return run(async (tx) => {
        const fileId = newId();
        const at = server.clock.now();
        await sql`insert into file (agency_id, id, sha256, name, media_type, size, created_by_post_id, created_at) values (${scope.agencyId}, ${fileId}, ${sha256}, 'a.txt', 'text/plain', ${size}, ${postOf(head)}, ${at})`.execute(tx);
        const entry = { kind: 'progress', body: 'x', data: {}, evidence: [{ fileId, documentNumber: null, documentDate: null }], occurredOn: '2025-04-14' } as const;
        const end = await appendEntries(tx, scope, { task: { id: taskId, entryCount: 0, entryHead: '' }, entries: [entry], author: { postId: postOf(head), at } });
        await sql`update task set entry_count = ${end.entryCount}, entry_head = ${end.entryHead} where id = ${taskId}`.execute(tx);
        return fileId;
      });
    },
    post: () => run(async (tx) => (await somebody(tx)).postId),
    delegation: () => run(async (tx) => {
      const id = newId();
      await sql`insert into delegation (agency_id, id, from_post_id, to_post_id, scope, valid_from, valid_to) values (${scope.agencyId}, ${id}, ${(await somebody(tx)).postId}, ${postOf(officer)}, 'all', '2025-04-14', '2025-04-14')`.execute(tx);
      return id;
    }),
    person: () => run(async (tx) => (await somebody(tx)).personId),
  };
}

const ORIGINAL = 'Phòng Kế hoạch - Tài chính báo cáo trước ngày 30/4/2025.';

/** Stores a document's bytes once, so that it can be downloaded. */
export async function storeOriginal(server: TestServer): Promise<void> {
  await server.context.blobs.put(bytesOf(ORIGINAL), 1000);
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

const STEPS = JSON.stringify([{ text: 'UBND tỉnh', act: 'approve', dueOn: null, doneOn: null, documentNumber: null }]);

async function insertTask(tx: Tx, task: { readonly agencyId: string; readonly unitId: string; readonly state: TaskState; readonly assigner: string; readonly request?: boolean; readonly restricted?: boolean; readonly child?: boolean }): Promise<string> {
  const id = newId();
  const parentId = task.child === true ? await insertTask(tx, { ...task, state: 'active', child: false }) : null;
  const closedOn = task.state === 'done' || task.state === 'cancelled' ? '2025-04-14' : null;
  const deadline = JSON.stringify({ phrase: 'trước ngày 30/4/2025', bound: 'by', anchor: '2025-04-29', from: null, to: '2025-04-29', precision: 'day', source: 'own' });
  const request = task.request === true ? JSON.stringify({ kind: 'extend', entryId: newId(), requestedDue: '2025-05-20', reason: 'x', askedOn: '2025-04-14' }) : null;
  await sql`insert into task (agency_id, id, code, title, state, lead_unit_id, assigner_post_id, deadline, original_deadline, due_on, original_due_on, open_request, opened_on, closed_on, paused_on, restricted, parent_id, approval_chain)
    values (${task.agencyId}, ${id}, ${id}, 'Báo cáo', ${task.state}, ${task.unitId}, ${task.assigner}, ${deadline}::jsonb, ${deadline}::jsonb, '2025-04-29', '2025-04-29', ${request}::jsonb, '2025-04-11', ${closedOn}, ${task.state === 'paused' ? '2025-04-14' : null}, ${task.restricted ?? false}, ${parentId}, ${STEPS}::jsonb)`.execute(tx);
  await sql`insert into party (agency_id, id, task_id, role, unit_id, valid_from) values (${task.agencyId}, ${newId()}, ${id}, 'lead', ${task.unitId}, '2025-04-11')`.execute(tx);
  return id;
}

async function insertDocument(tx: Tx, agencyId: string, readingState: 'read' | 'refused'): Promise<string> {
  const [id, fileId] = [newId(), newId()];
  const text = ORIGINAL;
  const sha256 = createHash('sha256').update(text).digest('hex');
  await sql`insert into file (agency_id, id, sha256, name, media_type, size) values (${agencyId}, ${fileId}, ${sha256}, 'cv.txt', 'text/plain', 10)`.execute(tx);
  await sql`insert into document (agency_id, id, direction, title, file_id, reading_state, reading_refusal) values (${agencyId}, ${id}, 'in', 'Công văn', ${fileId}, ${readingState}, ${readingState === 'refused' ? JSON.stringify({ code: 'document.too_slow', data: { seconds: 20 } }) : null}::jsonb)`.execute(tx);
  await sql`insert into document_text (agency_id, document_id, text) values (${agencyId}, ${id}, ${text})`.execute(tx);
  return id;
}

function paperFileOf(signerPostId: string): PaperFile {
  const origin = { agency: { name: 'Sở Khoa học và Công nghệ', symbol: 'SKHCN', place: 'Lam Hồng', parentName: '' }, unit: { name: 'Văn phòng', symbol: 'VP' } };
  const file = blankPaper('TB', origin, { postId: signerPostId, signing: { capacity: [], title: 'Giám đốc', name: 'Phạm Quốc Khánh' } });
  if (file === null) throw new Error('a notice is a kind of paper');
  return { ...file, paper: { ...file.paper, form: { kind: 'named', title: 'THÔNG BÁO', subject: 'Lịch họp' }, body: [{ kind: 'paragraph', key: 'b1', text: 'Họp giao ban lúc 08 giờ.' }] } };
}

/** A paper in a state, once proposed; an issued one with a document of its own, numbered by nobody. */
async function insertPaper(tx: Tx, paper: { readonly agencyId: string; readonly unitId: string; readonly state: PaperState; readonly file: PaperFile; readonly personId: string }): Promise<string> {
  const documentId = paper.state === 'issued' ? await insertDocument(tx, paper.agencyId, 'read') : null;
  const id = documentId ?? newId();
  const body = JSON.stringify(paper.file);
  await sql`insert into paper (agency_id, id, state, kind, unit_id, body, subject, signer_post_id, document_id, created_at, updated_at)
    values (${paper.agencyId}, ${id}, ${paper.state}, 'TB', ${paper.unitId}, ${body}::jsonb, 'Lịch họp', ${paper.file.signerPostId}, ${documentId}, '2025-04-14', '2025-04-14')`.execute(tx);
  await sql`insert into paper_move (agency_id, paper_id, ordinal, kind, state, body, body_hash, by_person_id, at) values (${paper.agencyId}, ${id}, 1, 'propose', 'proposed', ${body}::jsonb, '', ${paper.personId}, '2025-04-14')`.execute(tx);
  return id;
}

let month = 0;

async function insertReport(tx: Tx, { agencyId, unitId }: { readonly agencyId: string; readonly unitId: string }): Promise<string> {
  const id = newId();
  month += 1;
  const from = new Date(Date.UTC(1900, month, 15)).toISOString().slice(0, 10);
  const to = new Date(Date.UTC(1900, month + 1, 14)).toISOString().slice(0, 10);
  await sql`insert into occasion (agency_id, id, series_id, period_key, label, window_from, window_to) select agency_id, ${id}, id, ${id}, 'Báo cáo tháng', ${from}, ${to} from series where agency_id = ${agencyId} and freezes`.execute(tx);
  await sql`insert into contribution (agency_id, id, occasion_id, unit_id, asked_at, updated_at) values (${agencyId}, ${newId()}, ${id}, ${unitId}, now(), now())`.execute(tx);
  await sql`insert into report_version (agency_id, occasion_id, ordinal, kind, sections, at, begun_at) values (${agencyId}, ${id}, 1, 'made', '[]', now(), now())`.execute(tx);
  return id;
}

async function insertDuty(tx: Tx, agencyId: string): Promise<string> {
  const id = newId();
  await sql`insert into series (agency_id, id, kind, name, unit_id, recurrence, rhythm, template) select ${agencyId}, ${id}, 'report', 'Báo cáo quý', id, '', 'quarter', 'T5' from unit where agency_id = ${agencyId} and parent_id is null limit 1`.execute(tx);
  return id;
}

async function insertSeries(tx: Tx, agencyId: string): Promise<string> {
  const id = newId();
  await sql`insert into series (agency_id, id, kind, name, unit_id, recurrence, template, starts_on) select ${agencyId}, ${id}, 'meeting', 'Giao ban', id, '', 'T1', '2025-01-01' from unit where agency_id = ${agencyId} and parent_id is null limit 1`.execute(tx);
  return id;
}

async function insertMeeting(tx: Tx, made: { readonly agencyId: string; readonly unitId: string; readonly status: MeetingState }): Promise<string> {
  const id = newId();
  await sql`insert into occasion (agency_id, id, series_id, period_key, label, window_from, window_to, held_on, status) values (${made.agencyId}, ${id}, ${await insertSeries(tx, made.agencyId)}, '2025-W16', 'tuần 16 năm 2025', '2025-04-14', '2025-04-20', '2025-04-14', ${made.status})`.execute(tx);
  await sql`insert into contribution (agency_id, id, occasion_id, unit_id, asked_at, updated_at) values (${made.agencyId}, ${newId()}, ${id}, ${made.unitId}, now(), now())`.execute(tx);
  return id;
}
