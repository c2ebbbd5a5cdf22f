import { describe, expect, it } from 'vitest';
import { FIELD_WORDS } from './field-words.js';
import { factsOf, headingOf } from './log-facts.js';
import { LOG_WORDS } from './log-words.js';

const UNIT = '0198a000-0000-7000-8000-000000000001';
const OTHER = '0198a000-0000-7000-8000-000000000002';
const telling = { say: LOG_WORDS.vi, field: FIELD_WORDS.vi, names: { [UNIT]: 'Phòng Kế hoạch', [OTHER]: 'Văn phòng' }, language: 'vi' as const };

type Data = Readonly<Record<string, string | number | boolean | null>>;

describe('an entry in words', () => {
  it.each([
    ['state', { from: 'draft', to: 'assigned', leadUnitId: UNIT, dueOn: '2025-04-30' }, 'Giao việc', ['Chủ trì: Phòng Kế hoạch', 'Hạn 30/04/2025']],
    ['state', { from: 'draft', to: 'paused', leadUnitId: UNIT, dueOn: null, condition: 'khi có hướng dẫn' }, 'Giao việc', ['Chủ trì: Phòng Kế hoạch', 'không hạn', 'Chờ điều kiện: khi có hướng dẫn']],
    ['state', { from: 'assigned', to: 'active', command: 'report', implied: true }, 'Tiếp nhận', ['Chưa tiếp nhận → Đang thực hiện', 'ghi kèm khi báo cáo']],
    ['state', { from: 'submitted', to: 'done', command: 'confirm', closedOn: '2025-04-18' }, 'Xác nhận hoàn thành', ['Chờ xác nhận → Hoàn thành', 'Xong ngày 18/04/2025']],
    ['state', { from: 'paused', to: 'active', command: 'resume', pausedDays: 4, dueFrom: '2025-04-18', dueTo: '2025-04-24' }, 'Tiếp tục', ['Tạm hoãn → Đang thực hiện', 'đã tạm hoãn 4 ngày', 'Thời hạn: 18/04/2025 → 24/04/2025']],
    ['progress', { percent: 60 }, 'Tiến độ', ['Tiến độ 60%']],
    ['progress', { step: 1, act: 'approve', doneOn: '2025-04-18', documentNumber: '12/TTr' }, 'Đánh dấu bước', ['xong ngày 18/04/2025', 'văn bản 12/TTr']],
    ['obstacle', { escalate: true }, 'Vướng mắc', ['Xin ý kiến chỉ đạo của cấp trên']],
    ['request', { request: 'extend', requestedDue: '2025-05-20', due: '2025-04-30' }, 'Đề nghị: Gia hạn', ['Hạn đề nghị 20/05/2025', 'hạn đang có 30/04/2025']],
    ['request', { request: 'transfer', unitId: OTHER }, 'Đề nghị: Chuyển đơn vị chủ trì', ['Đề nghị giao cho Văn phòng']],
    ['decision', { request: 'pause', decision: 'refuse', granted: false }, 'Trả lời đề nghị: Tạm hoãn', ['Không đồng ý']],
    ['decision', { request: 'pause', decision: 'withdraw' }, 'Rút đề nghị: Tạm hoãn', []],
    ['decision', { decision: 'instruct' }, 'Chỉ đạo', []],
    ['dunning', { level: 2, n: 3 }, 'Phê bình (đôn đốc lần 3)', []],
    ['change', { field: 'supportUnitIds', from: '', to: `${UNIT},${OTHER}` }, 'Sửa nhiệm vụ', ['Phối hợp: không có → Phòng Kế hoạch, Văn phòng']],
    ['change', { field: 'leadPostId', from: null, to: OTHER }, 'Giao người làm', ['Người làm: Văn phòng']],
    ['change', { field: 'isKey', from: false, to: true }, 'Sửa nhiệm vụ', ['Trọng tâm: không → có']],
    ['change', { field: 'dueOn', from: null, to: '2025-05-30', phrase: 'tháng 5' }, 'Đổi thời hạn', ['Thời hạn: không hạn → 30/05/2025', 'theo “tháng 5”']],
    ['change', { field: 'waived', from: false, to: true }, 'Bỏ qua việc con', ['Nhiệm vụ cấp trên không chờ việc này nữa']],
    ['change', { field: 'leadUnitId', from: UNIT, to: OTHER, fromName: 'Phòng Kế hoạch - Tài chính', toName: 'Văn phòng Sở', command: 'hand_over' }, 'Bàn giao theo quyết định tổ chức', ['Chủ trì: Phòng Kế hoạch - Tài chính → Văn phòng Sở']],
    ['change', { field: 'leadPostId', from: OTHER, to: null, command: 'hand_over' }, 'Người làm thôi hoặc đổi chức vụ', ['Người làm: Văn phòng → không có']],
    ['change', { field: 'recurrence', from: null, to: 'FREQ=MONTHLY;BYMONTHDAY=25' }, 'Lặp lại định kỳ', ['Lặp lại: không có → hằng tháng, ngày 25']],
    ['link', { origin: 'direct', assigner: 'Giám đốc Phạm Quốc Khánh', on: '2025-04-18' }, 'Giao trực tiếp', ['Giám đốc Phạm Quốc Khánh, ngày 18/04/2025, không có văn bản']],
  ] as [string, Data, string, string[]][])('%s %j: %s', (kind, data, heading, facts) => {
    const entry = { kind, data: { ...data } };
    expect([headingOf(entry, telling), factsOf(entry, telling)]).toEqual([heading, facts]);
  });

  it('never shows an id, also not of what is gone', () => {
    const gone = '0198a000-0000-7000-8000-00000000000f';
    const entries = [{ kind: 'link', data: { link: 'merged_into', taskId: gone } }, { kind: 'change', data: { field: 'leadUnitId', from: gone, to: UNIT } }, { kind: 'request', data: { request: 'transfer', unitId: gone } }];
    expect(entries.flatMap((entry) => [headingOf(entry, telling), ...factsOf(entry, telling)]).join(' ')).not.toContain('0198a');
  });
});
