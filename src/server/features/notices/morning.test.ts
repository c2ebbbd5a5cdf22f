import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { SMTPServer } from 'smtp-server';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { choicesOf, DEFAULT_TASK_RULES } from '#core/index.js';
import { inAgency, type Tx } from '../../database/transaction.js';
import { makeOffice, type Office, signInAs, startTestServer, type TestServer } from '../../http/testing/office.js';
import { RUNNERS } from '../../jobs/runners.js';
import { startWorkers } from '../../jobs/worker.js';
import { actorPostOf, findPostsOn } from '../session/queries.js';
import { figuresOf } from './digest.commands.js';
import { beginMornings } from './jobs.js';

/** Mail as the server that it was handed to has it. */
interface Received {
  readonly to: string;
  readonly raw: string;
}

let server: TestServer;
let office: Office;
const received: Received[] = [];
const smtp = new SMTPServer({
  authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], logger: false,
  onData: (stream, session, done) => {
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => void parts.push(part));
    stream.on('end', () => {
      received.push({ to: session.envelope.rcptTo[0]?.address ?? '', raw: Buffer.concat(parts).toString('utf8') });
      done();
    });
  },
});

const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inAgency(server.context.database, office.scope, work);

beforeAll(async () => {
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  const { port } = smtp.server.address() as AddressInfo;
  server = await startTestServer({ environment: { DONDOC_SMTP_URL: `smtp://127.0.0.1:${port}`, DONDOC_MAIL_FROM: 'dondoc@lamhong.example', DONDOC_PUBLIC_URL: 'https://dondoc.lamhong.example' } });
  office = await makeOffice(server, 'a');
  for (const key of ['leader', 'head', 'officer']) await inside((tx) => sql`update person set email = ${`${key}@lamhong.example`} where id = ${office.people[key]?.personId}`.execute(tx));
});
afterAll(async () => {
  await server.close();
  await new Promise<void>((resolve) => smtp.close(() => resolve()));
});
beforeEach(async () => {
  received.length = 0;
  await inside(async (tx) => {
    for (const table of ['notice', 'party', 'task_search'] as const) await sql`delete from ${sql.table(table)}`.execute(tx).catch(() => undefined);
  }).catch(() => undefined);
  await asOwner(sql`truncate delivery, morning, notice`);
  await asOwner(sql`delete from job`);
  await asOwner(sql`update task set state = 'cancelled', closed_on = opened_on where is_open`);
});
const asOwner = (query: ReturnType<typeof sql>): Promise<unknown> =>
  server.context.database.transaction().execute(async (tx) => {
    await sql.raw(`set local app.agency = '${office.scope.agencyId}'`).execute(tx);
    return query.execute(tx);
  });

/** Lets two servers work at once until nothing waits that may start now. */
async function work(): Promise<void> {
  const options = { runners: RUNNERS, workers: 2, pause: 10, patience: 2000 };
  const both = [startWorkers(server.context, options), startWorkers(server.context, options)];
  for (let tries = 0; tries < 500; tries += 1) {
    const left = await sql<{ jobs: number }>`select count(*)::int as jobs from job where done_at is null and failed_at is null and run_at <= now()`.execute(server.context.database);
    if (left.rows[0]?.jobs === 0) break;
    await sleep(20);
  }
  await Promise.all(both.map((workers) => workers.stop()));
}

async function task(due: string, more: { readonly officer?: boolean; readonly title?: string } = {}): Promise<string> {
  const id = newId();
  const post = more.officer === true ? (office.people['officer']?.postId ?? null) : null;
  await inside((tx) => sql`insert into task (agency_id, id, code, title, state, lead_unit_id, lead_post_id, due_on, original_due_on, opened_on)
    values (${office.scope.agencyId}, ${id}, ${id}, ${more.title ?? 'Báo cáo <b>quý</b>'}, 'active', ${office.units.planning}, ${post}, ${due}, ${due}, '2025-03-01')`.execute(tx));
  return id;
}
async function morning(day: string, time = '07:00'): Promise<void> {
  server.clock.set(day, time);
  await Promise.all([beginMornings(server.context), beginMornings(server.context)]);
  await work();
}
const notices = async (taskId: string): Promise<unknown[]> => (await inside((tx) => sql<{ kind: string; left: number | null; waiting: boolean }>`
  select n.kind, (n.data->>'left')::int as left, n.done_at is null as waiting from notice n where n.task_id = ${taskId} and n.person_id = ${office.people['head']?.personId} order by n.at`.execute(tx))).rows;

describe('the morning', () => {
  test('warns 7, 3 and 1 working days before, each once, and says when it is over; two servers say it once', async () => {
    const id = await task('2025-04-25');
    for (const day of ['2025-04-15', '2025-04-16', '2025-04-17', '2025-04-21', '2025-04-22', '2025-04-23', '2025-04-24', '2025-04-25', '2025-04-28', '2025-04-29']) await morning(day);
    expect(await notices(id)).toEqual([{ kind: 'due', left: 7, waiting: false }, { kind: 'due', left: 3, waiting: false }, { kind: 'due', left: 1, waiting: false }, { kind: 'overdue', left: null, waiting: true }]);
  });

  test('does not come before its hour nor on a Sunday', async () => {
    await task('2025-04-22');
    await morning('2025-04-21', '06:59');
    await morning('2025-04-20');
    expect([received, (await sql`select 1 from job`.execute(server.context.database)).rows]).toEqual([[], []]);
  });

  test('a server that was off for a week sends one digest, not five, and one warning of the days that are left now', async () => {
    const id = await task('2025-04-25');
    await morning('2025-04-14');
    received.length = 0;
    await morning('2025-04-23', '09:40');
    expect(await notices(id)).toEqual([{ kind: 'due', left: 2, waiting: true }]);
    expect(received.map((mail) => mail.to).sort()).toEqual(['head@lamhong.example', 'leader@lamhong.example']);
    await morning('2025-04-23', '10:00');
    expect(received).toHaveLength(2);
  });

  test('a server that was off over a weekend says on Monday once what Friday and Monday would have said', async () => {
    const [near, late] = [await task('2025-04-24'), await task('2025-04-18')];
    await morning('2025-04-17');
    received.length = 0;
    // Friday the 18th and the weekend pass without anybody.
    await morning('2025-04-21', '10:30');
    await morning('2025-04-21', '11:00');
    expect(received.filter((mail) => mail.to === 'head@lamhong.example').map((mail) => subjectOf(mail.raw))).toEqual(['Đôn Đốc 21/04/2025: 1 quá hạn, 1 sắp đến hạn']);
    expect([await notices(near), await notices(late)]).toEqual([
      [{ kind: 'due', left: 5, waiting: false }, { kind: 'due', left: 3, waiting: true }],
      [{ kind: 'due', left: 1, waiting: false }, { kind: 'overdue', left: null, waiting: true }],
    ]);
  });

  test('over Tết nothing is sent, days off do not count, and a server that slept through it says all once', async () => {
    const [after, before] = [await task('2025-02-06'), await task('2025-01-27')];
    await morning('2025-01-24');
    // The ninth working day away is four: of the thirteen days between, nine are off.
    expect([await notices(after), await notices(before)]).toEqual([[{ kind: 'due', left: 4, waiting: true }], [{ kind: 'due', left: 0, waiting: true }]]);
    received.length = 0;
    for (const day of ['2025-01-27', '2025-01-29', '2025-01-31', '2025-02-02']) await morning(day);
    expect(received).toEqual([]);
    await morning('2025-02-05', '08:15');
    expect(received.map((mail) => mail.to).sort()).toEqual(['head@lamhong.example', 'leader@lamhong.example']);
    expect([await notices(after), await notices(before)]).toEqual([
      [{ kind: 'due', left: 4, waiting: false }, { kind: 'due', left: 1, waiting: true }],
      [{ kind: 'due', left: 0, waiting: false }, { kind: 'overdue', left: null, waiting: true }],
    ]);
  });

  test('warns by the rule of the day: a row that holds from a day on changes nothing before it', async () => {
    const id = await task('2025-05-27');
    await inside((tx) => sql`insert into rule (agency_id, id, key, value, citation, valid_from) values (${office.scope.agencyId}, ${newId()}, 'warn.days.first', '10', '12/QĐ-SKHCN', '2025-05-13')`.execute(tx));
    await morning('2025-05-12');
    expect(await notices(id)).toEqual([]);
    await morning('2025-05-13');
    expect(await notices(id)).toEqual([{ kind: 'due', left: 10, waiting: true }]);
    await inside((tx) => sql`update rule set valid_to = '2025-05-13' where key = 'warn.days.first' and valid_from = '2025-05-13'`.execute(tx));
    await morning('2025-05-14');
    await morning('2025-05-16');
    expect((await notices(id)).map((notice) => (notice as { left: number }).left)).toEqual([10, 7]);
  });

  test('a morning that is only reached the next day is left out', async () => {
    await task('2025-04-22');
    server.clock.set('2025-04-21', '07:00');
    await beginMornings(server.context);
    server.clock.set('2025-04-22', '06:00');
    await work();
    expect(received).toEqual([]);
  });
});

describe('the digest', () => {
  test('says what the lists say, in Vietnamese, as text and as html, with addresses that open them', async () => {
    await task('2025-04-11', { officer: true, title: 'Rà soát danh mục' });
    await task('2025-04-15');
    await morning('2025-04-14');
    const head = received.find((mail) => mail.to === 'head@lamhong.example');
    const text = decoded(head?.raw ?? '');
    expect(subjectOf(head?.raw ?? '')).toBe('Đôn Đốc 14/04/2025: 1 quá hạn, 1 sắp đến hạn');
    for (const words of ['Kính gửi đồng chí Bùi Thị Hồng,', 'Thứ Hai, 14/04/2025', 'Rà soát danh mục', 'hạn 11/04/2025 (quá 3 ngày)', 'https://dondoc.lamhong.example/tasks/', 'Báo cáo &lt;b&gt;quý&lt;/b&gt;']) expect(text).toContain(words);
    expect(text.slice(text.indexOf('<!doctype'))).not.toContain('<b>quý');
    // The officer's own work alone; whoever has nothing gets nothing.
    expect(subjectOf(received.find((mail) => mail.to === 'officer@lamhong.example')?.raw ?? '')).toBe('Đôn Đốc 14/04/2025: 1 quá hạn, 0 sắp đến hạn');
    expect(received).toHaveLength(3);
  });

  test('its numbers are those of overview and list at one instant', async () => {
    for (const due of ['2025-04-01', '2025-04-10', '2025-04-15', '2025-04-16', '2025-06-30']) await task(due);
    server.clock.set('2025-04-14');
    const leader = await signInAs(server.app, 'a.leader');
    const figures = await inside(async (tx) => {
      const posts = (await findPostsOn(tx, office.scope, { personId: office.people['leader']?.personId ?? '', day: '2025-04-14' })).map(actorPostOf);
      const actor = { agencyId: office.scope.agencyId, personId: office.people['leader']?.personId ?? '', posts };
      return figuresOf(tx, { scope: office.scope, actor, today: '2025-04-14', rules: DEFAULT_TASK_RULES }, { site: '', choices: choicesOf(null) });
    });
    const overview = (await leader.send('GET', '/overview')).json<Record<'overdue' | 'dueSoon' | 'waiting', { value: number }>>();
    const valueOf = (key: string): number => figures.find((figure) => figure.key === key)?.value ?? -1;
    expect([valueOf('overdue'), valueOf('due_soon'), valueOf('waiting')]).toEqual([overview.overdue.value, overview.dueSoon.value, overview.waiting.value]);
    expect([valueOf('overdue'), valueOf('due_soon')]).toEqual([2, 2]);
    for (const { key, url, value } of figures.filter((figure) => figure.key !== 'inbox')) expect([key, (await leader.send('GET', url)).json<{ total: number }>().total]).toEqual([key, value]);
  });
});

describe('mail', () => {
  test('what is wanted at once goes at once, but not at night', async () => {
    server.clock.set('2025-04-14', '10:00');
    const chief = await signInAs(server.app, 'a.chief');
    const chase = async (): Promise<string> => {
      const id = await task('2025-04-11');
      expect((await chief.send('POST', `/tasks/${id}/dun`, { body: { version: 1, level: 1, body: 'Đề nghị khẩn trương' } })).statusCode).toBe(200);
      return (await inside((tx) => sql<{ id: string }>`select id from notice where task_id = ${id}`.execute(tx))).rows[0]?.id ?? '';
    };
    await chase();
    await work();
    expect(received.map((mail) => [mail.to, subjectOf(mail.raw)])).toEqual([['head@lamhong.example', 'Đôn đốc: Báo cáo <b>quý</b>']]);
    await inside((tx) => sql`insert into notice_choice (agency_id, person_id, choices) values (${office.scope.agencyId}, ${office.people['head']?.personId}, '{"quietFrom": 10, "quietUntil": 12}')`.execute(tx));
    await RUNNERS['tell-at-once']?.run(server.context, office.scope, { noticeId: await chase(), personId: office.people['head']?.personId ?? '' });
    const { rows: [job] } = await sql<{ run_at: Date }>`select run_at from job where kind = 'send-delivery' and done_at is null`.execute(server.context.database);
    expect(job?.run_at.toISOString()).toBe('2025-04-14T05:00:00.000Z');
    expect((await inside((tx) => sql`select 1 from delivery where sent_at is null`.execute(tx))).rows).toHaveLength(1);
  });
});

/** The parts of a mail as text, whatever their encoding. */
function decoded(raw: string): string {
  return raw.split(/\r\n--/).map((part) => {
    const [head = '', ...rest] = part.split('\r\n\r\n');
    const body = rest.join('\r\n\r\n');
    if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8');
    if (!/quoted-printable/i.test(head)) return body;
    return Buffer.from(body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1').toString('utf8');
  }).join('\n');
}

function subjectOf(raw: string): string {
  const folded = /^Subject: (.*(?:\r\n[ \t].*)*)/m.exec(raw)?.[1] ?? '';
  const words = folded.replace(/\r\n[ \t]/g, ' ').replace(/\?= =\?/g, '?==?');
  return words.replace(/=\?UTF-8\?(B|Q)\?(.*?)\?=/gi, (_, how: string, text: string) =>
    how.toUpperCase() === 'B' ? Buffer.from(text, 'base64').toString('utf8') : Buffer.from(text.replace(/_/g, ' ').replace(/=([0-9A-F]{2})/g, (__, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1').toString('utf8'));
}
