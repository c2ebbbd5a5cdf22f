import type { MeetingView, RouteAnswer, RouteName } from '#contract/index.js';
import { useQueryClient } from '@tanstack/react-query';
import { errorSentence } from '../../api/problem.js';
import { type Act, keyOf, useAct } from '../../api/read.js';
import { toast } from '../../parts/toast.js';
import { useLanguage } from '../../words/words.js';

/** Routes that answer the whole meeting. */
type MeetingWrite = { [K in RouteName]: RouteAnswer<K> extends MeetingView ? (K extends 'readMeeting' ? never : K) : never }[RouteName];

/** A write to a meeting: its answer is what the page shows next, and a refusal is said at the lower edge. */
export function useMeetingWrite<K extends MeetingWrite>(name: K): { readonly isPending: boolean; readonly run: (act: Act<K>, done?: (meeting: MeetingView) => void) => Promise<unknown> } {
  const client = useQueryClient();
  const { language } = useLanguage();
  const act = useAct(name, ['listMeetings', 'readWeek']);
  const run = async (input: Act<K>, done?: (meeting: MeetingView) => void): Promise<unknown> => {
    try {
      const meeting = (await act.mutateAsync(input)) as MeetingView;
      client.setQueryData(keyOf('readMeeting', { params: { id: meeting.id } }), meeting);
      done?.(meeting);
      return meeting;
    } catch (error) {
      toast(errorSentence(error, language), { tone: 'problem' });
      throw error;
    }
  };
  return { isPending: act.isPending, run };
}

/** Swallows what was said already: for buttons that wait for nothing. */
export const told = (done: Promise<unknown>): void => void done.catch(() => undefined);
