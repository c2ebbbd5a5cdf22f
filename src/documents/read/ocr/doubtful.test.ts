import { describe, expect, it } from 'vitest';
import { layoutOf, type PageSource } from '../layout.js';
import { doubtfulWords } from './doubtful.js';

/** The doubtful words of a text whose words have these confidences, null for printed ones. */
function doubtful(words: readonly (readonly [string, number | null])[], source: PageSource = 'ocr'): string[] {
  const text = words.map(([word]) => word).join(' ');
  let next = 0;
  const placed = words.map(([word, confidence]) => {
    const start = next;
    next += word.length + 1;
    return { start, end: start + word.length, confidence, box: { left: 0, top: 0, right: 10, bottom: 10 } };
  });
  const layout = layoutOf([{ facts: { number: 1, width: 595, height: 842, source, confidence: source === 'ocr' ? 0.9 : null }, words: placed }]);
  return doubtfulWords({ text, layout }).map(({ start, end }) => text.slice(start, end));
}

describe('words that may have been misread', () => {
  it.each<[string, readonly (readonly [string, number | null])[], readonly string[]]>([
    ['those of little confidence', [['trước', 0.95], ['ngậy', 0.4], ['Sở', 0.61]], ['ngậy']],
    ['numbers sooner than words', [['18/4/2025', 0.78], ['phòng', 0.78], ['16', 0.81]], ['18/4/2025']],
    ['no printed ones', [['18/4/2025', null], ['phòng', 0.2]], ['phòng']],
  ])('%s', (_, words, expected) => {
    expect(doubtful(words)).toEqual(expected);
  });

  it('none where nothing was recognised', () => {
    expect(doubtful([['phòng', 0.2]], 'text')).toEqual([]);
    expect(doubtfulWords({ text: 'phòng' })).toEqual([]);
  });
});
