import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';
import { ROOT } from './steps.mjs';

/** The mark of `src/web/public/mark.svg` on its square of 32, as distances from its lines: the icons of an installed app are drawn from it, the same on every machine. */
const GROUND = [0x1f, 0x4e, 0x8c];
const INK = [0xff, 0xff, 0xff];
const HALF_STROKE = 1.5;

const segment = (x, y, [x1, y1, x2, y2]) => {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
};
const LINES = [[9, 8, 16.5, 8], [9, 24, 16.5, 24], [9, 8, 9, 24], [5.5, 16, 14.5, 16]];
const bow = (x, y) => (x < 16.5 ? Infinity : Math.abs(Math.hypot(x - 16.5, y - 16) - 8));

/** How far outside of the ink a place lies; less than nothing within. */
const fromInk = (x, y) => LINES.reduce((least, line) => Math.min(least, segment(x, y, line)), bow(x, y)) - HALF_STROKE;

/** How far outside of the ground. */
function fromGround(x, y, radius) {
  const [dx, dy] = [Math.abs(x - 16) - 16 + radius, Math.abs(y - 16) - 16 + radius];
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
}

/** The share of a pixel that lies within, by how far its middle is from the edge. */
const covered = (distance, pixelWidth) => Math.min(1, Math.max(0, 0.5 - distance / pixelWidth));

/** One picture: `size` pixels wide; `room` is the share of the width that the mark's square takes, `radius` that of its corners on 32. */
export function drawIcon({ size, room, radius }) {
  const rows = [];
  for (let row = 0; row < size; row += 1) {
    const line = Buffer.alloc(1 + size * 4);
    for (let column = 0; column < size; column += 1) line.set(pixel({ row, column, size, room, radius }), 1 + column * 4);
    rows.push(line);
  }
  return png(size, Buffer.concat(rows));
}

function pixel({ row, column, size, room, radius }) {
  const width = 32 / size;
  const [x, y] = [(column + 0.5) * width, (row + 0.5) * width];
  const ink = covered(fromInk((x - 16) / room + 16, (y - 16) / room + 16), width / room);
  return [...GROUND.map((part, index) => Math.round(part + (INK[index] - part) * ink)), Math.round(covered(fromGround(x, y, radius), width) * 255)];
}

/** PNG (ISO/IEC 15948): 8 bits, colour with transparency, no filter. */
function png(size, rows) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const chunk = (kind, data) => {
    const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), chunk('IHDR', head), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

/** What is drawn: an icon of a maskable kind fills its square, and keeps the mark within the inner circle that no shape cuts off. */
export const ICONS = [
  { name: 'icon-180.png', size: 180, room: 0.9, radius: 0 },
  { name: 'icon-192.png', size: 192, room: 1, radius: 7 },
  { name: 'icon-512.png', size: 512, room: 1, radius: 7 },
  { name: 'icon-maskable-512.png', size: 512, room: 0.75, radius: 0 },
];

if (process.argv[1] === fileURLToPath(import.meta.url)) for (const { name, ...icon } of ICONS) writeFileSync(join(ROOT, 'src', 'web', 'public', name), drawIcon(icon));
