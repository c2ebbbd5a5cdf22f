import { daysOf, dutyPeriodOn, type NamedPeriod, periodAfter } from '#core/index.js';
import type { Browser, BrowserContext } from 'playwright-core';
import { visit } from './browser.js';
import { call, reads, signInFirst } from './calls.js';
import { today } from './paper.js';

/** An office whose month is over: what its units finished and what they plan, laid out by the calls that pages make. */

const ADMINISTRATOR = { login: 'quantri', password: 'hoa sen trắng mùa hạ 9' };
const DIRECTOR = { name: 'Phạm Quốc Khánh', login: 'giamdoc', title: 'Giám đốc', roles: ['leader', 'head'], password: 'thuyền giấy trôi về sông 7' };
/** Who puts the report together. */
export const CHIEF = { name: 'Nguyễn Thu Hà', login: 'chanhvanphong', title: 'Chánh Văn phòng', roles: ['registrar', 'follower', 'chief_of_office'], password: 'cánh đồng lúa chín vàng 8' };

const UNITS = [
  ['Văn phòng Sở', 'office', 'cải cách hành chính'], ['Phòng Kế hoạch - Tài chính', 'division', 'giải ngân vốn sự nghiệp'], ['Phòng Quản lý khoa học', 'division', 'nhiệm vụ khoa học và công nghệ cấp tỉnh'],
  ['Phòng Công nghệ và Đổi mới sáng tạo', 'division', 'sở hữu trí tuệ'], ['Phòng Tiêu chuẩn Đo lường Chất lượng', 'division', 'nhãn hàng hóa'], ['Thanh tra Sở', 'inspectorate', 'an toàn bức xạ'],
  ['Trung tâm Nghiên cứu và Chuyển giao công nghệ', 'service_unit', 'nhân giống cây dược liệu'], ['Trung tâm Kỹ thuật Tiêu chuẩn Đo lường Chất lượng', 'service_unit', 'kiểm định phương tiện đo'],
] as const;

interface Work {
  readonly title: string;
  readonly result: string;
}

// What each unit did, in the words of its reports.
const WORK: readonly ((about: string, count: string) => Work)[] = [
  (about, count) => ({ title: `Tổ chức tập huấn về ${about}`, result: `Tổ chức ${count} lớp tập huấn về ${about} cho 120 cán bộ các xã, phường` }),
  (about, count) => ({ title: `Thẩm định hồ sơ về ${about}`, result: `Thẩm định ${count} hồ sơ về ${about} theo đề nghị của các sở, ngành; trả kết quả đúng hạn` }),
  (about, count) => ({ title: `Hướng dẫn cơ sở về ${about}`, result: `Hướng dẫn ${count} đơn vị triển khai nội dung ${about}; giải đáp 12 lượt kiến nghị` }),
  (about) => ({ title: `Trình quy định về ${about}`, result: `Trình UBND tỉnh dự thảo Quyết định quy định về ${about} trên địa bàn tỉnh` }),
  (about, count) => ({ title: `Kiểm tra việc thực hiện ${about}`, result: `Kiểm tra ${count} cơ sở về ${about}; không phát hiện vi phạm` }),
];

/** Ten plans of the month to come; the first four have begun and are told among the results too. */
export const PLANS = [
  'Trình UBND tỉnh dự thảo Nghị quyết về chính sách hỗ trợ đổi mới công nghệ', 'Tổ chức phiên họp Hội đồng khoa học và công nghệ tỉnh', 'Hoàn thành rà soát định mức kinh tế kỹ thuật dịch vụ sự nghiệp công', 'Ban hành kế hoạch tổ chức cuộc thi khởi nghiệp đổi mới sáng tạo',
  'Ký kết hợp đồng thực hiện dịch vụ công của các đơn vị sự nghiệp', 'Trình UBND tỉnh bố trí kinh phí hoạt động khoa học và công nghệ', 'Kiểm tra chất lượng xăng dầu tại các cửa hàng trên địa bàn tỉnh', 'Xây dựng cơ sở dữ liệu nhiệm vụ khoa học và công nghệ',
  'Nghiệm thu mô hình trồng cây dược liệu tại xã Suối Mây', 'Báo cáo kết quả kiểm định phương tiện đo nhóm 2',
] as const;
const BEGUN = 4;

/** How the sections of the report read, each with how many lines it has; none of those that only hold others. */
export const SECTIONS: readonly (readonly [label: string, heading: string, lines: number | null, level: 1 | 2 | 3, units: readonly number[]])[] = [
  ['I.', 'KẾT QUẢ CÔNG TÁC {{kỳ này}}', null, 1, []], ['1.', 'Công tác tham mưu, tổng hợp', 10, 2, [0, 1]], ['2.', 'Công tác quản lý khoa học, công nghệ và đổi mới sáng tạo', null, 2, []],
  ['2.1.', 'Quản lý nhiệm vụ khoa học và công nghệ', 5, 3, [2]], ['2.2.', 'Quản lý công nghệ, sở hữu trí tuệ', 5, 3, [3]], ['2.3.', 'Quản lý tiêu chuẩn đo lường chất lượng', 5, 3, [4]], ['2.4.', 'Công tác thanh tra', 5, 3, [5]],
  ['3.', 'Hoạt động của các đơn vị sự nghiệp', null, 2, []], ['3.1.', 'Trung tâm Nghiên cứu và Chuyển giao công nghệ', 5, 3, [6]], ['3.2.', 'Trung tâm Kỹ thuật Tiêu chuẩn Đo lường Chất lượng', 5, 3, [7]],
  ['II.', 'NHIỆM VỤ TRỌNG TÂM {{kỳ sau}}', PLANS.length, 1, []],
];

/** The month whose window runs today. */
export const month = (): NamedPeriod => dutyPeriodOn('month', today(), []).named;

interface Desks {
  readonly chief: BrowserContext;
  readonly director: BrowserContext;
  readonly unitIds: readonly string[];
}

/** Lays all of it out on an empty system. */
export async function layOutMonth(browser: Browser, site: string): Promise<void> {
  const desks = await openDesks(browser, site);
  await shapeReport(desks);
  const done = UNITS.flatMap(([, , about], unit) => WORK.map((work, at) => ({ unit, ...work(about, String(at + 3 + unit).padStart(2, '0')) }))).filter((_, at) => at % 10 !== 9);
  const results = await give(desks, done.map(({ unit, title }) => ({ unit, title, period: month(), isKey: false })));
  const plans = await give(desks, PLANS.map((title, at) => ({ unit: at < BEGUN ? at * 2 + 1 : at - 3, title, period: periodAfter(month()), isKey: at < BEGUN })));
  await someAtOnce([...results.entries()], ([at, id]) => finish(desks, id, done[at]?.result ?? ''));
  for (const id of plans.slice(0, BEGUN)) await call(desks.director, `/tasks/${id}/report`, { version: 1, body: 'đã lấy ý kiến 12 cơ quan, đang tổng hợp', percent: null, evidence: [] });
  await desks.chief.close();
  await desks.director.close();
}

async function openDesks(browser: Browser, site: string): Promise<Desks> {
  const [{ context: chief }, { context: director }] = [await visit(browser, site), await visit(browser, site)];
  await call(chief, '/setup', {
    agency: { name: 'Sở Khoa học và Công nghệ tỉnh Lam Hồng', shortName: 'Sở KH&CN', symbol: 'SKHCN', place: 'Lam Hồng', parentName: 'UBND tỉnh Lam Hồng', kind: 'department' }, administrator: { name: 'Mai Văn Sự', ...ADMINISTRATOR },
    units: UNITS.map(([name, kind], at) => ({ line: at + 1, name, shortName: '', kind, parentName: '', aliases: [] })),
  });
  await call(chief, '/session', ADMINISTRATOR);
  const { units } = await reads<{ units: { id: string; name: string; parentId: string | null }[] }>(chief, '/units');
  const unitIds = UNITS.map(([name]) => units.find((unit) => unit.name === name)?.id ?? '');
  const add = async ({ password: _, ...person }: typeof CHIEF, unitId = ''): Promise<string> => (await call<{ firstPassword: string }>(chief, '/people', { id: crypto.randomUUID(), ...person, unitId })).firstPassword;
  // Both belong to the agency as a whole: who confirms may not sit in the unit that did the work.
  const whole = units.find(({ parentId }) => parentId === null)?.id;
  const first = { director: await add(DIRECTOR, whole), chief: await add(CHIEF, whole) };
  await signInFirst(director, { ...DIRECTOR, firstPassword: first.director });
  await signInFirst(chief, { ...CHIEF, firstPassword: first.chief });
  return { chief, director, unitIds };
}

/** The monthly report in the form of the office: whose work is told where. */
async function shapeReport({ chief, unitIds }: Desks): Promise<void> {
  const { duties: [duty] } = await reads<{ duties: { id: string; version: number; name: string; rules: object }[] }>(chief, '/report-duties');
  if (duty === undefined) throw new Error('there is no monthly report');
  const outline = SECTIONS.map(([label, heading, lines, level, units]) => ({ key: `s${label.replaceAll('.', '-')}`, heading, level, from: lines === null ? 'text' : level === 1 ? 'plan' : 'results', unitIds: units.map((unit) => unitIds[unit]) }));
  const { id, version, name, rules } = duty;
  await call(chief, `/report-duties/${id}`, { version, name, rhythm: 'month', rules, outline, addressee: 'UBND tỉnh Lam Hồng', citation: '', recipients: [], contributorUnitIds: [], leadDays: 5, dueDays: 3, programme: '' }, 'PUT');
}

interface Order {
  readonly unit: number;
  readonly title: string;
  /** Within which it is to be done. */
  readonly period: NamedPeriod;
  readonly isKey: boolean;
}

const AT_ONCE = 6;

async function someAtOnce<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (let at = 0; at < items.length; at += AT_ONCE) done.push(...(await Promise.all(items.slice(at, at + AT_ONCE).map(work))));
  return done;
}

function give({ chief, unitIds }: Desks, orders: readonly Order[]): Promise<string[]> {
  return someAtOnce(orders, async ({ unit, title, period, isKey }) => {
    const { from, to } = daysOf(period);
    const { taskId } = await call<{ taskId: string }>(chief, '/tasks', {
      id: crypto.randomUUID(), title, leadUnitIds: [unitIds[unit]], supportUnitIds: [], deadline: { phrase: '', bound: 'within', anchor: null, from, to, precision: 'month', source: 'own' }, class: 'action', urgency: 'none', isKey, routine: false, restricted: false,
      condition: null, deliverable: '', steps: [], parentId: null, orderedByPostId: null, orderedBy: '', officerPostId: null,
    });
    return taskId;
  });
}

async function finish({ chief, director }: Desks, id: string, result: string): Promise<void> {
  const { version } = await call<{ version: number }>(director, `/tasks/${id}/submit`, { version: 1, body: result, evidence: [{ fileId: null, documentNumber: '112/BC-SKHCN', documentDate: today() }], figure: null });
  await call(chief, `/tasks/${id}/confirm`, { version, note: '', doneOn: null });
}
