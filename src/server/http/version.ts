import { refuse } from '../refused.js';

/** The entity tag of an answer that has a version. */
export function etagOf(answer: unknown): string | null {
  const version = versionIn(answer);
  return version === null ? null : `"${version}"`;
}

/**
 * A write under `If-Match` goes on only if its body names the version that the tag names; what the body then meets in the database is
 * compared by the handler. A body without version takes that of the tag. @throws Refused `common.changed_meanwhile`
 */
export function withVersion(ifMatch: string | undefined, body: unknown): unknown {
  if (ifMatch === undefined || ifMatch.trim() === '*') return body;
  const tag = /^"(\d{1,9})"$/.exec(ifMatch.trim())?.[1];
  if (tag === undefined || typeof body !== 'object' || body === null) refuse('common.changed_meanwhile');
  const named = versionIn(body);
  if (named !== null && named !== Number(tag)) refuse('common.changed_meanwhile');
  return { ...body, version: Number(tag) };
}

function versionIn(value: unknown): number | null {
  if (typeof value !== 'object' || value === null || !('version' in value)) return null;
  return typeof value.version === 'number' ? value.version : null;
}
