import { expect, test } from 'vitest';
import { piecesOf } from './virtual-rows.js';

const rows = (height: number, gap: number, ...at: readonly number[]) => at.map((row) => ({ row, from: row * (height + gap), to: row * (height + gap) + height }));

test.each([
  ['a list that is drawn whole has no spaces', rows(40, 0, 0, 1, 2), { total: 120, gap: 0 }, [{ row: 0 }, { row: 1 }, { row: 2 }]],
  ['rows in the middle stand between two', rows(40, 0, 3, 4), { total: 400, gap: 0 }, [{ space: 120 }, { row: 3 }, { row: 4 }, { space: 200 }]],
  ['a row that is held far away has its own', rows(40, 0, 0, 5, 9), { total: 400, gap: 0 }, [{ row: 0 }, { space: 160 }, { row: 5 }, { space: 120 }, { row: 9 }]],
  ['nothing drawn is one space', [], { total: 400, gap: 0 }, [{ space: 400 }]],
  ['nothing at all is nothing', [], { total: 0, gap: 0 }, []],
  // Row 2 at 96: a space of 88 and a gap of 8. Rows 3 and 6 are 104 apart: a gap, a space of 88, a gap.
  ['the gap beside a space is not counted twice', rows(40, 8, 2, 3, 6), { total: 472, gap: 8 }, [{ space: 88 }, { row: 2 }, { row: 3 }, { space: 88 }, { row: 6 }, { space: 136 }]],
])('%s', (_name, drawn, options, pieces) => expect(piecesOf(drawn, options)).toEqual(pieces));
