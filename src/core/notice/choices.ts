import type { NoticeGroup } from './notices.js';
import { NOTICE_GROUPS } from './notices.js';

/** How a person hears of a group: in the inbox or not, and by mail with the morning's digest, at once, or not at all. */
export interface GroupChoice {
  readonly inbox: boolean;
  readonly mail: 'none' | 'digest' | 'at_once';
}

/** What a person wants to hear. Hours are those of the agency's time zone, 0 to 23; from equal to until is no quiet time. */
export interface NoticeChoices {
  readonly groups: Readonly<Record<NoticeGroup, GroupChoice>>;
  readonly digest: boolean;
  readonly quietFrom: number;
  readonly quietUntil: number;
}

export const DEFAULT_CHOICES: NoticeChoices = {
  groups: { work: { inbox: true, mail: 'digest' }, decide: { inbox: true, mail: 'digest' }, chase: { inbox: true, mail: 'at_once' }, days: { inbox: true, mail: 'digest' }, news: { inbox: true, mail: 'none' } },
  digest: true, quietFrom: 21, quietUntil: 6,
};

/** Choices out of what was stored: what is missing or unknown is as by default. */
export function choicesOf(stored: Partial<NoticeChoices> | null): NoticeChoices {
  const groups = Object.fromEntries(NOTICE_GROUPS.map((group) => [group, { ...DEFAULT_CHOICES.groups[group], ...stored?.groups?.[group] }])) as NoticeChoices['groups'];
  return { ...DEFAULT_CHOICES, ...stored, groups };
}

/** For how many hours from this hour on nothing may be sent; 0 outside the quiet time. */
export function quietHoursLeft({ quietFrom, quietUntil }: Pick<NoticeChoices, 'quietFrom' | 'quietUntil'>, hour: number): number {
  const length = (quietUntil - quietFrom + 24) % 24;
  const into = (hour - quietFrom + 24) % 24;
  return into < length ? length - into : 0;
}
