import { textWidth } from './text-width.js';
import { evenRoom, wrapped } from './wrapped.js';

// A long name is broken before the place that it is of: ỦY BAN NHÂN DÂN / TỈNH AN BÌNH.
const PLACE = /^(?:TỈNH|THÀNH PHỐ|XÃ|PHƯỜNG|ĐẶC KHU|HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN)\s/u;

/** A name in capitals on one line where it fits, on two where it fits these: before its place, or else near the middle. One that is longer still is set in as few lines as hold it, of about one length. */
export function brokenName(name: string, size: number, room: number): string[] {
  if (textWidth(name, size) <= room) return [name];
  const words = name.split(/\s+/u);
  const breaks = words.slice(1).map((_, index) => [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')] as const);
  const fitting = breaks.filter((halves) => halves.every((half) => textWidth(half, size) <= room));
  const cost = ([first, second]: readonly [string, string]): number =>
    (PLACE.test(second) ? 0 : room) + Math.abs(textWidth(first, size) - textWidth(second, size));
  const best = [...fitting].sort((left, right) => cost(left) - cost(right))[0];
  return best === undefined ? wrapped(name, size, evenRoom(name, size, room)) : [...best];
}
