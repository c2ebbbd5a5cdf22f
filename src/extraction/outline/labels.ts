/** The kinds of label that Vietnamese documents number their points with. */
export type LabelKind =
  | 'part' | 'capital' | 'roman' | 'article' | 'number' | 'number2' | 'number3' | 'ordinal'
  | 'bracket' | 'letter' | 'small-roman' | 'dash' | 'plus' | 'topic';

export interface Label {
  readonly kind: LabelKind;
  /** The label itself: "10", "k", "IV", "-". */
  readonly value: string;
  /** How many characters of the paragraph it takes, with the space after it. */
  readonly length: number;
}

const ORDINALS = 'nhất|hai|ba|tư|năm|sáu|bảy|bẩy|tám|chín|mười';
const CARDINALS = 'Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười';

/** In this order: "I." is a part number before it is a capital letter, "1.1." is a sub-point before it is a point. */
const SHAPES: readonly (readonly [LabelKind, RegExp])[] = [
  // PHẦN THỨ NHẤT   Phần II.
  ['part', /^(?:PHẦN|Phần)\s{1,3}(?:(?:THỨ|thứ)\s{1,3})?(\p{L}{1,6})(?:[.:]\s{0,4}|\s{1,4}|$)/u],
  // I. ĐÁNH GIÁ CHUNG   II- NHIỆM VỤ   IV/ …
  ['roman', /^([IVX]{1,5})\s?(?:[.\-/)–:]{1,2})(?![\dv])\s{0,4}(?=\S|$)/u],
  // A. TÌNH HÌNH
  ['capital', /^([A-H])\.\s{1,4}(?=\p{Lu})/u],
  // Điều 2. Giao Sở …
  ['article', /^(?:Điều|ĐIỀU)\s{1,3}(\d{1,3}[a-zđ]?)[.:]\s{0,4}/u],
  // 2.1.3. …   3.1.2 …
  ['number3', /^(\d{1,2}\.\d{1,2}\.\d{1,2})[.)]?\s{1,4}(?=\S)/u],
  // 2.1. Công tác …   3.1 …
  ['number2', /^(\d{1,2}\.\d{1,2})[.)]?\s{1,4}(?=\p{L}|["“(])/u],
  // 1. Văn phòng Sở   1/ …   1- …   1) …
  ['number', /^(\d{1,2})(?:[.)]|[/-](?=\s|\p{Lu}\p{Ll}))\s{0,4}(?=[\p{L}"“(*]|$)/u],
  // (1) Phòng Quản lý khoa học:
  ['bracket', /^\((\d{1,2})\)[.:]?\s{0,4}/u],
  // (i) …
  ['small-roman', /^\(?([ivx]{1,5})\)[.:]?\s{0,4}/u],
  // a) …   đ. …   c/ …
  ['letter', /^\(?([a-zđ])(?:\)|\/(?!\p{L}\/)|\.(?=\s))[.]?\s{0,4}/u],
  // Thứ nhất, …   Một là, …
  ['ordinal', new RegExp(`^(Thứ (?:${ORDINALS})|(?:${CARDINALS}) là)\\s{0,2}[,:]\\s{0,4}`, 'u')],
  // - …   – …   • …
  ['dash', /^([-–•▪●○‹*·])[_.]?\s{0,4}(?=\S)/u],
  // + …
  ['plus', /^(\+)\s{0,4}(?=\S)/u],
  // [Công tác tuyển sinh] …
  ['topic', /^\[([^\]\n]{2,100})\]\s{0,4}/u],
];

/** The label that a paragraph begins with, or null. */
export function readLabel(paragraph: string): Label | null {
  const head = paragraph.slice(0, 120);
  for (const [kind, shape] of SHAPES) {
    const match = shape.exec(head);
    if (match !== null) return { kind, value: match[1] ?? '', length: match[0].length };
  }
  return null;
}
