import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { type Refusal, REFUSALS, refusalSentence } from '#core/index.js';
import type { Problem } from '#contract/index.js';
import { faultForLog } from '../fault-for-log.js';
import { Refused } from '../refused.js';
import { isIdTaken, isOutOfReach } from '../database/faults.js';
import { isGone } from './gone.js';
import { InvalidInput } from './parse.js';

// The parser of uploads has no codes for a request that it cannot take apart or that was cut short.
const NO_UPLOAD = /^(?:Unexpected end of multipart data|Multipart: Boundary not found|Malformed part header|Part terminated early)/;

const MEDIA_TYPE = 'application/problem+json; charset=utf-8';

/** The one place that turns an error into an answer. A refusal is expected; anything else is a fault: logged with the request id, told without its inside. */
export async function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const refusal = refusalOf(error);
  if (refusal.code === 'common.fault' || refusal.code === 'common.unavailable') request.log.error({ fault: faultForLog(error), requestId: request.id, route: request.routeOptions.url }, refusal.code);
  // The line of an answer is not written where none could be sent.
  if (isGone(request)) request.log.info({ requestId: request.id, route: request.routeOptions.url }, 'the sender went away');
  const problem = problemOf(refusal, request.id, error instanceof InvalidInput ? error.fields : undefined);
  if (typeof refusal.data['seconds'] === 'number') void reply.header('retry-after', String(refusal.data['seconds']));
  if (typeof refusal.data['minutes'] === 'number') void reply.header('retry-after', String(refusal.data['minutes'] * 60));
  // The rest of a refused upload is not read; without this its connection would stay open and full.
  if (!request.raw.complete) void reply.header('connection', 'close');
  await reply.code(problem.status).header('content-type', MEDIA_TYPE).send(JSON.stringify(problem));
}

/** The problem as it travels. */
export function problemOf(refusal: Refusal, requestId: string, fields?: InvalidInput['fields']): Problem {
  const { status } = REFUSALS[refusal.code];
  const detail = { vi: refusalSentence(refusal, 'vi'), en: refusalSentence(refusal, 'en') };
  return { type: `/problems/${refusal.code}`, title: detail.en, status, code: refusal.code, detail, data: { ...refusal.data }, requestId, ...(fields === undefined ? {} : { fields: [...fields] }) };
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refused) return error.refusal;
  if (error instanceof InvalidInput) return { code: 'common.invalid', data: { detail: error.fields.map((field) => field.path).slice(0, 5).join(', ') } };
  if (isOutOfReach(error)) return { code: 'common.unavailable', data: {} };
  if (error instanceof Error && NO_UPLOAD.test(error.message)) return { code: 'common.file_needed', data: {} };
  if (isIdTaken(error)) return { code: 'common.exists', data: {} };
  return refusalOfFramework(error);
}

/** What the web framework refuses by itself, by its status: broken JSON, a body too large, a content type nobody takes. */
function refusalOfFramework(error: unknown): Refusal {
  const { statusCode, code } = error as Partial<FastifyError>;
  if (statusCode === 404) return { code: 'common.not_found', data: {} };
  if (statusCode === 413) return { code: 'common.body_too_large', data: {} };
  if (statusCode === 415) return { code: 'common.content_type', data: {} };
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return { code: 'common.invalid', data: { detail: code?.includes('JSON') === true ? 'JSON' : 'request' } };
  return { code: 'common.fault', data: {} };
}
