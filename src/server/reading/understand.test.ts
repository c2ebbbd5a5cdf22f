import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { inThread, understand } from './understand.js';

const NOTICE = 'THÔNG BÁO\nKết luận của Giám đốc Sở tại Hội nghị trực báo\n\nGiám đốc Sở yêu cầu các phòng, đơn vị thực hiện các nhiệm vụ sau:\n\n1. Văn phòng Sở:\n\n- Tham mưu Kế hoạch kiểm tra công vụ, hoàn thành trước ngày 17/4/2026.\n';

describe('reading in a thread of its own', () => {
  test('gives what the reader reads', async () => {
    const outcome = await understand(NOTICE, { issuedAround: '2026-04-07' });
    expect(outcome.ok && outcome.value.tasks.map((task) => task.lead[0]?.text)).toEqual(['Văn phòng Sở']);
  });

  test('nobody waits for a long text: the clock of this thread goes on', async () => {
    let longest = 0;
    let last = Date.now();
    const pulse = setInterval(() => {
      longest = Math.max(longest, Date.now() - last);
      last = Date.now();
    }, 10);
    const outcome = await understand(`${NOTICE}\n${'- Giao Văn phòng Sở báo cáo kết quả trước ngày 18/4/2026.\n\n'.repeat(600)}`, {});
    clearInterval(pulse);
    expect(outcome.ok).toBe(true);
    expect(longest).toBeLessThan(400);
  });

  test('over its time it is ended and refused in words', async () => {
    const outcome = await understand('Giao Sở Tài chính báo cáo trước ngày 18/4/2026; '.repeat(60_000), {}, { seconds: 1, heapMegabytes: 512 });
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'document.too_slow', data: { seconds: 1 } } });
  });

  /** What a thread answers within one second that starts as this module does. */
  const answered = async (module: string): Promise<unknown> => {
    const folder = await mkdtemp(join(tmpdir(), 'thread-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    await writeFile(join(folder, 'thread.mjs'), `import { parentPort } from 'node:worker_threads';\n${module}`);
    return inThread<string>({ kind: 'read', text: '', options: {} }, { seconds: 1, heapMegabytes: 64 }, join(folder, 'thread.mjs'));
  };
  const LATE = 'await new Promise((done) => setTimeout(done, 1500));';

  test('its time begins when the thread has started, however long the machine takes for that', async () => {
    expect(await answered(`${LATE} parentPort.postMessage({ begun: true }); parentPort.postMessage({ answer: 'read' });`)).toEqual({ ok: true, value: 'read' });
    expect(await answered(`parentPort.postMessage({ begun: true }); ${LATE} parentPort.postMessage({ answer: 'read' });`)).toMatchObject({ ok: false, refusal: { code: 'document.too_slow' } });
  });
});
