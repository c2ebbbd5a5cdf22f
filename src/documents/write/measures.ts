import { PAPER } from './layout-data.js';

/** Twentieths of a point, the unit of Word. */
export const twipsOfPoints = (points: number): number => Math.round(points * 20);
export const twipsOfMillimetres = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);
/** Type sizes are given to Word in half points. */
export const halfPoints = (points: number): number => Math.round(points * 2);

/** The width between the margins, in points. */
export const TEXT_WIDTH_POINTS = ((PAPER.widthMillimetres.value - PAPER.leftMillimetres.value - PAPER.rightMillimetres.value) * 72) / 25.4;
