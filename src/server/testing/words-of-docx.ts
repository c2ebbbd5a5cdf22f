import { strFromU8, unzipSync } from 'fflate';

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };

/** The words of a Word file and of its footnotes, a paragraph to a line; for tests that ask only whether something is said. */
export function wordsOfDocx(bytes: Uint8Array): string {
  const parts = unzipSync(bytes);
  const texts = ['word/document.xml', 'word/footnotes.xml'].map((name) => strFromU8(parts[name] ?? new Uint8Array()).replaceAll('</w:p>', '\n').replace(/<[^>]*>/gu, ''));
  return texts.join('\n').replace(/&(?:amp|lt|gt|quot|apos);/gu, (entity) => ENTITIES[entity] ?? entity);
}
