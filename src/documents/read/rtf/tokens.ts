/** A piece of an rtf file. `word` is a control word or symbol with its number; `byte` is one character of the code page. */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly name: string; readonly value: number | null }
  | { readonly kind: 'byte'; readonly code: number };

const BACKSLASH = 0x5c;
const OPEN: RtfToken = { kind: 'open' };
const CLOSE: RtfToken = { kind: 'close' };
const LONGEST_WORD = 32;
const LONGEST_NUMBER = 10;

const isLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Where a stretch of such bytes that begins here ends. */
function endOf(bytes: Buffer, start: number, { most, belongs }: { readonly most: number; readonly belongs: (code: number) => boolean }): number {
  let at = start;
  while (at < bytes.length && at - start < most && belongs(bytes[at] ?? 0)) at += 1;
  return at;
}

function wordAt(bytes: Buffer, start: number): { token: RtfToken; next: number } {
  const at = endOf(bytes, start, { most: LONGEST_WORD, belongs: isLetter });
  const name = bytes.toString('latin1', start, at);
  const digits = bytes[at] === 0x2d ? at + 1 : at;
  const end = endOf(bytes, digits, { most: LONGEST_NUMBER, belongs: isDigit });
  const value = end > digits ? Number(bytes.toString('latin1', at, end)) : null;
  const last = end > digits ? end : at;
  // One space after a control word belongs to it.
  return { token: { kind: 'word', name, value }, next: bytes[last] === 0x20 ? last + 1 : last };
}

function controlAt(bytes: Buffer, start: number): { token: RtfToken; next: number } {
  const code = bytes[start] ?? 0;
  if (isLetter(code)) return wordAt(bytes, start);
  if (code !== 0x27) return { token: { kind: 'word', name: String.fromCharCode(code), value: null }, next: start + 1 };
  const hex = Number.parseInt(bytes.toString('latin1', start + 1, start + 3), 16);
  return { token: { kind: 'byte', code: Number.isNaN(hex) ? 0x20 : hex }, next: start + 3 };
}

function plainToken(code: number): RtfToken | null {
  if (code === 0x7b) return OPEN;
  if (code === 0x7d) return CLOSE;
  return code === 0x0a || code === 0x0d || code === 0 ? null : { kind: 'byte', code };
}

const binaryLength = (token: RtfToken): number => (token.kind === 'word' && token.name === 'bin' ? Math.max(0, token.value ?? 0) : 0);

/** The tokens of an rtf file (Rich Text Format 1.9.1, "RTF syntax"); line ends mean nothing, `\bin` data is passed over. */
export function* rtfTokens(bytes: Buffer): Generator<RtfToken> {
  for (let at = 0; at < bytes.length; ) {
    const code = bytes[at] ?? 0;
    if (code === BACKSLASH) {
      const { token, next } = controlAt(bytes, at + 1);
      const binary = binaryLength(token);
      at = next + binary;
      if (binary === 0) yield token;
    } else {
      at += 1;
      const token = plainToken(code);
      if (token !== null) yield token;
    }
  }
}
