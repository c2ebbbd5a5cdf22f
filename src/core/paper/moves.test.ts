import { describe, expect, test } from 'vitest';
import type { Actor, Role } from '../permission/actor.js';
import { blankPaper } from './blank.js';
import type { PaperFile } from './file.js';
import { symbolOf } from './kinds.js';
import { decidePaper, type MovingPaper, PAPER_MOVE_KINDS, paperMovesFor, type PaperState } from './moves.js';
import { signersOf } from './signers.js';
import { formalUnitSymbol } from './symbol.js';

const POSTS = [
  { postId: 'head', name: 'Phạm Quốc Khánh', title: 'Giám đốc', roles: ['leader'] },
  { postId: 'deputy', name: 'Lê Thu Hương', title: 'Phó Giám đốc', roles: ['leader'] },
  { postId: 'chief', name: 'Nguyễn Thu Hà', title: 'Chánh Văn phòng', roles: ['chief_of_office', 'head'] },
] as const;
const [HEAD, DEPUTY, CHIEF] = signersOf(POSTS);
const ORIGIN = { agency: { name: 'Sở Khoa học và Công nghệ tỉnh Lam Hồng', symbol: 'SKHCN', place: 'Lam Hồng', parentName: 'UBND tỉnh Lam Hồng' }, unit: { name: 'Văn phòng Sở', symbol: '' } };

function fileOf(signer = HEAD, body = 'Đề nghị các phòng báo cáo.'): PaperFile {
  const file = blankPaper('TB', ORIGIN, signer ?? null);
  if (file === null) throw new Error('TB is a kind');
  return { ...file, paper: { ...file.paper, form: { kind: 'named', title: 'THÔNG BÁO', subject: 'Về việc họp' }, body: [{ kind: 'paragraph', key: 'b1', text: body }] } };
}
const paper = (state: PaperState, file = fileOf(), unitId = 'planning'): MovingPaper => ({ agencyId: 'agency', state, unitId, file });
const actor = (role: Role, postId: string, unitId = 'office'): Actor => ({ agencyId: 'agency', personId: postId, posts: [{ postId, unitId, unitIdsBelow: [unitId], unitIdsAbove: [], roles: [role] }] });

describe('what each may do in each state', () => {
  const who: Readonly<Record<string, Actor>> = {
    registrar: actor('registrar', 'r'), follower: actor('follower', 'f'), chief: actor('chief_of_office', 'chief'), head: actor('leader', 'head'), deputy: actor('leader', 'deputy'),
    drafter: actor('head', 'h', 'planning'), 'another head': actor('head', 'h2', 'science'), officer: actor('officer', 'o', 'planning'), auditor: actor('auditor', 'a'),
  };
  test.each([
    ['draft', { registrar: 'save propose discard', follower: 'save propose discard', chief: 'save propose discard', head: '', deputy: '', drafter: 'save propose discard', 'another head': '', officer: '', auditor: '' }],
    ['proposed', { registrar: 'withdraw return', follower: 'withdraw', chief: 'withdraw return', head: 'return sign', deputy: '', drafter: 'withdraw', 'another head': '', officer: '', auditor: '' }],
    ['signed', { registrar: 'return issue', follower: '', chief: 'return issue', head: 'return', deputy: '', drafter: '', 'another head': '', officer: '', auditor: '' }],
    ['issued', { registrar: 'recall replace attach', follower: '', chief: 'recall replace attach', head: '', deputy: '', drafter: '', 'another head': '', officer: '', auditor: '' }],
    ['recalled', { registrar: 'replace attach', follower: '', chief: 'replace attach', head: '', deputy: '', drafter: '', 'another head': '', officer: '', auditor: '' }],
    ['discarded', { registrar: '', follower: '', chief: '', head: '', deputy: '', drafter: '', 'another head': '', officer: '', auditor: '' }],
  ] as const)('%s', (state, expected) => {
    expect(Object.fromEntries(Object.entries(who).map(([name, each]) => [name, paperMovesFor(paper(state), each).join(' ')]))).toEqual(expected);
  });

  test('what is signed by order is signed by the chief of office, under the own name', () => {
    expect(paperMovesFor(paper('proposed', fileOf(CHIEF)), actor('chief_of_office', 'chief'))).toContain('sign');
    expect(paperMovesFor(paper('proposed', fileOf(CHIEF)), actor('leader', 'head'))).not.toContain('sign');
    expect(paperMovesFor(paper('proposed', fileOf(DEPUTY)), actor('leader', 'deputy'))).toContain('sign');
  });

  test('nobody of another agency moves anything', () => {
    const alien = { ...actor('registrar', 'r'), agencyId: 'other' };
    expect(PAPER_MOVE_KINDS.filter((kind) => decidePaper(paper('draft'), { kind, note: 'x' }, alien).ok)).toEqual([]);
  });
});

describe('a move', () => {
  const office = actor('registrar', 'r');
  test.each([
    ['propose', paper('draft'), '', 'proposed'],
    ['propose', paper('signed'), '', 'paper.not_in_state'],
    ['propose', paper('draft', fileOf(HEAD, '  ')), '', 'paper.body_needed'],
    ['propose', paper('draft', { ...fileOf(), paper: { ...fileOf().paper, form: { kind: 'letter', subject: ' ' } } }), '', 'paper.subject_needed'],
    ['propose', paper('draft', { ...fileOf(), paper: { ...fileOf().paper, signing: { capacity: [], title: '', name: '' } } }), '', 'paper.signer_needed'],
    ['return', paper('signed'), ' ', 'paper.reason_needed'],
    ['return', paper('signed'), 'Sai ngày họp', 'draft'],
    ['issue', paper('signed'), '', 'issued'],
    ['issue', paper('proposed'), '', 'paper.not_in_state'],
    ['sign', paper('proposed'), '', 'common.not_allowed'],
    ['save', paper('issued'), '', 'paper.not_in_state'],
    ['recall', paper('issued'), '', 'paper.reason_needed'],
  ] as const)('%s', (kind, from, note, expected) => {
    const decided = decidePaper(from, { kind, note }, office);
    expect(decided.ok ? decided.value.state : decided.refusal.code).toBe(expected);
  });
});

test('who signs, and in which capacity', () => {
  expect(signersOf(POSTS).map(({ signing }) => [...signing.capacity, signing.title])).toEqual([['Giám đốc'], ['KT. GIÁM ĐỐC', 'Phó Giám đốc'], ['TL. GIÁM ĐỐC', 'Chánh Văn phòng']]);
  expect(signersOf(POSTS.slice(1)).map(({ signing }) => signing.capacity)).toEqual([['KT. GIÁM ĐỐC'], ['TL. GIÁM ĐỐC']]);
  expect(signersOf([])).toEqual([]);
});

test.each([
  ['TB', 'VP', 'TB-SKHCN'], ['CV', 'VP', 'SKHCN-VP'], ['CV', '', 'SKHCN-QLKH'], ['TTr', '', 'TTr-SKHCN'],
])('the symbol of %s by a unit “%s”: %s', (kind, unitSymbol, symbol) => expect(symbolOf(kind, { agencySymbol: 'SKHCN', unitSymbol, unitName: 'Phòng Quản lý khoa học' })).toBe(symbol));

test.each([['Văn phòng Sở', 'VP'], ['Phòng Kế hoạch - Tài chính', 'KHTC'], ['Phòng Quản lý công nghệ và đổi mới sáng tạo', 'QLCNĐMST'], ['Thanh tra', 'TT'], ['', '']])('%s drafts as %s', (name, letters) => expect(formalUnitSymbol(name)).toBe(letters));

test('an empty sheet has the head, the signature and the recipients of its kind', () => {
  const report = blankPaper('BC', ORIGIN, HEAD ?? null);
  expect(report?.paper).toMatchObject({ agency: 'Sở Khoa học và Công nghệ', symbol: 'BC-SKHCN', addressees: ['UBND tỉnh Lam Hồng'], recipients: ['Như trên', 'Lưu: VT, VP'], number: null, date: null, signing: { name: 'Phạm Quốc Khánh' } });
  const decision = blankPaper('QĐ', ORIGIN, DEPUTY ?? null);
  expect(decision?.paper).toMatchObject({ symbol: 'QĐ-SKHCN', form: { title: 'QUYẾT ĐỊNH' }, outline: ['article', 'arabic', 'letter'], addressees: [], closing: '' });
  expect(decision?.paper.body.map(({ kind }) => kind)).toEqual(['heading', 'heading', 'heading']);
  expect(blankPaper('XYZ', ORIGIN, null)).toBeNull();
});
