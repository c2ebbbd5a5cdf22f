import { describe, expect, test } from 'vitest';
import { COLUMN_HEADS, TASK_COLUMNS } from '../list/columns.js';
import { findTable, headsKey } from './find-head.js';
import { taskRowsOf, withReadColumns } from './sheet-rows.js';
import { taskFieldOf } from './task-heads.js';
import type { SheetField } from './task-heads.js';

describe('the heads of offices', () => {
  test.each<[string, SheetField | null]>([
    ['Nội dung nhiệm vụ', 'title'], ['NHIỆM VỤ', 'title'], ['Tên nhiệm vụ', 'title'], ['Nội dung công việc', 'title'], ['Đầu việc', 'title'], ['Nội dung', 'title'], ['Nhiệm vụ, giải pháp', 'title'], ['Nội dung chỉ đạo', 'title'],
    ['Nhiệm vụ được giao', 'title'], ['Nội dung nhiệm vụ được giao', 'title'], ['Công việc cần thực hiện', 'title'], ['Nhiệm vụ trọng tâm', 'title'],
    ['Đơn vị chủ trì', 'lead'], ['Cơ quan chủ trì thực hiện', 'lead'], ['Chủ trì', 'lead'], ['Cơ quan, đơn vị chủ trì (người đứng đầu chịu trách nhiệm)', 'lead'], ['Đơn vị thực hiện', 'lead'], ['Đơn vị được giao', 'lead'], ['Đầu mối', 'lead'], ['Phòng', 'lead'],
    ['Đơn vị phối hợp', 'supports'], ['Phối hợp', 'supports'], ['Cơ quan phối hợp thực hiện', 'supports'],
    ['Thời hạn', 'deadline'], ['Thời hạn hoàn thành', 'deadline'], ['Hạn xử lý', 'deadline'], ['Hạn', 'deadline'], ['Thời gian hoàn thành', 'deadline'], ['Thời gian thực hiện', 'deadline'], ['Thời gian trình', 'deadline'], ['Tiến độ hoàn thành', 'deadline'],
    ['Văn bản giao', 'document'], ['Văn bản giao (số, ngày)', 'document'], ['Văn bản chỉ đạo', 'document'], ['Số, ký hiệu văn bản', 'document'], ['Căn cứ', 'document'],
    ['Người giao', 'assigner'], ['Cơ quan giao', 'assigner'], ['Lãnh đạo giao', 'assigner'], ['Người/cơ quan giao', 'assigner'],
    ['Người thực hiện', 'officer'], ['Chuyên viên phụ trách', 'officer'], ['Cán bộ thực hiện', 'officer'],
    ['Kết quả', 'last'], ['Kết quả thực hiện', 'last'], ['Tình hình thực hiện', 'last'], ['Tiến độ, kết quả (số văn bản)', 'last'],
    ['Sản phẩm', 'product'], ['Sản phẩm, cấp có thẩm quyền', 'product'], ['Kết quả đầu ra', 'product'],
    ['Tiến độ', 'progress'], ['% hoàn thành', 'progress'], ['Tỷ lệ hoàn thành (%)', 'progress'], ['Trạng thái', 'status'], ['Tình trạng', 'status'], ['Ghi chú', 'note'],
    ['Hạn gốc', 'original'], ['Mức độ khẩn', 'urgency'], ['Trọng tâm', 'key'], ['Ngày giao', 'opened'], ['Ngày hoàn thành', 'closed'], ['Mã nhiệm vụ', 'code'],
    ['STT', null], ['', null], ['Lĩnh vực', null], ['Kinh phí', null],
  ])('%s: %s', (head, field) => expect(taskFieldOf(head)).toBe(field));

  test('our own heads are known in both languages, as they are', () => {
    for (const column of TASK_COLUMNS) expect([taskFieldOf(COLUMN_HEADS[column].vi), taskFieldOf(COLUMN_HEADS[column].en)]).toEqual([column, column]);
  });
});

const TASKS = { fieldOf: taskFieldOf, needed: 'title', least: 2 } as const;
const sheet = (...rows: readonly (readonly string[])[]) => rows.map((cells, at) => ({ line: at + 1, cells }));
const fieldsOf = (rows: ReturnType<typeof sheet>, headLine?: number) => {
  const table = findTable(rows, TASKS, headLine);
  return [table.headLine, table.columns.map(({ field }) => field)];
};

describe('where the table is', () => {
  test('below a title, and the row that numbers the columns is none of it', () => {
    const rows = sheet(['SỞ A', '', ''], ['BẢNG THEO DÕI NHIỆM VỤ', '', ''], [], ['STT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì'], ['(1)', '(2)', '(3)'], ['1', 'Rà soát', 'Phòng A']);
    expect(fieldsOf(rows)).toEqual([4, [null, 'title', 'lead']]);
    expect(findTable(rows, TASKS).rows.map(({ line }) => line)).toEqual([6]);
  });

  test('two rows of heads are read together', () => {
    const rows = sheet(['STT', 'Nội dung', 'Phân công', '', 'Thời hạn'], ['', '', 'Chủ trì', 'Phối hợp', ''], ['1', 'Rà soát', 'A', 'B', '30/6']);
    expect(fieldsOf(rows)).toEqual([2, [null, 'title', 'lead', 'supports', 'deadline']]);
  });

  test('a task is not taken for a head, and each field is taken once', () => {
    expect(fieldsOf(sheet(['Nhiệm vụ', 'Chủ trì', 'Đơn vị thực hiện'], ['Nội dung', 'Phòng A', 'Phòng B']))).toEqual([1, ['title', 'lead', null]]);
  });

  test('no head, no table; the line that a person names is the head', () => {
    expect(fieldsOf(sheet(['Rà soát danh mục', 'Phòng A']))).toEqual([null, [null, null]]);
    expect(fieldsOf(sheet(['x', 'y'], ['Rà soát', 'Phòng A']), 1)).toEqual([1, [null, null]]);
  });

  test('tables of the same heads are known again, however the heads are typed', () => {
    const key = (...heads: string[]) => headsKey(heads.map((head) => ({ head, field: null })));
    expect(key('Nội dung', 'Chủ trì')).toBe(key(' NỘI  DUNG', 'chủ trì'));
    expect(key('Nội dung', 'Chủ trì')).not.toBe(key('Nội dung', 'Phối hợp'));
  });
});

const rowsOf = (...rows: readonly (readonly string[])[]) => taskRowsOf(findTable(sheet(['TT', 'Nội dung', 'Chủ trì', 'Thời hạn'], ...rows), TASKS));

describe('which rows are tasks', () => {
  test.each<[string, readonly string[], string | null]>([
    ['a part', ['I', 'LĨNH VỰC KHOA HỌC', '', ''], 'heading'], ['a merged part', ['Nhiệm vụ quý I', '', '', ''], 'heading'], ['a sum', ['', 'Tổng cộng', '', '12'], 'heading'],
    ['a task', ['1', 'Rà soát', 'Phòng A', '30/6'], null], ['a task without a lead, which is an error', ['2', 'Rà soát', '', ''], null], ['a task without words, which is an error', ['3', '', 'Phòng A', '30/6'], null],
  ])('%s', (_, row, skip) => expect(rowsOf(row, ['9', 'Việc cuối', 'Phòng B', '1/7'])[0]?.skip).toBe(skip));

  test('what stands below the last task is the foot', () => {
    expect(rowsOf(['1', 'Rà soát', 'Phòng A', ''], ['Nơi nhận:', '', '', ''], ['', '', 'GIÁM ĐỐC', '']).map(({ skip }) => skip)).toEqual([null, 'foot', 'foot']);
  });

  test('“Tiến độ thực hiện” is the deadline where days stand in it', () => {
    const read = (cell: string) => withReadColumns(findTable(sheet(['Nội dung', 'Chủ trì', 'Tiến độ thực hiện'], ['Rà soát', 'A', cell]), TASKS), '2025-04-14').columns[2]?.field;
    expect([read('Quý III/2026'), read('Đang dự thảo')]).toEqual(['deadline', 'last']);
  });
});
