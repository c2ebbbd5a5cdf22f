import { describe, expect, it } from 'vitest';
import { textOfLines } from '../pdf/page-text.js';
import type { SeenWord } from './engine.js';
import { linesOfScan, seenLines } from './scan-lines.js';
import { slantOf, linesSeen } from './straighten.js';

/** Words of one line of 30 dots, each letter 10 dots wide; the page falls by `slant` dots for each dot to the right. */
function line(left: number, foot: number, text: string, { slant = 0, confidence = 0.9 } = {}): SeenWord[] {
  let x = left;
  return text.split(' ').map((word, index) => {
    const at = x;
    x += 10 * word.length + 10;
    const bottom = foot + Math.round(slant * at);
    return { text: word, left: at, right: at + 10 * word.length, top: bottom - 23, bottom, confidence, beginsLine: index === 0 };
  });
}

const textOf = (words: readonly SeenWord[]): string => textOfLines(linesOfScan(seenLines(words), { slant: slantOf(seenLines(words)), unit: 0.36, onPage: (box) => box }), 595).text;
const LONG = 'các phòng ban hoàn thành các công tác trên và báo cáo trước thời hạn';

describe('lines of a scan', () => {
  it.each<[string, SeenWord[], string]>([
    ['columns of a letterhead one after the other, though the recogniser gave them as it pleased', [...line(700, 100, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'), ...line(100, 102, 'UBND XÃ LAM HỒNG'), ...line(100, 150, 'Số: 12/UBND'), ...line(200, 260, LONG)], `UBND XÃ LAM HỒNG\nSố: 12/UBND\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\n${LONG}`],
    ['columns that no gap parts, at the quốc hiệu', [...line(100, 100, 'THỦ TƯỚNG CHÍNH PHỦ CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM'), ...line(120, 150, 'Số: 12/TTg'), ...line(200, 260, LONG)], `THỦ TƯỚNG CHÍNH PHỦ\nSố: 12/TTg\n\nCỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\n${LONG}`],
    ['one line under the other, however near', [...line(100, 100, 'QUYẾT ĐỊNH'), ...line(100, 112, 'Về việc hoàn thành')], 'QUYẾT ĐỊNH\nVề việc hoàn thành'],
    ['a page that lies askew', [...line(100, 100, LONG, { slant: 0.02 }), ...line(100, 140, LONG, { slant: 0.02 })], `${LONG}\n${LONG}`],
    ['no specks of a stamp, but bullets', [...line(100, 100, '- hoàn thành', { confidence: 0.9 }), ...line(400, 100, '¡'), ...line(100, 140, '„ ('), ...line(300, 140, '.', { confidence: 0.2 })], '- hoàn thành\n('],
  ])('%s', (_, words, text) => {
    expect(textOf(words)).toBe(text);
  });

  it.each([[0], [0.01], [-0.03]])('tell how a page lies: %d', (slant) => {
    expect(slantOf(linesSeen([...line(100, 100, LONG, { slant }), ...line(100, 140, LONG, { slant })]))).toBeCloseTo(slant, 2);
  });
});
