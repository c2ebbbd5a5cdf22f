import type { Bound, CivilDate, Precision } from '#core/index.js';

/** UTF-16 offsets into the stored source text, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How a value was come by; the clerk sees it in words. */
export type Basis = 'explicit' | 'heading' | 'inline' | 'intro' | 'section' | 'anaphor' | 'ellipsis' | 'table' | 'inferred' | 'manual' | 'issuer';

/** A unit as printed. `unitId` only when the directory has exactly one candidate; otherwise the candidates are for a person to choose from. */
export interface UnitMention {
  readonly text: string;
  readonly span: Span | null;
  readonly basis: Basis;
  /** True for "các phòng, đơn vị thuộc Sở" and the like. */
  readonly group: boolean;
  readonly unitId: string | null;
  readonly candidates: readonly { readonly unitId: string; readonly score: number }[];
}

export interface ReadDeadline {
  readonly text: string;
  readonly span: Span | null;
  readonly bound: Bound;
  readonly anchor: CivilDate | null;
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  readonly precision: Precision;
  /** Taken over from a section head rather than printed with the task. */
  readonly inherited: boolean;
  /** When it comes back, as a rule of RFC 5545 ("FREQ=MONTHLY;BYMONTHDAY=20"); null for what comes once, and for "định kỳ" without a period. */
  readonly rrule: string | null;
  /** What a relative deadline counts from: the issue of this document, the receipt of something, or another event. */
  readonly relativeTo: 'issue' | 'receipt' | 'event' | null;
  /** How long a relative deadline runs; null where only the event is named. */
  readonly duration: Duration | null;
  /** What has to be done by then, where the words before it say so. */
  readonly milestone: 'complete' | 'submit' | 'approve' | 'report' | null;
}

/** "05 ngày làm việc", "24 giờ". */
export interface Duration {
  readonly n: number;
  readonly unit: 'hour' | 'day' | 'week' | 'month' | 'year';
  /** Counted in working days. */
  readonly working: boolean;
}

/** An amount that a task sets: "ít nhất 95%", "trên 3.000 tỷ đồng", "100% hồ sơ". */
export interface Quantity {
  readonly value: number;
  /** As printed: "%", "tỷ đồng", "hồ sơ". */
  readonly unit: string;
  readonly comparator: 'at-least' | 'at-most' | 'about' | 'exactly';
  readonly text: string;
  readonly span: Span;
}

/** Something a person should look at, by stable code; `detail` is what was seen. */
export interface Flag {
  readonly code:
    | 'lead_missing' | 'lead_ambiguous' | 'lead_group' | 'lead_several'
    | 'deadline_conflict' | 'deadline_before_document' | 'deadline_other_year' | 'deadline_impossible'
    | 'unit_unknown' | 'citation_conflict' | 'citation_issuer' | 'duplicate_deliverable'
    | 'misread_possible';
  readonly detail: string;
  readonly span: Span | null;
  /** What else it could mean, in the document's own words or as a day: for a person to choose from. */
  readonly alternatives: readonly string[];
}

export interface TaskMention {
  /** Position in the document, from 0. */
  readonly index: number;
  /** The words of the task without bullet or number, white space folded. */
  readonly text: string;
  readonly span: Span;
  /** Short name for lists, at most about 90 characters. */
  readonly title: string;
  /** Labels from the outside in, such as `['10', 'k']`. */
  readonly path: readonly string[];
  readonly class: 'action' | 'ongoing' | 'orientation';
  /** `directive`: ordered; `plan`: the issuer's own plan for the next period. */
  readonly mode: 'directive' | 'plan';
  readonly lead: readonly UnitMention[];
  readonly coordinators: readonly UnitMention[];
  /** Who the result is sent to; "báo cáo UBND tỉnh (qua Sở Tài chính)" gives the desk that receives it. */
  readonly reportTo: readonly UnitMention[];
  readonly deadlines: readonly ReadDeadline[];
  /** "Khẩn trương" and the like. */
  readonly urgency: Span | null;
  /** What is to be delivered, as printed ("Kế hoạch của UBND tỉnh"). */
  readonly deliverables: readonly { readonly text: string; readonly span: Span }[];
  /** "trình UBND tỉnh trình HĐND tỉnh ban hành", in order. */
  readonly approval: readonly { readonly authority: string; readonly act: string; readonly span: Span }[];
  /** Amounts to be reached or kept. */
  readonly quantities: readonly Quantity[];
  /** "Nếu …", "sau khi được … thông qua": on what the task hangs. */
  readonly conditions: readonly { readonly text: string; readonly span: Span }[];
  /** Indexes into `citations`. */
  readonly citations: readonly number[];
  readonly flags: readonly Flag[];
  /** 0..1, how often a task like this one, by the evidence for it, turned out right in lead, coordinators and deadline. */
  readonly confidence: number;
  /** What a person does with it: take it over, look at it, or decide. */
  readonly band: 'accept' | 'look' | 'decide';
  /** Why the reader is not surer, by code, the weightiest first; empty where nothing speaks against it. */
  readonly reasons: readonly string[];
  /** Names of the recognisers and rules that made it. */
  readonly by: readonly string[];
}

export interface CitationMention {
  readonly span: Span;
  readonly text: string;
  /** "57-NQ/TW", "163/2021/NQ-HĐND"; the bare number of a short form ("06" of "Đề án 06"); empty where no number is printed. */
  readonly key: string;
  readonly type: string | null;
  readonly date: CivilDate | null;
  readonly issuer: string | null;
  /** `full`: number and day; `partial`: number without day; `short`: "Nghị quyết 57", "Công văn nêu trên"; `named`: "Luật Đầu tư công"; `standard`: "QCVN 01:2019/BCT". */
  readonly kind: 'full' | 'partial' | 'short' | 'named' | 'standard';
  /** "về việc …" as printed behind it; the name of a law. */
  readonly title: string | null;
  /** Index into `citations` of the mention of the same document that says more; null where none does. */
  readonly refersTo: number | null;
  /** What the sentence around it says: based on it, carrying it out, following it, changing it, in its place, in answer to it. */
  readonly relation: 'basis' | 'implements' | 'follows' | 'amends' | 'replaces' | 'answers' | null;
}

export interface ReportItem {
  readonly span: Span;
  readonly text: string;
  readonly status: 'result' | 'ongoing' | 'late' | 'not-done';
  /** The unit whose part of the report it stands in, as printed; null where the document does not say. */
  readonly unit: string | null;
  readonly quantities: readonly Quantity[];
}

export interface Signer {
  readonly name: string | null;
  readonly position: string | null;
  /** TM, Q, KT, TL, TUQ as printed, outermost first; empty where the head signs. */
  readonly mode: string | null;
  /** The lines of authority as printed, outermost first: `['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']`. */
  readonly chain: readonly string[];
}

export interface HeaderReading {
  readonly number: string | null;
  readonly symbol: string | null;
  readonly type: string | null;
  /** `2025-04-14`, or `2025-04` where the drafter left the day blank. */
  readonly date: string | null;
  readonly place: string | null;
  readonly issuer: string | null;
  readonly subject: string | null;
  readonly signer: Signer | null;
  readonly recipients: readonly string[];
  /** Under "Nơi nhận": whom it is sent to and what for ("để b/c"); the register line has the purpose "Lưu". */
  readonly recipientsWithPurpose: readonly { readonly name: string; readonly purpose: string | null }[];
  readonly urgency: 'none' | 'urgent' | 'very_urgent' | 'flash';
  /** A secrecy mark found in the head ("MẬT", "TỐI MẬT", "TUYỆT MẬT"); such a document is refused upstream. */
  readonly secrecy: string | null;
  readonly spans: Readonly<Partial<Record<'number' | 'date' | 'subject' | 'signer' | 'issuer', Span>>>;
}

/** The contract of the reader: what one document says. Deterministic; every span lies inside the source. */
export interface Reading {
  readonly engine: string;
  readonly header: HeaderReading;
  readonly tasks: readonly TaskMention[];
  readonly citations: readonly CitationMention[];
  readonly reportItems: readonly ReportItem[];
  /** What the reader could not tell and why, for people. */
  readonly notes: readonly { readonly code: string; readonly detail: string; readonly span: Span | null }[];
}

/** A unit of the directory as the reader needs it. */
export interface DirectoryUnit {
  readonly id: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly aliases: readonly string[];
  readonly parentId: string | null;
  /** First and last day on which it exists; left out or null for always. */
  readonly validFrom?: CivilDate | null;
  readonly validTo?: CivilDate | null;
  /** Units that took over from it, offered where a document of a later day still names it. */
  readonly successorIds?: readonly string[];
}

/** A cell of a table: where its words stand in the source text, how far it reaches, and the lines or paragraphs that it is made of. */
export interface TableCell extends Span {
  /** Columns and rows of the table that it covers, 1 and more. */
  readonly colspan: number;
  readonly rowspan: number;
  readonly lines: readonly Span[];
}

/** The shape of a table of the source text. A place that a cell above or to the left covers has no cell of its own. */
export interface TextTable {
  readonly rows: readonly { readonly cells: readonly TableCell[] }[];
}

export interface ReadOptions {
  /**
   * Shapes of the tables in the text, in order, where the format of the file told them. Without them a table is read from lines such as
   * "a | b | c", and a cell that one above it covers looks like an empty one.
   */
  readonly tables?: readonly TextTable[];
  /** Units of the issuing agency; without them, units are taken as printed. */
  readonly units?: readonly DirectoryUnit[];
  /** The text was typed as people speak: the units are then also known in small letters, without the marks in their names, and by parts of these. */
  readonly spoken?: boolean;
  /** The day or month to assume where the document gives none. */
  readonly issuedAround?: CivilDate;
  /** Words of the text that may have been misread in a picture: what is taken from them is flagged for a person to compare. */
  readonly doubtful?: readonly Span[];
}
