import type { Urgency } from '../../task/task.js';
import { tidyLine } from '../tidy.js';
import type { Paper, PaperAnnex, PaperBlock, PaperForm, Signing } from '../paper.js';
import type { PaperDate } from '../paper-date.js';
import { filled, type BlankValues, type Template } from './template.js';

/** What stands on a paper of an agency whatever it says. */
export interface PaperFrame {
  readonly parentAgency: string;
  readonly agency: string;
  /** Such as `SKHCN`. */
  readonly agencySymbol: string;
  /** The unit that drafts it, such as `VP`: behind the agency in the symbol of a letter, and in "Lưu: VT, VP". */
  readonly unitSymbol: string;
  readonly place: string;
  /** Null until it is issued. */
  readonly number: string | null;
  readonly date: PaperDate | null;
  readonly urgency: Urgency;
  /** The post of the agency's head: "Giám đốc", "Chủ tịch". */
  readonly head: string;
  /** Who signs; '' leaves room. */
  readonly signer: string;
  /** Other than the template says. */
  readonly signing?: Pick<Signing, 'capacity' | 'title'>;
  readonly recipients?: readonly string[];
  readonly addressees?: readonly string[];
  readonly bases?: readonly string[];
  readonly annexes?: readonly PaperAnnex[];
}

/** The blanks that every template may use. */
export function frameValues(frame: PaperFrame): BlankValues {
  return {
    'cơ quan': tidyLine(frame.agency), 'cơ quan cấp trên': tidyLine(frame.parentAgency), 'thủ trưởng': tidyLine(frame.head), 'đơn vị soạn': tidyLine(frame.unitSymbol),
  };
}

/** What a template's composer has made: the subject, the body and the last sentence. */
export interface Composed {
  readonly subject: string;
  readonly body: readonly PaperBlock[];
  readonly closing: string;
  readonly secretary?: Signing;
}

function symbolOf(type: string | null, { agencySymbol, unitSymbol }: PaperFrame): string {
  if (type === '') return '';
  if (type === null) return [agencySymbol, unitSymbol].filter((part) => part.trim() !== '').join('-');
  return `${type}-${agencySymbol}`;
}

/** The paper of a template: its frame, and in it what was composed. */
export function framed(template: Template, frame: PaperFrame, { subject, body, closing, secretary }: Composed): Paper {
  const values = frameValues(frame);
  const signing = frame.signing ?? template.signing;
  const form: PaperForm = template.type === null && template.title === '' ? { kind: 'letter', subject } : { kind: 'named', title: template.title, subject };
  return {
    parentAgency: frame.parentAgency, agency: frame.agency, symbol: symbolOf(template.type, frame), number: frame.number, place: frame.place, date: frame.date, urgency: frame.urgency,
    form, addressees: frame.addressees ?? [], bases: frame.bases ?? [], outline: template.outline, body, closing,
    recipients: (frame.recipients ?? template.recipients).map((each) => filled(each, values)),
    signing: { capacity: signing.capacity.map((each) => filled(each, values)), title: filled(signing.title, values), name: frame.signer },
    secretary: secretary ?? null, annexes: frame.annexes ?? [],
  };
}

/** Sentences of a template in one paragraph; null where none of them says anything. */
export function paragraph(key: string, sentences: readonly string[]): PaperBlock[] {
  const text = sentences.map(tidyLine).filter((sentence) => sentence !== '').join(' ');
  return text === '' ? [] : [{ kind: 'paragraph', key, text }];
}
