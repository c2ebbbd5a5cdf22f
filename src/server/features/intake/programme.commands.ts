import { type Draft, fullerNames, type NamedPaper, programmeOf, type ProgrammePaper } from '#core/index.js';
import type { CitationMention, Reading } from '#extraction/index.js';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';
import { programmesBeginning } from './programme.queries.js';
import { type DocumentRecord, findText } from './queries.js';

type Head = Pick<DocumentRecord, 'id' | 'type' | 'number' | 'notation' | 'issued_on' | 'issued_month' | 'subject' | 'title'>;
type Ordering = Pick<Draft, 'start' | 'end' | 'citations'>;

/** Answers for each draft of a document which programme its order is part of; a name that is short is settled by those known by then. */
export async function programmesOf(tx: Tx, scope: AgencyScope, { document, drafts }: { readonly document: Head; readonly drafts: readonly Ordering[] }): Promise<readonly string[]> {
  const reading = (await findText(tx, scope, document.id))?.reading ?? null;
  const names = drafts.map((draft) => programmeOf(paperOf(document), saidOf(draft, reading)));
  const settled = new Map<string, string>();
  for (const name of new Set(names)) settled.set(name, await settledName(tx, scope, name));
  return names.map((name) => settled.get(name) ?? name);
}

/** A short name as the newest longer one that begins so. */
async function settledName(tx: Tx, scope: AgencyScope, name: string): Promise<string> {
  const begins = name === '' ? [] : fullerNames(name);
  return begins.length === 0 ? name : ((await programmesBeginning(tx, scope, begins)) ?? name);
}

/** A document as far as it tells what it is called as a programme. A Party document keeps its type before the slash: "57-NQ/TW". */
export function paperOf({ type, number, notation, issued_on: on, issued_month: month, subject, title }: Head): ProgrammePaper {
  const isParty = notation !== null && /^\p{L}{1,5}\//u.test(notation);
  return { type, symbol: number === null && notation === null ? '' : `${number ?? ''}${isParty ? '-' : '/'}${notation ?? ''}`, on: on ?? month, title: subject === '' ? title : subject };
}

function saidOf({ start, end, citations }: Ordering, reading: Reading | null): { readonly inOrder: readonly NamedPaper[]; readonly inTitle: readonly NamedPaper[] } {
  if (reading === null) return { inOrder: [], inTitle: [] };
  const all = reading.citations;
  const { subject } = reading.header.spans;
  const within = (from: number, to: number): readonly CitationMention[] => all.filter(({ span }) => span.start >= from && span.end <= to);
  const inOrder = [...new Set([...citations.flatMap((index) => all[index] ?? []), ...within(start, end)])];
  const named = (mentions: readonly CitationMention[]): NamedPaper[] => mentions.map((mention) => namedPaper(mention, all));
  return { inOrder: named(inOrder), inTitle: named(subject === undefined ? [] : within(subject.start, subject.end)) };
}

/** A mention with what the fuller mention of the same document says of it. */
function namedPaper(mention: CitationMention, all: readonly CitationMention[]): NamedPaper {
  const fuller = mention.refersTo === null ? mention : (all[mention.refersTo] ?? mention);
  return { type: mention.type ?? fuller.type, symbol: fuller.key, on: fuller.date, title: fuller.title ?? '', relation: mention.relation };
}
