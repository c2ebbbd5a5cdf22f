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
  fileBytes: 50 * 1024 * 1024,
  seconds: 20,
  heapMegabytes: 256,
  residentMegabytes: 700,
  inflatedBytes: 200 * 1024 * 1024,
  parts: 5000,
  ratio: 200,
  ratioFromBytes: 10 * 1024 * 1024,
  textCharacters: 20_000_000,
};
