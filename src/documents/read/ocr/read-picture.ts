import type { Reading } from '../child/read-as.js';
import type { ReadText } from '../read-text.js';
import { Unreadable } from '../unreadable.js';
import { assembled, meanOf } from './assemble.js';
import type { Recogniser } from './engine.js';
import { notesOnRecognised } from './notes.js';
import { pictureOf } from './picture-file.js';
import { readScan } from './read-scan.js';

// A picture does not say how large its page is; taken as the usual one, the measures of lines and columns hold.
const A4_WIDTH = 595;
const A4_HEIGHT = 842;

/** The text of a picture of one page: png, jpeg or webp. */
export async function recognisePicture({ bytes, onProgress }: Reading, recogniser: Recogniser): Promise<ReadText> {
  await onProgress({ page: 1, pages: 1, stage: 'ocr' });
  const { picture } = await pictureOf(bytes);
  const unit = picture.width > picture.height ? A4_HEIGHT / picture.width : A4_WIDTH / picture.width;
  const page = { width: picture.width * unit, height: picture.height * unit };
  const { written, ...around } = readScan(recogniser, { picture, unit, left: 0, top: 0 }, null);
  if (written.words.length === 0) throw new Unreadable('document.no_text');
  const { words: _, ...whole } = assembled([{ facts: { number: 1, ...page, source: 'ocr', confidence: meanOf(written.words) }, written, around }]);
  return { ...whole, kind: 'image', notes: notesOnRecognised(whole.layout) };
}
