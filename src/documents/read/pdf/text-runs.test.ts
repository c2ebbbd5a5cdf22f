import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import type { Matrix } from './matrix.js';
import { pageText } from './page-text.js';
import { drawingOf, type Drawing } from './text-runs.js';

type Step = readonly [code: number, ...operands: unknown[]];

/** The page's own plane grows upwards; a page 800 high is shown growing downwards. */
const SHOWN: Matrix = [1, 0, 0, -1, 0, 800];

const letters = (text: string): unknown[] => Array.from(text, (unicode) => ({ unicode, width: 500, isSpace: unicode === ' ' }));
const drawn = (steps: readonly Step[]): Drawing =>
  drawingOf({ codes: steps.map(([code]) => code), operands: steps.map(([, ...operands]) => operands), shown: SHOWN, widthUnit: () => 0.001 });
const piecesOf = (steps: readonly Step[]): Drawing['pieces'] => drawn(steps).pieces;
const textOf = (...steps: readonly Step[]): string => pageText(piecesOf([[OPS.beginText], [OPS.setFont, 'f', 10], ...steps]), 600).text;

const show = (...parts: readonly (string | number)[]): Step => [OPS.showText, parts.flatMap((part) => (typeof part === 'number' ? [part] : letters(part)))];

describe('text drawn on a page', () => {
  it('stands where its matrices put it', () => {
    const [piece] = piecesOf([
      [OPS.save],
      [OPS.transform, 2, 0, 0, 2, 10, 0],
      [OPS.beginText],
      [OPS.setFont, 'f', 10],
      [OPS.setTextMatrix, new Float32Array([1, 0, 0, 1, 20, 300])],
      [OPS.moveText, 5, 0],
      show('Sở'),
      [OPS.restore],
    ]);
    expect(piece).toEqual({ text: 'Sở', x: 60, y: 200, width: 20, size: 20, font: 'f' });
  });

  it.each<[string, Step[], string]>([
    ['letters of a second font drawn into the gaps of the first', [show('T', -500, 'NH AN B', -500, 'NH'), [OPS.setTextMatrix, new Float32Array([1, 0, 0, 1, 5, 0])], show('Ỉ', -3500, 'Ì')], 'TỈNH AN BÌNH'],
    ['a day stamped into the spaces that were left for it', [show('ngày      tháng 4'), [OPS.setTextMatrix, new Float32Array([1, 0, 0, 1, 28, 1])], show('18')], 'ngày 18 tháng 4'],
    ['lines by leading', [[OPS.setLeading, 12], show('một'), [OPS.nextLine], show('hai')], 'một\nhai'],
    ['lines by moves that set the leading', [show('một'), [OPS.setLeadingMoveText, 0, -12], show('hai'), [OPS.nextLine], show('ba')], 'một\nhai\nba'],
    ['letters spaced out, as one word', [[OPS.setCharSpacing, 0.5], show('Giao')], 'Giao'],
    ['words parted by a move only', [show('Giao', -300, 'Sở')], 'Giao Sở'],
    ['nothing slanted', [[OPS.setTextMatrix, new Float32Array([0.7, 0.7, -0.7, 0.7, 0, 0])], show('BẢN NHÁP')], ''],
    ['nothing upside down', [[OPS.setTextMatrix, new Float32Array([-1, 0, 0, -1, 300, 300])], show('ngược')], ''],
    ['forms at their place', [show('a'), [OPS.paintFormXObjectBegin, [1, 0, 0, 1, 0, -40], null], [OPS.beginText], show('trong'), [OPS.paintFormXObjectEnd], [OPS.beginText], [OPS.moveText, 0, -80], show('sau')], 'a\n\ntrong\n\nsau'],
  ])('%s', (_, steps, text) => {
    expect(textOf(...steps).replaceAll('\n\n', '\n')).toBe(text.replaceAll('\n\n', '\n'));
  });

  it('remembers text without ink, pictures with their place, and outlines', () => {
    const { pieces, pictures, paths } = drawn([[OPS.beginText], [OPS.setFont, 'f', 10], [OPS.setTextRenderingMode, 3], show('ẩn'), [OPS.transform, 600, 0, 0, 800, 0, 0], [OPS.paintImageXObject, 'img_1', 1700, 2200], [OPS.constructPath]]);
    expect([pieces[0]?.hidden, pictures, paths]).toEqual([true, [{ name: 'img_1', plane: [600, 0, 0, -800, 0, 800] }], 1]);
  });

  it('survives steps that make no sense', () => {
    expect(textOf([OPS.restore], [OPS.setTextMatrix], [OPS.setFont], [OPS.showText, null], [OPS.transform], [OPS.moveText, 'x'], show('Sở'))).toBe('');
  });
});
