import { expect, test } from 'vitest';
import type { Label } from '#core/index.js';
import { besideOf, bodyAt, type File, isHeadingLook, type Look, LOOKS, lookOf, looksIn, movedBlock, numberingOf, orderOf, splitAt, withCell, withAnnex, withAnnexBack, withAnnexHead, withLast, withLook, withOrder, withOrdered, withoutAnnex, withoutBlock, withRestored, withRows, withTable, withText } from './file.js';

const block = (key: string, text: string): File['paper']['body'][number] => ({ kind: 'paragraph', key, text, taskIds: [] });
const file: File = {
  paper: {
    parentAgency: '', agency: 'Sở', symbol: 'TB-S', number: null, place: '', date: null, urgency: 'none', form: { kind: 'named', title: 'THÔNG BÁO', subject: 'Họp' }, addressees: [], bases: [], outline: ['roman'],
    body: [block('a', 'Một hai'), block('b', 'Ba'), block('c', 'Bốn')], closing: '', recipients: [], signing: { capacity: [], title: '', name: '' }, secretary: null, annexes: [],
  },
  orders: [], signerPostId: null, copies: 1,
};
const body = ({ paper }: File): string[] => paper.body.map((each) => `${each.key}:${each.kind === 'table' ? 'bảng' : each.text}`);

test.each([
  ['cut where the caret stands', splitAt(file, 'a', { at: 4, newKey: 'n' }), ['a:Một', 'n:hai', 'b:Ba', 'c:Bốn']],
  ['cut at the end', splitAt(file, 'c', { at: 3, newKey: 'n' }), ['a:Một hai', 'b:Ba', 'c:Bốn', 'n:']],
  ['moved up', movedBlock(file, 'c', -1), ['a:Một hai', 'c:Bốn', 'b:Ba']],
  ['moved down', movedBlock(file, 'a', 1), ['b:Ba', 'a:Một hai', 'c:Bốn']],
  ['not beyond the end', movedBlock(file, 'c', 1), ['a:Một hai', 'b:Ba', 'c:Bốn']],
  ['taken out', withoutBlock(file, 'b'), ['a:Một hai', 'c:Bốn']],
  ['added', withLast(file, 'n', { look: 'item1', place: 'text' }), ['a:Một hai', 'b:Ba', 'c:Bốn', 'n:']],
  ['a table added', withTable(file, 'n', 'text'), ['a:Một hai', 'b:Ba', 'c:Bốn', 'n:bảng']],
])('%s', (_what, next, expected) => expect(body(next)).toEqual(expected));

test('a heading is called by how the paper numbers it', () => {
  expect(LOOKS.filter(isHeadingLook).map((look) => numberingOf(look, ['article', 'arabic']))).toEqual(['article', 'arabic', 'none']);
});

test('no two kinds are offered under one name, and what a block is stays among them', () => {
  const offered = (outline: readonly Label[], now: Look) => looksIn(outline, now).filter(isHeadingLook);
  expect([offered(['arabic'], 'paragraph'), offered(['arabic'], 'heading3'), offered(['roman', 'arabic', 'decimal'], 'item1'), offered([], 'paragraph')]).toEqual([['heading1', 'heading2'], ['heading1', 'heading2', 'heading3'], ['heading1', 'heading2', 'heading3'], ['heading1']]);
});

test('what follows a heading is a paragraph, what follows a list line is one', () => {
  const looks = (look: 'heading2' | 'item2') => splitAt(withLook(file, 'a', look), 'a', { at: 4, newKey: 'n' }).paper.body.slice(0, 2).map(lookOf);
  expect([looks('heading2'), looks('item2')]).toEqual([['heading2', 'paragraph'], ['item2', 'item2']]);
});

test('an order is called by the words of its block and goes with it', () => {
  const ordered = withOrdered(withOrder(file, 'b', 'id'), 'b', { leadUnitId: 'unit' });
  expect(orderOf(withText(ordered, 'b', ' Báo cáo\nkinh phí '), 'b')?.draft).toMatchObject({ title: 'Báo cáo kinh phí', leadUnitId: 'unit' });
  expect([withOrder(ordered, 'b', 'other').orders.length, withoutBlock(ordered, 'b').orders, orderOf(ordered, 'a')]).toEqual([1, [], null]);
});

test('cells and rows of a table', () => {
  const table = withRows(withCell(withCell(withTable(file, 't', 'text'), 't', { row: -1, column: 1, text: 'Việc' }), 't', { row: 0, column: 1, text: 'Họp' }), 't', 1);
  expect(table.paper.body.at(-1)).toMatchObject({ heads: ['STT', 'Việc', 'Ghi chú'], rows: [['1', 'Họp', ''], ['', '', '']] });
  expect(withRows(withRows(table, 't', -1), 't', -1).paper.body.at(-1)).toMatchObject({ rows: [] });
});

test('the block beside', () => expect([besideOf(file, 'a', 1), besideOf(file, 'a', -1), besideOf(file, 'x', 1)]).toEqual(['b', null, null]));

test('an annex is written like the text: what is done to a block of it stays in it, and the text as it is', () => {
  const annexed = withAnnexHead(withLast(withAnnex(withAnnex(file, 't1'), 't2'), 'p', { look: 'paragraph', place: 1 }), 1, { title: 'Danh mục', landscape: false });
  expect(annexed.paper.annexes).toMatchObject([{ title: '', landscape: true, body: [{ kind: 'table', key: 't1' }] }, { title: 'Danh mục', landscape: false, body: [{ kind: 'table', key: 't2' }, { kind: 'paragraph', key: 'p' }] }]);
  const written = splitAt(withText(annexed, 'p', 'Giao Văn phòng'), 'p', { at: 4, newKey: 'q' });
  const moved = movedBlock(withCell(written, 't2', { row: 0, column: 1, text: 'Rà soát' }), 'q', -1);
  expect(bodyAt(moved, 1)).toMatchObject([{ key: 't2', rows: [['1', 'Rà soát', '']] }, { key: 'q', text: 'Văn phòng' }, { key: 'p', text: 'Giao' }]);
  expect([besideOf(moved, 'p', -1), besideOf(moved, 'p', 1), besideOf(moved, 't1', 1)]).toEqual(['q', null, null]);
  expect([body(moved), bodyAt(moved, 0)]).toEqual([body(file), bodyAt(annexed, 0)]);
});

test('a block or an annex that was taken out comes back where it stood, with what it orders', () => {
  const full = withOrder(withLast(withAnnex(file, 't'), 'p', { look: 'paragraph', place: 0 }), 'p', 'd');
  const [noBlock, noAnnex] = [withoutBlock(full, 'p'), withoutAnnex(full, 0)];
  expect([orderOf(noBlock, 'p'), orderOf(noAnnex, 'p'), noAnnex.paper.annexes]).toEqual([null, null, []]);
  expect(withRestored(noBlock, full, 'p')).toEqual(full);
  expect(withAnnexBack(noAnnex, full, 0)).toEqual(full);
  expect(withRestored(noAnnex, full, 'p')).toBe(noAnnex);
  expect(body(withRestored(withoutBlock(file, 'b'), file, 'b'))).toEqual(body(file));
});

test('decisions, plans and reports are divided into parts and chapters, a letter is not; what follows a division is a paragraph', () => {
  const offered = (outline: readonly Label[], now: Look = 'paragraph'): readonly Look[] => looksIn(outline, now).slice(0, 4);
  for (const outline of [['article', 'arabic', 'letter'], ['roman', 'arabic', 'letter']] as const) expect(offered(outline)).toEqual(['part', 'chapter', 'section', 'subsection']);
  expect([offered(['arabic', 'letter']), offered(['arabic', 'letter'], 'chapter')[0]]).toEqual([['heading1', 'heading2', 'heading3', 'paragraph'], 'chapter']);
  const divided = splitAt(withLook(file, 'a', 'chapter'), 'a', { at: 3, newKey: 'n' });
  expect(divided.paper.body.slice(0, 2)).toMatchObject([{ kind: 'division', rank: 'chapter', text: 'Một' }, { kind: 'paragraph', text: 'hai' }]);
  expect(divided.paper.body.slice(0, 2).map(lookOf)).toEqual(['chapter', 'paragraph']);
});
