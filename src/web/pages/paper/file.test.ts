import { expect, test } from 'vitest';
import type { Label } from '#core/index.js';
import { besideOf, type File, isHeadingLook, type Look, LOOKS, lookOf, looksIn, movedBlock, numberingOf, orderOf, splitAt, withCell, withLast, withLook, withOrder, withOrdered, withoutBlock, withRows, withTable, withText } from './file.js';

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
  ['added', withLast(file, 'n', 'item1'), ['a:Một hai', 'b:Ba', 'c:Bốn', 'n:']],
  ['a table added', withTable(file, 'n'), ['a:Một hai', 'b:Ba', 'c:Bốn', 'n:bảng']],
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
  const table = withRows(withCell(withCell(withTable(file, 't'), 't', { row: -1, column: 1, text: 'Việc' }), 't', { row: 0, column: 1, text: 'Họp' }), 't', 1);
  expect(table.paper.body.at(-1)).toMatchObject({ heads: ['STT', 'Việc', 'Ghi chú'], rows: [['1', 'Họp', ''], ['', '', '']] });
  expect(withRows(withRows(table, 't', -1), 't', -1).paper.body.at(-1)).toMatchObject({ rows: [] });
});

test('the block beside', () => expect([besideOf(file, 'a', 1), besideOf(file, 'a', -1), besideOf(file, 'x', 1)]).toEqual(['b', null, null]));
