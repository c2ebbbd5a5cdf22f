import { describe, expect, test } from 'vitest';
import { fullerNames, isProgramme, type NamedPaper, programmeInWords, programmeName, programmeOf, type ProgrammePaper } from './programme.js';

const paper = (part: Partial<NamedPaper>): NamedPaper => ({ type: null, symbol: '', on: null, title: '', relation: null, ...part });
const NOTICE = paper({ type: 'TB', symbol: '42/TB-SKHCN', on: '2025-04-14' });
const PLAN = paper({ type: 'Kế hoạch', symbol: '47/KH-UBND', on: '2025-02-25', relation: 'implements' });
const RESOLUTION = paper({ type: 'Nghị quyết', symbol: '57-NQ/TW', on: '2024-12-22', relation: 'follows' });
const DIRECTIVE = paper({ type: 'Chỉ thị', symbol: '07/CT-UBND', on: '2025-03-10' });

describe('what is carried out over time', () => {
  test.each<[string, Partial<ProgrammePaper>, boolean]>([
    ['a plan by its type', { type: 'KH' }, true], ['a programme by its name', { type: 'Chương trình' }, true], ['a scheme', { type: 'ĐA' }, true], ['a resolution of the Party by its symbol', { symbol: '57-NQ/TW' }, true],
    ['a resolution of the council', { symbol: '163/2021/NQ-HĐND' }, true], ['a decision that approves a scheme', { type: 'Quyết định', symbol: '6/QĐ-TTg', title: 'phê duyệt Đề án phát triển dữ liệu' }, true],
    ['a decision about something else', { type: 'QĐ', title: 'phê duyệt quyết toán' }, false], ['a notice', { type: 'TB' }, false], ['a chỉ thị', { symbol: '3/CT-UBND' }, true], ['a project', { type: 'DA' }, false],
    ['a letter', { symbol: '812/UBND-VX' }, false], ['nothing', {}, false],
  ])('%s', (_, part, answer) => expect(isProgramme(paper(part))).toBe(answer));
});

describe('what it is called', () => {
  test.each<[string, Partial<ProgrammePaper>, string]>([
    ['with its year, since numbers begin again', PLAN, '47/KH-UBND (2025)'], ['of which only the month is printed', { symbol: '47/KH-UBND', on: '2025-02' }, '47/KH-UBND (2025)'], ['without a day', { symbol: '57-NQ/TW' }, '57-NQ/TW'],
    ['with the year in its number', { symbol: '163/2021/NQ-HĐND', on: '2021-12-10' }, '163/2021/NQ-HĐND'], ['a short form', { type: 'Đề án', symbol: '06' }, 'Đề án 06'],
    ['not numbered yet, by its subject', { type: 'KH', symbol: '/KH-SKHCN', title: 'Kế hoạch  chuyển đổi số năm 2025' }, 'Kế hoạch chuyển đổi số năm 2025'], ['nothing known', { type: 'KH' }, ''],
  ])('%s', (_, part, name) => expect(programmeName(paper(part))).toBe(name));
});

test.each([['47/KH-UBND (2025)', 'Kế hoạch số 47/KH-UBND'], ['57-NQ/TW (2024)', 'Nghị quyết số 57-NQ/TW'], ['163/2021/NQ-HĐND', 'Nghị quyết số 163/2021/NQ-HĐND'], ['Đề án 06', 'Đề án 06'], ['Chuyển đổi số', 'Chuyển đổi số']])('%s in a sentence', (name, words) => expect(programmeInWords(name)).toBe(words));

describe('the programme of an order', () => {
  test.each<[string, ProgrammePaper | null, readonly NamedPaper[], readonly NamedPaper[], string]>([
    ['the plan that gives it, whatever that carries out', PLAN, [RESOLUTION], [], '47/KH-UBND (2025)'],
    ['the plan that it says it carries out', NOTICE, [PLAN], [], '47/KH-UBND (2025)'],
    ['what is carried out before what is followed', NOTICE, [RESOLUTION, PLAN], [], '47/KH-UBND (2025)'],
    ['what is followed', NOTICE, [RESOLUTION], [], '57-NQ/TW (2024)'],
    ['what the title carries out, where the order says nothing', NOTICE, [], [PLAN], '47/KH-UBND (2025)'],
    ['the order before the title', NOTICE, [RESOLUTION], [PLAN], '57-NQ/TW (2024)'],
    ['a basis is none', NOTICE, [{ ...PLAN, relation: 'basis' }, { ...RESOLUTION, relation: null }], [], ''],
    ['a decree that is carried out is none', NOTICE, [paper({ type: 'Nghị định', symbol: '30/2020/NĐ-CP', relation: 'implements' })], [], ''],
    ['the chỉ thị that gives it', DIRECTIVE, [], [], '07/CT-UBND (2025)'],
    ['what a chỉ thị presses for', DIRECTIVE, [RESOLUTION], [], '57-NQ/TW (2024)'],
    ['a chỉ thị that is carried out', NOTICE, [{ ...DIRECTIVE, relation: 'implements' }], [RESOLUTION], '57-NQ/TW (2024)'],
    ['an order without a document', null, [], [], ''],
  ])('%s', (_, document, inOrder, inTitle, name) => expect(programmeOf(document, { inOrder, inTitle })).toBe(name));
});

test.each([['57-NQ/TW', ['57-NQ/TW (']], ['Nghị quyết 57', ['57-NQ/', '57/NQ-']], ['47/KH-UBND (2025)', []], ['163/2021/NQ-HĐND', []], ['Chuyển đổi số', []], ['', []]])('%s may be short for names that begin so', (name, begins) => expect(fullerNames(name)).toEqual(begins));
