import type { PageFacts, PageLayout } from '../layout.js';
import type { ReadNote } from '../read-text.js';

/** Below this mean confidence a page is not to be trusted: on clean print it is above 0.9, on scans with stamps above 0.8. */
export const DOUBTFUL_PAGE = 0.75;

const percent = (share: number): string => `${Math.round(100 * share)}%`;

function meanOfPages(pages: readonly PageFacts[]): number {
  return pages.reduce((sum, page) => sum + (page.confidence ?? 0), 0) / Math.max(1, pages.length);
}

/** What a person must know of recognised pages: that they were recognised, how surely, and which to compare with the picture. */
export function notesOnRecognised(layout: PageLayout): ReadNote[] {
  const recognised = layout.pages.filter((page) => page.source === 'ocr');
  const blank = recognised.filter((page) => page.confidence === 0);
  const read = recognised.filter((page) => page.confidence !== 0);
  const doubtful = read.filter((page) => (page.confidence ?? 0) < DOUBTFUL_PAGE);
  const notes: ReadNote[] = [];
  if (read.length > 0) notes.push({ code: 'ocr', detail: `Chữ ở ${read.length} trang được nhận dạng từ hình, độ tin cậy trung bình ${percent(meanOfPages(read))}; hãy đối chiếu số, ngày và tên với bản chụp.` });
  if (doubtful.length > 0) notes.push({ code: 'ocr_doubtful', detail: `Trang nhận dạng chưa chắc chắn: ${doubtful.map((page) => `${page.number} (${percent(page.confidence ?? 0)})`).join(', ')}.` });
  if (blank.length > 0) notes.push({ code: 'pages_without_text', detail: `Trang có hình nhưng không thấy chữ: ${blank.map((page) => page.number).join(', ')}.` });
  return notes;
}
