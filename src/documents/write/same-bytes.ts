import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

// The first moment that a zip can hold; local time, because zip has no zone.
const ALWAYS = '1980-01-01T00:00:00';
const PROPERTIES = 'docProps/core.xml';
const MOMENTS = /<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/gu;

/** The same docx without the moment of its making: equal content gives equal bytes, so a file can be known by its hash. */
export function withoutMoments(docx: Uint8Array): Uint8Array {
  const parts = unzipSync(docx);
  const kept: Zippable = {};
  for (const name of Object.keys(parts).sort()) {
    const part = parts[name] ?? new Uint8Array();
    kept[name] = name === PROPERTIES ? strToU8(strFromU8(part).replace(MOMENTS, '')) : part;
  }
  return zipSync(kept, { mtime: ALWAYS, level: 6 });
}
