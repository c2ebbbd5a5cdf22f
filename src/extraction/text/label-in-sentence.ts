import type { Label } from '../outline/labels.js';
import { kindOf, SMALL } from './characters.js';
import { isUpperCase } from './letters.js';
import { asksForNumber } from './line-ends.js';
import type { Line } from './paragraphs.js';

/** A line that begins with what looks like a label, behind a line that is as long as the others. */
export interface Labelled {
  readonly lines: readonly Line[];
  readonly labels: readonly (Label | null)[];
  readonly index: number;
  readonly label: Label;
  /** Whether a sentence ends with the line before it. */
  readonly ended: boolean;
  /** Whether what stands before a point with a dash has nearly always come to an end: then a dash behind an open line is none. */
  readonly pointsEnd: boolean;
}

/**
 * Whether what looks like a label at the start of a line stands inside a sentence that the lines before it have begun:
 *   kinh tế / - xã hội          (qua Phòng Kế hoạch / - Tài chính)          ba trụ cột: / (1) Doanh nghiệp, (2) Nhà trường
 *   thực hiện các điểm 2.1, 2.2, / 3.4 phần A          tại Kỳ họp thứ / 8.
 * but no label behind a line that is at its end: "như sau: / 1. Sở Tài chính …".
 */
export function labelInSentence(at: Labelled): boolean {
  const { kind, value } = at.label;
  if (kind === 'bracket' && value === '1') return isPacked(at);
  if (followsInside(at)) return true;
  if (at.ended) return false;
  if (kind === 'dash') return dashInSentence(at);
  if (kind === 'part' || kind === 'article') return isCited(at);
  return NUMBERED.has(kind) && (asksForNumber(lineAt(at, at.index - 1)) || endsSentence(at));
}

// "nêu tại mục 2 / Phần IV Báo cáo", "theo khoản 3 / Điều 12."
const CITED = /(?:(?:khoản|điểm|mục|Mục|Khoản|Điểm|Chương)\s{1,2}[\dIVXa-zđ]{1,4},?|tại|theo|của|và|,)$/u;

const isCited = (at: Labelled): boolean => CITED.test(lineAt(at, at.index - 1)) && !isUpperCase(lineAt(at, at.index));

const NUMBERED: ReadonlySet<Label['kind']> = new Set<Label['kind']>(['number', 'number2', 'number3', 'roman', 'capital', 'bracket']);

const lineAt = ({ lines }: Labelled, index: number): string => lines[index]?.text ?? '';

// Names of two halves, of which the second begins a line.
const HALVES = /(?:Kế hoạch|Văn hóa|Văn hoá|Kinh tế|Tổ chức|Hành chính|Lao động|Tài chính|Kỹ thuật|Khoa học|Công nghiệp|Nông nghiệp|Đào tạo|Du lịch|Kiểm tra|Quản lý|Tổng hợp|Giáo vụ) [-–] (?:Tài chính|Xã hội|Hạ tầng|Thương binh|Hành chính|Kế hoạch|Kỹ thuật|Tổng hợp|Quản trị|Nhân sự|Kế toán|Cán bộ|Công nghệ|Dịch vụ|Giám sát|Pháp chế|Thể thao|Dự án|Nghiệp vụ|Thẩm định)(?!\p{L})/u;
const LONGEST_HALF = 24;

// kinh tế / - xã hội | Đồng Lê - Vân Hải / - An Sơn: a dash between two words
function dashInSentence(at: Labelled): boolean {
  const [before, line] = [lineAt(at, at.index - 1), lineAt(at, at.index)];
  if (/^[-–]\s{1,3}(?:\p{Ll}|\d)/u.test(line) || at.pointsEnd || /\s[-–]\s\p{Lu}[^.;:]{0,40}$/u.test(before)) return true;
  if (isUpperCase(line) && isUpperCase(before)) return true;
  return (before.lastIndexOf('(') > before.lastIndexOf(')') && line.includes(')')) || HALVES.test(`${before.slice(-LONGEST_HALF)} ${line.slice(0, LONGEST_HALF)}`);
}

const FARTHEST = 6;

// ba trụ cột: / (1) Doanh nghiệp, (2) Nhà trường: the second one begins no line.
function isPacked(at: Labelled): boolean {
  for (let index = at.index; index < Math.min(at.lines.length, at.index + FARTHEST); index += 1) {
    const label = at.labels[index] ?? null;
    if (index > at.index && (label !== null || at.lines[index]?.afterGap === true)) return false;
    if (lineAt(at, index).indexOf(' (2) ') > 0) return true;
  }
  return false;
}

const SMALL_ROMANS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

// The label that stands before this one in its list; null where none can.
function labelBefore({ label: { kind, value } }: Labelled): string | null {
  if (kind === 'small-roman') return SMALL_ROMANS.includes(value) && value !== 'i' ? `${SMALL_ROMANS[SMALL_ROMANS.indexOf(value) - 1] ?? ''}) ` : null;
  if ((kind !== 'bracket' && kind !== 'number') || Number(value) <= 1) return null;
  return `${String(Number(value) - 1)}${kind === 'bracket' ? ')' : '.'} `;
}

// …: (1) Tư pháp, (2) Đất đai, / (3) Y tế: the one before it stands inside a line, not at its start.
function followsInside(at: Labelled): boolean {
  const sought = labelBefore(at);
  if (sought === null) return false;
  for (let index = at.index - 1; index >= Math.max(0, at.index - (at.label.kind === 'number' ? 1 : FARTHEST)); index -= 1) {
    if (lineAt(at, index).lastIndexOf(sought) > 4) return true;
    if (at.labels[index] !== null) return false;
  }
  return false;
}

// What follows the number of a point begins with a capital; one that stands alone is followed by the words of its point.
function endsSentence(at: Labelled): boolean {
  const line = lineAt(at, at.index);
  if (at.label.length < line.length) return (kindOf(line.codePointAt(at.label.length) ?? 0) & SMALL) !== 0;
  return at.index + 1 === at.lines.length || at.labels[at.index + 1] !== null;
}
