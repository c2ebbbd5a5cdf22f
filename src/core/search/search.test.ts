import { describe, expect, it, test } from 'vitest';
import { searchForms, unitMeant } from './forms.js';
import { marksIn, snippetOf } from './snippet.js';
import { searchPieces, searchTiers } from './tiers.js';

const unit = (id: string, name: string, shortName = '', symbol = '', aliases: readonly string[] = []) => ({ id, name, shortName, symbol, aliases });
const UNITS = [
  unit('1', 'Sở Khoa học và Công nghệ', 'Sở KH&CN', 'SKHCN'), unit('2', 'Phòng Quản lý đổi mới sáng tạo'), unit('3', 'Phòng Kế hoạch - Tài chính', 'P.KHTC', '', ['Tổ kế toán']),
  unit('4', 'Phòng Quản lý đất đai'), unit('5', 'Phòng Quản lý đê điều'),
];

describe('the forms of a query', () => {
  test.each<[string, readonly string[]]>([
    ['57-nq', ['57 nq', 'nghi quyet so 57', 'nghi quyet 57']],
    ['nq 57', ['nq 57', 'nghi quyet so 57', 'nghi quyet 57', '57 nq']],
    ['nq57', ['nq57', 'nghi quyet so 57', 'nghi quyet 57', '57 nq']],
    ['Nghị quyết 57', ['nghi quyet 57', 'nghi quyet so 57', '57 nq']],
    ['theo nghị quyết số 57 của tỉnh', ['theo nghi quyet so 57 cua tinh', 'theo nghi quyet 57 cua tinh', 'theo 57 nq cua tinh']],
    ['163/2021', ['163 2021']],
    ['tàu cá', ['tau ca']],
    ['sở khcn', ['so khcn', 'so khoa hoc va cong nghe', 'so kh cn', 'skhcn']],
    ['qldmst', ['qldmst', 'phong quan ly doi moi sang tao']],
    ['tổ kế toán', ['to ke toan', 'phong ke hoach tai chinh', 'p khtc']],
    ['báo cáo của skhcn', ['bao cao cua skhcn', 'bao cao cua so khoa hoc va cong nghe', 'bao cao cua so kh cn']],
    ['báo cáo cchc', ['bao cao cchc', 'bao cao cai cach hanh chinh']],
    ['CCHC, CNTT', ['cchc cntt', 'cai cach hanh chinh cong nghe thong tin']],
    ['cải cách hành chính', ['cai cach hanh chinh', 'cchc']],
    // Two units have these first letters: neither is meant.
    ['qldd', ['qldd']],
    ['...', []],
    ['', []],
  ])('%s', (query, forms) => expect(searchForms(query, UNITS)).toEqual(forms));

  it('are few and quick however long the query', () => {
    expect(searchForms('tàu cá '.repeat(10_000), UNITS)[0]?.split(' ')).toHaveLength(30);
    expect(unitMeant('phong', UNITS)).toBeNull();
  });
});

const tiersOf = (query: string) => searchTiers(query, searchForms(query, UNITS));

describe('the ways to look', () => {
  it('begin with what was typed, marks and all, and end with words apart', () => {
    expect(tiersOf('kế hoạch tàu').map(({ by, startsWith, apart }) => [by, startsWith, apart])).toEqual([
      ['accentedPairs', false, false], ['pairs', false, false], ['pairs', true, false], ['syllables', true, true],
    ]);
  });
  it('write words that stand apart in full too', () => expect(tiersOf('báo cáo cchc').at(-1)?.alternatives).toEqual([['bao', 'cao', 'cchc'], ['bao', 'cao', 'cai', 'cach', 'hanh', 'chinh']]));
  it('leave marks out where none were typed', () => expect(tiersOf('tau ca').some(({ by }) => by === 'accentedPairs')).toBe(false));
  it('take two letters for a word, not for the beginning of half of all', () => expect(tiersOf('tr')).toEqual([{ by: 'syllables', alternatives: [['tr']], startsWith: false, apart: false }]));
  it('look for nothing where nothing was typed', () => expect(tiersOf(' - ')).toEqual([]));
});

describe('snippets', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['Rà soát tàu cá, TÀU CÁ ngoài khơi', ['tau ca'], ['tàu cá', 'TÀU CÁ']],
    ['Nghị quyết số 57-NQ/TW', ['57 nq'], ['57-NQ']],
    ['Nghị quyết số 57-NQ/TW', ['nq 57', 'nghi quyet so 57'], ['Nghị quyết số 57']],
    ['Kế hoạch tàu và cá', ['ke ca'], ['Kế', 'cá']],
    ['Chuyển đổi số', ['chuyen do'], ['Chuyển đổ']],
    // The middle of a word is no hit.
    ['bảo cảnh', ['ao ca'], ['cả']],
    ['không có gì', ['tau ca'], []],
  ])('%s by %j', (text, forms, marked) => expect(marksIn(text, forms).map(([start, end]) => text.slice(start, end))).toEqual(marked));

  it('show the words around the first hit', () => {
    const long = `${'đầu đề '.repeat(100)}về kiểm tra tàu cá tại bến ${'cuối bài '.repeat(100)}`;
    const snippet = snippetOf(long, ['tau ca']);
    expect(snippet?.text).toMatch(/^… .*về kiểm tra tàu cá tại bến .* …$/);
    expect(snippet?.text.length).toBeLessThan(330);
    expect(snippet?.marks.map(([start, end]) => snippet.text.slice(start, end))).toEqual(['tàu cá']);
  });
  it('are absent where the query stands nowhere', () => expect(snippetOf('văn bản', ['tau ca'])).toBeNull());
});

describe('pieces of a long text', () => {
  const text = Array.from({ length: 4000 }, (_, at) => `từ${at}`).join(' ');
  it('hold every three neighbouring words together somewhere, and start where they say', () => {
    const pieces = searchPieces(text);
    const words = text.split(' ');
    const lost = words.slice(2).filter((word, at) => !pieces.some((piece) => piece.text.includes(`${words[at] ?? ''} ${words[at + 1] ?? ''} ${word}`)));
    expect(lost).toEqual([]);
    expect(pieces.every((piece) => Array.from(text).slice(piece.startAt, piece.startAt + 20).join('') === piece.text.slice(0, 20))).toBe(true);
  });
  it('count what takes two units as one character', () => {
    const signs = `${'😀'.repeat(4000)} tàu cá`;
    const last = searchPieces(signs).at(-1);
    expect(Array.from(signs).slice(last?.startAt).join('')).toBe(last?.text);
  });
  it('are none of an empty text', () => expect(searchPieces(' \n ')).toEqual([]));
});
