import { type DraftStep } from '#core/index.js';
import { read } from '#extraction/index.js';
import { describe, expect, test } from 'vitest';
import { draftsOfReading } from './drafts.commands.js';
import { comesFirst } from './stages.commands.js';

const draftOf = (sentence: string) => {
  const text = `THÔNG BÁO\nKết luận giao ban\n\nGiám đốc Sở giao nhiệm vụ như sau:\n\n1. Phòng Tài vụ: ${sentence}`;
  return draftsOfReading(read(text, { issuedAround: '2026-04-14' }), { text, units: [] })[0]?.draft ?? expect.fail('no task was read');
};
const told = ({ text, act, deadline }: DraftStep): unknown[] => [text, act, deadline?.anchor ?? null];

describe('stages of a deadline in several', () => {
  test.each<[string, unknown[]]>([
    ['Xây dựng định mức kinh tế kỹ thuật, hoàn thành trước ngày 15/5/2026 để trình UBND tỉnh phê duyệt trước ngày 30/5/2026.', [['hoàn thành', 'submit', '2026-05-15'], ['UBND tỉnh phê duyệt', 'approve', '2026-05-30']]],
    ['Tham mưu Kế hoạch, trình Ban Giám đốc trước ngày 10/5/2026, trình UBND tỉnh ban hành trước ngày 20/5/2026.', [['trình Ban Giám đốc', 'submit', '2026-05-10'], ['UBND tỉnh ban hành', 'issue', '2026-05-20']]],
    ['Xây dựng Kế hoạch, trình UBND tỉnh phê duyệt trước ngày 30/5/2026.', []],
    ['Rà soát hồ sơ, hoàn thành trước ngày 30/5/2026; báo cáo kết quả định kỳ trước ngày 20 hằng tháng.', []],
  ])('%s', (sentence, expected) => {
    const draft = draftOf(sentence);
    expect(draft.steps.map(told)).toEqual(expected);
    // The task itself is due by the first of them, as it was before.
    expect(draft.deadline?.anchor).toBe(draft.steps[0]?.deadline?.anchor ?? '2026-05-30');
  });
});

describe('what must come first', () => {
  test.each(['khi có hướng dẫn của Bộ', 'sau khi Nghị định được ban hành', 'ngay sau khi được giao vốn', 'sau khi được HĐND tỉnh thông qua', 'khi có chủ trương của Tỉnh ủy'])('“%s” is waited for', (text) => expect(comesFirst(text)).toBe(true));
  test.each(['trong trường hợp phát sinh vướng mắc', 'trường hợp vượt thẩm quyền', 'nếu phát hiện vi phạm', 'khi có yêu cầu', 'khi có phát sinh', 'sau khi hoàn thành', 'sau khi có kết quả kiểm tra'])('“%s” is not', (text) => expect(comesFirst(text)).toBe(false));

  test('is a doubt with one choice, and nobody waits by a guess', () => {
    const draft = draftOf('Triển khai chính sách hỗ trợ doanh nghiệp sau khi Nghị định được ban hành, hoàn thành trước ngày 30/6/2026.');
    expect(draft).toMatchObject({ condition: 'sau khi Nghị định được ban hành', waits: false });
    expect(draft.flags).toContainEqual({ field: 'condition', code: 'condition_read', detail: draft.condition, options: [{ kind: 'wait', text: draft.condition }] });
  });

  test('an exception is none', () => {
    const draft = draftOf('Giải quyết hồ sơ trước ngày 30/6/2026, trường hợp vượt thẩm quyền báo cáo Giám đốc Sở.');
    expect([draft.condition, draft.flags.filter(({ field }) => field === 'condition')]).toEqual(['', []]);
  });
});
