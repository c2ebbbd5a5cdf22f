import { z } from 'zod';
import { networksOf } from './outgoing/addresses.js';

/** One setting: how its text is read, what it is without one, and what it means to a person. */
export interface Variable<T> {
  readonly name: string;
  readonly schema: z.ZodType<T, string>;
  /** Text taken where the variable is absent; empty for none. */
  readonly fallback: string;
  readonly vi: string;
  readonly en: string;
  /** What may stand there, as told to a person who wrote something else. */
  readonly expects: { readonly vi: string; readonly en: string };
  readonly secret?: true;
}

const optionalUrl = (protocols: readonly string[]): z.ZodType<string | null, string> =>
  z.string().transform((text, context) => {
    if (text === '') return null;
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url !== null && protocols.includes(url.protocol)) return text;
    context.addIssue({ code: 'custom', message: 'url' });
    return z.NEVER;
  });

const whole = (least: number, most: number): z.ZodType<number, string> =>
  z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(least).max(most));

const between = (least: number, most: number): { readonly vi: string; readonly en: string } => ({ vi: `số nguyên từ ${least} đến ${most}`, en: `a whole number from ${least} to ${most}` });
const oneOf = (...words: readonly string[]): { readonly vi: string; readonly en: string } => ({ vi: `một trong: ${words.join(', ')}`, en: `one of: ${words.join(', ')}` });

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Every setting of the product; `dondoc config` prints this table, and a test holds docs/operations.md to it. */
export const VARIABLES = {
  databaseUrl: {
    name: 'DATABASE_URL', schema: optionalUrl(['postgres:', 'postgresql:']), fallback: '', secret: true,
    vi: 'PostgreSQL từ bản 15 để dùng thay cho cơ sở dữ liệu kèm sẵn', en: 'PostgreSQL 15 or later to use instead of the bundled one',
    expects: { vi: 'dạng postgres://người-dùng:mật-khẩu@máy:5432/tên', en: 'of the form postgres://user:password@host:5432/name' },
  },
  port: {
    name: 'DONDOC_PORT', schema: whole(0, 65_535), fallback: '8480',
    vi: 'Cổng của trang web; khi bận thì lấy cổng trống kế tiếp', en: 'Port of the web site; the next free one is taken when it is busy', expects: between(0, 65_535),
  },
  host: {
    name: 'DONDOC_HOST', schema: z.string().min(1), fallback: '127.0.0.1',
    vi: 'Địa chỉ lắng nghe; 0.0.0.0 để máy khác truy cập được', en: 'Address to listen on; 0.0.0.0 lets other machines in', expects: { vi: 'tên máy hoặc địa chỉ IP', en: 'a host name or IP address' },
  },
  dataFolder: {
    name: 'DONDOC_DATA', schema: z.string().min(1), fallback: './data',
    vi: 'Thư mục giữ tệp và cơ sở dữ liệu kèm sẵn', en: 'Folder of the files and of the bundled database', expects: { vi: 'đường dẫn thư mục', en: 'the path of a folder' },
  },
  sample: {
    name: 'DONDOC_SAMPLE', schema: z.enum(['auto', 'none']), fallback: 'auto',
    vi: 'auto: lần đầu chạy với dữ liệu trống thì dựng cơ quan mẫu; none: để trống', en: 'auto: the first start with no data lays out a sample agency; none: it stays empty', expects: oneOf('auto', 'none'),
  },
  publicUrl: {
    name: 'DONDOC_PUBLIC_URL', schema: optionalUrl(['http:', 'https:']), fallback: '',
    vi: 'Địa chỉ mà người dùng mở, khi đứng sau máy chủ trung gian', en: 'Address that people open, when behind a reverse proxy', expects: { vi: 'dạng https://tên-miền', en: 'of the form https://name' },
  },
  trustProxy: {
    name: 'DONDOC_TRUST_PROXY', schema: whole(0, 9), fallback: '0',
    vi: 'Số máy chủ trung gian đứng trước, để biết đúng địa chỉ người dùng', en: 'Number of reverse proxies in front, to know the address of a visitor', expects: between(0, 9),
  },
  secureCookies: {
    name: 'DONDOC_SECURE_COOKIES', schema: z.enum(['auto', 'on', 'off']), fallback: 'auto',
    vi: 'Chỉ gửi cookie qua HTTPS; auto: theo DONDOC_PUBLIC_URL', en: 'Send cookies over HTTPS only; auto: by DONDOC_PUBLIC_URL', expects: oneOf('auto', 'on', 'off'),
  },
  sessionIdleMinutes: {
    name: 'DONDOC_SESSION_IDLE_MINUTES', schema: whole(5, 1440), fallback: '30',
    vi: 'Số phút không thao tác thì phải đăng nhập lại', en: 'Minutes without a request after which one signs in again', expects: between(5, 1440),
  },
  sessionHours: {
    name: 'DONDOC_SESSION_HOURS', schema: whole(1, 168), fallback: '12',
    vi: 'Số giờ nhiều nhất của một phiên đăng nhập', en: 'Longest duration of a session in hours', expects: between(1, 168),
  },
  uploadMegabytes: {
    name: 'DONDOC_UPLOAD_MB', schema: whole(1, 1024), fallback: '50',
    vi: 'Cỡ lớn nhất của một tệp tải lên (MB)', en: 'Largest uploaded file in megabytes', expects: between(1, 1024),
  },
  poolSize: {
    name: 'DONDOC_POOL', schema: whole(2, 200), fallback: '10',
    vi: 'Số kết nối nhiều nhất tới cơ sở dữ liệu', en: 'Most connections to the database', expects: between(2, 200),
  },
  outgoingAllow: {
    name: 'DONDOC_OUTGOING_ALLOW', schema: z.string().refine((text) => networksOf(text) !== null), fallback: '',
    vi: 'Mạng nội bộ mà webhook và tin liên thông được gửi tới, cách nhau bằng dấu phẩy; ngoài ra chỉ gửi ra Internet qua HTTPS', en: 'Networks inside to which webhooks and orders to other installations may go, separated by commas; otherwise they go to the internet over HTTPS only', expects: { vi: 'dạng 10.20.0.0/16,192.168.1.5', en: 'of the form 10.20.0.0/16,192.168.1.5' },
  },
  smtpUrl: {
    name: 'DONDOC_SMTP_URL', schema: optionalUrl(['smtp:', 'smtps:']), fallback: '', secret: true,
    vi: 'Máy chủ gửi thư; để trống thì không gửi thư', en: 'Server that takes mail to send; without it no mail is sent', expects: { vi: 'dạng smtp://người-dùng:mật-khẩu@máy:587 hoặc smtps://…:465', en: 'of the form smtp://user:password@host:587 or smtps://…:465' },
  },
  mailFrom: {
    name: 'DONDOC_MAIL_FROM', schema: z.string().max(200), fallback: '',
    vi: 'Địa chỉ người gửi của thư; để trống thì lấy từ DONDOC_SMTP_URL', en: 'Address that mail is sent from; without it the user of DONDOC_SMTP_URL', expects: { vi: 'dạng dondoc@cơ-quan.gov.vn', en: 'of the form dondoc@agency.gov.vn' },
  },
  metrics: {
    name: 'DONDOC_METRICS', schema: z.union([z.enum(['off', 'on']), whole(1, 65_535)]), fallback: 'off',
    vi: 'Số đo Prometheus ở /metrics: off, on (cùng cổng), hoặc số cổng riêng trên 127.0.0.1', en: 'Prometheus figures at /metrics: off, on (same port), or a port of its own on 127.0.0.1', expects: { vi: 'off, on hoặc số cổng', en: 'off, on or a port' },
  },
  logLevel: {
    name: 'DONDOC_LOG_LEVEL', schema: z.enum(LEVELS), fallback: 'info',
    vi: 'Mức ghi nhật ký', en: 'Level of the log', expects: oneOf(...LEVELS),
  },
  log: {
    name: 'DONDOC_LOG', schema: z.enum(['auto', 'file', 'stderr']), fallback: 'auto',
    vi: 'Nơi ghi nhật ký: tệp dondoc.log trong thư mục dữ liệu, hoặc stderr; auto: tệp, trừ khi chạy bởi systemd hay trong container', en: 'Where the log goes: dondoc.log in the data folder, or stderr; auto: the file, except under systemd and in a container', expects: oneOf('auto', 'file', 'stderr'),
  },
} as const satisfies Record<string, Variable<unknown>>;

export type VariableKey = keyof typeof VARIABLES;
