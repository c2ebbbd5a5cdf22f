import type { ContributionPart, ContributionView } from '#contract/index.js';
import { MEETING_PARTS } from '#core/index.js';
import { useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/call.js';
import { keyOf, useSession } from '../../api/read.js';
import type { BroughtPart } from '../../parts/brought/brought-parts.js';
import { useBrought } from '../../parts/brought/use-brought.js';
import { toast } from '../../parts/toast.js';
import { useWords } from '../../words/words.js';
import { words } from './words.js';

/** All four parts, those that nobody wrote empty. */
export function wholeParts(parts: readonly BroughtPart[]): ContributionPart[] {
  return MEETING_PARTS.map((key) => ({ key, lines: (parts.find((part) => part.key === key)?.lines ?? []).map((line) => ({ ...line, taskIds: [...line.taskIds] })) }));
}

/** What a unit writes for a meeting. */
export function useContribution(meetingId: string, contribution: ContributionView) {
  const say = useWords(words);
  const client = useQueryClient();
  const { person } = useSession();
  const params = { id: meetingId, unitId: contribution.unitId };
  const brought = useBrought({
    kept: `dondoc.contribution.${meetingId}.${contribution.unitId}.${person.id}`, start: { version: contribution.version, parts: wholeParts(contribution.parts) },
    save: async ({ version, parts }) => (await call('saveContribution', { params, body: { version, parts: wholeParts(parts) } })).version,
    submit: async ({ version, parts, nil }) => {
      await call('submitContribution', { params, body: { version, nil, parts: nil ? [] : wholeParts(parts) } });
      toast(say.sent);
    },
    after: () => Promise.all((['readContribution', 'readMeeting', 'listMeetings', 'countInbox', 'readInbox'] as const).map((route) => client.invalidateQueries({ queryKey: keyOf(route) }))),
  });
  return { ...brought, giveBack: (reason: string) => brought.carryOut(() => call('returnContribution', { params, body: { version: contribution.version, reason } })) };
}
