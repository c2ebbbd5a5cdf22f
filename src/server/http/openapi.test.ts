import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RouteContract, ROUTES } from '#contract/index.js';
import { openApiDocument } from './openapi.js';
import { startTestServer, type TestServer } from './testing/office.js';

interface Operation {
  readonly operationId: string;
  readonly security: readonly unknown[];
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly requestBody?: { readonly content: Record<string, { readonly schema: Record<string, unknown> }> };
  readonly responses: Record<string, { readonly content?: Record<string, { readonly schema: Record<string, unknown> }> }>;
}
const document = openApiDocument() as { readonly openapi: string; readonly paths: Record<string, Record<string, Operation>> };
const operations = Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })));

let server: TestServer;
beforeAll(async () => void (server = await startTestServer()));
afterAll(() => server.close());

// No JSON that a schema could describe: a stream of ids of what changed, and signed bytes of other installations (docs/decisions/0016).
const STREAMS = ['GET /api/v1/live', 'POST /api/v1/border/envelopes'];

describe('the description of the interface', () => {
  test('has every route of the table and no other', () => {
    expect(operations.map((operation) => operation.operationId).sort()).toEqual(Object.keys(ROUTES).sort());
  });

  test('describes exactly what the router serves', () => {
    const described = operations.map((operation) => `${operation.method.toUpperCase()} ${operation.path.replace(/\{(\w+)\}/g, ':$1')}`);
    expect(servedRoutes(server.app.printRoutes({ commonPrefix: false })).filter((route) => route.includes(' /api/v1/')).sort()).toEqual([...described, ...STREAMS].sort());
  });

  test.each(Object.entries<RouteContract>(ROUTES))('%s: parameters, body and answer are those of the contract', (name, contract) => {
    const [operation] = operations.filter((each) => each.operationId === name);
    if (operation === undefined) throw new Error('described above');
    const named = [...contract.path.matchAll(/:(\w+)/g)].map((match) => match[1]);
    const namesIn = (place: string): string[] => operation.parameters.filter((parameter) => parameter.in === place).map((parameter) => parameter.name);
    const emptyAnswer = contract.answer === undefined && contract.download === undefined;
    expect(namesIn('path')).toEqual(named);
    expect(namesIn('header').includes('Idempotency-Key')).toBe(contract.idempotent === true);
    expect(operation.requestBody !== undefined).toBe(contract.bodyKind === 'json' || contract.bodyKind === 'upload');
    expect(Object.keys(operation.responses)).toEqual([emptyAnswer ? '204' : '200', 'default']);
    expect(operation.security.length === 0).toBe(contract.gate === 'public');
    for (const { schema } of Object.values(operation.responses['200']?.content ?? {})) expect(Object.keys(schema).length).toBeGreaterThan(0);
  });

  test('is served to anybody as OpenAPI 3.1', async () => {
    const answer = await server.app.inject('/api/openapi.json');
    expect(answer.json()).toMatchObject({ openapi: '3.1.0' });
    expect(answer.body).toBe(JSON.stringify(document));
  });

  test('marks every write but signing in and out, language and password as needing a key', () => {
    const without = Object.entries<RouteContract>(ROUTES).filter(([, contract]) => contract.method !== 'GET' && contract.idempotent !== true).map(([name]) => name);
    expect(without.sort()).toEqual(['changePassword', 'previewUnits', 'setLanguage', 'setUp', 'signIn', 'signOut']);
  });
});

/** Method and path of every route, out of the drawing of the router's tree: each level is indented by four characters. */
function servedRoutes(drawing: string): string[] {
  const above: string[] = [];
  return drawing.split('\n').flatMap((line) => {
    const [, indent = '', part = '', methods = ''] = /^(.*?[├└]── )(\S*) \(([A-Z, ]+)\)/.exec(line) ?? [];
    if (part === '') return [];
    const depth = indent.length / 4 - 1;
    above.splice(depth, above.length, `${above[depth - 1] ?? ''}${part}`);
    return methods.split(', ').map((method) => `${method} ${above[depth] ?? ''}`);
  });
}
