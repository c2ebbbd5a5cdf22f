declare module 'word-extractor' {
  interface TextOptions {
    filterUnicode?: boolean;
  }

  /** What was read of one file; each text has `\n` line ends, table cells end in a tab. */
  interface WordDocument {
    getBody(options?: TextOptions): string;
    getFootnotes(options?: TextOptions): string;
    getEndnotes(options?: TextOptions): string;
    getTextboxes(options?: TextOptions & { includeHeadersAndFooters?: boolean; includeBody?: boolean }): string;
  }

  export default class WordExtractor {
    extract(file: string | Buffer): Promise<WordDocument>;
  }
}
