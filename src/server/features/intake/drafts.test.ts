import { read } from '#extraction/index.js';
import { describe, expect, test } from 'vitest';
import { draftsOfReading } from './drafts.commands.js';

const TEXT = 'THÔNG BÁO\nKết luận giao ban\n\nGiám đốc Sở giao nhiệm vụ như sau:\n\n1. Phòng Tài vụ: Triển khai Kế hoạch số 5/KH-UBND ngày 3/2/2026, hoàn thành trước ngày 25/5/2026; phối hợp với Thanh tra Sở.';

describe('words that may have been misread', () => {
  test.each<[string, string, string]>([
    ['25/5/2026', 'deadline', 'trước ngày 25/5/2026'],
    ['Tài vụ', 'lead', 'Phòng Tài vụ'],
    ['Thanh tra', 'coordinators', 'Thanh tra Sở'],
    ['5/KH-UBND', 'task', '5/KH-UBND'],
  ])('%s: a doubt of the field %s', (words, field, detail) => {
    const start = TEXT.indexOf(words);
    const reading = read(TEXT, { doubtful: [{ start, end: start + words.length }] });
    const flags = draftsOfReading(reading, { text: TEXT, units: [] }).flatMap(({ draft }) => draft.flags.filter(({ code }) => code === 'misread_possible'));
    expect(flags).toEqual([{ field, code: 'misread_possible', detail, options: [] }]);
  });
});
