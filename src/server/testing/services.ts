import { createDecipheriv, createECDH, createHash, type ECDH, hkdfSync, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** One message as a service has it. */
export interface Arrived {
  readonly by: 'mail' | 'telegram' | 'zalo' | 'push';
  readonly to: string;
  readonly text: string;
  /** By which a mail program knows the same message again. */
  readonly id?: string;
}

/** The services as their documentation describes them: they take only what is right on the wire, and answer as it says. */
export interface Services {
  readonly arrived: Arrived[];
  readonly api: string;
  readonly smtpUrl: string;
  /** Services that answer nobody, or nobody well. */
  readonly down: Set<Arrived['by']>;
  /** Whoever blocked the bot, left the account, closed the mailbox, ended the subscription; by address. */
  readonly gone: Set<string>;
  /** What is said to the bot next, as `getUpdates` tells it. */
  readonly said: object[];
  /** Access that holds; a test changes it. */
  readonly right: { botToken: string; zaloToken: string; zaloRefresh: string; zaloRefreshes: number };
  /** A browser that allowed notices. */
  readonly browser: { readonly endpoint: string; readonly p256dh: string; readonly auth: string };
  close(): Promise<void>;
}

const hasOnly = (sent: object, ...names: readonly string[]): boolean => Object.keys(sent).every((name) => names.includes(name));

type Answer = readonly [status: number, json: object | null];

/** Starts all of them on this machine. */
export async function startServices(): Promise<Services> {
  const arrived: Arrived[] = [];
  const [down, gone, said] = [new Set<Arrived['by']>(), new Set<string>(), [] as object[]];
  const right = { botToken: '123456:ABC', zaloToken: 'za-1', zaloRefresh: 'zr-0', zaloRefreshes: 0 };
  const keys = createECDH('prime256v1');
  const publicKey = keys.generateKeys();
  const auth = randomBytes(16);
  const doors: readonly { readonly by: Arrived['by']; readonly path: RegExp; readonly answer: (request: IncomingMessage, body: Buffer, found: RegExpExecArray) => Answer }[] = [
    { by: 'telegram', path: /^\/bot([^/]+)\/(\w+)$/, answer: (_, body, found) => telegramSays(found[1] ?? '', found[2] ?? '', JSON.parse(body.toString()) as Record<string, unknown>) },
    { by: 'zalo', path: /^\/v4\/oa\/access_token$/, answer: (request, body) => zaloTokens(request, body.toString()) },
    { by: 'zalo', path: /^\/v3\.0\/oa\/message\/cs$/, answer: (request, body) => zaloSays(request, body.toString()) },
    { by: 'push', path: /^\/push\//, answer: (request, body) => pushSays(request, request.url ?? '', body) },
  ];
  const serve = (request: IncomingMessage, body: Buffer): Answer => {
    for (const { by, path, answer } of doors) {
      const found = request.method === 'POST' ? path.exec(request.url ?? '') : null;
      if (found !== null) return down.has(by) ? [502, null] : answer(request, body, found);
    }
    return [404, null];
  };
  function telegramSays(token: string, method: string, sent: Record<string, unknown>): Answer {
    const no = (code: number, description: string): Answer => [code, { ok: false, error_code: code, description }];
    if (token !== right.botToken) return no(401, 'Unauthorized');
    if (method === 'getMe') return [200, { ok: true, result: { id: 1, is_bot: true, first_name: 'Đôn Đốc', username: 'dondoc_bot' } }];
    if (method === 'getUpdates') return [200, { ok: true, result: said.map((each, index) => ({ update_id: index + 1, ...each })).filter((each) => each.update_id >= Number(sent['offset'])) }];
    const text = sent['text'];
    if (method !== 'sendMessage' || !hasOnly(sent, 'chat_id', 'text', 'link_preview_options') || typeof text !== 'string' || text === '' || text.length > 4096) return no(400, 'Bad Request');
    if (gone.has(String(sent['chat_id']))) return no(403, 'Forbidden: bot was blocked by the user');
    arrived.push({ by: 'telegram', to: String(sent['chat_id']), text });
    return [200, { ok: true, result: { message_id: arrived.length } }];
  }
  function zaloTokens({ headers }: IncomingMessage, body: string): Answer {
    const form = new URLSearchParams(body);
    const isRight = headers['content-type'] === 'application/x-www-form-urlencoded' && headers['secret_key'] === 'bi-mat' && form.get('app_id') === '42' && form.get('grant_type') === 'refresh_token' && form.get('refresh_token') === right.zaloRefresh;
    if (!isRight) return [200, { error: -14014, error_name: 'Invalid refresh token.' }];
    // Good for one use.
    right.zaloRefreshes += 1;
    right.zaloToken = `za-${right.zaloRefreshes}`;
    right.zaloRefresh = `zr-${right.zaloRefreshes}`;
    return [200, { access_token: right.zaloToken, refresh_token: right.zaloRefresh, expires_in: '90000' }];
  }
  function zaloSays({ headers }: IncomingMessage, body: string): Answer {
    const sent = JSON.parse(body) as { recipient?: { user_id?: unknown }; message?: { text?: unknown } };
    const { recipient, message } = sent;
    if (headers['access_token'] !== right.zaloToken) return [200, { error: -216, message: 'Access token is invalid' }];
    if (!hasOnly(sent, 'recipient', 'message') || typeof recipient?.user_id !== 'string' || typeof message?.text !== 'string' || message.text.length > 2000) return [200, { error: -201, message: 'Params is invalid' }];
    if (gone.has(recipient.user_id)) return [200, { error: -213, message: 'User has not followed OA' }];
    arrived.push({ by: 'zalo', to: recipient.user_id, text: message.text });
    return [200, { error: 0, message: 'Success', data: { message_id: 'm', user_id: recipient.user_id } }];
  }
  function pushSays({ headers }: IncomingMessage, url: string, body: Buffer): Answer {
    if (gone.has(url)) return [410, null];
    if (headers['content-encoding'] !== 'aes128gcm' || !/^vapid t=[\w.-]+, k=[\w-]+$/.test(String(headers.authorization)) || !(Number(headers['ttl']) > 0)) return [400, null];
    arrived.push({ by: 'push', to: url, text: opened(body, { keys, publicKey, auth }) });
    return [201, null];
  }
  const http = createServer((request, answer) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => void parts.push(part));
    request.on('end', () => {
      const [status, json] = serve(request, Buffer.concat(parts));
      answer.writeHead(status, json === null ? {} : { 'content-type': 'application/json' }).end(json === null ? '' : JSON.stringify(json));
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const smtp = await startSmtp({ arrived, down, gone });
  const api = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  return {
    arrived, api, smtpUrl: `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`, down, gone, said, right,
    browser: { endpoint: `${api}/push/1`, p256dh: publicKey.toString('base64url'), auth: auth.toString('base64url') },
    close: async () => {
      await closed(http);
      await new Promise<void>((resolve) => smtp.close(() => resolve()));
    },
  };
}

/** What the browser reads (RFC 8291, 3.4 and RFC 8188, 2.1). */
function opened(body: Buffer, { keys, publicKey, auth }: { readonly keys: ECDH; readonly publicKey: Buffer; readonly auth: Buffer }): string {
  const [salt, idLength] = [body.subarray(0, 16), body[20] ?? 0];
  const sender = body.subarray(21, 21 + idLength);
  const box = body.subarray(21 + idLength);
  const derive = (ikm: Buffer, by: Buffer, info: Buffer | string, length: number): Buffer => Buffer.from(hkdfSync('sha256', ikm, by, info, length));
  const ikm = derive(keys.computeSecret(sender), auth, Buffer.concat([Buffer.from('WebPush: info\0'), publicKey, sender]), 32);
  const decipher = createDecipheriv('aes-128-gcm', derive(ikm, salt, 'Content-Encoding: aes128gcm\0', 16), derive(ikm, salt, 'Content-Encoding: nonce\0', 12));
  decipher.setAuthTag(box.subarray(-16));
  const plain = Buffer.concat([decipher.update(box.subarray(0, -16)), decipher.final()]);
  return plain.subarray(0, plain.lastIndexOf(2)).toString('utf8');
}

const closed = (server: Server): Promise<void> => new Promise((resolve) => server.close(() => resolve()));

async function startSmtp({ arrived, down, gone }: Pick<Services, 'arrived' | 'down' | 'gone'>): Promise<SMTPServer> {
  const refuse = (code: number, text: string): Error => Object.assign(new Error(text), { responseCode: code });
  const smtp = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], logger: false,
    onConnect: (_session, done) => (down.has('mail') ? done(refuse(421, '4.3.2 out of order')) : done()),
    onRcptTo: ({ address }, _session, done) => (gone.has(address) ? done(refuse(550, '5.1.1 no such mailbox')) : done()),
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => void parts.push(part));
      stream.on('end', () => {
        const raw = Buffer.concat(parts).toString('utf8');
        const id = /^Message-ID: <(.+)@/im.exec(raw)?.[1];
        arrived.push({ by: 'mail', to: session.envelope.rcptTo[0]?.address ?? '', text: raw, ...(id === undefined ? {} : { id }) });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  return smtp;
}

/** An event as Zalo posts and signs it. */
export function zaloEvent(event: object, by: { readonly appId: string; readonly oaSecret: string }): { readonly body: string; readonly signature: string } {
  const timestamp = '1744600000000';
  const body = JSON.stringify({ app_id: by.appId, timestamp, ...event });
  return { body, signature: `mac=${createHash('sha256').update(`${by.appId}${body}${timestamp}${by.oaSecret}`).digest('hex')}` };
}
