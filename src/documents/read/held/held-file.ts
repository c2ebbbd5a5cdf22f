import type { DocumentKind } from '../../kind.js';

/** A file inside a mail or a zip, as it is offered to be read. */
export interface HeldFile {
  /** Where it is: its place in the file that was opened, then in the one inside that, such as `0` or `2.1`. */
  readonly place: string;
  /** Its name; for a file of a file, both (`ho-so.zip › ke-hoach.docx`). */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly kind: DocumentKind;
  /** Whether it can be taken out and read. */
  readonly readable: boolean;
}

/** A file that was taken out. */
export interface TakenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
