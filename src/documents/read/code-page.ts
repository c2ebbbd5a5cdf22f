// Windows-1252 from 0x80 to 0x9f (Encoding Standard, index windows-1252); the five codes without a letter stay as they are.
const WESTERN_SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const CONTROL = /[\u0080-\u009f]/gu;
const FIRST = 0x80;
const WESTERN = new Set(['windows-1252', 'iso-8859-1', 'latin1', 'us-ascii', 'ascii', 'cp1252']);

const decoders = new Map<string, InstanceType<typeof TextDecoder>>();

/** Bytes of Windows-1252 as text. Some releases of Node decode them as Latin-1, so that dashes, dots and quotation marks come out as control codes. */
export function westernText(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1').replace(CONTROL, (sign) => WESTERN_SIGNS.charAt(sign.charCodeAt(0) - FIRST));
}

/**
 * Bytes as text.
 *
 * @param label a name of the Encoding Standard, such as `windows-1258`
 * @throws RangeError where there is no such encoding
 */
export function textOf(label: string, bytes: Uint8Array): string {
  if (WESTERN.has(label.toLowerCase())) return westernText(bytes);
  const decoder = decoders.get(label) ?? new TextDecoder(label);
  decoders.set(label, decoder);
  return decoder.decode(bytes);
}
