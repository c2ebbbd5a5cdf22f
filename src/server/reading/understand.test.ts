import { describe, expect, test } from 'vitest';
import { understand } from './understand.js';

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
});
