import type { SearchHit } from '#contract/index.js';
import { documentLabel } from '../tasks/present.js';
import type { TaskRecord } from '../tasks/queries.js';
import type { DocumentHit, PersonHit, UnitHit } from './queries.js';

const joined = (parts: readonly (string | null)[]): string => parts.filter((part) => part !== null && part !== '').join(' · ');

/** A task as a line of the palette. */
export function presentTaskHit(task: TaskRecord): SearchHit {
  return { kind: 'task', id: task.id, title: task.title, detail: joined([task.code, task.lead_short_name === '' ? task.lead_name : task.lead_short_name]) };
}

/** A document by its symbol and subject. */
export function presentDocumentHit(document: DocumentHit): SearchHit {
  const label = documentLabel(document);
  return { kind: 'document', id: document.id, title: document.subject === '' ? document.title : document.subject, detail: label === document.title ? '' : label };
}

/** A unit with the one above it. */
export function presentUnitHit(unit: UnitHit): SearchHit {
  return { kind: 'unit', id: unit.id, title: unit.name, detail: unit.parent_name ?? '' };
}

/** A person with what they are and where. */
export function presentPersonHit(person: PersonHit): SearchHit {
  return { kind: 'person', id: person.id, title: person.name, detail: joined([person.title, person.unit_name]) };
}
