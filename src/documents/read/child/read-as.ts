import type { DocumentKind } from '../../kind.js';
import type { ReadLimits } from '../limits.js';
import { movedLayout } from '../layout.js';
import { convertLegacy } from '../legacy/find.js';
import type { LegacyTally } from '../legacy/runs.js';
import { legacyNotes } from '../notes.js';
import { readPlain } from '../plain.js';
import type { ReadProgress, ReadText, SourceText } from '../read-text.js';
import { movedTables } from '../../table/text-table.js';
import { Unreadable } from '../unreadable.js';
import type { ReadingJob, WantedFiles } from './messages.js';

export interface Reading {
  readonly bytes: Buffer;
  readonly limits: ReadLimits;
  /** Says how far it is; waited for where the thread is busy afterwards. */
  readonly onProgress: (progress: ReadProgress) => void | Promise<void>;
}

type Reader = (reading: Reading) => Promise<SourceText>;

const readPlainAs =
  (kind: 'txt' | 'md'): Reader =>
  async ({ bytes }) =>
    readPlain(bytes, kind);

// Parsers are loaded when their kind comes: pdfjs alone costs half a second.
const LOADERS: Partial<Record<DocumentKind, () => Promise<Reader>>> = {
  txt: async () => readPlainAs('txt'),
  md: async () => readPlainAs('md'),
  xlsx: async () => {
    const { readWorkbook } = await import('../../table/read-workbook.js');
    return ({ bytes, limits }) => readWorkbook(bytes, limits);
  },
  csv: async () => {
    const { readCsv } = await import('../../table/read-workbook.js');
    return async ({ bytes }) => readCsv(bytes);
  },
  docx: async () => {
    const { readDocx } = await import('../docx/read-docx.js');
    return ({ bytes, limits }) => readDocx(bytes, limits);
  },
  pdf: async () => {
    const { readPdf } = await import('../pdf/read-pdf.js');
    return readPdf;
  },
  html: async () => {
    const { readHtml } = await import('../html/read-html.js');
    return async ({ bytes }) => readHtml(bytes);
  },
  odt: async () => {
    const { readOdt } = await import('../odt/read-odt.js');
    return ({ bytes, limits }) => readOdt(bytes, limits);
  },
  mht: async () => {
    const { readMht } = await import('../held/mail.js');
    return ({ bytes }) => readMht(bytes);
  },
  eml: async () => {
    const { readMail } = await import('../held/mail.js');
    return ({ bytes }) => readMail(bytes);
  },
  edxml: async () => {
    const { readEdxml } = await import('../held/edxml.js');
    return async ({ bytes }) => readEdxml(bytes);
  },
  rtf: async () => {
    const { readRtf } = await import('../rtf/read-rtf.js');
    return async ({ bytes }) => readRtf(bytes);
  },
  doc: async () => {
    const { readDoc } = await import('../word97/read-doc.js');
    return async ({ bytes }) => readDoc(bytes);
  },
};

/** What was read with every old encoding turned into Unicode: by font where the format says fonts, by its words for the rest. */
function inUnicode({ legacy, ...read }: SourceText): ReadText {
  const { text, found, moved } = convertLegacy(read.text);
  const tally: LegacyTally = new Map(legacy);
  if (found !== null) tally.set(found.encoding, (tally.get(found.encoding) ?? 0) + found.characters);
  const pages = read.pages?.map((page) => ({ ...page, start: moved(page.start), end: moved(page.end) })) ?? null;
  const tables = read.tables === undefined ? {} : { tables: movedTables(read.tables, moved) };
  const layout = read.layout === undefined ? {} : { layout: movedLayout(read.layout, moved) };
  return { ...read, ...tables, ...layout, text, pages, notes: [...read.notes, ...legacyNotes(tally, text.length)] };
}

/** The kinds whose text can be read. */
export const READABLE_KINDS: ReadonlySet<DocumentKind> = new Set(Object.keys(LOADERS) as DocumentKind[]);

async function holderFor({ want, kind, place = '' }: WantedFiles): Promise<(reading: Reading) => Promise<unknown>> {
  const { listFiles, takeFile } = await import('../held/files.js');
  return ({ bytes, limits }) => {
    const opening = { bytes, kind, limits, readable: READABLE_KINDS };
    return want === 'files' ? listFiles(opening) : takeFile(opening, place);
  };
}

/** The reader that a job needs, its parser loaded. Runs only inside the reading process. */
export async function readerFor(job: ReadingJob): Promise<(reading: Reading) => Promise<unknown>> {
  switch (job.want) {
    case 'table': {
      const { readTable } = await import('../../table/read-table.js');
      return ({ bytes, limits }) => readTable(bytes, job.kind, limits);
    }
    case 'sheets': {
      const { sheetsOf } = await import('../../table/sheets.js');
      return ({ bytes, limits }) => sheetsOf(bytes, job.kind, limits);
    }
    case 'marked': {
      const { markedWorkbook } = await import('../../table/sheets.js');
      return ({ bytes, limits }) => markedWorkbook(bytes, job.kind, limits);
    }
    case 'files':
    case 'file':
      return holderFor(job);
    case 'image': {
      const { showPage } = await import('../show-page.js');
      return (reading) => showPage(reading, job.kind === 'pdf' ? 'pdf' : 'image', job.page);
    }
    case 'recognition': {
      const { recognitionOf } = await import('../ocr/recognition.js');
      return finished(await recognitionOf(job));
    }
    case 'text':
      return finished(await textReader(job));
  }
}

async function textReader(job: ReadingJob): Promise<Reader> {
  const load = LOADERS[job.kind];
  if (load === undefined) throw new Error(`no reader for ${job.kind}`);
  return load();
}

/** A reading within the limits on text, with what is noted of every text. */
function finished(reader: Reader): (reading: Reading) => Promise<ReadText> {
  return async (reading) => {
    const read = await reader(reading);
    if (read.text.length > reading.limits.textCharacters) throw new Unreadable('document.inflates');
    if (read.text.trim() === '' && read.unread === undefined) throw new Unreadable('document.empty');
    return inUnicode(read);
  };
}
