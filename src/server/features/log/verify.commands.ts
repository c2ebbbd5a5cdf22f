import { createHash } from 'node:crypto';
import { CHAIN_START, type ChainPlace, type ChainVerdict, type LogEnd, verifyChain, verifyEnd, walkChain } from '../../database/chain.js';
import { type StoredChain, storedChains } from '../../database/history.js';
import { officeEnd, storedOfficeEntries } from '../../database/office-log.js';
import type { AgencyScope } from '../../database/scope.js';
import { type Database, inAgency } from '../../database/transaction.js';
import { refuse } from '../../refused.js';
import { countTaskLogs, officeHashAt, taskIdsAfter } from './checks.queries.js';

/** What a check found wrong with a log, the first place of it. */
export interface FoundBreach {
  readonly log: 'task' | 'agency' | 'anchor';
  readonly taskId: string | null;
  readonly ordinal: number;
  /** `gone`: an anchor names a log that is not there; `rewritten`: the log is whole in itself and is not the one that the anchor names. */
  readonly reason: 'missing' | 'altered' | 'truncated' | 'gone' | 'rewritten';
}

/** The heads of all logs at one time, by the id of the task; the log of the agency under its own id. */
export interface Heads {
  readonly agencyId: string;
  readonly ends: ReadonlyMap<string, LogEnd>;
}

export interface Progress {
  readonly chainsTotal: number;
  readonly chainsDone: number;
  readonly entriesDone: number;
}

export interface Verified extends Progress {
  readonly breachCount: number;
  /** The first of them. */
  readonly breaches: readonly FoundBreach[];
  /** SHA-256 of the list of heads; null where a chain is broken, since a list of such heads proves nothing. */
  readonly anchor: string | null;
}

export interface Verifying {
  readonly against: Heads | null;
  onProgress(progress: Progress): Promise<void>;
  /** Takes the list of heads as it is written, part after part; the SHA-256 of all parts is the anchor. */
  onHeads(part: string): Promise<void>;
}

const TASKS_AT_ONCE = 500;
const ENTRIES_AT_ONCE = 5000;
const BREACHES_KEPT = 100;
const FIRST_LINE = 'dondoc-log-heads 1';

/** What a check has found so far. */
interface Findings {
  chainsDone: number;
  entriesDone: number;
  breachCount: number;
  readonly breaches: FoundBreach[];
}

function note(findings: Findings, breach: FoundBreach): void {
  findings.breachCount += 1;
  if (findings.breaches.length < BREACHES_KEPT) findings.breaches.push(breach);
}

function count(findings: Findings, entries: number): void {
  findings.chainsDone += 1;
  findings.entriesDone += entries;
}

/** Recomputes every log of an agency, a few tasks in one transaction, and writes down where each ends. Reads only; people go on working meanwhile. */
export async function verifyAgency(database: Database, scope: AgencyScope, verifying: Verifying): Promise<Verified> {
  const { against, onProgress, onHeads } = verifying;
  const hash = createHash('sha256');
  const write = async (part: string): Promise<void> => {
    hash.update(part);
    await onHeads(part);
  };
  const chainsTotal = 1 + (await inAgency(database, scope, (tx) => countTaskLogs(tx, scope)));
  const findings: Findings = { chainsDone: 0, entriesDone: 0, breachCount: 0, breaches: [] };
  const told = (): Progress => ({ chainsTotal: Math.max(chainsTotal, findings.chainsDone), chainsDone: findings.chainsDone, entriesDone: findings.entriesDone });
  const missing = new Set(against?.ends.keys() ?? []);
  const office = await verifyOffice(database, scope, { findings, against });
  missing.delete(scope.agencyId);
  await write(`${FIRST_LINE}\nagency ${scope.agencyId} ${office.ordinal} ${office.head}\n`);
  for (let after: string | null = null; ;) {
    const chains: readonly StoredChain[] = await nextChains(database, scope, after);
    for (const chain of chains) {
      verifyOne(chain, { findings, against });
      missing.delete(chain.taskId);
    }
    await write(chains.map(({ taskId, end }) => `task ${taskId} ${end.entryCount} ${end.entryHead}\n`).join(''));
    await onProgress(told());
    const last = chains.at(-1);
    if (last === undefined) break;
    after = last.taskId;
  }
  for (const taskId of missing) note(findings, { log: 'task', taskId, ordinal: 1, reason: 'gone' });
  return { ...told(), breachCount: findings.breachCount, breaches: findings.breaches, anchor: findings.breachCount === 0 ? hash.digest('hex') : null };
}

function nextChains(database: Database, scope: AgencyScope, after: string | null): Promise<readonly StoredChain[]> {
  return inAgency(database, scope, async (tx) => storedChains(tx, scope, await taskIdsAfter(tx, scope, { after, most: TASKS_AT_ONCE })));
}

interface Finding {
  readonly findings: Findings;
  readonly against: Heads | null;
}

function verifyOne({ taskId, rows, end }: StoredChain, { findings, against }: Finding): void {
  const verdict = verifyChain(rows, end);
  count(findings, rows.length);
  if (!verdict.ok) note(findings, { log: 'task', taskId, ordinal: verdict.ordinal, reason: verdict.reason });
  const then = against?.ends.get(taskId);
  if (verdict.ok && then !== undefined && !holds(then, rows[then.entryCount - 1]?.hash)) note(findings, { log: 'task', taskId, ordinal: Math.min(then.entryCount, rows.length + 1), reason: 'rewritten' });
}

/** Whether a log still goes through the place where it ended then. */
const holds = (then: LogEnd, hashThere: string | undefined): boolean => (then.entryCount === 0 ? then.entryHead === '' : hashThere === then.entryHead);

/** The log of the agency, in parts; answers where it ended when the check began. */
async function verifyOffice(database: Database, scope: AgencyScope, { findings, against }: Finding): Promise<ChainPlace> {
  const end = await inAgency(database, scope, (tx) => officeEnd(tx, scope));
  const { at, verdict } = await walkOffice(database, scope, end);
  count(findings, at.ordinal);
  if (!verdict.ok) note(findings, { log: 'agency', taskId: null, ordinal: verdict.ordinal, reason: verdict.reason });
  const then = against?.ends.get(scope.agencyId);
  const hashThere = then === undefined ? undefined : await inAgency(database, scope, (tx) => officeHashAt(tx, scope, then.entryCount));
  if (verdict.ok && then !== undefined && !holds(then, hashThere)) note(findings, { log: 'agency', taskId: null, ordinal: Math.min(then.entryCount, at.ordinal + 1), reason: 'rewritten' });
  return at;
}

async function walkOffice(database: Database, scope: AgencyScope, end: LogEnd & { readonly highest: number }): Promise<{ readonly at: ChainPlace; readonly verdict: ChainVerdict }> {
  let at = CHAIN_START;
  // What is written while this runs belongs to the next check.
  while (at.ordinal < end.highest) {
    const rows = await inAgency(database, scope, (tx) => storedOfficeEntries(tx, scope, { after: at.ordinal, most: Math.min(ENTRIES_AT_ONCE, end.highest - at.ordinal) }));
    const walked = rows.length === 0 ? { ok: false as const, ordinal: at.ordinal + 1, reason: 'missing' as const } : walkChain(rows, at);
    if (!walked.ok) return { at, verdict: walked };
    at = walked.at;
  }
  return { at, verdict: verifyEnd(at, end) };
}

const LINE = /^(?<log>agency|task) (?<id>[0-9a-f-]{36}) (?<entryCount>\d{1,9}) (?<entryHead>[0-9a-f]{64})?$/;

interface HeadLine extends LogEnd {
  readonly log: string;
  readonly id: string;
}

/** A list of heads read back. @throws Refused `log.list_unreadable` */
export function readHeads(text: string): Heads {
  const [first = '', ...lines] = text.split('\n');
  if (first !== FIRST_LINE || lines.pop() !== '') refuse('log.list_unreadable', { detail: first.slice(0, 60) });
  const [agency, ...tasks] = lines.map(readLine);
  if (agency?.log !== 'agency') refuse('log.list_unreadable', { detail: lines[0]?.slice(0, 60) ?? '' });
  return { agencyId: agency.id, ends: new Map([agency, ...tasks].map((line) => [line.id, line])) };
}

function readLine(line: string): HeadLine {
  const { log, id, entryCount, entryHead } = LINE.exec(line)?.groups ?? {};
  if (log === undefined || id === undefined) refuse('log.list_unreadable', { detail: line.slice(0, 60) });
  return { log, id, entryCount: Number(entryCount), entryHead: entryHead ?? '' };
}
