import type { Box } from '../pdf/boxes.js';
import type { TabledText } from '../pdf/page-text.js';
import type { Picture, Recogniser } from './engine.js';
import { recognisePage } from './recognise.js';
import { textOfScan } from './scan-page.js';
import { turnedBack } from './turn.js';

/** A picture with its place on a page: points for each dot, and its top left corner. */
export interface PlacedPicture {
  readonly picture: Picture;
  readonly unit: number;
  readonly left: number;
  readonly top: number;
}

/**
 * The text of a page that is recognised in its picture, with the place of every word on the page as it is shown.
 *
 * @param before the page before, whose table may go on
 */
export function readScan(recogniser: Recogniser, { picture, unit, left, top }: PlacedPicture, before: TabledText | null): TabledText {
  const { turn, ...seen } = recognisePage(recogniser, picture, unit);
  const size = { width: picture.width * unit, height: picture.height * unit };
  const onPage = (box: Box): Box => {
    const back = turnedBack(box, turn, size);
    return { left: back.left + left, top: back.top + top, right: back.right + left, bottom: back.bottom + top };
  };
  return textOfScan(seen, { unit, onPage, before, width: turn === 90 || turn === 270 ? size.height : size.width });
}
