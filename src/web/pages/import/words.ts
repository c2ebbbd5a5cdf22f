import { printCount } from '../../parts/count.js';
import { bilingual } from '../../words/words.js';

const vi = {
  title: 'Nhập từ Excel', detail: 'Giao và cập nhật nhiệm vụ theo bảng theo dõi. Xem trước từng dòng, rồi mới nhập.', back: 'Về danh sách', choose: 'Chọn tệp', chooseOther: 'Chọn tệp khác', drop: 'Thả bảng vào đây', dropHint: 'Kéo thả tệp Excel (.xlsx) hoặc CSV vào trang này, hoặc chọn tệp.',
  paste: 'Hoặc dán từ Excel', pasteHint: 'Bôi đen các ô trong Excel kể cả dòng tiêu đề, sao chép rồi dán vào đây.', read: 'Đọc bảng', reading: 'Đang đọc bảng…', limit: 'Mỗi lần nhiều nhất 5.000 dòng. Dòng có mã được so với nhiệm vụ đang có; dòng không có mã là nhiệm vụ mới. Ô trống không làm thay đổi gì.',
  file: (name: string) => `Tệp: ${name}`, sheet: 'Trang tính', sheetRows: (name: string, rows: number) => `${name} (${rows} dòng)`, headLine: 'Dòng tiêu đề', noHead: 'Chưa rõ', line: 'Dòng', lineAt: (line: number, text: string) => `${line}: ${text}`,
  columns: (taken: number, all: number) => `Ghép cột: nhập ${taken} trên ${all} cột`, remembered: 'Các cột được ghép như lần trước cơ quan chọn cho bảng có cùng tiêu đề.', column: 'Cột trong bảng', samples: 'Ví dụ', field: 'Nhập vào', leftOut: 'Không nhập', unnamed: (at: number) => `(cột ${at})`, fieldOf: (head: string) => `Nhập cột “${head}” vào`, note: 'Ghi chú',
  units: (count: number) => `Tên đơn vị chưa rõ: ${count}`, unitsHint: 'Chọn một lần cho mọi dòng ghi giống nhau. Lần sau bảng cùng loại sẽ tự hiểu.', inRows: (rows: number) => `${rows} dòng`, meaning: (text: string) => `“${text}” là`, other: 'Đơn vị khác', nobody: 'Không phải đơn vị của cơ quan', chosen: 'Đã chọn', chosenAs: (text: string, unit: string) => `“${text}” là ${unit}`, unchoose: 'Chọn lại',
  result: 'Xem trước', kind_error: 'Lỗi', kind_new: 'Mới', kind_changed: 'Thay đổi', kind_same: 'Không đổi', kind_skipped: 'Bỏ qua', task: 'Nhiệm vụ', what: 'Nội dung', noRows: 'Không có dòng nào.', more: (count: number) => `Còn ${count} dòng nữa; tải bảng về để xem đủ.`, from: (from: string) => (from === '' ? 'trống' : from), sameTask: 'Giữ nguyên',
  apply: (fresh: number, changed: number) => `Nhập: ${[fresh > 0 ? `giao ${printCount(fresh, 'vi')} nhiệm vụ mới` : '', changed > 0 ? `đổi ${printCount(changed, 'vi')} nhiệm vụ` : ''].filter((part) => part !== '').join(', ')}`, nothing: 'Không có gì để nhập', fixFirst: (count: number, names: boolean) => `Còn ${count} dòng lỗi, chưa có gì được nhập. ${names ? 'Hãy chọn đơn vị ở trên, hoặc sửa trong Excel rồi chọn lại tệp.' : 'Hãy sửa trong Excel rồi chọn lại tệp.'}`, allOrNothing: 'Nhập cả bảng hoặc không nhập gì.', download: 'Tải bảng có ghi lỗi', downloadChecked: 'Tải bảng đã kiểm tra', reason: 'Lý do ghi vào nhật ký của nhiệm vụ được đổi',
  done: (opened: number, changed: number) => `Đã nhập: ${[opened > 0 ? `giao ${printCount(opened, 'vi')} nhiệm vụ mới` : '', changed > 0 ? `đổi ${printCount(changed, 'vi')} nhiệm vụ` : ''].filter((part) => part !== '').join(', ')}.`, downloadCodes: 'Tải bảng kèm mã nhiệm vụ', codesHint: 'Lần sau sửa trên bảng này rồi nhập lại: mỗi dòng tự khớp với nhiệm vụ của nó.', toList: 'Xem danh sách nhiệm vụ', missing: (count: number, names: string) => `Không có trong bảng: ${count} (${names}). Giữ nguyên.`, undo: 'Hoàn tác cả bảng', undoQuestion: 'Hoàn tác? Các thay đổi trở về như trước; nhiệm vụ mới giao bị huỷ.', undone: 'Đã hoàn tác cả bảng.', another: 'Nhập bảng khác',
};

const en: typeof vi = {
  title: 'Import from Excel', detail: 'Give and update tasks by a sheet. Look at every row first.', back: 'Back to the list', choose: 'Choose a file', chooseOther: 'Choose another file', drop: 'Drop the sheet here', dropHint: 'Drop an Excel (.xlsx) or CSV file on this page, or choose one.',
  paste: 'Or paste from Excel', pasteHint: 'Select the cells in Excel with their heads, copy and paste them here.', read: 'Read the table', reading: 'Reading…', limit: 'At most 5,000 rows at a time. Rows with a code are compared with the tasks that are there; rows without one are new. An empty cell changes nothing.',
  file: (name: string) => `File: ${name}`, sheet: 'Sheet', sheetRows: (name: string, rows: number) => `${name} (${rows} rows)`, headLine: 'Row of the heads', noHead: 'Not clear', line: 'Row', lineAt: (line: number, text: string) => `${line}: ${text}`,
  columns: (taken: number, all: number) => `Columns: ${taken} of ${all} imported`, remembered: 'The columns are as your agency chose for the last sheet of these heads.', column: 'Column of the sheet', samples: 'For example', field: 'Into', leftOut: 'Left out', unnamed: (at: number) => `(column ${at})`, fieldOf: (head: string) => `Import the column “${head}” into`, note: 'Note',
  units: (count: number) => `Units not known: ${count}`, unitsHint: 'Choose once for all rows that say the same. The next sheet of this kind will know.', inRows: (rows: number) => (rows === 1 ? '1 row' : `${rows} rows`), meaning: (text: string) => `“${text}” is`, other: 'Another unit', nobody: 'No unit of this agency', chosen: 'Chosen', chosenAs: (text: string, unit: string) => `“${text}” is ${unit}`, unchoose: 'Choose again',
  result: 'Preview', kind_error: 'Wrong', kind_new: 'New', kind_changed: 'Changed', kind_same: 'Unchanged', kind_skipped: 'Left out', task: 'Task', what: 'What', noRows: 'No rows.', more: (count: number) => `${count} rows more; download the sheet to see them all.`, from: (from: string) => (from === '' ? 'empty' : from), sameTask: 'As it is',
  apply: (fresh: number, changed: number) => `Import: ${[fresh > 0 ? `${printCount(fresh, 'en')} new` : '', changed > 0 ? `${printCount(changed, 'en')} changed` : ''].filter((part) => part !== '').join(', ')}`, nothing: 'Nothing to import', fixFirst: (count: number, names: boolean) => `${count} row(s) are wrong, nothing was imported. ${names ? 'Choose the units above, or correct the sheet' : 'Correct the sheet'} and choose the file again.`, allOrNothing: 'The whole sheet or nothing.', download: 'Download with the errors marked', downloadChecked: 'Download what was found', reason: 'Reason for the log of changed tasks',
  done: (opened: number, changed: number) => `Imported: ${[opened > 0 ? `${printCount(opened, 'en')} new` : '', changed > 0 ? `${printCount(changed, 'en')} changed` : ''].filter((part) => part !== '').join(', ')}.`, downloadCodes: 'Download with the codes of the tasks', codesHint: 'Edit this sheet next time: each row then finds its task.', toList: 'To the list of tasks', missing: (count: number, names: string) => `Not in the sheet: ${count} (${names}). They stay.`, undo: 'Undo the whole sheet', undoQuestion: 'Undo? Changes go back; new tasks are cancelled.', undone: 'The whole sheet was taken back.', another: 'Import another sheet',
};

export const IMPORT_WORDS = bilingual({ vi, en });

const viUnits: typeof vi = {
  ...vi, title: 'Nhập đơn vị từ Excel', detail: 'Thêm và sửa đơn vị theo bảng. Xem trước từng dòng, rồi mới nhập.', back: 'Về Đơn vị và người',
  limit: 'Mỗi lần nhiều nhất 5.000 dòng. Dòng khớp với đơn vị đang có theo mã, hoặc theo tên; dòng khác là đơn vị mới. Ô trống không làm thay đổi gì; đơn vị không có trong bảng được giữ nguyên.',
  task: 'Đơn vị', unitsHint: 'Chọn một lần cho mọi dòng ghi giống nhau.',
  apply: (fresh: number, changed: number) => `Nhập: ${said([fresh, (n) => `thêm ${n} đơn vị`], [changed, (n) => `sửa ${n} đơn vị`])}`, reason: 'Căn cứ (số quyết định), ghi vào nhật ký và vào việc đổi tên, kết thúc',
  done: (opened: number, changed: number) => `Đã nhập: ${said([opened, (n) => `thêm ${n} đơn vị`], [changed, (n) => `sửa ${n} đơn vị`])}.`,
  downloadCodes: 'Tải bảng kèm mã đơn vị', codesHint: 'Lần sau sửa trên bảng này rồi nhập lại: mỗi dòng tự khớp với đơn vị của nó.', toList: 'Xem danh sách đơn vị', undoQuestion: 'Hoàn tác? Các ô đã đổi trở về như trước; đơn vị mới thêm bị bỏ.',
};
const enUnits: typeof vi = {
  ...en, title: 'Import units from Excel', detail: 'Add and change units by a sheet. Look at every row first.', back: 'Back to units and people',
  limit: 'At most 5,000 rows at a time. A row is the unit of its code, or of its name; other rows are new. An empty cell changes nothing; units that are not in the sheet stay.',
  task: 'Unit', unitsHint: 'Choose once for all rows that say the same.',
  apply: (fresh: number, changed: number) => `Import: ${said([fresh, (n) => `${n} new`], [changed, (n) => `${n} changed`])}`, reason: 'By which decision (number); kept in the log, and with new names and ends',
  done: (opened: number, changed: number) => `Imported: ${said([opened, (n) => `${n} new`], [changed, (n) => `${n} changed`])}.`,
  downloadCodes: 'Download with the codes of the units', codesHint: 'Edit this sheet next time: each row then finds its unit.', toList: 'To the units', undoQuestion: 'Undo? Cells go back; new units are taken away.',
};

/** What there is any of, in a row. */
function said(...parts: readonly (readonly [number, (count: number) => string])[]): string {
  return parts.flatMap(([count, say]) => (count > 0 ? [say(count)] : [])).join(', ');
}

export const UNIT_IMPORT_WORDS = bilingual({ vi: viUnits, en: enUnits });
