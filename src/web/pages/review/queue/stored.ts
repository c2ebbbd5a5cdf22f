import type { ReviewEditBody } from '#contract/index.js';
import type { Pending } from './desk.js';

/** Where edits wait over a reload of the page: the browser's own storage, or nothing where it is switched off. */
export interface PendingStore {
  readonly load: () => Pending[];
  readonly save: (pending: readonly Pending[]) => void;
}

const KINDS: readonly string[] = ['set', 'accept', 'reject', 'restore', 'accept_sure', 'choose', 'drop_name', 'name_unit', 'split', 'merge', 'create'] satisfies readonly ReviewEditBody['kind'][];

// The page wrote it itself; an older version of the page may have written otherwise. What is inside is the server's to judge.
function isEdit(value: unknown): value is ReviewEditBody {
  return typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string' && KINDS.includes(value.kind);
}

function parsed(value: unknown): Pending[] {
  if (!Array.isArray(value)) return [];
  const rows: readonly unknown[] = value;
  return rows.flatMap((row): Pending[] => {
    if (typeof row !== 'object' || row === null || !('key' in row) || typeof row.key !== 'string' || !('edit' in row)) return [];
    const sentVersion = 'sentVersion' in row && typeof row.sentVersion === 'number' ? row.sentVersion : null;
    if (row.edit === null) return [{ key: row.key, operation: { kind: 'undo' }, sentVersion }];
    return isEdit(row.edit) ? [{ key: row.key, operation: { kind: 'edit', edit: row.edit }, sentVersion }] : [];
  });
}

/** What was saved, or nothing where it cannot be understood. */
export function readPending(text: string | null): Pending[] {
  if (text === null) return [];
  try {
    return parsed(JSON.parse(text));
  } catch {
    return [];
  }
}

/** The text under which pending operations are kept. */
export function writePending(pending: readonly Pending[]): string {
  return JSON.stringify(pending.map(({ key, operation, sentVersion }) => ({ key, sentVersion, edit: operation.kind === 'edit' ? operation.edit : null })));
}

/** A store in the browser, one for each document and person. */
export function browserStore(name: string): PendingStore {
  return {
    load: () => {
      try {
        return readPending(localStorage.getItem(name));
      } catch {
        return [];
      }
    },
    save: (pending) => {
      try {
        if (pending.length === 0) localStorage.removeItem(name);
        else localStorage.setItem(name, writePending(pending));
      } catch {
        // Storage is full or switched off: edits still go to the server, they only do not outlive a reload.
      }
    },
  };
}
