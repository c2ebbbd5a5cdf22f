import { chance, content, deadline, AGENCIES, PLANNED, REPORTED, UNITS } from './words.mjs';

const FRAME = {
  parentAgency: 'UBND tỉnh Lam Hồng', agency: 'Sở Khoa học và Công nghệ', agencySymbol: 'SKHCN', unitSymbol: 'VP', place: 'Lam Hồng', urgency: 'none', head: 'Giám đốc', signer: 'Lê Thị Hạnh',
};
const PROVINCE = { parentAgency: '', agency: 'Ủy ban nhân dân tỉnh Lam Hồng', agencySymbol: 'UBND', unitSymbol: 'KGVX', place: 'Lam Hồng', urgency: 'none', head: 'Chủ tịch', signer: 'Trần Quốc Khánh' };

const two = (value) => String(value).padStart(2, '0');
const numbered = (from, frame) => ({ ...frame, number: String(from.between(1, 900)), date: `2025-05-${two(from.between(2, 28))}`, urgency: from.one(['none', 'none', 'none', 'urgent', 'flash']) });

const meeting = (from, name) => ({
  meeting: name, on: `2025-05-${two(from.between(1, 9))}`, chair: from.one([{ name: 'Trần Văn Bình', title: 'Giám đốc Sở' }, { name: 'Phạm Thị Lan', title: 'Phó Giám đốc Sở' }]),
  participants: from.some(['các Phó Giám đốc Sở', 'Trưởng các phòng, đơn vị thuộc Sở', 'Chánh Văn phòng Sở'], from.between(1, 3)),
});

const assessment = (from) => from.odds(0.3)
  ? { text: 'Trong thời gian qua, các phòng, đơn vị đã nỗ lực, cơ bản hoàn thành nhiệm vụ được giao.' }
  : { counts: { onTime: from.below(20), late: from.below(4), onTrack: from.below(9), overdue: from.below(4) }, good: from.some(['tổ chức Ngày hội sáng tạo', 'hoàn thành số hóa tài liệu', 'nghiệm thu 03 đề tài'], from.below(3)), late: from.some(['thẩm định hồ sơ dự án kho lạnh', 'rà soát danh mục đề tài'], from.below(3)), ordered: from.odds(0.5) ? { meeting: 'tuần 14 năm 2025', total: 5, done: from.below(4), late: from.below(2) } : null };

/** An order of a unit as it is printed and what the reader must find in it. */
function order(core, from, { key, unit, units }) {
  const { words, cited } = content(from);
  const supports = from.odds(0.4) ? from.some(units.filter((each) => each !== unit), from.between(1, 2)) : [];
  const due = deadline(from);
  return { order: { key, text: core.orderSentence({ content: words, supports, deadline: due.words }), taskIds: [key] }, expected: { lead: unit, supports, due: due.meant, cited } };
}

function sections(core, from, units) {
  const expected = [];
  const list = from.some(units, from.between(2, 5)).map((unit, index) => {
    const orders = Array.from({ length: from.between(1, 4) }, (_, place) => order(core, from, { key: `o${index}-${place}`, unit, units }));
    expected.push(...orders.map((each) => each.expected));
    return { key: `u${index}`, heading: unit, orders: orders.map((each) => each.order) };
  });
  return { sections: list, expected };
}

const MAKERS = {
  T1(core, from) {
    const week = from.between(18, 22);
    const { sections: list, expected } = sections(core, from, UNITS);
    const facts = { ...numbered(from, FRAME), ...meeting(from, `Hội nghị trực báo tuần ${week} năm 2025`), reporter: 'Chánh Văn phòng Sở', before: `tuần ${week - 1}`, next: `tuần ${week}`, assessment: assessment(from), sections: list };
    return { paper: core.composeWeeklyNotice(core.WEEKLY_NOTICE, facts), expected };
  },
  T2(core, from) {
    const { sections: list, expected } = sections(core, from, UNITS);
    const facts = { ...numbered(from, FRAME), ...meeting(from, 'Hội nghị giao ban tháng 5 năm 2025'), before: 'tháng 4 năm 2025', next: 'tháng 5 năm 2025', assessment: assessment(from), done: [{ key: 'd1', text: 'Đã trình UBND tỉnh ban hành 02 kế hoạch.' }, { key: 'd2', text: 'Đã tổ chức nghiệm thu 03 đề tài.' }], general: [], sections: list };
    // What is asked of all units is a task of all.
    const all = { lead: 'Các phòng, đơn vị', supports: [], due: 'none', cited: [] };
    return { paper: core.composeMonthlyNotice(core.MONTHLY_NOTICE, facts), expected: [all, ...expected] };
  },
  T3(core, from) {
    const { sections: list, expected } = sections(core, from, UNITS);
    const facts = { ...numbered(from, FRAME), ...meeting(from, 'Hội nghị giao ban quý II năm 2025'), quarter: 'quý II năm 2025', assessment: assessment(from), sections: list };
    return { paper: core.composeQuarterlyNotice(core.QUARTERLY_NOTICE, facts), expected };
  },
  T4(core, from) {
    const visited = 'Sở Khoa học và Công nghệ';
    const expected = [];
    const matters = from.some(['Về công tác chuyển đổi số', 'Về công tác cải cách hành chính', 'Về hoạt động khoa học và công nghệ'], from.between(1, 3)).map((heading, index) => {
      const orders = Array.from({ length: from.between(2, 3) }, (_, place) => order(core, from, { key: `m${index}-${place}`, unit: visited, units: AGENCIES }));
      expected.push(...orders.map((each) => each.expected));
      return { key: `m${index}`, heading, orders: orders.map((each) => each.order) };
    });
    const requests = from.some(['Về bố trí kinh phí', 'Về biên chế', 'Về trụ sở làm việc', 'Về cơ chế tự chủ'], from.between(1, 4)).map((about, index) => {
      const [lead, ...supports] = from.some(AGENCIES, from.between(1, 3));
      const { words, cited } = content(from);
      const due = deadline(from);
      expected.push({ lead, supports, due: due.meant, cited });
      return { key: `r${index}`, about, order: { key: `ro${index}`, text: core.assignmentSentence({ lead, supports, content: words, reportTo: due.words === '' ? '' : 'UBND tỉnh', deadline: due.words }), taskIds: [] } };
    });
    const facts = { ...numbered(from, PROVINCE), ...meeting(from, ''), chair: { name: 'Đặng Minh Sơn', title: 'Phó Chủ tịch UBND tỉnh' }, participants: ['lãnh đạo Văn phòng UBND tỉnh', 'lãnh đạo các sở'], venue: 'trụ sở UBND tỉnh', visited, about: 'tình hình thực hiện nhiệm vụ năm 2025', assessment: 'Nhìn chung, Sở Khoa học và Công nghệ đã chủ động, hoàn thành nhiều nhiệm vụ được giao.', matters, requests };
    return { paper: core.composeProvinceNotice(core.PROVINCE_NOTICE, facts), expected };
  },
  T5(core, from) {
    const reported = from.some(REPORTED, from.between(2, 6));
    const results = from.some(UNITS, 2).map((unit, index) => ({ key: `r${index}`, heading: unit, level: 2, items: reported.filter((_, at) => at % 2 === index).map((text, at) => ({ id: `${at}`, text, taskIds: [] })) }));
    const planned = from.some(PLANNED, from.between(2, 5)).map((words, index) => {
      if (from.odds(0.5)) return { words, due: deadline(from), id: `p${index}` };
      // As lines of a plan are proposed from tasks.
      const day = `${two(from.between(1, 28))}/${two(from.between(6, 12))}/2025`;
      return { words, due: { meant: `day ${isoOf(day)}` }, id: `p${index}`, proposed: `${upper(words)} (${from.one(UNITS)}; hạn ${day}).` };
    });
    const sections = [
      { key: 'r', heading: 'KẾT QUẢ CÔNG TÁC THÁNG 4', level: 1, items: [] }, ...results,
      { key: 'p', heading: 'NHIỆM VỤ TRỌNG TÂM', level: 1, items: planned.map(({ words, due, id, proposed }) => ({ id, text: proposed ?? core.orderSentence({ content: words, supports: [], deadline: due.words }), taskIds: [id] })) },
    ];
    const paper = core.composePeriodReport(core.PERIOD_REPORT, { ...numbered(from, FRAME), addressees: ['UBND tỉnh Lam Hồng'], period: { rhythm: 'month', year: 2025, index: 4 }, sections });
    return { paper, expected: planned.map(({ due }) => ({ lead: 'Sở Khoa học và Công nghệ tỉnh Lam Hồng', supports: [], due: due.meant, cited: [] })), reported };
  },
  T6(core, from) {
    const lines = (part, texts) => texts.map((text, index) => ({ key: `${part}${index}`, text, taskIds: [] }));
    const [unit] = from.some(UNITS, 1);
    const parts = { results: lines('r', from.some(REPORTED, from.between(1, 4))), backlog: lines('b', from.some(['Chưa nghiệm thu 02 đề tài do chờ kinh phí.', 'Chưa có ý kiến của các sở.'], from.below(3))), next: lines('n', from.some(PLANNED, from.between(1, 3)).map((text) => `${upper(text)}.`)), proposals: lines('p', from.odds(0.5) ? ['Bổ sung nhân sự.'] : []) };
    const paper = core.composeUnitReport(core.UNIT_REPORT, { ...numbered(from, FRAME), parentAgency: FRAME.agency, agency: unit, number: null, urgency: 'none', head: 'Trưởng phòng', meeting: 'Hội nghị trực báo tuần 20 năm 2025', before: 'tuần 19 năm 2025', next: 'tuần 20', parts });
    // An inner paper bears no number, and its plans are the unit's own: nobody ordered them.
    return { paper, expected: [], unread: ['number', 'symbol'] };
  },
  T7(core, from) {
    const reported = from.some(REPORTED, from.between(1, 4));
    const paper = core.composeTaskReport(core.TASK_REPORT, {
      ...numbered(from, FRAME), addressees: ['UBND tỉnh Lam Hồng'], superior: '', period: 'tháng 4 năm 2025', asOf: '2025-05-01', counts: { onTime: from.below(20), late: from.below(5), onTrack: from.below(9), overdue: from.below(5), undated: 0, paused: 0 },
      programmes: [{ key: 'g', heading: 'Nhiệm vụ chuyển đổi số', lines: reported.map((text, index) => ({ key: `g${index}`, text: `- ${text}` })) }], overdue: [], difficulties: [], tasks: [],
    });
    return { paper, expected: [], reported };
  },
  T8(core, from) {
    const rows = tableRows(from, UNITS);
    const answerBy = `2025-06-${two(from.between(1, 28))}`;
    const [frame, addressees, level] = [numbered(from, FRAME), from.some(UNITS, 3), from.between(1, 3)];
    const paper = core.composeDunPaper(core.DUN_PAPER, {
      ...frame, addressees, source: 'Thông báo số 15/TB-SKHCN ngày 08/4/2025', unit: '', level, asOf: '2025-05-01', answerBy, total: 12, overdue: rows.rows.length, dueSoon: 1, times: from.between(1, 3), tasks: rows.rows,
    });
    // A criticism asks "người đứng đầu" for an answer: that of each unit to which the letter goes.
    const lead = level === 2 ? addressees.toSorted().join(' + ') : 'các đơn vị';
    return { paper, expected: [{ lead, supports: [], due: `before ${answerBy}`, cited: [] }, ...rows.expected], cited: ['15/TB-SKHCN', ...rows.cited] };
  },
  T10(core, from) {
    if (from.odds(0.5)) {
      const events = from.some(PLANNED, 4).map((content, index) => ({ on: `2025-05-${two(12 + index)}`, at: '08:00', content: `Họp về ${content}`, chair: 'Giám đốc Sở', participants: 'Trưởng các phòng', place: 'Hội trường', preparation: 'Văn phòng Sở', change: from.odds(0.3) ? 'trước đây lúc 07 giờ 30 ngày 12/5/2025' : '' }));
      return { paper: core.composeWeekSchedule(core.WEEK_SCHEDULE, { ...numbered(from, FRAME), week: 'tuần 20 năm 2025', from: '2025-05-12', to: '2025-05-18', asOf: { on: '2025-05-10', at: '09:15' }, fixed: from.odds(0.5) ? { on: '2025-05-09', at: '17:00' } : null, events }), expected: [] };
    }
    const items = from.some(PLANNED, 4).map((content, index) => {
      const [lead, ...supports] = from.some(UNITS, from.between(1, 2));
      return { title: `Hồ sơ thứ ${index + 1}`, content: upper(content), lead, supports: supports.join(', '), submitted: `${two(from.between(1, 28))}/6/2025`, taskId: `x${index}`, list: supports };
    });
    const expected = items.map(({ lead, list, submitted }) => ({ lead, supports: list, due: `day ${isoOf(submitted)}`, cited: [] }));
    return { paper: core.composeMonthProgramme(core.MONTH_PROGRAMME, { ...numbered(from, FRAME), month: 'tháng 6 năm 2025', items }), expected };
  },
  T11(core, from) {
    const facts = { ...numbered(from, FRAME), meeting: 'Hội nghị giao ban tháng 5 năm 2025', guests: from.some(UNITS, 3), chair: 'Đồng chí Trần Văn Bình, Giám đốc Sở', on: '2025-05-29', at: '08:00', venue: 'Hội trường tầng 2', preparation: '' };
    return { paper: core.composeInvitation(core.INVITATION, facts), expected: [] };
  },
  T12(core, from) {
    const { sections: list, expected } = sections(core, from, UNITS);
    const facts = {
      ...numbered(from, FRAME), meeting: 'Họp giao ban tháng 5 năm 2025', on: '2025-05-12', from: '08:00', to: '11:30', venue: 'Hội trường tầng 2', participants: [{ key: 'p1', text: 'Các Phó Giám đốc Sở' }, { key: 'p2', text: 'Trưởng các phòng, đơn vị thuộc Sở' }],
      chair: { name: 'Trần Văn Bình', title: 'Giám đốc Sở' }, secretary: { name: 'Phạm Văn Cường', title: 'Chuyên viên Văn phòng' }, course: [{ key: 'c1', text: 'Chánh Văn phòng báo cáo kết quả công tác tháng 4.' }], conclusions: list,
    };
    // Minutes carry no line of place and day.
    return { paper: core.composeMinutes(core.MINUTES, facts), expected, unread: ['date', 'signer'] };
  },
  T13(core, from) {
    const lines = from.some(PLANNED, 3).map((text, index) => ({ key: `s${index}`, text: `Việc ${text} là cần thiết.` }));
    const facts = { ...numbered(from, FRAME), addressees: ['UBND tỉnh Lam Hồng'], request: 'phê duyệt Kế hoạch chuyển đổi số năm 2026', sections: [{ key: 's', heading: 'Sự cần thiết', lines }] };
    return { paper: core.composeSubmission(core.SUBMISSION, facts), expected: [] };
  },
  T14(core, from) {
    const { rows, expected, cited } = tableRows(from, UNITS);
    const line = (key, text) => [{ key, text }];
    const facts = { ...numbered(from, FRAME), about: 'Chuyển đổi số năm 2026', purpose: line('a', 'Nâng cao hiệu quả hoạt động của cơ quan.'), requirements: line('b', 'Bảo đảm tiến độ, chất lượng.'), tasks: [], assignments: rows, budget: line('c', 'Từ nguồn ngân sách tỉnh.'), carryingOut: [] };
    return { paper: core.composePlan(core.PLAN, facts), expected, cited };
  },
  T15(core, from) {
    const answerBy = `2025-06-${two(from.between(1, 28))}`;
    const facts = { ...numbered(from, FRAME), addressees: from.some(AGENCIES, 3), draft: 'dự thảo Kế hoạch chuyển đổi số năm 2026', questions: ['sự cần thiết ban hành', 'tính khả thi của các mục tiêu'], answerBy, silenceAgrees: from.odds(0.5) };
    return { paper: core.composeOpinion(core.OPINION, facts), expected: [{ lead: 'các cơ quan, đơn vị', supports: [], due: `before ${answerBy}`, cited: [] }] };
  },
  T16(core, from) {
    const facts = { ...numbered(from, FRAME), addressees: ['UBND tỉnh Lam Hồng'], task: from.one(PLANNED), source: 'Thông báo số 88/TB-UBND ngày 12/3/2025', due: '2025-05-30', reason: 'phải lấy ý kiến nhiều cơ quan', done: 'xây dựng dự thảo', asked: '2025-07-15' };
    return { paper: core.composeExtension(core.EXTENSION, facts), expected: [], cited: ['88/TB-UBND'] };
  },
  T17(core, from) {
    const [lead, ...supports] = from.some(UNITS, from.between(1, 3));
    const due = deadline(from);
    const facts = {
      ...numbered(from, FRAME), arrivalNumber: String(from.between(1, 900)), arrivedOn: '2025-05-02', document: 'Công văn số 120/UBND-KT ngày 28/4/2025 của UBND tỉnh Lam Hồng', subject: 'Đôn đốc thực hiện nhiệm vụ',
      leaderOpinion: core.assignmentSentence({ lead, supports, content: from.one(PLANNED), reportTo: '', deadline: due.words }), unitOpinion: '', proposal: '',
    };
    return { paper: core.composeSettlingSheet(core.SETTLING_SHEET, facts), expected: [{ lead, supports, due: due.meant, cited: [] }], cited: ['120/UBND-KT'], unread: ['subject'] };
  },
  T18(core, from) {
    const facts = { ...numbered(from, FRAME), sender: from.one(['ông Nguyễn Văn Cường', 'bà Lê Thị Mai', 'Công ty Dược liệu Lam Hồng']), receivedOn: '2025-05-01', about: from.one(['sửa chữa đường vào khu tái định cư', 'hỗ trợ đăng ký nhãn hiệu']), answer: [{ key: 'a', text: 'Sở đã kiểm tra thực tế và chuyển cơ quan có thẩm quyền.' }] };
    return { paper: core.composeAnswer(core.ANSWER, facts), expected: [] };
  },
  T19(core, from) {
    const stages = [{ name: 'Tuyển chọn', from: '2025-01-05', to: '2025-03-01', council: 'Hội đồng tuyển chọn', result: 'Đạt' }, { name: 'Nghiệm thu', from: null, to: null, council: 'Hội đồng nghiệm thu', result: '' }];
    const facts = { ...numbered(from, FRAME), name: 'Nghiên cứu quy trình nhân giống dược liệu', code: 'LH-2025-01', host: 'Trung tâm Giống Lam Hồng', leader: 'Lê Văn Bình', period: '2025 - 2027', budget: `${from.between(500, 2000)} triệu đồng`, products: 'Quy trình; báo cáo', stages };
    return { paper: core.composeProjectSheet(core.PROJECT_SHEET, facts), expected: [], unread: ['subject'] };
  },
  QĐ(core, from) {
    const signer = from.one([{ capacity: [], title: 'Giám đốc', name: 'Lê Thị Hạnh' }, { capacity: ['KT. GIÁM ĐỐC'], title: 'Phó Giám đốc', name: 'Trần Văn Bình' }]);
    const origin = { agency: { name: 'Sở Khoa học và Công nghệ tỉnh Lam Hồng', symbol: 'SKHCN', place: 'Lam Hồng', parentName: 'UBND tỉnh Lam Hồng' }, unit: { name: 'Văn phòng Sở', symbol: 'VP' } };
    const { paper } = core.blankPaper('QĐ', origin, { postId: 'p', signing: signer });
    const { number, date, urgency } = numbered(from, FRAME);
    const expected = [];
    const level = from.between(2, 3);
    const orders = from.some(UNITS, from.between(2, 6)).map((lead, index) => {
      const { words, cited } = content(from);
      const due = deadline(from);
      expected.push({ lead, supports: [], due: due.meant, cited });
      return { kind: 'heading', key: `o${index}`, level, text: core.assignmentSentence({ lead, supports: [], content: words, reportTo: '', deadline: due.words }) };
    });
    const [, ...ends] = paper.body;
    // A long one is divided: articles go on through its chapters, sections begin again.
    const divided = from.between(0, 1) === 1;
    const division = (rank, key, text) => (divided ? [{ kind: 'division', rank, key, text }] : []);
    const body = [
      ...division('chapter', 'c1', 'Quy định chung'),
      { kind: 'heading', key: 'a1', level: 1, text: from.one(['Phê duyệt Kế hoạch chuyển đổi số năm 2026 của Sở.', 'Ban hành kèm theo Quyết định này Quy chế làm việc của Sở.']) },
      ...division('chapter', 'c2', 'Nhiệm vụ của các đơn vị'), ...division('section', 's1', from.one(['Nhiệm vụ chung', 'Chuyển đổi số'])),
      { kind: 'heading', key: 'a2', level: 1, text: 'Giao các phòng, đơn vị thực hiện các nhiệm vụ sau:' },
      ...(level === 3 ? [{ kind: 'heading', key: 'k1', level: 2, text: 'Nhiệm vụ trong năm 2025' }] : []), ...orders, ...division('chapter', 'c3', 'Tổ chức thực hiện'), ...ends,
    ];
    const bases = ['Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ', 'Theo đề nghị của Chánh Văn phòng Sở'];
    return { paper: { ...paper, number, date, urgency, form: { ...paper.form, subject: 'Về việc phê duyệt và giao nhiệm vụ chuyển đổi số năm 2026' }, bases, body }, expected, cited: ['30/2020/NĐ-CP', ...expected.flatMap((each) => each.cited)] };
  },
};

const upper = (text) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
const isoOf = (day) => day.split('/').reverse().map((part, index) => (index === 0 ? part : part.padStart(2, '0'))).join('-');

/** Rows of the table of tasks, and what the reader must find in them. */
function tableRows(from, units) {
  const expected = [];
  const cited = [];
  const rows = Array.from({ length: from.between(2, 5) }, (_, index) => {
    const [lead, ...supports] = from.some(units, from.between(1, 3));
    const day = `${two(from.between(1, 28))}/${from.between(6, 12)}/2025`;
    cited.push('15/TB-SKHCN');
    expected.push({ lead, supports, due: `day ${isoOf(day)}`, cited: ['15/TB-SKHCN'] });
    return { content: upper(from.one(PLANNED)), document: 'Thông báo số 15/TB-SKHCN ngày 08/4/2025', assigner: 'Giám đốc Sở', lead, supports: supports.join(', '), deadline: day, product: 'Báo cáo', progress: '', status: '', note: '', taskId: `t${index}` };
  });
  return { rows, expected, cited };
}

/** The keys of the templates that papers are generated for. */
export const KEYS = Object.keys(MAKERS);

/** The paper of a seed, with what the reader must find in it. */
export function generated(core, seed) {
  const from = chance(seed);
  const key = KEYS[seed % KEYS.length];
  return { key, seed, cited: [], reported: [], unread: [], ...MAKERS[key](core, from) };
}
