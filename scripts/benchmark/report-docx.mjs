/**
 * How long a monthly report takes from tasks and their entries to its Word file: 40 results of 12 units, 10 plans, a table of figures, footnotes.
 *
 *   npm run build
 *   node scripts/benchmark/report-docx.mjs [--runs 50] [--out FILE]
 *
 * Asked: one second. Fails when the slowest run takes longer. `--out` writes the file, to be looked at.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { composePeriodReport, composeReport, DEFAULT_DUTY_RULES, DEFAULT_OUTLINE, dutyPeriod, PERIOD_REPORT } from '../../dist/core/index.js';
import { writePaper } from '../../dist/documents/index.js';

const LIMIT = 1000;
const { values: { runs, out } } = parseArgs({ options: { runs: { type: 'string', default: '50' }, out: { type: 'string' } } });

const UNITS = [
  'Văn phòng Sở', 'Phòng Kế hoạch - Tài chính', 'Phòng Quản lý khoa học', 'Phòng Công nghệ và Đổi mới sáng tạo', 'Phòng Sở hữu trí tuệ', 'Phòng Tiêu chuẩn Đo lường Chất lượng', 'Phòng Chuyển đổi số', 'Phòng Bưu chính Viễn thông', 'Thanh tra Sở',
  'Trung tâm Ứng dụng tiến bộ khoa học và công nghệ', 'Trung tâm Kỹ thuật Tiêu chuẩn Đo lường Chất lượng', 'Trung tâm Công nghệ thông tin và Truyền thông',
].map((name, index) => ({ id: `unit-${index}`, name }));
const RESULTS = [
  (n) => `Trình UBND tỉnh ban hành Kế hoạch số ${n}/KH-UBND về phát triển khoa học, công nghệ và đổi mới sáng tạo trên địa bàn tỉnh; hướng dẫn 11 địa phương xây dựng kế hoạch thực hiện`,
  (n) => `Tổ chức ${n} cuộc họp Hội đồng tư vấn xác định nhiệm vụ khoa học và công nghệ cấp tỉnh; hoàn thiện hồ sơ phê duyệt danh mục đặt hàng đợt 1`,
  (n) => `Thẩm định công nghệ ${n} dự án đầu tư theo đề nghị của các sở, ngành; hướng dẫn 04 doanh nghiệp lập hồ sơ đăng ký nhãn hiệu chứng nhận`,
  (n) => `Kiểm tra nhà nước về đo lường đối với ${n} cơ sở kinh doanh xăng dầu, vàng trang sức; xử lý 01 trường hợp vi phạm về ghi nhãn hàng hóa`,
];
const period = dutyPeriod({ rhythm: 'month', year: 2025, index: 4 }, DEFAULT_DUTY_RULES);
const next = dutyPeriod({ rhythm: 'month', year: 2025, index: 5 }, DEFAULT_DUTY_RULES);
const days = (day) => ({ phrase: '', bound: 'before', anchor: day, from: null, to: day, precision: 'day', source: 'own' });
const task = (id, more) => ({ id, title: `Nhiệm vụ ${id}`, state: 'active', leadUnitId: UNITS[id % UNITS.length].id, deadline: null, dueOn: null, submittedOn: null, openedOn: '2025-03-20', closedOn: null, countedOn: null, restricted: false, routine: false, isKey: false, ...more });
const done = Array.from({ length: 40 }, (_, id) => task(id, { state: 'done', dueOn: '2025-04-11', closedOn: id % 9 === 0 ? '2025-04-12' : '2025-04-10', countedOn: '2025-04-10', submittedOn: id % 9 === 0 ? '2025-04-12' : '2025-04-09' }));
const planned = Array.from({ length: 10 }, (_, at) => task(40 + at, { title: `Trình UBND tỉnh dự thảo Nghị quyết quy định chính sách hỗ trợ đổi mới công nghệ, nội dung số ${at + 1}`, dueOn: `2025-05-${10 + at}`, deadline: days(`2025-05-${10 + at}`), isKey: at < 3 }));
const facts = {
  period, next, today: '2025-04-14', rules: { soonDays: 5, staleDays: 15 }, units: UNITS, toldBy: (id) => id, tasks: [...done, ...planned],
  open: planned.map(({ state, dueOn, submittedOn, openedOn }) => ({ state, dueOn, submittedOn, openedOn, tasks: 1 })),
  entries: done.map(({ id }) => ({ taskId: id, kind: 'result', body: RESULTS[id % RESULTS.length](String(3 + id).padStart(2, '0')), occurredOn: '2025-04-09', countedOn: '2025-04-09' })),
};
const outline = [...DEFAULT_OUTLINE.slice(0, 2), { key: 'numbers', heading: 'Số liệu chủ yếu', level: 1, from: 'quantities_table', unitIds: [] }, ...DEFAULT_OUTLINE.slice(2)];
const quantities = [{ name: 'hồ sơ thẩm định công nghệ', unit: 'hồ sơ', of: null, sums: [12, 31, 31] }, { name: 'tỷ lệ hồ sơ đúng hạn', unit: '%', of: null, sums: [98.5, 98.5, 98.5] }, { name: 'xã có điểm phục vụ', unit: '', of: 45, sums: [38, 38, 38] }];
const frame = {
  parentAgency: 'UBND tỉnh Lam Hồng', agency: 'Sở Khoa học và Công nghệ', agencySymbol: 'SKHCN', unitSymbol: 'VP', place: 'Lam Hồng', number: null, date: null, urgency: 'none', head: 'Giám đốc', signer: 'Phạm Quốc Khánh',
  signing: { capacity: ['KT. GIÁM ĐỐC'], title: 'Phó Giám đốc', name: 'Lê Thị Minh Tâm' }, addressees: ['UBND tỉnh Lam Hồng'],
};

const NOTES = [{ after: '11 địa phương', text: 'Gồm 02 phường và 09 xã theo Phụ lục của Kế hoạch.' }];
const withNotes = (sections) => sections.map((section) => ({ ...section, items: section.items.map((line) => (line.text.includes('11 địa phương') ? { ...line, notes: NOTES } : line)) }));

async function made() {
  const { sections } = composeReport(facts, { outline, quantities });
  return writePaper(composePeriodReport(PERIOD_REPORT, { ...frame, period: period.named, sections: withNotes(sections) }));
}

const file = await made();
if (out !== undefined) await writeFile(out, file);
const times = [];
for (let run = 0; run < Number(runs); run += 1) {
  const began = performance.now();
  await made();
  times.push(performance.now() - began);
}
times.sort((a, b) => a - b);
const at = (share) => Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0);
console.log(`monthly report, 40 results and 10 plans, as Word (${Math.round(file.length / 1024)} KiB): p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, slowest ${at(1)} ms of ${times.length}`);
if (at(1) > LIMIT) process.exitCode = 1;
