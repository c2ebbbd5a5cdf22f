import { describe, expect, it } from 'vitest';
import { pdfOf, type PlacedText } from '../../testing/pdf-of.js';
import { drawnScan, scanOf } from '../../testing/scan-of.js';
import { tiffOf, type TiffPacking } from '../../testing/tiff-of.js';
import { boxesIn } from '../layout.js';
import { pageImage, readDocument } from '../read-document.js';
import type { ReadProgress, ReadText } from '../read-text.js';

const at = (x: number, y: number, text: string, more: { readonly size?: number; readonly bold?: boolean } = {}): PlacedText & { bold?: boolean } => ({ x, y, text, ...more });
const LETTER = [
  at(60, 70, 'UBND TỈNH LAM HỒNG', { size: 13 }),
  at(300, 70, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 12, bold: true }),
  at(70, 88, 'SỞ NỘI VỤ', { size: 13, bold: true }),
  at(345, 88, 'Độc lập - Tự do - Hạnh phúc', { size: 13 }),
  at(70, 112, 'Số: 128/SNV-VP', { size: 13 }),
  at(330, 112, 'Lam Hồng, ngày 14 tháng 4 năm 2025', { size: 13 }),
  at(85, 180, 'Giám đốc Sở yêu cầu các phòng, đơn vị thực hiện các nhiệm vụ sau đây:'),
  at(85, 206, '1. Văn phòng Sở chủ trì rà soát quy chế làm việc, hoàn thành trước ngày 18/4/2025.'),
];
const BODY = 'Giám đốc Sở yêu cầu các phòng, đơn vị thực hiện các nhiệm vụ sau đây:';
const TIME = 60_000;

async function read(bytes: Uint8Array, name = 'a.pdf', progress: ReadProgress[] = []): Promise<ReadText> {
  const outcome = await readDocument(bytes, name, { onProgress: (each) => progress.push(each) });
  return outcome.ok ? outcome.value : expect.fail(outcome.refusal.code);
}

describe('recognising scans', () => {
  it('reads a scan among printed pages: columns apart, progress, notes, and each word where it is seen', async () => {
    const progress: ReadProgress[] = [];
    const { text, notes, layout, pages } = await read(pdfOf([[at(85, 100, 'Trang đầu có chữ in sẵn')], { scan: scanOf(LETTER, { skew: 0.5, noise: 0.0005 }) }]), 'a.pdf', progress);
    expect(text.slice(pages?.[1]?.start)).toMatch(/^UBND TỈNH LAM HỒNG\nSỞ NỘI VỤ\nSố: 128\/\S+\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n/);
    expect(text).toContain(BODY);
    expect(progress.filter((each) => each.stage === 'ocr')).toEqual([{ page: 1, pages: 1, stage: 'ocr' }]);
    expect(notes.map((note) => note.code)).toEqual(['ocr']);
    expect(layout?.pages.map((page) => page.source)).toEqual(['text', 'ocr']);
    const start = text.indexOf('18/4/2025');
    const box = layout === undefined ? undefined : boxesIn(layout, 2).find((each) => each.start <= start && start < each.end);
    // The day is printed right of the middle; the sheet lay half a degree askew, which lowers it by a few points.
    expect(box?.x).toBeGreaterThan(0.6);
    expect(Math.abs((box?.y ?? 0) * 842 - 198)).toBeLessThan(8);
    expect(box?.confidence).toBeGreaterThan(0.5);
  }, TIME);

  it.each<[string, string, () => Uint8Array]>([
    ['png', 'a.png', () => drawnScan(LETTER).toBuffer('image/png')],
    ['jpeg', 'a.jpg', () => drawnScan(LETTER).toBuffer('image/jpeg', 80)],
    ['webp of a sheet that lay on its side', 'a.webp', () => onItsSide()],
  ])('reads a picture: %s', async (_, name, bytes) => {
    const { text, kind, layout } = await read(bytes(), name);
    expect([kind, text.includes(BODY), layout?.pages.length]).toEqual(['image', true, 1]);
  }, TIME);

  it.each<TiffPacking>(['none', 'deflate'])('reads every page of a TIFF, packing: %s', async (packing) => {
    const { text, kind, pages } = await read(tiffOf([scanOf(LETTER), scanOf([at(85, 100, 'Trang thứ hai của bản quét')])], packing), 'a.tif');
    expect([kind, pages?.length, text.includes(BODY), text.slice(pages?.[1]?.start)]).toEqual(['image', 2, true, 'Trang thứ hai của bản quét']);
  }, TIME);

  it('leaves pages unread and names them where recognition is not wanted', async () => {
    const outcome = await readDocument(pdfOf([{ scan: scanOf(LETTER) }, [at(85, 100, 'Trang có chữ in sẵn')]]), 'a.pdf', { recognise: false });
    expect(outcome.ok && [outcome.value.text.trim(), outcome.value.unread]).toEqual(['Trang có chữ in sẵn', [1]]);
  }, TIME);

  it('stops when asked, also before it begins', async () => {
    const stop = new AbortController();
    const options = { signal: stop.signal, onProgress: ({ stage }: ReadProgress) => stage === 'ocr' && stop.abort() };
    const stopped = { ok: false, refusal: { code: 'document.stopped', data: {} } };
    expect(await readDocument(pdfOf([{ scan: scanOf(LETTER) }]), 'a.pdf', options)).toEqual(stopped);
    expect(await readDocument(pdfOf([{ scan: scanOf(LETTER) }]), 'a.pdf', options)).toEqual(stopped);
  }, TIME);

  it.each<[string, Uint8Array, string]>([
    ['a picture that says it is larger than any page', hugePng(), 'document.inflates'],
    ['half a picture', drawnScan(LETTER).toBuffer('image/png').subarray(0, 60), 'document.damaged'],
    ['a picture of no kind we know', Buffer.from('GIF89a\x01\x00\x01\x00', 'latin1'), 'document.kind_unknown'],
    ['a TIFF that ends at once', Buffer.from('II*\0\x08\0\0\0', 'latin1'), 'document.damaged'],
  ])('refuses %s', async (_, bytes, code) => {
    const outcome = await readDocument(bytes, 'a.png');
    expect(outcome.ok ? 'read' : outcome.refusal.code).toBe(code);
  }, TIME);
});

function onItsSide(): Uint8Array {
  const upright = drawnScan(LETTER);
  const canvas = drawnScan([]);
  [canvas.width, canvas.height] = [upright.height, upright.width];
  const context = canvas.getContext('2d');
  context.translate(canvas.width, 0);
  context.rotate(Math.PI / 2);
  context.drawImage(upright, 0, 0);
  return canvas.toBuffer('image/webp', 90);
}

function hugePng(): Uint8Array {
  const bytes = Buffer.from(drawnScan([]).toBuffer('image/png'));
  bytes.writeUInt32BE(60_000, 16);
  bytes.writeUInt32BE(60_000, 20);
  return bytes;
}

describe('a page to look at', () => {
  it('is drawn as wide as asked', async () => {
    const outcome = await pageImage(pdfOf([[at(85, 100, 'một')], { scan: scanOf(LETTER) }]), 'a.pdf', { number: 2, width: 600 });
    expect(outcome.ok && [outcome.value.width, outcome.value.height, Buffer.from(outcome.value.bytes).toString('latin1', 8, 12)]).toEqual([600, 849, 'WEBP']);
  }, TIME);

  it.each<[string, Uint8Array, string, number, string]>([
    ['text', Buffer.from('Giao Sở'), 'a.txt', 1, 'document.no_pages'],
    ['a page that is not there', pdfOf([[at(85, 100, 'một')]]), 'a.pdf', 2, 'common.not_found'],
    ['half a pdf', Buffer.from('%PDF-1.4\n'), 'a.pdf', 1, 'document.damaged'],
  ])('is refused for %s', async (_, bytes, name, number, code) => {
    const outcome = await pageImage(bytes, name, { number, width: 600 });
    expect(outcome.ok ? 'shown' : outcome.refusal.code).toBe(code);
  }, TIME);
});
