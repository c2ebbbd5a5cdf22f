import { request as plain } from 'node:http';
import { request as secure } from 'node:https';
import { isIP } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { type Fence, passFence } from './fence.js';

/** A message on its way out. */
export interface Outgoing {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | Streamed;
}

/** A body that is read while it is sent. */
export interface Streamed {
  readonly size: number;
  readonly read: () => AsyncIterable<Uint8Array>;
}

/** What came of one try: an answer, whatever its status, or why there was none. */
export type Sent = { readonly status: number; readonly body: string; readonly fault: null; readonly ms: number } | { readonly status: null; readonly body: ''; readonly fault: string; readonly ms: number };

const PATIENCE = 10_000;
/** Of an answer only the beginning is read, in characters. */
const MOST_READ = 16 * 1024;
/** So long an answer may still come when the sending broke off. */
const LAST_WORDS = 200;

/** How long one try may take, in milliseconds, and how much of its answer is read. */
export interface SendLimits {
  readonly patience?: number;
  readonly mostRead?: number;
}

/**
 * Posts once to an address that the fence let through, over a connection to exactly the address that was checked. Redirects are an answer like
 * any other. Never throws.
 */
export async function sendOut(message: Outgoing, fence: Fence, { patience = PATIENCE, mostRead = MOST_READ }: SendLimits = {}): Promise<Sent> {
  const began = performance.now();
  const passed = await passFence(message.url, fence);
  const since = (): number => Math.round(performance.now() - began);
  if (!passed.ok) return { status: null, body: '', fault: `fence: ${passed.why}`, ms: since() };
  try {
    return { ...(await post(message, passed.address, { patience, mostRead })), fault: null, ms: since() };
  } catch (error) {
    return { status: null, body: '', fault: faultOf(error), ms: since() };
  }
}

function faultOf(error: unknown): string {
  const { code, name } = error as NodeJS.ErrnoException;
  return name === 'TimeoutError' || name === 'AbortError' ? 'timeout' : (code ?? name);
}

function post({ url: text, headers, body }: Outgoing, address: string, { patience, mostRead }: Required<SendLimits>): Promise<{ status: number; body: string }> {
  const url = new URL(text);
  const isSecure = url.protocol === 'https:';
  const host = url.hostname.startsWith('[') ? url.hostname.slice(1, -1) : url.hostname;
  return new Promise((resolve, reject) => {
    const sent = (isSecure ? secure : plain)({
      method: 'POST', host: address, port: url.port === '' ? (isSecure ? 443 : 80) : Number(url.port), path: `${url.pathname}${url.search}`, agent: false, signal: AbortSignal.timeout(patience),
      // The certificate must be of the name that was typed, while the connection goes to the address that was checked.
      ...(isSecure && isIP(host) === 0 ? { servername: host } : {}),
      headers: { ...headers, host: url.host, 'content-length': String(isStreamed(body) ? body.size : Buffer.byteLength(body)), 'user-agent': 'Dondoc' },
    });
    // Who answers before the end of a long body has said enough: what breaks then is the sending, not the answer.
    const broke = isStreamed(body) ? (error: unknown): void => void setTimeout(reject, LAST_WORDS, error) : reject;
    sent.on('error', broke);
    sent.on('response', (answer) => {
      let read = '';
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => {
        read += part.slice(0, mostRead - read.length);
        if (read.length >= mostRead) answer.destroy();
      });
      answer.on('error', reject);
      answer.on('close', () => resolve({ status: answer.statusCode ?? 0, body: read }));
    });
    if (!isStreamed(body)) sent.end(body);
    else pipeline(body.read(), sent).catch(broke);
  });
}

const isStreamed = (body: Outgoing['body']): body is Streamed => typeof body === 'object' && 'read' in body;
