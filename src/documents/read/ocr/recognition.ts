import type { WantedRecognition } from '../child/messages.js';
import type { Reading } from '../child/read-as.js';
import { recognisePdf } from '../pdf/read-pdf.js';
import type { ReadText } from '../read-text.js';
import { startRecogniser } from './engine.js';
import { recognisePicture } from './read-picture.js';
import { isTiff, pdfOfTiff } from './tiff-to-pdf.js';
import { openPdf } from '../pdf/open-pdf.js';

/** A reader that recognises pictures, its engine started. Runs only inside the reading process. */
export async function recognitionOf({ kind, unread }: WantedRecognition): Promise<(reading: Reading) => Promise<ReadText>> {
  const recogniser = await startRecogniser();
  if (kind === 'pdf') return (reading) => recognisePdf(reading, unread, recogniser);
  return async (reading) => {
    if (!isTiff(reading.bytes)) return recognisePicture(reading, recogniser);
    const bytes = pdfOfTiff(reading.bytes);
    const pages = await pagesOf(bytes);
    return { ...(await recognisePdf({ ...reading, bytes }, pages, recogniser)), kind: 'image' };
  };
}

async function pagesOf(bytes: Buffer): Promise<number[]> {
  const file = await openPdf(bytes, false);
  const pages = Array.from({ length: file.numPages }, (_, index) => index + 1);
  await file.destroy();
  return pages;
}
