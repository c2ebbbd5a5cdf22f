import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readZipParts } from '#documents/index.js';
import { z } from 'zod';
import type { Config } from '../config.js';
import { verifyChain } from '../database/chain.js';
import { provenScope } from '../database/scope.js';
import { type Database, inAgency } from '../database/transaction.js';
import { blobFolder } from '../files/blob-folder.js';
import { type FoundBreach, type Heads, type Progress, readHeads, type Verified, verifyAgency } from '../features/log/verify.commands.js';
import { findTasks } from '../features/tasks/queries.js';
import { refuse } from '../refused.js';
import { scopeOf } from './accounts.js';

/** What a check found in one agency. */
export interface AgencyVerdict extends Omit<Verified, 'breaches'> {
  readonly agency: string;
  /** The number of the task beside its id, where it is there still. */
  readonly breaches: readonly (FoundBreach & { readonly code: string | null })[];
}

export interface AuditVerdict {
  readonly ok: boolean;
  readonly agencies: readonly AgencyVerdict[];
}

export interface AuditOrder {
  /** Symbol or name; null for all agencies, or for the one that `against` names. */
  readonly agency: string | null;
  /** A list of heads: its file, or its SHA-256 where it is kept here; null for the chains alone. */
  readonly against: string | null;
  /** Where to write the list of heads; one agency only. */
  readonly write: string | null;
  onProgress(agency: string, progress: Progress): void;
}

/**
 * Recomputes all chains, of one agency or of all, without a server.
 * @throws Refused `log.anchor_unknown`, `log.list_unreadable`, `terminal.agency_unclear` where a list is to be written of more than one agency
 */
export async function verifyLogs(database: Database, config: Config, order: AuditOrder): Promise<AuditVerdict> {
  const against = order.against === null ? null : await headsOf(config, order.against);
  const all = await database.selectFrom('agency').select(['id', 'name', 'symbol']).orderBy('created_at').orderBy('id').execute();
  const wanted = order.agency === null ? null : (await scopeOf(database, order.agency)).agencyId;
  const meant = all.filter(({ id }) => (wanted === null || id === wanted) && (against === null || id === against.agencyId));
  if (meant.length === 0 || (order.write !== null && meant.length > 1)) refuse('terminal.agency_unclear', { known: all.map(({ symbol, name }) => `${symbol} (${name})`).join(', ') });
  const agencies: AgencyVerdict[] = [];
  for (const agency of meant) agencies.push(await verifyOne(database, agency, { against, order }));
  return { ok: agencies.every(({ breachCount }) => breachCount === 0), agencies };
}

async function verifyOne(database: Database, agency: { readonly id: string; readonly name: string }, { against, order }: { readonly against: Heads | null; readonly order: AuditOrder }): Promise<AgencyVerdict> {
  const scope = provenScope(agency.id);
  const list = order.write === null ? null : await open(order.write, 'w');
  try {
    const { breaches, anchor, ...verified } = await verifyAgency(database, scope, {
      against,
      onProgress: (progress) => Promise.resolve(order.onProgress(agency.name, progress)),
      onHeads: async (part) => void (await list?.writeFile(part)),
    });
    const records = await inAgency(database, scope, (tx) => findTasks(tx, scope, [...new Set(breaches.flatMap(({ taskId }) => taskId ?? []))]));
    const codes = new Map(records.map(({ id, code }) => [id, code]));
    // An anchor whose list is nowhere could never be compared with.
    return { agency: agency.name, ...verified, anchor: list === null ? null : anchor, breaches: breaches.map((breach) => ({ ...breach, code: breach.taskId === null ? null : (codes.get(breach.taskId) ?? null) })) };
  } finally {
    await list?.close();
  }
}

/** A list of heads out of a file, or out of the store by its hash. */
async function headsOf({ dataFolder }: Config, named: string): Promise<Heads> {
  const hash = named.replace(/[\s-]/g, '').toLowerCase();
  if (!/^[0-9a-f]{64}$/.test(hash)) return readHeads(await readFile(named, 'utf8'));
  const bytes = await blobFolder(join(dataFolder, 'files')).bytes(hash).catch(() => refuse('log.anchor_unknown'));
  if (createHash('sha256').update(bytes).digest('hex') !== hash) refuse('log.list_unreadable', { detail: hash });
  return readHeads(Buffer.from(bytes).toString('utf8'));
}

/** What the file of a task says of itself against what is in it. */
export interface FileVerdict {
  readonly ok: boolean;
  /** SHA-256 of the manifest: the log of the agency keeps it for every file that was taken out. */
  readonly manifest: string | null;
  readonly files: number;
  readonly logs: number;
  readonly problems: readonly { readonly path: string; readonly problem: 'no_manifest' | 'not_a_zip' | 'missing' | 'altered' | 'unlisted' | 'broken_log' }[];
}

const Manifest = z.object({
  format: z.literal('dondoc-task-file 1'), files: z.array(z.object({ path: z.string(), size: z.number(), sha256: z.string() })),
  logs: z.array(z.object({ task: z.string(), path: z.string(), entryCount: z.number(), entryHead: z.string() })),
});
const Log = z.object({ entries: z.array(z.object({ ordinal: z.number(), prevHash: z.string(), hash: z.string(), link: z.unknown() })) });

interface FoundPart {
  readonly sha256: string;
  readonly size: number;
  /** Kept of the manifest and of logs alone. */
  readonly bytes: Buffer | null;
}

/** Computes the hash of every file of a zip, and the chain of every log in it, against its manifest. Needs no database. */
export async function checkTaskFile(path: string): Promise<FileVerdict> {
  const found = await partsOf(path).catch((error: unknown) => (isMissing(error) ? Promise.reject(error) : null));
  if (found === null) return { ok: false, manifest: null, files: 0, logs: 0, problems: [{ path, problem: 'not_a_zip' }] };
  const own = found.get('manifest.json');
  const manifest = own?.bytes === undefined || own.bytes === null ? undefined : Manifest.safeParse(parsed(own.bytes)).data;
  if (own === undefined || manifest === undefined) return { ok: false, manifest: null, files: found.size, logs: 0, problems: [{ path: 'manifest.json', problem: 'no_manifest' }] };
  const listed = new Set(manifest.files.map((file) => file.path));
  const problems: FileVerdict['problems'] = [
    ...manifest.files.flatMap((file) => fileProblem(file, found.get(file.path))),
    ...[...found.keys()].filter((each) => each !== 'manifest.json' && !listed.has(each)).map((each) => ({ path: each, problem: 'unlisted' as const })),
    ...manifest.logs.filter((log) => !isWholeLog(log, found.get(log.path))).map((log) => ({ path: log.path, problem: 'broken_log' as const })),
  ];
  return { ok: problems.length === 0, manifest: own.sha256, files: found.size, logs: manifest.logs.length, problems };
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code);

function fileProblem(file: { readonly path: string; readonly size: number; readonly sha256: string }, part: FoundPart | undefined): FileVerdict['problems'] {
  if (part === undefined) return [{ path: file.path, problem: 'missing' }];
  return part.sha256 === file.sha256 && part.size === file.size ? [] : [{ path: file.path, problem: 'altered' }];
}

function isWholeLog(log: { readonly entryCount: number; readonly entryHead: string }, part: FoundPart | undefined): boolean {
  if (part === undefined || part.bytes === null) return false;
  const read = Log.safeParse(parsed(part.bytes)).data;
  return read !== undefined && verifyChain(read.entries.map((entry) => ({ ...entry, link: entry.link })), log).ok;
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
}

async function partsOf(path: string): Promise<ReadonlyMap<string, FoundPart>> {
  const found = new Map<string, FoundPart>();
  await readZipParts(createReadStream(path), (name) => {
    const hash = createHash('sha256');
    const kept: Buffer[] | null = name === 'manifest.json' || name.endsWith('nhat-ky.json') ? [] : null;
    let size = 0;
    return {
      take: (piece) => {
        hash.update(piece);
        size += piece.length;
        kept?.push(Buffer.from(piece));
      },
      end: () => void found.set(name, { sha256: hash.digest('hex'), size, bytes: kept === null ? null : Buffer.concat(kept) }),
    };
  });
  return found;
}
