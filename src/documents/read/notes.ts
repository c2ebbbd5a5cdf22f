import type { LegacyTally } from './legacy/runs.js';
import type { ReadNote } from './read-text.js';

/** Said where text was inserted or deleted under tracking. */
export const TRACKED_NOTE: ReadNote = { code: 'tracked_changes', detail: 'Văn bản còn dấu sửa đổi chưa chốt; đã đọc theo nội dung sau khi sửa.' };

/** Says which old encodings a text was in, and how much of it. */
export function legacyNotes(tally: LegacyTally, length: number): ReadNote[] {
  const found = [...tally].filter(([, characters]) => characters > 0);
  if (found.length === 0) return [];
  const names = found.map(([encoding]) => (encoding === 'TCVN3' ? 'TCVN3 (ABC)' : encoding)).join(', ');
  const share = Math.min(100, Math.max(1, Math.round((100 * found.reduce((sum, [, characters]) => sum + characters, 0)) / Math.max(1, length))));
  return [{ code: 'legacy_encoding', detail: `Văn bản dùng bảng mã cũ ${names} (khoảng ${share} % phần chữ); đã chuyển sang Unicode. Hãy đối chiếu với bản gốc.` }];
}
