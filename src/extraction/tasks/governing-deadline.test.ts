import { describe, expect, test } from 'vitest';
import { read } from '../read.js';

const HEAD = 'ỦY BAN NHÂN DÂN\nTỈNH LAM HỒNG\nSố: 45/TB-UBND\nLam Hồng, ngày 07 tháng 4 năm 2026\n\nTHÔNG BÁO\nKết luận của Chủ tịch UBND tỉnh tại cuộc họp giao ban\n\nChủ tịch UBND tỉnh yêu cầu các sở, ngành thực hiện các nội dung sau:\n';

/** Of each task its last day or rule, "+" where it was taken over from elsewhere. */
const due = (text: string): string[] => read(HEAD + text).tasks.map((task) => task.deadlines.map(({ anchor, to, rrule, inherited }) => `${anchor ?? to ?? rrule ?? ''}${inherited ? '+' : ''}`).join(' '));

describe('a deadline that is printed elsewhere than in the task', () => {
  test.each([
    ['in the heading above, for its list only', '1. Hoàn thành trong tháng 12 năm 2026 các nhiệm vụ sau:\na) Sở Xây dựng rà soát quy hoạch chung đô thị Hòa Sơn.\nb) Sở Tài chính tham mưu phân bổ vốn trước ngày 30/6/2026.\n2. Sở Y tế kiểm tra an toàn thực phẩm tại các bếp ăn bán trú.\n', ['2026-12-31+', '2026-06-30', '']],
    ['behind the last semicolon', '1. Sở Xây dựng rà soát quy hoạch chung đô thị Hòa Sơn; Sở Tài chính tham mưu phân bổ vốn cho dự án; Sở Nội vụ kiểm tra biên chế các trường học; hoàn thành trước ngày 30/7/2026.\n', ['2026-07-30+', '2026-07-30+', '2026-07-30']],
    ['in the last sentence', '1. Sở Y tế kiểm tra bếp ăn bán trú. Giao Sở Giáo dục và Đào tạo rà soát danh sách trường học. Thời gian hoàn thành: trước ngày 30/5/2026.\n', ['2026-05-30+', '2026-05-30']],
    ['not where the last clause has work of its own', '1. Sở Xây dựng rà soát quy hoạch chung đô thị Hòa Sơn; Sở Tài chính tham mưu phân bổ vốn trước ngày 30/7/2026.\n', ['', '2026-07-30']],
    ['in a paragraph behind the list that speaks of it', '1. Sở Xây dựng rà soát quy hoạch chung đô thị Hòa Sơn.\n2. Sở Y tế kiểm tra an toàn thực phẩm tại các bếp ăn bán trú.\nYêu cầu các đơn vị hoàn thành các nhiệm vụ nêu trên trước ngày 30/6/2026.\n', ['2026-06-30+', '2026-06-30+', '2026-06-30']],
    ['not in one that only asks for a report', '1. Rà soát toàn bộ hồ sơ đất đai trên địa bàn.\n2. Lập danh sách các hộ chưa được cấp giấy chứng nhận.\nBáo cáo kết quả về UBND tỉnh trước ngày 12/6/2026.\n', ['', '', '2026-06-12']],
    ['in a labelled line below', '1. Sở Xây dựng:\na) Rà soát quy hoạch chung đô thị Hòa Sơn.\nThời gian thực hiện: Quý II/2026.\nb) Lập danh mục dự án nhà ở xã hội.\n- Thời gian thực hiện: hằng năm.\n', ['2026-06-30', 'FREQ=YEARLY']],
    ['in a last line that says only who and until when', 'Đề nghị các phòng rà soát quỹ phòng, chống thiên tai của đơn vị mình.\nCác đơn vị thực hiện trước ngày 24/4/2026.\n', ['2026-04-24+', '2026-04-24']],
    ['in the task before, by "the time above"', '1. Sở Xây dựng rà soát quy hoạch chung trước ngày 30/5/2026.\n2. Sở Tài chính tổng hợp nhu cầu vốn cùng thời gian trên.\n', ['2026-05-30', '2026-05-30+']],
    ['not where there is no task with a day before', '1. Sở Tài chính tổng hợp nhu cầu vốn cùng thời gian trên.\n', ['']],
    ['of a paper that somebody hands in', 'Sở Nội vụ rà soát biên chế các trường học.\nHồ sơ phải gửi về Văn phòng UBND tỉnh chậm nhất ngày 30/4/2026.\n', ['', '2026-04-30']],
  ])('%s', (_where, text, expected) => expect(due(text)).toEqual(expected));
});
