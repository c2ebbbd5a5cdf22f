import { flowText, type Block } from './docx/blocks.js';

const MOTTO = /C[ỘO]NG\s{1,5}H(?:ÒA|OÀ)\s{1,5}XÃ\s{1,5}HỘI|ĐẢNG\s{1,5}CỘNG\s{1,5}SẢN\s{1,5}VIỆT\s{1,5}NAM/iu;
const HEAD = 1500;

/**
 * A body of text with the letterhead in front that its writer put into the header of the first page. A header is that
 * only when it holds the motto and the body does not begin with it; other headers repeat on every page and are left out.
 */
export function withLetterhead(body: string, headers: readonly (readonly Block[])[]): string {
  if (headers.length === 0 || MOTTO.test(body.slice(0, HEAD))) return body;
  const head = headers.map((blocks) => flowText(blocks).trim()).find((text) => MOTTO.test(text));
  return head === undefined ? body : `${head}\n\n${body}`;
}
