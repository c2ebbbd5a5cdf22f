/** A blob on disk: named by its hash, so that the same bytes are stored once and never change. */
export interface StoredBlob {
  readonly sha256: string;
  readonly size: number;
}

/** Bytes by hash. `put` returns only after file and folder are synced, so that a row never names bytes that a power cut could lose. */
export interface BlobStore {
  put(source: AsyncIterable<Uint8Array>, limitBytes: number): Promise<StoredBlob>;
  open(sha256: string): Promise<NodeJS.ReadableStream>;
  bytes(sha256: string): Promise<Uint8Array>;
  /** Takes the bytes away for good; nothing happens where there are none. The caller knows that no row names them. */
  remove(sha256: string): Promise<void>;
  /** Takes away what is older than a moment and nobody names, and what half-ended uploads left. */
  sweep(sweeping: Sweeping): Promise<Swept>;
}

export interface Sweeping {
  /** What was stored since, also once more, stays. At least as long ago as a request may take. */
  readonly before: Date;
  /** Which of these hashes a row names. */
  readonly named: (hashes: readonly string[]) => Promise<ReadonlySet<string>>;
}

/** How many things were taken away. */
export interface Swept {
  /** Beginnings of files. */
  readonly incoming: number;
  readonly blobs: number;
  /** Blobs without a name that were left, because most have none. */
  readonly spared: number;
}
