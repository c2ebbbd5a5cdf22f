import type { CitationValue } from '../recognise/citation.js';
import type { DeadlineValue } from '../recognise/deadline-value.js';
import type { Finding, ReadingDay } from '../recognise/recogniser.js';
import type { Sheet } from '../recognise/tokens.js';
import type { Lead } from './leads.js';
import type { UnitName } from '../recognise/unit-source.js';
import type { Block } from '../outline/blocks.js';
import type { Node } from '../outline/outline.js';
import type { Genre, Zone } from '../outline/zones.js';
import type { MappedText } from '../text/mapped-text.js';
import type { DirectoryUnit, Span } from '../reading.js';
import type { Grid } from '../table/grid.js';
import type { AssignmentRow } from '../table/rows.js';

/** What the tasks of a document are read from: each stage before has added its part. */
export interface Body {
  /** One paragraph to a line; offsets of blocks and citations are offsets into it. */
  readonly mapped: MappedText;
  /** All paragraphs, the head and annexes included: tables of assignments stand behind the signature. */
  readonly blocks: readonly Block[];
  readonly nodes: readonly Node[];
  readonly grids: readonly Grid[];
  /** The rows of those of them that give work out. */
  readonly rows: readonly AssignmentRow[];
  readonly zones: readonly Zone[];
  readonly genre: Genre;
  /** The words of `mapped`, with the names that the document uses as headings. */
  readonly sheet: Sheet;
  readonly day: ReadingDay;
  readonly citations: readonly Finding<CitationValue>[];
  readonly deadlinesOf: DeadlineFinder;
  /** Who is meant where nothing nearer says so: the addressees, or the unit that the meeting was held with. */
  readonly addressed: readonly UnitName[];
  readonly issuer: string | null;
  /** Whether it has a number or says what kind of paper it is; a page of the web does neither. */
  readonly formal: boolean;
  /** A letter that answers one: what it asks for, it asks by name. */
  readonly letter: 'reply' | 'letter' | null;
  readonly units: readonly DirectoryUnit[];
  /** The short names that the document makes for itself, with the full ones. */
  readonly shortNames: ReadonlyMap<string, string>;
  /** The units that a reminder lists as late, or null; looked for only when a sentence means them. */
  readonly late: () => Lead | null;
  /** Day or month of issue, as in the header. */
  readonly issued: string | null;
  /** Words of the source that may have been misread in a picture, ordered by their start. */
  readonly doubtful: readonly Span[];
}

/** Deadlines of a paragraph, without those that only look like one; found once for each, however often they are asked for. */
export type DeadlineFinder = (block: Block) => readonly Finding<DeadlineValue>[];
