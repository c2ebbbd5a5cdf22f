import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { networksOf } from '../addresses.js';
import type { Fence } from '../fence.js';
import { type Sent, sendOut } from '../send.js';
import { type Notice, textOf } from './channel.js';
import { telegram } from './telegram.js';
import { zalo, zaloRefreshRequest, zaloTokensIn } from './zalo.js';

/** Fakes of the services, which take only what their documentation says and answer as it says. */
let fake: Server;
let api: string;
const fence: Fence = { inside: networksOf('127.0.0.1'), resolve: () => Promise.reject(new Error('no names here')) };
const ACCESS = 'ma-truy-cap';
const now = new Date('2025-04-15T02:00:00Z');
const notice: Notice = { id: 'a', title: 'Quá hạn: *Báo cáo* <b>giải ngân</b>', body: 'Hạn 14/04/2025, Phòng Kế hoạch', url: 'https://dondoc.example/tasks/1' };

beforeAll(async () => {
  fake = createServer((request, answer) => {
    let body = '';
    request.on('data', (part: Buffer) => void (body += part.toString()));
    request.on('end', () => {
      const { status, json } = answerTo(request, body);
      answer.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
    });
  });
  await new Promise<void>((resolve) => fake.listen(0, '127.0.0.1', resolve));
  api = `http://127.0.0.1:${(fake.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => fake.close(resolve)));

interface Answer {
  readonly status: number;
  readonly json: object;
}

function answerTo(request: IncomingMessage, body: string): Answer {
  if (request.method !== 'POST') return { status: 405, json: {} };
  if (request.url === '/v3.0/oa/message/cs') return zaloSays(request, body);
  if (request.url === '/v4/oa/access_token') return zaloTokens(request, body);
  const token = /^\/bot([^/]+)\/sendMessage$/.exec(request.url ?? '')?.[1];
  return token === undefined ? { status: 404, json: {} } : telegramSays(token, JSON.parse(body) as Record<string, unknown>);
}

function telegramSays(token: string, sent: Record<string, unknown>): Answer {
  const no = (code: number, description: string, more: object = {}): Answer => ({ status: code, json: { ok: false, error_code: code, description, ...more } });
  if (token !== '123456:ABC') return no(401, 'Unauthorized');
  if (typeof sent['text'] !== 'string' || sent['text'] === '') return no(400, 'Bad Request: message text is empty');
  if (sent['text'].length > 4096) return no(400, 'Bad Request: message is too long');
  if (sent['chat_id'] === 'blocked') return no(403, 'Forbidden: bot was blocked by the user');
  if (sent['chat_id'] === 'nobody') return no(400, 'Bad Request: chat not found');
  if (sent['chat_id'] === 'busy') return no(429, 'Too Many Requests: retry after 35', { parameters: { retry_after: 35 } });
  if (sent['parse_mode'] !== undefined && String(sent['text']).includes('<')) return no(400, "Bad Request: can't parse entities");
  return { status: 200, json: { ok: true, result: { message_id: 7, date: 1, chat: { id: sent['chat_id'], type: 'private' }, text: sent['text'] } } };
}

function zaloSays({ headers }: IncomingMessage, body: string): Answer {
  const { recipient, message } = JSON.parse(body) as { recipient?: { user_id?: unknown }; message?: { text?: unknown } };
  const say = (error: number, message: string, data?: object): Answer => ({ status: 200, json: { error, message, ...(data === undefined ? {} : { data }) } });
  if (headers['access_token'] !== ACCESS) return say(-216, 'Access token is invalid');
  if (headers['content-type'] !== 'application/json' || typeof recipient?.user_id !== 'string' || typeof message?.text !== 'string' || message.text.length > 2000) return say(-201, 'Params is invalid');
  if (recipient.user_id === 'stranger') return say(-213, 'User has not followed OA');
  if (recipient.user_id === 'busy') return say(-32, 'Your application reached limit call api');
  return say(0, 'Success', { message_id: 'f1', user_id: recipient.user_id });
}

function zaloTokens({ headers }: IncomingMessage, body: string): Answer {
  const form = new URLSearchParams(body);
  const isRight = headers['content-type'] === 'application/x-www-form-urlencoded' && headers['secret_key'] === 'bi-mat' && form.get('app_id') === '42' && form.get('grant_type') === 'refresh_token' && form.get('refresh_token') === 'cu';
  return { status: 200, json: isRight ? { access_token: 'moi', refresh_token: 'sau', expires_in: '90000' } : { error: -14014, error_name: 'Invalid refresh token.', error_description: '' } };
}

describe('Telegram', () => {
  const send = async (chatId: string, botToken = '123456:ABC', text: Notice = notice) => telegram.outcome(await sendOut(telegram.request(text, { access: { botToken, api }, to: { chatId } }), fence));

  test.each([
    ['a person', '1001', { kind: 'sent' }],
    ['one who blocked the bot', 'blocked', { kind: 'gone', why: 'Forbidden: bot was blocked by the user' }],
    ['a chat that is none', 'nobody', { kind: 'gone', why: 'Bad Request: chat not found' }],
    ['too many at once', 'busy', { kind: 'later', seconds: 35, why: 'Too Many Requests: retry after 35' }],
  ] as const)('%s', async (_, chatId, expected) => expect(await send(chatId)).toEqual(expected));

  test('a wrong token is the office’s own fault, and a very long notice is cut', async () => {
    expect((await send('1001', '9:X')).kind).toBe('credentials');
    expect(await send('1001', '123456:ABC', { ...notice, body: 'dài '.repeat(3000) })).toEqual({ kind: 'sent' });
  });

  test('goes to its own address by default', () => {
    expect(telegram.request(notice, { access: { botToken: '123456:ABC' }, to: { chatId: '1' } }).url).toBe('https://api.telegram.org/bot123456:ABC/sendMessage');
  });
});

describe('Zalo', () => {
  const accessToken = ACCESS;
  const send = async (userId: string, token = accessToken, text: Notice = notice) => zalo.outcome(await sendOut(zalo.request(text, { access: { accessToken: token, api }, to: { userId } }), fence));

  test.each([
    ['a follower', '2468', { kind: 'sent' }], ['a stranger', 'stranger', { kind: 'gone', why: '-213 User has not followed OA' }], ['too many at once', 'busy', { kind: 'later', seconds: null, why: '-32 Your application reached limit call api' }],
  ] as const)('%s', async (_, userId, expected) => expect(await send(userId)).toEqual(expected));

  test('a token that is over is told apart, and a very long notice is cut', async () => {
    expect((await send('2468', 'qua-han')).kind).toBe('credentials');
    expect(await send('2468', accessToken, { ...notice, body: 'dài '.repeat(3000) })).toEqual({ kind: 'sent' });
  });

  test('new tokens are asked for by a form, and are none where they were refused', async () => {
    const asked = { appId: '42', secretKey: 'bi-mat', refreshToken: 'cu', oauth: api };
    expect(zaloTokensIn(await sendOut(zaloRefreshRequest(asked), fence), now)).toEqual({ accessToken: 'moi', refreshToken: 'sau', expiresAt: new Date('2025-04-16T03:00:00Z') });
    expect(zaloTokensIn(await sendOut(zaloRefreshRequest({ ...asked, refreshToken: 'dùng rồi' }), fence), now)).toBeNull();
    expect([zalo.request(notice, { access: { accessToken }, to: { userId: '1' } }).url, zaloRefreshRequest({ appId: '', secretKey: '', refreshToken: '' }).url]).toEqual(['https://openapi.zalo.me/v3.0/oa/message/cs', 'https://oauth.zaloapp.com/v4/oa/access_token']);
  });
});

describe('what no service said', () => {
  const silent: Sent = { status: null, body: '', fault: 'timeout', ms: 1 };
  const page = (status: number): Sent => ({ status, body: '<html>', fault: null, ms: 1 });
  test.each([telegram, zalo])('$kind is tried later', ({ outcome }) => {
    expect([silent, page(502), page(200), page(302)].map((sent) => outcome(sent).kind)).toEqual(['later', 'later', 'later', 'later']);
  });
});

describe('the text of a notice', () => {
  test.each<[string, Notice, number, string]>([
    ['is title, body and link', { id: '', title: 'Quá hạn', body: 'Báo cáo', url: 'https://x' }, 100, 'Quá hạn\nBáo cáo\nhttps://x'],
    ['has no empty lines', { id: '', title: 'Quá hạn', body: '', url: null }, 100, 'Quá hạn'],
    ['is cut before the link', { id: '', title: 'Quá hạn rồi', body: '', url: 'https://x' }, 16, 'Quá h…\nhttps://x'],
    ['is not cut within a character', { id: '', title: 'ab😀cd', body: '', url: null }, 4, 'ab…'],
  ])('%s', (_, given, most, expected) => expect(textOf(given, most)).toBe(expected));
});
