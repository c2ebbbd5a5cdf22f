import type { ContributionPart, ContributionView, RouteAnswer } from '#contract/index.js';
import { MEETING_PARTS } from '#core/index.js';
import { useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/call.js';
import { keyOf, useSession } from '../../api/read.js';
import type { BroughtPart } from '../../parts/brought/brought-parts.js';
import { useBrought } from '../../parts/brought/use-brought.js';
import type { Written } from '../../parts/saving/use-saving.js';
import { toast } from '../../parts/toast.js';
import { useWords } from '../../words/words.js';
import { words } from './words.js';

/** All four parts, those that nobody wrote empty. */
export function wholeParts(parts: readonly BroughtPart[]): ContributionPart[] {
  return MEETING_PARTS.map((key) => ({ key, lines: (parts.find((part) => part.key === key)?.lines ?? []).map((line) => ({ ...line, taskIds: [...line.taskIds] })) }));
}

const written = ({ version, parts }: ContributionView): Written<readonly BroughtPart[]> => ({ version, content: wholeParts(parts) });

/** What a unit writes for a meeting. */
export function useContribution(meetingId: string, contribution: ContributionView, readOnly: boolean) {
  const say = useWords(words);
  const client = useQueryClient();
  const { person } = useSession();
  const params = { id: meetingId, unitId: contribution.unitId };
  const key = keyOf('readContribution', { params });
  const brought = useBrought({
    kept: `dondoc.writing.contribution.${person.id}.${meetingId}.${contribution.unitId}`, shown: written(contribution), readOnly,
    save: async ({ version, content }) => {
      const saved = await call('saveContribution', { params, body: { version, parts: wholeParts(content) } });
      client.setQueryData<RouteAnswer<'readContribution'>>(key, (before) => before && { ...before, contribution: saved });
      return written(saved);
    },
    read: async () => {
      const answer = await call('readContribution', { params });
      client.setQueryData(key, answer);
      return written(answer.contribution);
    },
    submit: async ({ version, content, nil }) => {
      await call('submitContribution', { params, body: { version, nil, parts: nil ? [] : wholeParts(content) } });
      toast(say.sent);
    },
    after: () => Promise.all((['readContribution', 'readMeeting', 'listMeetings', 'countInbox', 'readInbox'] as const).map((route) => client.invalidateQueries({ queryKey: keyOf(route) }))),
  });
  return { ...brought, giveBack: (reason: string) => brought.carryOut(() => call('returnContribution', { params, body: { version: contribution.version, reason } })) };
}
