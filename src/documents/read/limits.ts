/** In bytes. */
export const MEGABYTE = 1024 * 1024;

/** How much a file may cost before reading stops. Figures from the hostile-file study (zip bombs reach 1013:1). */
export interface ReadLimits {
  /** Largest file, in bytes. */
  readonly fileBytes: number;
  /** Wall time of one reading, in seconds. */
  readonly seconds: number;
  /** JavaScript heap of the reading process, in MiB. */
  readonly heapMegabytes: number;
  /** Whole memory of the reading process, in MiB; watched where the system tells it (Linux). */
  readonly residentMegabytes: number;
  /** Bytes that all parts of a packed file may unpack to, counted while unpacking: the directory may lie. */
  readonly inflatedBytes: number;
  /** Parts of a packed file. */
  readonly parts: number;
  /** Unpacked to packed size of one part, judged only once the part is larger than `ratioFromBytes`. */
  readonly ratio: number;
  readonly ratioFromBytes: number;
  /** Characters of the text that is handed back. */
  readonly textCharacters: number;
}

export const READ_LIMITS: ReadLimits = {
  fileBytes: 50 * MEGABYTE,
  seconds: 20,
  heapMegabytes: 256,
  residentMegabytes: 700,
  inflatedBytes: 200 * MEGABYTE,
  parts: 5000,
  ratio: 200,
  ratioFromBytes: 10 * MEGABYTE,
  textCharacters: 20_000_000,
};

/**
 * What recognising pictures may cost. A page of print takes 3 to 6 seconds on one core; a busy machine several times that.
 */
export const RECOGNITION = {
  /** Longest silence: one page. */
  secondsAPage: 90,
  /** Time of the whole document: this to begin with, and so much for each page. */
  secondsToBegin: 60,
  secondsForEach: 30,
  /** Pages beyond are left unread and said so. */
  pages: 200,
  heapMegabytes: 512,
  residentMegabytes: 1600,
} as const;

/** The limits of recognising so many pages, wider than those of text only where that must be. */
export function recognitionLimits(limits: ReadLimits, pages: number): ReadLimits {
  return { ...limits, seconds: RECOGNITION.secondsToBegin + RECOGNITION.secondsForEach * pages, heapMegabytes: RECOGNITION.heapMegabytes, residentMegabytes: RECOGNITION.residentMegabytes };
}
