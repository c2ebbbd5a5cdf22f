import { type Browser, signInAs, type TestServer } from './office.js';

/** An answer with its body, and the code where it is a refusal. */
export interface Answered<T> {
  readonly status: number;
  readonly body: T & { readonly code: string };
}

export interface Asking {
  /** Sends a request as a person and answers what came back, whatever it is. */
  readonly ask: <T>(who: string, method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown) => Promise<Answered<T>>;
  /** The same where it has to succeed. */
  readonly done: <T>(who: string, method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown) => Promise<T>;
}

/** Requests by the logins of one server; a person signs in once whenever its clock was set: a session does not outlast half an hour. */
export function asking(server: () => TestServer): Asking {
  const people = new Map<string, Promise<Browser>>();
  const ask: Asking['ask'] = async (who, method, path, body) => {
    const key = `${who} ${server().clock.now().toISOString()}`;
    const known = people.get(key) ?? signInAs(server().app, who);
    people.set(key, known);
    const answer = await (await known).send(method, path, body === undefined ? {} : { body });
    return { status: answer.statusCode, body: answer.json() };
  };
  return {
    ask,
    done: async <T>(who: string, method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown): Promise<T> => {
      const answer = await ask<T>(who, method, path, body);
      if (answer.status !== 200) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
      return answer.body;
    },
  };
}
