import { readZipParts } from '#documents/index.js';

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };

/** The words of a Word file and of its footnotes, a paragraph to a line; for tests that ask only whether something is said. */
export async function wordsOfDocx(bytes: Uint8Array): Promise<string> {
  const parts = new Map<string, Uint8Array[]>();
  await readZipParts(once(bytes), (path) => {
    const pieces: Uint8Array[] = [];
    parts.set(path, pieces);
    return { take: (piece) => pieces.push(piece), end: () => undefined };
  });
  const texts = ['word/document.xml', 'word/footnotes.xml'].map((name) => Buffer.concat(parts.get(name) ?? []).toString('utf8').replaceAll('</w:p>', '\n').replace(/<[^>]*>/gu, ''));
  return texts.join('\n').replace(/&(?:amp|lt|gt|quot|apos);/gu, (entity) => ENTITIES[entity] ?? entity);
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
