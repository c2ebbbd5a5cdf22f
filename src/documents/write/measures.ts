import { paperLayout } from '#core/index.js';

/** Twentieths of a point, the unit of Word. */
export const twipsOfPoints = (points: number): number => Math.round(points * 20);
export const twipsOfMillimetres = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);
/** Type sizes are given to Word in half points. */
export const halfPoints = (points: number): number => Math.round(points * 2);

const { LANDSCAPE, PAPER, POINTS_A_MILLIMETRE, TEXT_WIDTH_POINTS } = paperLayout;

/** The width between the margins, in points. */
export function textWidthPoints(landscape: boolean): number {
  if (!landscape) return TEXT_WIDTH_POINTS;
  return (PAPER.heightMillimetres.value - LANDSCAPE.leftMillimetres.value - LANDSCAPE.rightMillimetres.value) * POINTS_A_MILLIMETRE;
}
