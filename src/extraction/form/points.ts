import type { FormFinding } from '#core/index.js';
import type { Block } from '../outline/blocks.js';
import { type FormCheck, finding, spanOfText } from './form-document.js';

const ALPHABET = 'abcdđeghiklmnopqrstuvxy';

/** Points a), b), c), d), đ), e) …: none is skipped, and f, j, w, z are none (NĐ 30/2020/NĐ-CP, Phụ lục I, II.6). Each run of points is looked at by itself. */
export const pointLetters: FormCheck = (paper) => {
  const findings: FormFinding[] = [];
  let before: string | null = null;
  for (const block of paper.layers.body.blocks) {
    const letter = letterOf(block);
    if (letter === null) {
      before = endsRun(block) ? null : before;
      continue;
    }
    const wrong = letter === 'a' ? null : wrongAfter(before, letter);
    if (wrong !== null) findings.push(finding('point_letters', wrong, spanOfText(paper, block.start, block.start + 2)));
    before = ALPHABET.includes(letter) ? letter : before;
  }
  return findings;
};

const letterOf = ({ label }: Block): string | null => (label?.kind === 'letter' ? label.value : null);

// Dashes stand under points; any other label begins something else.
const endsRun = ({ label }: Block): boolean => label !== null && label.kind !== 'dash' && label.kind !== 'plus';

function wrongAfter(before: string | null, letter: string): string | null {
  if (before === null) return `${letter})`;
  const expected = ALPHABET[ALPHABET.indexOf(before) + 1] ?? '';
  return letter === expected ? null : `${before}) → ${expected}), không phải ${letter})`;
}
