import { describe, expect, test } from 'vitest';
import type { DirectoryUnit } from '../reading.js';
import { read } from '../read.js';

const unit = (id: string, name: string): DirectoryUnit => ({ id, name, shortName: null, aliases: [], parentId: null });
const UNITS: readonly DirectoryUnit[] = [unit('plan', 'Phòng Kế hoạch - Tài chính'), unit('science', 'Phòng Quản lý khoa học'), unit('digital', 'Phòng Chuyển đổi số'), unit('centre', 'Trung tâm Kỹ thuật tiêu chuẩn'), unit('office', 'Văn phòng Sở')];
const HEAD = 'THÔNG BÁO\nKết luận của Giám đốc Sở tại Hội nghị giao ban\n\nNgày 05/01/2026, Giám đốc Sở kết luận như sau:\n1. Phòng Chuyển đổi số\n- ';

/** Who leads in a sentence under the matter of "Phòng Chuyển đổi số": as printed, the unit, and those it could be. */
function leads(text: string, spoken: boolean): unknown[] {
  const [task] = read(`${HEAD}${text}\n`, { units: UNITS, spoken }).tasks;
  return (task?.lead ?? []).map((each) => [each.text, each.unitId, each.candidates.map(({ unitId }) => unitId)]);
}

describe('names as people type them in a meeting', () => {
  test.each<readonly [text: string, lead: readonly unknown[]]>([
    ['yêu cầu phòng kế hoạch tài chính trình dự toán sáng mai', ['phòng kế hoạch tài chính', 'plan', ['plan']]],
    ['Phòng Kế hoạch Tài chính trình dự toán sáng mai.', ['Phòng Kế hoạch Tài chính', 'plan', ['plan']]],
    // A part of a name is proposed, and nobody is taken for it; least of all the unit whose matter it is.
    ['Phòng khoa học báo cáo tiến độ trước ngày 09/01/2026.', ['Phòng khoa học', null, ['science']]],
    ['Báo cáo tiến độ trước ngày 09/01/2026.', ['Phòng Chuyển đổi số', 'digital', ['digital']]],
    ['giao trung tâm tiêu chuẩn báo cáo trước ngày 09/01/2026.', ['trung tâm tiêu chuẩn', null, ['centre']]],
    // What is known may be the beginning of a longer name.
    ['Trung tâm Kỹ thuật Minh An báo cáo trước ngày 09/01/2026.', ['Trung tâm Kỹ thuật Minh An', null, []]],
    // What a room is for is no unit.
    ['Sửa chữa văn phòng và phòng họp trước ngày 09/01/2026.', ['Phòng Chuyển đổi số', 'digital', ['digital']]],
  ])('%s', (text, lead) => {
    expect(leads(text, true)).toEqual([lead]);
  });

  test('in a document too a desk in small letters is not taken for the unit whose matter it is', () => {
    expect(leads('Phòng khoa học báo cáo tiến độ trước ngày 09/01/2026.', false)).toEqual([['Phòng khoa học', null, ['science']]]);
  });
});
