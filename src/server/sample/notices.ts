import { addDays, isoWeekOf, monthPeriod, partsOf, printOfficialDay, weekdayOf, type CivilDate } from '#core/index.js';
import { COMMUNE_ORDERS, DEPARTMENT_ORDERS, PROVINCE_ORDERS, type SampleOrder } from './orders-data.js';

/** One order as it stands in a notice of the sample, with what becomes of it. */
export interface PlannedOrder {
  readonly unit: string;
  /** The sentence as printed, without the full stop. */
  readonly text: string;
  readonly result: string;
  /** The day named in it; null where it names none. */
  readonly dueOn: CivilDate | null;
}

/** A paper of the sample: its text in the form of its kind, and the orders in it. */
export interface SamplePaper {
  readonly agency: string;
  readonly fileName: string;
  readonly day: CivilDate;
  readonly text: string;
  readonly orders: readonly PlannedOrder[];
}

const UNIT_HEADS: readonly (readonly [string, string])[] = [
  ['vp', 'Văn phòng Sở'], ['khtc', 'Phòng Kế hoạch - Tài chính'], ['qlkh', 'Phòng Quản lý khoa học'], ['cndm', 'Phòng Công nghệ và Đổi mới sáng tạo'], ['cds', 'Phòng Chuyển đổi số'],
  ['tt', 'Thanh tra Sở'], ['cntt', 'Trung tâm Công nghệ thông tin và Truyền thông'], ['kt', 'Trung tâm Kỹ thuật Tiêu chuẩn Đo lường Chất lượng'], ['doan', 'Chi đoàn Thanh niên Sở'],
];

const MOTTO = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc';

/** The day as papers name it in running text: 5/8/2025. */
function shortDay(day: CivilDate): string {
  const { year, month, day: number } = partsOf(day);
  return `${number}/${month}/${year}`;
}

function nextWorkday(day: CivilDate): CivilDate {
  const weekday = weekdayOf(day);
  return weekday > 5 ? addDays(day, 8 - weekday) : day;
}

interface DueWords {
  readonly words: string;
  readonly dueOn: CivilDate | null;
}

function dueWords(due: SampleOrder['due'], day: CivilDate): DueWords {
  if (due === null) return { words: '', dueOn: null };
  if (due === 'month') {
    const { year, month } = partsOf(addDays(day, 14));
    return { words: `trong tháng ${month}/${year}`, dueOn: monthPeriod(year, month).to };
  }
  const dueOn = nextWorkday(addDays(day, due));
  return { words: `trước ngày ${shortDay(dueOn)}`, dueOn };
}

function plan(unit: string, order: SampleOrder, day: CivilDate): PlannedOrder {
  const { words, dueOn } = dueWords(order.due, day);
  const year = String(partsOf(day).year);
  const round = String(1 + (partsOf(day).month % 3));
  const fill = (text: string): string => text.replace('{due}', words).replaceAll('{y}', year).replaceAll('{n}', round).trim();
  return { unit, text: fill(order.text), result: fill(order.result), dueOn };
}

/** Orders of week `index` (0 is the oldest): every unit has one, the youth union every third week; the pools last for all weeks without repeating. */
function ordersOfWeek(index: number, day: CivilDate): PlannedOrder[] {
  return UNIT_HEADS.flatMap(([unit]) => {
    const isOccasional = unit === 'doan';
    const order = (DEPARTMENT_ORDERS[unit] ?? [])[isOccasional ? index / 3 : index];
    return order === undefined ? [] : [plan(unit, order, day)];
  });
}

/** What is concluded in a briefing in one sentence, its unit named as one says it. */
export interface SpokenOrder {
  readonly order: PlannedOrder;
  readonly said: string;
}

/** The orders of week `index` as they are said in the briefing itself. */
export function spokenOrders(index: number, day: CivilDate): readonly SpokenOrder[] {
  const names = new Map(UNIT_HEADS);
  return ordersOfWeek(index, day).map((order) => ({ order, said: `${names.get(order.unit) ?? ''} ${order.text.charAt(0).toLocaleLowerCase('vi')}${order.text.slice(1)}.` }));
}

/** The number of the notice of week `index`: the book of the year goes on from one week to the next. */
export const noticeNumber = (index: number): number => 40 + index;

/** The notice of conclusions of one weekly briefing of the sample department (form of model 9, T1). */
export function weeklyNotice(index: number, day: CivilDate): SamplePaper {
  const { week, year } = isoWeekOf(day);
  const orders = ordersOfWeek(index, day);
  const sections = UNIT_HEADS.filter(([unit]) => orders.some((order) => order.unit === unit)).map(([unit, name], position) => {
    const own = orders.filter((order) => order.unit === unit);
    return [`${position + 1}. ${name}`, ...own.map((order) => `- ${order.text}.`)].join('\n\n');
  });
  const title = `Kết luận của Giám đốc Sở Khoa học và Công nghệ tại Hội nghị trực báo tuần ${week} năm ${year}`;
  const text = [
    'UBND TỈNH LAM HỒNG\nSỞ KHOA HỌC VÀ CÔNG NGHỆ', MOTTO, `Số: ${noticeNumber(index)}/TB-SKHCN`, `Lam Hồng, ${printOfficialDay(day)}`, `THÔNG BÁO\n${title}`,
    `Ngày ${shortDay(day)}, Sở Khoa học và Công nghệ tổ chức Hội nghị trực báo tuần ${week} năm ${year}. Đồng chí Phạm Quốc Khánh, Giám đốc Sở chủ trì Hội nghị. Tham dự Hội nghị gồm có Ban Giám đốc Sở; Trưởng các phòng, đơn vị thuộc Sở.`,
    'Sau khi nghe Chánh Văn phòng Sở báo cáo kết quả công tác của các phòng, đơn vị trong tuần trước và nhiệm vụ công tác tuần tiếp theo, đồng chí Giám đốc Sở kết luận như sau:',
    'Trong tuần vừa qua, các phòng, đơn vị đã cơ bản hoàn thành các nhiệm vụ được giao. Giám đốc Sở yêu cầu các phòng, đơn vị tập trung thực hiện các nhiệm vụ trọng tâm sau:',
    ...sections,
    `Trên đây là ý kiến kết luận của Giám đốc Sở tại Hội nghị trực báo tuần ${week} năm ${year}. Văn phòng Sở thông báo để các phòng, đơn vị thuộc Sở biết và tổ chức thực hiện./.`,
    'Nơi nhận:\n- Ban Giám đốc;\n- Các phòng, đơn vị thuộc Sở;\n- Lưu: VT, VP.', 'TL. GIÁM ĐỐC\nCHÁNH VĂN PHÒNG', 'Nguyễn Thu Hà',
  ].join('\n\n');
  return { agency: 'skhcn', fileName: `Thông báo trực báo tuần ${week} năm ${year}.txt`, day, text: `${text}\n`, orders };
}

/** The province's directive of the sample, given three weeks ago. */
export function provinceDirective(day: CivilDate): SamplePaper {
  const orders = PROVINCE_ORDERS.map((order) => plan(order.lead, { ...order, result: order.text }, day));
  const text = [
    'ỦY BAN NHÂN DÂN\nTỈNH LAM HỒNG', MOTTO, 'Số: 07/CT-UBND', `Lam Hồng, ${printOfficialDay(day)}`, 'CHỈ THỊ\nVề việc đẩy mạnh chuyển đổi số trên địa bàn tỉnh',
    'Để đẩy mạnh chuyển đổi số trên địa bàn tỉnh, Chủ tịch UBND tỉnh yêu cầu các cơ quan, địa phương thực hiện các nhiệm vụ sau:',
    ...orders.map((order, index) => `${index + 1}. ${order.text}.`),
    'Yêu cầu Thủ trưởng các cơ quan, địa phương nghiêm túc thực hiện Chỉ thị này./.', 'Nơi nhận:\n- Các sở, ban, ngành;\n- UBND các xã, phường;\n- Lưu: VT, KGVX.', 'CHỦ TỊCH', 'Trần Đình Phong',
  ].join('\n\n');
  return { agency: 'ubnd', fileName: 'Chỉ thị 07 về đẩy mạnh chuyển đổi số.txt', day, text: `${text}\n`, orders };
}

const COMMUNES = {
  suoimay: { head: 'ỦY BAN NHÂN DÂN\nXÃ SUỐI MÂY', place: 'Suối Mây', name: 'UBND xã', signer: 'Lò Văn Pản', chair: 'Chủ tịch UBND xã', file: 'Thông báo kết luận giao ban xã Suối Mây.txt' },
  bensay: { head: 'ỦY BAN NHÂN DÂN\nPHƯỜNG BẾN SẬY', place: 'Bến Sậy', name: 'UBND phường', signer: 'Trương Thị Kim Oanh', chair: 'Chủ tịch UBND phường', file: 'Thông báo kết luận giao ban phường Bến Sậy.txt' },
} as const;

/** A commune's notice of conclusions: shorter, one order a paragraph. */
export function communeNotice(commune: 'suoimay' | 'bensay', day: CivilDate): SamplePaper {
  const facts = COMMUNES[commune];
  const orders = COMMUNE_ORDERS[commune].map((order) => plan(order.lead, { ...order, result: order.text }, day));
  const text = [
    facts.head, MOTTO, 'Số: 21/TB-UBND', `${facts.place}, ${printOfficialDay(day)}`, `THÔNG BÁO\nKết luận của ${facts.chair} tại cuộc họp giao ban`,
    `Ngày ${shortDay(day)}, ${facts.name} tổ chức họp giao ban. Sau khi nghe các bộ phận báo cáo, ${facts.chair} kết luận và giao nhiệm vụ như sau:`,
    ...orders.map((order, index) => `${index + 1}. ${order.text}.`),
    `Trên đây là kết luận của ${facts.chair}; đề nghị các bộ phận tổ chức thực hiện./.`, 'Nơi nhận:\n- Các bộ phận chuyên môn;\n- Lưu: VT.', 'CHỦ TỊCH', facts.signer,
  ].join('\n\n');
  return { agency: commune, fileName: facts.file, day, text: `${text}\n`, orders };
}
