import { MantineProvider } from '@mantine/core';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './theme/fonts.css';
import './theme/mantine.css';
import './theme/tokens.css';
import './theme/base.css';
import './theme/print.css';
import { errorSentence, ProblemError, isRefusal } from './api/problem.js';
import { showContrast } from './frame/contrast.js';
import { registerWorker } from './offline/register.js';
import { forgetSession } from './parts/kept.js';
import { toast } from './parts/toast.js';
import { makeRouter } from './routes.js';
import { THEME } from './theme/theme.js';
import { LanguageProvider, rememberedLanguage } from './words/language.js';

const client: QueryClient = new QueryClient({
  defaultOptions: {
    // A page asks also without a network: what was kept then answers.
    queries: { networkMode: 'always', refetchOnReconnect: true, staleTime: 10_000, retry: (count, error) => !(error instanceof ProblemError) && count < 2, refetchOnWindowFocus: true },
    mutations: { networkMode: 'always', retry: false },
  },
  queryCache: new QueryCache({ onError: leaveWhenSignedOut }),
  mutationCache: new MutationCache({ onError: offerSignIn }),
});
const router = makeRouter(client);

function leaveWhenSignedOut(error: unknown): void {
  const { pathname, href } = router.state.location;
  if (!isRefusal(error, 'session.required') || pathname === '/sign-in') return;
  client.clear();
  forgetSession();
  void router.navigate({ to: '/sign-in', search: { to: href } });
}

const SIGN_IN = { vi: 'Đăng nhập', en: 'Sign in' } as const;

/** What is typed in a form whose session has ended stays before the person until they go to sign in. */
function offerSignIn(error: unknown): void {
  if (!isRefusal(error, 'session.required') || router.state.location.pathname === '/sign-in') return;
  const language = rememberedLanguage();
  toast(errorSentence(error, language), { tone: 'problem', way: { label: SIGN_IN[language], go: () => leaveWhenSignedOut(error) } });
}

const place = document.getElementById('root');
if (place === null) throw new Error('the page has no #root');
showContrast();
registerWorker();
// Mantine's variables are in our own style sheets: a provider that injects none needs no `unsafe-inline`.
createRoot(place).render(
  <StrictMode>
    <MantineProvider theme={THEME} forceColorScheme="light" withCssVariables={false} withGlobalClasses={false}>
      <LanguageProvider>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </LanguageProvider>
    </MantineProvider>
  </StrictMode>,
);
