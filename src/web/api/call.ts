import { v7 as uuidv7 } from 'uuid';
import type { Problem, RouteAnswer, RouteCall, RouteName } from '#contract/index.js';
import { CALLS } from './calls.js';
import { ProblemError, UnreachableError } from './problem.js';

export interface CallOptions {
  readonly signal?: AbortSignal;
  /** For routes that take an upload. */
  readonly file?: File;
  /** The version seen, sent as `If-Match`. */
  readonly version?: number;
  /** A key of one's own, for what is sent again much later. */
  readonly key?: string;
}

interface Parts {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

let csrfToken: string | null = null;

/** Keeps the token of the session, which goes back with every write. */
export function keepCsrfToken(token: string | null): void {
  csrfToken = token;
}

/**
 * Calls a route of the contract.
 *
 * A write that gets no answer is sent once more under the same Idempotency-Key, and the key is kept for the same input until an answer comes:
 * pressing the button again after a lost connection can never do a thing twice.
 *
 * @throws ProblemError when the server refuses, UnreachableError when it does not answer.
 */
export async function call<K extends RouteName>(name: K, input: RouteCall<K>, options: CallOptions = {}): Promise<RouteAnswer<K>> {
  const parts = input as Parts;
  const [method, path, traits] = CALLS[name];
  const once = traits.endsWith('once');
  const keyed = once && options.key === undefined ? clickKey(name, parts, options.file) : null;
  const request = new Request(new URL(urlOf(path, parts), globalThis.location.origin), {
    method,
    headers: headersOf({ write: method !== 'GET', json: traits.startsWith('json'), key: options.key ?? keyed?.key ?? null, version: options.version }),
    body: bodyOf(traits, parts, options.file),
    signal: options.signal ?? null,
    credentials: 'same-origin',
  });
  const response = await send(request, once || method === 'GET');
  keyed?.settle();
  return (await answerOf(response)) as RouteAnswer<K>;
}

/** The address of a download route, for a link. */
export function downloadUrl<K extends 'downloadDocument' | 'downloadFile' | 'downloadPaper' | 'downloadPaperPdf' | 'downloadPaperEdxml' | 'downloadSigned' | 'downloadReport' | 'downloadAnchor' | 'downloadTaskFile' | 'downloadBorderFile'>(name: K, id: string): string {
  return urlOf(CALLS[name][1], { params: { id } });
}

/** The address of an export that names no thing. */
export function exportUrl(name: 'exportGold'): string {
  return urlOf(CALLS[name][1], {});
}

/** The address of a list of tasks as a file. */
export function taskExportUrl(query: RouteCall<'exportTasks'>['query']): string {
  return urlOf(CALLS.exportTasks[1], { query });
}

/** The address of what a unit handed in for a meeting, as a report to print. */
export function unitReportUrl({ format, ...params }: RouteCall<'downloadUnitReport'>['params'] & RouteCall<'downloadUnitReport'>['query']): string {
  return urlOf(CALLS.downloadUnitReport[1], { params, query: { format } });
}

/** The address of the sheet that goes round with a document. */
export function settlingSheetUrl({ id, format }: RouteCall<'downloadSettlingSheet'>['params'] & RouteCall<'downloadSettlingSheet'>['query']): string {
  return urlOf(CALLS.downloadSettlingSheet[1], { params: { id }, query: { format } });
}

/** The address of a book of clerical work as a file. */
export function registerUrl({ book, ...query }: RouteCall<'exportRegister'>['params'] & RouteCall<'exportRegister'>['query']): string {
  return urlOf(CALLS.exportRegister[1], { params: { book }, query });
}

/** The address of a table that was brought in, as the workbook with what was found in it. */
export function importWorkbookUrl(name: 'importWorkbook' | 'unitImportWorkbook', id: string): string {
  return urlOf(CALLS[name][1], { params: { id } });
}

/** The address of the table of units as a file. */
export function unitExportUrl(query: RouteCall<'exportUnits'>['query']): string {
  return urlOf(CALLS.exportUnits[1], { query });
}

/** The address of a part of the log as a file. */
export function logExportUrl(query: RouteCall<'exportLog'>['query']): string {
  return urlOf(CALLS.exportLog[1], { query });
}

/** The address of a page of a document as an image, for an `img`. */
export function pageImageUrl(id: string, page: number, width: number): string {
  return urlOf(CALLS.showPage[1], { params: { id, page: String(page) }, query: { width } });
}

function urlOf(path: string, parts: Parts): string {
  const filled = path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(parts.params?.[key] ?? ''));
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(parts.query ?? {})) if (value !== undefined && value !== null && value !== '') query.set(key, String(value));
  const search = query.toString();
  return `/api/v1${filled}${search === '' ? '' : `?${search}`}`;
}

function headersOf(about: { write: boolean; json: boolean; key: string | null; version: number | undefined }): Headers {
  const headers = new Headers({ accept: 'application/json' });
  if (about.json) headers.set('content-type', 'application/json');
  if (about.write && csrfToken !== null) headers.set('x-csrf-token', csrfToken);
  if (about.key !== null) headers.set('idempotency-key', about.key);
  if (about.version !== undefined) headers.set('if-match', `"${about.version}"`);
  return headers;
}

function bodyOf(traits: string, parts: Parts, file: File | undefined): string | FormData | null {
  if (traits.startsWith('json')) return JSON.stringify(parts.body ?? {});
  if (!traits.startsWith('upload') || file === undefined) return null;
  const form = new FormData();
  form.set('file', file, file.name);
  return form;
}

async function send(request: Request, repeatable: boolean): Promise<Response> {
  const spare = repeatable ? request.clone() : null;
  try {
    return await fetch(request);
  } catch (error) {
    if (request.signal.aborted) throw error;
    if (spare === null) throw new UnreachableError(error);
  }
  await new Promise((resolve) => setTimeout(resolve, 400));
  try {
    return await fetch(spare);
  } catch (error) {
    if (request.signal.aborted) throw error;
    throw new UnreachableError(error);
  }
}

async function answerOf(response: Response): Promise<unknown> {
  const type = response.headers.get('content-type') ?? '';
  if (response.ok) return type.includes('json') ? response.json() : undefined;
  if (type.includes('problem+json')) throw new ProblemError((await response.json()) as Problem);
  throw new UnreachableError(`answer ${response.status}`);
}

const waiting = new Map<string, string>();

function clickKey(name: string, parts: Parts, file: File | undefined): { key: string; settle(): void } {
  const what = JSON.stringify([name, parts, file === undefined ? null : [file.name, file.size, file.lastModified]]);
  const key = waiting.get(what) ?? uuidv7();
  waiting.set(what, key);
  return { key, settle: () => void waiting.delete(what) };
}
