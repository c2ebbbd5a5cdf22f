declare module 'postal-mime' {
  interface MailPart {
    readonly filename: string | null;
    readonly mimeType: string;
    readonly disposition: 'attachment' | 'inline' | null;
    readonly related?: boolean;
    readonly content: ArrayBuffer | Uint8Array | string;
  }

  interface Mail {
    readonly subject?: string;
    readonly html?: string;
    readonly text?: string;
    readonly attachments: readonly MailPart[];
  }

  interface MailOptions {
    /** Whether a mail inside a mail is a file of its own. */
    readonly forceRfc822Attachments?: boolean;
    readonly attachmentEncoding?: 'arraybuffer';
    readonly maxNestingDepth?: number;
    readonly maxHeadersSize?: number;
  }

  export default class PostalMime {
    static parse(mail: Uint8Array, options?: MailOptions): Promise<Mail>;
  }
}
