import type { BrowserContext } from 'playwright-core';

/** One call as a page of the window would make it, for laying out what a journey begins with. @throws Error where it is refused */
export async function call<T>(context: BrowserContext, path: string, data: Record<string, unknown>, method: 'POST' | 'PUT' = 'POST'): Promise<T> {
  const session = await context.request.get('/api/v1/session');
  const csrf = session.ok() ? ((await session.json()) as { csrfToken: string }).csrfToken : '';
  const answer = await context.request.fetch(`/api/v1${path}`, { method, data, headers: { 'x-csrf-token': csrf, 'idempotency-key': crypto.randomUUID() } });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return (answer.status() === 204 ? null : await answer.json()) as T;
}

/** What a page of the window would read. @throws Error where it is refused */
export async function reads<T>(context: BrowserContext, path: string): Promise<T> {
  const answer = await context.request.get(`/api/v1${path}`);
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** Signs a person in who was just added, and gives them a password of their own. */
export async function signInFirst(context: BrowserContext, { login, firstPassword, password }: { readonly login: string; readonly firstPassword: string; readonly password: string }): Promise<void> {
  await context.clearCookies();
  await call(context, '/session', { login, password: firstPassword });
  await call(context, '/session/password', { current: firstPassword, next: password }, 'PUT');
}
