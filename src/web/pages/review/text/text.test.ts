import { describe, expect, it } from 'vitest';
import type { Mark } from '#contract/index.js';
import { blocksOf } from './blocks.js';
import { mayBeMissed } from './may-be-missed.js';
import { finder, segmentsOf, servesDraft, within } from './segments.js';

const shown = (text: string): string[] => blocksOf(text).map((block) => block.runs.map((run) => text.slice(run.start, run.end)).join(''));

describe('the stored text as paragraphs', () => {
  it.each([
    ['Markdown marks do not show', '**1. Văn phòng Sở:**', ['1. Văn phòng Sở:']],
    ['a heading loses its hashes', '### *Nơi nhận:*', ['Nơi nhận:']],
    ['bold inside a sentence', 'hoàn thành trước **ngày 18/4/2025**.', ['hoàn thành trước ngày 18/4/2025.']],
    ['two bold stretches that a converter joined', '**THÔNG BÁO****Kết luận**', ['THÔNG BÁO', 'Kết luận']],
    ['a bullet star stays', '* Rà soát hồ sơ', ['* Rà soát hồ sơ']],
    ['a product of numbers stays', 'tỷ lệ 3 * 4', ['tỷ lệ 3 * 4']],
    ['an escaped number', '1\\. Sở Tài chính', ['1. Sở Tài chính']],
    ['a line broken in mid-sentence', 'tại Hội nghị giao ban rà \n\nsoát, đôn đốc', ['tại Hội nghị giao ban rà \n\nsoát, đôn đốc']],
    ['a lettered item starts anew', 'gồm các việc\na) rà soát', ['gồm các việc', 'a) rà soát']],
    ['a full line goes on with a name', `${'Giao phòng phối hợp với các đơn vị liên quan trên địa bàn tỉnh'}\nAn Hải`, ['Giao phòng phối hợp với các đơn vị liên quan trên địa bàn tỉnh\nAn Hải']],
    ['a sentence that ended stays apart', 'Đã xong.\nTiếp tục làm', ['Đã xong.', 'Tiếp tục làm']],
    ['a page comment is not shown', 'Trước<!-- trang 2 --> sau', ['Trước sau']],
  ])('%s', (_, text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  it('tells bold, headings and titles', () => {
    const [title, heading, sentence] = blocksOf('**THÔNG BÁO**\n\n## 2. Phòng Quản lý\n\nhạn **18/4** là cuối');
    expect([title?.kind, heading?.kind, sentence?.kind]).toEqual(['title', 'heading', 'paragraph']);
    expect(heading?.runs.every((run) => run.bold)).toBe(true);
    expect(sentence?.runs.map((run) => run.bold)).toEqual([false, true, false]);
  });

  it('tells the columns of a table row and drops the ruler', () => {
    const text = '| TT | Nhiệm vụ |\n|---|---|\n| 1 | Rà soát |';
    const rows = blocksOf(text);
    expect(rows.map((row) => row.kind)).toEqual(['row', 'row']);
    expect(rows[1]?.runs.map((run) => [run.cell, text.slice(run.start, run.end).trim()])).toEqual([[0, '1'], [1, 'Rà soát']]);
  });

  it('knows a row without bars at its ends, with empty cells, and leaves a lone bar in a sentence alone', () => {
    const text = 'TT | Việc | Đơn vị\n1 | Rà soát | |\nHạn A | B tùy chọn';
    const rows = blocksOf(text);
    expect(rows.map((row) => row.kind)).toEqual(['row', 'row', 'paragraph']);
    expect(rows[0]?.runs.map((run) => [run.cell, text.slice(run.start, run.end).trim()])).toEqual([[0, 'TT'], [1, 'Việc'], [2, 'Đơn vị']]);
    expect(rows[1]?.runs.map((run) => run.cell)).toEqual([0, 1]);
  });
});

describe('marks on a paragraph', () => {
  const text = '- Rà soát **hồ sơ** trước ngày 18/4/2025.';
  const [block] = blocksOf(text);
  const mark = (words: string, kind: Mark['kind']): Mark => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length, kind, tasks: [0], label: { vi: words, en: words }, by: [] });

  it('cuts runs at the edges of drafts and marks, without losing or doubling a letter', () => {
    const pieces = block === undefined ? [] : segmentsOf(block, [{ id: 'a', start: 2, end: text.length - 1, readFrom: [] }], [mark('trước ngày 18/4/2025', 'deadline')]);
    expect(pieces.map((piece) => [text.slice(piece.start, piece.end), piece.draftId, piece.kinds.join()])).toEqual([
      ['- ', null, ''], ['Rà soát ', 'a', ''], ['hồ sơ', 'a', ''], [' ', 'a', ''], ['trước ngày 18/4/2025', 'a', 'deadline'], ['.', null, ''],
    ]);
  });

  it('gives a piece to the inner of two drafts', () => {
    const pieces = block === undefined ? [] : segmentsOf(block, [{ id: 'whole', start: 0, end: text.length, readFrom: [] }, { id: 'part', start: 2, end: 9, readFrom: [] }], []);
    expect(pieces.map((piece) => piece.draftId)).toEqual(['whole', 'part', 'whole', 'whole', 'whole']);
  });

  it('finds only what touches the block', () => {
    expect(block === undefined ? [] : within([{ start: 0, end: 1 }, { start: text.length, end: text.length + 5 }], block)).toEqual([{ start: 0, end: 1 }]);
  });
});

describe('what a mark serves', () => {
  const at = (start: number, tasks: number[]): Mark => ({ start, end: start + 5, kind: 'lead', tasks, label: { vi: '', en: '' }, by: [] });
  const read = { start: 20, end: 60, readFrom: [3] };
  it.each([
    ['a heading above it that was read for it', at(0, [2, 3]), read, true],
    ['a heading of others', at(0, [2]), read, false],
    ['a deadline of a part that was cut off, though it stands inside', at(30, [4]), read, false],
    ['a citation inside that no task was read to name', at(30, []), read, true],
    ['a citation elsewhere', at(70, []), read, false],
    ['whatever stands inside a draft that a person marked', at(30, [4]), { ...read, readFrom: [] }, true],
  ])('%s', (_, mark, draft, expected) => expect(servesDraft(mark, draft)).toBe(expected));
});

describe('what may have been missed', () => {
  it.each([
    ['- Khẩn trương hoàn thiện hồ sơ trình UBND tỉnh phê duyệt danh mục', true],
    ['b) Giao Sở Tài chính thẩm định kinh phí và báo cáo trước ngày 18/4', true],
    ['- Tổ chức đã hoàn thành tốt các nhiệm vụ được giao trong tuần vừa qua', false],
    ['Tham dự Hội nghị gồm có Ban Giám đốc Sở và trưởng các phòng', false],
    ['- Rà soát.', false],
  ])('%s → %s', (paragraph, expected) => {
    expect(mayBeMissed(paragraph)).toBe(expected);
  });
});

describe('looking spans up block by block', () => {
  const text = Array.from({ length: 40 }, (_, index) => `Câu thứ ${index} của văn bản.`).join('\n\n');
  const blocks = blocksOf(text);
  const spans = [{ start: 90, end: 700 }, { start: 3, end: 8 }, { start: 10, end: 10 }, { start: 0, end: text.length }, ...blocks.map(({ start, end }) => ({ start: start + 2, end: end - 1 }))];
  it('finds for each what looking at every span finds, in the order of the list', () => {
    const find = finder(spans);
    for (const block of blocks) expect(find(block)).toEqual(within(spans, block));
    expect(finder([])(blocks[0] ?? { start: 0, end: 1, kind: 'paragraph', runs: [] })).toEqual([]);
  });
});
