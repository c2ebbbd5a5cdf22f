import { documentTypeByName, isCivilDate, URGENCIES } from '#core/index.js';
import type { ReadNote, ToldHead } from '#documents/index.js';
import type { HeadColumns, ToldColumns } from './queries.js';

/** What a message says of a document, as the columns of its head; what it does not say is as where nothing is known. */
export function columnsTold({ number, notation, issuedOn, issuer, typeName, subject, priority }: ToldHead): ToldColumns {
  const known = documentTypeByName(typeName);
  const day = isCivilDate(issuedOn) ? issuedOn : null;
  return {
    type: known === null ? null : (known.abbreviation ?? known.name), number: number === '' ? null : number, notation: notation === '' ? null : notation,
    issued_on: day, issued_month: day?.slice(0, 7) ?? null, issuer_name: issuer, subject, urgency: URGENCIES[priority] ?? 'none',
  };
}

const FIELDS = ['type', 'number', 'notation', 'issuer_name', 'subject'] as const;
const isSilent = (value: string | null): boolean => value === null || value === '';

/** The head of a document as it was read, with what it does not show taken from the message that brought it: the document itself is believed first. */
export function withTold(head: HeadColumns, told: ToldColumns): HeadColumns {
  const filled = Object.fromEntries(FIELDS.flatMap((field) => (isSilent(head[field]) && !isSilent(told[field]) ? [[field, told[field]]] : [])));
  const day = head.issued_on === null && told.issued_on !== null ? { issued_on: told.issued_on, issued_month: told.issued_month } : {};
  return { ...head, ...filled, ...day, ...(head.urgency === 'none' ? { urgency: told.urgency } : {}) };
}

const bare = (value: string | null): string => (value ?? '').normalize('NFC').replace(/^0+(?=\d)/u, '');

/** What the document shows otherwise than the message says, for the clerk to hold against each other. */
export function differencesTold(head: HeadColumns, told: ToldColumns): readonly ReadNote[] {
  const differing = (['number', 'notation', 'issued_on'] as const).filter((field) => !isSilent(head[field]) && !isSilent(told[field]) && bare(head[field]) !== bare(told[field]));
  return differing.length === 0 ? [] : [{ code: 'message_differs', detail: [[told.number, told.notation].filter((part) => part !== null).join('/'), told.issued_on ?? ''].filter((part) => part !== '').join(', ') }];
}
