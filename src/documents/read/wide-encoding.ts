const SAMPLE = 4096;
const FEWEST = 16;
const WIDE_SHARE = 0.97;
// High bytes of Vietnamese in UTF-16: Latin, Latin Extended, combining marks, Latin Extended Additional, punctuation.
const HIGH_BYTES = new Set([0x00, 0x01, 0x03, 0x1e, 0x20]);

/** UTF-16 by its mark, or, without one, by the high bytes that text of our letters has. */
export function wideEncoding(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE - (SAMPLE % 2));
  if (sample.length < FEWEST || !sample.includes(0)) return null;
  const shareOfHigh = (from: number): number => {
    let high = 0;
    for (let at = from; at < sample.length; at += 2) high += HIGH_BYTES.has(sample[at] ?? 0xff) ? 1 : 0;
    return high / Math.floor(sample.length / 2);
  };
  const [big, little] = [shareOfHigh(0), shareOfHigh(1)];
  // One side is high bytes and the other is letters: bytes that are nothing but zeros are no text.
  if (little > WIDE_SHARE && big < 1 - little + 0.5) return 'utf-16le';
  return big > WIDE_SHARE && little < 1 - big + 0.5 ? 'utf-16be' : null;
}
