import { expect, test } from 'vitest';
import type { PaperFile } from '../file.js';
import { printPaper } from '../print-paper.js';
import { whyNotReady } from '../ready.js';
import type { PaperFrame } from './frame.js';
import { PLAN, SUBMISSION } from './submission.js';
import { ANSWER } from './requests.js';
import { blanksOf } from './template.js';
import { SHEET_TEMPLATES, templateSheet } from './template-sheet.js';
import { WEEKLY_NOTICE } from './weekly-notice.js';

const FRAME: PaperFrame = {
  parentAgency: 'UBND tỉnh Lam Hồng', agency: 'Sở Khoa học và Công nghệ', agencySymbol: 'SKHCN', unitSymbol: 'VP', place: 'Lam Hồng', number: null, date: null, urgency: 'none', head: 'Giám đốc', signer: 'Lê Thị Hạnh',
  signing: { capacity: [], title: 'Giám đốc' },
};
const KNOWN = ['cơ quan', 'nơi nhận'];
const squeezed = (text: string): string => text.replace(/\s+/gu, ' ').toLocaleLowerCase('vi');

test.each(SHEET_TEMPLATES.map((template) => [template.key, template] as const))('%s is begun with all its phrases, what is known filled in and the rest by name', (_key, template) => {
  const paper = templateSheet(template, FRAME);
  if (paper === null) throw new Error('it is begun by hand');
  const said = squeezed(printPaper(paper).text);
  expect(said).not.toContain('{{');
  for (const phrase of Object.values(template.phrases)) {
    for (const piece of phrase.split(/\{\{[^{}]+\}\}/u)) expect(said).toContain(squeezed(piece).trim().replace(/[./]+$/u, ''));
    for (const blank of blanksOf(phrase)) if (!KNOWN.includes(blank)) expect(said).toContain(`[${blank.toLocaleLowerCase('vi')}]`);
  }
  const keys = paper.body.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});

test('nobody signs a paper on which a blank of its template is left, in whatever part', () => {
  const paper = templateSheet(ANSWER, FRAME);
  if (paper === null) throw new Error('it is begun by hand');
  const file: PaperFile = { paper, orders: [], signerPostId: null, copies: 1 };
  expect(whyNotReady(file)).toEqual({ code: 'paper.blank_left', data: { blank: '[nội dung]' } });
  const filledIn = JSON.parse(JSON.stringify(file).replaceAll('[nội dung]', 'sửa đường').replaceAll('[ngày nhận]', '05/5/2026')) as PaperFile;
  expect(whyNotReady(filledIn)).toEqual({ code: 'paper.blank_left', data: { blank: '[người gửi]' } });
  expect(whyNotReady(JSON.parse(JSON.stringify(filledIn).replaceAll('[người gửi]', 'ông A')) as PaperFile)).toBeNull();
});

test('what goes upward names the superior, a plan has its table, and what a screen fills in is not begun by hand', () => {
  expect(templateSheet(SUBMISSION, FRAME)?.addressees).toEqual(['UBND tỉnh Lam Hồng']);
  expect(templateSheet(SUBMISSION, { ...FRAME, parentAgency: '' })?.addressees).toEqual([]);
  expect(templateSheet(PLAN, FRAME)?.annexes).toMatchObject([{ landscape: true, body: [{ kind: 'table', rows: [['1', '', '', '', '', '', '', '', '', '', '']] }] }]);
  expect(templateSheet(WEEKLY_NOTICE, FRAME)).toBeNull();
});
