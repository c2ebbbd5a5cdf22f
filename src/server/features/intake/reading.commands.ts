import { documentTypeByAbbreviation, documentTypeByName, fold, isCivilDate, type Unit, unitsOn } from '#core/index.js';
import type { ReadText } from '#documents/index.js';
import type { DirectoryUnit, HeaderReading, Reading, ReadOptions, UnitMention } from '#extraction/index.js';
import { indexDocuments } from '../../database/pieces.js';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';
import { allUnits } from '../people/units.queries.js';
import { draftsOfReading } from './drafts.commands.js';
import { dropFile, type DocumentRecord, type HeadColumns, insertText, saveHead, saveReadingState } from './queries.js';
import { columnsTold, differencesTold, withTold } from './told.commands.js';
import { agencyNames, insertCitations, insertPassages, unitLinks } from './review.queries.js';

/** Which units took over from which. */
type Successions = readonly { readonly from_unit_id: string; readonly to_unit_id: string }[];

// A unit that took over from none is known for as long as anybody knows: an agency enters its directory later than it was founded.
function directoryUnit(unit: Unit, links: Successions): DirectoryUnit {
  return {
    id: unit.id, name: unit.name, shortName: unit.shortName === '' ? null : unit.shortName, aliases: unit.symbol === '' ? unit.aliases : [...unit.aliases, unit.symbol], parentId: unit.parentId,
    validFrom: links.some((link) => link.to_unit_id === unit.id) ? unit.validFrom : null, validTo: unit.validTo, successorIds: successorsOf(unit.id, links),
  };
}

// All that took over, those that have been followed in turn among them.
function successorsOf(id: string, links: Successions): string[] {
  const found = new Set<string>([id]);
  for (const each of found) for (const link of links) if (link.from_unit_id === each) found.add(link.to_unit_id);
  found.delete(id);
  return [...found];
}

/**
 * The units that exist on a day, and the directory a reader is told of: with the units of other days, since a document is read as of its own.
 * @param today the day to assume where the document gives none
 */
export async function directoryOn(tx: Tx, scope: AgencyScope, today: string): Promise<{ readonly units: readonly Unit[]; readonly options: ReadOptions & { readonly units: readonly DirectoryUnit[] } }> {
  const all = await allUnits(tx, scope);
  const links = await unitLinks(tx, scope);
  return { units: unitsOn(all, today), options: { units: all.map((unit) => directoryUnit(unit, links)), issuedAround: today } };
}

const TAKEN_OVER = 0.45;

/** A reading for those who act on it today: where it names a unit that is gone, those that took over are offered, and a person chooses. */
export function forToday(reading: Reading, { units, options }: { readonly units: readonly Unit[]; readonly options: { readonly units: readonly DirectoryUnit[] } }): Reading {
  const today = new Set(units.map((unit) => unit.id));
  const gone = new Map(options.units.filter((unit) => !today.has(unit.id)).map((unit) => [unit.id, unit.successorIds ?? []]));
  if (gone.size === 0) return reading;
  const turned = (mention: UnitMention): UnitMention => {
    const followed = mention.unitId === null ? undefined : gone.get(mention.unitId);
    return followed === undefined ? mention : { ...mention, unitId: null, candidates: followed.filter((id) => today.has(id)).map((unitId) => ({ unitId, score: TAKEN_OVER })) };
  };
  return { ...reading, tasks: reading.tasks.map((task) => ({ ...task, lead: task.lead.map(turned), coordinators: task.coordinators.map(turned) })) };
}

/** A text with what was read in it, against the units of the day. */
export interface ReadSource {
  readonly document: DocumentRecord;
  readonly source: ReadText;
  readonly reading: Reading;
  readonly units: readonly Unit[];
}

/**
 * Keeps what a text says: the text once, the head, the citations, and a draft for every order. A text with a secrecy mark is refused
 * instead, and neither the text nor the file is kept (NĐ 26/2020/NĐ-CP; model 7.6, invariant 14).
 * @returns the hash of a blob that must not be kept, or null
 */
export async function storeReading(tx: Tx, scope: AgencyScope, read: ReadSource): Promise<string | null> {
  const mark = read.reading.header.secrecy;
  if (mark !== null) return refuseSecret(tx, scope, { document: read.document, mark });
  await keep(tx, scope, read);
  return null;
}

async function refuseSecret(tx: Tx, scope: AgencyScope, { document, mark }: { readonly document: DocumentRecord; readonly mark: string }): Promise<string | null> {
  await saveReadingState(tx, scope, { documentId: document.id, state: 'refused', refusal: { code: 'document.secret', data: { mark } } });
  if (document.file_id !== null) await dropFile(tx, scope, { documentId: document.id, fileId: document.file_id });
  return document.file_sha256;
}

async function keep(tx: Tx, scope: AgencyScope, { document, source, reading, units }: ReadSource): Promise<void> {
  const agency = await agencyNames(tx, scope);
  const told = document.told === null ? null : columnsTold(document.told);
  const shown = headOf(reading.header, agency);
  const notes = [...source.notes, ...reading.notes.map(({ code, detail }) => ({ code, detail })), ...(told === null ? [] : differencesTold(shown, told))];
  const passages = draftsOfReading(reading, { text: source.text, units });
  await insertText(tx, scope, { documentId: document.id, text: source.text, pages: source.pages, reading, notes, proposed: passages.map(({ draft }) => draft), layout: source.layout });
  await saveHead(tx, scope, { documentId: document.id, engine: reading.engine, head: told === null ? shown : withTold(shown, told) });
  await insertCitations(tx, scope, { documentId: document.id, citations: reading.citations.map((each) => ({ ...each.span, asWritten: each.text, key: each.key === '' ? each.text : each.key, on: each.date, issuer: each.issuer, kind: each.relation ?? 'mentions' })) });
  await insertPassages(tx, scope, { documentId: document.id, passages });
  await indexDocuments(tx, scope, [document.id]);
}

interface OwnNames {
  readonly name: string;
  readonly symbol: string;
  readonly place: string;
}

function headOf(header: HeaderReading, agency: OwnNames | undefined): HeadColumns {
  const [issuer, subject] = [header.issuer ?? '', header.subject ?? ''];
  return {
    type: typeOf(header.type), number: header.number, notation: header.symbol, ...dayOf(header.date), place: header.place ?? '', issuer_name: issuer, subject,
    signing: signingOf(header), recipients: header.recipients, urgency: header.urgency, direction: isOwn(header, agency) ? 'internal' : 'in',
  };
}

/** A day where one was printed, and its month also where the day was left blank. */
function dayOf(date: string | null): Pick<HeadColumns, 'issued_on' | 'issued_month'> {
  return { issued_on: date !== null && isCivilDate(date) ? date : null, issued_month: date === null ? null : date.slice(0, 7) };
}

function signingOf({ signer }: HeaderReading): HeadColumns['signing'] {
  return signer === null ? [] : [{ mode: signer.mode ?? '', position: signer.position ?? '', name: signer.name ?? '' }];
}

/** The abbreviation under which a type is kept, whether the reader gave that or the name. */
function typeOf(type: string | null): string | null {
  if (type === null) return null;
  const known = documentTypeByAbbreviation(type) ?? documentTypeByName(type);
  return known?.abbreviation ?? type;
}

/**
 * A document is the agency's own where its issuer is named like the agency, or its symbol ends in the agency's and no other issuer is named.
 * Agencies of two provinces are named alike: where both places are known they must be the same.
 */
function isOwn(header: HeaderReading, agency: OwnNames | undefined): boolean {
  if (agency === undefined) return false;
  const elsewhere = header.place !== null && agency.place !== '' && fold(header.place) !== fold(agency.place);
  if (elsewhere) return false;
  const [issuer, name] = [fold(header.issuer ?? ''), fold(agency.name)];
  if (issuer !== '') return issuer.startsWith(name) || name.startsWith(issuer);
  return agency.symbol !== '' && header.symbol !== null && fold(header.symbol).split(' ').includes(fold(agency.symbol));
}

