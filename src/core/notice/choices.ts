import type { NoticeGroup } from './notices.js';
import { NOTICE_GROUPS } from './notices.js';

/** The ways beside the inbox by which a person can be told. A digest goes the first of them that reaches the person, where the chosen one does not. */
export const CHANNELS = ['mail', 'telegram', 'zalo', 'push'] as const;
export type Channel = (typeof CHANNELS)[number];

/** How a person hears of a group: in the inbox or not, counted in the morning's digest or not, and by which ways at once. */
export interface GroupChoice {
  readonly inbox: boolean;
  readonly digest: boolean;
  readonly atOnce: readonly Channel[];
}

/** What a person wants to hear. Hours are those of the agency's time zone, 0 to 23; from equal to until is no quiet time. */
export interface NoticeChoices {
  readonly groups: Readonly<Record<NoticeGroup, GroupChoice>>;
  /** The one way by which the digest goes. */
  readonly digestBy: Channel | 'none';
  readonly quietFrom: number;
  readonly quietUntil: number;
}

// Who connects a telephone wants to be told of new work there; by mail it waits for the morning.
const PHONES = ['telegram', 'zalo', 'push'] as const;

export const DEFAULT_CHOICES: NoticeChoices = {
  groups: {
    work: { inbox: true, digest: true, atOnce: PHONES }, decide: { inbox: true, digest: true, atOnce: [] }, chase: { inbox: true, digest: true, atOnce: CHANNELS }, days: { inbox: true, digest: true, atOnce: [] }, news: { inbox: true, digest: false, atOnce: [] },
  },
  digestBy: 'mail', quietFrom: 21, quietUntil: 6,
};

/** Choices out of what was stored: what is missing or unknown is as by default. */
export function choicesOf(stored: Partial<NoticeChoices> | null): NoticeChoices {
  const groups = Object.fromEntries(NOTICE_GROUPS.map((group) => [group, { ...DEFAULT_CHOICES.groups[group], ...stored?.groups?.[group] }])) as NoticeChoices['groups'];
  return { ...DEFAULT_CHOICES, ...stored, groups };
}

/** By which way a person gets the digest, of those that reach them: the chosen one, or else the first; null where they want none or nothing reaches them. */
export function digestWay({ digestBy }: Pick<NoticeChoices, 'digestBy'>, reachable: readonly Channel[]): Channel | null {
  if (digestBy === 'none') return null;
  return reachable.includes(digestBy) ? digestBy : (CHANNELS.find((channel) => reachable.includes(channel)) ?? null);
}

/** For how many hours from this hour on nothing may be sent; 0 outside the quiet time. */
export function quietHoursLeft({ quietFrom, quietUntil }: Pick<NoticeChoices, 'quietFrom' | 'quietUntil'>, hour: number): number {
  const length = (quietUntil - quietFrom + 24) % 24;
  const into = (hour - quietFrom + 24) % 24;
  return into < length ? length - into : 0;
}
