import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { Problem, type RouteContract, ROUTES } from '#contract/index.js';

type Json = Record<string, unknown>;

/** The description of the interface in OpenAPI 3.1, printed from the table of routes alone. */
export function openApiDocument(routes: Readonly<Record<string, RouteContract>> = ROUTES): Json {
  const paths: Record<string, Json> = {};
  for (const [name, contract] of Object.entries(routes)) {
    const path = `/api/v1${contract.path.replace(/:(\w+)/g, '{$1}')}`;
    paths[path] = { ...paths[path], [contract.method.toLowerCase()]: operationOf(name, contract) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Đôn Đốc', version: '1', description: 'Documents, the tasks they assign, and reports of them. A write carries the cookie of the session, X-CSRF-Token, and Idempotency-Key where it says so.' },
    paths,
    components: {
      schemas: { Problem: schemaOf(Problem, 'output') },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-dondoc' } },
    },
  };
}

function operationOf(name: string, contract: RouteContract): Json {
  const body = bodyOf(contract);
  return {
    operationId: name,
    summary: contract.summary,
    ...(contract.gate === 'public' ? { security: [] } : { security: [{ session: [] }] }),
    ...(typeof contract.gate === 'object' ? { 'x-act': contract.gate.act } : {}),
    parameters: [...parametersOf(contract.params, 'path'), ...parametersOf(contract.query, 'query'), ...headersOf(contract)],
    ...(body === null ? {} : { requestBody: { required: true, content: body } }),
    responses: { ...answersOf(contract), default: { description: 'A refusal or a fault', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } } },
  };
}

function bodyOf(contract: RouteContract): Json | null {
  if (contract.bodyKind === 'upload') {
    return { 'multipart/form-data': { schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', contentMediaType: 'application/octet-stream' } } } } };
  }
  return contract.body === undefined ? null : { 'application/json': { schema: schemaOf(contract.body, 'input') } };
}

function answersOf(contract: RouteContract): Json {
  if (contract.download !== undefined) return { 200: { description: 'The file', content: { [contract.download]: { schema: { type: 'string', contentEncoding: 'binary' } } } } };
  if (contract.answer === undefined) return { 204: { description: 'Done' } };
  return { 200: { description: 'Done', content: { 'application/json': { schema: schemaOf(contract.answer, 'output') } } } };
}

function headersOf(contract: RouteContract): Json[] {
  const header = (name: string, required: boolean): Json => ({ name, in: 'header', required, schema: { type: 'string' } });
  if (contract.method === 'GET') return [];
  return [...(contract.gate === 'public' ? [] : [header('X-CSRF-Token', true)]), ...(contract.idempotent === true ? [header('Idempotency-Key', true)] : []), header('If-Match', false)];
}

function parametersOf(schema: z.core.$ZodType | undefined, place: 'path' | 'query'): Json[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as { properties?: Record<string, Json>; required?: readonly string[] };
  return Object.entries(properties).map(([name, each]) => ({ name, in: place, required: place === 'path' || required.includes(name), schema: each }));
}

function schemaOf(schema: z.core.$ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, target: 'draft-2020-12', unrepresentable: 'any' }) as Json;
  return rest;
}

let printed: string | null = null;

/** Serves the description, printed when it is first asked for: it never changes while the process runs. */
export function addOpenApi(app: FastifyInstance): void {
  app.get('/api/openapi.json', (_request, reply) => reply.header('content-type', 'application/json; charset=utf-8').send((printed ??= JSON.stringify(openApiDocument()))));
}
