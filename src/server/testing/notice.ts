import { setTimeout as sleep } from 'node:timers/promises';
import type { DocumentRow, ReviewView } from '#contract/index.js';
import type { Browser, TestServer } from '../http/testing/office.js';
import { finishJob, takeJob } from '../jobs/queue.js';
import { RUNNERS } from '../jobs/runners.js';
import { provenScope } from '../database/scope.js';

/** A notice of an invented agency, as its weekly briefings end in. */
export const NOTICE = `UBND TỈNH LAM HỒNG
SỞ KHOA HỌC VÀ CÔNG NGHỆ

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 42/TB-SKHCN

Lam Hồng, ngày 14 tháng 4 năm 2025

THÔNG BÁO
Kết luận của Giám đốc Sở tại Hội nghị trực báo tuần 15 năm 2025

Ngày 14/4/2025, Sở Khoa học và Công nghệ tổ chức Hội nghị trực báo tuần 15 năm 2025. Sau khi nghe báo cáo và ý kiến thảo luận, đồng chí Giám đốc Sở kết luận như sau:

1. Phòng Kế hoạch - Tài chính:

- Chủ trì, phối hợp với Phòng Quản lý khoa học xây dựng Kế hoạch chuyển đổi số của Sở theo Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị, hoàn thành trước ngày 18/4/2025.

- Rà soát Quy chế chi tiêu nội bộ, báo cáo Giám đốc Sở trong tháng 6/2025.

2. Phòng Quản lý khoa học:

- Tham mưu Giám đốc Sở trình UBND tỉnh ban hành Đề án truy xuất nguồn gốc nông sản, hoàn thành trước ngày 30/5/2025.

- Khẩn trương tổng hợp danh mục nhiệm vụ khoa học và công nghệ năm 2026.

Trên đây là kết luận của Giám đốc Sở, Văn phòng Sở thông báo để các phòng, đơn vị biết và thực hiện./.

Nơi nhận:
- Ban Giám đốc;
- Các phòng, đơn vị thuộc Sở;
- Lưu: VT, VP.

TL. GIÁM ĐỐC
CHÁNH VĂN PHÒNG

Nguyễn Thu Hà
`;

/** A file as a browser sends it. */
export function multipart(name: string, bytes: Uint8Array, type = 'text/plain'): { readonly payload: Buffer; readonly headers: Readonly<Record<string, string>> } {
  const head = `--border\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`;
  return { payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n--border--\r\n')]), headers: { 'content-type': 'multipart/form-data; boundary=border' } };
}

/** Does every waiting job, in this process, with the runners of the product. */
export async function doJobs({ context }: TestServer): Promise<void> {
  for (let job = await takeJob(context.database, 'test'); job !== undefined; job = await takeJob(context.database, 'test')) {
    await RUNNERS[job.kind]?.run(context, provenScope(job.agency_id), job.payload);
    await finishJob(context.database, { ...job, worker: 'test' });
    await sleep(0);
  }
}

/** Brings a text in as a file, reads it, and answers its document. */
export async function receiveText(server: TestServer, clerk: Browser, file: { readonly name: string; readonly text: string }): Promise<DocumentRow> {
  const answer = await clerk.send('POST', '/documents', multipart(file.name, Buffer.from(file.text)));
  if (answer.statusCode !== 200) throw new Error(answer.body);
  await doJobs(server);
  return (await clerk.send('GET', `/documents/${answer.json<DocumentRow>().id}`)).json<DocumentRow>();
}

/** The review of a document as a clerk's screen has it. */
export async function openReview(clerk: Browser, documentId: string): Promise<ReviewView> {
  return (await clerk.send('GET', `/documents/${documentId}/review`)).json<ReviewView>();
}
