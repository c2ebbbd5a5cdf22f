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
  /** What the message said of it that it came in; null where it came in none that says anything. */
  readonly told: ToldHead | null;
}

/** What a message says of the document that it brings; '' for what it does not say. */
export interface ToldHead {
  readonly number: string;
  readonly notation: string;
  /** A civil day, or whatever else stands there. */
  readonly issuedOn: string;
  readonly issuer: string;
  readonly typeName: string;
  readonly subject: string;
  /** 0 none, 1 khẩn, 2 thượng khẩn, 3 hoả tốc. */
  readonly priority: number;
}
