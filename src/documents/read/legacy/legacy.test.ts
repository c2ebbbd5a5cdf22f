import { describe, expect, it } from 'vitest';
import { decodeLegacy, lettersOf } from './decode.js';
import { convertLegacy } from './find.js';
import { decodeInFont, legacyFont } from './fonts.js';
import { isSyllable } from './syllable.js';
import type { LegacyEncoding } from './tables-data.js';

const SMALL = 'aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ';
const ENCODINGS: readonly LegacyEncoding[] = ['TCVN3', 'VNI', 'VISCII'];

/** A text as a machine with the old font kept it. */
function typedIn(text: string, encoding: LegacyEncoding): string {
  const drawn = new Map([...lettersOf(encoding)].reverse().map(([sign, letter]) => [letter, sign]));
  return [...text].map((letter) => drawn.get(letter) ?? letter).join('');
}

const NOTICE = [
  'Căn cứ kết quả kiểm tra tình hình thực hiện nhiệm vụ năm 2004,',
  'Sở Tài chính đề nghị các đơn vị gửi báo cáo trước ngày 20/6/2004.',
  'Giao phòng Kế hoạch chủ trì, phối hợp với các phòng rà soát, tổng hợp.',
].join('\n');

describe('every letter of Vietnamese', () => {
  it.each(ENCODINGS.map((encoding) => [encoding]))('goes to %s and back', (encoding) => {
    const letters = encoding === 'TCVN3' ? `${SMALL}ĂÂÊÔƠƯĐ` : SMALL + SMALL.toUpperCase();
    // Apart, because two letters of VNI may together be a third.
    for (const letter of letters) expect(decodeLegacy(typedIn(letter, encoding), encoding)).toBe(letter);
  });
});

describe('text without fonts', () => {
  it.each(ENCODINGS.map((encoding) => [encoding]))('in %s becomes Unicode', (encoding) => {
    const converted = convertLegacy(typedIn(NOTICE, encoding));
    expect(converted.text).toBe(NOTICE);
    expect(converted.found?.encoding).toBe(encoding);
  });

  it('keeps its lines in Unicode, and places at line ends lead to the same line', () => {
    const mixed = `Kính gửi các sở, ngành\n${typedIn(NOTICE, 'VNI')}\nhết`;
    const { text, moved } = convertLegacy(mixed);
    expect(text).toBe(`Kính gửi các sở, ngành\n${NOTICE}\nhết`);
    expect(moved(mixed.length - 3)).toBe(text.length - 3);
    expect(moved(0)).toBe(0);
  });

  it('mends old words inside a line of Unicode', () => {
    const line = `Tổng hợp ${typedIn('tình hình', 'TCVN3')} của tỉnh Lam Hồng`;
    expect(convertLegacy(`${typedIn(NOTICE, 'TCVN3')}\n${line}`).text).toBe(`${NOTICE}\nTổng hợp tình hình của tỉnh Lam Hồng`);
  });

  it.each([
    ['ñY BAN NH¢N D¢N TØNH', 'ỦY BAN NHÂN DÂN TỈNH'],
    ['Sè: 12/Q§-UB', 'Số: 12/QĐ-UB'],
    ['Së Tµi chÝnh', 'Sở Tài chính'],
    ['Së TµI CHÝNH', 'SỞ TÀI CHÍNH'],
  ])('has capitals where the other letters of a word are: %s', (typed, printed) => {
    expect(convertLegacy(`${typedIn(NOTICE, 'TCVN3')}\n${typed.replace('Ø', '\u00d8')}`).text.split('\n').at(-1)).toBe(printed);
  });

  it.each([
    ['Vietnamese', NOTICE],
    ['Vietnamese in capitals', 'ỦY BAN NHÂN DÂN TỈNH LAM HỒNG; SỞ KHOA HỌC VÀ CÔNG NGHỆ'],
    ['Vietnamese of Latin letters alone', 'Các cá nhân và các hộ có tên trong tài liệu hành chính\nlà các già làng, các cán bộ hình án, thú y, ý tá, và các nhà báo'],
    ['figures and signs', 'Khu đất 20 × 30 m, © 2025, ±5 µm; điểm a§2'],
    ['French', 'Le résumé des événements de la journée à été présenté à côté du café, là où les élèves étaient'],
    ['German', 'Die Übergabe der Schlüssel für größere Gebäude erfolgt nächstes Frühjahr über die Behörde'],
    ['plain letters', 'Tong hop bao cao cua cac don vi'],
    ['nothing', ''],
  ])('is left alone: %s', (_, text) => {
    expect(convertLegacy(text)).toMatchObject({ text, found: null });
  });
});

describe('fonts', () => {
  it.each([
    ['.VnTime', { encoding: 'TCVN3', capitals: false }],
    ['.VnTimeH', { encoding: 'TCVN3', capitals: true }],
    ['.VnTimeH Tur', { encoding: 'TCVN3', capitals: true }],
    ['.VnArial Narrow', { encoding: 'TCVN3', capitals: false }],
    ['VNI-Times', { encoding: 'VNI', capitals: false }],
    ['VI Times', { encoding: 'VISCII', capitals: false }],
    ['Times New Roman', null],
    ['Vnbook', null],
    ['Viner Hand ITC', null],
  ])('%s', (name, font) => {
    expect(legacyFont(name)).toEqual(font);
  });

  it.each([
    ['small letters as capitals', '.VnTimeH', 'bé tµi chÝnh', 'BỘ TÀI CHÍNH'],
    ['Unicode under an old name as it is', '.VnTime', 'Bộ Tài chính', 'Bộ Tài chính'],
    ['Unicode of Latin letters as it is', '.VnTime', 'các tài chính', 'các tài chính'],
    ['old words between words of Unicode', '.VnTime', 'ñy ban nh©n d©n ®Ò nghÞ Sở Nội vụ b¸o c¸o', 'ủy ban nhân dân đề nghị Sở Nội vụ báo cáo'],
    ['Unicode with words of Latin letters as it is', '.VnTime', 'các cá nhân và hộ ở tổ dân phố số 4 có tên', 'các cá nhân và hộ ở tổ dân phố số 4 có tên'],
    ['figures as they are', 'VNI-Times', '20/6/2004', '20/6/2004'],
  ])('draw %s', (_, name, typed, printed) => {
    const font = legacyFont(name);
    expect(font === null ? '' : decodeInFont(typed, font)).toBe(printed);
  });
});

describe('a syllable', () => {
  it.each(['tình', 'nghĩa', 'quyết', 'giếng', 'gì', 'ủy', 'uỷ', 'khuỷu', 'thuở', 'được', 'ƯỚC', 'xoong', 'quỳnh', 'yến', 'hoặc'])('can be %s', (word) => {
    expect(isSyllable(word)).toBe(true);
  });
  it.each(['t×nh', 'hiÖn', 'caùc', 'các̀', 'fóa', 'hàc', 'bcá', 'résumé', 'nghìnn'])('cannot be %s', (word) => {
    expect(isSyllable(word)).toBe(false);
  });
});
