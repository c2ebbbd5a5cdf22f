import fc from 'fast-check';
import { DIVISIONS, LABELS, type Paper, type PaperAnnex, type PaperBlock, type Signing, tidyLine } from '#core/index.js';

const WORDS = ['Rà soát', 'tham mưu', 'Kế hoạch', 'dự toán', 'hồ sơ', 'sở, ngành', '& phối hợp', '<2025>', '(đợt 1)', 'hoàn thành trước ngày 15/6/2025', '1.500 tỷ đồng', 'Quyết định số 12/QĐ-UBND', 'đúng hạn', 'Thủy lợi', 'e\u0301', '“đô thị”', '- ', 'a)'];
const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 40 }).map((words) => words.join(' '));
const ending = fc.constantFrom('', '.', ';', ':');
const text = fc.tuple(sentence, ending).map(([words, end]) => words + end);
const lines = fc.array(text, { minLength: 1, maxLength: 3 }).map((all) => all.join('\n'));
const name = fc.array(fc.constantFrom('Ủy ban', 'nhân dân', 'tỉnh', 'Lam Hồng', 'Sở', 'Khoa học', 'và Công nghệ', 'Trung tâm'), { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const key = fc.constant('');

// Most blocks have no footnote.
const notes = fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, fc.array(fc.record({ after: fc.constantFrom(...WORDS, '', 'không có ở đây'), text: sentence }), { maxLength: 2 }));

const block: fc.Arbitrary<PaperBlock> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), key, level: fc.integer({ min: 1, max: 5 }), text, notes }),
  fc.record({ kind: fc.constant('division' as const), rank: fc.constantFrom(...DIVISIONS), key, text: fc.oneof(text, fc.constant('')), notes }),
  fc.record({ kind: fc.constant('paragraph' as const), key, text: lines, notes }),
  fc.record({ kind: fc.constant('item' as const), key, depth: fc.constantFrom(1 as const, 2 as const), text, notes }),
  fc.integer({ min: 2, max: 6 }).chain((columns) =>
    fc.record({
      kind: fc.constant('table' as const),
      key,
      heads: fc.array(text, { minLength: columns, maxLength: columns }),
      widths: fc.constant([]),
      rows: fc
        .array(fc.array(fc.oneof(lines, fc.constant('')), { minLength: columns, maxLength: columns }), { maxLength: 4 })
        // A row without its number under a numbered one is read as the rest of that row: no paper of ours has one.
        .map((rows) => rows.map((row, index) => [String(index + 1), ...row.slice(1)])),
    }),
  ),
);

const keyed = (blocks: readonly PaperBlock[], prefix: string): PaperBlock[] => blocks.map((each, index) => ({ ...each, key: `${prefix}${index}` }));
const body = fc.array(block, { maxLength: 25 });
const signing: fc.Arbitrary<Signing> = fc.record({ capacity: fc.subarray(['TM. Ủy ban nhân dân', 'KT. Giám đốc']), title: fc.constantFrom('Phó Giám đốc', 'Chánh Văn phòng'), name: fc.constantFrom('Lê Thị Hạnh', 'Trần Văn Bình', '') });
const annex: fc.Arbitrary<PaperAnnex> = fc.record({ title: name, landscape: fc.boolean(), body });

/** Papers of all shapes, with texts as they are typed and pasted. */
export const anyPaper: fc.Arbitrary<Paper> = fc
  .record({
    parentAgency: fc.oneof(fc.constant(''), name),
    agency: name,
    symbol: fc.constantFrom('TB-SKHCN', '/UBND-KT', 'BC-SKHCN'),
    number: fc.constantFrom(null, '7', '128'),
    place: fc.constantFrom('Lam Hồng', ''),
    date: fc.constantFrom(null, '2025-04', '2025-02-08'),
    urgency: fc.constantFrom('none' as const, 'urgent' as const, 'very_urgent' as const, 'flash' as const),
    form: fc.oneof(fc.record({ kind: fc.constant('named' as const), title: fc.constantFrom('Thông báo', 'BÁO CÁO', 'Quyết định'), subject: lines }), fc.record({ kind: fc.constant('letter' as const), subject: text })),
    addressees: fc.array(name, { maxLength: 3 }),
    bases: fc.array(sentence, { maxLength: 3 }),
    outline: fc.array(fc.constantFrom(...LABELS), { maxLength: 5 }),
    body,
    closing: fc.oneof(fc.constant(''), text),
    // Few are so many that they go on under the signature.
    recipients: fc.oneof({ weight: 9, arbitrary: fc.array(sentence, { maxLength: 4 }) }, { weight: 1, arbitrary: fc.array(name, { minLength: 20, maxLength: 60 }) }),
    signing,
    secretary: fc.oneof(fc.constant(null), signing),
    annexes: fc.array(annex, { maxLength: 2 }),
  })
  .map((paper) => ({
    ...paper,
    body: keyed(paper.body, 'b'),
    annexes: paper.annexes.map((each, index) => ({ ...each, title: tidyLine(each.title), body: keyed(each.body, `a${index}-`) })),
  }));
