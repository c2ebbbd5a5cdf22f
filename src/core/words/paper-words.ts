import type { PaperState } from '../paper/moves.js';

/** The names of the states of a paper, the same on all surfaces. */
export const PAPER_STATE_WORDS: Readonly<Record<PaperState, { readonly vi: string; readonly en: string }>> = {
  draft: { vi: 'Dự thảo', en: 'Draft' },
  proposed: { vi: 'Chờ ký', en: 'To be signed' },
  signed: { vi: 'Chờ phát hành', en: 'To be issued' },
  issued: { vi: 'Đã phát hành', en: 'Issued' },
  recalled: { vi: 'Đã thu hồi', en: 'Recalled' },
  replaced: { vi: 'Đã thay thế', en: 'Replaced' },
  discarded: { vi: 'Đã bỏ', en: 'Thrown away' },
};
