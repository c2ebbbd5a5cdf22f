import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { type Evidence, factsOf, FIELD_WORDS, headingOf, labelOf, may, printDay, type Telling } from '#core/index.js';
import { safeFileName, writeZip, type ZipPart } from '#documents/index.js';
import { zoneOf } from '../../database/local-time.js';
import { storedChains } from '../../database/history.js';
import type { BlobStore } from '../../files/blobs.js';
import type { Call, FileAnswer } from '../../http/handler.js';
import { refuse } from '../../refused.js';
import { findLetters } from '../follow-up/letter.queries.js';
import { type DocumentRecord, findDocument, findPlainText } from '../intake/queries.js';
import { childrenOf, entriesOf, type EntryRecord, idsInLog, namesOf, sourcesOf } from '../tasks/detail.queries.js';
import { documentLabel, maySee, undoneEntries } from '../tasks/present.js';
import { findTask, findTasks, type TaskRecord } from '../tasks/queries.js';
import { instantPrinter, tellingOf } from './export.commands.js';
import { indexPage, letterPage, logPage, type PrintedDocument, type PrintedEntry, type PrintedFile, type PrintedTask } from './file.present.js';
import { agencyName, type BlobRecord, blobsByIds, letterIdsOf } from './file.queries.js';

const MOST_TASKS = 500;
const GIGABYTE = 1024 ** 3;
// A zip without extensions counts its bytes in 32 bits; some room for its own lists.
const LARGEST = 3.9 * GIGABYTE;

type FileCall = Pick<Call<'downloadTaskFile'>, 'tx' | 'scope' | 'actor'>;

/** A file of the zip: its bytes, or where they are stored; by both its hash is known before it is written. */
type Piece = PrintedFile & ({ readonly bytes: Uint8Array } | { readonly blob: string });

/**
 * The file of a task (hồ sơ công việc, NĐ 30/2020/NĐ-CP, chương IV): documents, logs, evidence and letters of it and of the tasks below it that the person may
 * see, with a list of all files and their hashes. The same state gives the same bytes. @throws Refused `common.not_found`, `log.file_large`
 */
export async function downloadTaskFile(call: Call<'downloadTaskFile'>): Promise<FileAnswer> {
  const root = await findTask(call.tx, call.scope, call.input.params.id);
  if (root === undefined || !maySee(root, call.actor)) refuse('common.not_found');
  const { tasks, leftOut } = await treeOf(call, root);
  const { documents, pieces: papers } = await papersOf(call, tasks.map(({ record }) => record));
  const pieces: Piece[] = [...papers];
  const printed: PrintedTask[] = [];
  let newest = 0;
  for (const { record, depth } of tasks) {
    const own = await piecesOfTask(call, record, depth);
    pieces.push(...own.pieces);
    printed.push(own.task);
    newest = Math.max(newest, own.newest);
  }
  const files = unique(pieces);
  const asOf = instantPrinter(await zoneOf(call.tx, call.scope))(new Date(newest).toISOString());
  const index = page('MỤC LỤC.html', indexPage({ agency: await agencyName(call.tx, call.scope), asOf, tasks: printed, leftOut, documents, files }));
  const manifest = manifestOf([index, ...files], { printed, leftOut });
  const whole = [index, manifest, ...files];
  if (whole.reduce((sum, { size }) => sum + size, 0) > LARGEST) refuse('log.file_large', { most: 3.9 });
  const { blobs } = call.context;
  return { fileName: safeFileName(`Ho so ${root.code}.zip`), mediaType: 'application/zip', content: { stream: () => Readable.from(writeZip(partsOf(whole, blobs))) }, facts: { manifest: manifest.sha256 } };
}

async function* partsOf(pieces: readonly Piece[], blobs: BlobStore): AsyncGenerator<ZipPart> {
  for (const piece of pieces) yield { path: piece.path, content: 'bytes' in piece ? [piece.bytes] : (await blobs.open(piece.blob) as Readable) };
}

const page = (path: string, text: string): Piece & { readonly bytes: Uint8Array } => {
  const bytes = Buffer.from(text, 'utf8');
  return { path, bytes, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
};

/** What `dondoc audit check-file` compares the zip with. */
function manifestOf(files: readonly PrintedFile[], { printed, leftOut }: { readonly printed: readonly PrintedTask[]; readonly leftOut: number }): Piece {
  const listed = files.map(({ path, size, sha256 }) => ({ path, size, sha256 })).sort((a, b) => (a.path < b.path ? -1 : 1));
  const logs = printed.map(({ code, depth, entryCount, entryHead }) => ({ task: code, path: `${folderOf(code, depth)}nhat-ky.json`, entryCount, entryHead }));
  return page('manifest.json', `${JSON.stringify({ format: 'dondoc-task-file 1', files: listed, logs, leftOut }, null, 2)}\n`);
}

/** Windows does not tell capitals apart, so no two paths may differ by them alone. */
function unique(pieces: readonly Piece[]): Piece[] {
  const taken = new Set<string>();
  return pieces.filter(({ path }) => {
    const key = path.toLowerCase();
    return !taken.has(key) && taken.add(key);
  });
}

interface Placed {
  readonly record: TaskRecord;
  readonly depth: number;
}

/** The task and all below it that the person may see, in the order of their numbers within each level; how many were left out. */
async function treeOf(call: FileCall, root: TaskRecord): Promise<{ readonly tasks: readonly Placed[]; readonly leftOut: number }> {
  const tasks: Placed[] = [];
  let leftOut = 0;
  const visit = async (record: TaskRecord, depth: number): Promise<void> => {
    if (tasks.length >= MOST_TASKS) refuse('log.file_large', { most: 3.9 });
    tasks.push({ record, depth });
    const children = await childrenOf(call.tx, call.scope, record);
    for (const child of children) {
      if (maySee(child, call.actor)) await visit(child, depth + 1);
      else leftOut += 1;
    }
  };
  await visit(root, 0);
  return { tasks, leftOut };
}

const folderOf = (code: string, depth: number): string => (depth === 0 ? '' : `viec-con/${safeFileName(code)}/`);
const numbered = (index: number, name: string): string => `${String(index + 1).padStart(2, '0')}-${safeFileName(name)}`;

/** The documents that ordered the tasks, each once: as they came in, or as text where the file was not kept. */
async function papersOf(call: FileCall, records: readonly TaskRecord[]): Promise<{ readonly documents: readonly PrintedDocument[]; readonly pieces: readonly Piece[] }> {
  const { tx, scope, actor } = call;
  if (!may(actor, 'document.read', { agencyId: scope.agencyId })) return { documents: [], pieces: [] };
  const ids = new Set<string>();
  for (const { id } of records) for (const { document_id: documentId } of await sourcesOf(tx, scope, id)) ids.add(documentId);
  const [documents, pieces]: [PrintedDocument[], Piece[]] = [[], []];
  for (const id of ids) {
    const document = await findDocument(tx, scope, id);
    if (document === undefined) continue;
    const piece = keptPaper(document, documents.length) ?? page(`van-ban/${numbered(documents.length, `${documentLabel(document)}.txt`)}`, (await findPlainText(tx, scope, id)) ?? '');
    documents.push(printedPaper(document, piece.path));
    pieces.push(piece);
  }
  return { documents, pieces };
}

/** A document as it came in; null where its bytes were not kept. */
function keptPaper({ file_sha256: sha256, file_name: name, file_size: size }: DocumentRecord, index: number): Piece | null {
  return sha256 === null || name === null ? null : { blob: sha256, sha256, size: size ?? 0, path: `van-ban/${numbered(index, name)}` };
}

function printedPaper(document: DocumentRecord, path: string): PrintedDocument {
  return { symbol: documentLabel(document), day: document.issued_on === null ? '' : printDay(document.issued_on), subject: document.subject === '' ? document.title : document.subject, issuer: document.issuer_name, path };
}

interface TaskPieces {
  readonly task: PrintedTask;
  readonly pieces: readonly Piece[];
  /** The instant of the newest entry, in milliseconds. */
  readonly newest: number;
}

/** The log of a task on a page and as data that the chain can be computed from, its evidence, and the letters about it. */
async function piecesOfTask(call: FileCall, record: TaskRecord, depth: number): Promise<TaskPieces> {
  const { tx, scope } = call;
  const entries = await entriesOf(tx, scope, record.id);
  const [chain] = await storedChains(tx, scope, [record.id]);
  if (chain === undefined) throw new Error('a task has a chain');
  const folder = folderOf(record.code, depth);
  const evidence = await evidenceOf(call, entries, folder);
  const told = await toldEntries(call, entries, evidence.paths);
  const task: PrintedTask = {
    code: record.code, title: record.title, state: record.state, lead: record.lead_name, dueOn: record.due_on, openedOn: record.opened_on, closedOn: record.closed_on, depth, entryCount: chain.end.entryCount, entryHead: chain.end.entryHead,
  };
  const data = { format: 'dondoc-task-log 1', task: { id: record.id, code: record.code, title: record.title }, entryCount: chain.end.entryCount, entryHead: chain.end.entryHead, entries: chain.rows.map((row, index) => ({ ...row, told: told[index] ?? null })) };
  const pieces = [page(`${folder}nhat-ky.html`, logPage(task, told)), page(`${folder}nhat-ky.json`, `${JSON.stringify(data, null, 1)}\n`), ...evidence.pieces, ...(await lettersOf(call, record.id, folder))];
  return { task, pieces, newest: Math.max(0, ...entries.map(({ at }) => at.getTime())) };
}

interface EvidencePieces {
  readonly pieces: readonly Piece[];
  /** The path of a stored file in the zip, by the id of the file. */
  readonly paths: ReadonlyMap<string, string>;
}

async function evidenceOf({ tx, scope }: FileCall, entries: readonly EntryRecord[], folder: string): Promise<EvidencePieces> {
  const ids = [...new Set(entries.flatMap(({ evidence }) => evidence.flatMap(({ fileId }) => fileId ?? [])))];
  const stored = await blobsByIds(tx, scope, ids);
  const files = ids.flatMap((id) => stored.get(id) ?? []);
  const pieceOf = (file: BlobRecord, index: number): Piece => ({ path: `${folder}minh-chung/${numbered(index, file.name)}`, blob: file.sha256, sha256: file.sha256, size: file.size });
  const pieces = files.map(pieceOf);
  return { pieces, paths: new Map(files.map(({ id }, index) => [id, pieces[index]?.path ?? ''])) };
}

async function toldEntries({ tx, scope, actor }: FileCall, entries: readonly EntryRecord[], paths: ReadonlyMap<string, string>): Promise<readonly PrintedEntry[]> {
  const ids = idsInLog(entries);
  const names = await namesOf(tx, scope, ids);
  const tasks = (await findTasks(tx, scope, ids.filter((id) => !names.has(id)))).filter((record) => maySee(record, actor));
  const telling: Telling = tellingOf('vi', { ...Object.fromEntries(names), ...Object.fromEntries(tasks.map(({ id, title }) => [id, title])) });
  const undone = undoneEntries(entries);
  const print = instantPrinter(await zoneOf(tx, scope));
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return entries.map((entry) => {
    const before = entry.undoes_entry_id === null ? undefined : byId.get(entry.undoes_entry_id);
    return {
      ordinal: entry.ordinal, at: print(entry.at.toISOString()), by: entry.by ?? telling.say.system, title: [entry.title, entry.unit_name].filter(Boolean).join(', '), onBehalfOf: entry.on_behalf_of,
      what: before === undefined ? headingOf(entry, telling) : telling.say.undid(headingOf(before, telling)), facts: factsOf(entry, telling), body: entry.body, evidence: entry.evidence.map((each) => printEvidence(each, paths)), undone: undone.has(entry.id),
    };
  });
}

function printEvidence({ fileId, documentNumber, documentDate }: Evidence, paths: ReadonlyMap<string, string>): string {
  return [fileId === null ? '' : (paths.get(fileId) ?? ''), documentNumber ?? '', documentDate === null ? '' : printDay(documentDate)].filter((part) => part !== '').join(', ');
}

async function lettersOf({ tx, scope }: FileCall, taskId: string, folder: string): Promise<readonly Piece[]> {
  const ids = await letterIdsOf(tx, scope, taskId);
  if (ids.length === 0) return [];
  const letters = new Map((await findLetters(tx, scope, { ids })).map((letter) => [letter.id, letter]));
  const print = instantPrinter(await zoneOf(tx, scope));
  return ids.flatMap((id) => letters.get(id) ?? []).map((letter, index) => page(`${folder}don-doc/${numbered(index, `${letter.at.toISOString().slice(0, 10)}.html`)}`, letterPage({ level: labelOf(FIELD_WORDS.vi, 'dun', String(letter.level)), unit: letter.unit_name, by: letter.by ?? '', at: print(letter.at.toISOString()), body: letter.body })));
}
