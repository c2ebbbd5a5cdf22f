import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ConclusionView, MeetingView, RouteAnswer } from '#contract/index.js';
import { addDays, composeWeeklyNotice, noticeOrders, type PaperFrame, printPaper, type SpokenConclusion, WEEKLY_NOTICE } from '#core/index.js';
import { checkForm, type DirectoryUnit, read, type Reading, type UnitMention } from '#extraction/index.js';
import { readDocument } from '#documents/index.js';
import { asking, type Asking } from '../../http/testing/ask.js';
import { makeOffice, type Office, signInAs, startTestServer, type TestServer } from '../../http/testing/office.js';
import { weeklyNotice } from '../../sample/notices.js';

/** A notice of a weekly briefing made again from what is in it, as a meeting would conclude it: it has the same sections, orders the same, and its form is in order. */

/** What a notice orders: whom, with whom, until when. */
interface Order {
  readonly text: string;
  readonly lead: string;
  readonly supports: readonly string[];
  readonly deadlines: readonly string[];
}

const plain = (text: string): string => text.normalize('NFC').replace(/\*+/g, '').replace(/\s+/g, ' ').trim();
const dueOf = ({ bound, anchor, from, to }: { readonly bound: string; readonly anchor: string | null; readonly from: string | null; readonly to: string | null }): string => [bound, anchor ?? from ?? '', bound === 'before' ? '' : (to ?? '')].join(' ').trim();

function ordersOf({ tasks }: Reading, units: readonly { readonly id: string; readonly name: string }[] = []): Order[] {
  const nameOf = ({ unitId, text }: UnitMention): string => units.find(({ id }) => id === unitId)?.name ?? text;
  return tasks.filter((task) => task.class !== 'orientation').map(({ text, lead, coordinators, deadlines }) => ({ text: plain(text), lead: lead[0] === undefined ? '' : nameOf(lead[0]), supports: coordinators.map(nameOf), deadlines: deadlines.map(dueOf) }));
}

interface Source {
  readonly frame: PaperFrame;
  readonly on: string;
  readonly orders: readonly Order[];
}

/** The notice of a meeting that concluded just these orders. */
function noticeFrom({ frame, on, orders }: Source): { readonly text: string; readonly headings: readonly string[]; readonly units: readonly { readonly id: string; readonly name: string }[] } {
  const units = [...new Set(orders.map(({ lead }) => lead))].map((name, index) => ({ id: `unit ${index}`, name }));
  const conclusions = orders.map((order, index): SpokenConclusion => ({ id: String(index), text: order.text, draft: null, leadUnitId: units.find(({ name }) => name === order.lead)?.id ?? null }));
  const { sections } = noticeOrders(conclusions, { units, everybody: 'Các phòng, đơn vị' });
  const paper = composeWeeklyNotice(WEEKLY_NOTICE, {
    ...frame, meeting: 'Hội nghị trực báo tuần 15 năm 2025', on, chair: { name: 'Trần Văn Bình', title: 'Giám đốc Sở' }, participants: ['Ban Giám đốc Sở', 'Trưởng các phòng, đơn vị thuộc Sở'], reporter: 'Chánh Văn phòng Sở', before: 'trong tuần 14', next: 'tuần 15',
    assessment: { text: 'Trong tuần vừa qua, các phòng, đơn vị đã cơ bản hoàn thành các nhiệm vụ được giao.' }, sections,
  });
  return { text: printPaper(paper).text, headings: paper.body.flatMap((block) => (block.kind === 'heading' ? [block.text] : [])), units };
}

const FRAME = { parentAgency: 'UBND tỉnh Lam Hồng', agency: 'Sở Khoa học và Công nghệ', agencySymbol: 'SKHCN', unitSymbol: 'VP', place: 'Lam Hồng', number: '15', urgency: 'none', head: 'Giám đốc', signer: 'Nguyễn Thu Hà' } as const;

/** What in a text is against the rules of form, and whether it lies in the words of an order. */
function findingsOf(text: string, units: readonly DirectoryUnit[], orders: readonly Order[]): readonly { readonly rule: string; readonly isInOrder: boolean }[] {
  const bare = (words: string): string => plain(words).replace(/[\s.;,]+$/u, '');
  return checkForm(text, { units }).map(({ rule, span }) => ({ rule, isInOrder: span !== null && orders.some((order) => bare(order.text).includes(bare(text.slice(span.start, span.end)))) }));
}

/** Sections and orders are the same; answers what is against the rules of form, and whether it lies in the words of an order. */
function expectSame(source: Source): readonly { readonly rule: string; readonly isInOrder: boolean }[] {
  const { text, headings, units } = noticeFrom(source);
  const options = { units: units.map((unit) => ({ ...unit, shortName: '', aliases: [unit.name.replace(` ${FRAME.agency}`, '')], parentId: null })) };
  expect(headings).toEqual([...new Set(source.orders.map(({ lead }) => lead))]);
  expect(ordersOf(read(text, options), units).map(({ lead, deadlines, supports }) => ({ lead, deadlines, supports: supports.length }))).toEqual(source.orders.map(({ lead, deadlines, supports }) => ({ lead, deadlines, supports: supports.length })));
  return findingsOf(text, options.units, source.orders);
}

// Third-party text stays where it is and is no part of this repository.
const folder = resolve(import.meta.dirname, '../../../../../shared/extraction');
const hasReal = existsSync(resolve(folder, 'gold/seed-000.json'));

/** What a careful clerk read in a real notice. */
function realOrders(): Order[] {
  const gold = JSON.parse(readFileSync(resolve(folder, 'gold/seed-000.json'), 'utf8')) as { readonly tasks: readonly { readonly text: string; readonly lead: readonly { readonly text: string }[]; readonly coordinators: readonly { readonly text: string }[]; readonly deadlines: readonly Parameters<typeof dueOf>[0][] }[] };
  return gold.tasks.map(({ text, lead, coordinators, deadlines }) => ({ text: plain(text), lead: lead[0]?.text ?? '', supports: coordinators.map((unit) => unit.text), deadlines: deadlines.map(dueOf) }));
}

/** The orders of weeks of the sample, unit by unit. */
function sampleOrders(weeks: readonly number[], on: string): Order[] {
  const orders = weeks.flatMap((week) => ordersOf(read(weeklyNotice(week, on).text)));
  return [...new Set(orders.map(({ lead }) => lead))].flatMap((lead) => orders.filter((order) => order.lead === lead));
}

describe('a notice made again', () => {
  // Two weeks together, so that most units have several orders, as in a long briefing.
  test.each([[0, 1], [2, 3], [4, 5], [6, 7]])('from weeks %i and %i of the sample', (...weeks) => {
    const on = '2025-04-07';
    const orders = sampleOrders(weeks, on);
    expect(orders.length).toBeGreaterThan(14);
    expect(expectSame({ frame: { ...FRAME, date: addDays(on, 1) }, on, orders })).toEqual([]);
  });

  test.runIf(hasReal)('from a real one, as a careful clerk read it', () => {
    // What its own orders say stays as they say it: two that lead together, a plan named without its day.
    expect(expectSame({ frame: { ...FRAME, date: '2025-04-15' }, on: '2025-04-14', orders: realOrders() }).filter(({ isInOrder }) => !isInOrder)).toEqual([]);
  });
});

describe('a notice made again by holding its meeting', () => {
  let server: TestServer;
  let prefix = 'r';
  let office: Office;
  beforeAll(async () => void (server = await startTestServer()));
  afterAll(() => server.close());
  const asked = asking(() => server);
  const done: Asking['done'] = (who, ...request) => asked.done(`${prefix}.${who}`, ...request);

  /** As its people call a unit: without the name of the agency, with the letters that everybody knows. */
  const saidShort = (name: string): string[] => [...new Set([name.replace(` ${FRAME.agency}`, ''), name.replace('Đổi mới sáng tạo', 'ĐMST')])].filter((short) => short !== name);

  /** The units that lead, those of the office first looked for by their names, the others added; by name. */
  async function unitsFor(leads: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const { units } = await done<{ units: readonly { readonly id: string; readonly name: string }[] }>('chief', 'GET', '/units');
    const known = new Map(units.map(({ id, name }) => [name, id]));
    for (const name of leads.filter((lead) => !known.has(lead))) {
      const id = newId();
      await done('chief', 'POST', '/units', { id, name, shortName: '', kind: 'division', parentId: office.units.root, aliases: saidShort(name) });
      known.set(name, id);
    }
    return known;
  }

  /** A conclusion as it is typed; where two units are named to lead, the secretary says which of them does. */
  async function conclude(path: string, said: { readonly text: string; readonly itemId: string | null }, leadUnitId: string | null): Promise<void> {
    const { version, draft } = await done<ConclusionView>('follower', 'PUT', path, { ...said, version: 0, corrections: [] });
    if (draft?.leadUnitId === null) await done('follower', 'PUT', path, { ...said, version, corrections: [{ field: 'leadUnitId', value: leadUnitId }] });
  }

  /** A weekly meeting that concluded just these orders, each said under its unit; closed. */
  async function meetingOf(orders: readonly Order[], units: ReadonlyMap<string, string>): Promise<MeetingView> {
    const seriesId = newId();
    const post = (who: string): string => office.people[who]?.postId ?? '';
    await done('chief', 'POST', '/meeting-series', { id: seriesId, name: 'Trực báo', rule: 'FREQ=WEEKLY;BYDAY=MO', startsOn: '2025-04-01', before: false, beginsAt: '08:00', place: '', chairPostId: post('leader'), secretaryPostId: post('follower'), participantPostIds: [], participants: 'Trưởng các phòng, đơn vị', contributorUnitIds: [], leadDays: 2, dueDays: 1 });
    const id = (await done<RouteAnswer<'listMeetings'>>('chief', 'GET', '/meetings')).coming.find((each) => each.seriesId === seriesId)?.id ?? '';
    await done('leader', 'POST', `/meetings/${id}/start`);
    for (const lead of new Set(orders.map((order) => order.lead))) await done('chief', 'POST', `/meetings/${id}/agenda/edits`, { kind: 'add', newId: newId(), unitId: units.get(lead), taskId: null, heading: `Việc của ${lead}`, body: '' });
    const { agenda } = await done<MeetingView>('chief', 'GET', `/meetings/${id}`);
    const itemOf = (lead: string): string | null => agenda.find(({ heading }) => heading === `Việc của ${lead}`)?.id ?? null;
    for (const order of orders) await conclude(`/meetings/${id}/conclusions/${newId()}`, { text: order.text, itemId: itemOf(order.lead) }, units.get(order.lead) ?? null);
    const { version } = await done<MeetingView>('chief', 'GET', `/meetings/${id}`);
    return done('leader', 'POST', `/meetings/${id}/close`, { version });
  }

  /** Its notice, drafted, issued, and read from its Word file. */
  async function noticeOf({ id }: MeetingView, units: ReadonlyMap<string, string>) {
    const { paperId = '' } = await done<{ paperId: string | null }>('chief', 'POST', `/meetings/${id}/notice`, { paperId: newId() });
    let paper = await done<RouteAnswer<'readPaper'>>('chief', 'GET', `/papers/${paperId ?? ''}`);
    for (const [who, act] of [['chief', 'proposal'], ['chief', 'signature'], ['registrar', 'issue']] as const) paper = await done(who, 'POST', `/papers/${paper.id}/${act}`, { version: paper.version });
    const file = await readDocument((await (await signInAs(server.app, `${prefix}.chief`)).send('GET', `/papers/${paper.id}/docx`)).rawPayload, 'notice.docx');
    if (!file.ok) throw new Error(file.refusal.code);
    const directory = [...units].map(([name, unitId]) => ({ id: unitId, name, shortName: '', aliases: saidShort(name), parentId: null }));
    const { taskCount } = await done<RouteAnswer<'readDocument'>>('chief', 'GET', `/documents/${paper.id}`);
    return { text: file.value.text, directory, taskCount, headings: paper.file.paper.body.flatMap((block) => (block.kind === 'heading' ? [block.text] : [])), orders: ordersOf(read(file.value.text, { units: directory }), directory) };
  }

  async function expectSameByMeeting(as: string, orders: readonly Order[]): Promise<readonly { readonly rule: string; readonly isInOrder: boolean }[]> {
    prefix = as;
    server.clock.set('2025-04-10');
    office = await makeOffice(server, as);
    const units = await unitsFor([...new Set(orders.map(({ lead }) => lead))]);
    server.clock.set('2025-04-14');
    const made = await noticeOf(await meetingOf(orders, units), units);
    const kept = ({ lead, deadlines, supports }: Order) => ({ lead, deadlines, supports: supports.length });
    const inDirectory = [...units.keys()].filter((name) => orders.some(({ lead }) => lead === name));
    expect(made.headings.toSorted()).toEqual(inDirectory.toSorted());
    expect(made.orders.map(kept)).toEqual(made.headings.flatMap((lead) => orders.filter((order) => order.lead === lead).map(kept)));
    expect(made.taskCount).toBe(orders.length);
    return findingsOf(made.text, made.directory, orders);
  }

  // What the orders themselves say stays: days off that they name, two units that lead together.
  test('from weeks of the sample', async () => expect((await expectSameByMeeting('r', sampleOrders([0, 1], '2025-04-07'))).filter(({ isInOrder }) => !isInOrder)).toEqual([]));
  test.runIf(hasReal)('from a real one', async () => expect((await expectSameByMeeting('s', realOrders())).filter(({ isInOrder }) => !isInOrder)).toEqual([]));
});
