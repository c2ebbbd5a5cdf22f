// How long edits of a very long review take, over HTTP, against the built product with a data folder of its own: node scripts/benchmark/review.mjs [DRAFTS]
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../steps.mjs';

const DRAFTS = Number(process.argv[2] ?? 3000);
const PER_UNIT = 10;
const UNITS = ['Văn phòng Sở', 'Phòng Quản lý khoa học', 'Phòng Chuyển đổi số', 'Tổ Xúc tiến đề án'];
const PASSWORD = 'dondoc-mau-2026';

/** A notice with so many orders, ten under each unit. One unit is in no directory, so that its drafts wait for a lead. */
function noticeOf(count) {
  const head = ['UBND TỈNH LAM HỒNG\nSỞ KHOA HỌC VÀ CÔNG NGHỆ', 'Số: 61/TB-SKHCN', 'Lam Hồng, ngày 14 tháng 11 năm 2026', 'THÔNG BÁO\nKết luận của Giám đốc Sở tại Hội nghị tổng kết', 'Giám đốc Sở kết luận như sau:'];
  const orders = Array.from({ length: count }, (_, index) => {
    const order = `- Xây dựng kế hoạch số ${index + 1} về chuyển đổi số của các xã, trình Giám đốc Sở trước ngày ${(index % 27) + 1}/12/2026.`;
    return index % PER_UNIT === 0 ? `${index / PER_UNIT + 1}. ${UNITS[(index / PER_UNIT) % UNITS.length]}\n\n${order}` : order;
  });
  return [...head, ...orders].join('\n\n');
}

const folder = mkdtempSync(join(tmpdir(), 'dondoc-review-'));
chmodSync(folder, 0o711);
const server = spawn(process.execPath, [join(ROOT, 'dist', 'cli', 'main.js'), 'start'], { env: { ...process.env, DONDOC_DATA: join(folder, 'data'), DONDOC_PORT: '0', DONDOC_SAMPLE: 'auto', DONDOC_LOG: 'file', DONDOC_LOG_LEVEL: 'warn' }, stdio: ['ignore', 'pipe', 'inherit'] });

const site = await new Promise((resolve, reject) => {
  let said = '';
  server.stdout.on('data', (chunk) => {
    said += chunk;
    const url = /https?:\/\/[\d.]+:\d+/.exec(said)?.[0];
    if (url !== undefined) resolve(url);
  });
  server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
});

const kept = {};
async function ask(method, path, body) {
  const begin = performance.now();
  const headers = { ...(kept.cookie === undefined ? {} : { cookie: kept.cookie }), ...(kept.token === undefined ? {} : { 'x-csrf-token': kept.token }), 'idempotency-key': crypto.randomUUID(), ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }) };
  const answer = await fetch(`${site}/api/v1${path}`, { method, headers, body: body === undefined || body instanceof FormData ? body : JSON.stringify(body) });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${answer.status} ${method} ${path}: ${text.slice(0, 300)}`);
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  if (cookies.length > 0) kept.cookie = cookies.join('; ');
  return { data: text === '' ? null : JSON.parse(text), ms: Math.round(performance.now() - begin), kib: Math.round(text.length / 1024) };
}

const told = (what, { ms, kib }) => console.log(`${what.padEnd(34)} ${String(ms).padStart(6)} ms ${String(kib).padStart(6)} KiB`);

try {
  kept.token = (await ask('POST', '/session', { login: 'vanthu', password: PASSWORD })).data.csrfToken;
  const form = new FormData();
  form.append('file', new File([noticeOf(DRAFTS)], 'dài.txt'));
  const { id } = (await ask('POST', '/documents', form)).data;
  while ((await ask('GET', `/documents/${id}`)).data.readingState !== 'read') await new Promise((resolve) => setTimeout(resolve, 200));
  const opened = await ask('GET', `/documents/${id}/review`);
  told(`open ${opened.data.drafts.length} drafts`, opened);
  const { drafts } = opened.data;
  let { version } = opened.data;
  const edit = async (what, body) => {
    const done = await ask('POST', `/documents/${id}/review/edits`, { version, edit: body });
    version = done.data.version;
    told(what, done);
  };
  for (let at = 0; at < 5; at += 1) await edit('accept one', { kind: 'accept', draftId: drafts[at].id });
  await edit('set a title', { kind: 'set', draftId: drafts[5].id, field: 'title', value: 'Việc khác' });
  await edit('merge', { kind: 'merge', draftId: drafts[7].id });
  const open = drafts.find((draft) => draft.leadUnitId === null && draft.leadText !== null);
  if (open !== undefined) await edit('name a unit in all drafts', { kind: 'name_unit', text: open.leadText, unitId: drafts[0].leadUnitId });
  await edit('accept all that is sure', { kind: 'accept_sure', threshold: 0 });
  const undone = await ask('POST', `/documents/${id}/review/undo`, { version });
  ({ version } = undone.data);
  told('undo that', undone);
  await edit('accept all that is sure, again', { kind: 'accept_sure', threshold: 0 });
  await edit('take one back behind it', { kind: 'restore', draftId: drafts[20].id });
  const given = await ask('POST', `/documents/${id}/assignments`, { version });
  told(`give out ${given.data.taskIds.length} tasks`, given);
} finally {
  server.kill('SIGINT');
  await new Promise((resolve) => server.once('exit', resolve));
  rmSync(folder, { recursive: true, force: true });
}
