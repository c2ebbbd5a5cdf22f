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
}
