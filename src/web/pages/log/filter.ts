import type { RouteCall } from '#contract/index.js';
import { ENTRY_KINDS, isCivilDate, OFFICE_TOPICS, type OfficeTopic } from '#core/index.js';

/** The filter of the log as the address of the page holds it. */
export const LOG_KEYS = ['personId', 'unitId', 'kind', 'task', 'from', 'to'] as const;
export type LogSearch = { readonly [K in (typeof LOG_KEYS)[number]]?: string };

export const TOPICS = Object.keys(OFFICE_TOPICS) as readonly OfficeTopic[];

type LogQuery = Omit<RouteCall<'listLog'>['query'], 'cursor' | 'limit'>;
type Kind = NonNullable<LogQuery['kind']>;

const KINDS: readonly Kind[] = ['task', 'office', ...ENTRY_KINDS, ...TOPICS];

/** What an address asks for; what is not known counts as not said. */
export function logQuery({ personId, unitId, kind, task, from, to }: LogSearch): LogQuery {
  const known = KINDS.find((each) => each === kind);
  const code = task?.normalize('NFC').trim() ?? '';
  return {
    ...(personId === undefined ? {} : { personId }), ...(unitId === undefined ? {} : { unitId }), ...(known === undefined ? {} : { kind: known }), ...(code === '' ? {} : { task: code }),
    ...(from !== undefined && isCivilDate(from) ? { from } : {}), ...(to !== undefined && isCivilDate(to) ? { to } : {}),
  };
}
