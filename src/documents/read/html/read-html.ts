import { parse } from 'parse5';
import { assembled } from '../assemble.js';
import type { LegacyTally } from '../legacy/runs.js';
import type { SourceText } from '../read-text.js';
import { decodeText } from '../text-bytes.js';
import { Unreadable } from '../unreadable.js';
import { htmlStory } from './story.js';

// Word writes a good deal before it names the encoding.
const HEAD = 16_384;
const CHARSET = /<meta\b[^>]{0,300}?\bcharset\s{0,5}=\s{0,5}["']?\s{0,5}([\w-]{1,40})/iu;
const DEEPEST = 1500;

/** Whether open tags pile up beyond what any page has: the tree would be deeper than can be walked. */
function isAbsurdlyDeep(source: string): boolean {
  let depth = 0;
  for (const [, closing] of source.matchAll(/<(\/?)(?:div|span|table|tbody|tr|td|ul|ol|li|b|i|u|font|a|em|strong|blockquote|section|center|dl|dd|sup|sub|big|small|o:p)\b/giu)) {
    depth = closing === '/' ? Math.max(0, depth - 1) : depth + 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** The text of html that is text already. @throws Unreadable `document.damaged` where it is absurdly deep */
export function textOfHtml(source: string): SourceText {
  if (isAbsurdlyDeep(source)) throw new Unreadable('document.damaged');
  const tally: LegacyTally = new Map();
  const root = parse(source).childNodes.find((node) => 'tagName' in node);
  const story = root === undefined || !('tagName' in root) ? { blocks: [], tracked: false } : htmlStory(root, tally);
  return assembled({ kind: 'html', legacy: tally, ...story });
}

/**
 * The text of a web page, or of what Word and e-offices save as one, whatever the file is named.
 *
 * @throws Unreadable `document.not_unicode` for an encoding that cannot be told, `document.damaged` where it is absurdly deep
 */
export function readHtml(bytes: Buffer): SourceText {
  const declared = CHARSET.exec(bytes.toString('latin1', 0, HEAD))?.[1] ?? null;
  const decoded = decodeText(bytes, declared);
  if (decoded === null) throw new Unreadable('document.not_unicode');
  const read = textOfHtml(decoded.text);
  return { ...read, notes: [...decoded.notes, ...read.notes] };
}
