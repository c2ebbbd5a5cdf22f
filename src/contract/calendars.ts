import { z } from 'zod';
import { Id, Instant, Params } from './common.js';
import { route } from './route.js';
import { TaskFilter } from './tasks.js';

/** A calendar that other programs read: the tasks of a filter, as the person may see them at that moment. */
export const CalendarFeed = z.object({
  id: Id, name: z.string(),
  /** The filter as parameters of the list that it equals. */
  filter: z.record(z.string(), z.string()),
  /** How many tasks the filter means, and how many of them have a day and may be seen: those stand in the calendar. */
  total: z.int(), shown: z.int(),
  madeAt: Instant, usedAt: Instant.nullable(),
});
export type CalendarFeed = z.infer<typeof CalendarFeed>;

const Feeds = z.object({ calendars: z.array(CalendarFeed) });

export const CALENDAR_ROUTES = {
  listCalendars: route({ method: 'GET', path: '/calendars', summary: 'Calendars of one’s own that other programs read', gate: { act: 'task.read' }, answer: Feeds }),
  addCalendar: route({
    method: 'POST', path: '/calendars', summary: 'Make a calendar of a filter; its address is told this once', gate: { act: 'task.read' }, bodyKind: 'json', idempotent: true,
    body: z.object({ id: Id, name: z.string().trim().min(1).max(80), filter: TaskFilter }),
    answer: z.object({ calendar: CalendarFeed, path: z.string() }),
  }),
  revokeCalendar: route({ method: 'POST', path: '/calendars/:id/revoke', summary: 'Its address answers nothing from now on', gate: { act: 'task.read' }, params: Params, idempotent: true, answer: Feeds }),
} as const;
