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

test('words that were read as nothing may be the deadline that is missing', () => {
  const torn = TEXT.replace('trước ngày 25/5/2026; phối hợp với Thanh tra Sở', 'trước ngpm 2505/2026');
  const start = torn.indexOf('ngpm');
  const [made] = draftsOfReading(read(torn, { doubtful: [{ start, end: start + 4 }] }), { text: torn, units: [] });
  expect(made?.draft).toMatchObject({ deadline: null, flags: expect.arrayContaining([{ field: 'deadline', code: 'misread_possible', detail: 'ngpm 2505/2026', options: [] }]) as unknown });
});

test('for a day that no calendar has the last real one is offered, written as that day', () => {
  const impossible = TEXT.replace('25/5/2026', '31/6/2026');
  const [made] = draftsOfReading(read(impossible), { text: impossible, units: [] });
  const [flag] = made?.draft.flags.filter(({ field }) => field === 'deadline') ?? [];
  expect(flag).toMatchObject({ code: 'deadline_impossible', detail: 'trước ngày 31/6/2026', options: [{ kind: 'deadline', deadline: { phrase: '30/06/2026', bound: 'by', anchor: '2026-06-30' } }] });
});
