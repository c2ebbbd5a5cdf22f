import { bilingual } from './bilingual.js';

const vi = {
  percent: (percent: string) => `Tiến độ ${percent}%`, figure: (figure: string) => `Số liệu: ${figure}`, move: (from: string, to: string) => `${from} → ${to}`, implied: 'ghi kèm khi báo cáo',
  openedLead: (unit: string) => `Chủ trì: ${unit}`, due: (day: string) => `Hạn ${day}`, noDue: 'không hạn', condition: (condition: string) => `Chờ điều kiện: ${condition}`, closedOn: (day: string) => `Xong ngày ${day}`, redone: (count: string) => `làm lại lần ${count}`,
  pausedDays: (days: string) => `đã tạm hoãn ${days} ngày`, dueMoved: (from: string, to: string) => `Thời hạn: ${from} → ${to}`, woken: 'Điều kiện đã có, bắt đầu thực hiện',
  stepDone: (day: string) => `xong ngày ${day}`, stepUndone: 'bỏ đánh dấu đã xong', paper: (number: string) => `văn bản ${number}`, escalated: 'Xin ý kiến chỉ đạo của cấp trên', asked: (day: string) => `Hạn đề nghị ${day}`, askedFrom: (day: string) => `hạn đang có ${day}`, askedUnit: (unit: string) => `Đề nghị giao cho ${unit}`,
  granted: 'Đồng ý', refused: 'Không đồng ý', withdrawn: 'Rút đề nghị', requestOf: (wish: string) => `Đề nghị: ${wish}`, answerTo: (wish: string) => `Trả lời đề nghị: ${wish}`, withdrawnOf: (wish: string) => `Rút đề nghị: ${wish}`, dunned: (level: string, count: string) => `${level} (đôn đốc lần ${count})`,
  change: (field: string, from: string, to: string) => `${field}: ${from} → ${to}`, set: (field: string, to: string) => `${field}: ${to}`, none: 'không có', yes: 'có', no: 'không', phrase: (words: string) => `theo “${words}”`, unknown: '(không còn trong danh mục)',
  field_title: 'Nội dung', field_supportUnitIds: 'Phối hợp', field_programme: 'Chương trình, kế hoạch', field_urgency: 'Độ khẩn', field_isKey: 'Trọng tâm', field_routine: 'Việc thường xuyên', field_restricted: 'Hạn chế người xem', field_waived: 'Nhiệm vụ cấp trên không chờ việc này nữa', field_leadPostId: 'Người làm', field_leadUnitId: 'Chủ trì', field_steps: 'Các bước trình duyệt', field_dueOn: 'Thời hạn', field_recurrence: 'Lặp lại',
  stepCount: (count: string) => `${count} bước`, continuesHead: 'Văn bản sau nêu tiếp việc này', continues: (symbol: string) => `Tiếp tục theo ${symbol}`, directHead: 'Giao trực tiếp', direct: (assigner: string, day: string) => `${assigner}, ngày ${day}, không có văn bản`, fromDocument: 'Giao từ văn bản', mergedInto: (task: string) => `Nhập vào: ${task}`, mergedHead: 'Nhập nhiệm vụ', undid: (act: string) => `Hoàn tác: ${act}`, undone: 'Đã hoàn tác', undo: 'Hoàn tác', undoOf: (act: string) => `Hoàn tác: ${act}`, undoTold: 'Đã hoàn tác.',
  behalf: (who: string) => `thay mặt ${who}`, system: 'Hệ thống', peerHead: 'Cấp trên giao', fromPeer: (assigner: string, day: string) => `${assigner}, ngày ${day}`, alignHead: 'Thống nhất với cấp trên', aligned: 'Ghi theo nội dung đang có hiệu lực ở cơ quan cấp trên',
};

export const LOG_WORDS = bilingual({
  vi,
  en: {
    percent: (percent: string) => `Progress ${percent}%`, figure: (figure: string) => `Figure: ${figure}`, move: (from: string, to: string) => `${from} → ${to}`, implied: 'recorded with the report',
    openedLead: (unit: string) => `Lead: ${unit}`, due: (day: string) => `Due ${day}`, noDue: 'no deadline', condition: (condition: string) => `Waits for: ${condition}`, closedOn: (day: string) => `Done on ${day}`, redone: (count: string) => `rework no. ${count}`,
    pausedDays: (days: string) => `paused for ${days} days`, dueMoved: (from: string, to: string) => `Deadline: ${from} → ${to}`, woken: 'The condition has come; work starts',
    stepDone: (day: string) => `done on ${day}`, stepUndone: 'no longer marked as done', paper: (number: string) => `document ${number}`, escalated: 'Asks for an instruction from above', asked: (day: string) => `Asked for ${day}`, askedFrom: (day: string) => `due ${day} now`, askedUnit: (unit: string) => `Proposes ${unit}`,
    granted: 'Granted', refused: 'Refused', withdrawn: 'Withdrawn', requestOf: (wish: string) => `Request: ${wish}`, answerTo: (wish: string) => `Answer to the request: ${wish}`, withdrawnOf: (wish: string) => `Request withdrawn: ${wish}`, dunned: (level: string, count: string) => `${level} (reminder no. ${count})`,
    change: (field: string, from: string, to: string) => `${field}: ${from} → ${to}`, set: (field: string, to: string) => `${field}: ${to}`, none: 'none', yes: 'yes', no: 'no', phrase: (words: string) => `from “${words}”`, unknown: '(no longer in the directory)',
    field_title: 'Words', field_supportUnitIds: 'Coordinating', field_programme: 'Programme', field_urgency: 'Urgency', field_isKey: 'Key task', field_routine: 'Routine', field_restricted: 'Restricted', field_waived: 'The task above no longer waits for it', field_leadPostId: 'Officer', field_leadUnitId: 'Lead', field_steps: 'Steps of approval', field_dueOn: 'Deadline', field_recurrence: 'Recurrence',
    stepCount: (count: string) => `${count} steps`, continuesHead: 'A later document goes on with it', continues: (symbol: string) => `Goes on by ${symbol}`, directHead: 'Given directly', direct: (assigner: string, day: string) => `${assigner}, on ${day}, without a document`, fromDocument: 'Given by a document', mergedInto: (task: string) => `Merged into: ${task}`, mergedHead: 'Merged', undid: (act: string) => `Taken back: ${act}`, undone: 'Taken back', undo: 'Undo', undoOf: (act: string) => `Undo: ${act}`, undoTold: 'Taken back.',
    behalf: (who: string) => `on behalf of ${who}`, system: 'The system', peerHead: 'Ordered from above', fromPeer: (assigner: string, day: string) => `${assigner}, on ${day}`, alignHead: 'As the superior agency has it', aligned: 'Now as it stands at the superior agency',
  },
});

export type LogWords = typeof vi;
