import type { z } from 'zod';
import { BORDER_ROUTES } from './border.js';
import { CALENDAR_ROUTES } from './calendars.js';
import { CORRECTION_ROUTES } from './corrections.js';
import { DELEGATION_ROUTES } from './delegations.js';
import { DOCUMENT_ROUTES } from './documents.js';
import { FOLLOW_UP_ROUTES } from './follow-up.js';
import { IMPORT_ROUTES } from './imports.js';
import { LIST_ROUTES } from './lists.js';
import { LOG_ROUTES } from './log.js';
import { MEETING_ROUTES } from './meetings.js';
import { NOTICE_ROUTES } from './notices.js';
import { OVERVIEW_ROUTES } from './overview.js';
import { PAPER_ROUTES } from './papers.js';
import { PEOPLE_ROUTES } from './people.js';
import { PROGRAMME_ROUTES } from './programmes.js';
import { REGISTER_ROUTES } from './registers.js';
import { REORGANISATION_ROUTES } from './reorganisations.js';
import { REPORT_ROUTES } from './reports.js';
import type { RouteContract } from './route.js';
import { SEARCH_ROUTES } from './search.js';
import { SESSION_ROUTES } from './session.js';
import { TASK_ROUTES } from './tasks.js';
import { CHANNEL_ROUTES } from './channels.js';
import { WEBHOOK_ROUTES } from './webhooks.js';

type Of<T> = Readonly<T>;

/** Named, since the compiler writes out no type of this length. */
interface Routes extends
  Of<typeof SESSION_ROUTES>, Of<typeof PEOPLE_ROUTES>, Of<typeof DELEGATION_ROUTES>, Of<typeof DOCUMENT_ROUTES>, Of<typeof CORRECTION_ROUTES>, Of<typeof TASK_ROUTES>,
  Of<typeof BORDER_ROUTES>, Of<typeof OVERVIEW_ROUTES>, Of<typeof FOLLOW_UP_ROUTES>, Of<typeof NOTICE_ROUTES>, Of<typeof REPORT_ROUTES>, Of<typeof PROGRAMME_ROUTES>,
  Of<typeof MEETING_ROUTES>, Of<typeof PAPER_ROUTES>, Of<typeof REORGANISATION_ROUTES>, Of<typeof CALENDAR_ROUTES>, Of<typeof WEBHOOK_ROUTES>, Of<typeof CHANNEL_ROUTES>,
  Of<typeof LIST_ROUTES>, Of<typeof IMPORT_ROUTES>, Of<typeof REGISTER_ROUTES>, Of<typeof SEARCH_ROUTES>, Of<typeof LOG_ROUTES> {}

/** Everything that travels over HTTP, by name: the server has one handler for each, the web client one call. */
export const ROUTES: Pick<Routes, RouteName> = { ...SESSION_ROUTES, ...PEOPLE_ROUTES, ...DELEGATION_ROUTES, ...DOCUMENT_ROUTES, ...CORRECTION_ROUTES, ...TASK_ROUTES, ...BORDER_ROUTES, ...OVERVIEW_ROUTES, ...FOLLOW_UP_ROUTES, ...NOTICE_ROUTES, ...REPORT_ROUTES, ...PROGRAMME_ROUTES, ...MEETING_ROUTES, ...PAPER_ROUTES, ...REORGANISATION_ROUTES, ...CALENDAR_ROUTES, ...WEBHOOK_ROUTES, ...CHANNEL_ROUTES, ...LIST_ROUTES, ...IMPORT_ROUTES, ...REGISTER_ROUTES, ...SEARCH_ROUTES, ...LOG_ROUTES } satisfies Record<string, RouteContract>;

export type RouteName = keyof Routes;

type Part<K extends RouteName, P extends 'params' | 'query' | 'body'> = (typeof ROUTES)[K] extends { readonly [Q in P]: infer S extends z.core.$ZodType } ? { readonly [Q in P]: z.output<S> } : unknown;
type Sent<K extends RouteName, P extends 'params' | 'query' | 'body'> = (typeof ROUTES)[K] extends { readonly [Q in P]: infer S extends z.core.$ZodType } ? { readonly [Q in P]: z.input<S> } : unknown;

/** What a handler of the route receives, parsed. */
export type RouteInput<K extends RouteName> = Part<K, 'params'> & Part<K, 'query'> & Part<K, 'body'>;
/** What a client of the route sends. */
export type RouteCall<K extends RouteName> = Sent<K, 'params'> & Sent<K, 'query'> & Sent<K, 'body'>;
/** What the route answers; `undefined` where it answers nothing or a file. */
export type RouteAnswer<K extends RouteName> = (typeof ROUTES)[K] extends { readonly answer: infer S extends z.core.$ZodType } ? z.output<S> : undefined;
