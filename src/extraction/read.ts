import { impossibleDays, mentionsOf } from './citations.js';
import { layersOf } from './layers.js';
import type { HeaderReading, Reading, ReadOptions, Span } from './reading.js';
import { reportItemsOf } from './report-items.js';
import { itemsOfRows } from './table/report-items.js';
import { isOver } from './checks/misread-checks.js';
import { tasksOf } from './tasks/tasks.js';

/** Name and version of the reader: a reading can be made again by the same. */
export const ENGINE = 'dondoc-reader/1';

/**
 * Reads a document: its head, the tasks it gives out, the documents it names, the results it reports.
 *
 * Total and deterministic: any text gives a reading, the same one every time; what cannot be told is empty and said in `notes`.
 * What is no string, as a caller without types may give, is read as an empty text.
 * @param text the stored source text; every span of the reading lies inside it
 * @param options the directory of units to link to, and the day to assume where the document gives none
 */
export function read(text: string, options: ReadOptions = {}): Reading {
  const { header, body, assigns, headNotes } = layersOf(text, options);
  const { mapped } = body;
  const citations = mentionsOf(mapped, body.citations);
  return {
    engine: ENGINE,
    header,
    tasks: assigns ? tasksOf(body) : [],
    citations,
    reportItems: [...reportItemsOf(body, header.type), ...itemsOfRows(mapped, body.rows)],
    notes: [...headNotes, ...missingIn(header), ...impossibleDays(citations), ...misreadIn(header, body.doubtful)],
  };
}

function missingIn(header: HeaderReading): Reading['notes'] {
  const missing: readonly (readonly [string, unknown])[] = [['type_missing', header.type], ['issuer_missing', header.issuer], ['signer_missing', header.signer?.name]];
  return missing.filter(([, value]) => value === null || value === undefined).map(([code]) => ({ code, detail: '', span: null }));
}

/** Number and day of the document where they stand on words that may have been misread. */
function misreadIn({ spans }: HeaderReading, doubtful: readonly Span[]): Reading['notes'] {
  const fields = [['number_doubtful', spans.number], ['date_doubtful', spans.date]] as const;
  return fields.flatMap(([code, span]) => (span !== undefined && isOver(doubtful, span) ? [{ code, detail: '', span }] : []));
}
