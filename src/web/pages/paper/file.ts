import type { PaperBlock, PaperView } from '#contract/index.js';
import type { Deadline, Division, Label, PaperNote } from '#core/index.js';

export type File = PaperView['file'];
export type Order = File['orders'][number];

/** Kinds of a block as a person chooses them: a heading by its level, a list line by its depth. */
export const LOOKS = ['part', 'chapter', 'section', 'subsection', 'heading1', 'heading2', 'heading3', 'paragraph', 'item1', 'item2'] as const;
export type Look = (typeof LOOKS)[number];

type HeadingLook = Extract<Look, `heading${string}`>;
export const isHeadingLook = (look: Look): look is HeadingLook => look.startsWith('heading');

/** How headings of a look are numbered in a paper. */
export const numberingOf = (look: HeadingLook, outline: readonly Label[]): Label => outline[Number(look.slice(-1)) - 1] ?? 'none';

const isDivision = (look: Look): look is Division => look === 'part' || look === 'chapter' || look === 'section' || look === 'subsection';
// Papers of articles, plans and reports are divided; letters are not.
const DIVIDED: readonly Label[] = ['article', 'roman'];

/** The kinds that a paper offers for a block: divisions of a long one, its numbered headings, one without a number below them, and always what the block is. */
export function looksIn(outline: readonly Label[], now: Look): readonly Look[] {
  const divided = DIVIDED.some((label) => label === outline[0]);
  return LOOKS.filter((look) => look === now || (isDivision(look) ? divided : !isHeadingLook(look) || Number(look.slice(-1)) <= outline.length + 1));
}

/** How a block looks; null for a table, which stays one. */
export function lookOf(block: PaperBlock): Look | null {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? 'heading1' : block.level === 2 ? 'heading2' : 'heading3';
    case 'division':
      return block.rank;
    case 'paragraph':
      return 'paragraph';
    case 'item':
      return block.depth === 1 ? 'item1' : 'item2';
    case 'table':
      return null;
  }
}

type Worded = Exclude<PaperBlock, { kind: 'table' }>;

function shaped(look: Look, { key, text, taskIds, notes }: Pick<Worded, 'key' | 'text' | 'taskIds' | 'notes'>): Worded {
  const own = { key, text, taskIds, ...(notes === undefined ? {} : { notes }) };
  switch (look) {
    case 'part':
    case 'chapter':
    case 'section':
    case 'subsection':
      return { kind: 'division', rank: look, ...own };
    case 'heading1':
    case 'heading2':
    case 'heading3':
      return { kind: 'heading', level: Number(look.slice(-1)), ...own };
    case 'paragraph':
      return { kind: 'paragraph', ...own };
    case 'item1':
      return { kind: 'item', depth: 1, ...own };
    case 'item2':
      return { kind: 'item', depth: 2, ...own };
  }
}

const textOf = (block: PaperBlock): string => (block.kind === 'table' ? '' : block.text);
type Body = readonly PaperBlock[];
type Annex = File['paper']['annexes'][number];
/** The text of a paper, or one of its annexes by its place among them. */
export type Place = 'text' | number;

const has = (body: Body, key: string): boolean => body.some((block) => block.key === key);

/** Where a block stands: in the text or in an annex; the text for one that stands nowhere. */
function placeOf({ paper }: File, key: string): Place {
  const annex = paper.annexes.findIndex(({ body }) => has(body, key));
  return annex < 0 ? 'text' : annex;
}

/** The blocks of the text or of an annex. */
export const bodyAt = ({ paper }: File, place: Place): Body => (place === 'text' ? paper.body : (paper.annexes[place]?.body ?? []));

/** The blocks among which a block stands. */
export const bodyOf = (file: File, key: string): Body => bodyAt(file, placeOf(file, key));

const withAnnexes = (file: File, annexes: readonly Annex[]): File => ({ ...file, paper: { ...file.paper, annexes } });

function withBody(file: File, place: Place, change: (body: Body) => Body): File {
  if (place === 'text') return { ...file, paper: { ...file.paper, body: change(file.paper.body) } };
  return withAnnexes(file, file.paper.annexes.map((annex, at) => (at === place ? { ...annex, body: change(annex.body) } : annex)));
}

const withBodyOf = (file: File, key: string, change: (body: Body) => Body): File => withBody(file, placeOf(file, key), change);

/** The paper with another block in the place of one. */
function withBlock(file: File, key: string, change: (block: PaperBlock) => PaperBlock): File {
  return withBodyOf(file, key, (body) => body.map((block) => (block.key === key ? change(block) : block)));
}

/** The words of a block; what it orders is called by them. */
export function withText(file: File, key: string, text: string): File {
  const next = withBlock(file, key, (block) => (block.kind === 'table' ? block : { ...block, text }));
  return { ...next, orders: next.orders.map((order) => (order.blockKey === key ? { ...order, draft: { ...order.draft, title: titleOf(text) } } : order)) };
}

/** The footnotes of a block. */
export function withNotes(file: File, key: string, notes: readonly PaperNote[]): File {
  return withBlock(file, key, (block) => (block.kind === 'table' ? block : { ...block, notes }));
}

/** A cell of a table; row -1 is its head. */
export function withCell(file: File, key: string, { row, column, text }: { readonly row: number; readonly column: number; readonly text: string }): File {
  const put = (cells: readonly string[]): string[] => cells.map((cell, at) => (at === column ? text : cell));
  return withBlock(file, key, (block) => (block.kind !== 'table' ? block : row < 0 ? { ...block, heads: put(block.heads) } : { ...block, rows: block.rows.map((cells, at) => (at === row ? put(cells) : cells)) }));
}

/** A row more at the end of a table, or the last one less. */
export function withRows(file: File, key: string, by: 1 | -1): File {
  return withBlock(file, key, (block) => (block.kind !== 'table' ? block : { ...block, rows: by === 1 ? [...block.rows, block.heads.map(() => '')] : block.rows.slice(0, -1) }));
}

export function withLook(file: File, key: string, look: Look): File {
  return withBlock(file, key, (block) => (block.kind === 'table' ? block : shaped(look, { key, text: block.text, taskIds: block.taskIds, notes: block.notes })));
}

/** Cuts a block in two where the caret stands; what follows a heading is a paragraph. At its end it adds an empty one. */
export function splitAt(file: File, key: string, { at, newKey }: { readonly at: number; readonly newKey: string }): File {
  return withBodyOf(file, key, (body) => body.flatMap((block): PaperBlock[] => {
    if (block.key !== key || block.kind === 'table') return block.key === key ? [block, shaped('paragraph', { key: newKey, text: '', taskIds: [] })] : [block];
    const look = lookOf(block);
    const [before, after] = [block.text.slice(0, at).trimEnd(), block.text.slice(at).trimStart()];
    // A footnote stays with the words behind which it is called.
    const goes = (note: PaperNote): boolean => note.after !== '' && !before.includes(note.after) && after.includes(note.after);
    const notes = block.notes ?? [];
    const next = shaped(look === null || block.kind === 'heading' || block.kind === 'division' ? 'paragraph' : look, { key: newKey, text: after, taskIds: [], notes: notes.filter(goes) });
    return [{ ...block, text: before, notes: notes.filter((note) => !goes(note)) }, next];
  }));
}

/** An empty block at the end of the text or of an annex. */
export function withLast(file: File, newKey: string, { look, place }: { readonly look: Look; readonly place: Place }): File {
  return withBody(file, place, (body) => [...body, shaped(look, { key: newKey, text: '', taskIds: [] })]);
}

/** An empty table of three columns there. */
export function withTable(file: File, newKey: string, place: Place): File {
  return withBody(file, place, (body) => [...body, { kind: 'table', key: newKey, heads: ['STT', 'Nội dung', 'Ghi chú'], widths: [10, 65, 25], rows: [['1', '', '']], taskIds: [] }]);
}

/** Without a block and what it orders. */
export function withoutBlock(file: File, key: string): File {
  return { ...withBodyOf(file, key, (body) => body.filter((block) => block.key !== key)), orders: file.orders.filter(({ blockKey }) => blockKey !== key) };
}

/** A block one place up or down; the same where there is no further place. */
export function movedBlock(file: File, key: string, step: 1 | -1): File {
  const body = bodyOf(file, key);
  const from = body.findIndex((block) => block.key === key);
  const to = from + step;
  const moving = body[from];
  if (moving === undefined || to < 0 || to >= body.length) return file;
  return withBodyOf(file, key, () => body.filter((block) => block !== moving).toSpliced(to, 0, moving));
}

/** A paper with a block that was taken out again where it stood, with what it orders. */
export function withRestored(now: File, before: File, key: string): File {
  const [place, body] = [placeOf(before, key), bodyOf(before, key)];
  const at = body.findIndex((block) => block.key === key);
  const block = body[at];
  if (block === undefined || (place !== 'text' && now.paper.annexes[place] === undefined)) return now;
  return { ...withBody(now, place, (present) => present.toSpliced(at, 0, block)), orders: [...now.orders, ...before.orders.filter(({ blockKey }) => blockKey === key)] };
}

/** An annex more, with an empty table: on its side, as tables of tasks are. */
export function withAnnex(file: File, newKey: string): File {
  return withTable(withAnnexes(file, [...file.paper.annexes, { title: '', landscape: true, body: [] }]), newKey, file.paper.annexes.length);
}

/** The title of an annex, or whether it lies on its side. */
export function withAnnexHead(file: File, place: number, head: Partial<Pick<Annex, 'title' | 'landscape'>>): File {
  return withAnnexes(file, file.paper.annexes.map((annex, at) => (at === place ? { ...annex, ...head } : annex)));
}

/** A paper with an annex that was taken out again where it stood. */
export function withAnnexBack(now: File, before: File, place: number): File {
  const gone = bodyAt(before, place);
  return { ...withAnnexes(now, now.paper.annexes.toSpliced(place, 0, ...before.paper.annexes.slice(place, place + 1))), orders: [...now.orders, ...before.orders.filter(({ blockKey }) => has(gone, blockKey))] };
}

/** Without an annex and what its blocks order. */
export function withoutAnnex(file: File, place: number): File {
  const gone = bodyAt(file, place);
  return { ...withAnnexes(file, file.paper.annexes.toSpliced(place, 1)), orders: file.orders.filter(({ blockKey }) => !has(gone, blockKey)) };
}

/** The key of the block beside one; null at the ends. */
export function besideOf(file: File, key: string, step: 1 | -1): string | null {
  const body = bodyOf(file, key);
  const at = body.findIndex((block) => block.key === key);
  return at < 0 ? null : (body[at + step]?.key ?? null);
}

const titleOf = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, 300);

export const orderOf = (file: File, key: string): Order | null => file.orders.find(({ blockKey }) => blockKey === key) ?? null;

/** A block orders something: one task, as its words say, to be led by a unit. */
export function withOrder(file: File, key: string, draftId: string): File {
  const block = bodyOf(file, key).find((each) => each.key === key);
  if (block === undefined || orderOf(file, key) !== null) return file;
  const text = textOf(block);
  const draft: Order['draft'] = {
    id: draftId, start: 0, end: text.length, text, title: titleOf(text), class: 'action', leadUnitId: null, alsoLeadUnitIds: [], leadText: null, leadBasis: null, coordinators: [], deadline: null, deliverable: '', approval: '', steps: [],
    condition: '', waits: false, rule: '', recurs: false, urgency: 'none', citations: [], flags: [], confidence: 1, band: null, readFrom: [], older: null, status: 'proposed', confirmedFields: [], taskId: null, origin: 'person',
  };
  return { ...file, orders: [...file.orders, { blockKey: key, draft }] };
}

/** Who leads and coordinates what a block orders, and until when. */
export function withOrdered(file: File, key: string, change: { readonly leadUnitId?: string | null; readonly alsoLeadUnitIds?: string[]; readonly coordinators?: { unitId: string | null; text: string }[]; readonly deadline?: Deadline | null }): File {
  return { ...file, orders: file.orders.map((order) => (order.blockKey === key ? { ...order, draft: { ...order.draft, ...change } } : order)) };
}

export function withoutOrder(file: File, key: string): File {
  return { ...file, orders: file.orders.filter(({ blockKey }) => blockKey !== key) };
}
