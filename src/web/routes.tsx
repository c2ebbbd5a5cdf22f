import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { AppFrame } from './frame/app-frame.js';
import { ErrorPage } from './frame/error-page.js';
import { LOG_KEYS } from './pages/log/filter.js';
import { FILTER_KEYS } from './pages/tasks/filter-url.js';
import { NotFoundPage } from './pages/not-found/page.js';
import { goHome, requireSession } from './frame/session-guard.js';
import { readSearch, writeSearch } from './search.js';

interface RouterContext {
  readonly client: QueryClient;
}

type Texts<K extends string> = { readonly [P in K]?: string };

/** Search parameters are plain texts; what is not known is dropped. */
function texts<const K extends string>(...keys: readonly K[]) {
  return (search: Record<string, unknown>): Texts<K> =>
    Object.fromEntries(keys.flatMap((key) => (typeof search[key] === 'string' && search[key] !== '' ? [[key, search[key]]] : []))) as Texts<K>;
}

const root = createRootRouteWithContext<RouterContext>()({ notFoundComponent: NotFoundPage, errorComponent: ErrorPage });

const signIn = createRoute({ getParentRoute: () => root, path: '/sign-in', validateSearch: texts('to'), component: lazyRouteComponent(() => import('./pages/sign-in/page.js'), 'SignInPage') });
const setup = createRoute({ getParentRoute: () => root, path: '/setup', component: lazyRouteComponent(() => import('./pages/setup/page.js'), 'SetupPage') });
const front = createRoute({ getParentRoute: () => root, path: '/', beforeLoad: ({ context }) => goHome(context.client) });

const app = createRoute({
  getParentRoute: () => root,
  id: 'app',
  component: AppFrame,
  beforeLoad: async ({ context, location }) => void (await requireSession(context.client, location.href)),
});
const at = () => app;

const pages = [
  createRoute({ getParentRoute: at, path: '/overview', component: lazyRouteComponent(() => import('./pages/overview/page.js'), 'OverviewPage') }),
  createRoute({ getParentRoute: at, path: '/overview/units', validateSearch: texts('unitId', 'against', 'former', 'programme', 'assigner'), component: lazyRouteComponent(() => import('./pages/standing/page.js'), 'StandingPage') }),
  createRoute({ getParentRoute: at, path: '/mine', validateSearch: texts('peek'), component: lazyRouteComponent(() => import('./pages/mine/page.js'), 'MinePage') }),
  createRoute({ getParentRoute: at, path: '/documents', validateSearch: texts('q', 'state', 'peek', 'paste'), component: lazyRouteComponent(() => import('./pages/documents/page.js'), 'DocumentsPage') }),
  createRoute({ getParentRoute: at, path: '/registers', validateSearch: texts('book', 'from', 'to'), component: lazyRouteComponent(() => import('./pages/registers/page.js'), 'RegistersPage') }),
  createRoute({ getParentRoute: at, path: '/papers', validateSearch: texts('state'), component: lazyRouteComponent(() => import('./pages/papers/page.js'), 'PapersPage') }),
  createRoute({ getParentRoute: at, path: '/papers/templates', validateSearch: texts('key'), component: lazyRouteComponent(() => import('./pages/templates/page.js'), 'TemplatesPage') }),
  createRoute({ getParentRoute: at, path: '/papers/books', component: lazyRouteComponent(() => import('./pages/paper-books/page.js'), 'PaperBooksPage') }),
  createRoute({ getParentRoute: at, path: '/papers/$id', component: lazyRouteComponent(() => import('./pages/paper/page.js'), 'PaperEditorPage') }),
  createRoute({ getParentRoute: at, path: '/documents/$id', validateSearch: texts('at'), component: lazyRouteComponent(() => import('./pages/document/page.js'), 'DocumentPage') }),
  createRoute({ getParentRoute: at, path: '/documents/$id/review', validateSearch: texts('draft'), component: lazyRouteComponent(() => import('./pages/review/page.js'), 'ReviewPage') }),
  createRoute({ getParentRoute: at, path: '/tasks', validateSearch: texts(...FILTER_KEYS, 'sort', 'peek', 'group', 'columns', 'view', 'span', 'on'), component: lazyRouteComponent(() => import('./pages/tasks/page.js'), 'TasksPage') }),
  createRoute({ getParentRoute: at, path: '/tasks/new', validateSearch: texts('parent'), component: lazyRouteComponent(() => import('./pages/order/page.js'), 'OrderPage') }),
  createRoute({ getParentRoute: at, path: '/tasks/import', validateSearch: texts('id'), component: lazyRouteComponent(() => import('./pages/import/page.js'), 'ImportPage') }),
  createRoute({ getParentRoute: at, path: '/tasks/$id', validateSearch: texts('act'), component: lazyRouteComponent(() => import('./pages/task/page.js'), 'TaskPage') }),
  createRoute({ getParentRoute: at, path: '/follow-up', validateSearch: texts('attention', 'unitId'), component: lazyRouteComponent(() => import('./pages/follow-up/page.js'), 'FollowUpPage') }),
  createRoute({ getParentRoute: at, path: '/search', validateSearch: texts('q', 'kind'), component: lazyRouteComponent(() => import('./pages/search/page.js'), 'SearchPage') }),
  createRoute({ getParentRoute: at, path: '/inbox', validateSearch: texts('show'), component: lazyRouteComponent(() => import('./pages/inbox/page.js'), 'InboxPage') }),
  createRoute({ getParentRoute: at, path: '/meetings', component: lazyRouteComponent(() => import('./pages/meetings/page.js'), 'MeetingsPage') }),
  createRoute({ getParentRoute: at, path: '/meetings/$id', component: lazyRouteComponent(() => import('./pages/meeting/page.js'), 'MeetingPage') }),
  createRoute({ getParentRoute: at, path: '/meetings/$id/live', component: lazyRouteComponent(() => import('./pages/meeting-live/page.js'), 'LivePage') }),
  createRoute({ getParentRoute: at, path: '/meetings/$id/submit', validateSearch: texts('unitId'), component: lazyRouteComponent(() => import('./pages/meeting-submit/page.js'), 'SubmitPage') }),
  createRoute({ getParentRoute: at, path: '/reports', component: lazyRouteComponent(() => import('./pages/reports/page.js'), 'ReportsPage') }),
  createRoute({ getParentRoute: at, path: '/reports/duties', component: lazyRouteComponent(() => import('./pages/duties/page.js'), 'DutiesPage') }),
  createRoute({ getParentRoute: at, path: '/reports/duties/$id', component: lazyRouteComponent(() => import('./pages/duties/duty-page.js'), 'DutyPage') }),
  createRoute({ getParentRoute: at, path: '/reports/$id', component: lazyRouteComponent(() => import('./pages/report/page.js'), 'ReportPage') }),
  createRoute({ getParentRoute: at, path: '/reports/$id/parts/$unitId', component: lazyRouteComponent(() => import('./pages/report-part/page.js'), 'ReportPartPage') }),
  createRoute({ getParentRoute: at, path: '/programmes', component: lazyRouteComponent(() => import('./pages/programmes/page.js'), 'ProgrammesPage') }),
  createRoute({ getParentRoute: at, path: '/programmes/$id', component: lazyRouteComponent(() => import('./pages/programmes/programme-page.js'), 'ProgrammePage') }),
  createRoute({ getParentRoute: at, path: '/people', validateSearch: texts('unitId', 'person', 'add'), component: lazyRouteComponent(() => import('./pages/people/page.js'), 'PeoplePage') }),
  createRoute({ getParentRoute: at, path: '/people/import', validateSearch: texts('id'), component: lazyRouteComponent(() => import('./pages/import/page.js'), 'UnitImportPage') }),
  createRoute({ getParentRoute: at, path: '/calendars', validateSearch: texts(...FILTER_KEYS), component: lazyRouteComponent(() => import('./pages/calendars/page.js'), 'CalendarsPage') }),
  createRoute({ getParentRoute: at, path: '/reorganise', component: lazyRouteComponent(() => import('./pages/reorganise/page.js'), 'ReorganisePage') }),
  createRoute({ getParentRoute: at, path: '/webhooks', component: lazyRouteComponent(() => import('./pages/webhooks/page.js'), 'WebhooksPage') }),
  createRoute({ getParentRoute: at, path: '/channels', validateSearch: texts('state', 'channel'), component: lazyRouteComponent(() => import('./pages/channels/page.js'), 'ChannelsPage') }),
  createRoute({ getParentRoute: at, path: '/neighbours', component: lazyRouteComponent(() => import('./pages/neighbours/page.js'), 'NeighboursPage') }),
  createRoute({ getParentRoute: at, path: '/delegations', component: lazyRouteComponent(() => import('./pages/delegations/page.js'), 'DelegationsPage') }),
  createRoute({ getParentRoute: at, path: '/log', validateSearch: texts(...LOG_KEYS), component: lazyRouteComponent(() => import('./pages/log/page.js'), 'LogPage') }),
  createRoute({ getParentRoute: at, path: '/log/checks', component: lazyRouteComponent(() => import('./pages/log-checks/page.js'), 'LogChecksPage') }),
  createRoute({ getParentRoute: at, path: '/log/checks/$id', component: lazyRouteComponent(() => import('./pages/log-checks/certificate.js'), 'CertificatePage') }),
  createRoute({ getParentRoute: at, path: '/password', component: lazyRouteComponent(() => import('./pages/password/page.js'), 'PasswordPage') }),
] as const;

const tree = root.addChildren([signIn, setup, front, app.addChildren(pages)]);

/** The pages by their addresses; every page but the frame is loaded when it is first opened. */
export function makeRouter(client: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { client },
    parseSearch: readSearch,
    stringifySearch: writeSearch,
    defaultPreload: 'intent',
    defaultPendingMs: 300,
    defaultErrorComponent: ErrorPage,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
