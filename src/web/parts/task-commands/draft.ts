import type { TaskCommandKind } from '#core/index.js';
import { keepInTab, textInTab } from '../tab.js';
import type { OwnKind } from './kinds.js';

/** A file already stored by the server, waiting to become evidence. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
}

/** What a person has typed into the form of a command; days and numbers as typed. */
export interface CommandDraft {
  readonly text: string;
  readonly percent: string;
  readonly files: readonly StoredFile[];
  readonly documentNumber: string;
  readonly documentDate: string;
  readonly figure: string;
  readonly doneOn: string;
  readonly requestedDue: string;
  readonly postId: string | null;
  readonly unitId: string | null;
  /** What is asked for; empty until chosen. */
  readonly what: string;
  readonly level: string;
  /** `yes` where an obstacle goes up. */
  readonly escalate: string;
}

export const EMPTY_DRAFT: CommandDraft = { text: '', percent: '', files: [], documentNumber: '', documentDate: '', figure: '', doneOn: '', requestedDue: '', postId: null, unitId: null, what: '', level: '1', escalate: '' };

const keyOf = (taskId: string, kind: TaskCommandKind): string => `dondoc.task.${taskId}.${kind}`;

function isFile(value: unknown): value is StoredFile {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' && 'name' in value && typeof value.name === 'string';
}

/** A draft out of what was stored; anything unknown in it counts as not typed. */
export function readDraft(text: string | null): CommandDraft {
  if (text === null) return EMPTY_DRAFT;
  try {
    const stored: unknown = JSON.parse(text);
    if (typeof stored !== 'object' || stored === null) return EMPTY_DRAFT;
    const known = Object.entries(stored).filter(([key, value]: [string, unknown]) =>
      key === 'files' ? Array.isArray(value) && value.every(isFile) : key === 'postId' || key === 'unitId' ? value === null || typeof value === 'string' : key in EMPTY_DRAFT && typeof value === 'string',
    );
    return { ...EMPTY_DRAFT, ...Object.fromEntries(known) };
  } catch {
    return EMPTY_DRAFT;
  }
}

/** What was typed before, in this tab: nothing is lost by a reload, a refusal or a look at another page. */
export function recallDraft(taskId: string, kind: TaskCommandKind): CommandDraft {
  return readDraft(textInTab(keyOf(taskId, kind)));
}

/** What was typed before into a form with fields of its own, as it was stored; undefined where nothing was, or nothing that can be read. */
export function recallTyped(taskId: string, kind: OwnKind): unknown {
  try {
    return JSON.parse(textInTab(keyOf(taskId, kind)) ?? '') as unknown;
  } catch {
    return undefined;
  }
}

/** Keeps what is typed until it is sent, or forgets it when given null. */
export function keepDraft(taskId: string, kind: TaskCommandKind, draft: object | null): void {
  keepInTab(keyOf(taskId, kind), draft);
}
