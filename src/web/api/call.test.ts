import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ROUTES } from '#contract/index.js';
import { CALLS } from './calls.js';
import { call, downloadUrl, keepCsrfToken } from './call.js';
import { ProblemError, UnreachableError, errorSentence } from './problem.js';

const sent: Request[] = [];
let answers: (() => Response | Promise<Response>)[] = [];
const json = (body: unknown, status = 200, type = 'application/json') => new Response(JSON.stringify(body), { status, headers: { 'content-type': type } });
const lost = () => Promise.reject(new TypeError('network'));
const problem = { type: 'about:blank', title: 'x', status: 409, code: 'task.wrong_state', detail: { vi: 'Chưa được.', en: 'Not yet.' }, data: {}, requestId: 'r1' };

beforeEach(() => {
  sent.length = 0;
  vi.stubGlobal('location', { origin: 'http://localhost' });
  vi.stubGlobal('fetch', (request: Request) => {
    sent.push(request);
    return Promise.resolve(answers.shift()?.() ?? json({}));
  });
  keepCsrfToken('token');
});
afterEach(() => {
  answers = [];
  keepCsrfToken(null);
  vi.unstubAllGlobals();
});

const ID = '0198a000-0000-7000-8000-000000000001';
const receive = () => call('receiveTask', { params: { id: ID }, body: { version: 3 } });
const keys = () => sent.map((request) => request.headers.get('idempotency-key'));

describe('the table of calls', () => {
  it('says of every route what the contract says', () => {
    for (const [name, route] of Object.entries(ROUTES)) {
      const kind = 'bodyKind' in route ? route.bodyKind : 'none';
      expect(CALLS[name as keyof typeof CALLS], name).toEqual([route.method, route.path, 'idempotent' in route ? `${kind}, once` : kind]);
    }
  });
});

describe('call', () => {
  it('fills the path and the query and leaves out what is not said', async () => {
    await call('listTasks', { query: { q: 'hoá đơn', state: 'open', cursor: undefined } });
    expect(sent[0]?.url).toBe('http://localhost/api/v1/tasks?q=ho%C3%A1+%C4%91%C6%A1n&state=open');
    expect(sent[0]?.headers.get('x-csrf-token')).toBeNull();
  });
  it('sends the token of the session and a key with a write', async () => {
    await receive();
    expect(sent[0]?.headers.get('x-csrf-token')).toBe('token');
    expect(keys()[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(await sent[0]?.json()).toEqual({ version: 3 });
  });
  it('sends a write that got no answer once more, under the same key', async () => {
    answers = [lost, () => json({ id: ID })];
    await expect(receive()).resolves.toEqual({ id: ID });
    expect(keys()[0]).toBe(keys()[1]);
  });
  it('keeps the key of a write without answer for the next press, and not longer', async () => {
    answers = [lost, lost, () => json({})];
    await expect(receive()).rejects.toBeInstanceOf(UnreachableError);
    await receive();
    await receive();
    const [first, , again, later] = keys();
    expect(again).toBe(first);
    expect(later).not.toBe(first);
  });
  it('never repeats a sign-in', async () => {
    answers = [lost];
    await expect(call('signIn', { body: { login: 'a', password: 'b' } })).rejects.toBeInstanceOf(UnreachableError);
    expect(sent).toHaveLength(1);
  });
  it('throws the refusal of the server with its sentence in both languages', async () => {
    answers = [() => json(problem, 409, 'application/problem+json')];
    const error = await receive().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ProblemError);
    expect(errorSentence(error, 'vi')).toBe('Chưa được.');
    expect(errorSentence(error, 'en')).toBe('Not yet.');
  });
  it('does not take the page of a proxy for an answer', async () => {
    answers = [() => new Response('<html>', { status: 502, headers: { 'content-type': 'text/html' } })];
    await expect(receive()).rejects.toBeInstanceOf(UnreachableError);
  });
  it('sends a file as the one part of a form', async () => {
    await call('uploadFile', {}, { file: new File(['x'], 'minh chứng.txt') });
    expect(sent[0]?.headers.get('content-type')).toContain('multipart/form-data');
    expect((await sent[0]?.formData())?.get('file')).toBeInstanceOf(File);
  });
});

describe('downloadUrl', () => {
  it('leads to the file of the thing', () => {
    expect(downloadUrl('downloadReport', ID)).toBe(`/api/v1/reports/${ID}/docx`);
  });
});
