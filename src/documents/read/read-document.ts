import { accepted, refused, type Outcome } from '#core/index.js';
import { kindOf, type DocumentKind } from '../kind.js';
import { READABLE_KINDS } from './child/read-as.js';
import { inTurn } from './in-turn.js';
import { listHeldFiles } from './held/held-files.js';
import { nameNotes } from './named-otherwise.js';
import { MEGABYTE, READ_LIMITS, RECOGNITION, recognitionLimits, type ReadLimits } from './limits.js';
import type { ReadProgress, ReadText } from './read-text.js';
import { readInProcess } from './reading-process.js';
import type { PageImage, WantedPage } from './show-page.js';

export interface ReadOptions {
  /** Called as pages are done; `pages` is null while their number is not known. */
  onProgress?(progress: ReadProgress): void;
  /** Stricter or wider limits than `READ_LIMITS`. */
  readonly limits?: Partial<ReadLimits>;
  /**
   * Whether pages that are pictures are recognised, seconds for each; true unless said. Where not, the text comes without them and
   * `unread` names them.
   */
  readonly recognise?: boolean;
  /** Ends the reading; it is then refused with `document.stopped`. */
  readonly signal?: AbortSignal;
}


/** What a zip or a mail holds is taken out and read one by one; it says how many, counted as they are listed. */
async function refusedHolder(bytes: Uint8Array, name: string, limits: ReadLimits): Promise<Outcome<ReadText>> {
  const files = await listHeldFiles(bytes, name, limits);
  if (!files.ok) return files;
  return files.value.length === 0 ? refused('document.empty') : refused('document.holds_files', { count: files.value.length });
}

/**
 * The text of a file, read in a process of its own with limits on time, memory and unpacked size. No bytes
 * make it throw (an incomplete installation does) and it never costs the caller more than the text that comes back.
 *
 * @param bytes the whole file
 * @param name its name, used only to tell txt from md
 * @returns the text, or one of the refusals `document.*` that says what to do instead
 */
export async function readDocument(bytes: Uint8Array, name: string, options: ReadOptions = {}): Promise<Outcome<ReadText>> {
  const limits = { ...READ_LIMITS, ...options.limits };
  if (bytes.length === 0) return refused('document.empty');
  if (bytes.length > limits.fileBytes) return refused('document.too_large', { limit: Math.round(limits.fileBytes / MEGABYTE) });
  const kind = kindOf(bytes, name);
  if (kind === 'xls') return refused('document.old_workbook');
  if (kind === 'zip') return refusedHolder(bytes, name, limits);
  const whole = await wholeText({ bytes, kind, limits }, options);
  if (!whole.ok && whole.refusal.code === 'document.holds_files') return refusedHolder(bytes, name, limits);
  return whole.ok ? accepted({ ...whole.value, notes: [...nameNotes(name, kind), ...whole.value.notes] }) : whole;
}

interface Known {
  readonly bytes: Uint8Array;
  readonly kind: DocumentKind;
  readonly limits: ReadLimits;
}

/** The text, and in a second step that of pages which are pictures, where that is wanted. */
async function wholeText(file: Known, options: ReadOptions): Promise<Outcome<ReadText>> {
  const { bytes, kind, limits } = file;
  if (kind !== 'image' && !READABLE_KINDS.has(kind)) return refused('document.kind_unknown');
  const read = kind === 'image' ? accepted<ReadText>({ text: '', kind, pages: null, notes: [], unread: [1] }) : await readInProcess<ReadText>({ want: 'text', kind, limits }, { bytes, ...options });
  if (!read.ok || read.value.unread === undefined || options.recognise === false) return read;
  return recognised({ ...file, unread: read.value.unread.slice(0, RECOGNITION.pages) }, options);
}

/** One after the other: each takes a core and some hundred megabytes. */
async function recognised({ bytes, kind, unread, limits }: Known & { readonly unread: readonly number[] }, options: ReadOptions): Promise<Outcome<ReadText>> {
  // A picture file may hold many pages; how many is known only inside.
  const pages = kind === 'image' ? RECOGNITION.pages : unread.length;
  const wider = recognitionLimits(limits, pages);
  return inTurn('recognition', () => readInProcess<ReadText>({ want: 'recognition', kind, unread, limits: wider }, { bytes, ...options, silence: RECOGNITION.secondsAPage }));
}

const NARROWEST = 100;
const WIDEST = 2400;

/**
 * A page of a pdf or a picture as an image to look at, drawn in a process of its own within the limits of reading.
 *
 * @param wanted the page, counted from 1, and its width in dots (100 to 2400)
 * @returns the image, or `document.no_pages` for other kinds, `common.not_found` for a page that is not there, and the refusals of reading
 */
export async function pageImage(bytes: Uint8Array, name: string, wanted: WantedPage): Promise<Outcome<PageImage>> {
  const kind = kindOf(bytes, name);
  if (kind !== 'pdf' && kind !== 'image') return refused('document.no_pages');
  const page = { number: wanted.number, width: Math.min(WIDEST, Math.max(NARROWEST, Math.round(wanted.width))) };
  const limits = { ...READ_LIMITS, heapMegabytes: RECOGNITION.heapMegabytes, residentMegabytes: RECOGNITION.residentMegabytes };
  return inTurn('image', () => readInProcess<PageImage>({ want: 'image', kind, page, limits }, { bytes }));
}
