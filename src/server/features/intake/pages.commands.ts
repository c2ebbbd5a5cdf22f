import type { PageView } from '#contract/index.js';
import { boxesIn, pageImage } from '#documents/index.js';
import type { Call, FileAnswer } from '../../http/handler.js';
import { refuse } from '../../refused.js';
import { demand, documentOrNone } from './commands.js';
import { findLayout } from './queries.js';

// A hundredth of a percent of a page is below what a screen can show.
const rounded = (share: number): number => Math.round(share * 10_000) / 10_000;

/** Where each word of a page stands. @throws Refused `common.not_found`, `document.no_pages` for documents whose words have no place */
export async function readPage(call: Call<'readPage'>): Promise<PageView> {
  demand(call, 'document.read');
  const { id, page } = call.input.params;
  await documentOrNone(call, id);
  const layout = (await findLayout(call.tx, call.scope, id)) ?? refuse('document.no_pages');
  const facts = layout.pages[page - 1] ?? refuse('common.not_found');
  const boxes = boxesIn(layout, page);
  return {
    page, pages: layout.pages.length, width: facts.width, height: facts.height, source: facts.source, confidence: facts.confidence,
    words: {
      start: boxes.map((box) => box.start), end: boxes.map((box) => box.end), x: boxes.map((box) => rounded(box.x)), y: boxes.map((box) => rounded(box.y)),
      width: boxes.map((box) => rounded(box.width)), height: boxes.map((box) => rounded(box.height)), confidence: boxes.map((box) => box.confidence),
    },
  };
}

/**
 * A page as an image, drawn from the stored file after the transaction is over: it takes a second, in a process of its own.
 * @throws Refused `common.not_found`, `document.no_pages` for kinds without pages, and the refusals of reading
 */
export async function showPage(call: Call<'showPage'>): Promise<FileAnswer> {
  demand(call, 'document.read');
  const { id, page } = call.input.params;
  const { file_sha256: sha256, file_name: name } = await documentOrNone(call, id);
  if (sha256 === null) refuse('common.not_found');
  const { blobs } = call.context;
  const { width } = call.input.query;
  const draw = async (): Promise<Uint8Array> => {
    const drawn = await pageImage(await blobs.bytes(sha256), name ?? '', { number: page, width });
    return drawn.ok ? drawn.value.bytes : refuse(drawn.refusal.code, drawn.refusal.data);
  };
  return { fileName: `trang-${page}.webp`, mediaType: 'image/webp', content: { draw } };
}
