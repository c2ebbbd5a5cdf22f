import type { PaperBlock } from '../paper.js';
import { tidyLine } from '../tidy.js';
import { enumeration } from './template.js';

/** Something that a meeting orders, as it will be printed. */
export interface NoticeOrder {
  /** Key of its block; unique in the paper. */
  readonly key: string;
  readonly text: string;
  readonly taskIds?: readonly string[];
}

/** The orders for one unit, or on one matter. */
export interface NoticeSection {
  readonly key: string;
  /** The name of the unit or of the matter, without a number. */
  readonly heading: string;
  readonly orders: readonly NoticeOrder[];
}

/** What is known of an order before it has words. */
export interface OrderFacts {
  /** What to do, with its first word in capitals or not: "Tham mưu Kế hoạch chuyển đổi số năm 2026". */
  readonly content: string;
  readonly supports: readonly string[];
  /** The deadline in words, such as "trước ngày 15/6/2025" or "trong tháng 6/2025"; '' where there is none. */
  readonly deadline: string;
}

/** "Tham mưu …, phối hợp với Phòng A, Phòng B, hoàn thành trước ngày 15/6/2025." */
export function orderSentence({ content, supports, deadline }: OrderFacts): string {
  const bare = tidyLine(content).replace(/[\s.;,]+$/u, '');
  const together = enumeration(supports, ', ');
  const said = [bare, ...(together === '' ? [] : [`phối hợp với ${together}`]), ...(deadline.trim() === '' ? [] : [`hoàn thành ${deadline.trim()}`])].join(', ');
  return `${said.charAt(0).toLocaleUpperCase('vi')}${said.slice(1)}.`;
}

/** An order that names who carries it out. */
export interface AssignmentFacts extends OrderFacts {
  readonly lead: string;
  /** To whom it is reported, such as "UBND tỉnh"; '' where that is not said. */
  readonly reportTo: string;
}

/** "Giao Sở A chủ trì, phối hợp với Sở B rà soát …; báo cáo UBND tỉnh trước ngày 15/6/2025." */
export function assignmentSentence({ lead, supports, content, reportTo, deadline }: AssignmentFacts): string {
  const bare = tidyLine(content).replace(/[\s.;,]+$/u, '');
  const together = enumeration(supports, ', ');
  const who = together === '' ? `Giao ${tidyLine(lead)}` : `Giao ${tidyLine(lead)} chủ trì, phối hợp với ${together}`;
  const end = [reportTo.trim() === '' ? (deadline.trim() === '' ? '' : 'hoàn thành') : `báo cáo ${reportTo.trim()}`, deadline.trim()].filter((part) => part !== '').join(' ');
  return `${who} ${bare.charAt(0).toLocaleLowerCase('vi')}${bare.slice(1)}${end === '' ? '' : `; ${end}`}.`;
}

interface SectionLook {
  /** Level of the unit's heading in the outline. */
  readonly level: number;
  /** What stands behind its name, such as ":". */
  readonly after?: string;
}

/** Headings with their orders: several as a list, a single one as a paragraph without a dash. */
export function sectionBlocks(sections: readonly NoticeSection[], { level, after = '' }: SectionLook): PaperBlock[] {
  return sections.flatMap(({ key, heading, orders }): PaperBlock[] => {
    const single = orders.length === 1;
    return [
      { kind: 'heading', key, level, text: `${tidyLine(heading).replace(/[\s:.]+$/u, '')}${after}` },
      ...orders.map(({ key: own, text, taskIds = [] }): PaperBlock => (single ? { kind: 'paragraph', key: own, text, taskIds } : { kind: 'item', key: own, depth: 1, text, taskIds })),
    ];
  });
}
