import type { Urgency } from '../task/task.js';
import { fold } from '../text/fold.js';

const URGENCIES: Readonly<Record<string, Urgency>> = {
  khan: 'urgent', urgent: 'urgent', 'thuong khan': 'very_urgent', 'very urgent': 'very_urgent', 'hoa toc': 'flash', flash: 'flash', thuong: 'none', 'binh thuong': 'none', khong: 'none', no: 'none', none: 'none',
};

/** A cell as a degree of urgency; undefined where it is none. */
export const readUrgencyCell = (text: string): Urgency | undefined => URGENCIES[fold(text)];

const YES = new Set(['co', 'x', 'yes', 'v', '1', 'trong tam', 'true', 'dung']);
const NO = new Set(['khong', 'no', '0', 'false', 'sai']);

/** A cell as yes or no; undefined where it is neither. A tick is a yes, in whatever sign. */
export function readYesCell(text: string): boolean | undefined {
  const words = fold(text);
  if (YES.has(words) || /^[✓✔☑]$/u.test(text.trim())) return true;
  return NO.has(words) || text.trim() === '-' ? false : undefined;
}
