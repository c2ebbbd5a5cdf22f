import { bilingual } from '../../words/words.js';

const vi = {
  requestBy: (by: string, wish: string, on: string) => `${by} đề nghị ${wish} (ngày ${on}).`, waitsFor: (condition: string) => `Chờ điều kiện: ${condition}.`, sleeps: 'Chưa tính thời hạn cho đến khi bắt đầu thực hiện.', cameTrue: (condition: string) => `Điều kiện đã có: ${condition}.`,
  obstacle: (on: string) => `Vướng mắc chờ ý kiến chỉ đạo từ ngày ${on}.`, dunned: (count: number, level: string, on: string) => `Đã đôn đốc ${count} lần; gần nhất: ${level}, ngày ${on}.`, submitted: 'Đơn vị báo cáo đã hoàn thành, chờ xác nhận.', waived: 'Nhiệm vụ cấp trên không còn chờ việc này.',
  mergedInto: 'Đã nhập vào', mergedFrom: 'Đã nhập từ', children: 'Việc con', doneOf: (done: number, all: number) => `${done}/${all} đơn vị xong`, late: (count: number) => `${count} đơn vị muộn:`, lateBy: (unit: string, days: number) => `${unit} (quá ${days} ngày)`, isWaived: 'bỏ qua, không phải chờ', below: (count: number) => `còn ${count} việc con`, addChild: 'Giao việc con',
  steps: 'Các bước của sản phẩm', stepsDone: (done: number, all: number) => `${done}/${all} bước xong`, stepDue: (day: string) => `hạn ${day}`, stepLate: (day: string) => `quá hạn ${day}`, stepDone: (day: string) => `xong ${day}`, paper: (number: string) => `văn bản ${number}`, next: 'đang ở bước này', mark: 'Xong', markStep: (step: string) => `Đánh dấu xong: ${step}`, unmark: 'Bỏ đánh dấu', unmarkStep: (step: string) => `Bỏ đánh dấu: ${step}`, markDay: 'Ngày xong (nếu khác hôm nay)', markPaper: 'Số văn bản (nếu có)', marked: 'Đã đánh dấu bước.',
};

export const TASK_WORDS = bilingual({
  vi,
  en: {
    requestBy: (by: string, wish: string, on: string) => `${by} asks for: ${wish} (on ${on}).`, waitsFor: (condition: string) => `Waits for: ${condition}.`, sleeps: 'No deadline runs until the work starts.', cameTrue: (condition: string) => `The condition has come: ${condition}.`,
    obstacle: (on: string) => `An obstacle waits for an instruction since ${on}.`, dunned: (count: number, level: string, on: string) => `Reminded ${count} ${count === 1 ? 'time' : 'times'}; last: ${level}, on ${on}.`, submitted: 'The unit reported it done; it waits for confirmation.', waived: 'The task above no longer waits for this one.',
    mergedInto: 'Merged into', mergedFrom: 'Merged from', children: 'Child tasks', doneOf: (done: number, all: number) => `${done} of ${all} units done`, late: (count: number) => `${count} ${count === 1 ? 'unit' : 'units'} late:`, lateBy: (unit: string, days: number) => `${unit} (${days} ${days === 1 ? 'day' : 'days'})`, isWaived: 'waived, nobody waits for it', below: (count: number) => `${count} child tasks open`, addChild: 'Give a child task',
    steps: 'Steps of the product', stepsDone: (done: number, all: number) => `${done} of ${all} steps done`, stepDue: (day: string) => `due ${day}`, stepLate: (day: string) => `overdue since ${day}`, stepDone: (day: string) => `done ${day}`, paper: (number: string) => `document ${number}`, next: 'it is here now', mark: 'Done', markStep: (step: string) => `Mark as done: ${step}`, unmark: 'Unmark', unmarkStep: (step: string) => `Unmark: ${step}`, markDay: 'Day it was done (if not today)', markPaper: 'Document number (optional)', marked: 'The step is marked.',
  },
});
