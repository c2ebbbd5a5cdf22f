import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';

const SCALE = 200 / 72;

/** A page of print as a scanner sees it at 200 dots an inch, as png; one line of text after the other. */
export function scannedPage(lines: readonly string[]): Buffer {
  const files = join(dirname(createRequire(import.meta.url).resolve('@fontsource/tinos/package.json')), 'files');
  for (const part of ['vietnamese', 'latin']) if (!GlobalFonts.has(`Scan ${part}`)) GlobalFonts.registerFromPath(join(files, `tinos-${part}-400-normal.woff`), `Scan ${part}`);
  const canvas = createCanvas(Math.round(595 * SCALE), Math.round(842 * SCALE));
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#222';
  context.font = `${14 * SCALE}px "Scan vietnamese", "Scan latin"`;
  for (const [index, text] of lines.entries()) context.fillText(text, 60 * SCALE, (100 + 26 * index) * SCALE);
  return canvas.toBuffer('image/png');
}
