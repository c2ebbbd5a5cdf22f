import { printDeadline } from '../deadline/print.js';
import type { Draft } from '../document/review-types.js';
import type { PaperOrder } from '../paper/file.js';
import { orderSentence, type NoticeSection } from '../paper/templates/notice-orders.js';
import { sectionsOfUnits } from './conclusion.js';

/** A conclusion as a notice takes it over. */
export interface SpokenConclusion {
  readonly id: string;
  readonly text: string;
  readonly draft: Draft | null;
  readonly leadUnitId: string | null;
}

export interface NoticeUnits {
  /** In directory order. */
  readonly units: readonly { readonly id: string; readonly name: string }[];
  /** The heading over what is for nobody in particular. */
  readonly everybody: string;
}

/** The sections of a notice by unit, and what each of its blocks orders once the notice is issued. */
export function noticeOrders(conclusions: readonly SpokenConclusion[], { units, everybody }: NoticeUnits): { readonly sections: readonly NoticeSection[]; readonly orders: readonly PaperOrder[] } {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const sections = sectionsOfUnits(conclusions, units.map(({ id }) => id)).map((section): NoticeSection => ({
    key: `unit:${section.unitId ?? 'all'}`, heading: section.unitId === null ? everybody : (names.get(section.unitId) ?? ''),
    orders: section.conclusions.map((conclusion) => ({ key: blockKey(conclusion), text: wordsOf(conclusion, names) })),
  }));
  const orders = conclusions.flatMap((conclusion): PaperOrder[] => (conclusion.draft === null || conclusion.leadUnitId === null ? [] : [{ blockKey: blockKey(conclusion), draft: conclusion.draft }]));
  return { sections, orders };
}

const blockKey = ({ id }: SpokenConclusion): string => `conclusion:${id}`;

/** What was said, as it was said; where a person corrected what was read in it, the order as it stands now, since the words would say something else. */
function wordsOf({ text, draft }: SpokenConclusion, names: ReadonlyMap<string, string>): string {
  if (draft === null || !isReworded(draft)) return sentence(text);
  const { deadline } = draft;
  return orderSentence({ content: contentOf(draft, names), supports: draft.coordinators.map(({ unitId, text: written }) => (unitId === null ? written : (names.get(unitId) ?? written))), deadline: deadline === null ? '' : deadline.source === 'person' ? printDeadline(deadline, 'vi') : deadline.phrase });
}

// Under the heading of its unit an order need not name it; one to several stands under that of everybody.
function contentOf({ title, leadText, leadUnitId, alsoLeadUnitIds }: Draft, names: ReadonlyMap<string, string>): string {
  if (alsoLeadUnitIds.length === 0) return title;
  const leads = leadText ?? [leadUnitId, ...alsoLeadUnitIds].flatMap((id) => names.get(id ?? '') ?? []).join(', ');
  return `${leads} ${title.charAt(0).toLocaleLowerCase('vi')}${title.slice(1)}`;
}

/** Whether a person corrected what the words say. To which of the units that they name it goes is said nowhere else. */
function isReworded({ confirmedFields, alsoLeadUnitIds }: Draft): boolean {
  return confirmedFields.some((field) => alsoLeadUnitIds.length === 0 || (field !== 'leadUnitId' && field !== 'alsoLeadUnitIds'));
}

function sentence(text: string): string {
  const bare = text.normalize('NFC').replace(/\s+/gu, ' ').trim().replace(/[\s.;,]{1,5}$/u, '');
  return `${bare.charAt(0).toLocaleUpperCase('vi')}${bare.slice(1)}.`;
}
