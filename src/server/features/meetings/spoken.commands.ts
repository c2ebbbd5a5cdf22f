import { type Draft, printDay, type Unit } from '#core/index.js';
import { v7 as newId } from 'uuid';
import { draftsOfReading } from '../intake/drafts.commands.js';
import { directoryOn, forToday } from '../intake/reading.commands.js';
import type { MeetingCall } from './rights.commands.js';

/** What was heard in a sentence, and the units it could mean. */
export interface Listening {
  readonly drafts: readonly Draft[];
  readonly units: readonly Unit[];
  /** The sentence as an order of a person's own, where nothing was read in it. */
  readonly own: () => Draft;
}

/**
 * Reads a conclusion as the reader reads it in a notice: under the heading of the unit that is spoken about, which leads where the sentence names
 * nobody, and dated today, so that "thứ Sáu tuần sau" is a day. In this thread: the text is a few sentences long, and starting a thread would take longer than to read it.
 */
export async function listen(call: Pick<MeetingCall, 'tx' | 'scope' | 'today'>, said: { readonly text: string; readonly unitId: string | null }): Promise<Listening> {
  const directory = await directoryOn(call.tx, call.scope, call.today);
  const heading = directory.units.find(({ id }) => id === said.unitId)?.name;
  const before = noticeBefore(call.today, heading);
  const text = `${before}${said.text}\n`;
  // The reader takes much memory, and a server that nobody speaks to does without.
  const { read } = await import('#extraction/index.js');
  const reading = forToday(read(text, { ...directory.options, issuedAround: call.today, spoken: true }), directory);
  const drafts = draftsOfReading(reading, { text, units: directory.units }).flatMap(({ draft }) => (draft.end <= before.length ? [] : [shifted(draft, before.length)]));
  return { drafts, units: directory.units, own: () => ownDraft(said) };
}

/** What stands above a conclusion in its notice. */
function noticeBefore(today: string, heading: string | undefined): string {
  const head = `THÔNG BÁO\nKết luận của Giám đốc Sở tại Hội nghị giao ban\n\nNgày ${printDay(today)}, Sở tổ chức Hội nghị giao ban. Giám đốc Sở kết luận như sau:\n1. `;
  return heading === undefined ? head : `${head}${heading}\n- `;
}

/** A draft with its characters counted in the sentence alone. */
function shifted(draft: Draft, by: number): Draft {
  return { ...draft, start: Math.max(0, draft.start - by), end: Math.max(0, draft.end - by), citations: [] };
}

function ownDraft({ text, unitId }: { readonly text: string; readonly unitId: string | null }): Draft {
  const title = text.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, 300);
  return {
    id: newId(), start: 0, end: text.length, text, title, class: 'action', leadUnitId: unitId, alsoLeadUnitIds: [], leadText: null, leadBasis: null, coordinators: [], deadline: null, deliverable: '', approval: '', steps: [], condition: '', waits: false,
    rule: '', recurs: false, urgency: 'none', citations: [], flags: [], confidence: 1, band: null, readFrom: [], older: null, status: 'proposed', confirmedFields: [], taskId: null, origin: 'person',
  };
}
