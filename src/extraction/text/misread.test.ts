import { describe, expect, test } from 'vitest';
import { isSyllable } from '../words/syllables.js';
import { looksMisread, spelledOut } from './misread.js';
import { sourceText } from './mapped-text.js';

describe('syllables', () => {
  test.each(['ngày', 'quý', 'quyết', 'nghiệm', 'giếng', 'gì', 'giữ', 'khuya', 'uống', 'yêu', 'hoặc', 'thủy', 'thuỷ', 'đường', 'huyện', 'phối', 'a', 'ở'])('%s can be spelled so', (word) => expect(isSyllable(word)).toBe(true));
  test.each(['trươc', 'hoc', 'ngáỳ', 'phôii', 'quyêt', 'thực1', 'xqz', 'hơpp', 'website', 'tháá'])('%s cannot', (word) => expect(isSyllable(word)).toBe(false));
});

const SPOILED = 'Giao Phòng Kê hoạch chủ trl, phối họp vói các đon vị liên quan xây dụng kế hoach, báo cảo trưóc ngay 15/4/2026; hoàn thanh trong thảng 6/2026 cac nhiêm vu đuợc glao.';

describe('a scanned text', () => {
  test('is told by words that are no syllables', () => {
    expect(looksMisread(SPOILED)).toBe(true);
    expect(looksMisread('Giao Phòng Kế hoạch chủ trì, phối hợp với các đơn vị liên quan xây dựng kế hoạch trên website, báo cáo trước ngày 15/4/2026.')).toBe(false);
    expect(looksMisread('')).toBe(false);
  });

  test('has its set phrases spelled out, letter for letter', () => {
    const { text, origins } = spelledOut(sourceText(SPOILED));
    expect(text).toBe('Giao Phòng Kế hoạch chủ trì, phối hợp với các đơn vị liên quan xây dựng kế hoạch, báo cáo trước ngày 15/4/2026; hoàn thành trong tháng 6/2026 cac nhiệm vụ được giao.');
    expect(origins).toEqual(sourceText(SPOILED).origins);
  });

  test('is not told by foreign words, and good words keep their letters', () => {
    const page = 'Báo cáo nhu cầu bổ sung trước ngày 15/4/2026. has copyright this translation or reposting it without consent of is violation against the law';
    expect(spelledOut(sourceText(page)).text).toBe(page);
    expect(spelledOut(sourceText(`${SPOILED} Có nhu cầu bổ sung.`)).text).toContain('Có nhu cầu bổ sung.');
  });

  test('has letters of points and the word between two units spelled out', () => {
    expect(spelledOut(sourceText(`${SPOILED}\nẫ) Sở Tài chính vâ Sở Nội vụ phối hợp chặt chễ`)).text).toContain('\na) Sở Tài chính và Sở Nội vụ phối hợp chặt chẽ');
    expect(spelledOut(sourceText(`${SPOILED}\nChương trình số 10-CTr/TU ngày 13/8/2025`)).text).toContain('10-CTr/TU ngày 13/8/2025');
  });

  test('keeps its capitals, and what no phrase explains', () => {
    expect(spelledOut(sourceText('TRƯÓC NGAY 15/4 trươc sau hoc xqz, Báo Cảo kêt qủa')).text).toBe('TRƯỚC NGÀY 15/4 trươc sau hoc xqz, Báo Cáo kêt qủa');
  });
});
