import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explain } from './explain.js';

const NOTICE = `SỞ Y TẾ
Số: 12/TB-SYT
Lam Hồng, ngày 07 tháng 4 năm 2026
THÔNG BÁO
Kết luận cuộc họp giao ban

Giám đốc Sở kết luận, yêu cầu:
1. Phòng Nghiệp vụ Y tham mưu Kế hoạch số 5/KH-SYT ngày 02/4/2026, **trình Giám đốc Sở** trước ngày 20/4/2026.

2
2. Văn phòng Sở báo cáo số liệu (tính đến hết ngày 31/3/2026) trước ngày 20 hằng tháng.`;

const about = (words: string): ReturnType<typeof explain> => explain(NOTICE, NOTICE.indexOf(words));

describe('why a place was read as it was', () => {
  test.each([
    ['20/4/2026', 'deadline: before', 'taken', 'before 2026-04-20 day'],
    ['hằng tháng', 'deadline: every', 'taken', 'recurring FREQ=MONTHLY;BYMONTHDAY=20'],
    ['31/3/2026', 'deadline: ', 'look-alike', 'by 2026-03-31'],
    ['5/KH-SYT', 'citation', 'taken', '5/KH-SYT'],
    ['Phòng Nghiệp vụ', 'unit', 'taken', 'Phòng Nghiệp vụ Y'],
    ['Văn phòng Sở', 'assignment', 'taken', 'subject: Văn phòng Sở'],
  ])('%s: %s', (words, by, fate, value) => {
    expect(about(words).said).toContainEqual(expect.objectContaining({ by: expect.stringContaining(by) as string, fate, value: expect.stringContaining(value) as string }));
  });

  test('every recogniser either said something or was silent', () => {
    const { said, silent } = about('20/4/2026');
    expect(new Set([...said.map(({ by }) => by), ...silent]).size).toBe(about('Văn phòng Sở').silent.length + new Set(about('Văn phòng Sở').said.map(({ by }) => by)).size);
  });

  test('where it stands, and what was cleaned', () => {
    expect(about('trình Giám đốc')).toMatchObject({ paragraph: { label: 'number', path: ['1'], zone: 'directive', heading: false }, genre: 'directive', assigns: true, cleaned: ['no emphasis'], tasks: [0] });
    expect(about('SỞ Y TẾ')).toMatchObject({ paragraph: { zone: 'head' }, tasks: [] });
    expect(explain(NOTICE, NOTICE.indexOf('\n2\n') + 1).paragraph).toBeNull();
  });

  test('any place of any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: -5, max: 80 }), (text, offset) => {
      expect(explain(`${NOTICE.slice(0, 90)}\n${text}`, offset).offset).toBe(offset);
    }), { numRuns: 100 });
  });
});
