import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.js';

/** The end of a log: how many entries it has and the hash of the newest; '' for none. */
export interface LogEnd {
  readonly entryCount: number;
  readonly entryHead: string;
}

/** One entry as it was stored: where it says that it stands, its hashes, and everything that it says. */
export interface ChainRow {
  readonly ordinal: number;
  readonly prevHash: string;
  readonly hash: string;
  readonly link: unknown;
}

/** The first place at which a log is not what was written: an entry is not there, says something else, or the end was cut off. */
export interface Breach {
  readonly ordinal: number;
  readonly reason: 'missing' | 'altered' | 'truncated';
}

export type ChainVerdict = { readonly ok: true } | ({ readonly ok: false } & Breach);

/** sha256(previous hash ‖ canonical JSON). The JSON sorts its keys, because a jsonb column does not keep their order. */
export function linkHash(previous: string, link: unknown): string {
  return createHash('sha256').update(previous).update(canonicalJson(link)).digest('hex');
}

/** How far a chain was recomputed: the ordinal and the hash of the last entry that was right. */
export interface ChainPlace {
  readonly ordinal: number;
  readonly head: string;
}

export const CHAIN_START: ChainPlace = { ordinal: 0, head: '' };

/** Recomputes a part of a chain, in the order of its ordinals, from where the part before it ended. */
export function walkChain(rows: readonly ChainRow[], from: ChainPlace): { readonly ok: true; readonly at: ChainPlace } | ({ readonly ok: false } & Breach) {
  let { ordinal, head } = from;
  for (const row of rows) {
    ordinal += 1;
    if (row.ordinal !== ordinal) return { ok: false, ordinal, reason: 'missing' };
    if (row.prevHash !== head || row.hash !== linkHash(head, row.link)) return { ok: false, ordinal, reason: 'altered' };
    head = row.hash;
  }
  return { ok: true, at: { ordinal, head } };
}

/** Whether a chain that was recomputed ends where the row beside it says that it ends. */
export function verifyEnd(at: ChainPlace, end: LogEnd): ChainVerdict {
  return end.entryCount === at.ordinal && end.entryHead === at.head ? { ok: true } : { ok: false, ordinal: Math.min(at.ordinal, end.entryCount) + 1, reason: 'truncated' };
}

/** Recomputes a whole chain against its own hashes and the end that is kept elsewhere. */
export function verifyChain(rows: readonly ChainRow[], end: LogEnd): ChainVerdict {
  const walked = walkChain(rows, CHAIN_START);
  return walked.ok ? verifyEnd(walked.at, end) : walked;
}
