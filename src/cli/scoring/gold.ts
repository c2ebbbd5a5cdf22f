import type { Reading } from '#extraction/index.js';

export interface GoldDeadline {
  readonly bound: string;
  readonly anchor?: string | null;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly inherited?: boolean;
}

interface GoldUnit {
  readonly text?: string;
  readonly canonical?: string;
  readonly quote?: string;
}

export interface GoldTask {
  readonly id?: string;
  readonly text?: string;
  readonly quote?: string;
  readonly class?: string;
  readonly optional?: boolean;
  readonly lead?: readonly (string | GoldUnit)[];
  readonly coordinators?: readonly (string | GoldUnit)[];
  readonly deadlines?: readonly GoldDeadline[];
}

/** What a careful clerk takes from one document: a gold file. `kind` is `negative` where there is nothing to take. */
export interface Gold {
  readonly id?: string;
  readonly kind?: string;
  readonly header?: Readonly<Record<string, string | null>>;
  readonly tasks: readonly GoldTask[];
  readonly citations?: readonly { readonly key?: string }[];
  readonly reportItems?: readonly { readonly text?: string; readonly quote?: string }[];
}

/** The names of units in a gold file, which holds them in several forms. */
export function namesIn(units: GoldTask['lead']): readonly string[] {
  return (units ?? []).map((unit) => (typeof unit === 'string' ? unit : (unit.text ?? unit.canonical ?? unit.quote ?? '')));
}

/** A parsed gold file, or null where it is none. */
export function goldOf(parsed: unknown): Gold | null {
  return typeof parsed === 'object' && parsed !== null && 'tasks' in parsed && Array.isArray(parsed.tasks) ? (parsed as Gold) : null;
}

/** A document that nothing could be read from counts as one in which nothing was found. */
export const NOTHING_READ: Pick<Reading, 'tasks' | 'citations' | 'reportItems'> & { readonly header: null } = { header: null, tasks: [], citations: [], reportItems: [] };
