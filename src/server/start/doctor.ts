import { existsSync } from 'node:fs';
import { mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { refusalSentence } from '#core/index.js';
import type { Config } from '../config.js';
import { migrationStatus } from '../database/migrate.js';
import { checkMail, senderOf } from '../mail/smtp.js';
import { Refused } from '../refused.js';
import { withDatabaseUrl } from './database.js';

/** One thing looked at: how it is, and the command that mends it where it is not right. */
export interface Check {
  readonly name: 'node' | 'folder' | 'disk' | 'database' | 'migrations' | 'clock' | 'channels' | 'mail';
  readonly state: 'ok' | 'warning' | 'fault';
  readonly vi: string;
  readonly en: string;
  readonly mend: string | null;
}

const GIGABYTE = 1024 ** 3;
/** An installation grows by its files: below this it is about to stop taking them. */
const LEAST_FREE_GIGABYTES = 2;
const LARGEST_SKEW_SECONDS = 2;

/** Looks at everything an installation needs, and changes nothing but a probe file that it removes. */
export async function checkInstallation(config: Config): Promise<readonly Check[]> {
  const folder = await checkFolder(config);
  const disk = folder.state === 'ok' ? [await checkDisk(config)] : [];
  return [checkNode(), folder, ...disk, ...(await checkDatabase(config)), await checkMailServer(config)];
}

function checkNode(): Check {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const version = process.versions.node;
  if (major > 20 || (major === 20 && minor >= 19)) return fine('node', `Node.js ${version}`, `Node.js ${version}`);
  return { name: 'node', state: 'fault', vi: `Node.js ${version} quá cũ, cần từ 20.19`, en: `Node.js ${version} is too old, 20.19 is needed`, mend: 'apt-get install nodejs' };
}

async function checkFolder({ dataFolder }: Config): Promise<Check> {
  const probe = join(dataFolder, `.probe-${process.pid}`);
  try {
    await mkdir(dataFolder, { recursive: true });
    await writeFile(probe, '');
    await rm(probe);
    return fine('folder', `Ghi được vào ${dataFolder}`, `${dataFolder} can be written`);
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? '';
    return { name: 'folder', state: 'fault', vi: `Không ghi được vào ${dataFolder} (${why})`, en: `${dataFolder} cannot be written (${why})`, mend: `chown -R "$USER" ${dataFolder}` };
  }
}

async function checkDisk({ dataFolder }: Config): Promise<Check> {
  const { bavail, bsize } = await statfs(dataFolder);
  const free = (bavail * bsize) / GIGABYTE;
  const vi = `Ổ đĩa còn trống ${free.toFixed(1)} GB`;
  const en = `${free.toFixed(1)} GB of disk are free`;
  return free >= LEAST_FREE_GIGABYTES ? fine('disk', vi, en) : { name: 'disk', state: 'warning', vi, en, mend: `du -sh ${dataFolder}/*` };
}

async function checkDatabase(config: Config): Promise<readonly Check[]> {
  if (config.databaseUrl === null && !existsSync(join(config.dataFolder, 'pg-password'))) {
    return [fine('database', 'Cơ sở dữ liệu kèm sẵn sẽ được tạo ở lần chạy đầu', 'The bundled database is made on the first start')];
  }
  try {
    return await withDatabaseUrl(config, async (url) => [await checkServer(url), await checkMigrations(url), await checkClock(url), ...(await checkChannels(url))]);
  } catch (error) {
    const say = (language: 'vi' | 'en'): string => (error instanceof Refused ? refusalSentence(error.refusal, language) : String(error));
    return [{ name: 'database', state: 'fault', vi: say('vi'), en: say('en'), mend: config.databaseUrl === null ? `tail ${join(config.dataFolder, 'postgres.log')}` : 'psql "$DATABASE_URL" -c "select 1"' }];
  }
}

async function checkServer(url: string): Promise<Check> {
  const version = await askOne(url, 'show server_version');
  return fine('database', `PostgreSQL ${version}`, `PostgreSQL ${version}`);
}

async function checkMigrations(url: string): Promise<Check> {
  const { applied, pending } = await migrationStatus(url);
  if (pending.length === 0) return fine('migrations', `Cấu trúc dữ liệu đủ ${applied.length} bước`, `All ${applied.length} migrations are applied`);
  return { name: 'migrations', state: 'fault', vi: `Còn ${pending.length} bước cấu trúc dữ liệu chưa áp dụng`, en: `${pending.length} migrations are not applied`, mend: 'dondoc migrate' };
}

async function checkClock(url: string): Promise<Check> {
  const theirs = Number(await askOne(url, 'select extract(epoch from clock_timestamp())'));
  const skew = Math.abs(theirs - Date.now() / 1000);
  const vi = `Đồng hồ máy này và cơ sở dữ liệu lệch ${skew.toFixed(1)} giây`;
  const en = `The clocks of this machine and of the database differ by ${skew.toFixed(1)} s`;
  return skew <= LARGEST_SKEW_SECONDS ? fine('clock', vi, en) : { name: 'clock', state: 'warning', vi, en, mend: 'timedatectl set-ntp true' };
}

/** Ways that an agency set up and whose service did not take the last message. Behind the fence, one agency is looked at at a time. */
async function checkChannels(url: string): Promise<readonly Check[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 8000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    if ((await client.query("select to_regclass('channel') as it")).rows[0]?.it === null) return [];
    const faults: string[] = [];
    let count = 0;
    for (const { id } of (await client.query<{ id: string }>('select id from agency')).rows) {
      await client.query("select set_config('app.agency', $1, false)", [id]);
      const { rows } = await client.query<{ kind: string; fault: string | null }>('select kind, fault from channel where access is not null');
      count += rows.length;
      faults.push(...rows.flatMap(({ kind, fault }) => (fault === null ? [] : [`${kind}: ${fault}`])));
    }
    if (faults.length > 0) return [{ name: 'channels', state: 'warning', vi: `Kênh thông báo có lỗi (${faults.join('; ')}): mở trang Kênh thông báo`, en: `Channels have faults (${faults.join('; ')}): open the page Channels`, mend: null }];
    return count === 0 ? [] : [fine('channels', `${count} kênh thông báo (Telegram, Zalo, trình duyệt) không báo lỗi`, `${count} channels (Telegram, Zalo, browsers) tell of no fault`)];
  } finally {
    await client.end();
  }
}

async function checkMailServer(config: Config): Promise<Check> {
  if (config.smtpUrl === null) return { name: 'mail', state: 'warning', vi: 'Chưa đặt máy chủ thư: bản tin và thông báo chỉ có trong hộp thông báo', en: 'No mail server is set: digests and notices stand in the inbox only', mend: 'DONDOC_SMTP_URL=smtp://…' };
  if (senderOf(config) === null) return { name: 'mail', state: 'fault', vi: 'Chưa đặt địa chỉ người gửi thư', en: 'No sender of mail is set', mend: 'DONDOC_MAIL_FROM=…' };
  try {
    await checkMail(config.smtpUrl);
    return fine('mail', 'Máy chủ thư nhận thư', 'The mail server takes mail');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { name: 'mail', state: 'fault', vi: `Máy chủ thư không nhận thư (${why})`, en: `The mail server takes no mail (${why})`, mend: 'dondoc config' };
  }
}

function fine(name: Check['name'], vi: string, en: string): Check {
  return { name, state: 'ok', vi, en, mend: null };
}

async function askOne(url: string, query: string): Promise<string> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 8000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const answer = await client.query<unknown[]>({ text: query, rowMode: 'array' });
    return String(answer.rows[0]?.[0]);
  } finally {
    await client.end();
  }
}
